import { describe, expect, test } from "vitest";
import { segments, sideBySide } from "../../../../shared/workbook/drawing/segments.ts";

const told = (...given: Parameters<typeof segments>) => segments(...given).map(({ from, to }) => [from, to]);

describe("runs of columns", () => {
  test("are about as wide as each other, and cover all columns", () => {
    expect(told([10, 10, 10, 10, 10, 10], 3)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(told([10, 10, 10], 1)).toEqual([[0, 2]]);
  });

  test("are as wide as their shares are", () => {
    expect(told([10, 10, 10, 10], 2, [3, 1])).toEqual([
      [0, 2],
      [3, 3],
    ]);
  });

  test("have a column each, also where the first one is wider than its share", () => {
    expect(told([6, 40, 11, 11, 11, 11], 4, [15, 13, 11, 13])).toEqual([
      [0, 0],
      [1, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(told([50, 5, 5], 3)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });
});

describe("texts of one line", () => {
  test("stand side by side where each fits, else in one cell", () => {
    const texts = ["填报单位：甲镇", "所属期：2019年"];
    expect(sideBySide([8, 8, 8, 10], texts)).toEqual([
      { from: 0, to: 1, said: "填报单位：甲镇" },
      { from: 2, to: 3, said: "所属期：2019年" },
    ]);
    const whole = { from: 0, said: "填报单位：甲镇　　所属期：2019年" };
    expect(sideBySide([6, 20], texts)).toEqual([{ ...whole, to: 1 }]);
    expect(sideBySide([60], texts)).toEqual([{ ...whole, to: 0 }]);
  });
});
