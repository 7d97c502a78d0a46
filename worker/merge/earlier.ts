import type { Form } from "../../shared/form/form.ts";
import { type Comparison, comparedPeriod, withoutOverlap } from "../../shared/period/period-range.ts";
import { groupBy } from "../../shared/statistics/breakdown.ts";
import { overTime } from "../../shared/statistics/over-time.ts";
import type { EarlierTotals } from "../../shared/workbook/merged/merge.ts";
import type { Act } from "../base/act.ts";
import { fixVersions, type MergeQuery } from "../store/merge/versions.ts";
import type { Scope } from "../store/scope.ts";
import { periodTotals } from "./totals.ts";

/** What the same units reported for the periods before and a year ago; nothing where they reported nothing. */
export async function earlierTotals(
  { db, catalogue }: Pick<Act, "db" | "catalogue">,
  scope: Scope,
  query: MergeQuery,
  { form, periods }: { readonly form: Form; readonly periods: readonly string[] },
): Promise<EarlierTotals[]> {
  const asked = comparisons(periods);
  const found = await Promise.all(
    asked.map(async ({ comparison, periods: before }): Promise<EarlierTotals[]> => {
      const collections = await fixVersions(db, scope, { ...query, periods: before, forms: [form.id] });
      const kept = withoutOverlap(collections.map(({ period }) => period));
      const counted = collections.filter(({ period }) => kept.includes(period));
      const versions = counted.flatMap((collection) => collection.versions);
      if (versions.length === 0) return [];
      const byVersion = groupBy(counted, ({ formVersion }) => String(formVersion));
      const totals = await Promise.all(
        byVersion.map((own) => {
          const version = catalogue.findForm(form.id, own[0]?.formVersion) ?? form;
          const reports = own.flatMap((collection) => collection.versions);
          return periodTotals(
            { db, catalogue },
            version,
            reports,
            own.map(({ period }) => period),
          );
        }),
      );
      const [only, ...more] = totals.flat();
      return [
        {
          comparison,
          periods: kept,
          reported: new Set(versions.map(({ receipt }) => receipt.unit.code)).size,
          totals: more.length === 0 ? (only?.totals ?? []) : overTime(catalogue, form, totals.flat()),
        },
      ];
    }),
  );
  return found.flat();
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
