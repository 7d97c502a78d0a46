import { describe, expect, it } from "vitest";
import {
  amount,
  dateText,
  dayText,
  grouped,
  percentText,
  sizeText,
  timeText,
} from "../../../addin/messages/format.ts";
import { reportTitle } from "../../../addin/messages/report-title.ts";

describe("figures and dates in words", () => {
  it("groups digits and loses none", () => {
    expect(["0", "999", "1000", "-1234567.5", "123456789012345678"].map(grouped)).toEqual([
      "0",
      "999",
      "1,000",
      "-1,234,567.5",
      "123,456,789,012,345,678",
    ]);
  });

  it("puts a qualifier where people write it", () => {
    expect([
      amount("685", "万元"),
      amount("44662", "人", "over"),
      amount("3", "万元", "about"),
      amount("3", "户", "approx"),
    ]).toEqual(["685万元", "44,662余人", "近3万元", "约3户"]);
  });

  it("writes dates, times, sizes and rates", () => {
    expect(dateText("2019-12-31T16:20:00+08:00")).toBe("2019年12月31日");
    expect(dayText("2020-01-10")).toBe("1月10日");
    expect(timeText("2019-12-31T16:20:05+08:00")).toBe("2019-12-31 16:20");
    expect([sizeText(1), sizeText(20_000), sizeText(1_550_000)]).toEqual(["1 KB", "20 KB", "1.6 MB"]);
    expect([percentText(11, 12), percentText(999, 1000), percentText(12, 12), percentText(0, 0)]).toEqual([
      "92%",
      "99%",
      "100%",
      "—",
    ]);
  });

  it("does not say the period twice", () => {
    expect(reportTitle("2019年妇女教育培训台账", "2019")).toBe("2019年妇女教育培训台账");
    expect(reportTitle("妇女教育培训台账", "2019Q1")).toBe("妇女教育培训台账 · 2019年第一季度");
  });
});
