import type { D1Database } from "@cloudflare/workers-types";
import type { z } from "zod";
import type { summaryQuerySchema } from "../../shared/api/download-request.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import { periodTitle } from "../../shared/period/period.ts";
import { periodsWithin } from "../../shared/period/period-range.ts";
import { groupBy } from "../../shared/statistics/breakdown.ts";
import { neverAdded, type OwnedFact } from "../../shared/statistics/roll-up.ts";
import { composeSummary } from "../../shared/summary/compose.ts";
import type { Summary, SummaryUnit, UncountedReports } from "../../shared/summary/summary.ts";
import type { PeriodFacts } from "../../shared/summary/year-figures.ts";
import type { Act } from "../base/act.ts";
import { mergedFacts } from "../store/merge/added-facts.ts";
import { ownedFacts } from "../store/merge/facts.ts";
import type { FixedCollection } from "../store/merge/versions.ts";
import type { Scope } from "../store/scope.ts";
import { mergedVersions, refuseLost, scopeOf } from "./versions.ts";

/** Collections with more rows are read as sums by breakdown: their rows are too many to be named one by one. */
const ROWS_NAMED = 2_000;

/**
 * A year of the units at or below one unit, in words.
 * @throws Refusal not_found when the unit is outside the account's scope; form_lost
 */
export async function makeSummary(act: Act, query: z.infer<typeof summaryQuerySchema>): Promise<Summary> {
  const { db, catalogue } = act;
  const scope = await scopeOf(act, query.unit);
  const year = await collectionsOf(db, scope, query.year, query.state);
  const before = await collectionsOf(db, scope, String(Number(query.year) - 1), query.state);
  refuseLost(catalogue, [...year, ...before]);
  return composeSummary({
    catalogue,
    unit: scope.name,
    year: query.year,
    reports: await reportsOf({ db, catalogue }, year),
    before: await reportsOf({ db, catalogue }, before),
    units: summaryUnits(year),
    uncounted: uncountedReports(catalogue, year),
  });
}

/** Of a calendar year; half-years from April to March belong to the year in which they begin. */
function collectionsOf(
  db: D1Database,
  scope: Scope,
  year: string,
  state: "newest" | "approved",
): Promise<FixedCollection[]> {
  const fromApril = periodsWithin(`${year}April`).filter((period) => period.includes("April"));
  const periods = [...new Set([...periodsWithin(year), ...fromApril])];
  return mergedVersions(db, scope, { periods, forms: undefined, state });
}

async function reportsOf(
  { db, catalogue }: Pick<Act, "db" | "catalogue">,
  collections: readonly FixedCollection[],
): Promise<PeriodFacts[]> {
  return Promise.all(
    collections.flatMap(byVersion).map(async ({ form: id, formVersion, period, versions }) => {
      const form = catalogue.form(id, formVersion);
      const rows = versions.reduce((sum, version) => sum + version.rows, 0);
      const facts: OwnedFact[] =
        rows > ROWS_NAMED
          ? await mergedFacts(db, versions, neverAdded(catalogue))
          : await ownedFacts(db, versions);
      return { form, period, facts };
    }),
  );
}

/** A collection once for each version of its form that was sent; as it is where nothing was. */
function byVersion(collection: FixedCollection): FixedCollection[] {
  const groups = groupBy(collection.versions, ({ receipt }) => String(receipt.formVersion));
  if (groups.length === 0) return [collection];
  return groups.map((versions) => ({
    ...collection,
    formVersion: versions[0]?.receipt.formVersion ?? collection.formVersion,
    versions,
  }));
}

/** Units with what was taken of them, as they first appear: the register's order. */
function summaryUnits(collections: readonly FixedCollection[]): SummaryUnit[] {
  const receipts = collections.flatMap(({ versions }) => versions.map(({ receipt }) => receipt));
  return groupBy(receipts, ({ unit }) => unit.code).flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const versions = [...new Set(own.map(({ version }) => version))].sort((a, b) => a - b);
    return [{ ...first.unit, versions: `第${versions.join("、")}次报送` }];
  });
}

/** In the order in which they are told; no entry where there are none. */
const reasons = ["pending", "returned", "withdrawn", "purged", "missing"] as const;

function uncountedReports(catalogue: Catalogue, collections: readonly FixedCollection[]): UncountedReports[] {
  return reasons.flatMap((reason) => {
    const reports = collections.map((collection) => ({
      title: reportTitle(catalogue, collection),
      units: unitsNotCounted(collection, reason),
    }));
    const told = reports.filter(({ units }) => units.length > 0);
    if (told.length === 0) return [];
    return [
      {
        reason,
        count: told.reduce((sum, { units }) => sum + units.length, 0),
        reports: told.map(({ title, units }) => `${title}：${units.join("、")}`),
      },
    ];
  });
}

function reportTitle(catalogue: Catalogue, { form, formVersion, period }: FixedCollection): string {
  return `${catalogue.findForm(form, formVersion)?.title.zh ?? form}（${periodTitle(period)}）`;
}

/** Names of the units that owe the report and of which nothing counts, for this reason. */
function unitsNotCounted({ reports }: FixedCollection, reason: UncountedReports["reason"]): string[] {
  return reports
    .filter(({ exempt, version }) => !exempt && version === undefined)
    .filter(({ uncounted }) => (uncounted?.standing ?? "missing") === reason)
    .map(({ unit }) => unit.name);
}
