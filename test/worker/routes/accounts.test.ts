import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { NewAccountBody } from "../../../shared/api/account-bodies.ts";
import { grantedEntrySchema, type ListedAccount, sessionsSchema } from "../../../shared/api/accounts.ts";
import { sessionSchema } from "../../../shared/api/sessions.ts";
import { startSession } from "../../../worker/accounts/sign-in.ts";
import { createApp } from "../../../worker/app.ts";
import { systemClock } from "../../../worker/base/clock.ts";
import { hashPassword } from "../../../worker/base/passwords.ts";
import { accountByLogin, createAccounts } from "../../../worker/store/accounts/accounts.ts";
import {
  accept,
  accountsOf,
  acts,
  add,
  GOOD,
  newAccount,
  OTHER,
  signIn,
  tokenOf,
} from "../support/accounts.ts";
import { createCity, enroll, type TestCity } from "../support/city.ts";
import { ask, problemOf, send } from "../support/requests.ts";

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
    const app = createApp({ clock: () => Date.parse(expiresAt) });
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

  it("sends a link again only while its first was not used: who has set a password keeps it", async () => {
    const city = await createCity();
    const { account, invitation } = await add(city);
    const again = (body: object) => send("POST", `/api/accounts/${account.id}/reset`, body, city.city);
    const waiting = { by: "invitation", waiting: true };
    const second = await again(waiting);
    expect(second.status).toBe(200);
    expect(await problemOf(await accept(invitation, GOOD))).toMatchObject({ code: "invitation_used" });
    const { invitation: newer } = grantedEntrySchema.parse(await second.json());
    expect((await accept(newer, GOOD)).status).toBe(201);
    for (const by of ["invitation", "password"]) {
      expect(await problemOf(await again({ by, waiting: true }))).toMatchObject({
        status: 409,
        code: "account_entered",
      });
    }
    expect((await signIn(account.login, GOOD)).status).toBe(201);
    // Whoever means to reset does so.
    expect((await again({ by: "password" })).status).toBe(200);
    expect((await again(waiting)).status).toBe(200);
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
      digests: expect.stringMatching(/^account\/\d+ [0-9a-f]{32}$/),
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
    const reset = (by: "invitation" | "password") =>
      send("POST", `/api/accounts/${own.id}/reset`, { by }, city.city);
    expect(await problemOf(await reset("invitation"))).toMatchObject({ code: "last_administrator" });
    expect(await problemOf(await reset("password"))).toMatchObject({ code: "last_administrator" });
    const second = await add(city, { role: "administrator", unit: city.city.unit.code });
    expect((await edit(city, own, { disabled: true })).status).toBe(409);
    await accept(second.invitation, OTHER);
    const answers = await Promise.all([
      edit(city, own, { disabled: true }),
      edit(city, second.account, { disabled: true }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it.each<[string, (city: TestCity) => Promise<void>]>([
    [
      "was invited and never came",
      async (city) => void (await add(city, { role: "administrator", unit: city.city.unit.code })),
    ],
    [
      "still has its initial password",
      async (city) => {
        const added = await add(city, { role: "administrator", unit: city.city.unit.code, by: "password" });
        expect((await signIn(added.account.login, added.password ?? "")).status).toBe(201);
      },
    ],
    [
      "has a password and never signed in",
      async (city) => {
        const passwordHash = await hashPassword(OTHER);
        const login = `never-${city.id}`.toLowerCase();
        await createAccounts(env.DB, [
          { login, name: "测试丙", role: "administrator", unit: city.city.unit.code, passwordHash },
        ]);
      },
    ],
    [
      "was reset and has not come back",
      async (city) => {
        const added = await add(city, { role: "administrator", unit: city.city.unit.code });
        expect((await accept(added.invitation, OTHER)).status).toBe(201);
        const path = `/api/accounts/${added.account.id}/reset`;
        expect((await send("POST", path, { by: "invitation" }, city.city)).status).toBe(200);
      },
    ],
    [
      "stands in a district",
      async (city) => {
        const added = await add(city, { role: "administrator", unit: city.east.unit.code });
        expect((await accept(added.invitation, OTHER)).status).toBe(201);
      },
    ],
  ])("stays when the only other one %s", async (_, other) => {
    const city = await createCity();
    await env.DB.prepare("UPDATE account SET password_hash = ?2 WHERE login = ?1")
      .bind(city.city.login, await hashPassword(GOOD))
      .run();
    await other(city);
    const [own] = (await accountsOf(city.city)).filter((account) => account.own);
    if (own === undefined) throw new Error("the administrator does not see the own account");
    expect(await problemOf(await edit(city, own, { disabled: true }))).toMatchObject({
      code: "last_administrator",
    });
    const reset = await send("POST", `/api/accounts/${own.id}/reset`, { by: "invitation" }, city.city);
    expect(await problemOf(reset)).toMatchObject({ code: "last_administrator" });
    expect((await ask("/api/me", {}, city.city)).status).toBe(200);
  });

  it("whose unit is the top cannot close it", async () => {
    const city = await createCity();
    const changes = [{ act: "end", code: city.city.unit.code, to: "2026-01-01" }];
    const outcome = await send(
      "POST",
      "/api/units/changes",
      { dryRun: true, revision: 0, changes },
      city.city,
    );
    expect(await outcome.text()).toContain("top_fixed");
  });

  it.each<[string, (city: TestCity) => Partial<NewAccountBody>, number, string]>([
    ["a login that is taken", (city) => ({ login: city.east.login.toUpperCase() }), 409, "login_taken"],
    ["a login that is a mobile number", () => ({ login: "13800138000" }), 422, "personal_data"],
    ["a unit out of reach", () => ({ unit: "ELSEWHERE" }), 404, "not_found"],
    ["a login of strange characters", () => ({ login: "a b<c>" }), 400, "validation_failed"],
    ["a login of one character", () => ({ login: "a" }), 400, "validation_failed"],
    ["an empty name", () => ({ name: " " }), 400, "validation_failed"],
    ["a name that turns the line round", () => ({ name: "\u202e丽王" }), 400, "validation_failed"],
    ["a name with a telephone number", () => ({ name: "王某某13800138000" }), 422, "personal_data"],
  ])("cannot add an account with %s", async (_, changes, status, code) => {
    const city = await createCity();
    const response = await send("POST", "/api/accounts", newAccount(city, changes(city)), city.city);
    expect(await problemOf(response)).toMatchObject({ status, code });
  });

  it("keeps a name as people write it, and gives none another that may not be", async () => {
    const city = await createCity();
    const added = await add(city, { name: "  阿依古丽·买买提\u3000" });
    expect(added.account.name).toBe("阿依古丽·买买提");
    for (const [name, code] of [
      ["丽\0", "validation_failed"],
      ["\u200b", "validation_failed"],
      ["丽110101199003077715", "personal_data"],
    ]) {
      const problem = await problemOf(await edit(city, added.account, { name: name ?? "" }));
      expect(problem).toMatchObject({ code, issues: [{ path: "name" }] });
    }
    const listed = (await accountsOf(city.city)).find(({ id }) => id === added.account.id);
    expect(listed?.name).toBe("阿依古丽·买买提");
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
