import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { mustEnrol } from "../../../worker/accounts/enrolment.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { createCity, type TestCity } from "../support/city.ts";
import {
  appWith,
  enrolTelephone,
  enter,
  type HeldApp,
  newLogin,
  PASSWORD,
  pendingIn,
  sessionIn,
} from "../support/factors.ts";
import { randomLetters } from "../support/random-letters.ts";
import { problemOf } from "../support/requests.ts";

describe("who must have a second factor", () => {
  it.each([
    ["nobody", [false, false, false]],
    ["administrators", [false, false, true]],
    ["officers", [false, true, true]],
    ["everybody", [true, true, true]],
  ] as const)("%s", (whom, expected) => {
    const rule = { for: whom, from: null };
    const roles = ["reporter", "reviewer", "administrator"] as const;
    expect(roles.map((role) => mustEnrol(rule, role, "2026-12-01T09:00:00+08:00"))).toEqual(expected);
  });

  it("from the first moment of the day that was set", () => {
    const rule = { for: "everybody", from: "2026-12-02" } as const;
    expect(mustEnrol(rule, "reporter", "2026-12-01T23:59:59+08:00")).toBe(false);
    expect(mustEnrol(rule, "reporter", "2026-12-02T00:00:00+08:00")).toBe(true);
  });
});

describe("an account whose role must have one", () => {
  let city: TestCity;
  beforeAll(async () => {
    city = await createCity();
  });

  async function ruled(app: HeldApp, from: string | null) {
    const body = { secondFactorFor: "officers", secondFactorFrom: from };
    const set = await app.send("PATCH", "/api/settings", body, city.city);
    expect(set.status, await set.clone().text()).toBe(200);
  }
  const me = async (app: HeldApp, as: { token: string }) =>
    (await (await app.ask("/api/me", {}, as)).json()) as { account: object; secondFactor: object };
  const code = async (response: Response) => (await problemOf(response)).code;

  it("is told of the day before it comes, and gets in", async () => {
    const app = appWith();
    app.clock.now = Date.now();
    const day = "2999-01-01";
    await ruled(app, day);
    const reviewer = await sessionIn(await enter(app, await newLogin(city.east, "reviewer")));
    expect((await me(app, reviewer)).secondFactor).toEqual({ enrolBy: day });
    expect((await app.ask("/api/collections", {}, reviewer)).status).toBe(200);
    const reporter = await sessionIn(await enter(app, await newLogin(city.east)));
    expect((await me(app, reporter)).secondFactor).toEqual({});
  });

  it("gets no further than setting one up from that day on, and cannot take the last one away", async () => {
    const app = appWith();
    app.clock.now = Date.now();
    await ruled(app, null);
    const login = await newLogin(city.east, "reviewer");
    const session = await sessionIn(await enter(app, login));
    expect(session.account.mustEnrol).toBe(true);
    expect((await me(app, session)).account).toMatchObject({ mustEnrol: true });
    for (const path of ["/api/board?period=2019", "/api/collections", "/api/units", "/api/settings"]) {
      expect(await code(await app.ask(path, {}, session)), path).toBe("factor_must_enrol");
    }
    await enrolTelephone(app, session);
    expect((await me(app, session)).account).not.toHaveProperty("mustEnrol");
    expect((await app.ask("/api/collections", {}, session)).status).toBe(200);
    expect(await pendingIn(app, login)).toMatch(/^[\w-]{43}$/);
    const removal = { password: PASSWORD, passkey: null };
    expect(await code(await app.send("POST", "/api/me/factors/remove", removal, session))).toBe(
      "factor_required",
    );
  });

  it("is let in by a set-up link when the last administrator lost everything, and takes that factor away", async () => {
    const app = appWith();
    app.clock.now = Date.now();
    await ruled(app, null);
    const lost = await newLogin(city.city, "administrator");
    await enrolTelephone(app, await sessionIn(await enter(app, lost)));
    await pendingIn(app, lost);

    const token = "s".repeat(43);
    await env.DB.prepare("INSERT INTO setup_link (token_sha256, created_at, expires_at) VALUES (?1, '', '9')")
      .bind(sha256(token))
      .run();
    const login = `two-${randomLetters(8)}`;
    const body = { token, unit: null, login, name: "测试甲", password: PASSWORD };
    const session = await sessionIn(await app.send("POST", "/api/setup", body));
    expect(session.account).toMatchObject({ role: "administrator", mustEnrol: true });
    const id = await env.DB.prepare("SELECT id FROM account WHERE login = ?1").bind(lost).first("id");
    const reset = () =>
      app.send("POST", `/api/accounts/${id}/second-factor/reset`, { password: PASSWORD }, session);
    expect(await code(await reset())).toBe("factor_must_enrol");
    await enrolTelephone(app, session);
    expect((await reset()).status).toBe(204);
    // The password alone leads the other back to setting one up.
    expect((await sessionIn(await enter(app, lost))).account.mustEnrol).toBe(true);
  });

  it("must change an initial password first", async () => {
    const app = appWith();
    app.clock.now = Date.now();
    await ruled(app, null);
    const login = `two-${randomLetters(8)}`;
    const body = { login, name: "测试甲", role: "reviewer", unit: city.east.unit.code, by: "password" };
    const added = await app.send("POST", "/api/accounts", body, city.city);
    const { password } = (await added.json()) as { password: string };
    const session = await sessionIn(await enter(app, login, password));
    expect(session.account).toMatchObject({ mustEnrol: true, mustChangePassword: true });
    expect(await code(await app.ask("/api/me/factors", {}, session))).toBe("password_must_change");
    const next = { current: password, next: PASSWORD };
    expect((await app.send("PUT", "/api/me/password", next, session)).status).toBe(204);
    expect((await app.ask("/api/me/factors", {}, session)).status).toBe(200);
    expect(await code(await app.ask("/api/collections", {}, session))).toBe("factor_must_enrol");
  });
});
