import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cellAddress,
  type Grid,
  type RawValue,
  UNCALCULATED,
  valueAt,
} from "../../../../shared/sheet/grid.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { tries } from "../../../support/properties.ts";
import { type ReadSheet, readWithHucre, readWithSheetJs } from "../../../support/read-back.ts";
import { workbookBytes } from "../../../support/workbooks.ts";

// Hundreds of workbooks a test: on a busy machine that takes longer than a test usually may.
const fixtures = resolve(import.meta.dirname, "../../../fixtures");
const workbooks = resolve(fixtures, "workbooks");
const names = readdirSync(workbooks).filter((name) => name.endsWith(".xlsx"));

function sheetsOf(bytes: Uint8Array): readonly Grid[] {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.sheets;
}

/** SheetJS has a number for an error. */
const errorNumbers = new Map<RawValue, number>([["#DIV/0!", 7]]);

/** Values by address, blanks left out. */
function valuesOf(grid: Grid): Map<string, RawValue> {
  const found = new Map<string, RawValue>();
  for (let row = grid.top; row < grid.top + grid.values.length; row++) {
    const last = grid.left + (grid.values[row - grid.top]?.length ?? 0);
    for (let column = grid.left; column < last; column++) {
      const value = valueAt(grid, row, column);
      if (value !== null && value !== UNCALCULATED && String(value).trim() !== "") {
        found.set(cellAddress(row, column), errorNumbers.get(value) ?? value);
      }
    }
  }
  return found;
}

/** The same as another reader sees it: slaves of merged areas and formulas without a result count as blanks. */
function valuesBy(sheet: ReadSheet, grid: Grid): Map<string, RawValue> {
  const slaves = new Set<string>();
  for (const { top, left, bottom, right } of grid.merges) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) slaves.add(cellAddress(row, column));
    }
    slaves.delete(cellAddress(top, left));
  }
  const told = [...sheet.cells].filter(
    ([address, { value }]) => value !== null && String(value).trim() !== "" && !slaves.has(address),
  );
  return new Map(told.map(([address, { value }]) => [address, value]));
}

const sorted = (values: Map<string, RawValue>) => [...values].sort(([a], [b]) => (a < b ? -1 : 1));

describe("SheetJS reads the same in workbooks of five writers", () => {
  test.each(names)("%s", (name) => {
    const bytes = new Uint8Array(readFileSync(resolve(workbooks, name)));
    const other = readWithSheetJs(bytes);
    for (const grid of sheetsOf(bytes)) {
      const sheet = other.sheet(grid.name);
      const uncalculated = [...sheet.cells].filter(
        ([, { formula, value }]) => formula !== undefined && value === null,
      );
      expect(uncalculated).toEqual([]);
      expect(sorted(valuesOf(grid)), grid.name).toEqual(sorted(valuesBy(sheet, grid)));
    }
  });
});

const value = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom("甲乙丙", "a\nb", "=1+1", "<&>\"'", "2019年3月", "28300余", "𬒗镇", "a & b"),
);
const rows = fc.array(fc.array(value, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 });

/** -0 is written as 0. */
const asWritten = (grid: readonly (readonly (string | number | boolean | null)[])[]) =>
  grid.map((row) => row.map((one) => (one === 0 ? 0 : one)));

test("what SheetJS writes of any grid, with and without a table of strings, is read back", () => {
  fc.assert(
    fc.property(rows, fc.boolean(), fc.boolean(), (drawn, bookSST, compression) => {
      const grid = asWritten([["首"], ...drawn]);
      const book = { SheetNames: ["表"], Sheets: { 表: utils.aoa_to_sheet(grid) } };
      const [sheet] = sheetsOf(new Uint8Array(write(book, { type: "buffer", bookSST, compression })));
      const cells = grid.flatMap((row, r) => row.map((one, c) => [one, valueAt(sheet ?? fail(), r, c)]));
      for (const [put, got] of cells) expect(got).toEqual(put);
    }),
    tries(200),
  );
});

test("what hucre writes of any grid, it and we read the same", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (drawn) => {
      const bytes = await workbookBytes([{ name: "表", rows: asWritten([["首"], ...drawn]) }]);
      const [grid] = sheetsOf(bytes);
      const sheet = (await readWithHucre(bytes)).sheet("表");
      expect(sorted(valuesOf(grid ?? fail()))).toEqual(sorted(valuesBy(sheet, grid ?? fail())));
    }),
    tries(150),
  );
});

function fail(): never {
  throw new Error("no sheet");
}
