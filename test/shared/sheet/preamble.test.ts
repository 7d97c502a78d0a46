import { describe, expect, it } from "vitest";
import { readPreamble } from "../../../shared/sheet/preamble.ts";
import { sheetOf } from "../../support/sheet-text.ts";

/** The period of rows above a header. */
function periodOf(text: string): string | undefined {
  const grid = sheetOf(text);
  return readPreamble(grid, grid.top + grid.values.length).time.period?.period;
}

describe("the period above a header", () => {
  it.each([
    ["所属期：2019年一季度", "2019Q1"],
    ["2019年培训统计表\n季度： | 二", "2019Q2"],
    ["2019年培训统计表\n月份：3", "2019-03"],
    ["培训统计表\n（2019年第三季度）", "2019Q3"],
    ["培训统计表\n二〇一九年六月 | 单位：人", "2019-06"],
    ["培训统计表\n截至时间：2019年6月30日", "2019H1"],
    ["2019年培训统计表\n单位：人", "2019"],
    ["培训统计表\n填报单位：示例市妇联 | 2019年底", "2019"],
  ])("%s", (text, period) => {
    expect(periodOf(text)).toBe(period);
  });

  it.each([
    "培训统计表\n填报日期： | 2019年7月2日",
    "培训统计表\n填报时间： | 2019年7月",
    "培训统计表\n#REF!",
    "培训统计表\n2019年一季度 | 2019年二季度",
  ])("%s names none", (text) => {
    expect(periodOf(text)).toBeUndefined();
  });
});

it("is told of each row of one sheet apart: what stands above it, and nothing below", () => {
  const grid = sheetOf("2019年培训统计表\n单位：万元\n2020年第一季度");
  const above = [1, 2, 3].map((row) => readPreamble(grid, row));
  expect(above.map(({ measures }) => measures)).toEqual([[], ["万元"], ["万元"]]);
  expect(above.map(({ time }) => time.period?.period)).toEqual(["2019", "2019", "2020Q1"]);
});
