import { utils } from "@e965/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import type { Merge } from "../../../../shared/workbook/merged/merge.ts";
import { readTraceTable, TRACE_SHEET, tracedAt } from "../../../../shared/workbook/merged/trace-table.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { hasLibreOffice, recalculatedByLibreOffice } from "../../../support/libreoffice.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { packageFaults } from "../../../support/package-faults.ts";
import { gather, type ReadBack, readWithSheetJs } from "../../../support/read-back.ts";
import { testEvents1, testEvents2, twoVersionsContent } from "../../../support/two-versions.ts";
import { wrongCaches } from "../../../support/wrong-caches.ts";
import { loans } from "./city.ts";
import { mergedForm, mergedRange, mergeOf, type Row, type Sent } from "./fixture.ts";
import { summaryText, tableOf } from "./sheet-table.ts";

const SUMMARY = "汇总-测试事项";
const DETAILS = "明细-测试事项";
const PERSONS = "测试活动参加人数\n（人）";

const write = (merge: Merge) => gather(writeMergedWorkbook(merge, nodeCompressor));

async function read(merge: Merge): Promise<ReadBack> {
  const book = readWithSheetJs(await write(merge));
  expect(wrongCaches(book).wrong).toEqual([]);
  return book;
}

/** The cells of a row that hold anything, from a column on. */
function rowOf(book: ReadBack, sheet: string, row: number, from = "A"): unknown[] {
  const first = utils.decode_col(from);
  return [...book.sheet(sheet).cells]
    .filter(([address, { value }]) => utils.decode_cell(address).r === row - 1 && (value ?? "") !== "")
    .filter(([address]) => utils.decode_cell(address).c >= first)
    .map(([, { value }]) => value);
}

const event = (kind: string, persons: number, more: Row = {}): Row => ({
  event_date: "2019-01-05",
  name: "某活动",
  kind,
  persons,
  ...more,
});
const east = (rows: readonly Row[], more: Partial<Sent> = {}): Sent => ({
  code: "E",
  name: "东区妇联",
  rows,
  ...more,
});
const west = (rows: readonly Row[], more: Partial<Sent> = {}): Sent => ({
  code: "W",
  name: "西区妇联",
  rows,
  ...more,
});
const old = { under: testEvents1 };

/** January and February: the eastern district changes over between them, the southern does not. */
const range = mergedRange(
  testEvents2,
  [
    {
      period: "2019-01",
      sent: [
        east([event("lecture", 30, { households: 4 }), event("visit", 10)], old),
        west([event("lecture", 7, { volunteers: 3 }), event("hotline", 5)]),
      ],
    },
    {
      period: "2019-02",
      sent: [
        east([event("lecture", 20, { volunteers: 2 }), event("hotline", 1)]),
        { code: "S", name: "南区妇联", ...old, late: true, rows: [] },
      ],
    },
  ],
  [{ code: "N", name: "北区妇联" }],
);
const merge = mergeOf([range], { periods: ["2019-01", "2019-02"] });

describe("a form that units sent in two versions", () => {
  let book: ReadBack;
  beforeAll(async () => {
    book = await read(merge);
  });

  test("has one sheet of each kind, and nothing that Excel would repair", () => {
    expect(book.sheets.map(({ name }) => name)).toEqual([
      SUMMARY,
      "图表",
      "填报情况",
      "数据核对",
      "核实说明",
      "口径说明",
      DETAILS,
      TRACE_SHEET,
    ]);
    expect(packageFaults(book.parts)).toEqual([]);
  });

  test("is summed by indicator, the newest version's first, each unit with the versions that it sent", () => {
    expect(summaryText(book, SUMMARY)).toBe(
      [
        SUMMARY,
        "  东区妇联（2/2期）",
        "    报表版本：第1版、第2版",
        "    测试活动参加人数（人）/合计：61",
        "    测试活动参加人数（人）/讲座：50",
        "    测试活动参加人数（人）/走访：10",
        "    测试活动参加人数（人）/热线：1",
        "    测试活动志愿者人数（人）：2",
        "    测试活动受访户数（户）：4",
        "  西区妇联（1/2期）",
        "    报表版本：第2版",
        "    测试活动参加人数（人）/合计：12",
        "    测试活动参加人数（人）/讲座：7",
        "    测试活动参加人数（人）/热线：5",
        "    测试活动志愿者人数（人）：3",
        "  南区妇联（1/2期）",
        "    报表版本：第1版",
        "  北区妇联（未报）",
        "  合计",
        "    测试活动参加人数（人）/合计：73",
        "    测试活动参加人数（人）/讲座：57",
        "    测试活动参加人数（人）/走访：10",
        "    测试活动参加人数（人）/热线：6",
        "    测试活动志愿者人数（人）：5",
        "    测试活动受访户数（户）：4",
      ].join("\n"),
    );
  });

  test("says in its head which versions there are", () => {
    expect(rowOf(book, SUMMARY, 3)).toContain("所属期：2019年1月至2019年2月　报表版本：第1版、第2版");
  });

  test("adds what both versions feed alike in one term, anything else over the rows of its own version", () => {
    const row = tableOf(book, SUMMARY).rows.get("东区妇联");
    const among = (letters: string, rows: string) => {
      const [first, last] = rows.split("-");
      return `'${DETAILS}'!$${letters}$${first}:$${letters}$${last}`;
    };
    const of = (rows: string, name: string) => {
      const test = `${among("J", rows)},"=${name}"`;
      return `IF(COUNTIFS(${among("L", rows)},"<>",${test})=0,"",SUMIFS(${among("L", rows)},${test}))`;
    };
    expect(row?.get(`${PERSONS}/讲座`)?.formula).toBe(of("5-8", "讲座"));
    expect(row?.get(`${PERSONS}/热线`)?.formula).toBe(of("7-8", "热线"));
    expect(row?.get("测试活动受访户数\n（户）")?.formula).toBe(
      `IF(COUNT(${among("M", "5-6")})=0,"",SUM(${among("M", "5-6")}))`,
    );
  });

  test("stands on one detail sheet, by the newest names, each row with its version", () => {
    expect([3, 4, 5, 7].map((row) => rowOf(book, DETAILS, row, "G"))).toEqual([
      ["报表版本", "活动日期", "活动名称", "活动类型", "志愿者人数\n（人）", "参与人数\n（人）", "第1版"],
      ["受访户数\n（户）"],
      ["第1版", 43_470, "某活动", "讲座", 30, 4],
      ["第2版", 43_470, "某活动", "讲座", 2, 20],
    ]);
    expect(book.sheet(DETAILS).cells.get("M5")?.value).toBe(4);
  });

  test("says on 填报情况 what each unit sent, and counts as ever", () => {
    expect([6, 7, 8, 9, 10].map((row) => rowOf(book, "填报情况", row, "C"))).toEqual([
      ["已报（报表第1版）", "已报（报表第2版）", 2, 2, 0, 0, 0, 0, 100, 100],
      ["已报（报表第2版）", "未报", 2, 1, 0, 0, 1, 0, 50, 50],
      ["未报", "迟报零报告（报表第1版）", 2, 1, 1, 1, 1, 0, 50, 0],
      ["未报", "未报", 2, 0, 0, 0, 2, 0, 0, 0],
      [8, 4, 1, 1, 4, 0, 50, 37.5],
    ]);
  });

  test("agrees with the receipts of both versions, by their own names", () => {
    const cells = [...book.sheet("数据核对").cells];
    const receipts = cells
      .filter(([address, { value }]) => /^A\d/.test(address) && String(value).startsWith("测试事项台账"))
      .map(([address]) => rowOf(book, "数据核对", Number(address.slice(1))));
    expect(receipts.filter(([, unit]) => unit === "东区妇联")).toEqual([
      ["测试事项台账（报表第1版）", "东区妇联", "2019年1月", 1, "行数（行）", 2, 2, "一致"],
      ["测试事项台账（报表第1版）", "东区妇联", "2019年1月", 1, "参加人数（人）", 40, 40, "一致"],
      ["测试事项台账（报表第1版）", "东区妇联", "2019年1月", 1, "受访户数（户）", 4, 4, "一致"],
      ["测试事项台账（报表第2版）", "东区妇联", "2019年2月", 1, "行数（行）", 2, 2, "一致"],
      ["测试事项台账（报表第2版）", "东区妇联", "2019年2月", 1, "志愿者人数（人）", 2, 2, "一致"],
      ["测试事项台账（报表第2版）", "东区妇联", "2019年2月", 1, "参与人数（人）", 21, 21, "一致"],
    ]);
    expect(cells.find(([address]) => address === "B3")?.[1].value).toBe("全部一致");
  });

  test("is explained on 口径说明: versions, where their figures come from, whose rules, who sent which", () => {
    const rows = Array.from({ length: 45 }, (_, at) => rowOf(book, "口径说明", at + 1).join(" | "));
    expect(rows).toEqual(
      expect.arrayContaining([
        `${SUMMARY} | ${DETAILS} | 妇联测1表 | 第1版 | 本期数 | 2019年1月、2019年2月`,
        `${SUMMARY} | ${DETAILS} | 妇联测1表 | 第2版 | 本期数 | 2019年1月、2019年2月`,
        expect.stringMatching(/^同一报表有几个版本时，按指标合并/),
        "测试事项 | 测试活动参加人数 | 人 | 时期数 | 相加 | 相加 | 第1版：参加人数；第2版：参与人数",
        "测试事项 | 测试活动受访户数 | 户 | 时期数 | 相加 | 相加 | 第1版：受访户数",
        expect.stringMatching(/^测试事项（报表第1版） \| T1 \| 强制性/),
        expect.stringMatching(/^测试事项（报表第2版） \| T2 \| 核实性/),
        expect.stringMatching(/^测试事项（报表第1版） \| 东区妇联 \| 2019年1月 \| 1 \| 已报/),
        expect.stringMatching(/^测试事项（报表第2版） \| 东区妇联 \| 2019年2月 \| 1 \| 已报/),
      ]),
    );
  });

  test("can be traced from every cell of the one summary", () => {
    const cells = book.sheet(TRACE_SHEET).cells;
    const values = Array.from({ length: 12 }, (_, r) =>
      Array.from({ length: 6 }, (_, c) => cells.get(utils.encode_cell({ r, c }))?.value ?? null),
    );
    const table = readTraceTable({ name: TRACE_SHEET, top: 0, left: 0, values, merges: [] });
    if (table === undefined) throw new Error("no trace");
    const at = (cell: string) => {
      const found = tracedAt(table, SUMMARY, cell);
      return found && [found.column.indicator, found.column.breakdown, found.units];
    };
    expect(["E8", "F8", "G8", "I12", "K9"].map(at)).toEqual([
      undefined,
      ["test_persons", {}, { kind: "unit", code: "E" }],
      ["test_persons", { kind: "lecture" }, { kind: "unit", code: "E" }],
      ["test_persons", { kind: "hotline" }, { kind: "all" }],
      ["test_households", {}, { kind: "unit", code: "W" }],
    ]);
  });

  test("is drawn and linked as one", () => {
    const drawn = [...book.sheet("图表").cells].filter(([address]) => /^A\d/.test(address));
    expect(drawn.map(([, { value }]) => value)).toEqual([
      "图表",
      ...["测试活动参加人数（人）：合计", "东区", "西区"],
      ...["测试活动参加人数（人）：合计变化", "2019年1月", "2019年2月"],
      ...["测试活动参加人数（人）构成", "讲座", "走访", "热线"],
    ]);
    const xml = book.parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(xml).toContain(`ref="F8" location="'${DETAILS}'!L5:L8"`);
    expect(xml).toContain(`ref="G8" location="'${DETAILS}'!L5:L8"`);
    expect(xml).toContain(`ref="K8" location="'${DETAILS}'!M5:M8"`);
  });

  test("is the same whatever order the data come in", async () => {
    const shuffled = {
      ...range,
      submissions: range.submissions.toReversed(),
      totals: range.totals.map(({ period, totals }) => ({ period, totals: totals.toReversed() })),
    };
    expect(await write({ ...merge, forms: [shuffled] })).toEqual(await write(merge));
  });

  test("says nothing of versions on the sheets of a form that has one", async () => {
    const both = await read({ ...merge, forms: [range, loans] });
    expect(tableOf(both, "汇总-妇女创业小额贷款").header.slice(0, 5)).not.toContain("报表版本");
    expect(rowOf(both, "明细-妇女创业小额贷款", 3)).not.toContain("报表版本");
    const values = [...both.sheet("口径说明").cells.values()].map(({ value }) => String(value));
    expect(values.filter((value) => value.startsWith("妇女创业小额贷款（报表"))).toEqual([]);
  });

  test.skipIf(!hasLibreOffice())(
    "is computed alike by LibreOffice, cell by cell",
    { timeout: 120_000 },
    async () => {
      const bytes = await write(merge);
      const { wrong, formulas } = wrongCaches(readWithSheetJs(bytes), await recalculatedByLibreOffice(bytes));
      expect(wrong).toEqual([]);
      expect(formulas).toBeGreaterThan(100);
    },
  );
});

describe("one period of which some units sent the one version, some the other", () => {
  test("is one sheet, however the units alternate, and no formula grows with them", async () => {
    const units = Array.from({ length: 60 }, (_, at): Sent => {
      const own = at % 2 === 0 ? { ...old, rows: [event("visit", 1, { households: 2 })] } : undefined;
      return {
        code: String(at),
        name: `测试${at}村妇联`,
        rows: [event("hotline", 1, { volunteers: 1 })],
        ...own,
      };
    });
    const book = await read(mergeOf([mergedForm(testEvents2, units)]));
    const checked = [...book.sheet("数据核对").cells].filter(([address]) => /^F([6-9]|1[01])$/.test(address));
    expect(checked.map(([, { value }]) => value)).toEqual([60, 30, 30, 30, 60]);
    const households = checked.at(-1)?.[1].formula ?? "";
    expect(households).toContain(`$F$5:$F$64,"=第1版"`);
    expect(Math.max(...checked.map(([, { formula = "" }]) => formula.length))).toBeLessThan(400);
    expect(tableOf(book, SUMMARY).rows.get("测试2村妇联")?.get("测试活动受访户数\n（户）")?.formula).toBe(
      `IF(COUNT('${DETAILS}'!$L$7:$L$7)=0,"",SUM('${DETAILS}'!$L$7:$L$7))`,
    );
  });

  test("stands beside an earlier period that was sent under the other version", async () => {
    const now = mergedForm(testEvents2, [east([event("lecture", 30), event("hotline", 5)])]);
    const then = mergedForm(testEvents1, [
      east([event("lecture", 20, { households: 9 }), event("visit", 4)]),
    ]);
    const totals = then.totals[0]?.totals ?? [];
    const earlier = [{ comparison: "samePeriodLastYear" as const, periods: ["2018"], reported: 1, totals }];
    const book = await read(mergeOf([{ ...now, earlier }]));
    expect([5, 6].map((row) => rowOf(book, "对比-测试事项", row))).toEqual([
      // 合计 has what stood under 走访 then, which no column shows now.
      ["东区妇联", 35, 24, 11, 45.8, 30, 20, 10, 50, 5],
      ["合计", 35, 24, 11, 45.8, 30, 20, 10, 50, 5],
    ]);
  });
});

test("an indicator of a newer version, kept apart by a column that nobody was asked for yet, is explained without it", async () => {
  const indicators = twoVersionsContent.indicators.map((indicator) =>
    indicator.id === "test_persons" ? { ...indicator, apart: ["kind", "level"] } : indicator,
  );
  const merged = mergeOf([mergedForm(testEvents1, [east([event("lecture", 30), event("visit", 10)])])]);
  const book = await read({ ...merged, catalogue: createCatalogue({ ...twoVersionsContent, indicators }) });
  const rows = Array.from({ length: 45 }, (_, at) => rowOf(book, "口径说明", at + 1));
  const told = rows.find(([, title]) => title === "测试活动参加人数");
  expect(told?.at(-1)).toBe("按活动类型分列，互不相加");
});
