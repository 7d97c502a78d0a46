import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { boardSchema, boardStatuses } from "../../../shared/api/board.ts";
import { CATALOGUE_HEADER } from "../../../shared/api/catalogue-header.ts";
import { checkedWorkbookSchema } from "../../../shared/api/check.ts";
import { dryRunSchema } from "../../../shared/api/dry-run.ts";
import { tidyFactsSchema, traceSchema } from "../../../shared/api/facts.ts";
import { catalogueSchema, formsSchema } from "../../../shared/api/forms.ts";
import { factComparisonSchema } from "../../../shared/api/integrity.ts";
import { reviewSchema } from "../../../shared/api/review.ts";
import { type Receipt, receiptSchema, submissionSchema } from "../../../shared/api/submissions.ts";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import { columnOf, leavesWorkbook } from "../../../shared/form/form.ts";
import { columnLetters, type Grid } from "../../../shared/sheet/grid.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { toSubmissionRecords } from "../../../shared/submission/records.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { testEvents1, twoVersionsContent } from "../../support/two-versions.ts";
import { workbookBytes } from "../../support/workbooks.ts";
import { createCity, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { planned } from "../../worker/support/planned.ts";
import { askerWith, problemOf } from "../../worker/support/requests.ts";

/** The standard forms and one that no file of the product names. */
const catalogue = createCatalogue({
  ...twoVersionsContent,
  forms: twoVersionsContent.forms.filter(({ id, version }) => id !== testEvents1.id || version === 1),
});
const { ask, send, submit } = askerWith(catalogue);
const FORM = testEvents1.id;
const PERIOD = "2026Q1";

/** As an office keeps it: three events, the names of two of the columns its own. */
function ledger(unit: string): Promise<Uint8Array> {
  return workbookBytes([
    {
      name: "第一季度",
      rows: [
        ["2026年第一季度测试事项台账"],
        [`填报单位：${unit}`],
        ["序号", "活动日期", "活动名称", "活动类型", "参加人数", "受访户数", "备注"],
        [1, "2026.1.8", "读书会", "讲课", 40, null, "天冷"],
        [2, "2026-02-03", "春节走访", "走访", 25, 20, null],
        [3, "3月9日", "法律讲座", "讲座", 60, null, null],
        ["合计", null, null, null, 125, 20, null],
      ],
    },
  ]);
}

function sheetsOf(bytes: ArrayBuffer | Uint8Array): readonly Grid[] {
  const workbook = readWorkbook(new Uint8Array(bytes));
  if (!workbook.ok) throw new Error(workbook.code);
  return workbook.sheets;
}

/** What the pane makes of the workbook. */
async function rowsOf(by: TestUnit, collection: string) {
  const context = { forms: catalogue.newest, units: [by.unit], reporter: by.unit, period: PERIOD };
  const [reading] = sheetsOf(await ledger(by.unit.name)).flatMap((grid) => readTables(grid, context));
  if (reading?.form !== FORM) throw new Error("the ledger was not recognised");
  const form = catalogue.form(reading.form);
  expect(checkReading(reading, form, context).filter(({ severity }) => severity !== "information")).toEqual(
    [],
  );
  const layout = reading.columns
    .filter(({ column }) => leavesWorkbook(columnOf(form, column)))
    .map(({ column, at }) => [column, columnLetters(at)]);
  return {
    collection,
    formVersion: form.version,
    records: toSubmissionRecords(form, reading.records),
    layout: Object.fromEntries(layout),
  };
}

describe("a form that only the catalogue knows", () => {
  let city: TestCity;
  let collection: string;
  let receipt: Receipt;

  beforeAll(async () => {
    city = await createCity();
    const form = { form: FORM, formVersion: catalogue.form(FORM).version, title: "测试事项" };
    [collection = ""] = await planned({ send }, city.city, form, PERIOD);

    const rows = await rowsOf(city.east, collection);
    const tried = await send("POST", "/api/submissions/check", rows, city.east);
    expect(dryRunSchema.parse(await tried.json()).findings).toEqual([]);
    const body = { ...rows, baseVersion: null, explanations: [], nil: false };
    const sent = await submit(crypto.randomUUID(), body, city.east);
    expect(sent.status, await sent.clone().text()).toBe(201);
    receipt = receiptSchema.parse(await sent.json());
  });

  it("is told to whoever asks which forms there are, under a digest of its own", async () => {
    const { forms } = formsSchema.parse(await (await ask("/api/forms", {}, city.east)).json());
    expect(forms.at(-1)).toMatchObject({ id: FORM, version: 1, title: testEvents1.title });
    // As it was defined, and with what the catalogue adds: how its indicators add up over time.
    const overTime = { test_persons: "sum", test_households: "sum" };
    const told = await (await ask(`/api/forms/${FORM}`, {}, city.east)).json();
    expect(told).toEqual({ ...testEvents1, overTime });
    const { digest } = catalogueSchema.parse(await (await ask("/api/catalogue", {}, city.east)).json());
    expect(digest).toBe(catalogue.digest);
  });

  it("is recognised in a workbook, and says what is wrong there", async () => {
    const check = async (bytes: Uint8Array) => {
      const response = await ask("/api/check", { method: "POST", body: new Uint8Array(bytes) }, city.east);
      return checkedWorkbookSchema.parse(await response.json()).sheets[0];
    };
    const whole = await check(await ledger(city.east.unit.name));
    expect(whole).toMatchObject({
      form: FORM,
      period: PERIOD,
      records: 3,
      indicators: { test_persons: 125, test_households: 20 },
    });
    const wrong = await check(
      await workbookBytes([
        {
          name: "台账",
          rows: [
            ["测试事项台账"],
            ["活动日期", "活动名称", "活动类型", "参加人数", "受访户数"],
            ["2026-01-08", "读书会", "唱歌", 10, 11],
          ],
        },
      ]),
    );
    expect(wrong?.findings.map(({ rule, cells }) => `${rule} ${cells.join(" ")}`)).toEqual(
      expect.arrayContaining(["CODE_LIST C3", "T1 E3"]),
    );
  });

  it("is taken, kept and shown as it was sent, without what stays in the workbook", async () => {
    expect(receipt).toMatchObject({
      form: FORM,
      formVersion: 1,
      controlTotals: {
        rows: 3,
        columns: [
          { column: "persons", total: "125" },
          { column: "households", total: "20" },
        ],
      },
    });
    const shown = await ask(`/api/submissions/${receipt.uuid}`, {}, city.city);
    const { records } = submissionSchema.parse(await shown.json());
    expect(records[0]?.values).toEqual({
      event_date: "2026-01-08",
      name: "读书会",
      kind: "lecture",
      persons: 40,
    });
  });

  it("is refused where it breaks its own definition, naming its columns and no others", async () => {
    const rows = await rowsOf(city.west, collection);
    const [record] = rows.records;
    const put = (values: object, more: object = {}) => {
      const body = {
        ...rows,
        records: [{ ...record, values }],
        baseVersion: null,
        explanations: [],
        nil: false,
      };
      return submit(crypto.randomUUID(), { ...body, ...more }, city.west);
    };
    const values = record?.values ?? {};
    const issuesOf = async (response: Response) => (await problemOf(response)).issues;
    expect(await issuesOf(await put({ ...values, kind: "singing" }))).toEqual([
      { path: "records.0.values.kind", message: "invalid_value" },
    ]);
    expect(await issuesOf(await put({ ...values, remark: "天冷" }))).toEqual([
      { path: "records.0.values", message: "unrecognized_keys" },
    ]);
    // Broken already where no form is asked: the answer names this form's column all the same.
    expect(await issuesOf(await put({ ...values, event_date: [], nobodys: [] }))).toEqual([
      expect.objectContaining({ path: "records.0.values.event_date" }),
      expect.objectContaining({ path: "records.0.values.*" }),
    ]);
    const refused = await put({ ...values, persons: 1, households: 2 });
    expect(await problemOf(refused)).toMatchObject({
      code: "submission_has_errors",
      findings: [{ rule: "T1" }],
    });
  });

  it("knows senders of the standard forms alone to be behind", async () => {
    const rows = await rowsOf(city.west, collection);
    const headers = { [CATALOGUE_HEADER]: createCatalogue({ ...twoVersionsContent }).digest };
    const refused = await send("POST", "/api/submissions/check", rows, city.west, headers);
    expect(await problemOf(refused)).toMatchObject({ code: "catalogue_outdated" });
  });

  it("stands on the board and in the review, by its own columns", async () => {
    const board = boardSchema.parse(await (await ask(`/api/board?period=${PERIOD}`, {}, city.city)).json());
    expect(board.collections).toEqual([expect.objectContaining({ id: collection, form: FORM })]);
    const cells = board.units.map(({ code, cells: [cell] }) => [code, boardStatuses[cell?.[1] ?? -1]]);
    expect(cells).toEqual([
      [city.east.unit.code, "submitted"],
      [city.west.unit.code, "missing"],
    ]);
    const response = await ask(`/api/submissions/${receipt.uuid}/review`, {}, city.city);
    const { columns } = reviewSchema.parse(await response.json());
    expect(columns).toEqual(testEvents1.columns.map(({ id, header }) => ({ id, title: header.zh })));
  });

  it("is merged into a sheet of its own, with its totals", async () => {
    const merged = await ask(`/api/merged.xlsx?period=${PERIOD}`, {}, city.city);
    const sheets = sheetsOf(await merged.arrayBuffer());
    const summary = sheets.find(({ name }) => name.startsWith("汇总") && name.includes("测试事项"));
    const row = summary?.values.find((cells) => cells.includes(city.east.unit.name));
    expect(row).toEqual(expect.arrayContaining([100, 25, 20]));
  });

  it("is told in the annual summary under its own title", async () => {
    const response = await ask("/api/summary.docx?year=2026", {}, city.city);
    expect(response.status).toBe(200);
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]*>/g, "");
    expect(text).toContain(testEvents1.title.zh);
    expect(text).toContain("125人");
  });

  it("gives facts, traces each to its cell, and makes the same ones again", async () => {
    const response = await ask(`/api/facts.json?period=${PERIOD}`, {}, city.city);
    const { facts } = tidyFactsSchema.parse(await response.json());
    expect(facts.map(({ indicator, value, breakdown }) => [indicator, value, breakdown])).toEqual([
      ["test_persons", "40", { kind: "lecture" }],
      ["test_persons", "25", { kind: "visit" }],
      ["test_households", "20", {}],
      ["test_persons", "60", { kind: "lecture" }],
    ]);
    const traced = await ask(
      `/api/trace?period=${PERIOD}&indicator=test_persons&code=kind:lecture`,
      {},
      city.city,
    );
    expect(traceSchema.parse(await traced.json()).facts.map(({ cell, value }) => [cell, value])).toEqual([
      ["E4", "40"],
      ["E6", "60"],
    ]);
    const compared = await ask("/api/integrity/facts", {}, city.city);
    expect(factComparisonSchema.parse(await compared.json())).toMatchObject({ versions: 1, differences: [] });
  });

  it("has a template that is read as what it is", async () => {
    const response = await ask(`/api/forms/${FORM}/template.xlsx?period=${PERIOD}`, {}, city.east);
    const [sheet] = sheetsOf(await response.arrayBuffer());
    if (sheet === undefined) throw new Error("an empty template");
    const { unit } = city.east;
    const [reading] = readTables(sheet, { forms: catalogue.newest, units: [unit], reporter: unit });
    expect(reading).toMatchObject({ form: FORM, period: { period: PERIOD }, unit: { code: unit.code } });
    expect(reading?.findings.map(({ code }) => code)).toEqual(["rows_none"]);
  });
});
