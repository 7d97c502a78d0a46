import fc from "fast-check";
import { expect, test } from "vitest";
import type { RawValue } from "../../../../shared/sheet/grid.ts";
import { allowance } from "../../../../shared/workbook/read/allowance.ts";
import { cellValues } from "../../../../shared/workbook/read/cell-value.ts";
import { sheetCells } from "../../../../shared/workbook/read/sheet-cells.ts";
import { sheetScanner } from "../../../../shared/workbook/read/sheet-scanner.ts";
import { tries } from "../../../support/properties.ts";

interface Written {
  readonly address: string;
  readonly type: string;
  readonly style: string;
  readonly content: string;
}

const some = (...values: string[]) => fc.constantFrom("", ...values);
const cell: fc.Arbitrary<Written> = fc.record({
  address: some("A", "C", "b", "Z", "AA"),
  type: some("s", "str", "n", "b", "d", "e", "inlineStr"),
  style: some("0", "1", "2", "77"),
  content: some("1", "0", "-2.5", "1e3", "甲 &amp; 乙", "_x0041_", "2019-03-08", " "),
});
const sheets = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 4 });

/** As the short way takes it. */
function plain({ address, type, style, content }: Written, row: number): string {
  const attributes = `${address && ` r="${address}${row}"`}${style && ` s="${style}"`}${type && ` t="${type}"`}`;
  return content === "" ? `<c${attributes}/>` : `<c${attributes}>${inner(type, content)}</c>`;
}

/** The same in another hand: apostrophes, blanks within tags, a comment. */
function elaborate({ address, type, style, content }: Written, row: number): string {
  const attributes = `${type && ` t = '${type}'`}${style && `\n s='${style}'`}${address && ` r='${address}${row}'`}`;
  return `<c${attributes}><!-- -->${content === "" ? "" : inner(type, content)}</c >`;
}

function inner(type: string, content: string): string {
  if (type === "inlineStr") return `<is><t>${content}</t></is>`;
  return `<v>${type === "s" ? "1" : content}</v>`;
}

function sheetOf(
  rows: readonly (readonly Written[])[],
  write: (cell: Written, row: number) => string,
): Uint8Array {
  const xml = rows.map(
    (cells, i) => `<row r="${i + 1}">${cells.map((one) => write(one, i + 1)).join("")}</row>`,
  );
  return new TextEncoder().encode(`<worksheet><sheetData>${xml.join("")}</sheetData></worksheet>`);
}

/** What of a sheet arrives, fed in pieces. */
function cellsOf(
  bytes: Uint8Array,
  piece: number,
): { row: number; column: number; value: RawValue; format: unknown }[] {
  const arrived: { row: number; column: number; value: RawValue; format: unknown }[] = [];
  const kept = sheetCells(allowance(1e6), 1_000, 1e6);
  let row = -1;
  const cells = {
    ...kept,
    openRow: (next: number) => {
      row = next;
    },
    add: (column: number, value: RawValue, format: string | undefined) =>
      void arrived.push({ row, column, value, format }),
  };
  const { scanner } = sheetScanner(cells, cellValues(["甲", "乙"], false), [undefined, "0%", "@"], 1e6);
  for (let at = 0; at < bytes.length; at += piece) scanner.push(bytes.slice(at, at + piece));
  scanner.end();
  return arrived;
}

test("cells read the same the short way and the long way, wherever the pieces end", () => {
  let short = 0;
  fc.assert(
    fc.property(sheets, fc.integer({ min: 1, max: 90 }), (rows, piece) => {
      const whole = cellsOf(sheetOf(rows, plain), 1e6);
      short += whole.length;
      expect(cellsOf(sheetOf(rows, elaborate), 1e6)).toEqual(whole);
      expect(cellsOf(sheetOf(rows, plain), piece)).toEqual(whole);
    }),
    tries(500),
  );
  expect(short).toBeGreaterThan(1_000);
});
