import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { NewAccountBody } from "../../../shared/api/account-bodies.ts";
import { hashPassword } from "../../../worker/base/passwords.ts";
import { accountByLogin } from "../../../worker/store/accounts/accounts.ts";
import { createCity, type TestCity } from "../support/city.ts";
import {
  appWith,
  enter,
  type HeldApp,
  newLogin,
  PASSWORD,
  prove,
  sessionIn,
  withTelephone,
} from "../support/factors.ts";
import { randomLetters } from "../support/random-letters.ts";
import { problemOf } from "../support/requests.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Signed {
  readonly token: string;
}

async function signedIn(city: TestCity): Promise<{ app: HeldApp; session: Signed; login: string }> {
  const app = appWith();
  const login = await newLogin(city.city, "administrator");
  return { app, login, session: await sessionIn(await enter(app, login)) };
}

const typed = ({ send }: HeldApp, session: Signed, password: string) =>
  send("POST", "/api/sessions/proof", { password }, session);

const add = ({ send }: HeldApp, city: TestCity, session: Signed, changes: Partial<NewAccountBody> = {}) => {
  const login = `new-${randomLetters(8)}`;
  const body = { login, name: "测试甲", role: "reporter", unit: city.east.unit.code, by: "invitation" };
  return send("POST", "/api/accounts", { ...body, ...changes }, session);
};

const idOf = async (login: string) => (await accountByLogin(env.DB, login))?.account.id ?? -1;

describe("the own password, typed again", () => {
  it("counts for ten minutes, in this session alone; a sign-in does not", async () => {
    const city = await createCity();
    const { app, session, login } = await signedIn(city);
    const other = await sessionIn(await enter(app, login));
    expect(await problemOf(await add(app, city, session))).toMatchObject({ code: "proof_needed" });
    await prove(app, session);
    app.clock.now += 10 * MINUTE - 1000;
    for (let count = 0; count < 3; count += 1) expect((await add(app, city, session)).status).toBe(201);
    expect(await problemOf(await add(app, city, other))).toMatchObject({ code: "proof_needed" });
    app.clock.now += 1000;
    expect(await problemOf(await add(app, city, session))).toMatchObject({ code: "proof_needed" });
  });

  it("counts no longer when the clock is put back", async () => {
    const city = await createCity();
    const { app, session } = await signedIn(city);
    app.clock.now += HOUR;
    await prove(app, session);
    app.clock.now -= HOUR / 2;
    expect(await problemOf(await add(app, city, session))).toMatchObject({ code: "proof_needed" });
  });

  it("may be tried wrong as often as any password, then has to wait, the right one too", async () => {
    const city = await createCity();
    const { app, session } = await signedIn(city);
    for (let count = 0; count < 5; count += 1) {
      expect(await problemOf(await typed(app, session, "不是这个密码"))).toMatchObject({
        code: "password_wrong",
      });
    }
    expect(await problemOf(await typed(app, session, PASSWORD))).toMatchObject({
      status: 429,
      code: "sign_in_locked",
    });
    expect(await problemOf(await add(app, city, session))).toMatchObject({ code: "proof_needed" });
    app.clock.now += 2 * MINUTE;
    await prove(app, session);
  });

  it("takes a second factor away with a password in the request, as panes of before send it", async () => {
    const city = await createCity();
    const app = appWith();
    const other = await withTelephone(app, city.east);
    const login = await newLogin(city.city, "administrator");
    const session = await sessionIn(await enter(app, login));
    const path = `/api/accounts/${await idOf(other.login)}/second-factor/reset`;
    expect(await problemOf(await app.send("POST", path, {}, session))).toMatchObject({
      code: "proof_needed",
    });
    const wrong = await app.send("POST", path, { password: "不是这个密码" }, session);
    expect(await problemOf(wrong)).toMatchObject({ code: "password_wrong" });
    expect((await app.send("POST", path, { password: PASSWORD }, session)).status).toBe(204);
  });
});

/** An administrator that another one has just made, raised, moved, enabled again or given a new way in. */
const handedOver: readonly [
  what: string,
  change: (app: HeldApp, city: TestCity, by: Signed, id: number) => Promise<Response>,
][] = [
  ["raised", async ({ send }, city, by, id) => edit(send, city, by, id, { role: "administrator" })],
  ["moved", async ({ send }, city, by, id) => edit(send, city, by, id, { unit: city.west.unit.code })],
  [
    "given a new way in",
    async ({ send }, _, by, id) => send("POST", `/api/accounts/${id}/reset`, { by: "password" }, by),
  ],
];

const endSessions = async ({ ask }: HeldApp, login: string, by: Signed) =>
  ask(`/api/accounts/${await idOf(login)}/sessions`, { method: "DELETE" }, by);

const edit = (send: HeldApp["send"], city: TestCity, by: Signed, id: number, changes: object) =>
  send(
    "PUT",
    `/api/accounts/${id}`,
    { name: "测试甲", role: "reporter", unit: city.city.unit.code, disabled: false, ...changes },
    by,
  );

describe("an administrator whose account came into its hands less than a day ago", () => {
  it.each(handedOver)("does not do what cannot be undone: %s", async (_, change) => {
    const city = await createCity();
    const { app, session } = await signedIn(city);
    const login = await newLogin(city.city, "reporter");
    const id = await idOf(login);
    await prove(app, session);
    expect((await change(app, city, session, id)).status).toBe(200);
    await env.DB.prepare(
      `UPDATE account SET role = 'administrator', unit = ?2, password_hash = ?3, must_change_password = 0,
         password_expires_at = NULL WHERE id = ?1`,
    )
      .bind(id, city.city.unit.code, await hashPassword(PASSWORD))
      .run();
    const peer = await newLogin(city.city, "administrator");
    const someone = await newLogin(city.east, "reporter");
    const acts = async (as: Signed) => [
      await app.send("POST", `/api/accounts/${await idOf(someone)}/second-factor/reset`, {}, as),
      await app.send("POST", `/api/accounts/${await idOf(peer)}/reset`, { by: "invitation" }, as),
      await endSessions(app, peer, as),
      await edit(app.send, city, as, await idOf(peer), { role: "administrator", disabled: true }),
    ];
    await sessionIn(await enter(app, someone));
    const fresh = await sessionIn(await enter(app, login));
    await prove(app, fresh);
    for (const response of await acts(fresh)) {
      expect(await problemOf(response)).toMatchObject({ status: 409, code: "administrator_new" });
    }
    // What the day's work needs, it does: a new account, a new link for who reports.
    expect((await add(app, city, fresh)).status).toBe(201);
    expect((await endSessions(app, someone, fresh)).status).toBe(204);
    expect((await endSessions(app, login, fresh)).status).toBe(204);
    const again = await sessionIn(await enter(app, login));
    await prove(app, again);
    expect(
      (await app.send("POST", `/api/accounts/${await idOf(someone)}/reset`, { by: "invitation" }, again))
        .status,
    ).toBe(200);
    app.clock.now += 24 * HOUR + 1000;
    const settled = await sessionIn(await enter(app, login));
    await prove(app, settled);
    expect((await acts(settled)).map(({ status }) => status)).toEqual([204, 200, 204, 200]);
  });

  it("does, when it came by the link of a set-up: it may have to take the lost factor of the only other one away", async () => {
    const city = await createCity();
    const { app, session, login } = await signedIn(city);
    const id = await idOf(login);
    await env.DB.prepare(
      "INSERT INTO audit (at, account, act, target, detail) VALUES (?1, ?2, 'set_up', ?3, '{}')",
    )
      .bind("2026-12-01T08:59:00+08:00", id, `account/${id}`)
      .run();
    const lost = await withTelephone(app, city.city, "administrator");
    await prove(app, session);
    const path = `/api/accounts/${await idOf(lost.login)}/second-factor/reset`;
    expect((await app.send("POST", path, {}, session)).status).toBe(204);
  });
});
