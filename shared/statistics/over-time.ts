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
 * stands for, and is never taken for 0. Of figures since 1 January the last stands for all before it in its year;
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
    const groups = groupBy(
      ofUnit,
      ({ total }) => `${total.indicator}|${total.kind}|${breakdownKey(total.breakdown)}`,
    );
    const figures = groups.flatMap((group) => figureOf(catalogue, accumulationOf, group));
    return withRates(catalogue, figures).map((figure) => ({ ...figure, unit }));
  });
}

function figureOf(
  catalogue: Catalogue,
  accumulationOf: AccumulationOf,
  group: readonly Dated[],
): RangeTotal[] {
  const last = lastOf(group);
  if (last === undefined) return [];
  const rule = catalogue.indicator(last.total.indicator).overTime;
  if (rule === "latest") return [{ ...last.total, periods: [last.period] }];
  if (rule !== "sum") return [];
  const sinceJanuary = group.filter(
    ({ period, total }) => accumulationOf(total.unit, period) === "yearToDate",
  );
  const year = lastOf(sinceJanuary);
  if (year === undefined) return [added(group)];
  const rest = group.filter((entry) => !sinceJanuary.includes(entry) && !isWithin(year, entry));
  const counted = [year, ...rest];
  return [{ ...added(counted), periods: counted.map(({ period }) => period) }];
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

/** Whether a figure since 1 January holds that of another report. */
function isWithin({ end }: Dated, other: Dated): boolean {
  return other.end <= end && other.end.slice(0, 4) === end.slice(0, 4);
}

function endOf(period: string): string {
  return isPeriod(period) ? periodRange(period).end : period;
}
