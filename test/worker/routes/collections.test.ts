import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { NewCollectionBody } from "../../../shared/api/collection-bodies.ts";
import {
  type CollectionDetails,
  collectionDetailsSchema,
  collectionOverviewsSchema,
  collectionsSchema,
  createdCollectionsSchema,
  remindedSchema,
} from "../../../shared/api/collections.ts";
import { type Receipt, receiptSchema } from "../../../shared/api/submissions.ts";
import { plannedCollections } from "../../../shared/collections/plan.ts";
import { womenLoans } from "../../../shared/forms/women-loans/form.ts";
import { createApp } from "../../../worker/app.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, send, submit } from "../support/requests.ts";

function plan(changes: Partial<NewCollectionBody> = {}): NewCollectionBody {
  return {
    form: "women_loans",
    formVersion: newestVersion("women_loans"),
    title: "测试任务",
    period: "2018",
    asOf: null,
    opensOn: null,
    dueOn: "2019-01-10",
    graceDays: 0,
    reminderDays: null,
    owing: { level: "district" },
    exemptions: [],
    ...changes,
  };
}

async function make(city: TestCity, ...collections: readonly NewCollectionBody[]): Promise<string[]> {
  const response = await send("POST", "/api/collections", { collections }, city.city);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return createdCollectionsSchema.parse(await response.json()).ids;
}

async function makeOne(city: TestCity, changes: Partial<NewCollectionBody> = {}): Promise<string> {
  const [id = ""] = await make(city, plan(changes));
  return id;
}

async function detailsOf(id: string, as: TestUnit): Promise<CollectionDetails> {
  return collectionDetailsSchema.parse(await (await ask(`/api/collections/${id}`, {}, as)).json());
}

async function auditOf(target: string): Promise<string[]> {
  const { results } = await env.DB.prepare("SELECT act FROM audit WHERE target = ?1 ORDER BY id")
    .bind(target)
    .all<{ act: string }>();
  return results.map(({ act }) => act);
}

/** Submits with the clock held. */
async function submitAt(time: string, body: unknown, as: TestUnit): Promise<Response> {
  return createApp({ clock: () => Date.parse(time) }).request(
    `/api/submissions/${crypto.randomUUID()}`,
    {
      method: "PUT",
      headers: { "content-type": "application/json", authorization: `Bearer ${as.token}` },
      body: JSON.stringify(body),
    },
    env,
  );
}

describe("a yearly plan", () => {
  it("makes all its collections in one act, owed by every unit of the level but the exempt ones", async () => {
    const city = await createCity();
    const bodies = plannedCollections({
      year: 2026,
      lines: [{ form: womenLoans, frequency: "quarterly", dueDays: 10 }],
      owing: { level: "district" },
      exemptions: [{ unit: city.west.unit.code, reason: "机构改革" }],
      opensBefore: 5,
      graceDays: 2,
      reminderDays: 3,
    });
    const ids = await make(city, ...bodies);
    expect(ids).toHaveLength(4);
    const third = await detailsOf(ids[2] ?? "", city.city);
    expect(third).toMatchObject({
      title: "2026年第三季度妇女创业小额贷款台账",
      period: "2026Q3",
      opensAt: "2026-09-25T00:00:00+08:00",
      dueAt: "2026-10-10T23:59:59+08:00",
      graceDays: 2,
      reminderDays: 3,
      owingLevel: "district",
      manageable: true,
      started: false,
      expected: 1,
      exempt: 1,
      reported: 0,
    });
    expect(third.units.map(({ code, status, exemption }) => [code, status, exemption])).toEqual([
      [city.east.unit.code, "missing", null],
      [city.west.unit.code, "exempt", "机构改革"],
    ]);
    expect(await auditOf(ids[0] ?? "")).toEqual(["collection.create"]);
    const overview = await ask("/api/collections/overview?year=2026", {}, city.city);
    const { collections, years } = collectionOverviewsSchema.parse(await overview.json());
    expect(collections.map(({ id }) => id)).toEqual(ids);
    expect(years).toEqual([2026, 2019]);
  });

  it("makes none of them when a unit owes one of the reports already, however often it is pressed", async () => {
    const city = await createCity();
    const [first, second] = [plan(), plan({ period: "2017" })];
    const answers = await Promise.all(
      [0, 1, 2].map(() => send("POST", "/api/collections", { collections: [second, first] }, city.city)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const other = plan({ owing: { units: [city.west.unit.code, city.town.unit.code] } });
    const again = await send(
      "POST",
      "/api/collections",
      { collections: [plan({ period: "2016" }), other] },
      city.city,
    );
    expect(await problemOf(again)).toMatchObject({ status: 409, code: "collection_exists" });
    const count = await env.DB.prepare("SELECT count(*) AS n FROM collection WHERE owner = ?1")
      .bind(city.city.unit.code)
      .first<{ n: number }>();
    expect(count?.n).toBe(2);
    expect(await makeOne(city, { owing: { units: [city.town.unit.code] } })).toMatch(/^women_loans-2018-/);
  });

  it.each([
    ["a form that does not exist", { form: "none" }, "validation_failed"],
    ["a level that nobody has", { owing: { level: "village" as const } }, "validation_failed"],
    ["an as-of date outside the period", { asOf: "2019-01-01" }, "validation_failed"],
    ["a due date before the opening", { opensOn: "2019-02-01" }, "validation_failed"],
    ["a day that does not exist", { dueOn: "2019-02-30" }, "validation_failed"],
    [
      "an exemption of a unit that does not owe",
      { exemptions: [{ unit: "X", reason: "无" }] },
      "validation_failed",
    ],
    ["a title with a telephone number", { title: "请致电13800138000" }, "personal_data"],
    ["a unit that is not in the register", { owing: { units: ["NOBODY"] } }, "not_found"],
  ])("refuses %s", async (_, changes, code) => {
    const city = await createCity();
    const response = await send("POST", "/api/collections", { collections: [plan(changes)] }, city.city);
    expect(await problemOf(response)).toMatchObject({ code });
  });
});

describe("a collection", () => {
  const change = (details: CollectionDetails, changes: object) => ({
    title: details.title,
    period: details.period,
    asOf: details.asOf,
    opensOn: null,
    dueOn: details.dueAt?.slice(0, 10) ?? null,
    graceDays: details.graceDays,
    reminderDays: details.reminderDays,
    owing: { level: "district" },
    revision: details.revision,
    ...changes,
  });

  it("may change in everything until somebody has reported, then only in its dates", async () => {
    const city = await createCity();
    const id = await makeOne(city, { exemptions: [{ unit: city.west.unit.code, reason: "机构改革" }] });
    const put = (body: object) => send("PUT", `/api/collections/${id}`, body, city.city);
    const towns = { owing: { units: [city.west.unit.code, city.town.unit.code] }, title: "改过的任务" };
    const before = await detailsOf(id, city.city);
    const changed = collectionDetailsSchema.parse(await (await put(change(before, towns))).json());
    expect(changed).toMatchObject({ title: "改过的任务", owingLevel: null, exempt: 1, revision: 1 });
    expect(changed.units.map(({ code, exemption }) => [code, exemption])).toEqual([
      [city.west.unit.code, "机构改革"],
      [city.town.unit.code, null],
    ]);
    expect(await problemOf(await put(change(before, towns)))).toMatchObject({ code: "collection_changed" });

    const body = loanBody({ ...city, collection: id }, [], { nil: true });
    expect((await submit(crypto.randomUUID(), body, city.town)).status).toBe(201);
    const now = await detailsOf(id, city.city);
    expect(now.started).toBe(true);
    const refused = await put(change(now, { ...towns, title: "再改" }));
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: "collection_in_use" });
    const later = await put(change(now, { owing: towns.owing, dueOn: "2030-01-10", graceDays: 5 }));
    expect(collectionDetailsSchema.parse(await later.json())).toMatchObject({
      dueAt: "2030-01-10T23:59:59+08:00",
      graceDays: 5,
    });
    expect(await auditOf(id)).toEqual(["collection.create", "collection.change", "collection.change"]);
  });

  it("can be deleted while nothing was sent, and not after", async () => {
    const city = await createCity();
    const id = await makeOne(city);
    expect((await ask(`/api/collections/${id}`, { method: "DELETE" }, city.city)).status).toBe(204);
    expect(await problemOf(await ask(`/api/collections/${id}`, {}, city.city))).toMatchObject({
      status: 404,
    });
    expect(await auditOf(id)).toEqual(["collection.create", "collection.delete"]);

    const sent = await makeOne(city);
    const nil = loanBody({ ...city, collection: sent }, [], { nil: true });
    expect((await submit(crypto.randomUUID(), nil, city.east)).status).toBe(201);
    const refused = await ask(`/api/collections/${sent}`, { method: "DELETE" }, city.city);
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: "collection_in_use" });
    expect((await detailsOf(sent, city.city)).units).toHaveLength(2);
  });

  it("is locked and reopened with a reason that stays readable, and the audit log holds no words", async () => {
    const city = await createCity();
    const id = await makeOne(city);
    const put = (state: string, reason: string) =>
      send("PUT", `/api/collections/${id}/state`, { state, reason }, city.city);
    expect((await put("locked", "年度数据已上报")).status).toBe(200);
    const nil = loanBody({ ...city, collection: id }, [], { nil: true });
    const closed = await submit(crypto.randomUUID(), nil, city.east);
    expect(await problemOf(closed)).toMatchObject({ code: "collection_locked" });
    expect((await put("locked", "再封一次")).status).toBe(200);
    const open = collectionDetailsSchema.parse(await (await put("open", "东区要求更正")).json());
    expect(open.events.map(({ act, reason }) => [act, reason])).toEqual([
      ["reopen", "东区要求更正"],
      ["lock", "年度数据已上报"],
    ]);
    expect((await submit(crypto.randomUUID(), nil, city.east)).status).toBe(201);
    expect(await auditOf(id)).toEqual(["collection.create", "collection.lock", "collection.reopen"]);
    const words = await env.DB.prepare("SELECT count(*) AS n FROM audit WHERE detail LIKE '%更正%'").first();
    expect(words).toEqual({ n: 0 });
    expect(await problemOf(await put("locked", " "))).toMatchObject({ code: "validation_failed" });
    expect(await problemOf(await put("locked", "找张某 13800138000"))).toMatchObject({
      code: "personal_data",
    });
    expect(await problemOf(await put("locked", "王秀英要求更正"))).toMatchObject({
      code: "names_unconfirmed",
      issues: [{ path: "reason", message: "likely_name" }],
    });
  });

  it("takes nothing before it opens, nothing from exempt units, and marks what is late after the grace", async () => {
    const city = await createCity();
    const id = await makeOne(city, { opensOn: "2018-12-25", dueOn: "2019-01-10", graceDays: 2 });
    const body = loanBody({ ...city, collection: id }, [], { nil: true });
    const early = await submitAt("2018-12-24T23:59:59+08:00", body, city.east);
    expect(await problemOf(early)).toMatchObject({
      status: 409,
      code: "collection_not_open",
      opensAt: "2018-12-25T00:00:00+08:00",
    });
    const receipts: Receipt[] = [];
    for (const [base, time] of [
      [null, "2018-12-25T00:00:00+08:00"],
      [1, "2019-01-12T23:59:59+08:00"],
      [2, "2019-01-13T00:00:00+08:00"],
    ] as const) {
      const response = await submitAt(time, { ...body, baseVersion: base }, city.east);
      receipts.push(receiptSchema.parse(await response.json()));
    }
    expect(receipts.map(({ late }) => late)).toEqual([false, false, true]);

    const put = (units: readonly string[], reason: string | null) =>
      send("PUT", `/api/collections/${id}/exemptions`, { units, reason }, city.city);
    const both = await put([city.east.unit.code, city.west.unit.code], "不涉及");
    expect(await problemOf(both)).toMatchObject({ status: 409, code: "unit_reported" });
    expect((await detailsOf(id, city.city)).exempt).toBe(0);
    expect((await put([city.west.unit.code], "不涉及")).status).toBe(200);
    const exempt = await submitAt("2019-01-05T10:00:00+08:00", body, city.west);
    expect(await problemOf(exempt)).toMatchObject({ status: 409, code: "unit_exempt" });
    expect((await put([city.west.unit.code], null)).status).toBe(200);
    expect((await submitAt("2019-01-05T10:00:00+08:00", body, city.west)).status).toBe(201);
    expect(await problemOf(await put([city.town.unit.code], "不涉及"))).toMatchObject({
      code: "validation_failed",
    });
  });

  it("reminds those who still have to report, by the city or by their own district's reviewer", async () => {
    const city = await createCity();
    const reviewer = await enroll(city.east.unit, "reviewer", "-r");
    const id = await makeOne(city, {
      owing: { units: [city.east, city.west, city.town].map((u) => u.unit.code) },
    });
    const remind = async (as: TestUnit, body: object = {}) => {
      const response = await send("POST", `/api/collections/${id}/reminders`, body, as);
      return remindedSchema.parse(await response.json()).reminded;
    };
    const nil = loanBody({ ...city, collection: id }, [], { nil: true });
    expect((await submit(crypto.randomUUID(), nil, city.east)).status).toBe(201);
    expect(await remind(reviewer)).toBe(1);
    const { collections } = collectionsSchema.parse(
      await (await ask("/api/collections?own=1", {}, city.town)).json(),
    );
    const task = collections.find((collection) => collection.id === id);
    expect(task?.units).toEqual([
      expect.objectContaining({ unit: city.town.unit.code, remindedAt: expect.stringContaining("+08:00") }),
    ]);
    expect(await remind(city.city)).toBe(2);
    expect(await remind(city.city, { units: [city.east.unit.code] })).toBe(0);
    expect((await auditOf(id)).slice(1)).toEqual([
      "collection.remind",
      "collection.remind",
      "collection.remind",
    ]);
  });
});

describe("collections in brief", () => {
  it("tell of every unit what the whole list tells, but for the receipts", async () => {
    const city = await createCity();
    const id = await makeOne(city, { exemptions: [{ unit: city.west.unit.code, reason: "机构改革" }] });
    const nil = loanBody({ ...city, collection: id }, [], { nil: true });
    expect((await submit(crypto.randomUUID(), nil, city.east)).status).toBe(201);
    await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.town)]), city.town);
    for (const as of [city.city, city.east]) {
      const whole = collectionsSchema.parse(await (await ask("/api/collections", {}, as)).json());
      const brief = collectionsSchema.parse(await (await ask("/api/collections?receipts=0", {}, as)).json());
      const bare = whole.collections.map((collection) => ({
        ...collection,
        units: collection.units.map((unit) => ({ ...unit, newest: null })),
      }));
      expect(brief.collections).toEqual(bare);
      expect(brief.collections.flatMap(({ units }) => units.map(({ status }) => status))).toContain("nil");
    }
    const both = await ask("/api/collections?receipts=0&own=1", {}, city.east);
    expect(await problemOf(both)).toMatchObject({ code: "validation_failed" });
  });
});

describe("what an account's own unit owes", () => {
  it("leaves out what units below it owe", async () => {
    const city = await createCity();
    const list = async (query: string) =>
      collectionsSchema
        .parse(await (await ask(`/api/collections${query}`, {}, city.east)).json())
        .collections.flatMap(({ units }) => units.map(({ unit }) => unit));
    expect(await list("")).toEqual([city.east.unit.code, city.town.unit.code]);
    expect(await list("?own=1")).toEqual([city.east.unit.code]);
  });
});

describe("the first submission against a change of who owes", () => {
  it("either comes first and is kept, or finds the unit no longer owing; never both", async () => {
    for (let round = 0; round < 5; round++) {
      const city = await createCity();
      const id = await makeOne(city);
      const details = await detailsOf(id, city.city);
      const narrower = {
        ...plan(),
        owing: { units: [city.west.unit.code] },
        revision: details.revision,
        form: undefined,
        formVersion: undefined,
        exemptions: undefined,
      };
      const body = loanBody({ ...city, collection: id }, [loanRow(city.east)]);
      const [sent, changed] = await Promise.all([
        submit(crypto.randomUUID(), body, city.east),
        send("PUT", `/api/collections/${id}`, narrower, city.city),
      ]);
      const outcome = `${sent.status} ${changed.status}`;
      expect(["201 409", "404 200"]).toContain(outcome);
      const units = (await detailsOf(id, city.city)).units.map(({ code }) => code);
      expect(units.includes(city.east.unit.code)).toBe(sent.status === 201);
    }
  });
});
