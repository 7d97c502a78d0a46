import type { Page } from "../../shared/api/pages.ts";

/**
 * The page of rows that were read with one more than it may have, which says whether another follows.
 * @param placeOf by what the rows are ordered: whole numbers or ids, together no two alike
 */
export function pageOf<Row>(
  rows: readonly Row[],
  most: number,
  placeOf: (row: Row) => readonly (number | string)[],
): Page<Row> {
  const entries = rows.slice(0, most);
  const last = entries.at(-1);
  return { entries, next: rows.length > most && last !== undefined ? placeOf(last).join(".") : null };
}

/** Numbers of a place, to be bound; without one a place before every other. */
export function placeAfter(after: string | undefined, parts: number): readonly number[] {
  return after === undefined ? Array.from({ length: parts }, () => -1) : after.split(".").map(Number);
}
