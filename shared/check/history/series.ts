import type { Catalogue } from "../../form/catalogue.ts";
import { type Column, columnOf, type Form } from "../../form/form.ts";
import type { Indicator } from "../../form/indicator.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import { breakdownKey, groupBy, keepColumns } from "../../statistics/breakdown.ts";
import { sourcedFactsOf } from "../../statistics/facts.ts";
import { addQualifiers, type Qualifier } from "../../value.ts";
import type { KnownTotal } from "./known.ts";

/** A total with the rows and the column it was read from. */
export interface Figure {
  readonly indicator: Indicator;
  /** Only columns across which the indicator is never added. */
  readonly breakdown: Readonly<Record<string, string>>;
  readonly value: bigint;
  readonly qualifier?: Qualifier;
  /** The first of the columns that feed it, in the form's order. */
  readonly column: Column;
  readonly records: readonly SheetRecord[];
}

export interface CurrentFacts {
  /** What can be compared over time and between units. */
  readonly figures: readonly Figure[];
  /** With full breakdown, for rules that choose codes. */
  readonly totals: readonly (KnownTotal & { readonly source: Omit<Figure, "breakdown" | "value"> })[];
}

/** The actual figures of the records that were sent. A blank gives no figure: it is never taken for 0. */
export function currentFacts(
  catalogue: Catalogue,
  form: Form,
  records: readonly SheetRecord[],
  period: string,
): CurrentFacts {
  const actual = sourcedFactsOf(catalogue, form, records, period).filter(
    ({ fact }) => fact.kind === "actual",
  );
  const totals = groupBy(actual, ({ fact }) => `${fact.indicator}|${breakdownKey(fact.breakdown)}`).map(
    (group) => {
      const [first] = group;
      if (first === undefined) throw new RangeError("a group without facts");
      const { indicator, breakdown } = first.fact;
      const fed = form.columns.filter(({ id }) => group.some(({ column }) => column === id));
      return {
        indicator,
        breakdown,
        ...added(group.map(({ fact }) => ({ value: BigInt(fact.value), ...qualified(fact.qualifier) }))),
        count: group.length,
        source: {
          indicator: catalogue.indicator(indicator),
          column: fed[0] ?? columnOf(form, first.column),
          records: [...new Set(group.map(({ record }) => record))],
        },
      };
    },
  );
  const figures = groupBy(totals, (total) => seriesKey(catalogue, total)).flatMap((group): Figure[] => {
    const [first] = group;
    const indicator = catalogue.indicator(first?.indicator ?? "");
    const sources = group.map(({ source }) => source);
    const columns = form.columns.filter(({ id }) => sources.some(({ column }) => column.id === id));
    const count = group.reduce((sum, total) => sum + total.count, 0);
    if (first === undefined || columns[0] === undefined || !isComparable(indicator, count)) return [];
    return [
      {
        indicator,
        breakdown: keepColumns(first.breakdown, indicator.apart ?? []),
        ...added(group),
        column: columns[0],
        records: [...new Set(sources.flatMap(({ records: of }) => of))],
      },
    ];
  });
  return { figures, totals };
}

/** The same figure of another report; undefined where it stands blank there, or cannot be added. */
export function sameFigure(
  catalogue: Catalogue,
  { indicator, breakdown }: Pick<Figure, "indicator" | "breakdown">,
  totals: readonly KnownTotal[],
): { readonly value: bigint; readonly qualifier?: Qualifier } | undefined {
  const wanted = `${indicator.id}|${breakdownKey(breakdown)}`;
  const same = totals.filter((total) => seriesKey(catalogue, total) === wanted);
  const count = same.reduce((sum, total) => sum + total.count, 0);
  return same.length === 0 || !isComparable(indicator, count) ? undefined : added(same);
}

function seriesKey(
  catalogue: Catalogue,
  { indicator, breakdown }: Pick<KnownTotal, "indicator" | "breakdown">,
): string {
  return `${indicator}|${breakdownKey(keepColumns(breakdown, catalogue.indicator(indicator).apart ?? []))}`;
}

/** Counts that the register knows stand once; rates and distinct things are never added up. */
function isComparable({ kind, overUnits }: Indicator, count: number): boolean {
  if (kind === "ratio" || kind === "target") return false;
  return overUnits === "sum" || (overUnits === "none" && count === 1);
}

interface Part {
  readonly value: bigint;
  readonly qualifier?: Qualifier;
}

function added(parts: readonly Part[]): Part {
  const value = parts.reduce((sum, part) => sum + part.value, 0n);
  return { value, ...qualified(parts.map(({ qualifier }) => qualifier).reduce(addQualifiers, undefined)) };
}

function qualified(qualifier: Qualifier | undefined): { readonly qualifier?: Qualifier } {
  return qualifier === undefined ? {} : { qualifier };
}
