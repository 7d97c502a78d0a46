import { describe, expect, it } from "vitest";
import { isCutNumber } from "../../../../shared/sheet/coerce/long-number.ts";

describe("a number that a spreadsheet cut to fifteen digits", () => {
  it.each([
    ["an ID number typed as a number", 100000190001010000],
    ["an account of sixteen digits", 6222000000000010],
    ["what another program shows of it", "1.00000190001010E+17"],
    ["the same without a sign", " 1.0000019E17 "],
    ["its text, whose check digit is another", "100000190001011000"],
  ])("is %s", (_, raw) => {
    expect(isCutNumber(raw)).toBe(true);
  });

  it.each([
    ["a telephone number", 13800000000],
    ["fifteen digits", 999_999_999_999_999],
    ["an ID number as text", "10000019000101001X"],
    ["one that ends in 000 rightly", "100000190001013000"],
    ["an account as text", "6222000000000000000"],
    ["a small power", "1.5E+7"],
    ["a name", "测试甲"],
    ["nothing", null],
  ])("is not %s", (_, raw) => {
    expect(isCutNumber(raw)).toBe(false);
  });
});
