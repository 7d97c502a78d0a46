import type { ProtestAct, Reviewed } from "../../shared/api/review.ts";
import type { ProtestBody } from "../../shared/api/review-bodies.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act } from "../base/act.ts";
import { Refusal, refusePersonalData, refuseUnconfirmedNames } from "../base/refusal.ts";
import type { ReviewedVersion } from "../store/reviews/courses.ts";
import { writeProtest } from "../store/reviews/protests.ts";
import { findVersions, refuseUnlessAllowed } from "./act.ts";

/**
 * A protest of a unit against what was sent in its name, or what ends one.
 * @param said nothing where it is only taken back
 * @throws Refusal not_found · forbidden · collection_locked · review_state · personal_data · names_unconfirmed
 */
export async function protest(
  act: Act,
  uuid: string,
  kind: ProtestAct,
  said?: ProtestBody,
): Promise<Reviewed> {
  const { db, account, clock } = act;
  const { state } = await allowed(act, uuid, kind);
  const words = said?.text ?? "";
  refusePersonalData([words]);
  refuseUnconfirmedNames([{ path: "text", text: words }], said?.namesConfirmed);
  const { id, origin } = account;
  try {
    await writeProtest(db, { uuid, act: kind, state, account: id, origin, at: chinaTime(clock()), words });
  } catch (failure) {
    // Somebody else was faster: the state read now says what stands against it.
    await allowed(act, uuid, kind);
    throw failure;
  }
  return { submissions: [{ uuid, state }] };
}

async function allowed(act: Act, uuid: string, kind: ProtestAct): Promise<ReviewedVersion> {
  const [version] = await findVersions(act, [uuid]);
  if (version === undefined) throw new Refusal("not_found");
  refuseUnlessAllowed(kind, act, [version]);
  return version;
}
