import type { ReviewAct, Reviewed, ReviewSetting } from "../../shared/api/review.ts";
import type { ApproveBody, ReplyBody, ReturnBody, RevertBody } from "../../shared/api/review-bodies.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Issue } from "../../shared/submission/issues.ts";
import type { Act } from "../base/act.ts";
import {
  Refusal,
  refuseAllButAdministrators,
  refusePersonalData,
  refuseUnconfirmedNames,
} from "../base/refusal.ts";
import {
  mayAnswer,
  type ReviewWrite,
  setReviewLevels,
  writeReply,
  writeReview,
} from "../store/reviews/acts.ts";
import { type ReviewedVersion, reviewLevels, versionsForReview } from "../store/reviews/courses.ts";
import { approvalAct, decide } from "./course.ts";
import type { Asking } from "./level.ts";

/**
 * Approves or passes, whichever is the account's part, all of the versions or none; those that their units protest
 * against only when whoever decides says that she knows.
 */
export async function approve(
  act: Act,
  { submissions: uuids, despiteProtests }: ApproveBody,
): Promise<Reviewed> {
  const versions = await findVersions(act, uuids);
  const kinds = new Set(versions.map((version) => approvalAct(act.account, version)));
  const [kind = "approve", other] = kinds;
  if (other !== undefined) throw new Refusal("review_state");
  const refuseProtested = (found: readonly ReviewedVersion[]) => {
    const issues = found.flatMap(({ protested, state }, index) =>
      protested ? [{ path: `submissions.${index}`, message: state }] : [],
    );
    if (despiteProtests !== true && issues.length > 0) throw new Refusal("protest_open", { issues });
  };
  return perform(act, versions, kind, "", {
    despiteProtests: despiteProtests === true,
    refuseAlso: refuseProtested,
  });
}

/** Takes an approval back, at the account's own level. */
export async function revert(
  act: Act,
  uuids: readonly string[],
  { reason, namesConfirmed }: Omit<RevertBody, "submissions">,
): Promise<Reviewed> {
  const versions = await findVersions(act, uuids);
  refusePersonalData([reason]);
  refuseUnconfirmedNames([{ path: "reason", text: reason }], namesConfirmed);
  return perform(act, versions, "revert", reason);
}

export async function returnVersion(
  act: Act,
  uuid: string,
  { comment, notes, namesConfirmed }: ReturnBody,
): Promise<Reviewed> {
  const [version] = await findVersions(act, [uuid]);
  if (version === undefined) throw new Refusal("not_found");
  const form = act.catalogue.findForm(version.receipt.form, version.receipt.formVersion);
  const columns = new Set(form?.columns.map(({ id }) => id));
  const issues = notes.flatMap(({ column }, index): Issue[] =>
    column === undefined || columns.has(column)
      ? []
      : [{ path: `notes.${index}.column`, message: "unknown_column" }],
  );
  if (issues.length > 0) throw new Refusal("validation_failed", { issues });
  refusePersonalData([comment, ...notes.map(({ text }) => text)]);
  refuseUnconfirmedNames(
    [
      { path: "comment", text: comment },
      ...notes.map(({ text }, index) => ({ path: `notes.${index}.text`, text })),
    ],
    namesConfirmed,
  );
  return perform(act, [version], "return", comment, { notes });
}

export async function withdraw(act: Act, uuid: string): Promise<Reviewed> {
  return perform(act, await findVersions(act, [uuid]), "withdraw", "");
}

/** Only the unit that was asked answers. */
export async function reply(
  act: Act,
  uuid: string,
  note: number,
  { text, namesConfirmed }: ReplyBody,
): Promise<void> {
  const { db, account, clock } = act;
  refusePersonalData([text]);
  refuseUnconfirmedNames([{ path: "text", text }], namesConfirmed);
  await refuseReply(act, uuid);
  try {
    await writeReply(db, { uuid, note, account: account.id, at: chinaTime(clock()), text });
  } catch (failure) {
    await refuseReply(act, uuid);
    if (!(await mayAnswer(db, { uuid, note }))) throw new Refusal("not_found");
    throw failure;
  }
}

async function refuseReply(act: Act, uuid: string): Promise<void> {
  const [version] = await findVersions(act, [uuid]);
  if (version === undefined) throw new Refusal("not_found");
  if (act.account.path !== version.path) throw new Refusal("forbidden");
  if (version.locked) throw new Refusal("collection_locked");
  if (version.state !== "returned") throw new Refusal("review_state");
}

/** How many reviews a version needs on its way to the account's unit. @throws Refusal forbidden */
export async function changeReviewLevels(act: Act, setting: ReviewSetting): Promise<void> {
  const { db, account, clock } = act;
  refuseAllButAdministrators(account);
  await setReviewLevels(db, {
    ...setting,
    unit: account.unit.code,
    before: await reviewLevels(db, account.unit.code),
    account: account.id,
    origin: account.origin,
    at: chinaTime(clock()),
  });
}

interface More {
  readonly notes?: ReviewWrite["notes"];
  readonly despiteProtests?: boolean;
  /** What stands against the act beside the course, asked again when somebody was faster. */
  readonly refuseAlso?: (versions: readonly ReviewedVersion[]) => void;
}

async function perform(
  act: Act,
  versions: readonly ReviewedVersion[],
  kind: ReviewAct,
  comment: string,
  { notes, despiteProtests = true, refuseAlso = () => {} }: More = {},
): Promise<Reviewed> {
  const { db, account, clock } = act;
  const moves = refuseUnlessAllowed(kind, act, versions);
  refuseAlso(versions);
  const at = chinaTime(clock());
  try {
    await writeReview(db, {
      act: kind,
      account: account.id,
      origin: account.origin,
      at,
      comment,
      moves,
      despiteProtests,
      ownIntakes: new Set(versions.flatMap(({ uuid, sender }) => (sender === account.id ? [uuid] : []))),
      ...(notes === undefined ? {} : { notes }),
    });
  } catch (failure) {
    // Somebody else was faster: the state read now says what stands against it.
    const uuids = versions.map(({ uuid }) => uuid);
    const now = await findVersions(act, uuids);
    refuseUnlessAllowed(kind, act, now);
    refuseAlso(now);
    throw failure;
  }
  return { submissions: moves.map(({ uuid, to }) => ({ uuid, state: to })) };
}

/** @throws Refusal not_found when one of them lies outside the account's scope. */
export async function findVersions(
  { db, account }: Act,
  uuids: readonly string[],
): Promise<readonly ReviewedVersion[]> {
  const wanted = [...new Set(uuids)];
  const versions = await versionsForReview(db, account, wanted);
  return wanted.map((uuid) => {
    const version = versions.find((candidate) => candidate.uuid === uuid);
    if (version === undefined) throw new Refusal("not_found");
    return version;
  });
}

export function refuseUnlessAllowed(
  kind: ReviewAct,
  asking: Asking,
  versions: readonly ReviewedVersion[],
): ReviewWrite["moves"] {
  const decisions = versions.map((version) => ({ version, decision: decide(kind, asking, version) }));
  const refused = decisions.flatMap(({ version, decision }, index) =>
    "refused" in decision ? [{ code: decision.refused, index, state: version.state }] : [],
  );
  const [first] = refused;
  if (first !== undefined) {
    const issues = refused.map(({ index, state }) => ({ path: `submissions.${index}`, message: state }));
    throw new Refusal(first.code, { issues });
  }
  return decisions.flatMap(({ version: { uuid, state }, decision }) =>
    "to" in decision ? [{ uuid, from: state, to: decision.to }] : [],
  );
}
