import { columnOf, type FactKind, type Form, type SummaryItem } from "../../form/form.ts";
import type { UnitTotal } from "../../statistics/fact.ts";
import type { RolledUp } from "../../statistics/roll-up.ts";

/** Column id → code; a column without a key has no code. */
export type Codes = Readonly<Record<string, string>>;

/** The totals of one indicator that are broken down as the item asks, not by another item's columns. */
export function totalsOf<T extends RolledUp>(
  totals: readonly T[],
  indicator: string,
  kind: FactKind,
  item: SummaryItem,
): T[] {
  return totals.filter(
    (total) =>
      total.indicator === indicator &&
      total.kind === kind &&
      Object.keys(total.breakdown).every((id) => item.by?.includes(id) === true),
  );
}

export function withinCodes(total: RolledUp, breakdown: Codes, item: SummaryItem): boolean {
  return (item.by ?? []).every((id) => total.breakdown[id] === breakdown[id]);
}

/** Figures by unit within one set of codes. @throws Error when a unit has two. */
export function figuresOf<T extends UnitTotal>(
  totals: readonly T[],
  breakdown: Codes,
  item: SummaryItem,
): ReadonlyMap<string, T> {
  const figures = new Map<string, T>();
  for (const total of totals) {
    if (!withinCodes(total, breakdown, item)) continue;
    if (figures.has(total.unit)) throw new Error(`two totals of ${total.indicator} for unit ${total.unit}`);
    figures.set(total.unit, total);
  }
  return figures;
}

/** Every set of codes that occurs. */
export function occurring({ by = [] }: SummaryItem, totals: readonly UnitTotal[]): Codes[] {
  return [...new Map(totals.map(({ breakdown }) => [codesKey(breakdown, by), breakdown])).values()];
}

/** Same text for the same codes of these columns. */
export function codesKey(codes: Codes, by: readonly string[]): string {
  return JSON.stringify(by.map((id) => codes[id] ?? null));
}

/** Codes that a column is of, and the columns of codes that it adds up. */
export interface Spread {
  readonly breakdown: Codes;
  readonly across: readonly string[];
}

/** In the order of the code lists: unknown codes after them, no code last; sums before what they are the sums of. */
export function inOrder<T extends Spread>(form: Form, { by = [] }: SummaryItem, spread: readonly T[]): T[] {
  return spread
    .map((of) => ({
      of,
      ranks: by.map((id): Rank => (of.across.includes(id) ? [-1, ""] : rankOf(form, id, of.breakdown[id]))),
    }))
    .sort((a, b) => compareRanks(a.ranks, b.ranks))
    .map(({ of }) => of);
}

type Rank = readonly [place: number, code: string];

function rankOf(form: Form, id: string, code: string | undefined): Rank {
  if (code === undefined) return [Number.POSITIVE_INFINITY, ""];
  const place = columnOf(form, id).codes?.findIndex((candidate) => candidate.code === code) ?? -1;
  return [place < 0 ? Number.MAX_SAFE_INTEGER : place, code];
}

function compareRanks(a: readonly Rank[], b: readonly Rank[]): number {
  for (const [at, [place, code]] of a.entries()) {
    const [otherPlace, otherCode] = b[at] ?? [place, code];
    if (place !== otherPlace) return place < otherPlace ? -1 : 1;
    if (code !== otherCode) return code < otherCode ? -1 : 1;
  }
  return 0;
}
