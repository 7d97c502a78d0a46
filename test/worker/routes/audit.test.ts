import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type AuditEntryView, auditPageSchema } from "../../../shared/api/audit.ts";
import { auditStatements } from "../../../worker/store/audit/audit.ts";
import { sealAudit } from "../../../worker/store/audit/chain.ts";
import { createCity, enroll, type TestUnit } from "../support/city.ts";
import { ask, problemOf } from "../support/requests.ts";
import { approve, createReviewWorld, newCollection, sent } from "../support/reviews.ts";

async function page(as: TestUnit, query: Record<string, string> = {}) {
  const response = await ask(`/api/audit?${new URLSearchParams(query)}`, {}, as);
  expect(response.status, await response.clone().text()).toBe(200);
  return auditPageSchema.parse(await response.json());
}

async function note(as: TestUnit | null, ...entries: { target: string; at?: string; act?: string }[]) {
  await env.DB.batch(
    auditStatements(
      env.DB,
      entries.map(({ target, at = "2026-03-01T12:00:00+08:00", act = "noted" }) => ({
        at,
        account: as?.account.id ?? null,
        act,
        target,
        detail: { rows: 3, from: null },
        origin: "203.0.113.7",
      })),
    ),
  );
}

const targets = (entries: readonly AuditEntryView[]) =>
  entries.filter(({ act }) => act === "noted").map(({ target }) => target);

describe("the log", () => {
  it("goes through every entry once, page by page, while new ones are written", async () => {
    const { city } = await createCity();
    const names = Array.from({ length: 250 }, (_, index) => `t${index}`);
    await note(city, ...names.map((target) => ({ target })));
    const seen: string[] = [];
    let before: number | null | undefined;
    let pages = 0;
    while (before !== null) {
      const { entries, next } = await page(city, {
        act: "noted",
        login: city.login,
        ...(before === undefined ? {} : { before: String(before) }),
      });
      seen.push(...targets(entries));
      before = next;
      pages += 1;
      await note(city, { target: `new${pages}` });
    }
    expect(pages).toBe(3);
    expect(seen).toEqual(names.toReversed());
  });

  it("can be narrowed by days, account, act and target", async () => {
    const { city, east, west } = await createCity();
    const act = `act_${city.unit.code}`;
    await note(east, { target: "a", act, at: "2026-03-01T00:00:00+08:00" });
    await note(west, { target: "b", act, at: "2026-03-31T23:59:59+08:00" });
    await note(west, { target: "c", act, at: "2026-04-01T00:00:00+08:00" });
    const found = async (query: Record<string, string>) =>
      (await page(city, { act, ...query })).entries.map(({ target }) => target);
    expect(await found({})).toEqual(["c", "b", "a"]);
    expect(await found({ from: "2026-03-01", to: "2026-03-31" })).toEqual(["b", "a"]);
    expect(await found({ from: "2026-03-02" })).toEqual(["c", "b"]);
    expect(await found({ login: west.login.toUpperCase() })).toEqual(["c", "b"]);
    expect(await found({ target: "a" })).toEqual(["a"]);
    expect(await found({ login: "nobody" })).toEqual([]);
  });

  it("says who, from where, and whether the chain covers it", async () => {
    const { city } = await createCity();
    await note(city, { target: "sealed" });
    await sealAudit(env.DB, "2026-03-02T00:00:00+08:00");
    await note(city, { target: "open" });
    const { entries } = await page(city, { act: "noted", login: city.login });
    expect(entries).toMatchObject([
      { target: "open", sealed: false },
      {
        target: "sealed",
        sealed: true,
        account: { login: city.login, name: city.account.name },
        origin: "203.0.113.7",
        detail: { rows: 3, from: null },
      },
    ]);
  });

  it("says whose report was sent and approved, and which it was", async () => {
    const world = await createReviewWorld();
    const collection = await newCollection(world);
    const uuid = await sent(world, collection, world.west);
    expect((await approve([uuid], world.cityOfficer)).status).toBe(200);
    await note(world.city, { target: crypto.randomUUID() });
    const report = { unit: world.west.unit.code, collection, version: 1 };
    const { entries } = await page(world.city, { target: uuid });
    expect(entries.map((entry) => [entry.account?.login, entry.report])).toEqual([
      [world.cityOfficer.login, report],
      [world.west.login, report],
    ]);
    const [other] = (await page(world.city, { act: "noted", login: world.city.login })).entries;
    expect(other?.report).toBeUndefined();
  });

  it("shows an administrator of a district what its own accounts did, and the system's acts to the top only", async () => {
    const city = await createCity();
    const eastern = await enroll(city.east.unit, "administrator", "-admin");
    const target = `of ${city.id}`;
    await note(city.town, { target });
    await note(city.west, { target });
    await note(null, { target });
    const who = async (as: TestUnit) =>
      (await page(as, { target })).entries.map(({ account }) => account?.login ?? "system");
    expect(await who(city.city)).toEqual(["system", city.west.login, city.town.login]);
    expect(await who(eastern)).toEqual([city.town.login]);
  });

  it.each(["from=2026-02-30", "to=today", "before=0", "before=x"])("refuses %s", async (query) => {
    const { city } = await createCity();
    expect(await problemOf(await ask(`/api/audit?${query}`, {}, city))).toMatchObject({
      code: "validation_failed",
    });
  });
});
