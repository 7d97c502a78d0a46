import { expect, it } from "vitest";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { holdsFigures } from "../../../shared/sheet/holds-figures.ts";

const grid = (values: Grid["values"]): Grid => ({ name: "Sheet1", top: 0, left: 0, values, merges: [] });
const none: ReadonlySet<number> = new Set();

it("a column holds figures from a row down, however often it is asked", () => {
  const sheet = grid([["人数"], [3], ["约3万"], ["示例"]]);
  for (const _ of [1, 2]) {
    expect(holdsFigures(sheet, 0, 1, none)).toBe(true);
    expect(holdsFigures(sheet, 0, 2, none)).toBe(true);
    expect(holdsFigures(sheet, 0, 3, none)).toBe(false);
    expect(holdsFigures(sheet, 1, 0, none)).toBe(false);
  }
});

it("rows that are left out are not looked at, whatever was said before of all", () => {
  const sheet = grid([["人数"], [3], ["示例"]]);
  expect(holdsFigures(sheet, 0, 1, none)).toBe(true);
  expect(holdsFigures(sheet, 0, 1, new Set([1]))).toBe(false);
  expect(holdsFigures(grid([["人数"], ["示例"], ["示例"]]), 0, 1, none)).toBe(false);
});
