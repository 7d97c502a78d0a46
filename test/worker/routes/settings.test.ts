import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { meSchema } from "../../../shared/api/sessions.ts";
import { type SettingsChange, settingsSchema } from "../../../shared/api/settings.ts";
import { createCity, enroll, type TestUnit } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, send } from "../support/requests.ts";

async function settings(as: TestUnit) {
  const response = await ask("/api/settings", {}, as);
  expect(response.status).toBe(200);
  return settingsSchema.parse(await response.json());
}

const change = (as: TestUnit, body: unknown) => send("PATCH", "/api/settings", body, as);

async function set(as: TestUnit, body: SettingsChange) {
  const response = await change(as, body);
  expect(response.status, await response.clone().text()).toBe(200);
  return settingsSchema.parse(await response.json());
}

describe("what holds for a city", () => {
  it("is as the program has it until somebody sets it, for this city alone, with an entry in the log", async () => {
    const { city } = await createCity();
    const other = await createCity();
    expect(await settings(city)).toMatchObject({ checkBeforeSubmit: true });
    expect(await set(city, { checkBeforeSubmit: false })).toMatchObject({ checkBeforeSubmit: false });
    expect(await settings(city)).toMatchObject({ checkBeforeSubmit: false });
    expect(await settings(other.city)).toMatchObject({ checkBeforeSubmit: true });
    // The same again is no change.
    await set(city, { checkBeforeSubmit: false });
    const { results } = await env.DB.prepare(
      "SELECT account, detail FROM audit WHERE act = ?1 AND target = ?2",
    )
      .bind("settings", `unit/${city.unit.code}`)
      .all<{ account: number; detail: string }>();
    expect(results).toEqual([{ account: city.account.id, detail: '{"checkBeforeSubmit":false}' }]);
  });

  it("is for administrators of the unit at the top", async () => {
    const { city, east } = await createCity();
    const others = [
      east,
      await enroll(east.unit, "administrator", "a"),
      await enroll(city.unit, "reviewer", "r"),
    ];
    for (const as of others) {
      expect(await problemOf(await ask("/api/settings", {}, as))).toMatchObject({ code: "forbidden" });
      expect(await problemOf(await change(as, { checkBeforeSubmit: false }))).toMatchObject({
        code: "forbidden",
      });
    }
    expect(await settings(city)).toMatchObject({ checkBeforeSubmit: true });
  });

  it("refuses what is no setting", async () => {
    const { city } = await createCity();
    for (const body of [{ checkBeforeSubmit: "no" }, { check: false }, [], null]) {
      expect(await problemOf(await change(city, body)), JSON.stringify(body)).toMatchObject({
        code: "validation_failed",
      });
    }
  });
});

describe("a city that wants nothing sent before it is submitted", () => {
  it("tells the pane so, and takes no look at opened tables, but at those that are about to be sent", async () => {
    const world = await createCity();
    const { city, east } = world;
    const { formVersion, records, layout } = loanBody(world, [loanRow(east)]);
    const tried = (occasion: string | undefined) =>
      send(
        "POST",
        "/api/submissions/check",
        { collection: world.collection, formVersion, records, layout, occasion },
        east,
      );
    const me = async () => meSchema.parse(await (await ask("/api/me", {}, east)).json()).checkBeforeSubmit;
    expect([await me(), (await tried("opened")).status]).toEqual([true, 200]);
    await set(city, { checkBeforeSubmit: false });
    expect(await me()).toBe(false);
    expect(await problemOf(await tried("opened"))).toMatchObject({ code: "check_before_submit_off" });
    expect(await problemOf(await tried(undefined))).toMatchObject({ code: "check_before_submit_off" });
    expect((await tried("submitting")).status).toBe(200);
  });
});
