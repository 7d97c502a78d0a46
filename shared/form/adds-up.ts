import type { Column, Form } from "./form.ts";
import { isAddedKind } from "./terms.ts";

/** Measures of one thing by itself: an age, the term of a loan. Their sum says nothing unless an indicator is that sum. */
const measuresOfOne: ReadonlySet<string> = new Set(["岁", "月", "年"]);

/**
 * Whether figures of different rows may be added at all: no rates, no ages or terms, no mixture of units, and none of which
 * no unit is known (numerators of different rates).
 */
export function addsUp({ type, unit = "", unitBy, feeds = [] }: Column): boolean {
  if ((type !== "figure" && type !== "money") || unitBy !== undefined) return false;
  if (unit === "" && feeds.length > 1) return false;
  const isAdded = feeds.some(({ kind = "actual" }) => isAddedKind(kind));
  return feeds.length === 0 ? !measuresOfOne.has(unit) : isAdded;
}

/** Whether the form only lists the column's figures: what stands in a row of totals is then no sum of the rows. */
export function isOnlyListed({ unadded = [] }: Pick<Form, "unadded">, { feeds = [] }: Column): boolean {
  return feeds.length > 0 && feeds.every(({ indicator }) => unadded.includes(indicator));
}
