/** Which of the versions that there are catalogues hold. */
import type { D1PreparedStatement } from "@cloudflare/workers-types";
import type { FormParts } from "../../../shared/form/design/form-of-design.ts";
import { type PlacedVersion, partsOf } from "./kept-content.ts";

export interface PlacedRow extends PlacedVersion {
  readonly retired: number;
  /** Whether a task asks for it. */
  readonly asked: number;
}

/**
 * The newest version of what is in use and all that are asked for.
 * @param some as of `partsOf` @param rows versions of a form in rising order
 */
export async function standing<Row extends PlacedRow>(
  some: D1PreparedStatement,
  rows: readonly Row[],
): Promise<ReadonlyMap<Row, FormParts>> {
  const keyOf = (form: string, version: number) => `${form} ${version}`;
  const found = new Map<Row, FormParts>();
  const newest = new Map<string, Row[]>();
  for (const row of rows) if (row.retired === 0) newest.set(row.form, [...(newest.get(row.form) ?? []), row]);
  let wanted = rows.filter(({ asked }) => asked === 1);
  // Where the newest was slipped in under another number, the one before counts.
  for (;;) {
    const next = [...newest.values()].flatMap((versions) => versions.pop() ?? []);
    wanted = [...new Set([...wanted, ...next])].filter((row) => !found.has(row));
    if (wanted.length === 0) return found;
    const read = new Map(
      (await partsOf(some, wanted)).map((parts) => [keyOf(parts.form.id, parts.form.version), parts]),
    );
    for (const row of wanted) {
      const parts = read.get(keyOf(row.form, row.version));
      if (parts !== undefined) found.set(row, parts);
    }
    for (const row of next) if (found.has(row)) newest.delete(row.form);
    wanted = [];
  }
}
