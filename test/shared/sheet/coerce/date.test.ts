import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dateOfDay,
  dayNumber,
  periodContains,
  periodRange,
  periodTitle,
} from "../../../../shared/period/period.ts";
import { dateOfSerial, parseDate, serialOfDate } from "../../../../shared/sheet/coerce/date.ts";
import { periodOfText } from "../../../../shared/sheet/period-text.ts";

describe("parseDate", () => {
  it.each([
    ["2021.3.8", "2021-03-08", undefined],
    ["2021-03-08", "2021-03-08", undefined],
    ["2021/3/8", "2021-03-08", undefined],
    ["2021年3月8日", "2021-03-08", undefined],
    ["２０２１年３月８日", "2021-03-08", undefined],
    ["20210308", "2021-03-08", undefined],
    ["2021-3-8 10:00", "2021-03-08", undefined],
    ["2021年3月8日（星期一）", "2021-03-08", undefined],
    ["3.8-3.10", "2019-03-08", "2019-03-10"],
    ["3月8日至10日", "2019-03-08", "2019-03-10"],
    ["2019.3.8—2019.3.10", "2019-03-08", "2019-03-10"],
    ["2019年3月30日-4月2日", "2019-03-30", "2019-04-02"],
  ])("%s", (text, date, end) => {
    const typed = parseDate(text, 2019);
    expect(typed.kind).toBe("date");
    if (typed.kind === "date") expect([typed.date, typed.end]).toEqual([date, end]);
  });

  it("asks for the day when only the month stands there", () => {
    expect(parseDate("2019年3月", 2019).kind).toBe("noDay");
    expect(parseDate("2019.03", 2019).kind).toBe("noDay");
    expect(parseDate("2019年一季度", 2019).kind).toBe("noDay");
    expect(parseDate("2019年3月上旬", 2019).kind).toBe("noDay");
  });

  it.each(["2019年2月30日", "3.10-3.8", "待定", "2019-13-01", "3月8日", "截至目前"])(
    "%s is not guessed",
    (text) => {
      expect(parseDate(text, undefined).kind).toBe("unreadable");
    },
  );

  it("knows both calendars of Excel", () => {
    expect([dateOfSerial(1, false), dateOfSerial(59, false), dateOfSerial(61, false)]).toEqual([
      "1900-01-01",
      "1900-02-28",
      "1900-03-01",
    ]);
    expect(dateOfSerial(43532, false)).toBe("2019-03-08");
    expect(dateOfSerial(42070, true)).toBe("2019-03-08");
    expect(dateOfSerial(Number.NaN, false)).toBeUndefined();
  });

  it("turns every day into its serial number and back", () => {
    const [first, last] = [dayNumber("1900-03-01"), dayNumber("2199-12-31")];
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (day) => {
        const date = dateOfDay(day);
        expect(dayNumber(date)).toBe(day);
        expect(dateOfSerial(serialOfDate(date), false)).toBe(date);
        expect(new Date(day * 86_400_000).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });
});

describe("periods", () => {
  it.each([
    ["2026", "2026-01-01", "2026-12-31", "2026年"],
    ["2026H2", "2026-07-01", "2026-12-31", "2026年下半年"],
    ["2026Q1", "2026-01-01", "2026-03-31", "2026年第一季度"],
    ["2024-02", "2024-02-01", "2024-02-29", "2024年2月"],
    ["2026April", "2026-04-01", "2027-03-31", "2026年4月至2027年3月"],
    ["2026AprilS2", "2026-10-01", "2027-03-31", "2026年10月至2027年3月"],
  ])("%s", (period, start, end, title) => {
    expect(periodRange(period)).toEqual({ start, end });
    expect(periodTitle(period)).toBe(title);
    expect([periodContains(period, start), periodContains(period, end)]).toEqual([true, true]);
  });

  it.each([
    ["2019年度广丰区妇女创业小额贷款情况统计表", "2019"],
    ["2019年一季度", "2019Q1"],
    ["2019年第4季度", "2019Q4"],
    ["2019年上半年", "2019H1"],
    ["2019年1—6月", "2019H1"],
    ["2019年9月", "2019-09"],
    ["2019-09", "2019-09"],
    ["截至2019年底", "2019"],
    ["2019年1-10月", undefined],
    ["2019年4月至2020年3月", "2019April"],
    ["2019年4月至9月", "2019AprilS1"],
    ["2019年10月至2020年3月", "2019AprilS2"],
    ["2019年10月至2020年2月", undefined],
    ["2019年4月至2021年3月", undefined],
    ["年度统计表", undefined],
  ])("%s names %s", (text, period) => {
    expect(periodOfText(text)).toBe(period);
  });
});
