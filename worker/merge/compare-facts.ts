import type { FactComparison, FactDifference } from "../../shared/api/integrity.ts";
import { submissionBodySchema } from "../../shared/api/submissions.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import { factsOf } from "../../shared/statistics/facts.ts";
import { fromSubmissionRecords } from "../../shared/submission/records.ts";
import type { Act } from "../base/act.ts";
import { sha256 } from "../base/digest.ts";
import { type FactHolding, factHoldings, type HeldFact, heldFacts } from "../store/merge/fact-holdings.ts";
import { findPayload } from "../store/payloads.ts";
import type { Scope } from "../store/scope.ts";

/**
 * Makes the facts of versions anew from their payloads and compares them with those in the database, `most` versions
 * at a time in the order of their UUIDs. Nothing is changed.
 */
export async function compareFacts(
  stores: Pick<Act, "db" | "bucket" | "catalogue">,
  scope: Scope,
  page: { readonly after: string; readonly most: number },
): Promise<FactComparison> {
  const holdings = await factHoldings(stores.db, scope, page.after, page.most);
  const differences: FactDifference[] = [];
  let facts = 0;
  for (const holding of holdings) {
    const held = await heldFacts(stores.db, holding.uuid);
    facts += held.length;
    const what = await differenceOf(stores, holding, held);
    if (what !== undefined) differences.push({ submission: holding.uuid, ...what });
  }
  const last = holdings.at(-1);
  const next = last === undefined || holdings.length < page.most ? null : last.uuid;
  return { versions: holdings.length, facts, differences, next };
}

async function differenceOf(
  { bucket, catalogue }: Pick<Act, "bucket" | "catalogue">,
  holding: FactHolding,
  held: readonly HeldFact[],
): Promise<Omit<FactDifference, "submission"> | undefined> {
  if (holding.payloadKey === null) return { kind: "payload_missing", ordinals: [] };
  const found = await findPayload(bucket, holding.payloadKey);
  if ("fault" in found && found.fault === "missing") return { kind: "payload_missing", ordinals: [] };
  if ("fault" in found || sha256(found.text) !== holding.sha256)
    return { kind: "payload_changed", ordinals: [] };
  const form = catalogue.findForm(holding.form, holding.formVersion);
  if (form === undefined) return { kind: "form_unknown", ordinals: [] };
  const body = submissionBodySchema.parse(JSON.parse(found.text));
  const mirrored = new Set<string>(JSON.parse(holding.mirrored));
  const counted = body.records.filter(({ subject }) => !mirrored.has(subject));
  const rebuilt = factsOf(catalogue, form, fromSubmissionRecords(form, counted), holding.period).map(
    (fact, ordinal) =>
      canonicalJson({
        ...{ ordinal, row: fact.row, subject: fact.subject, period: fact.period, indicator: fact.indicator },
        ...{ breakdown: canonicalJson(fact.breakdown), kind: fact.kind, value: fact.value },
        qualifier: fact.qualifier ?? null,
      }),
  );
  const stored = new Map(held.map((fact) => [fact.ordinal, canonicalJson(inCanonicalForm(fact))]));
  const ordinals = rebuilt.flatMap((fact, ordinal) => (stored.get(ordinal) === fact ? [] : [ordinal]));
  const extra = [...stored.keys()].filter((ordinal) => ordinal >= rebuilt.length);
  return ordinals.length + extra.length === 0
    ? undefined
    : { kind: "facts", ordinals: [...ordinals, ...extra] };
}

function inCanonicalForm(fact: HeldFact): Record<string, unknown> {
  return { ...fact, breakdown: canonicalJson(JSON.parse(fact.breakdown)) };
}
