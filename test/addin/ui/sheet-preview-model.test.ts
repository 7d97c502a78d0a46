import { describe, expect, it } from "vitest";
import { areaAround, cellsInView, indicesInView, layoutOf } from "../../../addin/ui/sheet-preview-model.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const merged = sheetOf(`
  标题 | < | <
  甲 | 乙 | 丙
  ^ | 1 | 2
`);

describe("the drawn sheet", () => {
  it("draws a merged cell once, also when only a part of it is in view", () => {
    const rows = cellsInView(merged, { top: 2, bottom: 2, left: 0, right: 2 });
    expect(rows.map(({ row, cells }) => [row, cells.map(({ text }) => text)])).toEqual([
      [1, ["甲"]],
      [2, ["1", "2"]],
    ]);
    expect(areaAround(merged, 0, 2)).toEqual({ top: 0, left: 0, bottom: 0, right: 2 });
  });

  it("makes columns as wide as their text, within bounds, and keeps the sheet's own place", () => {
    const { edges, rows, columns } = layoutOf({ ...merged, top: 3, left: 1, merges: [] });
    expect([rows, columns]).toEqual([6, 4]);
    const wide = layoutOf({ ...merged, values: [["字".repeat(100), "甲"]], merges: [] });
    expect(wide.edges).toEqual([0, 240, 296]);
    expect(edges[0]).toBe(0);
  });

  it("takes the widths that the file has, within bounds, and cuts no figure off", () => {
    const sheet = { ...sheetOf("甲 | 名称很长很长很长 | 123456789012 | 丁"), left: 0 };
    const { edges } = layoutOf({
      ...sheet,
      columnWidths: [
        [0, 20],
        [1, 10],
        [2, 2],
        [3, 400],
      ],
    });
    expect(edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))).toEqual([145, 75, 106, 240]);
    expect(layoutOf({ ...sheet, columnWidths: [[0, 0.5]] }).edges[1]).toBe(40);
  });

  it("draws only the columns in view", () => {
    const edges = Array.from({ length: 101 }, (_, index) => index * 50);
    expect(indicesInView(edges, 1000, 1300, 0)).toEqual({ first: 20, last: 25 });
    expect(indicesInView(edges, 0, 100, 2)).toEqual({ first: 0, last: 3 });
    expect(indicesInView(edges, 4900, 99_999, 1)).toEqual({ first: 97, last: 99 });
  });
});
