import { describe, expect, it } from "vitest";
import { belongsToYear, periodsOfYear } from "../../shared/period-year.ts";

describe("the periods a year is told from", () => {
  it.each([
    [["2019"], ["2019"]],
    [
      ["2019Q2", "2019Q1", "2019Q1", "2020Q1"],
      ["2019Q1", "2019Q2"],
    ],
    [["2019", "2019Q1", "2019Q2"], ["2019"]],
    [["2019H1", "2019-01", "2019-02"], ["2019H1"]],
    [
      ["2019-02", "2019-01", "2019-12", "2018-12"],
      ["2019-01", "2019-02", "2019-12"],
    ],
    [
      ["2019AprilS1", "2019AprilS2", "2018AprilS2"],
      ["2019AprilS1", "2019AprilS2"],
    ],
    [
      ["2019-06-30", "2019-12-31", "2018-12-31"],
      ["2019-06-30", "2019-12-31"],
    ],
    [["2018"], []],
    [[], []],
  ])("%j", (periods, expected) => {
    expect(periodsOfYear(periods, "2019")).toEqual(expected);
  });

  it("counts an April year with the year in which it begins", () => {
    expect(belongsToYear("2019April", "2019")).toBe(true);
    expect(belongsToYear("2019April", "2020")).toBe(false);
  });
});
