import type { D1Database } from "@cloudflare/workers-types";

/** Path of a unit in the register; the units at or below it are the range `path … path~`. */
export interface Scope {
  readonly path: string;
}

export interface NamedScope extends Scope {
  /** Name of the unit. */
  readonly name: string;
}

/** Codes of a path, from the top of the tree down. */
export function codesOf({ path }: Scope): string[] {
  return path.split("/").filter((code) => code !== "");
}

/** SQL condition "unit is in scope"; binds ?n to `scope.path`. Codes hold no character after "~". */
export function inScope(pathColumn: string, parameter: number): string {
  return `${pathColumn} >= ?${parameter} AND ${pathColumn} < ?${parameter} || '~'`;
}

/** The scope of a unit that lies in a scope; undefined when it does not. */
export async function scopeBelow(
  db: D1Database,
  scope: Scope,
  code: string,
): Promise<NamedScope | undefined> {
  const row = await db
    .prepare(`SELECT path, name FROM org_unit WHERE ${inScope("path", 1)} AND code = ?2`)
    .bind(scope.path, code)
    .first<NamedScope>();
  return row ?? undefined;
}
