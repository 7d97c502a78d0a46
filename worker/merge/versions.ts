import type { D1Database } from "@cloudflare/workers-types";
import { withoutOverlap } from "../../shared/period/period-range.ts";
import { groupBy } from "../../shared/statistics/breakdown.ts";
import { type FixedCollection, fixVersions, type MergeQuery } from "../store/merge/versions.ts";
import type { Scope } from "../store/scope.ts";

/**
 * The versions that a merge of these periods takes, fixed now. A form that was collected both for a period and for
 * parts of it is taken from the longer one, so that nothing counts twice.
 */
export async function mergedVersions(
  db: D1Database,
  scope: Scope,
  query: MergeQuery,
): Promise<FixedCollection[]> {
  const collections = await fixVersions(db, scope, query);
  return groupBy(collections, ({ form, formVersion }) => `${form} ${formVersion}`).flatMap((own) => {
    const periods = withoutOverlap(own.map(({ period }) => period));
    return own.filter(({ period }) => periods.includes(period));
  });
}
