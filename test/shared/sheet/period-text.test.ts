import { describe, expect, it } from "vitest";
import { periodOfText, stretchOfTime } from "../../../shared/sheet/period-text.ts";

describe("the period that words speak of", () => {
  it.each([
    ["2023年妇女创业小额贷款台账", "2023"],
    ["2023年度妇女教育培训情况统计表", "2023"],
    ["2023年一季度", "2023Q1"],
    ["2023年第4季度", "2023Q4"],
    ["2023年上半年", "2023H1"],
    ["2023年度1-6月", "2023H1"],
    ["2023年3月", "2023-03"],
    ["2023年1-3月", "2023Q1"],
    ["2023年度7—9月份", "2023Q3"],
    ["2023.01-2023.03", "2023Q1"],
    ["贷款统计表（2023.01-2023.03）", "2023Q1"],
    ["2023年1月至2023年3月", "2023Q1"],
    ["2023.1.1-2023.3.31", "2023Q1"],
    ["2023年1月1日至12月31日", "2023"],
    ["2023年4月—2024年3月", "2023April"],
    ["2023年10月-2024年3月", "2023AprilS2"],
    ["截至2023年12月31日", "2023"],
  ])("%s: %s", (text, period) => {
    expect(periodOfText(text)).toBe(period);
    expect(stretchOfTime(text)).toBeUndefined();
  });

  it.each([
    ["2023年1-10月工作情况统计表", "2023年1-10月"],
    ["2023年度1-4月份", "2023年度1-4月份"],
    ["2021—2023年", "2021—2023年"],
    ["2021年至2023年培训情况", "2021年至2023年"],
    ["2022年11月-2023年2月", "2022年11月-2023年2月"],
  ])("%s is none, and never the year", (text, words) => {
    expect(periodOfText(text)).toBeUndefined();
    expect(stretchOfTime(text)).toBe(words);
  });

  it.each(["妇女创业小额贷款台账", "第三届巾帼标兵", "12345"])("%s says nothing of time", (text) => {
    expect(periodOfText(text)).toBeUndefined();
    expect(stretchOfTime(text)).toBeUndefined();
  });
});
