import {
  type PurgeAct,
  type PurgedVersion,
  purgeActs,
  type Reviewed,
  SEALED_DAYS,
} from "../../shared/api/review.ts";
import type { PurgeBody } from "../../shared/api/review-bodies.ts";
import type { Receipt } from "../../shared/api/submissions.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act } from "../base/act.ts";
import { DAY } from "../base/clock.ts";
import { logError } from "../base/log.ts";
import { refuseUnproven } from "../base/owner.ts";
import { Refusal, refusePersonalData, refuseUnconfirmedNames } from "../base/refusal.ts";
import { refuseNewInHand } from "../store/accounts/handed-over.ts";
import { deletePayloads } from "../store/payloads.ts";
import type { PurgeCourse, ReviewedVersion } from "../store/reviews/courses.ts";
import {
  eraseAskedBy,
  eraseVersion,
  type PurgeStep,
  restorable,
  restoreVersion,
  sealedBefore,
  sealVersion,
  writeStep,
} from "../store/reviews/purge.ts";
import { areTwoPeople } from "../store/reviews/second-person.ts";
import { findVersions, refuseUnlessAllowed } from "./act.ts";
import { decide } from "./course.ts";
import { type Asking, levelOf } from "./level.ts";
import { sealedSince } from "./purge-course.ts";

/** Versions that one run of the hourly job erases at most. */
const ERASED_A_RUN = 20;
/** For so long before somebody asked, an account that was made or changed may have been so for this. */
const FAMILIAR = 7 * DAY;

/**
 * One step on the way of a purge.
 * @throws Refusal not_found · forbidden · review_state · administrator_new to ask that something be erased · proof_needed for that and to erase it · personal_data · names_unconfirmed · subject_owned: others report by now what would
 * come back · second_person_needed: who asked cannot confirm, and one of the two stands where the report is received ·
 * second_person_new: who confirms was made, raised, moved or reset lately, or by who asked
 */
export async function purge(
  act: Act,
  uuid: string,
  { act: kind = "purge", reason, namesConfirmed }: PurgeBody,
): Promise<Reviewed> {
  const { account, clock } = act;
  const version = await versionOf(act, uuid);
  refuseUnlessAllowed(kind, act, [version]);
  // Who confirms has to be known for longer: `areTwoPeople`.
  if (kind === "ask_erase") await refuseNewInHand(act);
  if (kind === "ask_erase" || kind === "erase") refuseUnproven(act);
  refusePersonalData([reason]);
  refuseUnconfirmedNames([{ path: "reason", text: reason }], namesConfirmed);
  const step: PurgeStep = {
    uuid,
    account: account.id,
    origin: account.origin,
    at: chinaTime(clock()),
    reason,
    state: version.state,
    receiver: levelOf(account, version) === "city",
  };
  try {
    return { submissions: [{ uuid, state: await take(act, kind, step) }] };
  } catch (failure) {
    if (failure instanceof Refusal) throw failure;
    // Somebody else was faster: the state read now says what stands against it.
    refuseUnlessAllowed(kind, act, [await versionOf(act, uuid)]);
    throw failure;
  }
}

async function versionOf(act: Act, uuid: string): Promise<ReviewedVersion> {
  const [version] = await findVersions(act, [uuid]);
  if (version === undefined) throw new Refusal("not_found");
  return version;
}

/** @returns the state of the version afterwards */
async function take(act: Act, kind: PurgeAct, step: PurgeStep): Promise<Receipt["state"]> {
  const { db, clock } = act;
  switch (kind) {
    case "purge":
      await sealVersion(db, step);
      return "withdrawn";
    case "restore": {
      const back = await restorable(db, step.uuid, sealedSince(clock()));
      if (back === undefined) throw new Refusal("review_state");
      if (!back.free) throw new Refusal("subject_owned");
      await restoreVersion(db, back.state, step);
      return back.state;
    }
    case "erase": {
      const asked = await eraseAskedBy(db, step.uuid);
      if (asked === undefined) throw new Refusal("review_state");
      if (asked.account === step.account || !(asked.receiver || step.receiver)) {
        throw new Refusal("second_person_needed");
      }
      const since = chinaTime(Date.parse(asked.at) - FAMILIAR);
      if (!(await areTwoPeople(db, { asker: asked.account, confirmer: step.account, since }))) {
        throw new Refusal("second_person_new");
      }
      await erase(act, step);
      return "withdrawn";
    }
    default:
      await writeStep(db, kind, step);
      return step.state;
  }
}

/** The object goes once the database has let go of it. */
async function erase(
  { db, bucket }: Pick<Act, "db" | "bucket">,
  step: Parameters<typeof eraseVersion>[1],
): Promise<void> {
  const key = await eraseVersion(db, step);
  try {
    await deletePayloads(bucket, key === undefined ? [] : [key]);
  } catch (error) {
    // Nothing names the object any more, and it is written down as swept: the sweep deletes it.
    logError({ event: "purge: object left to the sweep", error });
  }
}

/** What has been sealed for long enough goes, in the name of who sealed it; one that fails holds up no other. */
export async function eraseSealed(stores: Pick<Act, "db" | "bucket">, now: number): Promise<void> {
  const due = await sealedBefore(stores.db, sealedSince(now), ERASED_A_RUN);
  const failures: unknown[] = [];
  for (const version of due) {
    await erase(stores, { ...version, origin: null, at: chinaTime(now) }).catch((error: unknown) =>
      failures.push(error),
    );
  }
  if (failures.length > 0) throw new AggregateError(failures, "sealed versions were not erased");
}

/** What in scope is asked to be purged, or sealed, with what the account may do about it; the latest first. */
export function shownPurges(asking: Asking, versions: readonly PurgeCourse[]): PurgedVersion[] {
  return versions.map(({ at, by, reason, ...version }) => {
    const { receipt, title, sealed, sealedAt, purgeStep } = version;
    return {
      receipt,
      title,
      step: !sealed ? "asked" : purgeStep === "ask_erase" ? "erase_asked" : "sealed",
      at,
      by,
      reason,
      until: sealedAt === null ? null : chinaTime(Date.parse(sealedAt) + SEALED_DAYS * DAY),
      may: purgeActs.filter((kind) => "to" in decide(kind, asking, version)),
    };
  });
}
