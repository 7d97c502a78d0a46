import type { Catalogue } from "../form/catalogue.ts";
import type { Accumulation } from "../form/form.ts";
import { isPeriod, periodRange } from "../period/period.ts";
import { addQualifiers } from "../value.ts";
import { breakdownKey, groupBy } from "./breakdown.ts";
import type { UnitTotal } from "./fact.ts";
import { withRates } from "./roll-up.ts";

/** Totals of units for one period (or as-of date) of a range. */
export interface PeriodTotals {
  readonly period: string;
  readonly totals: readonly UnitTotal[];
}

/** A unit's figure over the range; `periods` says which reports it comes from where it does not come from all. */
export interface RangeTotal extends UnitTotal {
  readonly periods?: readonly string[];
}

/** What the figures mean that a unit sent for a period: the versions of a form may differ in that. */
export type AccumulationOf = (unit: string, period: string) => Accumulation;

interface Dated {
  readonly period: string;
  readonly end: string;
  readonly total: UnitTotal;
}

/**
 * A unit's figures over a range of periods that do not overlap. Flows are added; stocks are those of the unit's last
 * report within the range: a unit that did not report for the last period keeps its latest figure with the period it
 * stands for, and is never taken for 0. What says how things began (期初) is that of its first report. Of figures since 1 January the last stands for all before it in its year;
 * what was sent as figures of a period alone is added where it lies outside. Rates are recomputed from these. Plans,
 * printed rates and what is marked `none` or `distinct` have no figure over time.
 */
export function overTime(
  catalogue: Catalogue,
  accumulationOf: AccumulationOf,
  periods: readonly PeriodTotals[],
): RangeTotal[] {
  const dated = periods.flatMap(({ period, totals }) =>
    totals
      .filter(({ kind }) => kind === "actual")
      .map((total): Dated => ({ period, end: endOf(period), total })),
  );
  return groupBy(dated, ({ total }) => total.unit).flatMap((ofUnit) => {
    const unit = ofUnit[0]?.total.unit ?? "";
    const figures = groupBy(ofUnit, ({ total }) => `${total.indicator}|${total.kind}`).flatMap((ofFigure) => {
      const { counted, partial } = countedOf(catalogue, accumulationOf, ofFigure);
      return groupBy(counted, ({ total }) => breakdownKey(total.breakdown)).map((group) =>
        partial ? { ...added(group), periods: group.map(({ period }) => period) } : added(group),
      );
    });
    return withRates(catalogue, figures).map((figure) => ({ ...figure, unit }));
  });
}

/**
 * Which reports count for a figure, under whatever breakdowns they told it: a report is whole, so what a later one no
 * longer tells apart (贷款余额 by 城乡 in January, in one number in February) is not left standing beside it. `partial`
 * when others do not count.
 */
function countedOf(
  catalogue: Catalogue,
  accumulationOf: AccumulationOf,
  figure: readonly Dated[],
): { counted: readonly Dated[]; partial: boolean } {
  const last = lastOf(figure);
  const rule = last === undefined ? "none" : catalogue.indicator(last.total.indicator).overTime;
  if (rule === "first") {
    const first = firstOf(figure);
    return { counted: figure.filter(({ end }) => end === first?.end), partial: true };
  }
  if (rule === "latest") return { counted: figure.filter(({ end }) => end === last?.end), partial: true };
  if (rule !== "sum") return { counted: [], partial: true };
  const sinceJanuary = figure.filter(
    ({ period, total }) => accumulationOf(total.unit, period) === "yearToDate",
  );
  const year = lastOf(sinceJanuary);
  if (year === undefined) return { counted: figure, partial: false };
  const rest = figure.filter((entry) => !sinceJanuary.includes(entry) && !isWithin(year, entry));
  return { counted: [...sinceJanuary.filter(({ end }) => end === year.end), ...rest], partial: true };
}

function added(group: readonly Dated[]): RangeTotal {
  const [first] = group;
  if (first === undefined) throw new RangeError("nothing to add");
  const { unit, indicator, breakdown, kind } = first.total;
  const value = group.reduce((sum, { total }) => sum + total.value, 0n);
  const qualifier = group.map(({ total }) => total.qualifier).reduce(addQualifiers);
  return { unit, indicator, breakdown, kind, value, ...(qualifier === undefined ? {} : { qualifier }) };
}

function lastOf(group: readonly Dated[]): Dated | undefined {
  return group.reduce<Dated | undefined>(
    (latest, entry) => (latest === undefined || entry.end > latest.end ? entry : latest),
    undefined,
  );
}

function firstOf(group: readonly Dated[]): Dated | undefined {
  return group.reduce<Dated | undefined>(
    (first, entry) => (first === undefined || entry.end < first.end ? entry : first),
    undefined,
  );
}

/** Whether a figure since 1 January holds that of another report. */
function isWithin({ end }: Dated, other: Dated): boolean {
  return other.end <= end && other.end.slice(0, 4) === end.slice(0, 4);
}

function endOf(period: string): string {
  return isPeriod(period) ? periodRange(period).end : period;
}
