import packageJson from "../../package.json" with { type: "json" };
import { acrossVersions } from "../../shared/form/across-versions.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { comparePeriods } from "../../shared/period/period-range.ts";
import { groupBy } from "../../shared/statistics/breakdown.ts";
import type { Merge, MergedForm, MergedSubmission, OwingUnit } from "../../shared/workbook/merged/merge.ts";
import type { Act } from "../base/act.ts";
import { chainHead } from "../store/audit/chain.ts";
import { mergedRecords } from "../store/merge/records.ts";
import { mergedReturns } from "../store/merge/returns.ts";
import type { FixedCollection, FixedVersion, MergeQuery } from "../store/merge/versions.ts";
import { mergedWarnings } from "../store/merge/warnings.ts";
import type { Scope } from "../store/scope.ts";
import { earlierTotals } from "./earlier.ts";
import { periodTotals } from "./totals.ts";
import { formVersions, refuseLost, versionsFor } from "./versions.ts";
import { withSpans } from "./with-spans.ts";

/**
 * Fixes the versions first; totals, details and trace then read those and nothing else. Beside them stand the totals
 * of the period before and of the same period a year ago, where there are any.
 * @param query one period or several: figures of a range are taken over time as shared/statistics/over-time.ts does
 * @throws Refusal not_found when no unit of the account owes anything for those periods and forms; form_lost
 */
export async function makeMerge(
  act: Pick<Act, "db" | "account" | "clock" | "catalogue">,
  query: MergeQuery,
): Promise<Merge> {
  const { account, clock, catalogue } = act;
  const { scope, collections } = await versionsFor(act, query);
  refuseLost(catalogue, collections);
  const byForm = groupBy(collections, ({ form }) => form);
  return {
    catalogue,
    recipient: account.unit.name,
    periods: query.periods,
    state: query.state,
    forms: await Promise.all(byForm.map((own) => mergedForm(act, scope, query, own))),
    ...(query.charts === "none" && { withoutCharts: true }),
    madeAt: chinaTime(clock()),
    madeBy: account.name,
    logHead: await chainHead(act.db),
    software: `HalfSky ${packageJson.version}`,
  };
}

async function mergedForm(
  { db, catalogue }: Pick<Act, "db" | "catalogue">,
  scope: Scope,
  query: MergeQuery,
  all: readonly FixedCollection[],
): Promise<MergedForm> {
  const collections = all.toSorted((a, b) => comparePeriods(a.period, b.period));
  const periods = [...new Set(collections.map(({ period }) => period))];
  const forms = formVersions(catalogue, collections);
  const newest = forms.at(-1);
  if (newest === undefined) throw new RangeError("nothing was collected");
  const across = acrossVersions(forms.map(({ form }) => form));
  const versions = collections.flatMap((collection) => collection.versions);
  const byUuid = new Map(versions.map((version) => [version.receipt.uuid, version]));
  const totals = await periodTotals({ db, catalogue }, across, versions, periods);
  const sent = { totals, controlTotals: versions.map(({ receipt }) => receipt.controlTotals) };
  const spanned = forms.map((version) => ({ ...version, form: withSpans(version.form, sent) }));
  return {
    form: spanned.at(-1)?.form ?? newest.form,
    ...(forms.length > 1 ? { versions: spanned } : {}),
    periods,
    units: owingUnits(collections),
    submissions: versions.map(mergedSubmission),
    totals,
    earlier: await earlierTotals({ db, catalogue }, scope, query, {
      forms: forms.map(({ form }) => form),
      periods,
    }),
    warnings: await mergedWarnings(db, versions),
    returns: await mergedReturns(
      db,
      scope,
      collections.map(({ id }) => id),
    ),
    records: (uuids) =>
      mergedRecords(
        db,
        uuids.flatMap((uuid) => byUuid.get(uuid) ?? []),
      ),
  };
}

/** Everyone who owes the form for any of the periods, with what is known of each report. */
function owingUnits(collections: readonly FixedCollection[]): OwingUnit[] {
  const reports = collections.flatMap((collection) => collection.reports);
  return groupBy(reports, ({ unit }) => unit.code).flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return [{ ...first.unit, owed: own.map(({ unit: _, version: __, ...owed }) => owed) }];
  });
}

function mergedSubmission({ receipt, rows }: FixedVersion): MergedSubmission {
  const { uuid, unit, period, formVersion, version, submittedAt, late, sha256, nil } = receipt;
  const { controlTotals, outsidePeriod, onBehalf, protested } = receipt;
  const sent = { uuid, unit, period, formVersion, version, submittedAt, late, sha256, nil };
  return { ...sent, rows, outsidePeriod, sentBy: onBehalf?.unit, protested, controlTotals };
}
