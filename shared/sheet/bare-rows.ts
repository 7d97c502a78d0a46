/** Rows that hold nothing but a name in a list whose other rows hold more: 山区村 above its villages, or a village left blank. */
import type { Notice } from "../finding/notice.ts";
import { isBlank } from "./blank.ts";
import { addressOf, valueAt } from "./grid.ts";
import { textOf } from "./merges.ts";
import { compactText } from "./normalise.ts";
import type { RowPlan, RowResult } from "./row-plan.ts";

export interface SettledBare {
  readonly results: RowResult[];
  readonly notices: readonly Notice[];
}

interface Bare {
  readonly index: number;
  readonly at: number;
}

/** Rows that hold more than a name, so that one without is another kind of row. */
const LEAST_FULL = 2;

/**
 * Sets rows aside that head those below them, and asks about names that may be those of records not filled in yet: a record
 * has the number that the others have, where they have one; sections begin with the list, and have rows each.
 */
export function settleBare(plan: RowPlan, results: readonly RowResult[]): SettledBare {
  const records = results.flatMap(({ kind }, index) =>
    kind === "record" && isFilled(results[index]) ? [index] : [],
  );
  const bare = records.flatMap((index) => bareAt(plan, index) ?? []);
  const places = new Set(bare.map(({ index }) => index));
  const full = records.filter((index) => !places.has(index));
  if (bare.length === 0 || full.length < LEAST_FULL) return { results: [...results], notices: [] };
  const heads = new Set(headsAmong(plan, records, bare, full));
  const settled = results.map(
    (result, index): RowResult => (heads.has(index) ? { kind: "other", why: "head" } : result),
  );
  return { results: settled, notices: bare.map((row) => noticeOf(plan, row, heads.has(row.index))) };
}

function isFilled(result: RowResult | undefined): boolean {
  return result?.kind === "record" && result.records.length > 0;
}

/** The one cell of the row, where it is a name: numbers and units beside it aside. */
function bareAt({ grid, header, columns, firstRow }: RowPlan, index: number): Bare | undefined {
  const frames = new Set(header.frames.values());
  const cells = grid.values[firstRow + index - grid.top] ?? [];
  let only: number | undefined;
  for (const [place, value] of cells.entries()) {
    if (isBlank(value) || frames.has(grid.left + place)) continue;
    if (only !== undefined) return undefined;
    only = grid.left + place;
  }
  const column = columns.find(({ cell }) => cell.at === only)?.column;
  if (only === undefined || column?.type !== "text" || !header.form.identity.includes(column.id))
    return undefined;
  return { index, at: only };
}

function headsAmong(
  plan: RowPlan,
  records: readonly number[],
  bare: readonly Bare[],
  full: readonly number[],
): number[] {
  const places = bare.map(({ index }) => index);
  const before = places.filter((index) => (full.at(-1) ?? -1) > index);
  const numbered = full.map((index) => numberOf(plan, index)).filter((number) => number !== "");
  if (numbered.length * 2 > full.length) {
    const isArabic = numbered.every((number) => /^\d/.test(number));
    return before.filter((index) => {
      const own = numberOf(plan, index);
      return own === "" || (isArabic && !/^\d/.test(own));
    });
  }
  const follows = new Map(records.map((index, at) => [index, records[at + 1] ?? -1]));
  const headEach = places.every((index) => full.includes(follows.get(index) ?? -1));
  const begins = records[0] === places[0];
  return begins && headEach && places.length > 1 && full.length > places.length ? places : [];
}

function numberOf({ grid, header, firstRow }: RowPlan, index: number): string {
  const at = header.frames.get("sequence");
  return at === undefined ? "" : compactText(textOf(valueAt(grid, firstRow + index, at)));
}

function noticeOf({ grid, firstRow }: RowPlan, { index, at }: Bare, isHead: boolean): Notice {
  const row = firstRow + index;
  return {
    rule: isHead ? "STRUCTURE.head" : "STRUCTURE.bare",
    class: "STRUCTURE",
    severity: isHead ? "information" : "warning",
    code: isHead ? "rows_head" : "row_bare",
    row: row + 1,
    cell: addressOf(grid, row, at),
    local: true,
  };
}
