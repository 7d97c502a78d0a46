import fc from "fast-check";
import { expect, test } from "vitest";
import type { RawValue } from "../../../../shared/sheet/grid.ts";
import { allowance } from "../../../../shared/workbook/read/allowance.ts";
import { sheetCells } from "../../../../shared/workbook/read/sheet-cells.ts";
import { toGrid } from "../../../../shared/workbook/read/to-grid.ts";
import { tries } from "../../../support/properties.ts";

type Placed = readonly [row: number, column: number, value: string | number, format: string | undefined];

function gridOf(placed: readonly Placed[], most = 1e6) {
  const cells = sheetCells(allowance(1e6), 1e6, most);
  for (const [row, column, value, format] of placed) {
    cells.openRow(row);
    cells.add(column, value, typeof value === "number" ? format : undefined, 0);
  }
  const layout = { merges: [], hiddenRows: [], hiddenColumns: [] };
  const source = { name: "表", position: 1, hidden: false, date1904: false, stamp: undefined, layout };
  return toGrid({ ...source, cells: cells.end() }, most);
}

const place = fc.tuple(
  fc.nat({ max: 6 }),
  fc.nat({ max: 9 }),
  fc.constantFrom<string | number>("甲", 1, 2.5, " "),
  fc.constantFrom("0%", "yyyy", undefined),
);

test("cells in any order lie where they were put", () => {
  const distinct = fc.uniqueArray(place, { maxLength: 20, selector: ([row, column]) => `${row},${column}` });
  fc.assert(
    fc.property(distinct, (placed) => {
      const { grid } = gridOf(placed);
      const held = placed.filter(([, , value]) => value !== " ");
      const [rows, columns] = [held.map(([row]) => row), held.map(([, column]) => column)];
      if (held.length > 0) {
        expect([grid.top, grid.left]).toEqual([Math.min(...rows), Math.min(...columns)]);
        expect(grid.values).toHaveLength(Math.max(...rows) - Math.min(...rows) + 1);
      }
      let count = 0;
      for (const [row, column, value, format] of placed) {
        const isWithin = row <= Math.max(...rows) && column <= Math.max(...columns);
        if (row < grid.top || column < grid.left || !isWithin) continue;
        count += 1;
        expect(grid.values[row - grid.top]?.[column - grid.left]).toBe(value);
        const told = typeof value === "number" ? format : undefined;
        expect(grid.formats?.[row - grid.top]?.[column - grid.left]).toBe(told);
      }
      const all: RawValue[] = grid.values.flat();
      expect(all.filter((value) => value !== null)).toHaveLength(count);
    }),
    tries(500),
  );
});

test("rows with the same formats share them", () => {
  const { grid } = gridOf([0, 1, 2, 3].map((row): Placed => [row, 0, row, row === 2 ? "yyyy" : "0%"]));
  expect(grid.formats).toEqual([["0%"], ["0%"], ["yyyy"], ["0%"]]);
  expect(grid.formats?.[0]).toBe(grid.formats?.[1]);
});

test("beyond the area that is allowed nothing is kept, and the corner is told", () => {
  const far = Array.from({ length: 1_000 }, (_, i): Placed => [i, i % 2 === 0 ? 0 : 16_383, 1, undefined]);
  const cells = sheetCells(allowance(1e6), 1e6, 1_000);
  for (const [row, column, value] of far) {
    cells.openRow(row);
    cells.add(column, value, undefined, 0);
  }
  const { lines, area } = cells.end();
  expect(lines).toHaveLength(0);
  expect(area).toEqual({ top: 0, left: 0, bottom: 999, right: 16_383 });
  expect(() => gridOf(far, 1_000)).toThrow("XFD1000");
});
