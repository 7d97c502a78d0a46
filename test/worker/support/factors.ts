import { env } from "cloudflare:workers";
import { Secret, TOTP } from "otpauth";
import {
  type PasskeyRequest,
  passkeyCreationSchema,
  passkeyRequestSchema,
  totpSetupSchema,
} from "../../../shared/api/second-factor.ts";
import { pendingSignInSchema, type Session, sessionSchema } from "../../../shared/api/sessions.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { createApp } from "../../../worker/app.ts";
import { hashPassword } from "../../../worker/base/passwords.ts";
import type { Bindings } from "../../../worker/env.ts";
import { createAccounts } from "../../../worker/store/accounts/accounts.ts";
import { type Authenticator, type Lies, newAuthenticator } from "./authenticator.ts";
import { randomLetters } from "./random-letters.ts";
import { type Asker, askerOf } from "./requests.ts";

export const PASSWORD = "石榴树下的第七把椅子";
const START = Date.parse("2026-12-01T09:00:00+08:00");
const STEP = 30_000;

/** An application whose clock the test holds. */
export interface HeldApp extends Asker {
  readonly clock: { now: number };
}

export function appWith(bindings: Partial<Bindings> = {}): HeldApp {
  const clock = { now: START };
  const app = createApp({ clock: () => clock.now });
  return { clock, ...askerOf((url, init) => app.request(url, init, { ...env, ...bindings })) };
}

let hash: string | undefined;

/** A new account with `PASSWORD`. @returns its login */
export async function newLogin(
  { unit }: { readonly unit: OrgUnit },
  role: "reporter" | "reviewer" | "administrator" = "reporter",
): Promise<string> {
  hash ??= await hashPassword(PASSWORD);
  const login = `two-${randomLetters(8)}`;
  await createAccounts(env.DB, [{ login, name: "测试甲", role, unit: unit.code, passwordHash: hash }]);
  return login;
}

export const enter = ({ send }: Asker, login: string, password = PASSWORD) =>
  send("POST", "/api/sessions", { login, password });

export async function sessionIn(response: Response): Promise<Session> {
  if (response.status !== 201) throw new Error(`no session: ${response.status} ${await response.text()}`);
  return sessionSchema.parse(await response.json());
}

/** Types the own password again. */
export async function prove({ send }: Asker, session: { readonly token: string }): Promise<void> {
  const proven = await send("POST", "/api/sessions/proof", { password: PASSWORD }, session);
  if (proven.status !== 204) throw new Error(`not proven: ${proven.status} ${await proven.text()}`);
}

/** A sign-in whose password was right. @returns its token */
export async function pendingIn(app: Asker, login: string): Promise<string> {
  const response = await enter(app, login);
  if (response.status !== 202)
    throw new Error(`nothing awaited: ${response.status} ${await response.text()}`);
  return pendingSignInSchema.parse(await response.json()).pending;
}

/** The code that a telephone shows at a time. @param steps of thirty seconds from then */
export function codeAt(secret: string, now: number, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now + steps * STEP });
}

/** Sets codes on a telephone up. Their present code is used by that. */
export async function enrolTelephone(
  { send, clock }: HeldApp,
  session: { readonly token: string },
): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  const begun = await send("POST", "/api/me/factors/totp", { password: PASSWORD }, session);
  const { secret } = totpSetupSchema.parse(await begun.json());
  const code = codeAt(secret, clock.now);
  const confirmed = await send("POST", "/api/me/factors/totp/confirm", { code }, session);
  if (confirmed.status !== 200) throw new Error(`not confirmed: ${await confirmed.text()}`);
  const { codes } = (await confirmed.json()) as { codes: string[] | null };
  return { secret, codes: codes ?? [] };
}

/** An account with codes on a telephone, none of which was used yet at the time that the clock shows then. */
export async function withTelephone(
  app: HeldApp,
  place: { readonly unit: OrgUnit },
  role?: "reporter" | "reviewer" | "administrator",
) {
  const login = await newLogin(place, role);
  const session = await sessionIn(await enter(app, login));
  const { secret, codes } = await enrolTelephone(app, session);
  app.clock.now += 10 * STEP;
  return { login, session, secret, codes };
}

export const second = (
  { send }: Asker,
  pending: string,
  code: string,
  kind: "totp" | "recovery" | "handed" = "totp",
) => send("POST", "/api/sessions/second", { pending, kind, code });

/** Makes a passkey of an account's, in its session. */
export async function enrolPasskey(
  { send }: Asker,
  session: { readonly token: string },
  authenticator: Authenticator,
  lies: Lies = {},
): Promise<Response> {
  const begun = await send("POST", "/api/me/factors/passkey", { password: PASSWORD }, session);
  const options = passkeyCreationSchema.parse(await begun.json());
  const credential = await authenticator.create(options, lies);
  return send("POST", "/api/me/factors/passkey/confirm", { name: "办公室电脑", credential }, session);
}

/** An account with one passkey. */
export async function withPasskey(app: HeldApp, place: { readonly unit: OrgUnit }, counts = true) {
  const login = await newLogin(place);
  const session = await sessionIn(await enter(app, login));
  const authenticator = await newAuthenticator({ counts });
  const made = await enrolPasskey(app, session, authenticator);
  if (made.status !== 200) throw new Error(`no passkey: ${await made.text()}`);
  return { login, session, authenticator };
}

/** What a passkey is asked, at a waiting sign-in or in the window beside it. */
export async function passkeyRequest(
  { send }: Asker,
  by: { readonly pending: string } | { readonly pairing: string },
): Promise<PasskeyRequest> {
  const path = "pending" in by ? "/api/sessions/second" : "/api/pairings";
  return passkeyRequestSchema.parse(await (await send("POST", `${path}/passkey-request`, by)).json());
}
