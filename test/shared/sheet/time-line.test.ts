import { describe, expect, it } from "vitest";
import { asOfLine, isPeriodLine, periodEnding } from "../../../shared/sheet/time-line.ts";

describe("a line of a day", () => {
  it.each([
    ["截至2025年6月底", "2025-06-30"],
    ["截至2025年6月", "2025-06-30"],
    ["截至2025年", "2025-12-31"],
    ["截至2024年12月31日", "2024-12-31"],
    ["截止到2024年9月30日", "2024-09-30"],
    ["截止日期：2024年12月31日", "2024-12-31"],
    ["（截至2024年2月末）", "2024-02-29"],
    ["截至2026年3月20日", "2026-03-20"],
    ["截至2024.12.31", "2024-12-31"],
    ["统计截止：2025年12月", "2025-12-31"],
    ["数据截至2025年6月30日", "2025-06-30"],
  ])("%s says as of when", (line, date) => {
    expect(asOfLine(line)).toEqual({ date, said: true });
  });

  it.each([
    ["2024年12月31日", "2024-12-31"],
    ["2025-06-30", "2025-06-30"],
    ["（2025年6月30日）", "2025-06-30"],
    ["二〇二四年十二月三十一日", "2024-12-31"],
  ])("%s may say so", (line, date) => {
    expect(asOfLine(line)).toEqual({ date, said: false });
  });

  it.each([
    "2024年6月",
    "截至目前",
    "截至2025年6月底共建成12个",
    "2025年6月31日",
    "截至2025年13月",
    "2024年",
  ])("%s is none", (line) => {
    expect(asOfLine(line)).toBeUndefined();
  });
});

it.each([
  ["2024-12-31", "2024"],
  ["2025-06-30", "2025H1"],
  ["2025-09-30", "2025Q3"],
  ["2024-02-29", "2024-02"],
  ["2026-03-20", undefined],
])("%s ends %s", (date, period) => {
  expect(periodEnding(date)).toBe(period);
});

it("tells periods from days and words", () => {
  const lines = [
    "2024年6月",
    "(2024年第一季度)",
    "2023年度",
    "上半年",
    "2024年底",
    "二〇二四年三月",
    "2025年1—6月",
    "2025年1月至6月",
    "(2025年1-9月份)",
    "2024年6月30日",
    "6月培训",
    "2024",
  ];
  expect(lines.filter(isPeriodLine)).toEqual(lines.slice(0, 9));
});
