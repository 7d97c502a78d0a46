import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { type CellEdit, createLiveCheck } from "../../../shared/check/live-check.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { Grid, RawValue } from "../../../shared/sheet/grid.ts";
import type { ReadContext } from "../../../shared/sheet/read-context.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { laidOut } from "../../support/office-layout.ts";
import { officeSheets } from "../../support/office-sheets.ts";
import { tries } from "../../support/properties.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const { newest: forms } = standardCatalogue;

const context: ReadContext = { forms, units: districtUnits, reporter: district, period: "2019" };
const formOf = (id: string) => standardCatalogue.findForm(id);

const loans = sheetOf(`
  2019年度妇女创业小额贷款台账 | < | < | < | < | < | <
  填报单位：示例甲区妇联 | < | < | < | 单位：万元 | < | <
  序号 | 姓名 | 贷款类型 | 贷款金额 | 放款日期 | 到期日 | 贷款余额
  1 | 测试甲 | 小额贴息贷款 | 5 | 2019-03-08 | 2020-03-08 | 2
  2 | 测试乙 | ^ | 6 | 2019-04-01 | 2020-03-08 | 6
  3 | 测试丙 | 小额担保贷款 | 8 | 2018-12-31 | |
  小计 | | | 19 | | | 8
  4 | 测试丁 | 小额贴息贷款 | 7 | 2019-06-01 | | 1
  合计 | | | 26 | | | 9
  审核人： | | | 填表人： | | |
`);
const screening = sheetOf(`
  2019年“两癌”筛查统计表 | < | < | < | <
  镇街 | 宫颈癌 | < | 乳腺癌 | <
  ^ | 应查人数 | 实查人数 | 应查人数 | 实查人数
  示例镇 | 100 | 90 | 100 | 80
  示例甲区 | 200 | 180 | 200 | 201
  合计 | 300 | 270 | 300 | 280
`);

const cases: Grid = {
  ...sheetOf(`
    2019年维权信访案件台账 | < | < | < | < | <
    上报镇街名 | 案件编号 | 接访日期 | 来访方式 | 案件类别 | 进展 | 结案日期
    示例镇 | 示-01 | 2019-07-02 | 来访 | 婚姻家庭 | 已办结 | 2019-08-01
    示例镇 | 示-02 | 2018-05-06 | 12338热线 | 家暴 | 已办结 | 2019-07-15
    示例甲区 | 示-03 | 2018-03-04 | 来访 | 财产 | 已办结 | 2018-04-02
    填表人：测试甲 | | | | | |
    示例镇 | 示-04 | 2019-09-20 | 来信 | 土地权益 | 办理中 | /
  `),
  hiddenRows: [2, 4],
  hiddenColumns: [3],
};

/** Rows that only other rows explain: a total under the unit's own name, siblings of 其中, places of the own unit. */
const sums = sheetOf(`
  2019年妇女创业小额贷款情况统计表 | < | < | <
  镇街 | 贷款类型 | 贷款金额（万元） | 借款人数
  示例镇 | 小额担保贷款 | 5 | 3
  '  其中：脱贫户 | | 2 | 1
  '  返乡 | | 1 | 1
  示例镇 | 小额贴息贷款 | 6 | 4
  示例甲区 | | 11 | 7
  东河村 | 小额担保贷款 | 1 | 1
  | | 12 | 8
`);
const pages = sheetOf(`
  2019年妇女教育培训统计表 | < | < | <
  村 | 培训类别 | 期数 | 培训人数
  东河村 | 家政服务 | 5 | 3
  西河村 | 电商 | 6 | 4
  过次页 | | 11 | 7
  村 | 培训类别 | 期数 | 培训人数
  承前页 | | 11 | 7
  南河村 | 家政服务 | 1 | 2
  示例甲区 | | 12 | 9
`);

function full(grid: Grid) {
  const reading = readSheet(grid, context);
  const form = formOf(reading.form ?? "");
  return { reading, findings: form === undefined ? reading.findings : checkReading(reading, form, context) };
}

function withEdits(grid: Grid, edits: readonly CellEdit[]): Grid {
  const values: RawValue[][] = grid.values.map((row) => [...row]);
  for (const { row, column, value } of edits) {
    while (values.length <= row) values.push([]);
    const cells = values[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }
  return { ...grid, values };
}

const typed = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom<RawValue>(
    null,
    "",
    "5",
    "6余",
    "—",
    "合计",
    "小计",
    "测试甲",
    "小额贴息贷款",
    "小额担保贷款",
    "2019-05-01",
    "2018-01-01",
    "贷款类型",
    "单位：元",
    "审核人：",
    "乳腺癌",
    "无",
    "示例镇",
    "结案日期",
    "其中：脱贫户",
    "  返乡",
    "过次页",
    "示例甲区",
    "东河村",
    3.1,
    50000,
  ),
);
const edit = fc.record({ row: fc.nat(11), column: fc.nat(7), value: typed });

describe("live findings", () => {
  it.each([
    ["a ledger", loans],
    ["a crosstab", screening],
    ["a ledger with two dates", cases],
    ["a sheet with sums of many names", sums],
    ["printed pages of places", pages],
  ])("of %s equal a full check after any edits", (_, sheet) => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (turns) => {
        const live = createLiveCheck(sheet, context);
        let grid = sheet;
        for (const edits of turns) {
          live.edit(edits);
          grid = withEdits(grid, edits);
          const expected = full(grid);
          expect(live.findings()).toEqual(expected.findings);
          expect(live.reading()).toEqual(expected.reading);
        }
      }),
      tries(100),
    );
  });

  it("of lists of every form equal a full check after any edits", () => {
    const sheets = fc.constantFrom(...forms).chain(officeSheets);
    const place = fc.record({ row: fc.nat(9), column: fc.nat(12) });
    const said = fc.oneof(
      typed,
      fc.constantFrom<RawValue>("全区", "上年同期", "说明", "12①", "3万人", "〃", "1"),
    );
    const edits = fc.array(fc.tuple(place, said, place), { maxLength: 5 });
    fc.assert(
      fc.property(sheets, edits, (sheet, turns) => {
        let grid = laidOut(sheet);
        const live = createLiveCheck(grid, context);
        for (const [at, value, from] of turns) {
          // A cell of the sheet itself, put elsewhere, as people copy and move.
          const moved = grid.values[from.row]?.[from.column] ?? null;
          const edits = [
            { ...at, value },
            { row: at.row + 1, column: at.column, value: moved },
          ];
          live.edit(edits);
          grid = withEdits(grid, edits);
          const expected = full(grid);
          expect(live.findings()).toEqual(expected.findings);
          expect(live.reading()).toEqual(expected.reading);
        }
      }),
      tries(60),
    );
  });

  it("change with one cell, its row, its group and its total", () => {
    const live = createLiveCheck(loans, context);
    expect(live.findings().map(({ rule }) => rule)).toEqual(["STRUCTURE.outside"]);
    live.edit([{ row: 4, column: 6, value: 7 }]);
    expect(live.findings().map(({ rule, cells }) => [rule, cells])).toEqual([
      ["E4.5", ["G5"]],
      ["BALANCE", ["G7", "G9"]],
      ["STRUCTURE.outside", []],
    ]);
    live.edit([{ row: 4, column: 6, value: 6 }]);
    expect(live.findings().map(({ rule }) => rule)).toEqual(["STRUCTURE.outside"]);
  });

  it("refuse edits they cannot place", () => {
    const live = createLiveCheck({ ...loans, left: 2 }, context);
    expect(() => live.edit([{ row: 4, column: 0, value: 1 }])).toThrow(RangeError);
  });
});
