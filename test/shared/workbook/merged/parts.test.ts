import { describe, expect, test } from "vitest";
import { code, count, money } from "../../../../shared/form/columns.ts";
import { defineForm } from "../../../../shared/form/define-form.ts";
import type { Form } from "../../../../shared/form/form.ts";
import { type CellValue, FIGURE_LIMIT } from "../../../../shared/value.ts";
import { headerTree } from "../../../../shared/workbook/drawing/header-tree.ts";
import { dateSerial, momentSerial, momentText } from "../../../../shared/workbook/drawing/moment.ts";
import { numberFormat } from "../../../../shared/workbook/drawing/palette.ts";
import { cellText, escapeXml, formulaSheet, sheetName } from "../../../../shared/workbook/drawing/text.ts";
import { figureFormula } from "../../../../shared/workbook/merged/block-formula.ts";
import { layOut } from "../../../../shared/workbook/merged/layout.ts";
import { firstPage, printPlan } from "../../../../shared/workbook/merged/print-layout.ts";
import { rowXml } from "../../../../shared/workbook/merged/row-xml.ts";
import { text } from "../../../../shared/workbook/merged/sheet-plan.ts";
import { newTally } from "../../../../shared/workbook/merged/tally.ts";
import { termsOf } from "../../../../shared/workbook/merged/terms.ts";
import { mergedForm } from "./fixture.ts";

describe("text of cells", () => {
  test.each([
    ["甲\r\n乙\r丙\t丁", "甲\n乙\n丙\t丁"],
    ["a\u0000b\u001Fc\u007Fd\uFFFEe\uFFFF", "abcde"],
    ["\uD83D坏", "坏"],
    ["好😀", "好😀"],
    ["_x000D_ _x4E2D_", "_x005F_x000D_ _x005F_x4E2D_"],
    ["_x00D_ _y000D_", "_x00D_ _y000D_"],
    ["=1+1", "=1+1"],
  ])("%j is written as %j", (text, written) => {
    expect(cellText(text)).toBe(written);
  });

  test("is never cut silently", () => {
    expect(cellText("长".repeat(32_767))).toHaveLength(32_767);
    expect(() => cellText("长".repeat(32_768))).toThrow(RangeError);
  });

  test("is escaped for XML", () => {
    expect(escapeXml(`<a & "b">`)).toBe("&lt;a &amp; &quot;b&quot;&gt;");
  });
});

describe("names of sheets", () => {
  test.each([
    ["汇总-妇女/儿童[2019]:*?\\", "汇总-妇女儿童2019"],
    ["'引'号'", "引'号"],
    ["很".repeat(40), "很".repeat(31)],
  ])("%s becomes %s", (wanted, name) => {
    expect(sheetName(wanted, [])).toBe(name);
  });

  test("are told apart whatever the case, within 31 characters", () => {
    const long = "很".repeat(40);
    const first = sheetName(long, []);
    const second = sheetName(long, [first]);
    expect(second).toBe(`${"很".repeat(28)}(2)`);
    expect(sheetName("abc", ["ABC", "abc(2)"])).toBe("abc(3)");
    expect(sheetName(`${"很".repeat(30)}😀`, [])).toBe("很".repeat(30));
  });

  test("are quoted in formulas", () => {
    expect(formulaSheet("明细-某'表")).toBe("'明细-某''表'");
  });
});

describe("dates and moments", () => {
  test.each([
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["2019-03-08", 43_532],
  ])("%s is day %i of Excel's calendar", (date, serial) => {
    expect(dateSerial(date)).toBe(serial);
  });

  test("a moment keeps its China time", () => {
    expect(momentSerial("2019-03-08T12:00:00+08:00")).toBe("43532.50000000");
    expect(momentSerial("2019-03-08T09:30:00+08:00")).toBe("43532.39583334");
    expect(momentSerial("2019-03-08T00:00:00+08:00")).toBe("43532.00000000");
    expect(momentText("2019-03-08T09:05+08:00")).toBe("2019年3月8日 09:05");
    expect(() => momentSerial("2019-03-08T12:00:00Z")).toThrow(RangeError);
  });
});

test.each([
  [0, "exact", "#,##0"],
  [2, "over", '#,##0.00"余"'],
  [0, "about", '"近"#,##0'],
  [1, "approx", '"约"#,##0.0'],
] as const)("%i decimals, %s: %s", (decimals, qualifier, format) => {
  expect(numberFormat(decimals, qualifier)).toBe(format);
});

test("a header tree merges equal beginnings across and short paths down", () => {
  const paths = [
    ["单位"],
    ["户数", "最美", "全国"],
    ["户数", "最美", "省级"],
    ["户数", "平安", "全国"],
    ["人数", "女"],
  ];
  const { rows, merges } = headerTree(paths, { row: 3, column: 1 });
  expect(rows).toEqual([
    ["单位", "户数", "", "", "人数"],
    ["", "最美", "", "平安", "女"],
    ["", "全国", "省级", "全国", ""],
  ]);
  expect(
    merges.map(({ startRow, startCol, endRow, endCol }) => [startRow, startCol, endRow, endCol]),
  ).toEqual([
    [3, 1, 5, 1],
    [3, 2, 3, 4],
    [4, 2, 4, 3],
    [4, 5, 5, 5],
  ]);
});

describe("formulas over a block of details", () => {
  const kinds = [
    { code: "a", zh: '甲*"?', en: "A", aliases: [] },
    { code: "b", zh: "乙", en: "B", aliases: [] },
    { code: "c", zh: "丙", en: "C", aliases: [] },
  ] as const;
  const form: Form = defineForm({
    id: "women_loans",
    version: 1,
    number: "",
    title: { zh: "某'表", en: "" },
    grains: ["sum"],
    accumulation: "period",
    columns: {
      kind: code("类别", "", kinds, {}),
      amount: money("金额", "", {
        displayUnit: "万元",
        feeds: [{ indicator: "loan_amount_yuan", when: [{ column: "kind", notIn: ["a", "b"] }] }],
      }),
      extra: money("补贴", "", { feeds: [{ indicator: "loan_amount_yuan", breakdown: ["kind"] }] }),
      persons: count("人数", "", "人", {
        feeds: [
          { indicator: "loan_persons", when: [{ column: "kind", in: ["a", "b"] }], breakdown: ["kind"] },
          { indicator: "loan_driven_persons", when: [{ column: "extra", filled: false }] },
        ],
      }),
    },
  });
  const one = mergedForm(form, [{ code: "1", name: "甲", rows: [{ persons: 1 }, { persons: 2 }] }]);
  const [layout] = layOut([one], () => 3);
  if (layout === undefined) throw new Error("no layout");
  const formula = (
    indicator: string,
    by: readonly string[],
    breakdown: Record<string, string>,
    exponent = 0,
  ) =>
    figureFormula(
      layout,
      termsOf(layout, { indicator, kind: "actual", by, breakdown, exponent }),
      one.submissions,
    );
  const range = (letters: string) => `'明细-某''表'!$${letters}$4:$${letters}$5`;

  test("a code asked for becomes one condition, its wildcards and quotes taken literally", () => {
    const test = `${range("F")},"=甲~*""~?"`;
    expect(formula("loan_persons", ["kind"], { kind: "a" })).toBe(
      `IF(COUNTIFS(${range("I")},"<>",${test})=0,"",SUMIFS(${range("I")},${test}))`,
    );
  });

  test("a code outside the feed's condition gives nothing to add", () => {
    expect(
      termsOf(layout, {
        indicator: "loan_persons",
        kind: "actual",
        by: ["kind"],
        breakdown: { kind: "c" },
        exponent: 0,
      }),
    ).toEqual([]);
  });

  test("several allowed codes are added up, one by one", () => {
    expect(formula("loan_persons", [], {})).toBe(
      `IF(COUNTIFS(${range("I")},"<>",${range("F")},"=甲~*""~?")+COUNTIFS(${range("I")},"<>",${range("F")},"=乙")=0,"",` +
        `SUMIFS(${range("I")},${range("F")},"=甲~*""~?")+SUMIFS(${range("I")},${range("F")},"=乙"))`,
    );
  });

  test("columns in 万元 and 元 feed one figure in either unit; excluded codes are excluded", () => {
    const excluded = `${range("F")},"<>甲~*""~?",${range("F")},"<>乙"`;
    const sum = `SUMIFS(${range("G")},${excluded})`;
    expect(formula("loan_amount_yuan", [], {}, 4)).toContain(`${sum}+SUM(${range("H")})/10000)`);
    expect(formula("loan_amount_yuan", [], {}, 0)).toContain(`${sum}*10000+SUM(${range("H")}))`);
  });

  test("no code, and a cell that must be blank, are looked for as blank cells", () => {
    expect(formula("loan_amount_yuan", ["kind"], {})).toContain(`SUMIFS(${range("H")},${range("F")},"=")`);
    expect(formula("loan_driven_persons", [], {})).toContain(`SUMIFS(${range("I")},${range("H")},"=")`);
  });
});

describe("paper", () => {
  const widths = (count: number) => Array.from({ length: count }, () => 12);

  test("is A4 where that can be read, else A3", () => {
    expect(printPlan(widths(12), "$6:$7", 2)).toEqual({ paper: "a4", rows: "$6:$7" });
    expect(printPlan(widths(18), "$6:$7", 2)).toEqual({ paper: "a3", rows: "$6:$7" });
  });

  test("beyond that the columns are spread, each page with the first ones and within its width", () => {
    const plan = printPlan(widths(60), "$6:$7", 2);
    expect(plan).toMatchObject({ paper: "a3", columns: "$A:$B", scale: 80 });
    const starts = [0, ...(plan.breaks ?? []), 60];
    const pages = starts.slice(1).map((end, at) => end - (starts[at] ?? 0) + (at === 0 ? 0 : 2));
    expect(pages.every((columns) => columns * 12 <= 202)).toBe(true);
    expect(pages.reduce((sum, columns) => sum + columns, 0)).toBe(60 + 2 * (pages.length - 1));
    expect(firstPage(plan, 60)).toBe(plan.breaks?.[0]);
  });

  test("a page begins with a group, unless that would leave the one before half empty", () => {
    expect(printPlan(widths(30), "$6:$7", 2, [0, 1, 2, 12, 20]).breaks).toEqual([12, 20]);
    expect(printPlan(widths(30), "$6:$7", 2, [0, 1, 2]).breaks).toEqual([16]);
  });
});

test("spaces at the edges of a text are kept", () => {
  const cells = [" 前", "后 ", "中 间"].map((value) => text(value, "text"));
  const xml = rowXml(1, { cells }, () => "1");
  expect(xml.match(/<t[^>]*>[^<]*/g)).toEqual([
    '<t xml:space="preserve"> 前',
    '<t xml:space="preserve">后 ',
    "<t>中 间",
  ]);
});

describe("sums of what was written", () => {
  const record = (column: string, value: CellValue) => ({
    uuid: "a",
    row: 1,
    subject: "甲",
    grain: "sum" as const,
    values: { [column]: value },
    source: "A1",
  });

  test("are exact beyond what a number holds, and keep qualifiers", () => {
    const tally = newTally();
    for (let turn = 0; turn < 2_000; turn++) tally.add(record("amount", FIGURE_LIMIT - 1));
    tally.add(record("persons", { value: 7, qualifier: "over" }));
    tally.add(record("persons", 1));
    expect(tally.sum("a", "amount")).toEqual({ value: 2_000n * BigInt(FIGURE_LIMIT - 1) });
    expect(tally.sum("a", "persons")).toEqual({ value: 8n, qualifier: "over" });
    expect([tally.rows("a"), tally.rows("b"), tally.sum("b", "amount")]).toEqual([2_002, 0, undefined]);
  });
});
