import type { Catalogue } from "../form/catalogue.ts";
import type { Form } from "../form/form.ts";
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

/** A unit's figure over the range; of a stock, `asOf` says which report it comes from. */
export interface RangeTotal extends UnitTotal {
  readonly asOf?: string;
}

interface Dated {
  readonly period: string;
  readonly end: string;
  readonly total: UnitTotal;
}

/**
 * A unit's figures over a range of periods that do not overlap. Flows are added; stocks, and figures of a form
 * that counts from 1 January, are those of the unit's last report within the range: a unit that did not report
 * for the last period keeps its latest figure with the period it stands for, and is never taken for 0. Rates are
 * recomputed from these. Plans, printed rates and what is marked `none` or `distinct` have no figure over time.
 */
export function overTime(catalogue: Catalogue, form: Form, periods: readonly PeriodTotals[]): RangeTotal[] {
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
    const figures = groups.flatMap((group) => figureOf(catalogue, form, group));
    return withRates(catalogue, figures).map((figure) => ({ ...figure, unit }));
  });
}

function figureOf(catalogue: Catalogue, form: Form, group: readonly Dated[]): RangeTotal[] {
  const last = group.reduce<Dated | undefined>(
    (latest, entry) => (latest === undefined || entry.end > latest.end ? entry : latest),
    undefined,
  );
  if (last === undefined) return [];
  const rule = catalogue.indicator(last.total.indicator).overTime;
  if (rule === "latest" || (rule === "sum" && form.accumulation === "yearToDate")) {
    return [{ ...last.total, asOf: last.period }];
  }
  if (rule !== "sum") return [];
  const { unit, indicator, breakdown, kind } = last.total;
  const value = group.reduce((sum, { total }) => sum + total.value, 0n);
  const qualifier = group.map(({ total }) => total.qualifier).reduce(addQualifiers);
  return [{ unit, indicator, breakdown, kind, value, ...(qualifier === undefined ? {} : { qualifier }) }];
}

function endOf(period: string): string {
  return isPeriod(period) ? periodRange(period).end : period;
}
