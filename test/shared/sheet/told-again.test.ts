import { expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { createLiveCheck } from "../../../shared/check/live-check.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const form = standardCatalogue.form("rights_cases");
const context = { forms: [form], units: districtUnits, reporter: district, period: "2024" };

const sheet = (...rows: readonly string[]) =>
  sheetOf(
    [
      "2024年维权信访案件台账 | < | < | < | < | <",
      "案件编号 | 受理日期 | 诉求人 | 来源渠道 | 诉求类别 | 备注",
      ...rows,
    ].join("\n"),
  );

/** Matters that each row counts, and what is asked of them. */
function counted(...rows: readonly string[]) {
  const reading = readSheet(sheet(...rows), context);
  const asked = checkReading(reading, form, context).filter(({ severity }) => severity !== "information");
  return [reading.records.map(({ values }) => values.cnt), asked.map(({ rule }) => rule)];
}

const first = "'甲001 | 2024-03-05 | 测试乙 | 12338热线 | 婚姻家庭 |";
const again = (note: string, number = "'甲002") =>
  `${number} | 2024-03-05 | 测试乙 | 来信 | 婚姻家庭 | ${note}`;

it.each([
  "同甲001",
  "同甲001号",
  "与甲001为同一件",
  "与甲001号工单是同一件",
  "见甲001",
  "重复：甲001",
  "甲001重复",
])("a note %s says that the row tells of that case again", (note) => {
  expect(counted(first, again(note))).toEqual([[1, 0], []]);
});

it.each(["同时来信", "同甲009", "甲001", "已告知甲001的经办人", "同甲001不是一件事", ""])(
  "a note “%s” says nothing: it is asked",
  (note) => {
    expect(counted(first, again(note))).toEqual([[1, 1], ["E7.17"]]);
  },
);

it("of two rows that name each other one counts, of a longer chain the first", () => {
  expect(counted(first.replace(/\|$/, "| 同甲002"), again("同甲001"))).toEqual([[0, 1], []]);
  const chain = [first, again("同甲001"), again("同甲002", "'甲003")];
  expect(counted(...chain)).toEqual([[1, 0, 0], []]);
});

it("a figure that somebody wrote stays", () => {
  const grid = sheetOf(`
    2024年维权信访案件台账 | < | < | < | < | < | <
    案件编号 | 受理日期 | 诉求人 | 来源渠道 | 诉求类别 | 件数 | 备注
    '甲001 | 2024-03-05 | 测试乙 | 12338热线 | 婚姻家庭 | 1 |
    '甲002 | 2024-03-05 | 测试乙 | 来信 | 婚姻家庭 | 1 | 同甲001
  `);
  expect(readSheet(grid, context).records.map(({ values }) => values.cnt)).toEqual([1, 1]);
});

it("follows the other row's number while the sheet is filled in", () => {
  const grid = sheet(first, again("同甲009"));
  const live = createLiveCheck(grid, context);
  live.edit([{ row: 2, column: 0, value: "甲009" }]);
  const now = readSheet(
    { ...grid, values: grid.values.map((row, at) => (at === 2 ? ["甲009", ...row.slice(1)] : row)) },
    context,
  );
  expect(live.reading().records).toEqual(now.records);
  expect(live.reading().records.map(({ values }) => values.cnt)).toEqual([1, 0]);
  expect(live.findings()).toEqual(checkReading(now, form, context));
});
