import { describe, expect, test } from "vitest";
import { segments } from "../../../../shared/workbook/drawing/segments.ts";

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
