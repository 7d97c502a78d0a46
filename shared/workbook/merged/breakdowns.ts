import { columnOf, type FactKind, type Form, type SummaryItem } from "../../form/form.ts";
import type { UnitTotal } from "../../statistics/fact.ts";
import type { RolledUp } from "../../statistics/roll-up.ts";

/** Column id → code; a column without a key has no code. */
export type Codes = Readonly<Record<string, string>>;

/** What was made of a list of totals: lists do not change, and a summary of many codes asks each of them often. */
const made = new WeakMap<readonly RolledUp[], Map<string, unknown>>();

function once<Made>(totals: readonly RolledUp[], name: string, make: () => Made): Made {
  const known = made.get(totals) ?? new Map<string, unknown>();
  made.set(totals, known);
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as Made;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The totals of one indicator that are broken down as the item asks, not by another item's columns: of one list always the same. */
export function totalsOf<T extends RolledUp>(
  totals: readonly T[],
  indicator: string,
  kind: FactKind,
  { by = [] }: SummaryItem,
): readonly T[] {
  return once(totals, JSON.stringify([indicator, kind, by]), () => {
    const kinds = once(totals, "kinds", () => grouped(totals, (of) => `${of.kind} ${of.indicator}`));
    const own = kinds.get(`${kind} ${indicator}`) ?? [];
    return own.filter(({ breakdown }) => Object.keys(breakdown).every((id) => by.includes(id)));
  });
}

/** Those of the totals that have these codes in the columns of `by`. */
export function totalsWithin<T extends RolledUp>(
  totals: readonly T[],
  codes: Codes,
  by: readonly string[],
): readonly T[] {
  const groups = once(totals, JSON.stringify(["within", by]), () =>
    grouped(totals, ({ breakdown }) => codesKey(breakdown, by)),
  );
  return groups.get(codesKey(codes, by)) ?? [];
}

/** Figures by unit within one set of codes. @throws Error when a unit has two. */
export function figuresOf<T extends UnitTotal>(
  totals: readonly T[],
  breakdown: Codes,
  { by = [] }: SummaryItem,
): ReadonlyMap<string, T> {
  const figures = new Map<string, T>();
  for (const total of totalsWithin(totals, breakdown, by)) {
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
