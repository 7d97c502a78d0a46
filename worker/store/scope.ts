/** Path of a unit in the register; the units at or below it are the range `path … path~`. */
export interface Scope {
  readonly path: string;
}

/** Codes of a path, from the top of the tree down. */
export function codesOf({ path }: Scope): string[] {
  return path.split("/").filter((code) => code !== "");
}

/** SQL condition "unit is in scope"; binds ?n to `scope.path`. Codes hold no character after "~". */
export function inScope(pathColumn: string, parameter: number): string {
  return `${pathColumn} >= ?${parameter} AND ${pathColumn} < ?${parameter} || '~'`;
}
