/** 合计 and 小计 beside the codes of a form of an office's own, where figures may be added across them. */
import { describe, expect, test } from "vitest";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import type { Design, DesignColumn } from "../../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import { householdRating } from "../../../../shared/forms/household-rating/form.ts";
import { readTraceTable, TRACE_SHEET, tracedAt } from "../../../../shared/workbook/merged/trace-table.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { designColumn } from "../../../support/designs.ts";
import { hasLibreOffice, recalculatedByLibreOffice } from "../../../support/libreoffice.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { packageFaults } from "../../../support/package-faults.ts";
import { gather, type ReadBack, readWithSheetJs } from "../../../support/read-back.ts";
import { wrongCaches } from "../../../support/wrong-caches.ts";
import { mergedForm, mergedRange, mergeOf, type Row, type Sent, type SentFor } from "./fixture.ts";
import { figureText, rowUnder, tableOf } from "./sheet-table.ts";

const codes = (names: readonly string[]) =>
  names.map((name, index) => ({ code: `k${index + 1}`, name, aliases: [] }));
const grouped = (id: string, name: string, names: readonly string[], more: Partial<DesignColumn> = {}) =>
  designColumn(id, name, { kind: "code", grouping: true, codes: codes(names), ...more });
const way = grouped("way", "走访方式", ["上门", "电话", "网上"]);
const state = grouped("state", "就业状况", ["在业", "失业"]);

/** Counts that are added, a state, a rate of two of them, and points. */
const figures: readonly DesignColumn[] = [
  designColumn("planned", "应访人数", { kind: "count", unit: "人", aggregation: "sum" }),
  designColumn("visited", "实访人数", { kind: "count", unit: "人", aggregation: "sum" }),
  designColumn("rate", "走访率", {
    kind: "percent",
    scale: 2,
    aggregation: "recompute",
    ratio: { numerator: "visited", denominator: "planned" },
  }),
  designColumn("known", "在册人数", { kind: "count", unit: "人", aggregation: "latest" }),
  designColumn("points", "得分", { kind: "count", unit: "分", scale: 1, aggregation: "none" }),
];

function designOf(groups: readonly DesignColumn[]): Design {
  return {
    ...{ id: "own_visits", title: "走访情况", titleAliases: [], number: "", leftOut: [], rules: [] },
    ...{ rows: "sums", accumulation: "period" },
    columns: [...groups, ...figures],
  };
}

const unit = (name: string, rows: readonly Row[]): Sent => ({ code: name, name, rows });

async function bytesOf(design: Design, reports: readonly SentFor[]): Promise<Uint8Array> {
  const { form, indicators } = formOfDesign(design, 1);
  const catalogue = createCatalogue({ forms: [form], indicators, vocabularies: [] });
  const merged = mergedRange(catalogue.form(form.id), reports, [], 3, catalogue);
  return await gather(
    writeMergedWorkbook(mergeOf([merged], { catalogue, periods: merged.periods }), nodeCompressor),
  );
}

/** Written, with every cached value what its formula gives. */
async function read(design: Design, reports: readonly SentFor[]): Promise<ReadBack> {
  const book = readWithSheetJs(await bytesOf(design, reports));
  expect(wrongCaches(book).wrong).toEqual([]);
  expect(packageFaults(book.parts)).toEqual([]);
  expect(book.sheet("填报情况").cells.get("B3")?.value).toBe("全部一致");
  return book;
}

const SUMMARY = "汇总-走访情况";

/** Headers of the figures without their units of measure, each with what a row says there. */
function told(book: ReadBack, row: string, about = ""): string[] {
  const cells = rowUnder(book, SUMMARY, row);
  return tableOf(book, SUMMARY)
    .header.slice(4)
    .filter((path) => path.startsWith(about))
    .map((path) => `${path.replace(/\n（.*）/, "")} ${figureText(cells.get(path))}`.trim());
}

const year = (sent: readonly Sent[]): SentFor[] => [{ period: "2019", sent }];

const two = year([
  unit("甲区", [
    { way: "k1", planned: 20, visited: 10, known: 7, points: 45 },
    { way: "k2", planned: 10, visited: { value: 5, qualifier: "over" } },
  ]),
  unit("乙区", [
    { way: "k2", planned: 8, visited: 8, known: 3 },
    { planned: 2, visited: 1 },
  ]),
  unit("丙区", []),
]);

describe("a column of codes", () => {
  test("has the sum of its columns before them: of counts, of states, of a rate taken anew; of points none", async () => {
    const book = await read(designOf([way]), two);
    expect(told(book, "甲区")).toEqual([
      ...["应访人数/合计 30", "应访人数/上门 20", "应访人数/电话 10", "应访人数/未注明"],
      ...["实访人数/合计 15余", "实访人数/上门 10", "实访人数/电话 5余", "实访人数/未注明"],
      ...["走访率/合计 50余", "走访率/上门 50", "走访率/电话 50余", "走访率/未注明"],
      ...["在册人数/合计 7", "在册人数/上门 7", "在册人数/电话"],
      "得分 4.5",
    ]);
    expect(told(book, "合计")).toEqual([
      ...["应访人数/合计 40", "应访人数/上门 20", "应访人数/电话 18", "应访人数/未注明 2"],
      ...["实访人数/合计 24余", "实访人数/上门 10", "实访人数/电话 13余", "实访人数/未注明 1"],
      ...["走访率/合计 60余", "走访率/上门 50", "走访率/电话 72.22余", "走访率/未注明 50"],
      ...["在册人数/合计 10", "在册人数/上门 7", "在册人数/电话 3"],
      "得分 —",
    ]);
  });

  test("has it as a formula over the columns beside it, linked to the rows and traced to all of them", async () => {
    const book = await read(designOf([way]), two);
    const row = rowUnder(book, SUMMARY, "甲区");
    expect(row.get("应访人数\n（人）/合计")?.formula).toBe('IF(COUNT(F8:H8)=0,"",SUM(F8:H8))');
    expect(book.parts.get("xl/worksheets/sheet1.xml")).toContain(`ref="E8" location="'明细-走访情况'!G4:G5"`);
    const cells = book.sheet(TRACE_SHEET).cells;
    const values = Array.from({ length: 20 }, (_, at) =>
      ["A", "B", "C", "D", "E", "F"].map((letter) => cells.get(`${letter}${at + 1}`)?.value ?? null),
    );
    const table = readTraceTable({ name: TRACE_SHEET, top: 0, left: 0, values, merges: [] });
    if (table === undefined) throw new Error("no trace");
    expect(["E8", "F8", "H8"].map((at) => tracedAt(table, SUMMARY, at)?.column.breakdown)).toEqual([
      {},
      { way: "k1" },
      { way: "" },
    ]);
    const checked = [...book.sheet("数据核对").cells.values()].map(({ value }) => value);
    expect(checked.filter((value) => value === "合计")).toHaveLength(3);
  });

  test("leaves what nobody told blank, of which no part stands either", async () => {
    const book = await read(designOf([way]), two);
    expect(rowUnder(book, SUMMARY, "乙区").get("在册人数\n（人）/合计")?.value).toBe(3);
    expect(rowUnder(book, SUMMARY, "丙区").get("应访人数\n（人）/合计")).toBeUndefined();
  });

  test("has none where one code alone occurs", async () => {
    const book = await read(designOf([way]), year([unit("甲区", [{ way: "k1", planned: 20, visited: 10 }])]));
    expect(told(book, "甲区")).toEqual(["应访人数/上门 20", "实访人数/上门 10", "走访率/上门 50"]);
  });

  test("gives a rate a sum though one of its parts stands under a single code", async () => {
    const book = await read(
      designOf([way]),
      year([
        unit("甲区", [
          { way: "k1", planned: 20, visited: 10 },
          { way: "k2", planned: 5 },
        ]),
      ]),
    );
    expect(told(book, "甲区").filter((text) => text.includes("合计"))).toEqual([
      "应访人数/合计 25",
      "实访人数/合计 10",
      "走访率/合计 40",
    ]);
  });

  test.each([
    ["whose words overlap", grouped("way", "级别", ["省级", "市级"], { apart: true })],
    ["of which a word speaks of all others", grouped("way", "走访方式", ["全部", "电话"])],
  ])("%s has none", async (_, column) => {
    const book = await read(designOf([column]), two);
    const headers = tableOf(book, SUMMARY).header;
    expect(headers).toContain(`应访人数\n（人）/${column.codes?.[1]?.name}`);
    expect(headers.filter((path) => path.includes("合计"))).toEqual([]);
  });

  test("is added up over periods as its parts are: counts of all, states of the last report", async () => {
    const book = await read(designOf([way]), [
      {
        period: "2019-01",
        sent: [
          unit("甲区", [
            { way: "k1", planned: 20, known: 7 },
            { way: "k2", planned: 1, known: 5 },
          ]),
          unit("乙区", [{ way: "k2", planned: 4, known: 2 }]),
        ],
      },
      { period: "2019-02", sent: [unit("甲区", [{ way: "k1", planned: 2, known: 9 }])] },
    ]);
    expect(told(book, "甲区")).toEqual([
      ...["应访人数/合计 23", "应访人数/上门 22", "应访人数/电话 1"],
      // 电话 is not told any more: the last report is whole.
      ...["在册人数/合计 9", "在册人数/上门 9", "在册人数/电话"],
    ]);
    expect(told(book, "合计", "在册人数")).toEqual([
      "在册人数/合计 11",
      "在册人数/上门 9",
      "在册人数/电话 2",
    ]);
  });
});

describe("two columns of codes", () => {
  const rows = [
    { way: "k1", state: "k1", planned: 1 },
    { way: "k1", state: "k2", planned: 10 },
    { way: "k2", state: "k1", planned: 100 },
    { way: "k2", state: "k2", planned: 1000 },
    { way: "k3", state: "k2", planned: 10_000 },
  ];

  test("have 合计 over all, and 小计 over the second within the first where it has several", async () => {
    const book = await read(designOf([way, state]), year([unit("甲区", rows)]));
    expect(told(book, "甲区")).toEqual([
      "应访人数/合计 11111",
      ...["应访人数/上门/小计 11", "应访人数/上门/在业 1", "应访人数/上门/失业 10"],
      ...["应访人数/电话/小计 1100", "应访人数/电话/在业 100", "应访人数/电话/失业 1000"],
      "应访人数/网上/失业 10000",
    ]);
    expect(rowUnder(book, SUMMARY, "甲区").get("应访人数\n（人）/合计")?.formula).toBe(
      'IF(COUNT(G9:H9,J9:L9)=0,"",SUM(G9:H9,J9:L9))',
    );
  });

  test("have no 小计 that says what 合计 says", async () => {
    const book = await read(designOf([way, state]), year([unit("甲区", rows.slice(0, 2))]));
    expect(told(book, "甲区")).toEqual(["应访人数/合计 11", "应访人数/上门/在业 1", "应访人数/上门/失业 10"]);
  });

  test("are added within the codes that overlap, wherever these stand", async () => {
    const level = grouped("way", "级别", ["省级", "市级", "县级"], { apart: true });
    const within = await read(designOf([level, state]), year([unit("甲区", rows)]));
    expect(told(within, "甲区")).toEqual([
      ...["应访人数/省级/合计 11", "应访人数/省级/在业 1", "应访人数/省级/失业 10"],
      ...["应访人数/市级/合计 1100", "应访人数/市级/在业 100", "应访人数/市级/失业 1000"],
      "应访人数/县级/失业 10000",
    ]);
    const before = await read(designOf([state, level]), year([unit("甲区", rows)]));
    expect(told(before, "甲区")).toEqual([
      ...["应访人数/合计/省级 11", "应访人数/合计/市级 1100"],
      ...["应访人数/在业/省级 1", "应访人数/在业/市级 100"],
      ...["应访人数/失业/省级 10", "应访人数/失业/市级 1000", "应访人数/失业/县级 10000"],
    ]);
  });
});

test("as many codes as no formula could name are added over the rows themselves", async () => {
  const many = grouped(
    "way",
    "村名",
    Array.from({ length: 250 }, (_, at) => `测试${at + 1}村`),
  );
  const rows = Array.from({ length: 250 }, (_, at) => [
    { way: `k${at + 1}`, state: "k1", planned: 1 },
    { way: `k${at + 1}`, state: "k2", planned: 2 },
  ]).flat();
  const book = await read(designOf([many, state]), year([unit("甲区", rows)]));
  const cell = rowUnder(book, SUMMARY, "甲区").get("应访人数\n（人）/合计");
  expect(cell?.value).toBe(750);
  expect(cell?.formula).toBe(`IF(COUNT('明细-走访情况'!$H$4:$H$503)=0,"",SUM('明细-走访情况'!$H$4:$H$503))`);
});

test("a standard form has them too: households over kinds of families, level by level", async () => {
  const rows = [
    { family_type: "finest", level: "province", households: 11 },
    { family_type: "five_virtues", level: "province", households: 4 },
    { family_type: "five_virtues", level: "county", households: 40 },
  ];
  const merged = mergedForm(householdRating, [unit("甲区", rows)]);
  const book = readWithSheetJs(await gather(writeMergedWorkbook(mergeOf([merged]), nodeCompressor)));
  expect(wrongCaches(book).wrong).toEqual([]);
  const { header } = tableOf(book, "汇总-家庭创建评定");
  expect(header.filter((path) => path.includes("合计"))).toEqual(["评选表彰家庭户数\n（户）/合计/省级"]);
  const row = rowUnder(book, "汇总-家庭创建评定", "甲区");
  expect(row.get("评选表彰家庭户数\n（户）/合计/省级")?.value).toBe(15);
});

test.skipIf(!hasLibreOffice())("LibreOffice computes the same", async () => {
  const bytes = await bytesOf(designOf([way]), two);
  const { wrong, formulas } = wrongCaches(readWithSheetJs(bytes), await recalculatedByLibreOffice(bytes));
  expect(wrong).toEqual([]);
  expect(formulas).toBeGreaterThan(60);
});
