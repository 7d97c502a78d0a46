import type { ClaimFault, Claims } from "../../shared/api/claims.ts";
import type { HeadNotes } from "../../shared/api/head-notes.ts";
import type { LogPage, Repair } from "../../shared/api/integrity.ts";
import type { Act, SignedInAccount } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { chainHead } from "../store/audit/chain.ts";
import { headHeldBackSince, headNotes } from "../store/audit/head-notes.ts";
import { hasSeal, verifyLog } from "../store/audit/verify.ts";
import { claimFaults } from "../store/proofs/claims.ts";
import { codesOf } from "../store/scope.ts";
import { repairVersion } from "./repair.ts";

/**
 * A page of the log, computed again.
 * @throws Refusal forbidden to all but the top of the register: the log is one for all; not_found for a seal that is not
 */
export async function showLog({ db, clock, account }: Act, after: number): Promise<LogPage> {
  refuseBelowTop(account);
  if (after > 0 && !(await hasSeal(db, after))) throw new Refusal("not_found");
  return verifyLog(db, { after, now: clock(), versions: true });
}

/** What somebody holds against the log. @throws Refusal forbidden, likewise */
export async function showClaims({ db, account }: Act, claims: Claims): Promise<ClaimFault[]> {
  refuseBelowTop(account);
  return claimFaults(db, claims);
}

/** Days of which is told how sending the head went. */
const NOTES = 14;

/** Where the chain stands, and whether it left the house. @throws Refusal forbidden, likewise */
export async function showHead({ db, account }: Act): Promise<HeadNotes> {
  refuseBelowTop(account);
  const { code } = account.unit;
  const notes = await headNotes(db, code, NOTES);
  return { ...(await chainHead(db)), notes, restoredAt: await headHeldBackSince(db, code) };
}

/** Makes a version's rows anew. @throws Refusal forbidden, likewise */
export async function repairAsTop(act: Act, submission: string): Promise<Repair> {
  refuseBelowTop(act.account);
  const { id: account, origin } = act.account;
  return repairVersion(act, act.account, submission, { account, origin });
}

function refuseBelowTop(account: SignedInAccount): void {
  if (codesOf(account).length !== 1) throw new Refusal("forbidden");
}
