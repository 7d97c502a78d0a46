import { randomBytes } from "node:crypto";
import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { Account, Admission, Session } from "../../shared/api/sessions.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { SignedInAccount } from "../base/act.ts";
import { type Clock, HOUR, MINUTE } from "../base/clock.ts";
import { sha256 } from "../base/digest.ts";
import { hashPassword, isOutdated, isPassword } from "../base/passwords.ts";
import { Refusal } from "../base/refusal.ts";
import { accountByLogin, accountTarget, type KnownAccount, upgradeHash } from "../store/accounts/accounts.ts";
import { heldFactors } from "../store/accounts/factors.ts";
import { isDevice, rememberDevice } from "../store/accounts/known-devices.ts";
import { openPending } from "../store/accounts/pending-sign-ins.ts";
import { openSession, sessionStatements } from "../store/accounts/sessions.ts";
import type { AuditEntry } from "../store/audit/audit.ts";
import { hasFactor, mustEnrol, ruleAbove } from "./enrolment.ts";
import type { Caller, Entering } from "./entering.ts";
import { attempt } from "./limits.ts";

const SESSION_LIFE = 12 * HOUR;
/** How long the second step is waited for. */
const PENDING_LIFE = 10 * MINUTE;

const NOWHERE: Caller = { origin: null, agent: null, device: null };

/**
 * Opens a session, or the way to the second step. An unknown login is answered like a wrong password, in the same time and with the same locks; that
 * an account is disabled, or its first password expired, is said only to who knows the password.
 * @throws Refusal sign_in_failed · account_disabled · initial_password_expired, and those of `attempt`
 */
export async function signIn(
  entering: Entering,
  credentials: { readonly login: string; readonly password: string },
): Promise<Admission> {
  const found = await attempt(entering, { kind: "password", login: credentials.login }, () =>
    provePassword(entering, credentials),
  );
  if (found === undefined) throw new Refusal("sign_in_failed");
  if (found.disabled) throw new Refusal("account_disabled");
  const { account, passwordExpiresAt } = found;
  if (passwordExpiresAt !== null && passwordExpiresAt <= chinaTime(entering.clock())) {
    throw new Refusal("initial_password_expired");
  }
  return admit(entering, account);
}

/**
 * What whoever proved the password, or used a link, is let in to: a session, unless the account has a second factor.
 * Every road to a session goes through here, or through the second step.
 */
export async function admit(entering: Entering, account: SignedInAccount): Promise<Admission> {
  const { db, clock, caller, site } = entering;
  const held = await heldFactors(db, account.id, site.rpId);
  const now = clock();
  if (!hasFactor(held)) {
    const rule = await ruleAbove(db, account);
    const enrolment = mustEnrol(rule, account.role, chinaTime(now)) ? { mustEnrol: true as const } : {};
    return startSession(db, clock, { ...account, ...enrolment }, caller);
  }
  const pending = newToken();
  const expiresAt = chinaTime(now + PENDING_LIFE);
  const { origin, agent } = caller;
  await openPending(db, {
    tokenSha256: sha256(pending),
    account: account.id,
    createdAt: chinaTime(now),
    expiresAt,
    origin,
    agent,
  });
  const ways = { totp: held.totp, passkey: held.passkeysHere > 0, recovery: held.recoveryLeft > 0 };
  return { pending, expiresAt, ways };
}

/** The account that the credentials are of, its password hashed as today; undefined when they are wrong. For `attempt`. */
export async function provePassword(
  { db, clock, caller }: Pick<Entering, "db" | "clock" | "caller">,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<KnownAccount | undefined> {
  const found = await accountByLogin(db, login);
  const right = await isPassword(password, found?.passwordHash);
  if (found === undefined || !right) return undefined;
  if (isOutdated(found.passwordHash)) {
    await upgradeHash(db, found, await hashPassword(password), { at: chinaTime(clock()), ...caller });
  }
  return found;
}

/** Opens a session of an account, without asking. */
export async function startSession(
  db: D1Database,
  clock: Clock,
  account: SignedInAccount,
  caller: Caller = NOWHERE,
): Promise<Session> {
  const { session, statements } = await newSession(db, clock, account, caller);
  await openSession(db, statements);
  return session;
}

/**
 * A new token for an account: 256 random bits, of which only the SHA-256 is kept. The browser keeps another for its
 * next sign-in, unless it has one.
 * @param detail of the audit entry
 * @returns what its owner gets, and what is to be written
 */
export async function newSession(
  db: D1Database,
  clock: Clock,
  account: SignedInAccount,
  { origin, agent, device: shown }: Caller,
  detail: AuditEntry["detail"] = {},
): Promise<{ readonly session: Session; readonly statements: D1PreparedStatement[] }> {
  const token = newToken();
  const device = shown !== null && (await isDevice(db, sha256(shown))) ? shown : newToken();
  const now = clock();
  const createdAt = chinaTime(now);
  const expiresAt = chinaTime(now + SESSION_LIFE);
  const { id } = account;
  const mustEnrol = account.mustEnrol === true;
  const statements = sessionStatements(
    db,
    { tokenSha256: sha256(token), account: id, createdAt, expiresAt, origin, agent, mustEnrol },
    { at: createdAt, account: id, act: "sign_in", target: accountTarget(id), detail, origin },
    [rememberDevice(db, id, { tokenSha256: sha256(device), origin }, createdAt)].flat(),
  );
  return { session: { token, expiresAt, account: shownAccount(account), device }, statements };
}

/** 256 random bits in 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What an account learns of itself. */
export function shownAccount({
  login,
  name,
  role,
  unit,
  mustChangePassword,
  mustEnrol,
}: SignedInAccount): Account {
  return {
    login,
    name,
    role,
    unit,
    ...(mustChangePassword === true ? { mustChangePassword } : {}),
    ...(mustEnrol === true ? { mustEnrol } : {}),
  };
}
