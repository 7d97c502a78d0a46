import { env } from "cloudflare:workers";
import { grantedEntrySchema, sessionsSchema } from "../../../../../shared/api/accounts.ts";
import { startSession } from "../../../../../worker/accounts/sign-in.ts";
import { systemClock } from "../../../../../worker/base/clock.ts";
import { hashPassword } from "../../../../../worker/base/passwords.ts";
import { randomLetters } from "../../../../worker/support/random-letters.ts";
import { ask, send } from "../../../../worker/support/requests.ts";
import type { AuthorisationRow } from "../row.ts";
import type { AuthorisationWorld } from "../world.ts";

/** A new account of the eastern district. */
async function newAccount({ east, city }: AuthorisationWorld) {
  const login = `row-${randomLetters(8)}`;
  const body = { login, name: "测试甲", role: "reporter", unit: east.unit.code, by: "invitation" };
  const response = await send("POST", "/api/accounts", body, city);
  if (response.status !== 201) throw new Error(`not added: ${await response.text()}`);
  return grantedEntrySchema.parse(await response.json()).account;
}

export const idOf = async (world: AuthorisationWorld) => String((await newAccount(world)).id);

/** A session of the eastern district's own reporter. */
async function newSession({ east }: AuthorisationWorld): Promise<string> {
  const { token } = await startSession(env.DB, systemClock, east.account);
  const { sessions } = sessionsSchema.parse(await (await ask("/api/sessions", {}, { token })).json());
  const current = sessions.find((session) => session.current);
  if (current === undefined) throw new Error("a new session is not listed");
  return current.id;
}

export const OLD = "kettle-orbit-plum-93";
let oldHash: string | undefined;

/** The accounts of these tests have no password of their own. */
export async function givePassword(password: string): Promise<void> {
  oldHash ??= await hashPassword(password);
  await env.DB.prepare("UPDATE account SET password_hash = ?1").bind(oldHash).run();
}

const ADMINISTRATOR = "xxxxx xxxxx +-+--";

/** Accounts, their passwords and sessions, and the doors that stand open to who holds a link. */
export const accountRows: readonly AuthorisationRow[] = [
  [
    "POST /api/sessions/proof",
    async () => {
      await givePassword(OLD);
      return { body: { password: OLD } };
    },
    "+++++ +++++ +++++",
  ],
  ["GET /api/accounts", async (world) => ({ shows: (await newAccount(world)).login }), "xxxxx xxxxx +o+oo"],
  [
    "POST /api/accounts",
    ({ east }) => ({
      body: {
        login: `row-${randomLetters(8)}`,
        name: "测试甲",
        role: "reporter",
        unit: east.unit.code,
        by: "invitation",
      },
    }),
    ADMINISTRATOR,
  ],
  [
    "PUT /api/accounts/{id}",
    async (world) => ({
      params: { id: await idOf(world) },
      body: { name: "测试乙", role: "reporter", unit: world.east.unit.code, disabled: true },
    }),
    ADMINISTRATOR,
  ],
  [
    "POST /api/accounts/{id}/reset",
    async (world) => ({ params: { id: await idOf(world) }, body: { by: "invitation" } }),
    ADMINISTRATOR,
  ],
  [
    "GET /api/accounts/{id}/sessions",
    async (world) => ({ params: { id: await idOf(world) } }),
    ADMINISTRATOR,
  ],
  [
    "DELETE /api/accounts/{id}/sessions",
    async (world) => ({ params: { id: await idOf(world) } }),
    ADMINISTRATOR,
  ],
  [
    "DELETE /api/accounts/{id}/sessions/{session}",
    async (world) => ({
      params: { id: String(world.east.account.id), session: await newSession(world) },
    }),
    ADMINISTRATOR,
  ],
  ["GET /api/sessions", () => ({ shows: '"current":true' }), "+++++ +++++ +++++"],
  [
    "DELETE /api/sessions/{session}",
    async (world) => ({ params: { session: await newSession(world) } }),
    "----- ----- -----",
  ],
  [
    "PUT /api/me/password",
    async () => {
      await givePassword(OLD);
      return { body: { current: OLD, next: "石榴树下的第七把椅子" } };
    },
    "+++++ +++++ +++++",
  ],
  ["POST /api/invitations/look", () => ({ body: { token: "a".repeat(43) } }), "open"],
  [
    "POST /api/invitations/accept",
    () => ({ body: { token: "a".repeat(43), password: "石榴树下的第七把椅子" } }),
    "open",
  ],
  ["POST /api/setup/look", () => ({ body: { token: "a".repeat(43) } }), "open"],
  [
    "POST /api/setup",
    () => ({
      body: {
        token: "a".repeat(43),
        unit: null,
        login: "nobody",
        name: "测试甲",
        password: "石榴树下的第七把椅子",
      },
    }),
    "open",
  ],
];
