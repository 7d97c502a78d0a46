import { describe, expect, it } from "vitest";
import { ageBandOf, bandFit } from "../../../../shared/sheet/understand/age-bands.ts";

describe("a band of age", () => {
  it.each<[text: string, from: number, to: number]>([
    ["36-45岁", 36, 45],
    ["36岁—45岁", 36, 45],
    ["年龄36至45周岁", 36, 45],
    ["35岁及以下", 0, 35],
    ["35岁以下", 0, 35],
    ["35岁(含)以下", 0, 35],
    ["56岁以上", 56, 120],
    ["60周岁及以上", 60, 120],
  ])("is read from %s", (text, from, to) => {
    expect(ageBandOf(text)).toEqual({ from, to });
  });

  it.each(["平均年龄", "3-5人", "年龄(岁)", "45-36岁", "2019-2020年"])("is none in %s", (text) => {
    expect(ageBandOf(text)).toBeUndefined();
  });
});

describe("two bands", () => {
  const column = { from: 46, to: 55 };
  const others = [
    { from: 36, to: 45 },
    { from: 56, to: 120 },
  ];
  it.each([
    [1, { from: 46, to: 55 }],
    [0.9, { from: 45, to: 55 }],
    [0, { from: 56, to: 60 }],
    [0, { from: 31, to: 50 }],
  ])("have so much in common: %d", (fit, header) => {
    expect(bandFit(header, column, others)).toBe(fit);
  });

  it("may be of two columns: 35岁以下 of all, and of 执委", () => {
    expect(bandFit({ from: 0, to: 35 }, { from: 0, to: 35 }, [{ from: 0, to: 35 }])).toBe(1);
  });

  it("say nothing where one text names none", () => {
    expect(bandFit(undefined, column, others)).toBeUndefined();
    expect(bandFit(column, undefined, others)).toBeUndefined();
  });
});
