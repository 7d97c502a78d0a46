import { env } from "cloudflare:workers";
import { scryptSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  accountsSchema,
  type GrantedEntry,
  grantedEntrySchema,
  type ListedAccount,
  type NewAccountBody,
  sessionsSchema,
  setupSchema,
} from "../../shared/api/accounts.ts";
import { sessionSchema } from "../../shared/api.ts";
import { createApp } from "../../worker/app.ts";
import { DAY, systemClock } from "../../worker/clock.ts";
import { sha256 } from "../../worker/digest.ts";
import { hashPassword, isPassword } from "../../worker/passwords.ts";
import { startSession } from "../../worker/sign-in.ts";
import { accountByLogin, createAccounts } from "../../worker/store/accounts.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "./support/city.ts";
import { ask, problemOf, send } from "./support/requests.ts";

const GOOD = "石榴树下的第七把椅子";
const OTHER = "kettle-orbit-plum-93";

function newAccount(city: TestCity, changes: Partial<NewAccountBody> = {}): NewAccountBody {
  const login = `new-${crypto.randomUUID().slice(0, 8)}`;
  return { login, name: "测试甲", role: "reporter", unit: city.east.unit.code, by: "invitation", ...changes };
}

async function add(city: TestCity, changes: Partial<NewAccountBody> = {}): Promise<GrantedEntry> {
  const response = await send("POST", "/api/accounts", newAccount(city, changes), city.city);
  expect(response.status, await response.clone().text()).toBe(201);
  return grantedEntrySchema.parse(await response.json());
}

async function accountsOf(as: TestUnit): Promise<ListedAccount[]> {
  return accountsSchema.parse(await (await ask("/api/accounts", {}, as)).json()).accounts;
}

const accept = (token: string | null, password: string) =>
  send("POST", "/api/invitations/accept", { token, password });
const signIn = (login: string, password: string) => send("POST", "/api/sessions", { login, password });
const tokenOf = async (response: Response) => sessionSchema.parse(await response.json()).token;

async function acts(target: string): Promise<string[]> {
  const { results } = await env.DB.prepare("SELECT act FROM audit WHERE target = ?1 ORDER BY id")
    .bind(target)
    .all<{ act: string }>();
  return results.map(({ act }) => act);
}

describe("an invitation", () => {
  it("lets one person set the password, once, and signs in", async () => {
    const city = await createCity();
    const { account, invitation, password } = await add(city);
    expect(account).toMatchObject({
      state: "invited",
      role: "reporter",
      unit: { code: city.east.unit.code },
    });
    expect(password).toBeNull();
    const look = await send("POST", "/api/invitations/look", { token: invitation });
    expect(await look.json()).toMatchObject({ login: account.login, unit: city.east.unit.name });

    const answers = await Promise.all([accept(invitation, GOOD), accept(invitation, OTHER)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410]);
    const won = answers.findIndex(({ status }) => status === 201);
    const lost = answers[1 - won];
    expect(lost && (await problemOf(lost))).toMatchObject({ code: "invitation_used" });
    expect((await signIn(account.login, won === 0 ? GOOD : OTHER)).status).toBe(201);
    expect(await problemOf(await accept(invitation, GOOD))).toMatchObject({ code: "invitation_used" });
    expect(await acts(`account/${account.id}`)).toEqual([
      "account_added",
      "invitation_used",
      "sign_in",
      "sign_in",
    ]);
    expect((await accountsOf(city.city)).find(({ id }) => id === account.id)).toMatchObject({
      state: "active",
      sessions: 2,
    });
  });

  it("is kept as a digest only, and no answer but the first shows it", async () => {
    const city = await createCity();
    const { account, invitation } = await add(city);
    const { results } = await env.DB.prepare("SELECT * FROM invitation WHERE account = ?1")
      .bind(account.id)
      .all();
    expect(results).toMatchObject([{ token_sha256: sha256(invitation ?? "") }]);
    expect(JSON.stringify(results)).not.toContain(invitation);
    expect(JSON.stringify(await accountsOf(city.city))).not.toContain(invitation);
  });

  it("expires after a week", async () => {
    const city = await createCity();
    const { invitation, expiresAt } = await add(city);
    const at = (time: number) => {
      const init = { method: "POST", headers: { "content-type": "application/json" } };
      const body = JSON.stringify({ token: invitation });
      return createApp(() => time).request("/api/invitations/look", { ...init, body }, env);
    };
    expect((await at(Date.parse(expiresAt) - 1000)).status).toBe(200);
    expect((await at(Date.parse(expiresAt))).status).toBe(410);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(6.9 * DAY);
  });

  it("refuses a password that guessers try, and stays good", async () => {
    const city = await createCity();
    const { account, invitation } = await add(city);
    for (const weak of ["woaini1314", "short", `${account.login}2026`]) {
      expect(await problemOf(await accept(invitation, weak))).toMatchObject({
        status: 422,
        code: "password_weak",
      });
    }
    expect((await accept(invitation, GOOD)).status).toBe(201);
  });

  it("opens nothing for an account that was disabled meanwhile", async () => {
    const city = await createCity();
    const { account, invitation } = await add(city);
    const { name, role, unit } = account;
    await send(
      "PUT",
      `/api/accounts/${account.id}`,
      { name, role, unit: unit.code, disabled: true },
      city.city,
    );
    expect(await problemOf(await accept(invitation, GOOD))).toMatchObject({ code: "invitation_used" });
  });
});

describe("an initial password", () => {
  it("opens nothing but its own change", async () => {
    const city = await createCity();
    const { account, password } = await add(city, { by: "password" });
    const session = sessionSchema.parse(await (await signIn(account.login, password ?? "")).json());
    expect(session.account.mustChangePassword).toBe(true);
    const as = { ...city.east, token: session.token };
    expect(await problemOf(await ask("/api/collections", {}, as))).toMatchObject({
      status: 403,
      code: "password_must_change",
    });
    expect((await ask("/api/me", {}, as)).status).toBe(200);
    const change = (current: string, next: string) => send("PUT", "/api/me/password", { current, next }, as);
    expect(await problemOf(await change("不对", GOOD))).toMatchObject({
      status: 403,
      code: "password_wrong",
    });
    expect(await problemOf(await change(password ?? "", password ?? ""))).toMatchObject({
      code: "password_weak",
    });
    expect(await problemOf(await change(password ?? "", "1234567890"))).toMatchObject({
      code: "password_weak",
    });
    expect((await change(password ?? "", GOOD)).status).toBe(204);
    expect((await ask("/api/collections", {}, as)).status).toBe(200);
    expect((await signIn(account.login, password ?? "")).status).toBe(401);
  });

  it("expires after a week, which only its holder is told", async () => {
    const city = await createCity();
    const { account, password, expiresAt } = await add(city, { by: "password" });
    const app = createApp(() => Date.parse(expiresAt));
    const headers = { "content-type": "application/json" };
    const at = (typed: string) =>
      app.request(
        "/api/sessions",
        { method: "POST", headers, body: JSON.stringify({ login: account.login, password: typed }) },
        env,
      );
    expect(await problemOf(await at(password ?? ""))).toMatchObject({ code: "initial_password_expired" });
    expect(await problemOf(await at("不对"))).toMatchObject({ code: "sign_in_failed" });
  });
});

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
    expect(upgraded).toMatch(/^scrypt\$8192\$8\$10\$/);
    expect(await isPassword(GOOD, upgraded)).toBe(true);
    expect((await signIn(login, GOOD)).status).toBe(201);
    expect(await stored()).toBe(upgraded);
  });
});

describe("an administrator", () => {
  const edit = (city: TestCity, account: ListedAccount, changes: object, as = city.city) => {
    const { name, role, unit } = account;
    return send(
      "PUT",
      `/api/accounts/${account.id}`,
      { name, role, unit: unit.code, disabled: false, ...changes },
      as,
    );
  };

  it("disables an account: its sessions end at once, and it is told so only with the password", async () => {
    const city = await createCity();
    const { account, invitation } = await add(city);
    const token = await tokenOf(await accept(invitation, GOOD));
    expect((await edit(city, account, { disabled: true })).status).toBe(200);
    expect((await ask("/api/me", {}, { token })).status).toBe(401);
    expect(await problemOf(await signIn(account.login, GOOD))).toMatchObject({ code: "account_disabled" });
    // Whoever signed in at that very moment is shut out as well.
    const found = await accountByLogin(env.DB, account.login);
    if (found === undefined) throw new Error("the disabled account is missing");
    const late = await startSession(env.DB, systemClock, found.account);
    expect((await ask("/api/me", {}, late)).status).toBe(401);
    expect(await problemOf(await signIn(account.login, "不对"))).toMatchObject({ code: "sign_in_failed" });
    const reset = await send("POST", `/api/accounts/${account.id}/reset`, { by: "password" }, city.city);
    expect(await problemOf(reset)).toMatchObject({ code: "account_disabled_already" });
    expect((await edit(city, account, {})).status).toBe(200);
    expect((await signIn(account.login, GOOD)).status).toBe(201);
  });

  it("moves an account to another unit and role, which counts from the next request on", async () => {
    const city = await createCity();
    const { account, invitation } = await add(city);
    const token = await tokenOf(await accept(invitation, GOOD));
    const response = await edit(city, account, { unit: city.west.unit.code, role: "reviewer" });
    expect(await response.json()).toMatchObject({ unit: { code: city.west.unit.code }, role: "reviewer" });
    expect(await (await ask("/api/me", {}, { token })).json()).toMatchObject({
      account: { role: "reviewer", unit: { code: city.west.unit.code } },
    });
    const entry = await env.DB.prepare(
      "SELECT detail FROM audit WHERE act = 'account_changed' AND target = ?1",
    )
      .bind(`account/${account.id}`)
      .first<string>("detail");
    expect(JSON.parse(entry ?? "")).toEqual({
      role_before: "reporter",
      role_after: "reviewer",
      unit_before: city.east.unit.code,
      unit_after: city.west.unit.code,
    });
  });

  it("resets a forgotten password, which opens the lock and shuts the old ways in", async () => {
    const city = await createCity();
    const { account, invitation } = await add(city);
    const token = await tokenOf(await accept(invitation, GOOD));
    for (let attempt = 1; attempt <= 5; attempt += 1) await signIn(account.login, "不对");
    expect((await signIn(account.login, GOOD)).status).toBe(429);
    expect(await acts(`account/${account.id}`)).toContain("sign_in_locked");
    const reset = await send("POST", `/api/accounts/${account.id}/reset`, { by: "invitation" }, city.city);
    const granted = grantedEntrySchema.parse(await reset.json());
    expect(granted.account).toMatchObject({ state: "invited", sessions: 0 });
    expect((await ask("/api/me", {}, { token })).status).toBe(401);
    expect((await signIn(account.login, GOOD)).status).toBe(401);
    expect((await accept(granted.invitation, OTHER)).status).toBe(201);
  });

  it("sees where somebody is signed in, and ends one session or all", async () => {
    const city = await createCity();
    const { account, invitation } = await add(city);
    await accept(invitation, GOOD);
    const token = await tokenOf(await signIn(account.login, GOOD));
    const path = `/api/accounts/${account.id}/sessions`;
    const listed = async () => sessionsSchema.parse(await (await ask(path, {}, city.city)).json()).sessions;
    const [session] = await listed();
    expect(await listed()).toHaveLength(2);
    expect((await ask(`${path}/${session?.id}`, { method: "DELETE" }, city.city)).status).toBe(204);
    expect((await ask(`${path}/${session?.id}`, { method: "DELETE" }, city.city)).status).toBe(404);
    expect(await listed()).toHaveLength(1);
    expect((await ask(path, { method: "DELETE" }, city.city)).status).toBe(204);
    expect(await listed()).toEqual([]);
    expect((await ask("/api/me", {}, { token })).status).toBe(401);
  });

  it("who is the last one stays, also when two would remove each other at once", async () => {
    const city = await createCity();
    const password = await hashPassword(GOOD);
    await env.DB.prepare("UPDATE account SET password_hash = ?2 WHERE login = ?1")
      .bind(city.city.login, password)
      .run();
    const [own] = (await accountsOf(city.city)).filter((account) => account.own);
    if (own === undefined) throw new Error("the administrator does not see the own account");
    for (const change of [{ disabled: true }, { role: "reviewer" }, { unit: city.east.unit.code }]) {
      expect(await problemOf(await edit(city, own, change))).toMatchObject({
        status: 409,
        code: "last_administrator",
      });
    }
    const second = await add(city, { role: "administrator", unit: city.city.unit.code });
    expect((await edit(city, own, { disabled: true })).status).toBe(409);
    await accept(second.invitation, OTHER);
    const answers = await Promise.all([
      edit(city, own, { disabled: true }),
      edit(city, second.account, { disabled: true }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it.each<[string, (city: TestCity) => Partial<NewAccountBody>, number, string]>([
    ["a login that is taken", (city) => ({ login: city.east.login.toUpperCase() }), 409, "login_taken"],
    ["a login that is a mobile number", () => ({ login: "13800138000" }), 422, "personal_data"],
    ["a unit out of reach", () => ({ unit: "ELSEWHERE" }), 404, "not_found"],
    ["a login of strange characters", () => ({ login: "a b<c>" }), 400, "validation_failed"],
    ["a login of one character", () => ({ login: "a" }), 400, "validation_failed"],
    ["an empty name", () => ({ name: " " }), 400, "validation_failed"],
  ])("cannot add an account with %s", async (_, changes, status, code) => {
    const city = await createCity();
    const response = await send("POST", "/api/accounts", newAccount(city, changes(city)), city.city);
    expect(await problemOf(response)).toMatchObject({ status, code });
  });

  it("of a district reaches its own accounts and no others", async () => {
    const city = await createCity();
    const east = await enroll(city.east.unit, "administrator", "-admin");
    const seen = (await accountsOf(east)).map(({ unit }) => unit.code);
    expect(new Set(seen)).toEqual(new Set([city.east.unit.code, city.town.unit.code]));
    const [west] = (await accountsOf(city.city)).filter(({ unit }) => unit.code === city.west.unit.code);
    if (west === undefined) throw new Error("the city does not see the western account");
    expect((await edit(city, west, { disabled: true }, east)).status).toBe(404);
    const [own] = (await accountsOf(east)).filter(({ unit }) => unit.code === city.town.unit.code);
    expect(own && (await edit(city, own, { unit: city.west.unit.code }, east)).status).toBe(404);
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

describe("the first administrator", () => {
  const newLink = async (expiresAt: string): Promise<string> => {
    const token = sha256(crypto.randomUUID()).slice(0, 43);
    await env.DB.prepare("INSERT INTO setup_link (token_sha256, created_at, expires_at) VALUES (?1, ?2, ?3)")
      .bind(sha256(token), "2026-01-01T00:00:00+08:00", expiresAt)
      .run();
    return token;
  };
  const SOON = "2199-01-01T00:00:00+08:00";
  const begin = (token: string, changes: object = {}) =>
    send("POST", "/api/setup", {
      token,
      unit: null,
      login: `first-${crypto.randomUUID().slice(0, 8)}`,
      name: "测试甲",
      password: GOOD,
      ...changes,
    });

  it("comes in by a link that works once", async () => {
    await createCity();
    const token = await newLink(SOON);
    const looked = setupSchema.parse(await (await send("POST", "/api/setup/look", { token })).json());
    expect(looked.unit).toMatchObject({ parent: null });
    expect(await problemOf(await begin(token, { password: "admin123456" }))).toMatchObject({
      code: "password_weak",
    });
    const session = sessionSchema.parse(await (await begin(token)).json());
    expect(session.account).toMatchObject({ role: "administrator", unit: { code: looked.unit?.code } });
    expect(await problemOf(await begin(token))).toMatchObject({ status: 410, code: "setup_link_used" });
  });

  it("is not let in by a link that expired or that nobody made, nor may plant a second top", async () => {
    await createCity();
    const expired = await newLink("2020-01-01T00:00:00+08:00");
    expect(await problemOf(await begin(expired))).toMatchObject({ code: "setup_link_used" });
    expect(await problemOf(await begin("a".repeat(43)))).toMatchObject({ code: "setup_link_used" });
    const unit = { code: "SECOND", name: "另一市妇联", level: "city" };
    expect(await problemOf(await begin(await newLink(SOON), { unit }))).toMatchObject({
      code: "validation_failed",
    });
  });
});
