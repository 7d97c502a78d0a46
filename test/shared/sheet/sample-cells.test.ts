import { expect, it } from "vitest";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { sampleCells } from "../../../shared/sheet/sample-cells.ts";

const grid: Grid = {
  name: "表",
  top: 2,
  left: 1,
  values: [["名称"], [" 育婴班 "], [null], [45000], [0.07], [true], [3.5]],
  formats: [undefined, undefined, undefined, ["yyyy-mm-dd"], ["0.0%"]],
  merges: [],
};

it("are shown as people see them, without blanks", () => {
  expect(sampleCells(grid, 1, 3)).toEqual(["育婴班", "2023-03-15", "7%", "是", "3.5"]);
});

it("leave out rows that are no data, and stop at twelve", () => {
  expect(sampleCells(grid, 1, 3, new Set([3, 5]))).toEqual(["7%", "是", "3.5"]);
  const long = { ...grid, values: Array.from({ length: 50 }, (_, row) => [row]) };
  expect(sampleCells(long, 1, 2)).toHaveLength(12);
});
