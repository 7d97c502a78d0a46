import { env } from "cloudflare:workers";
import { Secret, TOTP } from "otpauth";
import { newAuthenticator } from "../../../../worker/support/authenticator.ts";
import type { AuthorisationRow } from "../row.ts";
import { givePassword, idOf, OLD } from "./accounts.ts";

const EVERYBODY = "+++++ +++++ +++++";
const NOBODY = "a".repeat(43);
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const CHALLENGE = "Y2hhbGxlbmdl";

/** Something is being set up for every account. */
async function setUp(kind: "totp" | "passkey", value: string): Promise<void> {
  await env.DB.prepare(
    `INSERT OR REPLACE INTO factor_setup (account, kind, value, expires_at)
     SELECT id, ?1, ?2, '2999-01-01T00:00:00+08:00' FROM account`,
  )
    .bind(kind, value)
    .run();
}

/** Every account has codes on a telephone. */
async function giveTelephones(): Promise<void> {
  await env.DB.prepare(
    "INSERT OR REPLACE INTO totp (account, secret, last_step, created_at) SELECT id, ?1, 0, '' FROM account",
  )
    .bind(`plain.${secret}`)
    .run();
}

const credential = {
  id: "AAAA",
  rawId: "AAAA",
  type: "public-key",
  response: { clientDataJSON: "AAAA", authenticatorData: "AAAA", signature: "AAAA", userHandle: null },
};

/** The second step of the sign-in, and the factors of one's own. */
export const factorRows: readonly AuthorisationRow[] = [
  ["POST /api/sessions/second", () => ({ body: { pending: NOBODY, kind: "totp", code: "000000" } }), "open"],
  ["POST /api/sessions/second/passkey-request", () => ({ body: { pending: NOBODY } }), "open"],
  ["POST /api/sessions/second/passkey", () => ({ body: { pending: NOBODY, credential } }), "open"],
  ["POST /api/sessions/second/pairing", () => ({ body: { pending: NOBODY } }), "open"],
  ["POST /api/pairings/look", () => ({ body: { pairing: NOBODY } }), "open"],
  ["POST /api/pairings/passkey-request", () => ({ body: { pairing: NOBODY } }), "open"],
  ["POST /api/pairings/passkey", () => ({ body: { pairing: NOBODY, credential } }), "open"],
  ["GET /api/me/factors", () => ({ shows: '"recoveryLeft"' }), EVERYBODY],
  [
    "POST /api/me/factors/totp",
    async () => {
      await givePassword(OLD);
      return { body: { password: OLD } };
    },
    EVERYBODY,
  ],
  [
    "POST /api/me/factors/totp/confirm",
    async () => {
      await setUp("totp", `plain.${secret}`);
      return { body: { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() } };
    },
    EVERYBODY,
  ],
  [
    "POST /api/me/factors/passkey",
    async () => {
      await givePassword(OLD);
      return { body: { password: OLD } };
    },
    EVERYBODY,
  ],
  [
    "POST /api/me/factors/passkey/confirm",
    async () => {
      await setUp("passkey", CHALLENGE);
      const authenticator = await newAuthenticator();
      const rp = { id: "halfsky.test", name: "" };
      return {
        body: { name: "测试", credential: await authenticator.create({ challenge: CHALLENGE, rp }) },
      };
    },
    EVERYBODY,
  ],
  [
    "POST /api/me/factors/recovery-codes",
    async () => {
      await givePassword(OLD);
      await giveTelephones();
      return { body: { password: OLD } };
    },
    EVERYBODY,
  ],
  [
    "POST /api/me/factors/remove",
    async () => {
      await givePassword(OLD);
      await giveTelephones();
      return { body: { password: OLD, passkey: null } };
    },
    EVERYBODY,
  ],
  [
    "POST /api/accounts/{id}/second-factor/reset",
    async (world) => {
      const id = await idOf(world);
      await givePassword(OLD);
      return { params: { id }, body: { password: OLD } };
    },
    "xxxxx xxxxx +-+--",
  ],
];
