import { acrossVersions } from "../../shared/form/across-versions.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form } from "../../shared/form/form.ts";
import { type Comparison, comparedPeriod, withoutOverlap } from "../../shared/period/period-range.ts";
import type { UnitTotal } from "../../shared/statistics/fact.ts";
import { type AccumulationOf, overTime } from "../../shared/statistics/over-time.ts";
import type { EarlierTotals } from "../../shared/workbook/merged/merge.ts";
import type { Act } from "../base/act.ts";
import { type FixedCollection, fixVersions, type MergeQuery } from "../store/merge/versions.ts";
import type { Scope } from "../store/scope.ts";
import { periodTotals } from "./totals.ts";
import { formVersions } from "./versions.ts";

/**
 * What the same units reported for the periods before and a year ago, under whatever version, told by the indicators of
 * the versions merged now; nothing where they reported nothing.
 * @param forms the versions merged now, in rising order
 */
export async function earlierTotals(
  act: Pick<Act, "db" | "catalogue">,
  scope: Scope,
  query: MergeQuery,
  { forms, periods }: { readonly forms: readonly Form[]; readonly periods: readonly string[] },
): Promise<EarlierTotals[]> {
  const ids = [...new Set(forms.map(({ id }) => id))];
  const found = await Promise.all(
    comparisons(periods).map(async ({ comparison, periods: before }): Promise<EarlierTotals[]> => {
      const collections = await fixVersions(act.db, scope, { ...query, periods: before, forms: ids });
      const kept = withoutOverlap(collections.map(({ period }) => period));
      const counted = collections.filter(({ period }) => kept.includes(period));
      const reported = new Set(
        counted.flatMap(({ versions }) => versions.map(({ receipt }) => receipt.unit.code)),
      ).size;
      if (reported === 0) return [];
      return [{ comparison, periods: kept, reported, totals: await totalsOf(act, forms, counted, kept) }];
    }),
  );
  return found.flat();
}

/** Figures over all the periods. */
async function totalsOf(
  { db, catalogue }: Pick<Act, "db" | "catalogue">,
  forms: readonly Form[],
  collections: readonly FixedCollection[],
  periods: readonly string[],
): Promise<readonly UnitTotal[]> {
  const versions = collections.flatMap((collection) => collection.versions);
  const totals = await periodTotals({ db, catalogue }, acrossVersions(forms), versions, periods);
  const [only, ...more] = totals;
  const figures =
    only !== undefined && more.length === 0
      ? only.totals
      : overTime(catalogue, accumulationsOf(catalogue, collections), totals);
  const then = formVersions(catalogue, collections).map(({ form }) => form);
  if (countAlike([...forms, ...then])) return figures;
  return figures.filter(({ indicator }) => catalogue.indicator(indicator).overTime !== "sum");
}

/** What each unit's figures mean, by the version that it reported under. */
function accumulationsOf(catalogue: Catalogue, collections: readonly FixedCollection[]): AccumulationOf {
  const sent = new Map(
    collections.flatMap(({ form, period, versions }) =>
      versions.map(({ receipt }) => [
        `${receipt.unit.code} ${period}`,
        catalogue.form(form, receipt.formVersion).accumulation,
      ]),
    ),
  );
  return (unit, period) => sent.get(`${unit} ${period}`) ?? "period";
}

/** Whether no version counts from 1 January while another does not: such flows are not set side by side. */
function countAlike(forms: readonly Form[]): boolean {
  return new Set(forms.map(({ accumulation }) => accumulation === "yearToDate")).size === 1;
}

/** Of a year both comparisons are the same; of periods of several lengths nothing comes directly before. */
function comparisons(periods: readonly string[]): { comparison: Comparison; periods: string[] }[] {
  const yearAgo = shifted(periods, "samePeriodLastYear", 1);
  const before = shifted(periods, "previousPeriod", periods.length);
  const oneLength = new Set(periods.map((period) => period.replaceAll(/\d/g, "0"))).size === 1;
  return [
    ...(oneLength && before !== undefined && before.join() !== yearAgo?.join()
      ? [{ comparison: "previousPeriod" as const, periods: before }]
      : []),
    ...(yearAgo === undefined ? [] : [{ comparison: "samePeriodLastYear" as const, periods: yearAgo }]),
  ];
}

function shifted(periods: readonly string[], comparison: Comparison, times: number): string[] | undefined {
  let moved: readonly (string | undefined)[] = periods;
  for (let turn = 0; turn < times; turn++) {
    moved = moved.map((period) => (period === undefined ? undefined : comparedPeriod(period, comparison)));
  }
  const known = moved.filter((period) => period !== undefined);
  return known.length === periods.length ? known : undefined;
}
