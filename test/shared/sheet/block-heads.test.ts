import { describe, expect, it } from "vitest";
import { bareHeads, opensBlock, repeatedNames, standsInBlocks } from "../../../shared/sheet/block-heads.ts";
import { gridFrom } from "../../support/sheet-text.ts";

describe("a name that heads what stands below", () => {
  it.each(["一、年龄结构", "（二）热线", "第三部分 维权", "信访：", "信访:"])("says so: %s", (text) => {
    expect(opensBlock(text)).toBe(true);
  });

  it.each(["35岁以下", "信访", "其中：", "十佳家庭"])("is not every name: %s", (text) => {
    expect(opensBlock(text)).toBe(false);
  });
});

describe("names in blocks", () => {
  const rows = (...texts: (readonly [string, number | null])[]) => gridFrom(texts);

  it("stand below two bare heads or more", () => {
    const blocks = rows(["一、年龄", null], ["甲", 1], ["乙", 2], ["二、学历", null], ["丙", 3]);
    expect(standsInBlocks(blocks, 0, [0, 1, 2, 3, 4], [1])).toBe(true);
  });

  it.each([
    ["one head", rows(["一、年龄", null], ["甲", 1], ["乙", 2], ["丙", 3])],
    ["numbered rows with figures", rows(["一、年龄", 3], ["甲", 1], ["二、学历", 4], ["丙", 3], ["丁", 1])],
    ["two names in all", rows(["一、年龄", null], ["甲", 1], ["二、学历", null], ["丙", 3])],
  ])("do not stand below %s", (_, grid) => {
    expect(standsInBlocks(grid, 0, [...grid.values.keys()], [1])).toBe(false);
  });

  it("are those said below several of them, blanks aside", () => {
    const grid = rows(["信访", null], ["件数", 1], ["", 5], ["热线", null], [" 件数", 2], ["", 6]);
    expect([...repeatedNames(grid, 0, [0, 1, 2, 3, 4, 5])]).toEqual(["件数"]);
  });

  it("stand below bare rows of any name, where the first row is one and a filled row follows each", () => {
    const grid = rows(["培训工作", null], ["人次", 1], ["就业工作", null], ["人数", 5], ["人次", 2]);
    const at = [0, 1, 2, 3, 4];
    expect([...bareHeads(grid, at, [1], new Set(["人次"]))]).toEqual([0, 2]);
    expect([...bareHeads(grid, at, [1], new Set())]).toEqual([]);
    expect([...bareHeads(grid, [1, 2, 3, 4], [1], new Set(["人次"]))]).toEqual([]);
  });
});
