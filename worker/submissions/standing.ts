import type { Receipt, SubmissionBody } from "../../shared/api/submissions.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form } from "../../shared/form/form.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { compareRecords } from "../../shared/submission/compare-records.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import type { Slot } from "../store/submissions/slot.ts";
import {
  type StoredSubmission,
  submissionByUuid,
  submissionVersion,
} from "../store/submissions/submissions.ts";
import type { Survey } from "../store/submissions/survey.ts";
import type { Sender } from "./sender.ts";
import { readableBody } from "./show.ts";

/** One request: the UUID the client made, the body with its canonical form. */
export interface SentRequest {
  readonly uuid: string;
  readonly body: SubmissionBody;
  readonly canonical: string;
  readonly sha256: string;
  readonly sender: Sender;
  /** Digest of the catalogue that the sender works by, where it says so. */
  readonly catalogue: string | undefined;
}

/** A receipt, and whether it is that of an earlier request. */
export interface Accepted {
  readonly receipt: Receipt;
  readonly repeated: boolean;
}

/**
 * How a request stands: sent before, or free to be written into its slot. Slot and UUID were looked up at one moment: a
 * twin of this request that was faster moved the slot, and is found.
 */
export async function standingOf(
  act: Act,
  request: SentRequest,
  { slot, stored }: Pick<Survey, "slot" | "stored">,
): Promise<Accepted | { readonly slot: Slot; readonly form: Form }> {
  const { body } = request;
  const receipt = receiptFor(act, request, stored);
  if (receipt !== undefined) return { receipt, repeated: true };

  refuseOutdated(act, request.catalogue);
  if (slot === undefined) throw new Refusal("not_found");
  const form = formOfOpenSlot(act.catalogue, slot, body.formVersion, chinaTime(act.clock()));
  if (body.baseVersion !== slot.newestVersion) throw await staleRefusal(act, slot, form, body);
  return { slot, form };
}

/**
 * The form that the slot's collection pins, when the unit may report there now.
 * @throws Refusal unit_exempt · collection_not_open · collection_locked · form_version_mismatch
 */
export function formOfOpenSlot(catalogue: Catalogue, slot: Slot, formVersion: number, now: string): Form {
  if (slot.exempt) throw new Refusal("unit_exempt");
  const { opensAt } = slot;
  if (opensAt !== null && now < opensAt) throw new Refusal("collection_not_open", { opensAt });
  if (slot.locked) throw new Refusal("collection_locked");
  // Before the catalogue is asked: it may be from before the task took up a newer version.
  if (formVersion !== slot.formVersion) {
    throw new Refusal("form_version_mismatch", { formVersion: slot.formVersion });
  }
  return catalogue.form(slot.form, slot.formVersion);
}

/** @throws Refusal catalogue_outdated when the sender works by another catalogue than holds now. */
export function refuseOutdated({ catalogue }: Pick<Act, "catalogue">, digest: string | undefined): void {
  if (digest !== undefined && digest !== catalogue.digest) throw new Refusal("catalogue_outdated");
}

/** The receipt that stands under this UUID already, for the same sender and the same content. */
export async function earlierReceipt(
  { db, account }: Act,
  request: SentRequest,
): Promise<Receipt | undefined> {
  return receiptFor({ account }, request, await submissionByUuid(db, request.uuid));
}

function receiptFor(
  { account }: Pick<Act, "account">,
  request: SentRequest,
  stored: StoredSubmission | undefined,
): Receipt | undefined {
  if (stored === undefined) return undefined;
  if (stored.account !== account.id) throw new Refusal("not_found");
  const { sha256, unit } = stored.receipt;
  if (sha256 !== request.sha256 || unit.code !== request.sender.unit) throw new Refusal("uuid_reused");
  return stored.receipt;
}

/** A sender who has not seen the newest version learns which it is and what differs from it. */
async function staleRefusal(act: Act, slot: Slot, form: Form, body: SubmissionBody): Promise<Refusal> {
  if (slot.newestVersion === null) return new Refusal("base_version_stale");
  const newest = await submissionVersion(act.db, slot, slot.newestVersion);
  if (newest === undefined) throw new Error("the slot's newest version cannot be read");
  const before = await readableBody(act.bucket, newest);
  return new Refusal("base_version_stale", {
    newestVersion: slot.newestVersion,
    ...(before === undefined ? {} : { changes: compareRecords(form, before.records, body.records) }),
  });
}
