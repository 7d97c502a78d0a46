import type { D1Database } from "@cloudflare/workers-types";
import type {
  AccountBody,
  Entry,
  GrantedEntry,
  ListedAccount,
  NewAccountBody,
} from "../../shared/api/accounts.ts";
import { personalPattern } from "../../shared/submission/privacy.ts";
import { type Clock, chinaTime, DAY } from "../base/clock.ts";
import { sha256 } from "../base/digest.ts";
import { Refusal } from "../base/refusal.ts";
import {
  accountIdOf,
  accountInScope,
  changeAccount,
  changeDetail,
  insertAccount,
  isOpenUnit,
} from "../store/accounts/account-register.ts";
import { accountTarget, normaliseLogin } from "../store/accounts/accounts.ts";
import { grantEntry, type NewEntry } from "../store/accounts/entries.ts";
import type { SignedInAccount } from "../store/accounts/sessions.ts";
import { forgetAttempts } from "../store/accounts/sign-in-attempts.ts";
import { type AuditEntry, auditStatement, newAccountAudit } from "../store/audit/audit.ts";
import { hashPassword, randomPassword } from "./passwords.ts";
import { newToken } from "./sign-in.ts";

/** An administrator at work. */
export interface Administration {
  readonly db: D1Database;
  readonly clock: Clock;
  readonly account: SignedInAccount;
}

/** Links and initial passwords are good for a week. */
const ENTRY_LIFE = 7 * DAY;

/** @throws Refusal not_found: a unit out of scope or ended · login_taken · personal_data: a login that is a number of a person */
export async function addAccount(work: Administration, body: NewAccountBody): Promise<GrantedEntry> {
  const { db, clock, account } = work;
  if (personalPattern(body.login) !== undefined) throw new Refusal("personal_data");
  if (!(await isOpenUnit(db, account, body.unit))) throw new Refusal("not_found");
  const login = normaliseLogin(body.login);
  if ((await accountIdOf(db, login)) !== undefined) throw new Refusal("login_taken");
  const now = chinaTime(clock());
  const { entry, secret } = await newEntry(work, body.by);
  const { name, role, unit } = body;
  try {
    await db.batch([
      insertAccount(db, { login, name, role, unit, createdAt: now }),
      ...grantEntry(db, login, entry, now),
      newAccountAudit(db, login, auditOf(work, "account_added", "", { role, unit, by: body.by })),
    ]);
  } catch (error) {
    if ((await accountIdOf(db, login)) !== undefined) throw new Refusal("login_taken");
    throw error;
  }
  const id = await accountIdOf(db, login);
  return { account: await known(work, id ?? -1), ...secret, expiresAt: entry.expiresAt };
}

/** @throws Refusal not_found · last_administrator */
export async function editAccount(
  work: Administration,
  id: number,
  body: AccountBody,
): Promise<ListedAccount> {
  const { db, account } = work;
  const before = await known(work, id);
  if (before.unit.code !== body.unit && !(await isOpenUnit(db, account, body.unit))) {
    throw new Refusal("not_found");
  }
  const audit = auditOf(work, "account_changed", accountTarget(id), changeDetail(before, body));
  if (!(await changeAccount(db, id, body, audit))) throw new Refusal("last_administrator");
  return known(work, id);
}

/**
 * A new way in, for whoever forgot a password or never set one: it also opens the lock after failures.
 * @throws Refusal not_found · account_disabled_already
 */
export async function resetAccount(work: Administration, id: number, by: Entry): Promise<GrantedEntry> {
  const { db, clock } = work;
  const { login, state } = await known(work, id);
  if (state === "disabled") throw new Refusal("account_disabled_already");
  const { entry, secret } = await newEntry(work, by);
  await db.batch([
    ...grantEntry(db, login, entry, chinaTime(clock())),
    auditStatement(db, auditOf(work, "account_reset", accountTarget(id), { by })),
  ]);
  await forgetAttempts(db, sha256(login));
  return { account: await known(work, id), ...secret, expiresAt: entry.expiresAt };
}

/** An account in scope. @throws Refusal not_found */
export async function known({ db, clock, account }: Administration, id: number): Promise<ListedAccount> {
  const found = await accountInScope(db, account, id, chinaTime(clock()));
  if (found === undefined) throw new Refusal("not_found");
  return found;
}

export function auditOf(
  { clock, account }: Administration,
  act: string,
  target: string,
  detail: AuditEntry["detail"],
): AuditEntry {
  return { at: chinaTime(clock()), account: account.id, act, target, detail, origin: account.origin };
}

async function newEntry(
  { clock }: Administration,
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
