import { env } from "cloudflare:workers";
import type { D1PreparedStatement } from "@cloudflare/workers-types";
import { describe, expect, it } from "vitest";
import {
  type BoardAnswer,
  boardSchema,
  boardStatuses,
  unitReportsSchema,
} from "../../../shared/api/board.ts";
import { reviewQueueSchema, reviewSchema } from "../../../shared/api/review.ts";
import { receiptSchema } from "../../../shared/api/submissions.ts";
import { createApp } from "../../../worker/app.ts";
import { createCollections } from "../../../worker/store/collections/collections.ts";
import { createUnits } from "../../../worker/store/register/units.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, send, submit } from "../support/requests.ts";

async function boardFor(as: TestUnit, query = ""): Promise<BoardAnswer> {
  return boardSchema.parse(await (await ask(`/api/board${query}`, {}, as)).json());
}

/** `code form status version late open`, without the codes' city. */
function lines(board: BoardAnswer, city: TestCity): string[] {
  return board.units.flatMap(({ code, cells }) =>
    cells.map(([collection, status, ...rest]) =>
      [code.replace(city.id, ""), board.collections[collection]?.form, boardStatuses[status], ...rest].join(
        " ",
      ),
    ),
  );
}

async function another(city: TestCity, form: string, units: readonly TestUnit[], period = "2019") {
  const id = `${form}-${period}-${city.id}`;
  await createCollections(env.DB, [
    {
      id,
      form,
      formVersion: newestVersion(form),
      title: form,
      period,
      dueDate: null,
      units: units.map((u) => u.unit.code),
    },
  ]);
  return id;
}

/** With the clock held. */
function submitAt(time: string, body: unknown, as: TestUnit): Response | Promise<Response> {
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

describe("the board", () => {
  it("tells state, version, lateness and open findings of every unit that owes", async () => {
    const city = await createCity();
    const training = await another(city, "training_ledger", [city.east, city.west]);
    const { amount: _, ...lost } = loanRow(city.east).values;
    const warned = loanBody(city, [{ ...loanRow(city.east), values: lost }], {
      explanations: [{ rule: "MANDATORY", column: "amount", reason: "source_lost", note: "" }],
    });
    expect((await submit(crypto.randomUUID(), warned, city.east)).status).toBe(201);
    const formVersion = newestVersion("training_ledger");
    const nil = loanBody(city, [], { nil: true, collection: training, formVersion, layout: {} });
    expect((await submit(crypto.randomUUID(), nil, city.west)).status).toBe(201);
    const path = `/api/collections/${training}/exemptions`;
    const body = { units: [city.east.unit.code], reason: "不涉及" };
    expect((await send("PUT", path, body, city.city)).status).toBe(200);

    const board = await boardFor(city.city, "?period=2019");
    expect(board.collections.map(({ form }) => form)).toEqual(["women_loans", "training_ledger"]);
    expect(lines(board, city)).toEqual([
      "E women_loans submitted 1 1 1",
      "E training_ledger exempt 0 0 0",
      "W women_loans missing 0 0 0",
      "W training_ledger nil 1 0 0",
      "T women_loans missing 0 0 0",
    ]);
    const towns = await boardFor(city.city, "?period=2019&level=township");
    expect(lines(towns, city)).toEqual(["T women_loans missing 0 0 0"]);
    const own = await boardFor(city.east, "?period=2019");
    expect(own.units.map(({ code }) => code)).toEqual([city.east.unit.code, city.town.unit.code]);
  });

  it("counts what nobody has accepted yet as the reviewer's list does, once for however many cells", async () => {
    const city = await createCity();
    const { amount: _, ...lost } = loanRow(city.east).values;
    const rows = [8, 9, 10].map((row) => ({ ...loanRow(city.east), row, values: lost }));
    const body = loanBody(city, rows, {
      explanations: [{ rule: "MANDATORY", column: "amount", reason: "source_lost", note: "" }],
      localFindings: [{ rule: "C4.5", column: "bank", count: 7 }],
    });
    const uuid = crypto.randomUUID();
    expect((await submit(uuid, body, city.east)).status).toBe(201);
    const queue = reviewQueueSchema.parse(await (await ask("/api/reviews", {}, city.city)).json());
    const review = reviewSchema.parse(
      await (await ask(`/api/submissions/${uuid}/review`, {}, city.city)).json(),
    );
    const counted = review.findings.length + review.localFindings.length;
    expect(review.findings.every(({ state }) => state === "explained")).toBe(true);
    expect(queue.versions.map(({ warnings }) => warnings)).toEqual([counted]);
    expect(lines(await boardFor(city.city, "?period=2019"), city)).toContain(
      `E women_loans submitted 1 1 ${counted}`,
    );
    expect(counted).toBeLessThan(7);
    expect((await send("POST", "/api/reviews/approve", { submissions: [uuid] }, city.city)).status).toBe(200);
    expect(lines(await boardFor(city.city, "?period=2019"), city)).toContain("E women_loans approved 1 1 0");
  });

  it("calls late whoever came late first: corrections may take their time, what was withdrawn never came", async () => {
    const city = await createCity();
    const body = (base: number | null, nil = false) =>
      loanBody(city, nil ? [] : [loanRow(city.east)], { baseVersion: base, nil });
    expect((await submitAt("2020-01-10T23:59:59+08:00", body(null), city.east)).status).toBe(201);
    expect((await submitAt("2020-02-01T10:00:00+08:00", body(1, true), city.east)).status).toBe(201);
    const west = loanBody(city, [loanRow(city.west)]);
    const first = await submitAt("2020-01-05T10:00:00+08:00", west, city.west);
    const { uuid } = receiptSchema.parse(await first.json());
    const withdrawn = await send("POST", `/api/submissions/${uuid}/withdraw`, undefined, city.west);
    expect(withdrawn.status).toBe(200);
    expect(lines(await boardFor(city.city, "?period=2019"), city)).toContain("W women_loans withdrawn 1 0 0");
    const again = await submitAt("2020-01-11T00:00:00+08:00", { ...west, baseVersion: 1 }, city.west);
    expect(again.status).toBe(201);
    expect(lines(await boardFor(city.city, "?period=2019"), city)).toEqual([
      "E women_loans nil 2 0 0",
      "W women_loans submitted 2 1 0",
      "T women_loans missing 0 0 0",
    ]);
  });

  it("asks the database five times at most, however many units and collections there are", async () => {
    const city = await createCity();
    await another(city, "training_ledger", [city.east, city.west, city.town]);
    let queries = 0;
    const counted = {
      prepare: (sql: string) => {
        queries += 1;
        return env.DB.prepare(sql);
      },
      batch: (statements: D1PreparedStatement[]) => env.DB.batch(statements),
    };
    const headers = { authorization: `Bearer ${city.city.token}` };
    const response = await createApp().request("/api/board", { headers }, { ...env, DB: counted });
    expect(boardSchema.parse(await response.json()).units).toHaveLength(3);
    expect(queries).toBeLessThanOrEqual(5);
  });

  it("opens with the latest period that has begun, and lists the others", async () => {
    const city = await createCity();
    await another(city, "women_loans", [city.east], "2018");
    const open = { opensOn: "2999-01-01" };
    await createCollections(env.DB, [
      {
        id: `future-${city.id}`,
        form: "women_loans",
        formVersion: newestVersion("women_loans"),
        title: "未开始",
        period: "2100",
        dueDate: null,
        units: [city.east.unit.code],
        ...open,
      },
    ]);
    const { period, periods } = await boardFor(city.city);
    expect({ period, periods }).toEqual({ period: "2019", periods: ["2100", "2019", "2018"] });
    expect((await boardFor(city.west)).periods).toEqual(["2019"]);
    expect(await problemOf(await ask("/api/board?period=2019Q5", {}, city.city))).toMatchObject({
      code: "validation_failed",
    });
  });

  it("is empty, not an error, where nobody owes anything", async () => {
    const foreign = await createCity();
    const { village } = await emptyUnit(foreign);
    expect(await boardFor(village)).toEqual({
      period: null,
      periods: [],
      collections: [],
      units: [],
      purged: 0,
      protested: 0,
      next: null,
    });
  });
});

async function emptyUnit(city: TestCity): Promise<{ village: TestUnit }> {
  const unit = {
    ...city.town.unit,
    code: `V${city.id}`,
    name: `测试村${city.id}`,
    level: "village" as const,
    parent: city.town.unit.code,
  };
  await createUnits(env.DB, [unit]);
  return { village: await enroll(unit, "reviewer") };
}

describe("a unit's reports", () => {
  it("hold every version of every period, the newest first", async () => {
    const city = await createCity();
    await another(city, "women_loans", [city.east], "2018");
    const first = loanBody(city, [loanRow(city.east)]);
    await submit(crypto.randomUUID(), first, city.east);
    await submit(crypto.randomUUID(), { ...first, baseVersion: 1, nil: true, records: [] }, city.east);
    const answer = await ask(`/api/board/units/${city.east.unit.code}`, {}, city.city);
    const { name, reports } = unitReportsSchema.parse(await answer.json());
    expect(name).toBe(city.east.unit.name);
    expect(
      reports.map(({ period, status, versions }) => [
        period,
        status,
        versions.map(({ version, state, nil }) => `${version} ${state}${nil ? " nil" : ""}`),
      ]),
    ).toEqual([
      ["2019", "nil", ["2 submitted nil", "1 superseded"]],
      ["2018", "missing", []],
    ]);
  });
});
