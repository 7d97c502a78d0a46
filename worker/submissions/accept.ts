import { canonicalJson } from "../../shared/canonical-json.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { controlTotals } from "../../shared/statistics/control-totals.ts";
import { factsOf } from "../../shared/statistics/facts.ts";
import type { Act } from "../base/act.ts";
import { sha256 } from "../base/digest.ts";
import { Refusal } from "../base/refusal.ts";
import { payloadKey, putPayload } from "../store/payloads.ts";
import { unitsInScope } from "../store/register/units.ts";
import { isSwept } from "../store/submissions/payload-keys.ts";
import { findSlot, isLate, type Slot } from "../store/submissions/slot.ts";
import { type NewVersion, subjectsOwnedByOthers, writeVersion } from "../store/submissions/submit.ts";
import { examineSubmission } from "./examine.ts";
import { readKnown } from "./known.ts";
import { readMirrors } from "./mirrors.ts";
import { type Accepted, earlierReceipt, type SentRequest, standingOf } from "./standing.ts";
import { surveyOf } from "./survey.ts";

/** Tries before the sender is asked to come back: only a swept key or a faster writer uses one up. */
const MOST_ATTEMPTS = 5;

/**
 * Accepts a submission, or returns the receipt of the same one sent before.
 * @throws Refusal with the code of whatever stands against it.
 */
export async function acceptSubmission(
  act: Act,
  sent: Pick<SentRequest, "uuid" | "body" | "catalogue" | "sender">,
): Promise<Accepted> {
  const { body, sender } = sent;
  const canonical = canonicalJson(body);
  const request: SentRequest = { ...sent, canonical, sha256: sha256(canonical) };

  const survey = await surveyOf(act, sender, body, request.uuid);
  const standing = await standingOf(act, request, survey);
  if ("receipt" in standing) return standing;

  const { slot, form } = standing;
  const examined = await examineSubmission(
    body,
    { ...slot, catalogue: act.catalogue, form, units: survey.unitsIn(slot.period) },
    {
      mirrors: (records) => readMirrors(act, form, slot, records, survey),
      known: (records) => readKnown(act, sender, form, slot, records, survey.beside),
      unitNames: async () =>
        (await unitsInScope(act.db, sender)).flatMap(({ name, aliases }) => [name, ...aliases]),
    },
  );
  return storeWithRetries(act, request, slot, {
    nil: body.nil,
    records: examined.records,
    mirrored: examined.mirrored,
    findings: examined.findings,
    facts: factsOf(act.catalogue, form, examined.records, slot.period),
    controlTotals: controlTotals(act.catalogue, form, examined.records),
    explanations: body.explanations,
    layout: body.layout ?? {},
    localFindings: body.localFindings ?? [],
    outsidePeriod: body.outsidePeriod,
  });
}

type Content = Pick<
  NewVersion,
  | "nil"
  | "records"
  | "mirrored"
  | "findings"
  | "facts"
  | "controlTotals"
  | "explanations"
  | "layout"
  | "localFindings"
  | "outsidePeriod"
>;

/**
 * R2 first, then one batch, which fails when the slot is not as it was `seen`; then reads again to learn why. A slot
 * that moved without a new version was reviewed or withdrawn since the request came: the sender has to look at that
 * first.
 */
async function storeWithRetries(
  act: Act,
  request: SentRequest,
  seen: Slot,
  content: Content,
): Promise<Accepted> {
  const { db, bucket, clock, account } = act;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const slot = attempt === 1 ? seen : await slotNow(act, request);
    if ("receipt" in slot) return slot;
    if (slot.revision !== seen.revision) throw new Refusal("base_version_reviewed");
    const key = payloadKey(request.uuid, attempt, request.sha256);
    await putPayload(bucket, key, request.canonical);
    const submittedAt = chinaTime(clock());
    try {
      const receipt = await writeVersion(db, slot, {
        ...content,
        uuid: request.uuid,
        version: (slot.newestVersion ?? 0) + 1,
        account: account.id,
        channel: request.sender.channel,
        senderUnit: request.sender.above,
        origin: account.origin,
        submittedAt,
        late: isLate(slot, submittedAt),
        sha256: request.sha256,
        payloadKey: key,
      });
      return { receipt, repeated: false };
    } catch (failure) {
      if (!(await mayTryAgain(act, slot, key, request, content))) throw failure;
    }
  }
  throw new Refusal("try_again", { retryAfter: 1 });
}

/** How the slot stands after a try that failed, or the receipt of a twin that was faster. */
async function slotNow(act: Act, request: SentRequest): Promise<Accepted | Slot> {
  const survey = await surveyOf(act, request.sender, request.body, request.uuid);
  const standing = await standingOf(act, request, survey);
  return "receipt" in standing ? standing : standing.slot;
}

/**
 * Why a batch failed that changed nothing. After a swept key, a moved slot or a version of the same UUID the
 * next try sees how things stand; a subject of another unit is refused; anything else nobody foresaw.
 */
async function mayTryAgain(
  act: Act,
  slot: Slot,
  key: string,
  request: SentRequest,
  content: Content,
): Promise<boolean> {
  const { db } = act;
  if ((await earlierReceipt(act, request)) !== undefined) return true;
  const subjects = [...new Set(content.records.map((record) => record.subject))];
  if ((await subjectsOwnedByOthers(db, slot, subjects)).length > 0) throw new Refusal("subject_owned");
  if (await isSwept(db, key)) return true;
  const now = await findSlot(db, slot.collection, slot.unit);
  if (now === undefined || now.formVersion !== slot.formVersion) return true;
  return now.locked || now.exempt || now.revision !== slot.revision;
}
