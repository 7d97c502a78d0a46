import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { healthSchema } from "../../../shared/api/health.ts";
import { meSchema } from "../../../shared/api/sessions.ts";
import { settingsSchema } from "../../../shared/api/settings.ts";
import type { SettingsChange } from "../../../shared/api/settings-change.ts";
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
    expect(results.map(({ account, detail }) => [account, JSON.parse(detail)])).toEqual([
      [
        city.account.id,
        {
          checkBeforeSubmit: false,
          digests: expect.stringMatching(/^setting\/\w+\/checkBeforeSubmit [0-9a-f]{32}$/),
        },
      ],
    ]);
  });

  it("is as is safe where a stored value cannot be read; the others stay, and /api/health says so", async () => {
    const { city } = await createCity();
    await set(city, { checkBeforeSubmit: true, secondFactorFrom: "2031-05-06" });
    const store = (key: string, value: string) =>
      env.DB.prepare("INSERT OR REPLACE INTO setting VALUES (?1, ?2, ?3, ?4, '2026-01-01T00:00:00+08:00')")
        .bind(city.unit.code, key, value, city.account.id)
        .run();
    await store("secondFactorFor", '"all of them"');
    await store("headWebhook", "{no json");
    await store("ofAnotherRelease", "1");
    const read = {
      intake: false,
      secondFactorFor: "administrators",
      secondFactorFrom: "2031-05-06",
      headWebhook: null,
    };
    expect(await settings(city)).toEqual({ checkBeforeSubmit: true, ...read });
    expect((await ask("/api/me", {}, city)).status).toBe(200);
    await store("checkBeforeSubmit", '"yes"');
    expect(await settings(city)).toMatchObject({ checkBeforeSubmit: false });
    const health = await ask("/api/health", {}, city);
    expect(health.status).toBe(200);
    const { faults } = healthSchema.parse(await health.json());
    for (const key of ["checkBeforeSubmit", "secondFactorFor", "headWebhook"]) {
      expect(faults?.filter((fault) => fault.includes(`“${key}”`))).toHaveLength(1);
    }
    expect(faults).toHaveLength(3);
    // Set again, it is whole again, also to what held in its place.
    await set(city, { checkBeforeSubmit: false, secondFactorFor: "administrators", headWebhook: null });
    expect(healthSchema.parse(await (await ask("/api/health", {}, city)).json()).faults).toBeUndefined();
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

  it("takes a day from which second factors are asked for, but none that is over", async () => {
    const { city } = await createCity();
    const refused = await problemOf(
      await change(city, { secondFactorFor: "everybody", secondFactorFrom: "2019-01-01" }),
    );
    expect(refused.code).toBe("validation_failed");
    expect(await settings(city)).toMatchObject({ secondFactorFor: "nobody", secondFactorFrom: null });
    const ahead = { secondFactorFor: "officers", secondFactorFrom: "2199-01-01" } as const;
    expect(await set(city, ahead)).toMatchObject(ahead);
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
