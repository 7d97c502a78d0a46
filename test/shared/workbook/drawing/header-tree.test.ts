import { describe, expect, test } from "vitest";
import { headerTree } from "../../../../shared/workbook/drawing/header-tree.ts";

describe("headers in several rows", () => {
  test("a header tree merges equal beginnings across and short paths down", () => {
    const paths = [
      ["单位"],
      ["户数", "最美", "全国"],
      ["户数", "最美", "省级"],
      ["户数", "平安", "全国"],
      ["人数", "女"],
    ];
    const { rows, merges } = headerTree(paths, { row: 3, column: 1 });
    expect(rows).toEqual([
      ["单位", "户数", "", "", "人数"],
      ["", "最美", "", "平安", "女"],
      ["", "全国", "省级", "全国", ""],
    ]);
    expect(
      merges.map(({ startRow, startCol, endRow, endCol }) => [startRow, startCol, endRow, endCol]),
    ).toEqual([
      [3, 1, 5, 1],
      [3, 2, 3, 4],
      [4, 2, 4, 3],
      [4, 5, 5, 5],
    ]);
  });
});
