import type { D1Database, R2Bucket } from "@cloudflare/workers-types";
import type { Receipt, SubmissionBody } from "../../shared/api.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import type { Form } from "../../shared/form/form.ts";
import { formById } from "../../shared/forms/index.ts";
import { controlTotals } from "../../shared/statistics/control-totals.ts";
import { factsOf } from "../../shared/statistics/facts.ts";
import { compareRecords } from "../../shared/submission.ts";
import { type Clock, chinaTime } from "../clock.ts";
import { sha256 } from "../digest.ts";
import { payloadKey, putPayload } from "../payloads.ts";
import { Refusal } from "../refusal.ts";
import { findSlot, type Slot } from "../store/collections.ts";
import { isSwept } from "../store/payload-keys.ts";
import type { SignedInAccount } from "../store/sessions.ts";
import { submissionByUuid, submissionVersion } from "../store/submissions.ts";
import { type NewVersion, subjectsOwnedByOthers, writeVersion } from "../store/submit.ts";
import { unitsInScope } from "../store/units.ts";
import { examineSubmission } from "./examine.ts";
import { sentBody } from "./show.ts";

/** Where a submission is kept, and the time. */
export interface Keeping {
  readonly db: D1Database;
  readonly bucket: R2Bucket;
  readonly clock: Clock;
}

/** One request: the sender, the UUID the client made, the body with its canonical form. */
interface Request {
  readonly account: SignedInAccount;
  readonly uuid: string;
  readonly body: SubmissionBody;
  readonly canonical: string;
  readonly sha256: string;
}

/** Tries before the sender is asked to come back: only a swept key or a faster writer uses one up. */
const MOST_ATTEMPTS = 5;

/**
 * Accepts a submission, or returns the receipt of the same one sent before.
 * @throws Refusal with the code of whatever stands against it.
 */
export async function acceptSubmission(
  keeping: Keeping,
  account: SignedInAccount,
  uuid: string,
  body: SubmissionBody,
): Promise<{ receipt: Receipt; repeated: boolean }> {
  const canonical = canonicalJson(body);
  const request: Request = { account, uuid, body, canonical, sha256: sha256(canonical) };

  const earlier = await earlierReceipt(keeping.db, request);
  if (earlier !== undefined) return { receipt: earlier, repeated: true };

  const { slot, form } = await openSlot(keeping.db, request);
  await refuseStale(keeping, slot, form, request);
  const units = await unitsInScope(keeping.db, { path: account.path });
  const examined = examineSubmission(body, {
    form,
    period: slot.period,
    units: new Set(units.map((unit) => unit.code)),
  });
  const content = {
    nil: body.nil,
    ...examined,
    facts: factsOf(form, examined.records, slot.period),
    controlTotals: controlTotals(form, examined.records),
    explanations: body.explanations,
    layout: body.layout ?? {},
    localFindings: body.localFindings ?? [],
  };
  return storeWithRetries(keeping, request, content);
}

type Content = Pick<
  NewVersion,
  "nil" | "records" | "findings" | "facts" | "controlTotals" | "explanations" | "layout" | "localFindings"
>;

/** R2 first, then one batch; when the batch fails, reads again to learn why. */
async function storeWithRetries(
  keeping: Keeping,
  request: Request,
  content: Content,
): Promise<{ receipt: Receipt; repeated: boolean }> {
  const { db, bucket, clock } = keeping;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const { slot, form } = await openSlot(db, request);
    await refuseStale(keeping, slot, form, request);
    const key = payloadKey(request.uuid, attempt, request.sha256);
    await putPayload(bucket, key, request.canonical);
    const submittedAt = chinaTime(clock());
    try {
      await writeVersion(db, slot, {
        ...content,
        uuid: request.uuid,
        version: (slot.newestVersion ?? 0) + 1,
        account: request.account.id,
        submittedAt,
        late: slot.dueAt !== null && submittedAt > slot.dueAt,
        sha256: request.sha256,
        payloadKey: key,
      });
    } catch (failure) {
      const earlier = await earlierReceipt(db, request);
      if (earlier !== undefined) return { receipt: earlier, repeated: true };
      if (!(await mayTryAgain(db, slot, key, content))) throw failure;
      continue;
    }
    const stored = await earlierReceipt(db, request);
    if (stored === undefined) throw new Error("a version that was just written cannot be read");
    return { receipt: stored, repeated: false };
  }
  throw new Refusal("try_again", { retryAfter: 1 });
}

/**
 * Why a batch failed that changed nothing: a swept key or a moved slot may be tried again (a moved slot is then
 * seen as stale or locked); a subject of another unit is refused; anything else nobody foresaw.
 */
async function mayTryAgain(db: D1Database, slot: Slot, key: string, content: Content): Promise<boolean> {
  const subjects = [...new Set(content.records.map((record) => record.subject))];
  if ((await subjectsOwnedByOthers(db, slot, subjects)).length > 0) throw new Refusal("subject_owned");
  if (await isSwept(db, key)) return true;
  const now = await findSlot(db, slot.collection, slot.unit);
  return now === undefined || now.locked || now.revision !== slot.revision;
}

/** The receipt that stands under this UUID already, for the same sender and the same content. */
async function earlierReceipt(db: D1Database, request: Request): Promise<Receipt | undefined> {
  const stored = await submissionByUuid(db, request.uuid);
  if (stored === undefined) return undefined;
  if (stored.account !== request.account.id) throw new Refusal("not_found");
  if (stored.receipt.sha256 !== request.sha256) throw new Refusal("uuid_reused");
  return stored.receipt;
}

async function openSlot(db: D1Database, { account, body }: Request): Promise<{ slot: Slot; form: Form }> {
  const slot = await findSlot(db, body.collection, account.unit.code);
  if (slot === undefined) throw new Refusal("not_found");
  if (slot.locked) throw new Refusal("collection_locked");
  const form = formById(slot.form, slot.formVersion);
  if (form === undefined) throw new Error(`no form ${slot.form} version ${slot.formVersion}`);
  if (body.formVersion !== slot.formVersion) throw new Refusal("form_version_mismatch");
  return { slot, form };
}

/** A sender who has not seen the newest version learns which it is and what differs from it. */
async function refuseStale(keeping: Keeping, slot: Slot, form: Form, { body }: Request): Promise<void> {
  if (body.baseVersion === slot.newestVersion) return;
  if (slot.newestVersion === null) throw new Refusal("base_version_stale");
  const newest = await submissionVersion(keeping.db, slot, slot.newestVersion);
  if (newest === undefined) throw new Error("the slot's newest version cannot be read");
  const before = await sentBody(keeping.bucket, newest);
  throw new Refusal("base_version_stale", {
    newestVersion: slot.newestVersion,
    changes: compareRecords(form, before.records, body.records),
  });
}
