import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { problemSchema } from "../../../shared/api/problem.ts";
import { DEVICE_HEADER, type Session, sessionSchema } from "../../../shared/api/sessions.ts";
import { createApp } from "../../../worker/app.ts";
import { HOUR, MINUTE } from "../../../worker/base/clock.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { hashPassword } from "../../../worker/base/passwords.ts";
import { createAccounts } from "../../../worker/store/accounts/accounts.ts";
import { createCity } from "../support/city.ts";
import { ask, problemOf, send } from "../support/requests.ts";

const PASSWORD = "正确的密码 8";
let login = "";

beforeAll(async () => {
  const { city } = await createCity();
  login = `${city.login}-signs-in`;
  await createAccounts(env.DB, [
    {
      login,
      name: "测试甲",
      role: "administrator",
      unit: city.unit.code,
      passwordHash: await hashPassword(PASSWORD),
    },
  ]);
});

/** The same application with a clock that the test holds. */
function appAt(start: number) {
  const clock = { now: start };
  const app = createApp({ clock: () => clock.now });
  const headers = { "content-type": "application/json" };
  return {
    clock,
    signIn: (password: string, as = login) =>
      app.request(
        "/api/sessions",
        { method: "POST", headers, body: JSON.stringify({ login: as, password }) },
        env,
      ),
    me: (token: string) => app.request("/api/me", { headers: { authorization: `Bearer ${token}` } }, env),
  };
}

async function sessionOf(response: Response): Promise<Session> {
  return sessionSchema.parse(await response.json());
}

describe("signing in", () => {
  it("gives a token that opens /api/me, whatever the login's case and width", async () => {
    const response = await send("POST", "/api/sessions", { login: login.toUpperCase(), password: PASSWORD });
    expect(response.status).toBe(201);
    const { token, account } = await sessionOf(response);
    expect(account).toMatchObject({ login, name: "测试甲", role: "administrator" });
    const me = await ask("/api/me", {}, { token });
    expect(me.status).toBe(200);
    expect(await me.json()).toMatchObject({ account: { login }, demonstration: true });
  });

  it("keeps only the token's digest", async () => {
    const { token } = await sessionOf(await send("POST", "/api/sessions", { login, password: PASSWORD }));
    const stored = await env.DB.prepare("SELECT * FROM session WHERE token_sha256 = ?1")
      .bind(sha256(token))
      .first();
    expect(stored).not.toBeNull();
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it("answers a wrong password and an unknown login alike", async () => {
    const wrong = await send("POST", "/api/sessions", { login, password: "不对" });
    const unknown = await send("POST", "/api/sessions", { login: `${login}x`, password: "不对" });
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toEqual(await unknown.json());
    expect(unknown.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("refuses a body that is not the agreed one without quoting it", async () => {
    const response = await send("POST", "/api/sessions", { login, password: PASSWORD, 测试甲: "x" });
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(problemSchema.parse(JSON.parse(text)).code).toBe("validation_failed");
    expect(text).not.toContain("测试甲");
  });

  it("is limited to small bodies", async () => {
    const response = await send("POST", "/api/sessions", { login, password: "x".repeat(20_000) });
    expect(await problemOf(response)).toMatchObject({ status: 413, code: "body_too_large" });
  });
});

describe("a session", () => {
  it("ends after twelve hours", async () => {
    const { clock, signIn, me } = appAt(Date.parse("2026-01-10T08:00:00+08:00"));
    const { token, expiresAt } = await sessionOf(await signIn(PASSWORD));
    expect(expiresAt).toBe("2026-01-10T20:00:00+08:00");
    clock.now += 12 * HOUR - 1000;
    expect((await me(token)).status).toBe(200);
    clock.now += 1000;
    expect((await me(token)).status).toBe(401);
  });

  it("ends when its owner signs out", async () => {
    const { token } = await sessionOf(await send("POST", "/api/sessions", { login, password: PASSWORD }));
    expect((await ask("/api/sessions", { method: "DELETE" }, { token })).status).toBe(204);
    expect(await problemOf(await ask("/api/me", {}, { token }))).toMatchObject({ code: "not_signed_in" });
  });

  it.each(["", "Bearer", "Bearer short", `Basic ${"a".repeat(43)}`, `Bearer ${"a".repeat(43)}`])(
    "is not opened by the header %j",
    async (authorization) => {
      const response = await exports.default.fetch("https://halfsky.test/api/me", {
        headers: { authorization },
      });
      expect(await problemOf(response)).toMatchObject({ status: 401, code: "not_signed_in" });
    },
  );
});

describe("the lock after failures", () => {
  it("lets five attempts through, then asks for longer and longer waits, and opens again", async () => {
    const { clock, signIn } = appAt(Date.parse("2026-02-01T08:00:00+08:00"));
    for (let attempt = 1; attempt <= 5; attempt += 1) expect((await signIn("不对")).status).toBe(401);

    const locked = await signIn(PASSWORD);
    expect(await problemOf(locked)).toMatchObject({
      status: 429,
      code: "sign_in_locked",
      retryAfter: 60,
    });
    expect(locked.headers.get("retry-after")).toBe("60");

    clock.now += MINUTE;
    expect((await signIn("不对")).status).toBe(401);
    expect((await signIn(PASSWORD)).headers.get("retry-after")).toBe("120");

    clock.now += 2 * MINUTE;
    expect((await signIn(PASSWORD)).status).toBe(201);
    expect((await signIn("不对")).status).toBe(401);
    expect((await signIn(PASSWORD)).status).toBe(201);
  });

  it("holds against guesses in parallel", async () => {
    const { signIn } = appAt(Date.parse("2026-03-01T08:00:00+08:00"));
    const guesses: Response[] = [];
    for (let round = 0; round < 3; round += 1) {
      guesses.push(...(await Promise.all(Array.from({ length: 8 }, () => signIn("不对")))));
    }
    const count = (wanted: number) => guesses.filter(({ status }) => status === wanted).length;
    expect(count(401)).toBe(5);
    expect(count(429) + count(503)).toBe(19);
    expect(count(429)).toBeGreaterThan(0);
  });

  it("does not tell which logins exist", async () => {
    const { signIn } = appAt(Date.parse("2026-04-01T08:00:00+08:00"));
    const nobody = `${login}-nobody`;
    for (let attempt = 1; attempt <= 5; attempt += 1) await signIn("不对", nobody);
    expect((await signIn("不对", nobody)).status).toBe(429);
  });
});

describe("a browser that signed in before", () => {
  it("is let in while strangers everywhere guess, and keeps its token; nobody else's token helps", async () => {
    const clock = { now: Date.parse("2026-06-01T08:00:00+08:00") };
    const app = createApp({ clock: () => clock.now });
    const from = (address: string, password: string, device?: string) =>
      app.request(
        "/api/sessions",
        {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "cf-connecting-ip": address,
            ...(device === undefined ? {} : { [DEVICE_HEADER]: device }),
          },
          body: JSON.stringify({ login, password }),
        },
        env,
      );
    const { device } = await sessionOf(await from("192.0.2.1", PASSWORD));
    expect(device).toMatch(/^[\w-]{43}$/);
    const stored = await env.DB.prepare("SELECT * FROM known_device").all();
    expect(JSON.stringify(stored.results)).not.toContain(device);
    for (let guess = 0; guess < 20; guess += 1) {
      expect((await from(`198.51.100.${guess}`, "不对")).status).toBe(401);
    }
    expect((await from("192.0.2.9", PASSWORD)).status).toBe(429);
    expect((await from("192.0.2.9", PASSWORD, "x".repeat(43))).status).toBe(429);
    const again = await from("192.0.2.9", PASSWORD, device);
    expect(again.status).toBe(201);
    expect((await sessionOf(again)).device).toBe(device);
  });
});
