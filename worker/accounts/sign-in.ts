import { randomBytes } from "node:crypto";
import type { D1Database } from "@cloudflare/workers-types";
import type { Account, Session } from "../../shared/api/sessions.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act, SignedInAccount } from "../base/act.ts";
import { type Clock, HOUR, SECOND } from "../base/clock.ts";
import { sha256 } from "../base/digest.ts";
import { normaliseLogin } from "../base/login.ts";
import { hashPassword, isOutdated, isPassword } from "../base/passwords.ts";
import { Refusal } from "../base/refusal.ts";
import { accountByLogin, accountTarget, type KnownAccount, upgradeHash } from "../store/accounts/accounts.ts";
import { openSession } from "../store/accounts/sessions.ts";
import { beginAttempt, forgetAttempts, noteLock } from "../store/accounts/sign-in-attempts.ts";

const SESSION_LIFE = 12 * HOUR;

/** Where a session is opened from. */
export interface Caller {
  readonly origin: string | null;
  readonly agent: string | null;
}

/** Somebody at the door, with a password or a link in hand. */
export interface Entering extends Pick<Act, "db" | "clock"> {
  readonly caller: Caller;
}

const NOWHERE: Caller = { origin: null, agent: null };

/**
 * Opens a session. An unknown login is answered like a wrong password, in the same time and with the same lock; that
 * an account is disabled, or its first password expired, is said only to who knows the password.
 * @throws Refusal sign_in_failed · sign_in_locked · account_disabled · initial_password_expired
 */
export async function signIn(
  entering: Entering,
  credentials: { readonly login: string; readonly password: string },
): Promise<Session> {
  const { db, clock, caller } = entering;
  const found = await provePassword({ db, clock, origin: caller.origin }, credentials);
  if (found.disabled) throw new Refusal("account_disabled");
  const { account, passwordHash, passwordExpiresAt } = found;
  if (passwordExpiresAt !== null && passwordExpiresAt <= chinaTime(clock())) {
    throw new Refusal("initial_password_expired");
  }
  if (isOutdated(passwordHash)) {
    await upgradeHash(db, account.id, passwordHash, await hashPassword(credentials.password));
  }
  return startSession(db, clock, account, caller);
}

/**
 * The account that the credentials are of. Every attempt counts for the lock until one succeeds.
 * @throws Refusal sign_in_failed · sign_in_locked
 */
export async function provePassword(
  { db, clock, origin }: Pick<Act, "db" | "clock"> & Pick<Caller, "origin">,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<KnownAccount> {
  const attempts = sha256(normaliseLogin(login));
  const { wait, locks } = await beginAttempt(db, attempts, clock());
  if (wait > 0) throw new Refusal("sign_in_locked", { retryAfter: Math.ceil(wait / SECOND) });

  const found = await accountByLogin(db, login);
  const right = await isPassword(password, found?.passwordHash);
  if (found === undefined || !right) {
    if (locks && found !== undefined) {
      await noteLock(db, {
        at: chinaTime(clock()),
        account: null,
        act: "sign_in_locked",
        target: accountTarget(found.account.id),
        detail: {},
        origin,
      });
    }
    throw new Refusal("sign_in_failed");
  }
  await forgetAttempts(db, attempts);
  return found;
}

/** A new token for an account: 256 random bits, of which only the SHA-256 is kept. */
export async function startSession(
  db: D1Database,
  clock: Clock,
  account: SignedInAccount,
  { origin, agent }: Caller = NOWHERE,
): Promise<Session> {
  const token = newToken();
  const now = clock();
  const createdAt = chinaTime(now);
  const expiresAt = chinaTime(now + SESSION_LIFE);
  await openSession(
    db,
    { tokenSha256: sha256(token), account: account.id, createdAt, expiresAt, origin, agent },
    {
      at: createdAt,
      account: account.id,
      act: "sign_in",
      target: accountTarget(account.id),
      detail: {},
      origin,
    },
  );
  return { token, expiresAt, account: shownAccount(account) };
}

/** 256 random bits in 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What an account learns of itself. */
export function shownAccount({ login, name, role, unit, mustChangePassword }: SignedInAccount): Account {
  return { login, name, role, unit, ...(mustChangePassword === true ? { mustChangePassword } : {}) };
}
