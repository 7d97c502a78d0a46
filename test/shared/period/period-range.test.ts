import { describe, expect, test } from "vitest";
import {
  comparedPeriod,
  coveringPeriod,
  periodsTitle,
  periodsWithin,
  withoutOverlap,
} from "../../../shared/period/period-range.ts";

test.each([
  ["2019-02", ["2019-02"]],
  ["2019Q1", ["2019-01", "2019-02", "2019Q1", "2019-03"]],
  [
    "2019AprilS2",
    ["2019-10", "2019-11", "2019Q4", "2019-12", "2020-01", "2020-02", "2019AprilS2", "2020Q1", "2020-03"],
  ],
])("within %s lie %j", (range, periods) => {
  expect(periodsWithin(range)).toEqual(periods);
});

test.each([
  [["2019-01", "2019-02", "2019Q1"], ["2019Q1"]],
  [["2019", "2019-03", "2019H2"], ["2019"]],
  [
    ["2019-03", "2019-01", "2019-01"],
    ["2019-01", "2019-03"],
  ],
  [
    ["2019Q1", "2019-03-31", "2019-04"],
    ["2019Q1", "2019-04"],
  ],
  [
    ["2019-03-31", "2019-06-30"],
    ["2019-03-31", "2019-06-30"],
  ],
])("of %j these count every day once: %j", (periods, kept) => {
  expect(withoutOverlap(periods)).toEqual(kept);
});

test.each([
  [["2019-03", "2019-01", "2019-02"], "2019Q1", "2019年第一季度"],
  [["2019Q1", "2019-04", "2019-05", "2019-06"], "2019H1", "2019年上半年"],
  [["2019-04", "2019Q3", "2019-05", "2019-06", "2019Q4", "2020Q1"], "2019April", "2019年4月至2020年3月"],
  [["2019-01", "2019-03"], undefined, "2019年1月至2019年3月"],
  [["2019-05"], "2019-05", "2019年5月"],
  [["2019-06-30"], undefined, "截至2019年6月30日"],
  [[], undefined, ""],
])("%j is %s, %s", (periods, whole, title) => {
  expect(coveringPeriod(periods)).toBe(whole);
  expect(periodsTitle(periods)).toBe(title);
});

test.each(["2019", "2019H2", "2019Q1", "2019-02", "2019April", "2019AprilS1", "2019AprilS2"])(
  "%s covers itself, alone and as it is made of parts",
  (period) => {
    expect(coveringPeriod([period, period])).toBe(period);
    const months = periodsWithin(period).filter((part) => /-/.test(part));
    expect(coveringPeriod(months)).toBe(period);
  },
);

describe("what a period is compared with", () => {
  test.each([
    ["2019-01", "2018-12", "2018-01"],
    ["2019Q2", "2019Q1", "2018Q2"],
    ["2019H1", "2018H2", "2018H1"],
    ["2019", "2018", "2018"],
    ["2019April", "2018April", "2018April"],
    ["2019AprilS1", "2018AprilS2", "2018AprilS1"],
    ["2019AprilS2", "2019AprilS1", "2018AprilS2"],
    ["2020-02-29", undefined, "2019-02-28"],
  ])("%s: %s before it, %s a year ago", (period, before, yearAgo) => {
    expect(comparedPeriod(period, "previousPeriod")).toBe(before);
    expect(comparedPeriod(period, "samePeriodLastYear")).toBe(yearAgo);
  });
});
