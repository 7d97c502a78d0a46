import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { boardSchema, boardStatuses } from "../../../shared/api/board.ts";
import { createdCollectionsSchema } from "../../../shared/api/collections.ts";
import { dryRunSchema } from "../../../shared/api/dry-run.ts";
import { tidyFactsSchema, traceSchema } from "../../../shared/api/facts.ts";
import { openFitSchema, publishedFitSchema } from "../../../shared/api/form-fits.ts";
import { catalogueSchema } from "../../../shared/api/forms.ts";
import { factComparisonSchema, logPageSchema } from "../../../shared/api/integrity.ts";
import { reviewSchema } from "../../../shared/api/review.ts";
import { receiptSchema } from "../../../shared/api/submissions.ts";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { type Catalogue, createCatalogue } from "../../../shared/form/catalogue.ts";
import { type Fit, fitOfVersion, nextFitVersion } from "../../../shared/form/fit/fit.ts";
import { columnOf, type Form, leavesWorkbook } from "../../../shared/form/form.ts";
import { standardCatalogue, standardContent } from "../../../shared/forms/index.ts";
import { columnLetters, type Grid } from "../../../shared/sheet/grid.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { toSubmissionRecords } from "../../../shared/submission/records.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { layOutTemplate } from "../../../shared/workbook/template/template-layout.ts";
import { fittedTraining } from "../../support/fits.ts";
import { type SheetValue, workbookBytes } from "../../support/workbooks.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { fitAs, fitFor, fittedOf } from "../../worker/support/form-fits.ts";
import { ask, askerWith, problemOf, send, submit } from "../../worker/support/requests.ts";
import { approve } from "../../worker/support/reviews.ts";

const FORM = "training_ledger";
const standard = standardCatalogue.form(FORM).version;

type Rows = readonly (readonly SheetValue[])[];

const usual = ["序号", "培训名称", "培训类别", "开始日期", "培训人数", "其中:女性", "培训经费（元）"];
const own = [
  "序号",
  "培训名称",
  "培训类别",
  "开始日期",
  "实训人数（市）",
  "其中:女性",
  "市级补贴人数",
  "经费来源",
];

function gridsOf(bytes: ArrayBuffer | Uint8Array): readonly Grid[] {
  const workbook = readWorkbook(new Uint8Array(bytes));
  if (!workbook.ok) throw new Error(workbook.code);
  return workbook.sheets;
}

async function catalogueAs(as: TestUnit): Promise<Catalogue> {
  const { digest: _, ...content } = catalogueSchema.parse(await (await ask("/api/catalogue", {}, as)).json());
  return createCatalogue(content);
}

function planAs(as: TestUnit, formVersion: number, period: string, units: readonly TestUnit[]) {
  const dates = { asOf: null, opensOn: null, dueOn: null, graceDays: 0, reminderDays: null, exemptions: [] };
  const owing = { units: units.map(({ unit }) => unit.code) };
  const collection = { form: FORM, formVersion, title: `${period}培训`, period, ...dates, owing };
  return send("POST", "/api/collections", { collections: [collection] }, as);
}

async function plannedAs(...parameters: Parameters<typeof planAs>): Promise<string> {
  const response = await planAs(...parameters);
  expect([response.status, response.ok ? "" : await response.clone().text()]).toEqual([201, ""]);
  return createdCollectionsSchema.parse(await response.json()).ids[0] ?? "";
}

/** What the pane makes of a sheet, by the version that is asked for. */
function bodyOf(form: Form, by: TestUnit, collection: string, period: string, grid: Grid) {
  const context = { forms: [form], units: [by.unit], reporter: by.unit, period };
  const [reading] = readTables(grid, context);
  if (reading === undefined) throw new Error("no table was recognised");
  const layout = reading.columns
    .filter(({ column }) => leavesWorkbook(columnOf(form, column)))
    .map(({ column, at }) => [column, columnLetters(at)]);
  return {
    reading,
    findings: checkReading(reading, form, context).filter(({ severity }) => severity !== "information"),
    body: {
      collection,
      formVersion: form.version,
      records: toSubmissionRecords(form, reading.records),
      layout: Object.fromEntries(layout),
    },
  };
}

async function sheetOf(by: TestUnit, rows: Rows): Promise<Grid> {
  const title = [["妇女教育培训台账"], [`填报单位：${by.unit.name}`]];
  const [grid] = gridsOf(await workbookBytes([{ name: "台账", rows: [...title, ...rows] }]));
  if (grid === undefined) throw new Error("no sheet");
  return grid;
}

async function sentAs(by: TestUnit, body: object): Promise<string> {
  const whole = { ...body, baseVersion: null, explanations: [], nil: false };
  const response = await submit(crypto.randomUUID(), whole, by);
  expect([response.status, response.ok ? "" : await response.clone().text()]).toEqual([201, ""]);
  return receiptSchema.parse(await response.json()).uuid;
}

describe("a training ledger that the city fitted", () => {
  let world: TestCity;
  let reviewer: TestUnit;
  let units: readonly TestUnit[];
  let fit: Fit;
  let version: number;
  let form: Form;
  let collection: string;
  let published: object;
  const sent: string[] = [];
  const idOf = (nth: number) => fit.columns[nth]?.id ?? "";

  async function factsOf(period: string, indicator: string): Promise<[string, number][]> {
    const answer = await ask(`/api/facts.json?period=${period}`, {}, world.city);
    const { facts } = tidyFactsSchema.parse(await answer.json());
    return facts
      .filter((fact) => fact.indicator === indicator)
      .map((fact) => [fact.period, Number(fact.value)] as [string, number])
      .toSorted(([a, x], [b, y]) => (a === b ? x - y : a < b ? -1 : 1));
  }

  beforeAll(async () => {
    world = await createCity();
    reviewer = await enroll(world.city.unit, "reviewer", "-reviewer");
    units = [world.east, world.west, world.town];
    // A quarter as the standard has it.
    const first = await plannedAs(world.city, standard, "2026Q1", units);
    for (const [nth, by] of units.entries()) {
      const rows = [usual, [1, `第${nth}班`, "家政服务", "2026-02-03", 40 + nth, 30, 4000]];
      const grid = await sheetOf(by, rows);
      const { body, findings } = bodyOf(standardCatalogue.form(FORM), by, first, "2026Q1", grid);
      expect(findings).toEqual([]);
      sent.push(await sentAs(by, body));
    }
    expect((await approve(sent, reviewer)).status).toBe(200);
    published = { persons: await factsOf("2026Q1", "training_persons") };
    fit = await fitFor(world.city, fittedTraining);
    version = await fittedOf(world.city, FORM, fit);
    form = (await catalogueAs(world.town)).form(FORM);
    expect(form.version).toBe(version);
    const stale = await planAs(world.city, standard, "2026Q2", units);
    expect(await problemOf(stale)).toMatchObject({ code: "form_version_mismatch", formVersion: version });
    collection = await plannedAs(world.city, version, "2026Q2", units);
  }, 120_000);

  it("has a template with the city's columns last, under its mark, which is read without a question", async () => {
    const answer = await ask(`/api/forms/${FORM}/template.xlsx?period=2026Q2&table=ledger`, {}, world.east);
    const [grid] = gridsOf(await answer.arrayBuffer());
    if (grid === undefined) throw new Error("no sheet");
    const header = grid.values.slice(2, 4);
    const at = header[0]?.indexOf("本市补充") ?? -1;
    expect(header[1]?.slice(at)).toEqual(["市级补贴人数（人）", "经费来源", "培训地点"]);
    expect(header.flat().some((text) => String(text).startsWith("培训经费"))).toBe(false);
    const typed: Readonly<Record<string, SheetValue>> = {
      ...{ session_name: "东区班", category: "宋韵手作", start_date: "2026-05-06", trainees: 50 },
      ...{ [idOf(0)]: 12, [idOf(1)]: "市财政", [idOf(2)]: "文化馆" },
    };
    const catalogue = await catalogueAs(world.east);
    const table = form.printed?.find(({ id }) => id === "ledger");
    const { firstRow, columns } = layOutTemplate({
      ...{ catalogue, form, unit: world.east.unit, below: [world.town.unit], period: "2026Q2" },
      ...(table !== undefined && { table }),
    });
    const filled = [...grid.values];
    filled[firstRow] = columns.reduce<SheetValue[]>(
      (cells, { column, at: place }) => cells.toSpliced(place, 1, typed[column.id] ?? null),
      Array<SheetValue>(columns.length + 2).fill(null),
    );
    const { body, findings, reading } = bodyOf(form, world.east, collection, "2026Q2", {
      ...grid,
      values: filled,
    });
    expect([reading.questions, findings]).toEqual([[], []]);
    const { prefix } = { prefix: idOf(0).replace(/c1$/, "") };
    expect(body.records).toMatchObject([
      {
        values: {
          ...{ category: `${prefix}k1`, trainees: 50, sessions: 1 },
          ...{ [idOf(0)]: 12, [idOf(1)]: "k1", [idOf(2)]: "文化馆" },
        },
      },
    ]);
    sent.push(await sentAs(world.east, body));
  });

  it("takes the sheet that an office kept before: nobody is asked about what is not asked for any more", async () => {
    const grid = await sheetOf(world.west, [usual, [1, "西区班", "家政服务", "2026-05-03", 60, 50, 9000]]);
    const { body, findings, reading } = bodyOf(form, world.west, collection, "2026Q2", grid);
    expect([reading.questions, findings]).toEqual([[], []]);
    expect(reading.unmatched).toMatchObject([{ key: "培训经费", why: "unasked" }]);
    expect(JSON.stringify(body)).not.toContain("9000");
    sent.push(await sentAs(world.west, body));
  });

  it("is known by the city's names and words, and held to its check on both sides", async () => {
    const row = (subsidised: number) => [1, "镇里班", "家政师", "2026-06-03", 20, 10, subsidised, "县级"];
    const wrong = bodyOf(form, world.town, collection, "2026Q2", await sheetOf(world.town, [own, row(21)]));
    expect(wrong.findings.map(({ rule }) => rule)).toEqual(["X1"]);
    const tried = await send("POST", "/api/submissions/check", wrong.body, world.town);
    expect(dryRunSchema.parse(await tried.json()).findings.map(({ rule }) => rule)).toContain("X1");
    const whole = { ...wrong.body, baseVersion: null, explanations: [], nil: false };
    expect(await problemOf(await submit(crypto.randomUUID(), whole, world.town))).toMatchObject({
      code: "submission_has_errors",
    });
    const right = bodyOf(form, world.town, collection, "2026Q2", await sheetOf(world.town, [own, row(8)]));
    expect(right.findings).toEqual([]);
    sent.push(await sentAs(world.town, right.body));
  });

  it("is reviewed with its columns, and stands on the board beside the standard one", async () => {
    const review = await ask(`/api/submissions/${sent.at(-1)}/review`, {}, reviewer);
    const titles = reviewSchema.parse(await review.json()).columns.map(({ title }) => title);
    expect(titles.slice(-3)).toEqual(["市级补贴人数", "经费来源", "培训地点"]);
    expect((await approve(sent.slice(3), reviewer)).status).toBe(200);
    for (const period of ["2026Q1", "2026Q2"]) {
      const answer = await ask(`/api/board?period=${period}`, {}, world.city);
      const board = boardSchema.parse(await answer.json());
      expect(board.collections.map((one) => one.form)).toEqual([FORM]);
      expect(board.units.map(({ cells: [cell] }) => boardStatuses[cell?.[1] ?? -1])).toEqual(
        Array(3).fill("approved"),
      );
    }
  });

  it("is merged across its versions: the standard's sums go on, the city's own stand beside them", async () => {
    expect(await factsOf("2026Q1", "training_persons")).toEqual(Object.values(published)[0]);
    expect(await factsOf("2026H1", "training_persons")).toEqual([
      ...[40, 41, 42].map((value) => ["2026Q1", value]),
      ...[20, 50, 60].map((value) => ["2026Q2", value]),
    ]);
    expect(await factsOf("2026H1", "training_cost_yuan")).toEqual(Array(3).fill(["2026Q1", 4000]));
    expect(await factsOf("2026H1", `${FORM}_${idOf(0)}`)).toEqual([
      ["2026Q2", 8],
      ["2026Q2", 12],
    ]);
    const sheets = gridsOf(await (await ask("/api/merged.xlsx?period=2026Q2", {}, world.city)).arrayBuffer());
    const details = sheets.find(({ name }) => name.startsWith("明细-"));
    const texts = (details?.values ?? []).slice(0, 8).map((cells) => cells.map((cell) => String(cell ?? "")));
    expect(texts.some((cells) => cells.includes("本市补充"))).toBe(true);
    const said = sheets.flatMap(({ values }) => values.flat()).map(String);
    expect(said.some((text) => text.includes("市级补贴人数"))).toBe(true);
    const changed = said.find((text) => text.startsWith("补充的栏目")) ?? "";
    expect(changed.split("\n").slice(0, 4)).toEqual([
      "补充的栏目：市级补贴人数、经费来源、培训地点",
      "补充的选项：培训类别（宋韵手作）",
      "补充的核对：市级补贴人数 ≤ 培训人数",
      "停用的栏目：培训经费",
    ]);
    const both = gridsOf(await (await ask("/api/merged.xlsx?period=2026H1", {}, world.city)).arrayBuffer());
    const all = both.flatMap(({ values }) => values.flat()).map(String);
    const nth = fitOfVersion(version);
    expect(all.some((text) => text.includes(`第${standard}版、第${standard}版（补${nth}）`))).toBe(true);
    const total = both
      .find(({ name }) => name.startsWith("汇总-"))
      ?.values.find(([first]) => first === "合计");
    expect(total).toContain(253);
    expect(total).toContain(20);
  });

  it("is traced, listed as CSV, told in words, and proven", async () => {
    const indicator = `${FORM}_${idOf(0)}`;
    const traced = await ask(`/api/trace?period=2026Q2&indicator=${indicator}`, {}, world.city);
    expect(traceSchema.parse(await traced.json()).facts).toHaveLength(2);
    const csv = await (await ask("/api/facts.csv?period=2026H1", {}, world.city)).text();
    expect(csv).toContain("市级补贴人数");
    const docx = await ask("/api/summary.docx?year=2026", {}, world.city);
    const parts = unzipSync(new Uint8Array(await docx.arrayBuffer()));
    const words = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]*>/g, "");
    expect(words).toContain("253");
    expect(words).toContain(
      `本市在标准报表上有改动：《妇女教育培训台账》第${standard}版（补${fitOfVersion(version)}）：补充的栏目：市级补贴人数、`,
    );
    expect(words).toContain("停用的栏目：培训经费");
    const compared = await ask("/api/integrity/facts", {}, world.city);
    expect(factComparisonSchema.parse(await compared.json())).toMatchObject({ versions: 6, differences: [] });
    const { faults } = logPageSchema.parse(await (await ask("/api/integrity/log", {}, world.city)).json());
    expect(faults.filter((fault) => fault.form !== undefined)).toEqual([]);
  });

  it("is the city's until it takes a newer standard version over, having seen what that has", async () => {
    const plain = standardContent.forms.find(({ id, version: of }) => id === FORM && of === standard);
    if (plain === undefined) throw new Error("no form");
    const columns = plain.columns.map((column) =>
      column.id === "organiser" ? { ...column, header: { zh: "办班机构", en: "Organiser" } } : column,
    );
    const next: Form = { ...plain, version: standard + 1, columns };
    const later = askerWith(createCatalogue({ ...standardContent, forms: [...standardContent.forms, next] }));
    const open = async () =>
      openFitSchema.parse(await (await later.ask(`/api/forms/fits/${FORM}`, {}, world.city)).json());
    expect(await open()).toMatchObject({
      ...{ standard: standard + 1, version },
      changes: [{ kind: "column_renamed", before: "举办单位", after: "办班机构" }],
    });
    const newest = async () => {
      const answer = await later.ask(`/api/forms/${FORM}`, {}, world.east);
      return ((await answer.json()) as Form).version;
    };
    expect(await newest()).toBe(version);
    const taken = await later.send(
      "POST",
      `/api/forms/fits/${FORM}?dryRun=false`,
      { fit: { ...fit, base: standard + 1 }, seen: version },
      world.city,
    );
    expect([taken.status, taken.ok ? "" : await taken.clone().text()]).toEqual([201, ""]);
    expect(publishedFitSchema.parse(await taken.json())).toMatchObject({
      changes: [{ kind: "column_renamed", about: "办班机构" }],
    });
    expect(await newest()).toBe(nextFitVersion(standard + 1, []));
    expect((await open()).changes).toEqual([]);
    // No way back to the version before.
    const back = await later.send(
      "POST",
      `/api/forms/fits/${FORM}?dryRun=false`,
      { fit, seen: nextFitVersion(standard + 1, []) },
      world.city,
    );
    expect((await problemOf(back)).code).toBe("fit_faulty");
  });
});

it("leaves another city in the same database as it is", async () => {
  const [one, other] = [await createCity(), await createCity()];
  await fittedOf(one.city, FORM, await fitFor(one.city, fittedTraining));
  expect((await catalogueAs(other.city)).form(FORM).version).toBe(standard);
  const asked = await planAs(other.city, standard, "2026Q1", [other.east]);
  expect(asked.status).toBe(201);
  expect((await fitAs(other.east, FORM, fittedTraining, null)).status).toBe(403);
});
