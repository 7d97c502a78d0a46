import { describe, expect, it } from "vitest";
import { findInSheet } from "../../../addin/ui/find-in-sheet.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const sheet = sheetOf(`
  支行 | 金额
  甲银行 | 10
  ABC | 110
`);

function find(
  grid: Grid,
  words: string,
  row: number,
  column: number,
  backwards = false,
): [string | undefined, number] {
  const looking = findInSheet(grid, words, { row, column }, backwards);
  for (let pauses = 0; ; pauses += 1) {
    const { done, value } = looking.next();
    if (done === true) return [value, pauses];
  }
}

describe("looking through a sheet", () => {
  it("goes on after the cell, around the end, and back to the cell itself last", () => {
    expect(find(sheet, "10", 0, 0)[0]).toBe("B2");
    expect(find(sheet, "10", 1, 1)[0]).toBe("B3");
    expect(find(sheet, "10", 2, 1)[0]).toBe("B2");
    expect(find(sheet, "银行", 1, 0)[0]).toBe("A2");
    expect(find(sheet, "10", 2, 1, true)[0]).toBe("B2");
    expect(find(sheet, "10", 1, 1, true)[0]).toBe("B3");
  });

  it("takes upper and lower case for the same, and nothing for no words", () => {
    expect(find(sheet, "abc", 0, 0)[0]).toBe("A3");
    expect(find(sheet, "", 0, 0)[0]).toBeUndefined();
    expect(find({ ...sheet, values: [] }, "甲", 0, 0)[0]).toBeUndefined();
  });

  it("lets the page breathe on the way through a long one", () => {
    const values = Array.from({ length: 10_000 }, (_, row) => [row, "甲"]);
    const [found, pauses] = find({ ...sheet, values }, "没有", 0, 0);
    expect(found).toBeUndefined();
    expect(pauses).toBe(10);
  });
});
