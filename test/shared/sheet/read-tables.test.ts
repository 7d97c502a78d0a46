import { expect, it } from "vitest";
import { mayHoldFurtherTables } from "../../../shared/sheet/read-tables.ts";
import { sheetOf } from "../../support/sheet-text.ts";

/** A sheet whose second table, if it is one, begins with this row. */
function below(row: string) {
  return sheetOf(`
    家庭创建评定统计表 | |
    家庭类型 | 级别 | 户数
    最美家庭 | 市级 | 4
     | |
    ${row}
    培训内容 | 培训对象 | 培训人数
    家政 | 农村妇女 | 40
  `);
}

it.each([
  ["妇女培训情况统计表 | |", true],
  [" | 妇女培训情况统计表 |", true],
  ["妇女培训情况统计表 | 单位 |", false],
  ["培训情况 | | 12", false],
  [" | |", false],
])("a further table may begin with: %s: %s", (row, begins) => {
  expect(mayHoldFurtherTables(below(row))).toBe(begins);
});
