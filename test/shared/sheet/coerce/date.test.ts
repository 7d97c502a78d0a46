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
import { tries } from "../../../support/properties.ts";

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
    ["2019年3月5日—2019年4月1日", "2019-03-05", "2019-04-01"],
    ["2019.3.5-3.8", "2019-03-05", "2019-03-08"],
    ["三月五日至八日", "2019-03-05", "2019-03-08"],
    ["自2019年3月5日起至4月1日止", "2019-03-05", "2019-04-01"],
    ["12月30日至1月2日", "2019-12-30", "2020-01-02"],
    ["二〇一九年三月五日", "2019-03-05", undefined],
    ["二零一九年十二月三十一日", "2019-12-31", undefined],
    ["二O一九年元月廿一日", "2019-01-21", undefined],
    ["二○一九年十月卅一号", "2019-10-31", undefined],
    ["一九年十一月二十日", "2019-11-20", undefined],
    ["19年3月5日", "2019-03-05", undefined],
    ["23.10.15", "2023-10-15", undefined],
    ["19/3/5", "2019-03-05", undefined],
    ["98.5.3", "1998-05-03", undefined],
    ["190305", "2019-03-05", undefined],
    ["25/3/2019", "2019-03-25", undefined],
    ["3/25/2019", "2019-03-25", undefined],
    ["5/5/2019", "2019-05-05", undefined],
    ["2019。3。5", "2019-03-05", undefined],
    ["2019、3、5", "2019-03-05", undefined],
    ["2019 3 5", "2019-03-05", undefined],
    ["2019.3.5日", "2019-03-05", undefined],
    ["2019.3.5.", "2019-03-05", undefined],
    ["'2019-3-5", "2019-03-05", undefined],
    ["2019.3.5①", "2019-03-05", undefined],
    ["2019.3.5*", "2019-03-05", undefined],
    ["2019年3月5日[注1]", "2019-03-05", undefined],
    ["2019年3月5日 周二 上午9:00", "2019-03-05", undefined],
    ["2019年3月5日9时30分", "2019-03-05", undefined],
    ["2019年3月5日下午", "2019-03-05", undefined],
    ["2019-03-05T00:00:00.000Z", "2019-03-05", undefined],
    ["2019-03-04T16:00:00.000Z", "2019-03-05", undefined],
    ["2019-03-05T00:00:00+08:00", "2019-03-05", undefined],
    ["2019-03-04 16:00:00+00:00", "2019-03-05", undefined],
    ["2019-02-28T18:30Z", "2019-03-01", undefined],
    ["2019/3/5 9:00-11:30", "2019-03-05", undefined],
  ])("%s", (text, date, end) => {
    const typed = parseDate(text, 2019);
    expect(typed.kind).toBe("date");
    if (typed.kind === "date") expect([typed.date, typed.end]).toEqual([date, end]);
  });

  it.each([
    ["2019年3月", "month", "2019-03-01", "2019-03-31"],
    ["2019.03", "month", "2019-03-01", "2019-03-31"],
    ["2020/2", "month", "2020-02-01", "2020-02-29"],
    ["201903", "month", "2019-03-01", "2019-03-31"],
    ["二〇一九年十二月", "month", "2019-12-01", "2019-12-31"],
    ["19年3月份", "month", "2019-03-01", "2019-03-31"],
    ["三月", "month", "2019-03-01", "2019-03-31"],
    ["2019年", "year", "2019-01-01", "2019-12-31"],
    ["2019", "year", "2019-01-01", "2019-12-31"],
  ])("%s names a %s", (text, kind, date, end) => {
    expect(parseDate(text, 2019)).toEqual({ kind, date, end });
  });

  it("invents no day for a quarter, and no year where none is known", () => {
    for (const text of ["2019年一季度", "2019年上半年", "2019年3月上旬", "9月中旬", "3月底", "2019年底"]) {
      expect(parseDate(text, 2019).kind, text).toBe("noDay");
    }
    for (const text of ["3月", "3月5日", "3.5"]) expect(parseDate(text, undefined).kind).toBe("unreadable");
  });

  it.each([
    ["5/3/2019", ["2019-05-03", "2019-03-05"]],
    ["18.10.19", ["2018-10-19", "2019-10-18"]],
    ["10.3.19", ["2019-10-03", "2019-03-10"]],
    ["200305", ["2003年5月", "2020-03-05"]],
    ["2019.3-5", ["2019年3月至5月", "2019-03-05"]],
  ])("%s may be one of two", (text, ways) => {
    expect(parseDate(text, 2019)).toEqual({ kind: "twoWays", ways });
  });

  it("asks about two-digit years where no period tells which number is the year", () => {
    expect(parseDate("23.10.15", undefined)).toEqual({ kind: "twoWays", ways: ["2023-10-15", "2015-10-23"] });
    expect(parseDate("23.10.15", 2023)).toMatchObject({ kind: "date", date: "2023-10-15" });
    expect(parseDate("23.10.32", 2023).kind).toBe("unreadable");
  });

  it("gives months before April the later year of an April–March year", () => {
    expect(parseDate("1月5日", 2019, 4)).toMatchObject({ date: "2020-01-05" });
    expect(parseDate("4月5日", 2019, 4)).toMatchObject({ date: "2019-04-05" });
  });

  it.each([
    "2019年2月30日",
    "3.10-3.8",
    "2019.3.10-2019.3.8",
    "待定",
    "2019-13-01",
    "2019年13月",
    "3月8日",
    "截至目前",
    "三月初五",
    "正月初五",
    "2019-3①8",
    "3月5日、8日",
    "2019年3月5日开班",
    "5 人",
  ])("%s is not guessed", (text) => {
    expect(parseDate(text, undefined).kind).toBe("unreadable");
  });

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
      tries(100),
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
