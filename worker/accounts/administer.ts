import type {
  AccountBody,
  Entry,
  NewAccountBody,
  ResetBody,
  SentAccountBody,
} from "../../shared/api/account-bodies.ts";
import type { GrantedEntry, ListedAccount } from "../../shared/api/accounts.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act } from "../base/act.ts";
import { DAY } from "../base/clock.ts";
import { sha256 } from "../base/digest.ts";
import { settledText } from "../base/kept-text.ts";
import { normaliseLogin } from "../base/login.ts";
import { refuseUnproven } from "../base/owner.ts";
import { hashPassword, randomPassword } from "../base/passwords.ts";
import { Refusal, refusePersonalData } from "../base/refusal.ts";
import { accountRow, NEW_ACCOUNT, rowDigests } from "../base/row-digest.ts";
import {
  accountIdOf,
  accountInScope,
  changeAccount,
  changeDetail,
  isLastAdministrator,
  isOpenUnit,
} from "../store/accounts/account-register.ts";
import { accountTarget } from "../store/accounts/accounts.ts";
import { insertAccountWithEntry, type NewEntry, renewEntry } from "../store/accounts/entries.ts";
import { refuseNewInHand } from "../store/accounts/handed-over.ts";
import type { AuditEntry } from "../store/audit/audit.ts";
import { forgetAttempts } from "./limits.ts";
import { newToken } from "./sign-in.ts";

/** Links and initial passwords are good for a week. */
const ENTRY_LIFE = 7 * DAY;

/** @throws Refusal not_found: a unit out of scope or ended · proof_needed · login_taken · personal_data: a login that is a number of a person */
export async function addAccount(act: Act, body: NewAccountBody): Promise<GrantedEntry> {
  const { db, account } = act;
  refusePersonalData([body.login]);
  if (!(await isOpenUnit(db, account, body.unit))) throw new Refusal("not_found");
  refuseUnproven(act);
  const login = normaliseLogin(body.login);
  if ((await accountIdOf(db, login)) !== undefined) throw new Refusal("login_taken");
  const { entry, secret } = await newEntry(act, body.by);
  const { name, role, unit } = body;
  try {
    const digests = rowDigests([accountRow(NEW_ACCOUNT, { login, role, unit, disabled: false })]);
    const audit = auditOf(act, "account_added", "", { role, unit, by: body.by, digests });
    await insertAccountWithEntry(db, { login, name, role, unit, createdAt: audit.at }, entry, audit);
  } catch (error) {
    if ((await accountIdOf(db, login)) !== undefined) throw new Refusal("login_taken");
    throw error;
  }
  const id = await accountIdOf(db, login);
  return { account: await findAccount(act, id ?? -1), ...secret, expiresAt: entry.expiresAt };
}

/** @throws Refusal not_found · validation_failed and personal_data: a new name · administrator_new · proof_needed · last_administrator */
export async function editAccount(act: Act, id: number, sent: SentAccountBody): Promise<ListedAccount> {
  const { db, account } = act;
  const before = await findAccount(act, id);
  const body: AccountBody = { ...sent, name: settledText(sent.name, before.name, "name") };
  if (before.unit.code !== body.unit && !(await isOpenUnit(db, account, body.unit))) {
    throw new Refusal("not_found");
  }
  if (takesFromAdministrator(before, body) && !before.own) await refuseNewInHand(act);
  if (takesFromAdministrator(before, body) || givesPower(before, body)) refuseUnproven(act);
  const digests = rowDigests([accountRow(id, { ...body, login: before.login })]);
  const audit = auditOf(act, "account_changed", accountTarget(id), {
    ...changeDetail(before, body),
    digests,
  });
  if (!(await changeAccount(db, id, body, audit))) throw new Refusal("last_administrator");
  return findAccount(act, id);
}

/** Another role, another place in the register, or signing in again. */
function givesPower(before: ListedAccount, { role, unit, disabled }: AccountBody): boolean {
  return role !== before.role || unit !== before.unit.code || (before.state === "disabled" && !disabled);
}

function takesFromAdministrator(before: ListedAccount, { role, unit, disabled }: AccountBody): boolean {
  if (before.role !== "administrator" || before.state === "disabled") return false;
  return disabled || role !== before.role || unit !== before.unit.code;
}

/**
 * A new way in, for whoever forgot a password or never set one: it also opens the lock after failures.
 * @throws Refusal not_found · account_disabled_already · account_entered: of who only waited for it · administrator_new: an
 * administrator's · proof_needed · last_administrator
 */
export async function resetAccount(act: Act, id: number, { by, waiting }: ResetBody): Promise<GrantedEntry> {
  const { db } = act;
  const { login, state, role, own } = await findAccount(act, id);
  if (state === "disabled") throw new Refusal("account_disabled_already");
  if (waiting === true && state === "active") throw new Refusal("account_entered");
  // Whoever holds the new way in is that administrator from then on.
  if (role === "administrator" && !own) await refuseNewInHand(act);
  refuseUnproven(act);
  const { entry, secret } = await newEntry(act, by);
  try {
    const audit = auditOf(act, "account_reset", accountTarget(id), { by });
    await renewEntry(db, { id, login, waiting: waiting === true }, entry, audit);
  } catch (error) {
    if (waiting === true && (await findAccount(act, id)).state === "active")
      throw new Refusal("account_entered");
    if (await isLastAdministrator(db, id, act.account.id)) throw new Refusal("last_administrator");
    throw error;
  }
  await forgetAttempts(act, login);
  return { account: await findAccount(act, id), ...secret, expiresAt: entry.expiresAt };
}

/**
 * Nobody is kept from ending an intruder's sessions; but whoever may be one does not keep administrators out by ending
 * theirs again and again.
 * @returns the account's id
 * @throws Refusal not_found · administrator_new: of another administrator
 */
export async function sessionsToEnd(act: Act, id: number): Promise<number> {
  const { role, own } = await findAccount(act, id);
  if (role === "administrator" && !own) await refuseNewInHand(act);
  return id;
}

/** An account in scope. @throws Refusal not_found */
export async function findAccount({ db, clock, account }: Act, id: number): Promise<ListedAccount> {
  const found = await accountInScope(db, account, id, chinaTime(clock()));
  if (found === undefined) throw new Refusal("not_found");
  return found;
}

export function auditOf(
  { clock, account }: Pick<Act, "clock" | "account">,
  act: string,
  target: string,
  detail: AuditEntry["detail"],
): AuditEntry {
  return { at: chinaTime(clock()), account: account.id, act, target, detail, origin: account.origin };
}

async function newEntry(
  { clock }: Act,
  by: Entry,
): Promise<{ entry: NewEntry; secret: Pick<GrantedEntry, "invitation" | "password"> }> {
  const expiresAt = chinaTime(clock() + ENTRY_LIFE);
  if (by === "invitation") {
    const invitation = newToken();
    return {
      entry: { kind: "invitation", tokenSha256: sha256(invitation), expiresAt },
      secret: { invitation, password: null },
    };
  }
  const password = randomPassword();
  return {
    entry: { kind: "password", passwordHash: await hashPassword(password), expiresAt },
    secret: { invitation: null, password },
  };
}
