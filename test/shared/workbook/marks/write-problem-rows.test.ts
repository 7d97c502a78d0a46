import { expect, it } from "vitest";
import { cellText } from "../../../../shared/sheet/cell-text.ts";
import type { ProblemSheet } from "../../../../shared/workbook/marks/problem-rows.ts";
import { writeProblemRows } from "../../../../shared/workbook/marks/write-problem-rows.ts";
import { gridsOf, partText } from "../../../support/patched.ts";
import { readWithSheetJs } from "../../../support/read-back.ts";

const words = { row: "原行号", problems: "问题", wholeSheet: "整张表", title: "只要有问题的行" };
const row = { formats: [], marks: new Map(), problems: [] };
const sheet: ProblemSheet = {
  name: "台账",
  left: 1,
  head: 2,
  rows: [
    { ...row, place: "第1行", values: ["示例台账"] },
    { ...row, place: "第2行", values: ["姓名", "日期", "金额"] },
    {
      place: "第7行",
      values: ["=1+1", 43_466, -5],
      formats: [undefined, "yyyy-m-d"],
      marks: new Map([[2, "error"]]),
      problems: ["【错误】不能是负数", "【核实】比去年少"],
    },
    {
      ...row,
      place: "第90行",
      values: [null, true],
      problems: ["【错误】没有姓名"],
      marks: new Map([[0, "warning"]]),
    },
  ],
  merges: [{ top: 0, bottom: 0, left: 1, right: 3 }],
  said: ["【核实】少了一栏"],
};

it("has the head, the rows with their numbers before and their problems behind, and what is said of the sheet", async () => {
  const bytes = await writeProblemRows([sheet], words);
  const [grid] = gridsOf(bytes);
  expect(grid?.values).toEqual([
    [null, "示例台账"],
    ["原行号", "姓名", "日期", "金额", "问题"],
    ["第7行", "=1+1", 43_466, -5, "【错误】不能是负数\n【核实】比去年少"],
    ["第90行", null, true, null, "【错误】没有姓名"],
    ["整张表", null, null, null, "【核实】少了一栏"],
  ]);
  expect(grid?.excerpt).toBe(true);
  expect(grid?.merges).toEqual([{ top: 0, bottom: 0, left: 1, right: 3 }]);
  expect(grid && cellText(grid, 2, 2)).toBe("2019-01-01");
  const xml = partText(bytes, "xl/worksheets/sheet1.xml");
  expect(xml).not.toContain("<f>");
  expect(partText(bytes, "xl/styles.xml")).toContain("FFFFC7CE");
  expect(readWithSheetJs(bytes).sheet("台账").cells.get("B3")?.value).toBe("=1+1");
});

it("gives a sheet without a head one for its own columns", async () => {
  const [first, second] = sheet.rows.slice(2);
  const bare = {
    ...sheet,
    head: 0,
    rows: [first, second].filter((each) => each !== undefined),
    merges: [],
    said: [],
  };
  const [grid] = gridsOf(await writeProblemRows([bare], words));
  expect(grid?.values.map((line) => [line[0], line[4] ?? null])).toEqual([
    ["原行号", "问题"],
    ["第7行", "【错误】不能是负数\n【核实】比去年少"],
    ["第90行", "【错误】没有姓名"],
  ]);
});
