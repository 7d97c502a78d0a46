import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { auditPageSchema } from "../../../shared/api/audit.ts";
import { boardSchema, boardStatuses } from "../../../shared/api/board.ts";
import { createdCollectionsSchema } from "../../../shared/api/collections.ts";
import { dryRunSchema } from "../../../shared/api/dry-run.ts";
import { tidyFactsSchema, traceSchema } from "../../../shared/api/facts.ts";
import { catalogueSchema } from "../../../shared/api/forms.ts";
import { factComparisonSchema, logPageSchema } from "../../../shared/api/integrity.ts";
import { registerSchema } from "../../../shared/api/register.ts";
import { reviewSchema } from "../../../shared/api/review.ts";
import { receiptSchema } from "../../../shared/api/submissions.ts";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { type Catalogue, createCatalogue } from "../../../shared/form/catalogue.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { indicatorId } from "../../../shared/form/design/form-of-design.ts";
import { columnOf, leavesWorkbook } from "../../../shared/form/form.ts";
import { columnLetters, type Grid } from "../../../shared/sheet/grid.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { toSubmissionRecords } from "../../../shared/submission/records.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { designColumn } from "../../support/designs.ts";
import { checks, posts, visits } from "../../support/own-designs.ts";
import { type SheetValue, workbookBytes } from "../../support/workbooks.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { draftAs, publishAs, publishedOf, saveAs } from "../../worker/support/own-forms.ts";
import { ask, problemOf, send, submit } from "../../worker/support/requests.ts";
import { approve } from "../../worker/support/reviews.ts";

type Rows = readonly (readonly SheetValue[])[];

/** A form with what each of three units keeps of two quarters. */
interface Kept {
  readonly design: Design;
  readonly header: Rows;
  /** By unit and quarter; a last row that breaks the form's rule. */
  readonly rows: (quarter: number, nth: number) => Rows;
  readonly broken: readonly SheetValue[];
  /** Column id → total of the city over both quarters, in the indicator's scale. */
  readonly totals: Readonly<Record<string, number>>;
  /** What stands in the row of totals, by the groups that were asked for. */
  readonly merged: readonly SheetValue[];
}

const kept: readonly Kept[] = [
  {
    design: visits,
    header: [
      [
        "序号",
        "走访日期",
        "妇女姓名",
        "联系电话",
        "走访事由",
        "服务人次",
        "发放物资金额（元）",
        "备注",
        "走访方式",
      ],
    ],
    rows: (quarter, nth) => [
      [
        1,
        `2026-0${3 * quarter - 1}-0${nth + 1}`,
        "甲某某",
        "13900000000",
        "节日慰问",
        10 + nth,
        100.5,
        null,
        "上门",
      ],
      [2, `2026-0${3 * quarter}-1${nth}`, "乙某某", null, "就业需求", 5, null, "再去一次", "电话联系"],
    ],
    broken: [3, "2026-03-20", null, null, "家庭矛盾", 0, null, null, null],
    totals: { rows_counted: 12, c5: 96, c6: 60_300 },
    merged: [12, 6, 6, 96, 66, 30, 603],
  },
  {
    design: checks,
    header: [["应查人数", "实查人数", "检查率（%）"]],
    rows: (quarter, nth) => [[100 * quarter, 50 * quarter + nth, null]],
    broken: [10, 11, null],
    totals: { c1: 900, c2: 456 },
    merged: [900, 456, 50.67],
  },
  {
    design: posts,
    header: [
      ["阵地数", "工作人员", null, null],
      [null, "专职", "兼职", "合计"],
    ],
    rows: (quarter, nth) => [[quarter + nth, nth, 2, nth + 2]],
    broken: [1, 1, 1, 3],
    // As of the end of the second quarter: those of the first are not added.
    totals: { c1: 9, c2: 3, c3: 6, c4: 9 },
    merged: [9, 3, 6, 9],
  },
];

async function gridsOf(response: Response): Promise<readonly Grid[]> {
  const workbook = readWorkbook(new Uint8Array(await response.arrayBuffer()));
  if (!workbook.ok) throw new Error(workbook.code);
  return workbook.sheets;
}

async function catalogueAs(as: TestUnit): Promise<Catalogue> {
  const { digest, ...content } = catalogueSchema.parse(await (await ask("/api/catalogue", {}, as)).json());
  const catalogue = createCatalogue(content);
  expect(catalogue.digest).toBe(digest);
  return catalogue;
}

function planAs(as: TestUnit, form: string, formVersion: number, period: string, units: readonly TestUnit[]) {
  const dates = { asOf: null, opensOn: null, dueOn: null, graceDays: 0, reminderDays: null, exemptions: [] };
  const owing = { units: units.map(({ unit }) => unit.code) };
  const collection = { form, formVersion, title: `${period}报表`, period, ...dates, owing };
  return send("POST", "/api/collections", { collections: [collection] }, as);
}

async function plannedAs(...parameters: Parameters<typeof planAs>): Promise<string> {
  const response = await planAs(...parameters);
  expect([response.status, response.ok ? "" : await response.clone().text()]).toEqual([201, ""]);
  return createdCollectionsSchema.parse(await response.json()).ids[0] ?? "";
}

/** What the pane makes of a sheet that an office keeps. */
async function bodyOf(
  catalogue: Catalogue,
  by: TestUnit,
  collection: string,
  title: string,
  rows: Rows,
  version: number,
) {
  const bytes = await workbookBytes([
    { name: "表", rows: [[title], [`填报单位：${by.unit.name}`], ...rows] },
  ]);
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.code);
  const forms = catalogue.newest.map((form) => catalogue.findForm(form.id, version) ?? form);
  const context = { forms, units: [by.unit], reporter: by.unit, period: collection.split("-")[1] ?? "" };
  const [reading] = workbook.sheets.flatMap((grid) => readTables(grid, context));
  if (reading === undefined) throw new Error("no table was recognised");
  const form = catalogue.form(reading.form ?? "", version);
  const layout = reading.columns
    .filter(({ column }) => leavesWorkbook(columnOf(form, column)))
    .map(({ column, at }) => [column, columnLetters(at)]);
  return {
    reading,
    form,
    findings: checkReading(reading, form, context).filter(({ severity }) => severity !== "information"),
    body: {
      collection,
      formVersion: form.version,
      records: toSubmissionRecords(form, reading.records),
      layout: Object.fromEntries(layout),
    },
  };
}

async function sentAs(by: TestUnit, body: object): Promise<string> {
  const whole = { ...body, baseVersion: null, explanations: [], nil: false };
  const response = await submit(crypto.randomUUID(), whole, by);
  expect([response.status, response.ok ? "" : await response.clone().text()]).toEqual([201, ""]);
  return receiptSchema.parse(await response.json()).uuid;
}

const quarters = [
  [1, "2026Q1"],
  [2, "2026Q2"],
] as const;

describe.each(kept)(
  "$design.title, as the city made it",
  ({ design: sketch, header, rows, broken, totals, merged }) => {
    let world: TestCity;
    let reviewer: TestUnit;
    let units: readonly TestUnit[];
    let design: Design;
    let catalogue: Catalogue;
    const sent: string[] = [];
    const collections: string[] = [];

    beforeAll(async () => {
      world = await createCity();
      reviewer = await enroll(world.city.unit, "reviewer", "-reviewer");
      units = [world.east, world.west, world.town];
      design = await publishedOf(world.city, world.city.unit.code, sketch);
      catalogue = await catalogueAs(world.town);
      for (const [quarter, period] of quarters) {
        const collection = await plannedAs(world.city, design.id, 1, period, units);
        collections.push(collection);
        for (const [nth, by] of units.entries()) {
          const sheet = [...header, ...rows(quarter, nth)];
          const { body, findings, reading } = await bodyOf(catalogue, by, collection, design.title, sheet, 1);
          expect([reading.form, findings]).toEqual([design.id, []]);
          sent.push(await sentAs(by, body));
        }
      }
    }, 120_000);

    it("has a template that is read as what it is", async () => {
      const [sheet] = await gridsOf(
        await ask(`/api/forms/${design.id}/template.xlsx?period=2026Q1`, {}, world.east),
      );
      if (sheet === undefined) throw new Error("an empty template");
      const { unit } = world.east;
      const [reading] = readTables(sheet, { forms: catalogue.newest, units: [unit], reporter: unit });
      expect(reading).toMatchObject({
        form: design.id,
        period: { period: "2026Q1" },
        unit: { code: unit.code },
      });
      expect(reading?.findings.map(({ code }) => code)).toEqual(["rows_none"]);
      const said = sheet.values.flat().filter((value) => typeof value === "string");
      expect(said.some((text) => text.includes("表号："))).toBe(design.number !== "");
    });

    it("says on both sides what breaks its rules, and takes nothing of it", async () => {
      const [collection = ""] = collections;
      const sheet = [...header, ...rows(1, 0), broken];
      const { body, findings } = await bodyOf(catalogue, world.east, collection, design.title, sheet, 1);
      expect(findings.map(({ rule }) => rule)).toContain("R1");
      const tried = await send("POST", "/api/submissions/check", body, world.east);
      expect(dryRunSchema.parse(await tried.json()).findings.map(({ rule }) => rule)).toContain("R1");
      const whole = { ...body, baseVersion: 1, explanations: [], nil: false };
      const refused = await problemOf(await submit(crypto.randomUUID(), whole, world.east));
      expect(refused).toMatchObject({ code: "submission_has_errors" });
      expect(JSON.stringify(body)).not.toMatch(/某某|13900000000|再去一次/);
    });

    it("is reviewed, and stands on the board", async () => {
      const [uuid = ""] = sent;
      const { columns } = reviewSchema.parse(
        await (await ask(`/api/submissions/${uuid}/review`, {}, reviewer)).json(),
      );
      expect(columns.map(({ title }) => title)).toEqual(
        catalogue.form(design.id).columns.map(({ header: { zh } }) => zh),
      );
      const approved = await approve(sent, reviewer);
      expect([approved.status, await approved.text()]).toEqual([200, expect.any(String)]);
      const board = boardSchema.parse(await (await ask("/api/board?period=2026Q1", {}, world.city)).json());
      expect(board.collections).toMatchObject([{ form: design.id }]);
      expect(board.units.map(({ cells: [cell] }) => boardStatuses[cell?.[1] ?? -1])).toEqual(
        Array(3).fill("approved"),
      );
    });

    it("is merged with right totals, and told as facts, in a trace, as CSV and in words", async () => {
      const both = "period=2026H1";
      const sheets = await gridsOf(await ask(`/api/merged.xlsx?${both}`, {}, world.city));
      const summary = sheets.find(({ name }) => name.startsWith("汇总-"));
      expect(summary?.values.flat().some((value) => value === "表　　号：")).toBe(false);
      const { facts } = tidyFactsSchema.parse(
        await (await ask(`/api/facts.json?${both}`, {}, world.city)).json(),
      );
      const counted = sketch.accumulation === "stock" ? "2026Q2" : undefined;
      for (const [column, total] of Object.entries(totals)) {
        const of = facts.filter(
          ({ indicator, period }) =>
            indicator === indicatorId(design.id, column) && (counted === undefined || period === counted),
        );
        expect(
          of.reduce((sum, { value }) => sum + Number(value), 0),
          column,
        ).toBe(column === "c6" ? total / 100 : total);
      }
      const row = summary?.values.find((cells) => cells[0] === "合计");
      expect(row).toEqual(["合计", null, null, null, ...merged]);
      const [column = ""] = Object.keys(totals);
      const traced = await ask(
        `/api/trace?period=2026Q2&indicator=${indicatorId(design.id, column)}`,
        {},
        world.city,
      );
      expect(traceSchema.parse(await traced.json()).facts.length).toBeGreaterThanOrEqual(3);
      const csv = await (await ask(`/api/facts.csv?${both}`, {}, world.city)).text();
      expect(csv).toContain(columnOf(catalogue.form(design.id), column).header.zh);
      const docx = await ask("/api/summary.docx?year=2026", {}, world.city);
      const parts = unzipSync(new Uint8Array(await docx.arrayBuffer()));
      const words = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]*>/g, "");
      expect(words).toContain(design.title);
      expect(words).not.toMatch(/某某|13900000000|再去一次/);
    });

    it("is proven like any other, and in the log", async () => {
      const compared = await ask("/api/integrity/facts", {}, world.city);
      expect(factComparisonSchema.parse(await compared.json())).toMatchObject({
        versions: 6,
        differences: [],
      });
      const { entries } = auditPageSchema.parse(
        await (await ask("/api/audit?act=form_publish", {}, world.city)).json(),
      );
      expect(entries).toMatchObject([{ target: `form/${design.id}`, detail: { version: 1 } }]);
      expect(entries[0]?.detail["digest"]).toMatch(/^[0-9a-f]{64}$/);
      const { faults } = logPageSchema.parse(await (await ask("/api/integrity/log", {}, world.city)).json());
      expect(faults.filter(({ form }) => form !== undefined)).toEqual([]);
    });

    it("has a second version with a column more, whose facts meet those of the first", async () => {
      const { revision } = await draftAs(world.city, design.id);
      const more = designColumn("c9", "新增场次", { kind: "count", unit: "场", aggregation: "sum" });
      const next: Design = { ...design, columns: [...design.columns, more] };
      expect((await saveAs(world.city, next, revision)).status).toBe(200);
      expect((await publishAs(world.city, design.id, revision + 1)).status).toBe(201);
      const stale = await planAs(world.city, design.id, 1, "2026Q3", units);
      expect(await problemOf(stale)).toMatchObject({ code: "form_version_mismatch", formVersion: 2 });
      const collection = await plannedAs(world.city, design.id, 2, "2026Q3", units);
      const newer = await catalogueAs(world.east);
      const head = header.map((cells, level) => [...cells, level === 0 ? "新增场次" : null]);
      const sheet = [...head, ...rows(1, 0).map((cells) => [...cells, 4])].map((cells) =>
        cells.map((cell) =>
          typeof cell === "string"
            ? cell.replace("2026-0", "2026-0").replace(/^2026-0[23]/, "2026-08")
            : cell,
        ),
      );
      const { body } = await bodyOf(newer, world.east, collection, design.title, sheet, 2);
      await sentAs(world.east, body);
      const query = "period=2026";
      const { facts } = tidyFactsSchema.parse(
        await (await ask(`/api/facts.json?${query}`, {}, world.city)).json(),
      );
      const [column = ""] = Object.keys(totals);
      const periods = new Set(
        facts
          .filter(({ indicator }) => indicator === indicatorId(design.id, column))
          .map(({ period }) => period),
      );
      expect([...periods].sort()).toEqual(["2026Q1", "2026Q2", "2026Q3"]);
      expect(facts.filter(({ indicator }) => indicator === indicatorId(design.id, "c9"))).toMatchObject(
        rows(1, 0).map(() => ({ period: "2026Q3", value: "4" })),
      );
      expect((await ask(`/api/merged.xlsx?${query}`, {}, world.city)).status).toBe(200);
    });
  },
);

describe("a form of a district", () => {
  it("is asked of it and those below, by it and those above", async () => {
    const world = await createCity();
    const east = await enroll(world.east.unit, "administrator", "-admin");
    const design = await publishedOf(east, east.unit.code, checks);
    const refused = await planAs(world.city, design.id, 1, "2026Q1", [world.east, world.west]);
    expect(await problemOf(refused)).toMatchObject({ status: 422, code: "form_scope" });
    await plannedAs(world.city, design.id, 1, "2026Q1", [world.town]);
    await plannedAs(east, design.id, 1, "2026Q2", [world.east, world.town]);
    const west = await enroll(world.west.unit, "administrator", "-admin");
    expect((await catalogueAs(west)).findForm(design.id)).toBeUndefined();
    for (const path of ["", "/template.xlsx", "/export.json"]) {
      const hidden = await ask(`/api/forms/${design.id}${path}`, {}, west);
      expect(await problemOf(hidden)).toMatchObject({ code: "not_found" });
    }
    const unknown = await planAs(west, design.id, 1, "2026Q1", [world.west]);
    expect((await problemOf(unknown)).issues).toEqual([
      { path: "collections.0.form", message: "unknown_form" },
    ]);
  });

  it("is known where a unit that owed it has gone to, and asked of nobody else there", async () => {
    const world = await createCity();
    const east = await enroll(world.east.unit, "administrator", "-admin");
    const west = await enroll(world.west.unit, "administrator", "-admin");
    const design = await publishedOf(east, east.unit.code, checks);
    const collection = await plannedAs(east, design.id, 1, "2026Q1", [world.town]);
    const sheet = [
      ["应查人数", "实查人数"],
      [20, 10],
    ];
    const { body } = await bodyOf(await catalogueAs(east), world.town, collection, design.title, sheet, 1);
    const uuid = await sentAs(world.town, body);
    expect((await catalogueAs(west)).findForm(design.id)).toBeUndefined();
    const moved = { act: "change", code: world.town.unit.code, from: "2026-01-01", parent: west.unit.code };
    const register = await ask("/api/units", {}, world.city);
    const { revision } = registerSchema.parse(await register.json());
    const change = { changes: [moved], dryRun: false, revision };
    expect((await send("POST", "/api/units/changes", change, world.city)).status).toBe(200);
    expect((await catalogueAs(west)).form(design.id).title.zh).toBe(design.title);
    for (const path of [
      "/api/board?period=2026Q1",
      "/api/merged.xlsx?period=2026Q1",
      `/api/submissions/${uuid}/review`,
    ]) {
      expect([path, (await ask(path, {}, west)).status]).toEqual([path, 200]);
    }
    const asked = await planAs(west, design.id, 1, "2026Q2", [world.town]);
    expect(await problemOf(asked)).toMatchObject({ code: "form_scope" });
  });
});
