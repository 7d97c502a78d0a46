import { env } from "cloudflare:workers";
import { scryptSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sessionsSchema } from "../../../shared/api/accounts.ts";
import { createApp } from "../../../worker/app.ts";
import { isPassword } from "../../../worker/base/passwords.ts";
import { createAccounts } from "../../../worker/store/accounts/accounts.ts";
import { accept, acts, add, GOOD, OTHER, signIn, tokenOf } from "../../worker/support/accounts.ts";
import { createCity } from "../../worker/support/city.ts";
import { ask, problemOf, send } from "../../worker/support/requests.ts";

describe("the own password", () => {
  it("when changed ends every other session and keeps this one", async () => {
    const city = await createCity();
    const { account, invitation } = await add(city);
    const [first, second] = [
      await tokenOf(await accept(invitation, GOOD)),
      await tokenOf(await signIn(account.login, GOOD)),
    ];
    const changed = await send(
      "PUT",
      "/api/me/password",
      { current: GOOD, next: OTHER },
      { ...city.east, token: second },
    );
    expect(changed.status).toBe(204);
    expect((await ask("/api/me", {}, { token: first })).status).toBe(401);
    expect((await ask("/api/me", {}, { token: second })).status).toBe(200);
    expect(await acts(`account/${account.id}`)).toContain("password_changed");
  });

  it("cannot be guessed through the change: the lock counts there too", async () => {
    const city = await createCity();
    const { invitation } = await add(city);
    const as = { ...city.east, token: await tokenOf(await accept(invitation, GOOD)) };
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect((await send("PUT", "/api/me/password", { current: "不对", next: OTHER }, as)).status).toBe(403);
    }
    const locked = await send("PUT", "/api/me/password", { current: GOOD, next: OTHER }, as);
    expect(await problemOf(locked)).toMatchObject({ status: 429, code: "sign_in_locked" });
  });

  it("is hashed anew at sign-in when its parameters are those of another time", async () => {
    const city = await createCity();
    const salt = Buffer.alloc(16, 7);
    const key = scryptSync(GOOD, salt, 32, { N: 1024, r: 8, p: 1 });
    const old = `scrypt$1024$8$1$${salt.toString("base64")}$${key.toString("base64")}`;
    const login = `old-${city.id}`.toLowerCase();
    await createAccounts(env.DB, [
      { login, name: "测试乙", role: "reporter", unit: city.east.unit.code, passwordHash: old },
    ]);
    const stored = () =>
      env.DB.prepare("SELECT password_hash FROM account WHERE login = ?1")
        .bind(login)
        .first<string>("password_hash");
    expect((await signIn(login, "不对")).status).toBe(401);
    expect(await stored()).toBe(old);
    expect((await signIn(login, GOOD)).status).toBe(201);
    const upgraded = (await stored()) ?? "";
    expect(upgraded).toMatch(/^scrypt\$8192\$8\$10\$.*\$rounds\$10\$8192\$8\$1\$/);
    expect(await isPassword(GOOD, upgraded)).toBe(true);
    expect((await signIn(login, GOOD)).status).toBe(201);
    expect(await stored()).toBe(upgraded);
  });
});

describe("own sessions", () => {
  it("are listed with the one that asks, and can be ended", async () => {
    const city = await createCity();
    const { account, invitation } = await add(city);
    const first = await tokenOf(await accept(invitation, GOOD));
    const response = await createApp().request(
      "/api/sessions",
      {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "cf-connecting-ip": "203.0.113.7",
          "user-agent": "Edg/126",
        },
        body: JSON.stringify({ login: account.login, password: GOOD }),
      },
      env,
    );
    const second = await tokenOf(response);
    const { sessions } = sessionsSchema.parse(
      await (await ask("/api/sessions", {}, { token: first })).json(),
    );
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = sessions.find(({ current }) => !current);
    expect(other).toMatchObject({ origin: "203.0.113.7", agent: "Edg/126" });
    const end = (token: string) => ask(`/api/sessions/${other?.id}`, { method: "DELETE" }, { token });
    expect((await end(city.west.token)).status).toBe(404);
    expect((await end(first)).status).toBe(204);
    expect((await ask("/api/me", {}, { token: second })).status).toBe(401);
    const origin = await env.DB.prepare(
      "SELECT origin FROM audit WHERE act = 'sign_in' AND target = ?1 ORDER BY id DESC",
    )
      .bind(`account/${account.id}`)
      .first<string>("origin");
    expect(origin).toBe("203.0.113.7");
  });
});
