import { expect, test } from "vitest";
import {
  type RowsPiece,
  rowsInPieces,
  rowsTaker,
  withoutRows,
} from "../../../addin/engine/rows-in-pieces.ts";
import type { ReadResult } from "../../../shared/workbook/read/read-result.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { longWorkbook } from "../../support/hostile-workbooks.ts";
import { rawWorkbook, workbookBytes } from "../../support/workbooks.ts";

/** After the way through messages. */
function together(rest: ReadResult, pieces: readonly RowsPiece[]): ReadResult {
  const taker = rowsTaker();
  for (const piece of pieces) taker.take(structuredClone(piece));
  return taker.whole(structuredClone(rest));
}

test("a long workbook comes in pieces that make it again", async () => {
  const result = readWorkbook(await longWorkbook());
  const pieces = [...rowsInPieces(result)];
  expect(pieces.length).toBeGreaterThan(2);
  for (const { values } of pieces) expect(values.flat().length).toBeLessThan(10_100);
  const rest = withoutRows(result);
  expect(rest.ok && rest.sheets.flatMap(({ values }) => values)).toEqual([]);
  expect(together(rest, pieces)).toEqual(result);
});

test("what was no .xlsx is still known to be none", async () => {
  const read = readWorkbook(await longWorkbook());
  const result: ReadResult = read.ok ? { ...read, converted: true } : read;
  expect(together(withoutRows(result), [...rowsInPieces(result)])).toEqual(result);
  expect(result).toMatchObject({ ok: true, converted: true });
});

test("so do many rows with next to nothing in them", () => {
  const rows = '<row r="1"><c><v>1</v></c></row><row r="60000"><c s="1"><v>2</v></c></row>';
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
  const result = readWorkbook(rawWorkbook({ sheets: [`<sheetData>${rows}</sheetData>`], styles }));
  const pieces = [...rowsInPieces(result)];
  expect(pieces).toHaveLength(6);
  expect(together(withoutRows(result), pieces)).toEqual(result);
});

test("a small workbook and a refusal come whole", async () => {
  const small = readWorkbook(await workbookBytes([{ name: "表", rows: [["甲", 1]] }]));
  const refused = readWorkbook(new Uint8Array(10));
  for (const result of [small, refused]) {
    expect([...rowsInPieces(result)]).toEqual([]);
    expect(withoutRows(result)).toBe(result);
    expect(together(result, [])).toEqual(result);
  }
});
