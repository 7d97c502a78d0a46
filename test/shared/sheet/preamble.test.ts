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
    ["报送期：2019年", "2019"],
    ["期别：2019年3月", "2019-03"],
    ["2019年培训统计表\n季度： | 二", "2019Q2"],
    ["2019年培训统计表\n月份：3", "2019-03"],
    ["培训统计表\n（2019年第三季度）", "2019Q3"],
    ["培训统计表\n二〇一九年六月 | 单位：人", "2019-06"],
    ["培训统计表\n截至时间：2019年6月30日", "2019H1"],
    ["2019年培训统计表\n单位：人", "2019"],
    ["培训统计表\n填报单位：示例市妇联 | 2019年底", "2019"],
    ["培训统计表\n填报单位：示例市妇联　　2019年6月", "2019-06"],
    ["培训统计表\n填报单位：示例市妇联（2019年第二季度） | 单位：人", "2019Q2"],
    ["培训统计表\n示例镇妇联　2019年", "2019"],
    ["培训统计表\n填报单位： | 2019年6月", "2019-06"],
    ["监测指标（2017—2019年）\n填报单位：示例市妇联  填报年度：2019年", "2019"],
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

describe("a line that heads a block of the table", () => {
  const blocks = (title: string, first: string, second: string, between = "") =>
    readPreamble(
      sheetOf(`
        ${title}
        ${first}
        类型 | 人数 | 次数
        一类 | 20 | 3
        小计 | 20 | 3
        ${between}
        ${second}
        类型 | 人数 | 次数
        一类 | 18 | 2
      `),
      2,
    ).time.period?.period;

  it.each([
    ["2019年培训统计表", "上半年", "下半年"],
    ["2019年培训统计表", "一季度 | 单位：人", "二季度"],
    ["2019年培训统计表", "2019年上半年", "2019年下半年"],
    ["2019年上半年培训统计表", "1月", "2月"],
  ])("%s, %s, %s: is no period of the sheet", (title, first, second) => {
    expect(blocks(title, first, second)).toBe(title.includes("上半年") ? "2019H1" : "2019");
  });

  it("is one where it stands alone, on every page, above a table with a title of its own, or names the year itself", () => {
    expect(blocks("2019年培训统计表", "上半年", "上半年")).toBe("2019H1");
    expect(blocks("2019年培训统计表", "上半年", "下半年 | 7 | 8")).toBe("2019H1");
    expect(blocks("2019年培训统计表", "上半年", "下半年", "2019年慰问活动统计表")).toBe("2019H1");
    expect(blocks("培训统计表", "2019年上半年", "2019年下半年")).toBe("2019H1");
  });
});

it.each([
  ["填报单位：示例甲区妇联 2019年12月 单位：人", "示例甲区妇联"],
  ["填报单位：示例甲区妇联（2019年12月31日）", "示例甲区妇联"],
  ["填报单位：示例甲区妇联 2019.12", "示例甲区妇联"],
  ["填报单位：示例甲区妇联 二〇一九年十二月", "示例甲区妇联"],
  ["填报单位：示例五二九厂妇委会 单位：人", "示例五二九厂妇委会"],
  ["填报单位：示例1958社区妇联", "示例1958社区妇联"],
  ["填报单位：示例甲区妇联     截止日期：2019年12月31日", "示例甲区妇联"],
  ["填报单位：示例甲区妇联权益部     活动时间：2019年3月4日—3月10日", "示例甲区妇联权益部"],
  ["填报单位：示例甲区妇联（盖章）          金额单位：元", "示例甲区妇联(盖章)"],
  ["填报单位：示例甲区妇儿工委办   截至2019年9月30日   单位：万元", "示例甲区妇儿工委办"],
  ["填报单位：示例甲区妇联 示例甲区财政局", "示例甲区妇联 示例甲区财政局"],
  ["填报单位：示 例 甲 区 妇 联", "示例甲区妇联"],
  ["示例甲区妇联　2019年", "示例甲区妇联"],
  ["乡镇：示例镇 | 2019年6月30日", "示例镇"],
])("%s names the unit without the date behind it", (line, unit) => {
  const grid = sheetOf(`培训统计表\n${line}`);
  expect(readPreamble(grid, 2).unit?.text).toBe(unit);
});

it("reads the unit of measure behind the name of the unit", () => {
  const of = (line: string) => readPreamble(sheetOf(`救助统计表\n${line}`), 2).measures;
  expect(of("填报单位：示例甲区妇联（盖章）     金额单位：元")).toEqual(["元"]);
  expect(of("填报单位：示例甲区妇联发展部     单位：人、万元")).toEqual(["人", "万元"]);
});

it("takes no federation above the title for the one that reports", () => {
  expect(readPreamble(sheetOf("示例市妇女联合会\n2019年培训统计表"), 2).unit).toBeUndefined();
});

it("keeps a day alone, and none that a label dates otherwise", () => {
  const of = (line: string) => readPreamble(sheetOf(`组织情况统计表\n${line}`), 2).time.asOf?.text;
  expect(of("填报单位：示例甲区妇联 | 2019年12月31日")).toBe("2019年12月31日");
  expect(of("截止日期： | 2019年12月31日")).toBe("截止日期:2019年12月31日");
  expect(of("填报日期： | 2019年12月31日")).toBeUndefined();
  expect(of("填报日期：2019年12月31日")).toBeUndefined();
  expect(of("2019年6月30日 | 2019年12月31日")).toBeUndefined();
});

it.each([
  ["填报单位： |  |  | 2026年11月", undefined],
  ["填报单位： | 2026年11月 | 单位：人", undefined],
  ["填报单位： |  | 2026-11-30", undefined],
  ["填报单位： |  | （2026年第四季度）", undefined],
  ["填报单位： |  | 截至2026年11月底", undefined],
  ["填报单位： |  | 示例镇妇联 | 2026年11月", "示例镇妇联"],
  ["填报单位：示例镇妇联 | 2026年11月", "示例镇妇联"],
])("takes no time for the name of a unit that was left blank: %s", (line, name) => {
  const grid = sheetOf(`培训统计表\n${line}`);
  expect(readPreamble(grid, 2).unit?.text).toBe(name);
});
