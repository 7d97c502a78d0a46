import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { grantedEntrySchema } from "../../../shared/api/accounts.ts";
import { RECOVERY_CODES } from "../../../shared/api/second-factor.ts";
import { MINUTE } from "../../../worker/base/clock.ts";
import { createCity, type TestCity } from "../support/city.ts";
import {
  appWith,
  codeAt,
  enrolTelephone,
  enter,
  newLogin,
  PASSWORD,
  pendingIn,
  prove,
  second,
  sessionIn,
  withTelephone,
} from "../support/factors.ts";
import { problemOf } from "../support/requests.ts";

let city: TestCity;
beforeAll(async () => {
  city = await createCity();
});

const refused = async (response: Response) => (await problemOf(response)).code;
const idOf = (login: string) =>
  env.DB.prepare("SELECT id FROM account WHERE login = ?1").bind(login).first<number>("id");
const keptSecret = async (login: string) =>
  env.DB.prepare("SELECT secret FROM totp WHERE account = ?1")
    .bind(await idOf(login))
    .first<string>("secret");

describe("setting codes on a telephone up", () => {
  it("takes the password, and one right code", async () => {
    const app = appWith();
    const session = await sessionIn(await enter(app, await newLogin(city.east)));
    const begin = (password: string) => app.send("POST", "/api/me/factors/totp", { password }, session);
    expect(await refused(await begin("not the password"))).toBe("password_wrong");
    const { secret, uri } = (await (await begin(PASSWORD)).json()) as { secret: string; uri: string };
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toContain(`secret=${secret}`);
    const confirm = (code: string) => app.send("POST", "/api/me/factors/totp/confirm", { code }, session);
    expect(await refused(await confirm(codeAt(secret, app.clock.now, 5)))).toBe("second_step_failed");
    expect(await (await app.ask("/api/me/factors", {}, session)).json()).toMatchObject({ totp: null });
    expect((await confirm(codeAt(secret, app.clock.now))).status).toBe(200);
    expect(await refused(await confirm(codeAt(secret, app.clock.now)))).toBe("factor_setup_over");
  });

  it("is over after half an hour", async () => {
    const app = appWith();
    const session = await sessionIn(await enter(app, await newLogin(city.east)));
    const begun = await app.send("POST", "/api/me/factors/totp", { password: PASSWORD }, session);
    const { secret } = (await begun.json()) as { secret: string };
    app.clock.now += 30 * MINUTE;
    const code = codeAt(secret, app.clock.now);
    expect(await refused(await app.send("POST", "/api/me/factors/totp/confirm", { code }, session))).toBe(
      "factor_setup_over",
    );
  });

  it("ends sessions that were opened without it, and gives the codes once", async () => {
    const app = appWith();
    const login = await newLogin(city.east);
    const elsewhere = await sessionIn(await enter(app, login));
    const here = await sessionIn(await enter(app, login));
    const { codes } = await enrolTelephone(app, here);
    expect(codes).toHaveLength(RECOVERY_CODES);
    expect((await app.ask("/api/me", {}, elsewhere)).status).toBe(401);
    expect((await app.ask("/api/me", {}, here)).status).toBe(200);
    app.clock.now += 5 * MINUTE;
    // Another telephone: the codes of before stay good, and are not shown again.
    expect((await enrolTelephone(app, here)).codes).toEqual([]);
  });

  it("keeps the secret sealed where a key is set, and seals at the next use what was kept plain", async () => {
    const plain = appWith();
    const { login, secret } = await withTelephone(plain, city.east);
    expect(await keptSecret(login)).toBe(`plain.${secret}`);
    const sealing = appWith({ HALFSKY_FACTOR_KEY: "a key of the house" });
    sealing.clock.now = plain.clock.now;
    const use = async (app: typeof sealing) => {
      app.clock.now += MINUTE;
      return second(app, await pendingIn(app, login), codeAt(secret, app.clock.now));
    };
    expect((await use(sealing)).status).toBe(201);
    expect(await keptSecret(login)).toMatch(/^gcm\./);
    expect((await use(sealing)).status).toBe(201);
    const other = appWith({ HALFSKY_FACTOR_KEY: "another key" });
    other.clock.now = sealing.clock.now;
    expect(await refused(await use(other))).toBe("second_step_failed");
  });
});

describe("the own factors", () => {
  it("go with the password, and with the last one its recovery codes", async () => {
    const app = appWith();
    const { login, session } = await withTelephone(app, city.east);
    const remove = (password: string) =>
      app.send("POST", "/api/me/factors/remove", { password, passkey: null }, session);
    expect(await refused(await remove("not the password"))).toBe("password_wrong");
    expect((await remove(PASSWORD)).status).toBe(204);
    expect(await refused(await remove(PASSWORD))).toBe("not_found");
    expect(await (await app.ask("/api/me/factors", {}, session)).json()).toEqual({
      totp: null,
      passkeys: [],
      recoveryLeft: 0,
      required: false,
    });
    expect((await enter(app, login)).status).toBe(201);
  });

  it("get ten new recovery codes; those of before are worth nothing", async () => {
    const app = appWith();
    const { login, session, codes } = await withTelephone(app, city.east);
    const renewed = await app.send("POST", "/api/me/factors/recovery-codes", { password: PASSWORD }, session);
    const { codes: fresh } = (await renewed.json()) as { codes: string[] };
    expect(fresh).toHaveLength(RECOVERY_CODES);
    const use = async (code: string) => second(app, await pendingIn(app, login), code, "recovery");
    expect(await refused(await use(codes[0] ?? ""))).toBe("second_step_failed");
    expect((await use(fresh[0] ?? "")).status).toBe(201);
  });
});

describe("an administrator", () => {
  it("sees who has a second factor, and takes a lost one away; its owner is told", async () => {
    const app = appWith();
    const administrator = await sessionIn(await enter(app, await newLogin(city.city, "administrator")));
    const { login, session } = await withTelephone(app, city.east);
    const id = await idOf(login);
    const listed = async () => {
      const { accounts } = (await (await app.ask("/api/accounts", {}, administrator)).json()) as {
        accounts: { id: number; secondFactor: boolean }[];
      };
      return accounts.find((account) => account.id === id)?.secondFactor;
    };
    expect(await listed()).toBe(true);
    const reset = (password: string) =>
      app.send("POST", `/api/accounts/${id}/second-factor/reset`, { password }, administrator);
    expect(await refused(await reset("not the password"))).toBe("password_wrong");
    expect((await reset(PASSWORD)).status).toBe(204);
    expect(await listed()).toBe(false);
    expect((await app.ask("/api/me", {}, session)).status).toBe(401);

    const again = await sessionIn(await enter(app, login));
    const notes = async () =>
      ((await (await app.ask("/api/me", {}, again)).json()) as { secondFactor: unknown }).secondFactor;
    expect(await notes()).toEqual({ resetAt: expect.stringContaining("2026-12-01") });
    await enrolTelephone(app, again);
    expect(await notes()).toEqual({});
    const logged = await env.DB.prepare("SELECT act FROM audit WHERE target = ?1 ORDER BY id")
      .bind(`account/${id}`)
      .all<{ act: string }>();
    expect(logged.results.map(({ act }) => act)).toEqual([
      "sign_in",
      "factor_added",
      "second_factor_reset",
      "sign_in",
      "factor_added",
    ]);
  });

  it("does not take the own one away in that way", async () => {
    const app = appWith();
    const { login, session } = await withTelephone(app, city.city, "administrator");
    const path = `/api/accounts/${await idOf(login)}/second-factor/reset`;
    expect(await refused(await app.send("POST", path, { password: PASSWORD }, session))).toBe("forbidden");
  });
});

describe("the other roads in", () => {
  it("ask for the second factor too: a link, and an initial password", async () => {
    const app = appWith();
    const administrator = await sessionIn(await enter(app, await newLogin(city.city, "administrator")));
    const { login, secret } = await withTelephone(app, city.east);
    await prove(app, administrator);
    const path = `/api/accounts/${await idOf(login)}/reset`;
    const reset = async (by: string) =>
      grantedEntrySchema.parse(await (await app.send("POST", path, { by }, administrator)).json());

    const { invitation } = await reset("invitation");
    const accepted = await app.send("POST", "/api/invitations/accept", {
      token: invitation,
      password: "kettle-orbit-plum-93",
    });
    expect(accepted.status).toBe(202);
    const { pending } = (await accepted.json()) as { pending: string };
    expect((await second(app, pending, codeAt(secret, app.clock.now))).status).toBe(201);

    app.clock.now += MINUTE;
    const { password } = await reset("password");
    const entered = await enter(app, login, password ?? "");
    expect(entered.status).toBe(202);
    const waiting = (await entered.json()) as { pending: string };
    const opened = await second(app, waiting.pending, codeAt(secret, app.clock.now));
    expect((await sessionIn(opened)).account.mustChangePassword).toBe(true);
  });
});
