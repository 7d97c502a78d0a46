import { type Area, parseAddress } from "../../sheet/grid.ts";
import { byteSink } from "./byte-sink.ts";
import { type CellKind, type CellValues, cellKind } from "./cell-value.ts";
import { plainCell } from "./plain-cell.ts";
import type { SheetCells } from "./sheet-cells.ts";
import { damaged } from "./unreadable.ts";
import { type Attribute, type XmlScanner, xmlScanner } from "./xml-scanner.ts";
import { attributeFlag } from "./xml-text.ts";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** What a sheet says beside its cells, in sheet coordinates from 0. */
export interface SheetLayout {
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  /** Columns that somebody made wider or narrower, in digits of the standard font. */
  readonly widths?: readonly { readonly from: number; readonly to: number; readonly width: number }[];
}

export interface SheetScanner {
  readonly scanner: XmlScanner;
  /** Filled when the scanner has come to the end. */
  readonly layout: SheetLayout;
}

/**
 * Reads a worksheet into its cells. Only those that hold something are added: rows that are merely formatted, formulas,
 * hyperlinks over whole columns and extensions leave nothing behind. Errors are text, an inline string is a plain text
 * without its pinyin gloss.
 *
 * `mostText` bounds the bytes of one text. Throws `Unreadable`.
 */
export function sheetScanner(
  cells: SheetCells,
  values: CellValues,
  formats: readonly (string | undefined)[],
  mostText: number,
): SheetScanner {
  const merges: Area[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: { from: number; to: number }[] = [];
  const widths: { from: number; to: number; width: number }[] = [];
  const gathered = byteSink(mostText);
  let section = "";
  let inRow = false;
  let row = -1;
  let column = -1;
  let rowTold = false;
  let kind: CellKind = "number";
  let style: string | undefined;
  let hasFormula = false;
  let inCell = false;
  let inText = false;
  let inInline = false;
  let inGloss = false;

  function openRow(attribute: Attribute): void {
    const number = attribute("r");
    rowTold = number !== undefined;
    row = number === undefined ? row + 1 : Number(number) - 1;
    if (!Number.isInteger(row) || row < 0 || row > LAST_ROW) throw damaged("行号超出工作表的范围");
    column = -1;
    inRow = true;
    cells.openRow(row);
    if (attributeFlag(attribute("hidden"))) hiddenRows.push(row);
  }

  /** An empty cell only moves the place of the next one that does not say its own. */
  function openCell(attribute: Attribute): void {
    const address = attribute("r");
    if (!rowTold && address !== undefined) {
      row = Math.max(row, rowOf(address));
      if (row > LAST_ROW) throw damaged("行号超出工作表的范围");
      cells.openRow(row);
    }
    rowTold = true;
    moveTo(address === undefined ? column + 1 : columnOf(address));
    kind = cellKind(attribute("t"));
    style = attribute("s");
    hasFormula = false;
    inCell = true;
    gathered.clear();
  }

  function moveTo(next: number): void {
    if (next < 0 || next > LAST_COLUMN) throw damaged("列号超出工作表的范围");
    column = next;
  }

  function closeCell(): void {
    const length = gathered.length();
    if (length > 0) add(kind, style === undefined ? 0 : Number(style), gathered.content(), 0, length);
    else {
      const value = values.without(kind, hasFormula);
      if (value !== null) cells.add(column, value, undefined, 0);
    }
    inCell = false;
  }

  function add(kind: CellKind, style: number, bytes: Uint8Array, from: number, to: number): void {
    const value = values.value(kind, bytes, from, to);
    if (value === null) return;
    if (typeof value === "number") cells.add(column, value, formats[style], 0);
    else cells.add(column, value, undefined, kind === "shared" ? 0 : to - from);
  }

  function openInCell(name: string, depth: number): void {
    if (depth === 4) {
      // An inline string goes before a value beside it, which no cell should have.
      if (name === "v") inText = kind !== "inline" || gathered.length() === 0;
      else if (name === "is") {
        inInline = kind === "inline";
        if (inInline) gathered.clear();
      } else if (name === "f") hasFormula = true;
    } else if (name === "rPh") inGloss = true;
    else if (name === "t") inText = inInline && !inGloss;
  }

  function closeInCell(name: string): void {
    if (name === "is") inInline = false;
    else if (name === "rPh") inGloss = false;
    else if (name === "t" || name === "v") inText = false;
  }

  const short = plainCell({
    move: (to) => moveTo(to === -1 ? column + 1 : to),
    add,
  });

  const scanner = xmlScanner({
    short: (bytes, from, depth) => (depth === 3 && inRow && rowTold ? short(bytes, from) : -1),
    open(name, depth, attribute) {
      if (depth === 0) {
        if (name !== "worksheet") throw damaged("缺少工作表的内容");
      } else if (depth === 1) section = name;
      else if (section === "sheetData") {
        if (depth === 2 && name === "row") openRow(attribute);
        else if (depth === 3 && name === "c" && inRow) openCell(attribute);
        else if (depth > 3 && inCell) openInCell(name, depth);
      } else if (section === "mergeCells" && name === "mergeCell")
        merges.push(mergedArea(attribute("ref") ?? ""));
      else if (section === "cols" && name === "col") {
        const [from, to] = [Number(attribute("min")) - 1, Number(attribute("max")) - 1];
        const width = Number(attribute("width") ?? Number.NaN);
        if (attributeFlag(attribute("hidden"))) hiddenColumns.push({ from, to });
        else if (width > 0) widths.push({ from, to, width });
      }
    },
    text(bytes, from, to) {
      if (inText) gathered.bytes(bytes, from, to);
    },
    close(name, depth) {
      if (section !== "sheetData") return;
      if (depth === 2) inRow = false;
      else if (depth === 3 && inCell) closeCell();
      else if (depth > 3) closeInCell(name);
    },
  });
  return { scanner, layout: { merges, hiddenRows, hiddenColumns, widths } };
}

function mergedArea(ref: string): Area {
  const [first = "", second = first] = ref.split(":");
  const from = parseAddress(first.toUpperCase());
  const to = parseAddress(second.toUpperCase());
  if (from === undefined || to === undefined) throw damaged("合并单元格的范围不对");
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** "AB12" → 11. */
function rowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0) - 1;
}

/** "AB12" → 27; -1 when it does not begin with a column. */
function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    // Some programs write addresses in small letters.
    const letter = (address.charCodeAt(i) & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
