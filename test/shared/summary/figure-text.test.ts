import { describe, expect, it } from "vitest";
import { figureText, statement } from "../../../shared/summary/figure-text.ts";

describe("a figure in words", () => {
  it.each([
    [73n, 0, "人", undefined, "73人"],
    [44662n, 0, "人次", "over", "44662余人次"],
    [10000n, 0, "人", "about", "近10000人"],
    [100n, 0, "人", "approx", "约100人"],
    [7135n, 1, "课时", undefined, "713.5课时"],
    [685_000_000n, 2, "元", undefined, "685万元"],
    [16_356_000_000n, 2, "元", undefined, "16356万元"],
    [120_000_000n, 2, "元", "over", "120余万元"],
    [45_200_000n, 2, "元", "over", "45.2万余元"],
    [1_000_000n, 2, "元", undefined, "1万元"],
    [745_400n, 2, "元", undefined, "7454元"],
    [1_000_100n, 2, "元", undefined, "10001元"],
    [528_000_001n, 2, "元", undefined, "5280000.01元"],
    [-685_000_000n, 2, "元", undefined, "-685万元"],
    [0n, 2, "元", undefined, "0元"],
    [10n ** 20n, 0, "人", undefined, "100000000000000000000人"],
  ] as const)("%s at scale %s %s %s", (value, scale, unit, qualifier, text) => {
    expect(figureText({ value, scale, unit, qualifier })).toBe(text);
  });

  it.each([
    ["actual", 57n, "件", "办结57件"],
    ["target", 30n, "人", "计划办结30人"],
    ["change", 57n, "个百分点", "办结比上年提高5.7个百分点"],
    ["change", -57n, "个百分点", "办结比上年下降5.7个百分点"],
    ["change", -57n, "所", "办结比上年减少5.7所"],
    ["growth", 1785n, "%", "办结同比增长178.5%"],
    ["growth", -20n, "%", "办结同比下降2%"],
    ["gap", 20n, "个百分点", "办结高于目标2个百分点"],
    ["gap", -20n, "个百分点", "办结低于目标2个百分点"],
  ] as const)("%s %s %s", (kind, value, unit, text) => {
    const scale = kind === "actual" || kind === "target" ? 0 : 1;
    expect(statement("办结", kind, { value, scale, unit })).toBe(text);
  });
});
