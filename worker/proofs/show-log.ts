import type { LogPage } from "../../shared/api/integrity.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { hasSeal, verifyLog } from "../store/audit/verify.ts";
import { codesOf } from "../store/scope.ts";

/**
 * A page of the log, computed again.
 * @throws Refusal forbidden to all but the top of the register: the log is one for all; not_found for a seal that is not
 */
export async function showLog({ db, clock, account }: Act, after: number): Promise<LogPage> {
  if (codesOf(account).length !== 1) throw new Refusal("forbidden");
  if (after > 0 && !(await hasSeal(db, after))) throw new Refusal("not_found");
  return verifyLog(db, { after, now: clock(), versions: true });
}
