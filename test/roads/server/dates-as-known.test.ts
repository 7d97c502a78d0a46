/** Dates of which a year or a month is known, from the sheet of an office to what the city hands on. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { tidyFactsSchema } from "../../../shared/api/facts.ts";
import { factComparisonSchema } from "../../../shared/api/integrity.ts";
import { type Receipt, receiptSchema, submissionSchema } from "../../../shared/api/submissions.ts";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { columnOf, leavesWorkbook } from "../../../shared/form/form.ts";
import { coarsened, dateName } from "../../../shared/period/partial-date.ts";
import { dateOfDay, dayNumber } from "../../../shared/period/period.ts";
import { columnLetters, type Grid, type RawValue } from "../../../shared/sheet/grid.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { toSubmissionRecords } from "../../../shared/submission/records.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { coarseDatesCatalogue as catalogue, testTeams } from "../../support/coarse-dates.ts";
import { workbookBytes } from "../../support/workbooks.ts";
import { createCity, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { planned } from "../../worker/support/planned.ts";
import { askerWith, problemOf } from "../../worker/support/requests.ts";

const { ask, send, submit } = askerWith(catalogue);
const FORM = testTeams.id;
const PERIOD = "2026Q1";

const day = fc.integer({ min: dayNumber("1955-01-01"), max: dayNumber("2025-12-31") }).map(dateOfDay);
const date = fc.tuple(day, fc.constantFrom("day", "month", "year")).map(([of, as]) => coarsened(of, as));
const spelling = fc.constantFrom<(date: string) => RawValue>(
  (text) => text,
  dateName,
  (text) => text.replaceAll("-", "/"),
  (text) => (text.length === 4 ? Number(text) : dateName(text)),
);
const founded = fc.sample(fc.tuple(date, spelling), { numRuns: 120, seed: 11 });

/** Three teams of whom more is asked, and many that are only as old as they are. */
const rows: readonly (readonly RawValue[])[] = [
  ["春燕队", "2013年", "2026年1月", "2026.2", 4],
  ["木兰队", 2013.5, "2026-02-03", "2026年3月5日", 30],
  ["巾帼队", "2013年5月12日", "2025年12月", "202601", 500],
  ...founded.map(([since, spelt], index) => [`${index}队`, spelt(since), null, "2026年1月", null]),
];

function sheetsOf(bytes: ArrayBuffer | Uint8Array): readonly Grid[] {
  const workbook = readWorkbook(new Uint8Array(bytes));
  if (!workbook.ok) throw new Error(workbook.code);
  return workbook.sheets;
}

/** What the pane makes of a roster of these rows. */
async function rosterOf(by: TestUnit, collection: string, of = rows) {
  const bytes = await workbookBytes([
    {
      name: "名册",
      rows: [
        ["测试队伍名册"],
        [`填报单位：${by.unit.name}`],
        ["队伍名称", "成立时间", "命名日期", "授予日期", "队员人数"],
        ...of,
      ],
    },
  ]);
  const context = { forms: catalogue.newest, units: [by.unit], reporter: by.unit, period: PERIOD };
  const [reading] = sheetsOf(bytes).flatMap((grid) => readTables(grid, context));
  if (reading?.form !== FORM) throw new Error("the roster was not recognised");
  const layout = reading.columns
    .filter(({ column }) => leavesWorkbook(columnOf(testTeams, column)))
    .map(({ column, at }) => [column, columnLetters(at)]);
  return {
    findings: checkReading(reading, testTeams, context),
    body: {
      collection,
      formVersion: 1,
      records: toSubmissionRecords(testTeams, reading.records),
      layout: Object.fromEntries(layout),
      baseVersion: null,
      explanations: [],
      nil: false,
    },
  };
}

describe("dates as far as they are known", () => {
  let city: TestCity;
  let collection: string;
  let receipt: Receipt;

  beforeAll(async () => {
    city = await createCity();
    const form = { form: FORM, formVersion: 1, title: "测试队伍" };
    [collection = ""] = await planned({ send }, city.city, form, PERIOD);
    const { findings, body } = await rosterOf(city.east, collection);
    expect(findings.filter(({ severity }) => severity !== "information")).toEqual([]);
    const sent = await submit(crypto.randomUUID(), body, city.east);
    expect(sent.status, await sent.clone().text()).toBe(201);
    receipt = receiptSchema.parse(await sent.json());
  });

  const dates = ["2013", "2013-05", "2013-05-12", ...founded.map(([since]) => since)];

  it("are kept as they were written", async () => {
    const shown = await ask(`/api/submissions/${receipt.uuid}`, {}, city.city);
    const { records } = submissionSchema.parse(await shown.json());
    expect(records.map(({ values }) => values.since)).toEqual(dates);
    expect(records.slice(0, 3).map(({ values }) => [values.named, values.awarded])).toEqual([
      ["2026-01", "2026-02"],
      ["2026-02-03", "2026-03-05"],
      ["2025-12", "2026-01"],
    ]);
  });

  it("come back from the merged workbook as they were written", async () => {
    const merged = await ask(`/api/merged.xlsx?period=${PERIOD}`, {}, city.city);
    const details = sheetsOf(await merged.arrayBuffer()).find(({ name }) => name.startsWith("明细"));
    if (details === undefined) throw new Error("no details");
    const { unit } = city.east;
    const context = { forms: [testTeams], form: FORM, units: [unit], reporter: unit, period: PERIOD };
    const [reading] = readTables(details, context);
    expect(reading?.records.map(({ values }) => values.since)).toEqual(dates);
  });

  it("date figures by their month, and the facts come out the same again", async () => {
    const response = await ask(`/api/facts.json?period=${PERIOD}`, {}, city.city);
    const { facts } = tidyFactsSchema.parse(await response.json());
    expect(facts.map(({ value }) => value)).toEqual(["4", "30"]);
    const compared = await ask("/api/integrity/facts", {}, city.city);
    expect(factComparisonSchema.parse(await compared.json())).toMatchObject({ versions: 1, differences: [] });
  });

  it("are refused on both sides where they say too little", async () => {
    const { findings, body } = await rosterOf(city.west, collection, [
      ["春燕队", "2013年", null, "2026年", 4],
    ]);
    expect(findings.map(({ code }) => code)).toContain("period_undecided");
    const refused = await submit(crypto.randomUUID(), body, city.west);
    expect(await problemOf(refused)).toMatchObject({
      code: "submission_has_errors",
      findings: [{ code: "period_undecided", column: "awarded" }],
    });
    const [record] = body.records;
    for (const [column, value] of [
      ["named", "2013"],
      ["visited", "2013-05"],
      ["since", "2013-13"],
    ] as const) {
      const records = [{ ...record, values: { name: "春燕队", awarded: "2026-01", [column]: value } }];
      const response = await submit(crypto.randomUUID(), { ...body, records }, city.west);
      expect((await problemOf(response)).issues).toEqual([
        expect.objectContaining({ path: `records.0.values.${column}` }),
      ]);
    }
  });

  it("are compared as far as they go", async () => {
    const of = (since: string, named: string) =>
      rosterOf(city.west, collection, [["春燕队", since, named, "2026年1月", 4]]);
    const early = await of("2013年", "2012年12月");
    expect(early.findings.map(({ rule }) => rule)).toContain("D1");
    expect(await problemOf(await submit(crypto.randomUUID(), early.body, city.west))).toMatchObject({
      code: "submission_has_errors",
      findings: [{ rule: "D1" }],
    });
    const perhaps = await of("2013年", "2013年5月");
    expect(perhaps.findings.map(({ rule }) => rule)).not.toContain("D1");
    expect((await submit(crypto.randomUUID(), perhaps.body, city.west)).status).toBe(201);
  });
});
