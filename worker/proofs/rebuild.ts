import {
  type ControlTotals,
  type SubmissionBody,
  submissionBodySchema,
} from "../../shared/api/submissions.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form } from "../../shared/form/form.ts";
import type { SheetRecord } from "../../shared/sheet/reading.ts";
import { controlTotals } from "../../shared/statistics/control-totals.ts";
import type { Fact } from "../../shared/statistics/fact.ts";
import { factsOf } from "../../shared/statistics/facts.ts";
import { fromSubmissionRecords } from "../../shared/submission/records.ts";
import type { Act } from "../base/act.ts";
import { sha256 } from "../base/digest.ts";
import { findPayload } from "../store/payloads.ts";
import type { Holding } from "../store/proofs/holdings.ts";

/** What follows from the evidence of a version. */
export interface Rebuilt {
  readonly body: SubmissionBody;
  /** Those that count. */
  readonly records: readonly SheetRecord[];
  readonly facts: readonly Fact[];
  readonly controlTotals: ControlTotals;
}

type Fault = "payload_missing" | "payload_changed" | "form_unknown";

/**
 * Reads the evidence and makes of it again what was stored beside it.
 * @param digest what the evidence was when it came, by the log
 */
export async function rebuilt(
  { bucket, catalogue }: Pick<Act, "bucket" | "catalogue">,
  holding: Holding,
  digest: string,
): Promise<Rebuilt | { readonly fault: Fault }> {
  if (holding.payloadKey === null) return { fault: "payload_missing" };
  const found = await findPayload(bucket, holding.payloadKey);
  if ("fault" in found) return { fault: found.fault === "missing" ? "payload_missing" : "payload_changed" };
  if (sha256(found.text) !== digest) return { fault: "payload_changed" };
  const form = formOf(catalogue, holding);
  if (form === undefined || holding.period === null) return { fault: "form_unknown" };
  const body = submissionBodySchema.parse(JSON.parse(found.text));
  const mirrored = new Set<string>(JSON.parse(holding.mirrored));
  const counted = body.records.filter(({ subject }) => !mirrored.has(subject));
  const records = fromSubmissionRecords(form, counted);
  return {
    body,
    records,
    facts: factsOf(catalogue, form, records, holding.period),
    controlTotals: controlTotals(catalogue, form, records),
  };
}

function formOf(catalogue: Catalogue, { form, formVersion }: Holding): Form | undefined {
  return form === null || formVersion === null ? undefined : catalogue.findForm(form, formVersion);
}
