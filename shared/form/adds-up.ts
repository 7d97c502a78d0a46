import type { Column } from "./form.ts";

/** Measures of one thing by itself: an age, the term of a loan. Their sum says nothing. */
const measuresOfOne: ReadonlySet<string> = new Set(["岁", "月", "年"]);

/** Whether figures of different rows may be added at all: no rates, no ages or terms, no mixture of units. */
export function addsUp(column: Column): boolean {
  if (column.type !== "figure" && column.type !== "money") return false;
  return column.unitBy === undefined && !measuresOfOne.has(column.unit ?? "");
}
