/** 本月 | 本年累计 | 目标 from the sheet of an office to what the city merges; months of which only 本年累计 was sent. */
import { beforeAll, describe, expect, it } from "vitest";
import { assess } from "../../../addin/engine/assess.ts";
import { reviewSheet } from "../../../addin/engine/review-sheet.ts";
import { type DryRun, dryRunSchema } from "../../../shared/api/dry-run.ts";
import { type TidyFact, tidyFactsSchema, traceSchema } from "../../../shared/api/facts.ts";
import { factComparisonSchema } from "../../../shared/api/integrity.ts";
import { receiptSchema, submissionSchema } from "../../../shared/api/submissions.ts";
import { payloadOf } from "../../../shared/submission/payload.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { firstEdition as catalogue } from "../../support/edition.ts";
import { sheetOf } from "../../support/sheet-text.ts";
import { createCity, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { planned } from "../../worker/support/planned.ts";
import { askerWith, problemOf } from "../../worker/support/requests.ts";

const { ask, send, submit } = askerWith(catalogue);
const FORM = "women_loans";
const form = catalogue.form(FORM, 1);

/** What the pane makes of a sheet for a month. */
function read(by: TestUnit, collection: string, period: string, head: string, ...rows: string[]) {
  const grid = sheetOf(["妇女创业小额贷款月报表 | < | < | <", head, ...rows].join("\n"));
  const tasks = [{ form: FORM, formVersion: 1, period }];
  const request = { grid, units: [by.unit], reporter: by.unit, tasks, confirmed: {}, period };
  const [sheet] = assess(catalogue, request);
  if (sheet?.kind !== "recognised") throw new Error("the sheet was not recognised");
  expect(sheet.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  return { collection, formVersion: 1, records: [...sheet.records], layout: { ...sheet.layout } };
}

const onlyYear = "贷款类型 | 本年累计 | <\n^ | 借款人数 | 贷款金额（万元）";
const both = "贷款类型 | 贷款金额（万元） | < | <\n^ | 本月 | 本年累计 | 年度目标";

/** Collections for the first months of 2026. @returns their ids */
function planMonths({ city }: TestCity): Promise<readonly string[]> {
  const form = { form: FORM, formVersion: 1, title: "贷款月报" };
  return planned({ send }, city, form, "2026-01", "2026-02", "2026-03");
}

describe("spans over any figure", () => {
  let city: TestCity;
  let collections: readonly string[];
  const plan = async () => {
    city = await createCity();
    collections = await planMonths(city);
  };

  const look = async (body: ReturnType<typeof read>, by: TestUnit): Promise<DryRun> => {
    const response = await send("POST", "/api/submissions/check", body, by);
    expect(response.status, await response.clone().text()).toBe(200);
    return dryRunSchema.parse(await response.json());
  };
  const put = async (body: ReturnType<typeof read>, by: TestUnit, explanations: readonly object[] = []) =>
    submit(crypto.randomUUID(), { ...body, baseVersion: null, explanations, nil: false }, by);
  const factsOf = async (period: string): Promise<readonly TidyFact[]> => {
    const response = await ask(`/api/facts.json?period=${period}`, {}, city.city);
    return tidyFactsSchema.parse(await response.json()).facts;
  };
  const amounts = async (period: string, by: TestUnit) =>
    (await factsOf(period))
      .filter(({ indicator, unit }) => indicator === "loan_amount_yuan" && unit.code === by.unit.code)
      .map(({ kind, value }) => `${kind} ${value}`);

  beforeAll(plan);

  it("a year of cumulative figures: January is itself, February what it has more, shown before it is sent", async () => {
    const { east } = city;
    const january = read(east, collections[0] ?? "", "2026-01", onlyYear, "小额贴息贷款 | 3 | 30");
    expect(january.records[0]?.values).toEqual({ loan_type: "subsidised", persons: 3, amount: 30_000_000 });
    expect((await look(january, east)).completed).toBeUndefined();
    expect((await put(january, east)).status).toBe(201);

    const february = read(east, collections[1] ?? "", "2026-02", onlyYear, "小额贴息贷款 | 8 | 90.5");
    expect(february.records[0]?.values).toEqual({
      loan_type: "subsidised",
      "persons@ytd": 8,
      "amount@ytd": 90_500_000,
    });
    const { findings, completed } = await look(february, east);
    expect(findings.map(({ rule, severity, column }) => `${severity} ${rule} ${column}`)).toEqual([
      "information INTER_PERIOD.difference amount",
      "information INTER_PERIOD.difference persons",
    ]);
    expect(findings[0]?.message).toContain(
      "本期60.5万元，由本年累计90.5万元减去2026年1月的本年累计30万元得出",
    );
    expect(completed?.records[0]).toMatchObject({
      values: { amount: 60_500_000, persons: 5, "amount@ytd": 90_500_000 },
      derived: ["persons", "amount"],
    });
    expect(completed?.totals.columns.map(({ header, total }) => `${header} ${total}`)).toEqual([
      "贷款金额 60.5",
      "贷款金额（本年累计） 90.5",
      "借款人数 5",
      "借款人数（本年累计） 8",
    ]);

    // A program that sends the cumulative figure alone is asked, and told the difference.
    const unmade = await put(february, east);
    expect(unmade.status).toBe(422);
    expect(JSON.stringify(await problemOf(unmade))).toContain("本期60.5万元");

    const body = { ...february, records: completed?.records ?? [] };
    expect(payloadOf(form, { ...body, baseVersion: null, explanations: [], nil: false }).ok).toBe(true);
    const sent = await put(body, east);
    expect(sent.status, await sent.clone().text()).toBe(201);
    const receipt = receiptSchema.parse(await sent.json());
    expect(receipt.controlTotals).toEqual(completed?.totals);
    expect(await amounts("2026-02", east)).toEqual(["actual 605000", "ytd 905000"]);

    const shown = submissionSchema.parse(
      await (await ask(`/api/submissions/${receipt.uuid}`, {}, city.city)).json(),
    );
    expect(shown.findings.map(({ rule }) => rule)).toContain("INTER_PERIOD.difference");
    const { columns, rows } = reviewSheet(catalogue, {
      ...{ form: FORM, formVersion: 1, records: shown.records, before: null, layout: {} },
      layoutBefore: {},
    });
    expect(columns.map(({ title }, at) => `${title} ${rows[0]?.cells[at]}`)).toContain(
      "贷款金额（本年累计） 90.5",
    );
    expect(rows[0]?.derived).toEqual(["persons", "amount"]);
  });

  it("本年累计 beside 本月 is held against the report before, the plan becomes one of the same figure", async () => {
    const { east } = city;
    const march = (own: number) =>
      read(east, collections[2] ?? "", "2026-03", both, `小额贴息贷款 | ${own} | 150 | 600`);
    const asked = await look(march(61), east);
    expect(asked.completed).toBeUndefined();
    expect(asked.findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      "warning INTER_PERIOD.year",
    ]);
    expect(asked.findings[0]?.message).toContain("2026年2月的本年累计90.5万元加本期61万元是151.5万元");
    expect((await look(march(59.5), east)).findings).toEqual([]);
    expect((await put(march(59.5), east)).status).toBe(201);
    expect(await amounts("2026-03", east)).toEqual(["actual 595000", "ytd 1500000", "target 6000000"]);
  });

  it("without a report before nothing is made up: neither 0 nor the cumulative figure", async () => {
    const { west } = city;
    const february = read(west, collections[1] ?? "", "2026-02", onlyYear, "小额贴息贷款 | 4 | 40");
    const { findings, completed } = await look(february, west);
    expect(completed).toBeUndefined();
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      "warning INTER_PERIOD.sinceJanuary",
      "warning INTER_PERIOD.sinceJanuary",
    ]);
    expect(findings[0]?.message).toMatch(/补报上一期.*填本期数/);
    expect((await put(february, west)).status).toBe(422);
    const explained = findings.map(({ rule, column }) => ({
      rule,
      column,
      reason: "other",
      note: "上月未使用",
    }));
    const sent = await put(february, west, explained);
    expect(sent.status, await sent.clone().text()).toBe(201);
    expect(await amounts("2026-02", west)).toEqual(["ytd 400000"]);
    // The month after is made of it.
    const march = read(west, collections[2] ?? "", "2026-03", onlyYear, "小额贴息贷款 | 6 | 70");
    expect((await look(march, west)).completed?.records[0]?.values).toMatchObject({
      persons: 2,
      amount: 30_000_000,
    });
  });

  it("keys of no column, of no span, or differences of nothing are refused", async () => {
    const body = read(city.west, collections[2] ?? "", "2026-03", both, "小额贴息贷款 | 1 | 41 | 600");
    const [record] = body.records;
    if (record === undefined) throw new Error("no record");
    for (const more of [
      { "amount@stock": 1 },
      { "nothing@ytd": 1 },
      { "bank@ytd": "甲" },
      { "amount@done_rate": 5 },
    ]) {
      const wrong = { ...body, records: [{ ...record, values: { ...record.values, ...more } }] };
      expect((await put(wrong, city.west)).status).toBe(400);
    }
    expect((await put({ ...body, records: [{ ...record, derived: ["persons"] }] }, city.west)).status).toBe(
      400,
    );
  });

  it("facts are made anew of what was sent, and months add up to the last 本年累计", async () => {
    const compared = await ask("/api/integrity/facts", {}, city.city);
    const { versions, differences } = factComparisonSchema.parse(await compared.json());
    expect({ versions, differences }).toEqual({ versions: 4, differences: [] });
    const months = await Promise.all(
      ["2026-01", "2026-02", "2026-03"].map((period) => amounts(period, city.east)),
    );
    const own = months.flat().filter((text) => text.startsWith("actual"));
    expect(own.reduce((sum, text) => sum + Number(text.split(" ")[1]), 0)).toBe(1_500_000);
  });

  it("a figure since January is traced to its own cells, and to none of the period's", async () => {
    const query = "period=2026-03&state=newest&indicator=loan_amount_yuan&kind=ytd";
    const traced = await ask(`/api/trace?${query}&unit=${city.east.unit.code}`, {}, city.city);
    const { facts } = traceSchema.parse(await traced.json());
    expect(facts.map(({ kind, value, column, cell }) => [kind, value, column, cell])).toEqual([
      ["ytd", "1500000", "amount@ytd", "C4"],
    ]);
  });

  it("the merged workbook lists them beside their columns, and adds each by itself", async () => {
    const grids = async (period: string) => {
      const merged = await ask(`/api/merged.xlsx?period=${period}`, {}, city.city);
      const workbook = readWorkbook(new Uint8Array(await merged.arrayBuffer()));
      if (!workbook.ok) throw new Error(workbook.code);
      return workbook.sheets;
    };
    const february = await grids("2026-02");
    const details = february.find(({ name }) => name.startsWith("明细"));
    const texts = (details?.values ?? []).flat().map(String);
    expect(texts).toContain("贷款金额\n（本年累计，万元）");
    const summary = february.find(({ name }) => name.startsWith("汇总-"));
    const head = (summary?.values ?? []).flat().map(String);
    expect(head.some((text) => text.includes("本年累计"))).toBe(true);
    const total = summary?.values.find((row) => row.some((cell) => String(cell).startsWith("合计")));
    // 60.5 of the month, 90.5 + 40 since January; persons 5 and 12.
    expect(total?.filter((cell) => typeof cell === "number")).toEqual(
      expect.arrayContaining([60.5, 130.5, 5, 12]),
    );
    // Over the quarter the months alone: 30 + 60.5 + 59.5.
    const quarter = await grids("2026Q1");
    const over = quarter.find(({ name }) => name.startsWith("汇总-"));
    const sums = over?.values.find((row) => row.some((cell) => String(cell).startsWith("合计")));
    expect(sums).toContain(150);
    expect(over?.values.flat()).not.toContain(130.5);
  });

  it("a month claimed to be worked out is refused where nothing bears it out, and asked at its sender once corrected", async () => {
    await plan();
    const { west } = city;
    const claimed = read(west, collections[1] ?? "", "2026-02", onlyYear, "小额贴息贷款 | 8 | 90");
    const [row] = claimed.records;
    if (row === undefined) throw new Error("no row");
    const made = {
      ...row,
      values: { ...row.values, persons: 8, amount: 777_000_000 },
      derived: ["persons", "amount"],
    };
    const said = await problemOf(await put({ ...claimed, records: [made] }, west));
    expect(said.code).toBe("submission_has_errors");
    expect(JSON.stringify(said)).toContain("INTER_PERIOD.basis");

    const january = (amount: number) =>
      read(west, collections[0] ?? "", "2026-01", onlyYear, `小额贴息贷款 | 3 | ${amount}`);
    expect((await put(january(30), west)).status).toBe(201);
    const { completed } = await look(claimed, west);
    expect((await put({ ...claimed, records: completed?.records ?? [] }, west)).status).toBe(201);
    const { findings } = await look(january(40), west);
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toContain(
      "warning INTER_PERIOD.later",
    );
    expect(findings.find(({ rule }) => rule === "INTER_PERIOD.later")?.message).toContain(
      "减去到本期的40万元，应是50万元。请随后更正2026年2月",
    );
    expect((await look(january(30), west)).findings.map(({ rule }) => rule)).not.toContain(
      "INTER_PERIOD.later",
    );
  });
});
