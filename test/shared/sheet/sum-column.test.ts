import { describe, expect, it } from "vitest";
import { isSumColumn } from "../../../shared/sheet/sum-column.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const sums = (text: string, at: number) => isSumColumn(sheetOf(text), at, 1);

describe("a column that is the sum of those beside it", () => {
  it("may stand before or behind them", () => {
    expect(sums("甲 | 乙 | 丙 | 丁\n 10 | 4 | 6 | 1\n 5 | 2 | 3 | 1", 0)).toBe(true);
    expect(sums("甲 | 乙 | 丙 | 丁\n 1 | 4 | 6 | 10\n 1 | 2 | 3 | 5", 3)).toBe(true);
    expect(sums("甲 | 乙 | 丙\n 0.3 | 0.1 | 0.2\n 0.5 | 0.2 | 0.3", 0)).toBe(true);
  });

  it("holds on every row, and on more than one", () => {
    expect(sums("甲 | 乙 | 丙\n 10 | 4 | 6\n 5 | 2 | 4", 0)).toBe(false);
    expect(sums("甲 | 乙 | 丙\n 10 | 4 | 6", 0)).toBe(false);
    expect(sums("甲 | 乙 | 丙\n 10 | 4 | 6\n 10 | 4 | 6", 0)).toBe(false);
  });

  it("is no sum of a single column, and of no text", () => {
    expect(sums("甲 | 乙 | 丙\n 10 | 10 | 文\n 5 | 5 | 字", 0)).toBe(false);
    expect(sums("甲 | 乙\n 文 | 1\n 字 | 2", 0)).toBe(false);
  });
});
