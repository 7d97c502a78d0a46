import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { RECOVERY_CODES } from "../../../shared/api/second-factor.ts";
import { createApp } from "../../../worker/app.ts";
import { MINUTE } from "../../../worker/base/clock.ts";
import { createCity, type TestCity } from "../support/city.ts";
import {
  appWith,
  codeAt,
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

describe("signing in with codes on a telephone", () => {
  it("asks for a code after the password, and opens a session by it", async () => {
    const app = appWith();
    const { login, secret } = await withTelephone(app, city.east);
    const asked = await enter(app, login);
    expect(asked.status).toBe(202);
    expect(await asked.json()).toMatchObject({ ways: { totp: true, passkey: false, recovery: true } });

    const response = await second(app, await pendingIn(app, login), codeAt(secret, app.clock.now));
    const { token, account } = await sessionIn(response);
    expect(account.login).toBe(login);
    expect((await app.ask("/api/me", {}, { token })).status).toBe(200);
  });

  it("takes a code of the step before and after, and none further off", async () => {
    const app = appWith();
    const { login, secret } = await withTelephone(app, city.east);
    const at = async (steps: number) =>
      second(app, await pendingIn(app, login), codeAt(secret, app.clock.now, steps));
    expect(await refused(await at(-2))).toBe("second_step_failed");
    expect(await refused(await at(2))).toBe("second_step_failed");
    expect((await at(-1)).status).toBe(201);
    expect((await at(0)).status).toBe(201);
    expect((await at(1)).status).toBe(201);
  });

  it("takes no code twice, and none that is older than one that was used", async () => {
    const app = appWith();
    const { login, secret } = await withTelephone(app, city.east);
    const code = codeAt(secret, app.clock.now);
    expect((await second(app, await pendingIn(app, login), code)).status).toBe(201);
    expect(await refused(await second(app, await pendingIn(app, login), code))).toBe("second_step_failed");
    const older = codeAt(secret, app.clock.now, -1);
    expect(await refused(await second(app, await pendingIn(app, login), older))).toBe("second_step_failed");
  });

  it("opens one session when the same code is sent many times at once", async () => {
    const app = appWith();
    const { login, secret } = await withTelephone(app, city.east);
    const code = codeAt(secret, app.clock.now);
    const pending = await Promise.all([1, 2, 3, 4].map(() => pendingIn(app, login)));
    const statuses = await Promise.all(
      [...pending, ...pending].map(async (each) => (await second(app, each, code)).status),
    );
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  });

  it("does not take the code that set the telephone up", async () => {
    const app = appWith();
    const { login, secret } = await withTelephone(app, city.east);
    const used = app.clock.now - 10 * 30_000;
    app.clock.now = used;
    const response = await second(app, await pendingIn(app, login), codeAt(secret, used));
    expect(await refused(response)).toBe("second_step_failed");
  });

  it("takes figures of full width and with a gap", async () => {
    const app = appWith();
    const { login, secret } = await withTelephone(app, city.east);
    const code = codeAt(secret, app.clock.now);
    const typed = ` ${code.slice(0, 3)} ${code.slice(3).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}`;
    expect((await second(app, await pendingIn(app, login), typed)).status).toBe(201);
  });
});

describe("a sign-in that waits for its second step", () => {
  it("opens no route, whatever it is sent to as a token", async () => {
    const app = appWith();
    const { login } = await withTelephone(app, city.east, "administrator");
    const token = await pendingIn(app, login);
    const routes = createApp().routes.filter(
      ({ method, path }) => method !== "ALL" && path.startsWith("/api/"),
    );
    expect(routes.length).toBeGreaterThan(60);
    const open = await app.ask("/api/openapi.json");
    const described = (
      (await open.json()) as { paths: Record<string, Record<string, { security?: unknown }>> }
    ).paths;
    let guarded = 0;
    for (const { method, path } of routes) {
      const template = path.replace(/:(\w+)/g, "{$1}");
      if (described[template]?.[method.toLowerCase()]?.security === undefined) continue;
      guarded += 1;
      const url = path.replace(/:session/, "0".repeat(16)).replace(/:\w+/g, "1");
      const response = await createApp().request(
        url,
        { method, headers: { authorization: `Bearer ${token}` } },
        env,
      );
      expect(await refused(response), `${method} ${path}`).toBe("not_signed_in");
    }
    expect(guarded).toBeGreaterThan(50);
  });

  it("is over after ten minutes", async () => {
    const app = appWith();
    const { login, secret } = await withTelephone(app, city.east);
    const pending = await pendingIn(app, login);
    app.clock.now += 10 * MINUTE;
    expect(await refused(await second(app, pending, codeAt(secret, app.clock.now)))).toBe("second_step_over");
  });

  it("is over after five tries, also at once, and the account then waits", async () => {
    const app = appWith();
    const { login, secret } = await withTelephone(app, city.east);
    const pending = await pendingIn(app, login);
    const said: unknown[] = [];
    while (said.length < 40 && !said.includes("second_step_locked")) {
      const codes = await Promise.all(
        [1, 2, 3].map(async () => refused(await second(app, pending, "000000"))),
      );
      said.push(...codes);
    }
    expect(said.filter((code) => code === "second_step_failed")).toHaveLength(5);
    const right = () => codeAt(secret, app.clock.now);
    // Whoever knows the password could go on guessing in one sign-in after the other.
    expect(await refused(await second(app, await pendingIn(app, login), right()))).toBe("second_step_locked");
    app.clock.now += MINUTE;
    expect(await refused(await second(app, pending, right()))).toBe("second_step_over");
    expect((await second(app, await pendingIn(app, login), right())).status).toBe(201);
  });

  it("takes no code of another account", async () => {
    const app = appWith();
    const mine = await withTelephone(app, city.east);
    const other = await withTelephone(app, city.east);
    const pending = await pendingIn(app, other.login);
    const response = await second(app, pending, codeAt(mine.secret, app.clock.now));
    expect(await refused(response)).toBe("second_step_failed");
    const recovery = await second(app, pending, mine.codes[0] ?? "", "recovery");
    expect(await refused(recovery)).toBe("second_step_failed");
  });

  it("ends when the password is changed, the account disabled or given a new way in", async () => {
    const app = appWith();
    const administrator = await sessionIn(await enter(app, await newLogin(city.city, "administrator")));
    const ended = async (end: (id: string, login: string, token: string) => Promise<Response>) => {
      const { login, secret, session } = await withTelephone(app, city.east);
      const id = await env.DB.prepare("SELECT id FROM account WHERE login = ?1").bind(login).first("id");
      const pending = await pendingIn(app, login);
      await prove(app, administrator);
      expect((await end(String(id), login, session.token)).ok).toBe(true);
      return refused(await second(app, pending, codeAt(secret, app.clock.now)));
    };
    const { send } = app;
    const body = { name: "测试甲", role: "reporter", unit: city.east.unit.code, disabled: true };
    expect(await ended((id) => send("PUT", `/api/accounts/${id}`, body, administrator))).toBe(
      "second_step_over",
    );
    expect(
      await ended((id) => send("POST", `/api/accounts/${id}/reset`, { by: "password" }, administrator)),
    ).toBe("second_step_over");
    expect(
      await ended((_, __, token) =>
        send("PUT", "/api/me/password", { current: PASSWORD, next: "kettle-orbit-plum-93" }, { token }),
      ),
    ).toBe("second_step_over");
    expect(
      await ended((id) => app.ask(`/api/accounts/${id}/sessions`, { method: "DELETE" }, administrator)),
    ).toBe("second_step_over");
  });
});

describe("recovery codes", () => {
  it("are ten, each good once, however they are typed", async () => {
    const app = appWith();
    const { login, codes } = await withTelephone(app, city.east);
    expect(new Set(codes).size).toBe(RECOVERY_CODES);
    const [first = "", next = ""] = codes;
    const use = async (code: string) => second(app, await pendingIn(app, login), code, "recovery");
    const { token, recoveryLeft } = await sessionIn(await use(first.toUpperCase().replaceAll("-", " ")));
    expect(recoveryLeft).toBe(RECOVERY_CODES - 1);
    expect(await refused(await use(first))).toBe("second_step_failed");
    expect((await use(next)).status).toBe(201);
    const held = await app.ask("/api/me/factors", {}, { token });
    expect(await held.json()).toMatchObject({ recoveryLeft: RECOVERY_CODES - 2 });
  });

  it("open one session when one is sent many times at once", async () => {
    const app = appWith();
    const { login, codes } = await withTelephone(app, city.east);
    const pending = await Promise.all([1, 2, 3, 4].map(() => pendingIn(app, login)));
    const statuses = await Promise.all(
      pending.map(async (each) => (await second(app, each, codes[0] ?? "", "recovery")).status),
    );
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  });

  it("are told when few are left", async () => {
    const app = appWith();
    const { login, codes } = await withTelephone(app, city.east);
    let told: unknown;
    for (const code of codes.slice(0, 8)) {
      const response = await second(app, await pendingIn(app, login), code, "recovery");
      const { token } = await sessionIn(response);
      const me = (await (await app.ask("/api/me", {}, { token })).json()) as { secondFactor: unknown };
      told = me.secondFactor;
    }
    expect(told).toEqual({ recoveryLeft: 2 });
  });
});
