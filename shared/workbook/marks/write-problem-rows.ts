import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Area, RawValue } from "../../sheet/grid.ts";
import { cellText } from "../drawing/text.ts";
import { openPackage } from "../patch/package.ts";
import { rewriteZip } from "../patch/zip-rewrite.ts";
import { EXCERPT_NAME } from "../read/marks-name.ts";
import { findWorkbookParts } from "../read/workbook-parts.ts";
import { looks } from "./coloured-cells.ts";
import type { ProblemRow, ProblemSheet, ProblemWords } from "./problem-rows.ts";
import { nameEdits } from "./workbook-entries.ts";

const head: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2F2F2" } },
  alignment: { vertical: "center", wrapText: true },
};
const said: CellStyle = { alignment: { vertical: "top", wrapText: true } };
const place: CellStyle = { font: { color: { rgb: "FF757575" } }, alignment: { vertical: "top" } };

/** Longest text that a cell of problems holds; the rest stands in the marked copy. */
const LONGEST = 30_000;

/**
 * A workbook of rows with problems alone, to be sent back to whoever keeps them: the head of each sheet, its rows with their
 * numbers before them and what is wrong behind them. Values and their formats come along, formulas as what they came to.
 */
export async function writeProblemRows(
  sheets: readonly ProblemSheet[],
  words: ProblemWords,
): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => sheetOf(sheet, words)),
    properties: { title: words.title, creator: "半边天统计" },
  });
  return stamped(bytes, sheets.length);
}

/** Says of each sheet that it is no whole one: whoever opens it here must not report it. */
function stamped(bytes: Uint8Array, count: number): Uint8Array {
  const container = openPackage(bytes);
  const { workbook } = findWorkbookParts(container.utf8);
  const names = Array.from({ length: count }, (_, sheet) => ({ name: EXCERPT_NAME, formula: '"1"', sheet }));
  const part = container.part(workbook);
  if (part !== undefined) container.edit(workbook, nameEdits(part, names));
  return rewriteZip(bytes, container.changed(), container.dropped());
}

function sheetOf(sheet: ProblemSheet, words: ProblemWords): WriteSheet {
  const { name, rows, head: heads, merges } = sheet;
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, cell: Partial<Cell>) => cells.set(`${row},${column}`, cell);
  const width = rows.reduce((most, { values }) => Math.max(most, values.length), 0);
  const last = width + 1;
  // Without a head of its own the sheet gets one, for our two columns.
  const shift = heads === 0 ? 1 : 0;
  const captions = Math.max(0, heads - 1);
  put(captions, 0, text(words.row, head));
  put(captions, last, text(words.problems, head));
  for (const [index, row] of rows.entries()) {
    const at = index + shift;
    const isHead = index < heads;
    if (!isHead) {
      put(at, 0, text(row.place, place));
      put(at, last, text(row.problems.join("\n").slice(0, LONGEST), said));
    }
    for (const [column, value] of row.values.entries()) {
      const cell = valueCell(value, styleOf(row, column, isHead));
      if (cell !== undefined) put(at, column + 1, cell);
    }
  }
  for (const [index, line] of sheet.said.entries()) {
    put(rows.length + shift + index, 0, text(words.wholeSheet, said));
    put(rows.length + shift + index, last, text(line, said));
  }
  return {
    name,
    cells,
    columns: [{ width: 8 }, ...Array.from({ length: width }, () => ({ width: 14 })), { width: 60 }],
    freezePane: { rows: heads + shift, columns: 1 },
    merges: merges.map((area) => rangeOf(area, sheet.left)),
  };
}

function styleOf({ formats, marks }: ProblemRow, column: number, isHead: boolean): CellStyle {
  if (isHead) return head;
  const format = formats[column];
  const severity = marks.get(column);
  const base: CellStyle = { alignment: { vertical: "top" }, ...(format !== undefined && { numFmt: format }) };
  if (severity === undefined) return base;
  const { fill, bold, underline } = looks[severity];
  return {
    ...base,
    font: { ...(bold && { bold }), ...(underline && { underline }) },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: `FF${fill.slice(1)}` } },
  };
}

/** A text is a text, whatever it begins with. */
function valueCell(value: RawValue, style: CellStyle): Partial<Cell> | undefined {
  if (value === null) return style.fill === undefined ? undefined : { value: null, type: "empty", style };
  if (typeof value === "string") return text(value, style);
  return { value, type: typeof value === "number" ? "number" : "boolean", style };
}

function text(value: string, style: CellStyle): Partial<Cell> {
  return { value: cellText(value), type: "string", style };
}

function rangeOf({ top, bottom, left, right }: Area, first: number) {
  return { startRow: top, endRow: bottom, startCol: left - first + 1, endCol: right - first + 1 };
}
