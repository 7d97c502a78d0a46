import { randomBytes } from "node:crypto";
import type { D1Database } from "@cloudflare/workers-types";
import type { Session } from "../shared/api.ts";
import { type Clock, chinaTime, HOUR, SECOND } from "./clock.ts";
import { sha256 } from "./digest.ts";
import { isPassword } from "./passwords.ts";
import { Refusal } from "./refusal.ts";
import { accountByLogin, normaliseLogin } from "./store/accounts.ts";
import { openSession, type SignedInAccount } from "./store/sessions.ts";
import { beginAttempt, forgetAttempts } from "./store/sign-in-attempts.ts";

const SESSION_LIFE = 12 * HOUR;

/**
 * Opens a session. An unknown login is answered like a wrong password, in the same time and with the same lock.
 * @throws Refusal sign_in_failed · sign_in_locked
 */
export async function signIn(
  db: D1Database,
  clock: Clock,
  credentials: { readonly login: string; readonly password: string },
): Promise<Session> {
  const attempts = sha256(normaliseLogin(credentials.login));
  const wait = await beginAttempt(db, attempts, clock());
  if (wait > 0) throw new Refusal("sign_in_locked", { retryAfter: Math.ceil(wait / SECOND) });

  const found = await accountByLogin(db, credentials.login);
  const right = await isPassword(credentials.password, found?.passwordHash);
  if (found === undefined || !right) throw new Refusal("sign_in_failed");

  await forgetAttempts(db, attempts);
  return startSession(db, clock, found.account);
}

/** A new token for an account: 256 random bits, of which only the SHA-256 is kept. */
export async function startSession(db: D1Database, clock: Clock, account: SignedInAccount): Promise<Session> {
  const token = randomBytes(32).toString("base64url");
  const now = clock();
  const expiresAt = chinaTime(now + SESSION_LIFE);
  await openSession(db, {
    tokenSha256: sha256(token),
    account: account.id,
    createdAt: chinaTime(now),
    expiresAt,
  });
  const { login, name, role, unit } = account;
  return { token, expiresAt, account: { login, name, role, unit } };
}
