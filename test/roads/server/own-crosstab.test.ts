/**
 * A crosstab that an office would have mailed out blank (合计 | 其中：女 of 本月 and 本年累计, names down its side) from the proposal
 * to the merged workbook: nothing of it is lost, 合计 and 其中 are never added, 累计 is held against the month before.
 */
import { read, write } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { assess } from "../../../addin/engine/assess.ts";
import { joinSheets } from "../../../addin/features/submit/joined-sheets.ts";
import { type DryRun, dryRunSchema } from "../../../shared/api/dry-run.ts";
import { tidyFactsSchema, traceSchema } from "../../../shared/api/facts.ts";
import { catalogueSchema } from "../../../shared/api/forms.ts";
import { type Catalogue, createCatalogue } from "../../../shared/form/catalogue.ts";
import { indicatorId } from "../../../shared/form/design/form-of-design.ts";
import { proposeDesign } from "../../../shared/proposal/propose-design.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { rowUnder } from "../../shared/workbook/merged/sheet-table.ts";
import { type ReadBack, readWithSheetJs } from "../../support/read-back.ts";
import { workbookBytes } from "../../support/workbooks.ts";
import { wrongCaches } from "../../support/wrong-caches.ts";
import { createCity, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { newIdOf, publishAs, saveAs } from "../../worker/support/own-forms.ts";
import { planned } from "../../worker/support/planned.ts";
import { ask, send, submit } from "../../worker/support/requests.ts";

const mailed = {
  name: "月报",
  rows: [
    ["公益岗位安置情况月报"],
    ["指标名称", "计量单位", "本月", null, "本年累计", null],
    [null, null, "合计", "其中：女", "合计", "其中：女"],
    ["新增安置", "人", null, null, null, null],
    ["发放补贴", "万元", null, null, null, null],
    ["走访慰问", "人次", null, null, null, null],
  ],
  merges: ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2"],
};
const MONTHS = ["2026-03", "2026-04"] as const;
const NEW = "新增安置\n（人）";
const SPENT = "发放补贴\n（万元）";

let city: TestCity;
let form: string;
let collections: readonly string[];
let catalogue: Catalogue;

/** The blank sheet that a unit gets for a month. */
async function blankOf(by: TestUnit, month: 0 | 1): Promise<Uint8Array> {
  const template = await ask(`/api/forms/${form}/template.xlsx?period=${MONTHS[month]}`, {}, by);
  return new Uint8Array(await template.arrayBuffer());
}

/** What the pane makes of the blank sheet of a month with these figures, row by row. */
async function filledIn(by: TestUnit, month: 0 | 1, rows: readonly (readonly (number | null)[])[]) {
  const book = read(await blankOf(by, month));
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  for (const [index, row] of rows.entries()) {
    for (const [at, value] of row.entries())
      if (value !== null) sheet[`${"CDEF"[at]}${5 + index}`] = { t: "n", v: value };
  }
  const opened = readWorkbook(new Uint8Array(write(book, { type: "array", bookType: "xlsx" })));
  const [grid] = opened.ok ? opened.sheets : [];
  if (grid === undefined) throw new Error("no sheet");
  const period = MONTHS[month];
  const tasks = [{ form, formVersion: 1, period }];
  const [assessed] = assess(catalogue, {
    ...{ grid, units: [by.unit], reporter: by.unit, tasks, confirmed: {}, period },
  });
  if (assessed?.kind !== "recognised") throw new Error("the sheet was not recognised");
  const { records, layout, findings } = assessed;
  return {
    assessed,
    said: findings.filter(({ severity }) => severity !== "information").map(({ code }) => code),
    body: {
      collection: collections[month] ?? "",
      formVersion: 1,
      records: [...records],
      layout: { ...layout },
    },
  };
}

type Body = Awaited<ReturnType<typeof filledIn>>["body"];

async function look(body: Body, by: TestUnit): Promise<DryRun> {
  const response = await send("POST", "/api/submissions/check", body, by);
  expect(response.status, await response.clone().text()).toBe(200);
  return dryRunSchema.parse(await response.json());
}

function put(
  body: Body,
  by: TestUnit,
  baseVersion: number | null = null,
  explanations: readonly object[] = [],
) {
  return submit(crypto.randomUUID(), { ...body, baseVersion, explanations, nil: false }, by);
}

async function sent(
  by: TestUnit,
  month: 0 | 1,
  rows: readonly (readonly (number | null)[])[],
): Promise<void> {
  const { body, said } = await filledIn(by, month, rows);
  expect(said).toEqual([]);
  expect((await look(body, by)).findings).toEqual([]);
  const response = await put(body, by);
  expect([response.status, response.ok ? "" : await response.text()]).toEqual([201, ""]);
}

async function merged(period: string): Promise<ReadBack> {
  const response = await ask(`/api/merged.xlsx?period=${period}`, {}, city.city);
  const book = readWithSheetJs(new Uint8Array(await response.arrayBuffer()));
  expect(wrongCaches(book).wrong).toEqual([]);
  expect(book.sheet("填报情况").cells.get("B3")?.value).toBe("全部一致");
  return book;
}

function totals(book: ReadBack): ReadonlyMap<string, unknown> {
  const name = book.sheets.map((sheet) => sheet.name).find((own) => own.startsWith("汇总-")) ?? "";
  return new Map([...rowUnder(book, name, "合计")].map(([path, { value }]) => [path, value]));
}

async function begin(): Promise<void> {
  city = await createCity();
  const opened = readWorkbook(await workbookBytes([mailed]));
  const [grid] = opened.ok ? opened.sheets : [];
  const proposal = grid && proposeDesign({ grid, rules: [], formulas: new Map(), units: [] }, "own_sample");
  if (proposal === undefined) throw new Error("nothing was proposed");
  expect(proposal.asks).toEqual([]);
  form = await newIdOf(city.city);
  expect((await saveAs(city.city, { ...proposal.design, id: form }, null)).status).toBe(200);
  expect((await publishAs(city.city, form, 1)).status).toBe(201);
  const told = { form, formVersion: 1, title: "公益岗位安置情况月报" };
  collections = await planned({ send }, city.city, told, ...MONTHS);
  const { digest: _, ...content } = catalogueSchema.parse(
    await (await ask("/api/catalogue", {}, city.east)).json(),
  );
  catalogue = createCatalogue(content);
}

const march = [
  [10, 7, 30, 22],
  [12.5, 9, 36.8, 26.6],
  [5, 5, 20, 20],
];
const april = [
  [4, 3, 34, 25],
  [10, 6, 46.8, 32.6],
  [6, 6, 26, 26],
];

describe("合计 beside 其中：女, of the month and since January", () => {
  beforeAll(begin, 60_000);

  it("keeps its shape on the blank sheet, and says what to fill in", async () => {
    const book = read(await blankOf(city.east, 0));
    const texts = Object.values(book.Sheets[book.SheetNames[0] ?? ""] ?? {}).flatMap((cell) =>
      typeof cell === "object" && "v" in cell ? [String(cell.v)] : [],
    );
    expect(texts).toEqual(expect.arrayContaining(["本月", "本年累计", "合计", "其中：女"]));
    expect(texts.join()).toContain("合计和其中各填各的，其中的不多于合计");
  });

  it("arrives as two figures and is merged as two", async () => {
    await sent(city.east, 0, march);
    await sent(city.west, 0, [
      [8, 8, 8, 8],
      [1, 1, 1, 1],
      [2, null, 2, null],
    ]);
    const book = await merged(MONTHS[0]);
    const found = totals(book);
    expect([found.get(`${NEW}/全部`), found.get(`${NEW}/女`)]).toEqual([18, 15]);
    expect([found.get(`${SPENT}/全部`), found.get(`${SPENT}/女`)]).toEqual([13.5, 10]);
    expect([...found.keys()].filter((path) => path.startsWith("新增安置"))).toEqual([
      `${NEW}/全部`,
      `${NEW}/女`,
      "新增安置\n（人，本年累计）/全部",
      "新增安置\n（人，本年累计）/女",
    ]);
    expect([...found.values()]).not.toContain(33);
  });

  it("is told as facts and traced by word, each to its own cell", async () => {
    const { facts } = tidyFactsSchema.parse(
      await (await ask(`/api/facts.json?period=${MONTHS[0]}&form=${form}`, {}, city.city)).json(),
    );
    const own = facts.filter(({ indicator, unit, kind }) => {
      return indicator === indicatorId(form, "c1") && unit.code === city.east.unit.code && kind === "actual";
    });
    expect(own.map(({ breakdown, value }) => [Object.values(breakdown)[0], value])).toEqual([
      ["all", "10"],
      ["k1", "7"],
    ]);
    const query = `period=${MONTHS[0]}&state=newest&indicator=${indicatorId(form, "c1")}&unit=${city.east.unit.code}`;
    const traced = traceSchema.parse(await (await ask(`/api/trace?${query}`, {}, city.city)).json());
    expect(traced.facts.map(({ kind, value, cell }) => `${kind} ${value} ${cell}`)).toEqual([
      "actual 10 C5",
      "ytd 30 E5",
      "actual 7 D5",
      "ytd 22 F5",
    ]);
  });

  it("is held against the month before, figure by figure, in words", async () => {
    const { body } = await filledIn(city.east, 1, [
      [4, 3, 35, 25],
      [10, 6, 46.8, 32.6],
      [6, 6, 26, 26],
    ]);
    const { findings } = await look(body, city.east);
    expect(findings.map(({ rule, severity, cells }) => `${severity} ${rule} ${cells.join()}`)).toEqual([
      "warning INTER_PERIOD.year E5",
    ]);
    expect(findings[0]?.message).toContain(
      "“新增安置”本年累计35人，2026年3月的本年累计30人加本期4人是34人，请核实",
    );
    expect((await put(body, city.east)).status).toBe(422);
    await sent(city.east, 1, april);
  });

  it("adds the months over the quarter, and no 累计", async () => {
    const found = totals(await merged("2026Q2"));
    expect(found.get(`${NEW}/全部`)).toBe(4);
    const both = totals(await merged("2026H1"));
    expect([both.get(`${NEW}/全部`), both.get(`${NEW}/女`)]).toEqual([22, 18]);
  });

  it("is refused nothing where more women are told than there are, and asked on both sides", async () => {
    const { body, said } = await filledIn(city.west, 1, [
      [2, 3, 10, 11],
      [1, 1, 2, 2],
      [1, null, 3, null],
    ]);
    expect(said).toEqual(["part_above_whole", "part_above_whole"]);
    expect(
      (await look(body, city.west)).findings.map(({ rule, cells }) => `${rule} ${cells.join()}`),
    ).toEqual(["INTRA_RECORD.part D5", "INTRA_RECORD.part F5"]);
  });

  it("tells who corrects March to correct April as well, and a late month to be held against what came since", async () => {
    const { body } = await filledIn(city.east, 0, [
      [11, 7, 31, 22],
      [12.5, 9, 36.8, 26.6],
      [5, 5, 20, 20],
    ]);
    const { findings } = await look(body, city.east);
    expect(findings.map(({ rule }) => rule)).toEqual(["INTER_PERIOD.later"]);
    expect(findings[0]?.message).toContain(
      "2026年4月已报“新增安置”本年累计34人，本期4人；减去到本期的31人，应是3人。请随后更正2026年4月",
    );
  });

  it("names sheet and cell of each figure where several sheets are sent as one", async () => {
    const first = await filledIn(city.west, 1, [
      [2, 1, 10, 9],
      [1, 1, 2, 2],
    ]);
    const second = await filledIn(city.west, 1, [
      [3, 2, 3, 2],
      [0.5, null, 0.5, null],
    ]);
    const members = [first, second].map(({ assessed }, index) => ({
      ...{ id: String(index), assessment: assessed, explanations: [] },
    }));
    const joined = joinSheets(members)?.sheet;
    if (joined === undefined) throw new Error("nothing was joined");
    const body = { ...first.body, records: [...joined.records], layout: { ...joined.layout } };
    const asked = (await look(body, city.west)).findings.filter(({ severity }) => severity === "warning");
    const explained = asked.map(({ rule, column }) => ({ rule, column, reason: "other", note: "两张表" }));
    const response = await put(body, city.west, null, explained);
    expect([response.status, response.ok ? "" : await response.text()]).toEqual([201, ""]);
    const query = `period=${MONTHS[1]}&state=newest&indicator=${indicatorId(form, "c1")}&unit=${city.west.unit.code}`;
    const traced = traceSchema.parse(await (await ask(`/api/trace?${query}`, {}, city.city)).json());
    expect(
      traced.facts.flatMap(({ kind, value, cell }) => (kind === "actual" ? [`${value} ${cell}`] : [])),
    ).toEqual(["2 第1张表C5", "1 第1张表D5", "3 第2张表C5", "2 第2张表D5"]);
    const book = await merged(MONTHS[1]);
    const details = book.sheets.find(({ name }) => name.startsWith("明细-"));
    const sources = [...(details?.cells.values() ?? [])].map(({ value }) => String(value));
    expect(sources).toEqual(expect.arrayContaining(["第1张表C4:C7、E5:E6", "第2张表D4:D7、F5:F6"]));
  });
});
