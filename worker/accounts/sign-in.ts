import { randomBytes } from "node:crypto";
import type { D1Database } from "@cloudflare/workers-types";
import type { Account, Session } from "../../shared/api/sessions.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { SignedInAccount } from "../base/act.ts";
import { type Clock, HOUR } from "../base/clock.ts";
import { sha256 } from "../base/digest.ts";
import { hashPassword, isOutdated, isPassword } from "../base/passwords.ts";
import { Refusal } from "../base/refusal.ts";
import { accountByLogin, accountTarget, type KnownAccount, upgradeHash } from "../store/accounts/accounts.ts";
import { isDevice, rememberDevice } from "../store/accounts/known-devices.ts";
import { openSession } from "../store/accounts/sessions.ts";
import type { Caller, Entering } from "./entering.ts";
import { attempt } from "./limits.ts";

const SESSION_LIFE = 12 * HOUR;

const NOWHERE: Caller = { origin: null, agent: null, device: null };

/**
 * Opens a session. An unknown login is answered like a wrong password, in the same time and with the same locks; that
 * an account is disabled, or its first password expired, is said only to who knows the password.
 * @throws Refusal sign_in_failed · account_disabled · initial_password_expired, and those of `attempt`
 */
export async function signIn(
  entering: Entering,
  credentials: { readonly login: string; readonly password: string },
): Promise<Session> {
  const { db, clock, caller } = entering;
  const found = await attempt(entering, { kind: "password", login: credentials.login }, () =>
    provePassword(db, credentials),
  );
  if (found === undefined) throw new Refusal("sign_in_failed");
  if (found.disabled) throw new Refusal("account_disabled");
  const { account, passwordExpiresAt } = found;
  if (passwordExpiresAt !== null && passwordExpiresAt <= chinaTime(clock())) {
    throw new Refusal("initial_password_expired");
  }
  return startSession(db, clock, account, caller);
}

/** The account that the credentials are of, its password hashed as today; undefined when they are wrong. For `attempt`. */
export async function provePassword(
  db: D1Database,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<KnownAccount | undefined> {
  const found = await accountByLogin(db, login);
  const right = await isPassword(password, found?.passwordHash);
  if (found === undefined || !right) return undefined;
  if (isOutdated(found.passwordHash)) {
    await upgradeHash(db, found.account.id, found.passwordHash, await hashPassword(password));
  }
  return found;
}

/**
 * A new token for an account: 256 random bits, of which only the SHA-256 is kept. The browser keeps another for its
 * next sign-in, unless it has one.
 */
export async function startSession(
  db: D1Database,
  clock: Clock,
  account: SignedInAccount,
  { origin, agent, device: shown }: Caller = NOWHERE,
): Promise<Session> {
  const token = newToken();
  const device = shown !== null && (await isDevice(db, sha256(shown))) ? shown : newToken();
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
    rememberDevice(db, account.id, { tokenSha256: sha256(device), origin }, createdAt),
  );
  return { token, expiresAt, account: shownAccount(account), device };
}

/** 256 random bits in 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What an account learns of itself. */
export function shownAccount({ login, name, role, unit, mustChangePassword }: SignedInAccount): Account {
  return { login, name, role, unit, ...(mustChangePassword === true ? { mustChangePassword } : {}) };
}
