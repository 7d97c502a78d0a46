import { env } from "cloudflare:workers";
import { read, utils } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { type TidyFact, type Trace, tidyFactsSchema, traceSchema } from "../../../shared/api/facts.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { makeTrace } from "../../../worker/merge/make-trace.ts";
import { createCollections } from "../../../worker/store/collections/create.ts";
import { factPages } from "../../../worker/store/merge/facts.ts";
import { fixVersions } from "../../../worker/store/merge/versions.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity, type TestCity, type TestUnit } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, submit } from "../support/requests.ts";

/** East: two rows, one with a qualifier; the township of east: one row; west: nothing happened. */
async function reportingCity(): Promise<TestCity> {
  const city = await createCity();
  const east = [
    loanRow(city.east),
    loanRow(city.east, 9, { amount: { value: 5_280_000_01, qualifier: "over" }, persons: 86 }),
  ];
  for (const [body, as] of [
    [loanBody(city, east), city.east],
    [loanBody(city, [loanRow(city.town, 12)]), city.town],
    [loanBody(city, [], { nil: true }), city.west],
  ] as const) {
    expect((await submit(crypto.randomUUID(), body, as)).status).toBe(201);
  }
  return city;
}

async function factsOf(query: string, as: TestUnit): Promise<TidyFact[]> {
  const response = await ask(`/api/facts.json?${query}`, {}, as);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("application/json");
  return tidyFactsSchema.parse(await response.json()).facts;
}

async function traceOf(query: string, as: TestUnit): Promise<Trace> {
  const response = await ask(`/api/trace?period=2019&${query}`, {}, as);
  expect(response.status).toBe(200);
  return traceSchema.parse(await response.json());
}

describe("facts for other programs", () => {
  it("says of every figure who reported it, about whom, and where it stands", async () => {
    const city = await reportingCity();
    const facts = await factsOf("period=2019", city.city);
    const amounts = facts.filter(({ indicator }) => indicator === "loan_amount_yuan");
    expect(
      amounts.map(({ unit, value, qualifier, measure, row }) => [unit.name, value, qualifier, measure, row]),
    ).toEqual([
      [city.east.unit.name, "6850000", null, "元", 8],
      [city.east.unit.name, "5280000.01", "over", "元", 9],
      [city.town.unit.name, "6850000", null, "元", 12],
    ]);
    expect(amounts[0]).toMatchObject({ form: "women_loans", version: 1, kind: "actual", period: "2019" });
  });

  it("is the same as CSV, in a program that knows nothing of us", async () => {
    const city = await reportingCity();
    const facts = await factsOf("period=2019", city.city);
    const response = await ask("/api/facts.csv?period=2019", {}, city.city);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toContain('filename="facts-2019.csv"');
    const book = read(new Uint8Array(await response.arrayBuffer()), { type: "array", raw: true });
    const [name = ""] = book.SheetNames;
    interface Line {
      unit: string;
      indicator: string;
      value: string;
      qualifier?: string;
      row: string;
    }
    const rows = utils.sheet_to_json<Line>(book.Sheets[name] ?? {}, { raw: false });
    expect(rows.map((row) => [row.unit, row.indicator, row.value, row.qualifier ?? null, row.row])).toEqual(
      facts.map(({ unit, indicator, value, qualifier, row }) => [
        unit.name,
        indicator,
        value,
        qualifier,
        String(row),
      ]),
    );
  });

  it("keeps to the account's units, and to the forms and versions asked for", async () => {
    const city = await reportingCity();
    const seen = async (query: string, as: TestUnit) => [
      ...new Set((await factsOf(query, as)).map(({ unit }) => unit.name)),
    ];
    expect(await seen("period=2019", city.east)).toEqual([city.east.unit.name, city.town.unit.name]);
    expect(await seen("period=2019", city.town)).toEqual([city.town.unit.name]);
    expect(await seen("period=2019&level=district", city.city)).toEqual([city.east.unit.name]);
    expect(await seen(`period=2019&under=${city.town.unit.code}`, city.city)).toEqual([city.town.unit.name]);
    const foreign = `/api/facts.json?period=2019&under=${city.west.unit.code}`;
    expect(await problemOf(await ask(foreign, {}, city.east))).toMatchObject({ status: 404 });
    expect(await seen("period=2019", city.west)).toEqual([]);
    expect(await seen("period=2019&state=approved", city.city)).toEqual([]);
    for (const query of ["period=2018", "period=2019&form=training_ledger"]) {
      expect(await problemOf(await ask(`/api/facts.csv?${query}`, {}, city.city))).toMatchObject({
        status: 404,
      });
    }
    expect(await problemOf(await ask("/api/facts.json?period=x", {}, city.city))).toMatchObject({
      status: 400,
    });
  });

  it("names units without what turns the line round, which older releases let in", async () => {
    const city = await reportingCity();
    const rename = env.DB.prepare("UPDATE org_unit SET name = ?2 WHERE code = ?1");
    await rename.bind(city.east.unit.code, "东\u202e区\u0007妇联").run();
    const named = (await factsOf("period=2019", city.city)).filter(
      ({ unit }) => unit.code === city.east.unit.code,
    );
    expect(named.length).toBeGreaterThan(0);
    for (const { unit, subject } of named)
      expect([unit.name, subject.name]).toEqual(["东区妇联", "东区妇联"]);
  });

  it("takes a range from its longest reports, so that nothing counts twice", async () => {
    const city = await createCity();
    const collect = (period: string) => ({
      id: `women_loans-${period}-${city.id}`,
      form: "women_loans",
      formVersion: newestVersion("women_loans"),
      title: period,
      period,
      dueDate: null,
      units: [city.east.unit.code],
    });
    const periods = ["2018-01", "2018-02", "2018Q1", "2018-04"];
    await createCollections(env.DB, periods.map(collect));
    for (const [index, period] of periods.entries()) {
      const body = loanBody(city, [loanRow(city.east, 8 + index)], { collection: collect(period).id });
      expect((await submit(crypto.randomUUID(), body, city.east)).status).toBe(201);
    }
    const told = async (query: string) => [
      ...new Set((await factsOf(query, city.city)).map((fact) => `${fact.period} ${fact.row}`)),
    ];
    expect(await told("period=2018")).toEqual(["2018Q1 10", "2018-04 11"]);
    expect(await told("period=2018-02")).toEqual(["2018-02 9"]);
    const { facts } = traceSchema.parse(
      await (await ask("/api/trace?period=2018H1&indicator=loan_persons", {}, city.city)).json(),
    );
    expect(facts.map(({ cell }) => cell)).toEqual(["G10", "G11"]);
  });

  it("comes in the same order whatever the size of a page", async () => {
    const city = await createCity();
    const rows = Array.from({ length: 310 }, (_, index) => loanRow(city.east, index + 5));
    expect((await submit(crypto.randomUUID(), loanBody(city, rows), city.east)).status).toBe(201);
    const [collection] = await fixVersions(
      env.DB,
      { path: `/${city.city.unit.code}/` },
      {
        periods: ["2019"],
        forms: undefined,
        state: "newest",
      },
    );
    const stores = { db: env.DB, catalogue: standardCatalogue };
    const read = async (size: number) => {
      const facts: TidyFact[] = [];
      for await (const page of factPages(stores, collection?.versions ?? [], size)) facts.push(...page);
      return facts;
    };
    const whole = await read(5_000);
    expect(whole.length).toBeGreaterThanOrEqual(620);
    expect(new Set(whole.map(({ row }) => row)).size).toBe(310);
    for (const size of [101, whole.length]) expect(await read(size)).toEqual(whole);
  });
});

describe("the trace of a total", () => {
  it("leads to the cells that it was made of", async () => {
    const city = await reportingCity();
    const trace = await traceOf(`indicator=loan_amount_yuan&unit=${city.east.unit.code}`, city.city);
    expect(trace).toMatchObject({ form: "women_loans", measure: "元", of: [], next: null });
    expect(trace.facts.map(({ cell, column, value, qualifier }) => [cell, column, value, qualifier])).toEqual(
      [
        ["F8", "amount", "6850000", null],
        ["F9", "amount", "5280000.01", "over"],
      ],
    );
    expect(trace.totals.map(({ unit, value, qualifier }) => [unit.code, value, qualifier])).toEqual([
      [city.east.unit.code, "12130000.01", "over"],
    ]);
  });

  it("covers every unit in scope when none is named, and nobody else's", async () => {
    const city = await reportingCity();
    const units = async (as: TestUnit) =>
      (await traceOf("indicator=loan_persons", as)).facts.map(({ unit, cell }) => `${unit.code} ${cell}`);
    expect(await units(city.city)).toEqual([
      `${city.east.unit.code} G8`,
      `${city.east.unit.code} G9`,
      `${city.town.unit.code} G12`,
    ]);
    expect(await units(city.town)).toEqual([`${city.town.unit.code} G12`]);
    expect((await traceOf(`indicator=loan_persons&unit=${city.east.unit.code}`, city.west)).facts).toEqual(
      [],
    );
  });

  it("is narrowed to codes, to a kind, and to a unit with what lies below it", async () => {
    const city = await createCity();
    const rows = [loanRow(city.east, 8), loanRow(city.east, 9, { loan_type: "subsidised" })];
    for (const [body, as] of [
      [loanBody(city, rows), city.east],
      [loanBody(city, [loanRow(city.town, 12)]), city.town],
    ] as const) {
      expect((await submit(crypto.randomUUID(), body, as)).status).toBe(201);
    }
    const told = async (query: string) => {
      const { facts, totals } = await traceOf(`indicator=loan_persons&${query}`, city.city);
      return [facts.map(({ cell }) => cell), totals.length];
    };
    expect(await told("code=loan_type:subsidised")).toEqual([["G9"], 0]);
    expect((await told("code=loan_type:guaranteed&code=use:"))[0]).toEqual(["G8", "G12"]);
    expect((await told("code=loan_type:"))[0]).toEqual([]);
    expect(await told("kind=actual")).toEqual([["G8", "G9", "G12"], 2]);
    expect(await told("kind=target")).toEqual([[], 0]);
    expect((await told(`under=${city.town.unit.code}`))[0]).toEqual(["G12"]);
    const foreign = `/api/trace?period=2019&indicator=loan_persons&under=${city.west.unit.code}`;
    expect(await problemOf(await ask(foreign, {}, city.east))).toMatchObject({ code: "not_found" });
  });

  it("gives each record of a crosstab its own cell", async () => {
    const city = await createCity();
    const rows = ["C", "E"].map((at, index) => ({
      ...loanRow(city.east),
      at,
      values: {
        loan_type: index === 0 ? "guaranteed" : "subsidised",
        amount: 100_000_000 * (index + 1),
        persons: 20,
      },
    }));
    expect((await submit(crypto.randomUUID(), loanBody(city, rows), city.east)).status).toBe(201);
    const { facts } = await traceOf("indicator=loan_amount_yuan", city.city);
    expect(facts.map(({ cell, value }) => [cell, value])).toEqual([
      ["C8", "1000000"],
      ["E8", "2000000"],
    ]);
  });

  it("goes on where the page before ended", async () => {
    const city = await reportingCity();
    const act = { db: env.DB, account: city.city.account, catalogue: standardCatalogue };
    const query = { period: "2019", indicator: "loan_amount_yuan", state: "newest" as const };
    const cells: string[] = [];
    let after: string | undefined;
    do {
      const page = await makeTrace(act, after === undefined ? query : { ...query, after }, 1);
      cells.push(...page.facts.map(({ unit, cell }) => `${unit.name}${cell}`));
      after = page.next ?? undefined;
    } while (after !== undefined);
    const { facts } = await makeTrace(act, query);
    expect(cells).toEqual(facts.map(({ unit, cell }) => `${unit.name}${cell}`));
    expect(cells).toHaveLength(3);
  });

  it("is not found for what is no indicator or owed by nobody", async () => {
    const city = await createCity();
    for (const query of ["indicator=none", "indicator=training_sessions"]) {
      expect(await problemOf(await ask(`/api/trace?period=2019&${query}`, {}, city.city))).toMatchObject({
        status: 404,
      });
    }
    expect(await problemOf(await ask("/api/trace?period=2019", {}, city.city))).toMatchObject({
      status: 400,
    });
  });
});
