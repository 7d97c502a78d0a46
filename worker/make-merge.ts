import type { D1Database } from "@cloudflare/workers-types";
import packageJson from "../package.json" with { type: "json" };
import { formById } from "../shared/forms/index.ts";
import { unitTotals } from "../shared/statistics/roll-up.ts";
import type { Merge, MergedForm, MergedSubmission } from "../shared/workbook/merged/merge.ts";
import { type Clock, chinaTime } from "./clock.ts";
import { Refusal } from "./refusal.ts";
import { type FixedCollection, type FixedVersion, fixVersions, type MergeQuery } from "./store/merge.ts";
import { mergedFacts } from "./store/merged-facts.ts";
import { mergedRecords } from "./store/merged-records.ts";
import type { SignedInAccount } from "./store/sessions.ts";

/**
 * Fixes the versions first; totals, details and trace then read those and nothing else.
 * @throws Refusal not_found when no unit of the account owes anything for that period and those forms.
 */
export async function makeMerge(
  db: D1Database,
  account: SignedInAccount,
  query: MergeQuery,
  clock: Clock,
): Promise<Merge> {
  const collections = await fixVersions(db, account, query);
  if (collections.length === 0) throw new Refusal("not_found");
  return {
    recipient: account.unit.name,
    period: query.period,
    state: query.state,
    forms: await Promise.all(collections.map((collection) => mergedForm(db, collection))),
    madeAt: chinaTime(clock()),
    madeBy: account.name,
    software: `HalfSky ${packageJson.version}`,
  };
}

async function mergedForm(db: D1Database, collection: FixedCollection): Promise<MergedForm> {
  const { id, versions, missing } = collection;
  const form = formById(collection.form, collection.formVersion);
  if (form === undefined) throw new Error(`no form ${collection.form} version ${collection.formVersion}`);
  return {
    form,
    collection: id,
    submissions: versions.map(mergedSubmission),
    missing,
    totals: unitTotals(form, await mergedFacts(db, versions)),
    records: () => mergedRecords(db, versions),
  };
}

function mergedSubmission({ receipt, rows }: FixedVersion): MergedSubmission {
  const { uuid, unit, version, submittedAt, sha256, nil, controlTotals } = receipt;
  return { uuid, unit, version, submittedAt, sha256, nil, rows, controlTotals };
}
