import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createApp } from "../../../worker/app.ts";
import { DAY } from "../../../worker/base/clock.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { accept, accountsOf, acts, add, GOOD, OTHER, signIn } from "../support/accounts.ts";
import { createCity } from "../support/city.ts";
import { problemOf, send } from "../support/requests.ts";

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
      return createApp({ clock: () => time }).request("/api/invitations/look", { ...init, body }, env);
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
