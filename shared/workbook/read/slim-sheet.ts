import { strToU8 } from "fflate";
import { type Area, cellAddress, parseAddress, UNCALCULATED } from "../../sheet/grid.ts";
import type { ByteSink } from "./byte-sink.ts";
import { damaged, tooLarge } from "./unreadable.ts";
import { type Attribute, type XmlScanner, xmlScanner } from "./xml-scanner.ts";
import { attributeFlag } from "./xml-text.ts";

const uncalculated = strToU8(UNCALCULATED);
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** What a sheet says beside its cells, in sheet coordinates from 0. */
export interface SheetLayout {
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
}

export interface SlimSheet {
  readonly scanner: XmlScanner;
  /** Filled when the scanner has come to the end. */
  readonly layout: SheetLayout;
  /** Cells kept so far. */
  readonly cells: () => number;
}

/**
 * Writes a worksheet again with only the cells that hold something: rows that are merely formatted, formulas,
 * hyperlinks over whole columns and extensions never reach SheetJS. Each cell gets its address spelt out,
 * errors become text, a formula without a cached result becomes `UNCALCULATED`, and an inline string becomes plain
 * text without its pinyin gloss.
 *
 * `mostCells` bounds the cells kept. Throws `Unreadable`.
 */
export function slimSheet(sink: ByteSink, mostCells: number): SlimSheet {
  const merges: Area[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: { from: number; to: number }[] = [];
  let section = "";
  let row = -1;
  let column = -1;
  let rowTold = false;
  let rowStart = 0;
  let rowKept = false;
  let cellStart = 0;
  let cellKept = false;
  let hasFormula = false;
  let isText = false;
  let cells = 0;
  let inValue = false;
  let inInline = false;
  let inGloss = false;

  function openRow(attribute: Attribute): void {
    const number = attribute("r");
    rowTold = number !== undefined;
    row = number === undefined ? row + 1 : Number(number) - 1;
    if (!Number.isInteger(row) || row < 0 || row > LAST_ROW) throw damaged("行号超出工作表的范围");
    column = -1;
    rowKept = false;
    rowStart = sink.length();
    if (attributeFlag(attribute("hidden"))) hiddenRows.push(row);
  }

  /** An empty cell only moves the place of the next one that does not say its own. */
  function openCell(attribute: Attribute, empty: boolean): void {
    const address = attribute("r");
    column = address === undefined ? column + 1 : columnOf(address);
    if (!rowTold && address !== undefined) row = Math.max(row, rowOf(address));
    rowTold = true;
    if (row < 0 || column < 0 || column > LAST_COLUMN) throw damaged("列号超出工作表的范围");
    cellKept = false;
    hasFormula = false;
    cellStart = sink.length();
    if (empty) return;
    if (cellStart === rowStart) sink.text(`<row r="${row + 1}">`);
    const type = attribute("t");
    isText = type === "str";
    const style = attribute("s");
    sink.text(`<c r="${cellAddress(row, column)}"`);
    if (style !== undefined && /^\d{1,6}$/.test(style)) sink.text(` s="${style}"`);
    if (type !== undefined && /^\w{1,12}$/.test(type)) sink.text(` t="${type === "e" ? "str" : type}"`);
    sink.text(">");
  }

  function closeCell(): void {
    // A formula whose result is an empty text says so by its type.
    if (!cellKept && hasFormula && !isText) {
      sink.rewind(cellStart);
      if (cellStart === rowStart) sink.text(`<row r="${row + 1}">`);
      sink.text(`<c r="${cellAddress(row, column)}" t="str"><v>`);
      sink.bytes(uncalculated);
      sink.text("</v>");
    } else if (!cellKept) {
      sink.rewind(cellStart);
      return;
    }
    sink.text("</c>");
    rowKept = true;
    cells += 1;
    if (cells > mostCells) throw tooLarge(`有内容的单元格超过 ${mostCells} 个`);
  }

  function openInCell(name: string, attribute: Attribute, empty: boolean): void {
    if (name === "c") openCell(attribute, empty);
    else if (name === "v") {
      inValue = true;
      sink.text("<v>");
    } else if (name === "is") {
      inInline = true;
      sink.text("<is><t>");
    } else if (name === "f") hasFormula = true;
    else if (name === "rPh") inGloss = true;
    else if (name === "t") inValue = inInline && !inGloss;
  }

  function closeInCell(name: string): void {
    if (name === "c") closeCell();
    else if (name === "v") {
      inValue = false;
      sink.text("</v>");
    } else if (name === "is") {
      inInline = false;
      sink.text("</t></is>");
    } else if (name === "rPh") inGloss = false;
    else if (name === "t") inValue = false;
  }

  const scanner = xmlScanner({
    open(name, depth, attribute, empty) {
      if (depth === 0) {
        if (name !== "worksheet") throw damaged("缺少工作表的内容");
        sink.text('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>');
      } else if (depth === 1) section = name;
      else if (section === "sheetData") {
        if (depth === 2 && name === "row") openRow(attribute);
        else if (depth > 2) openInCell(name, attribute, empty);
      } else if (section === "mergeCells" && name === "mergeCell")
        merges.push(mergedArea(attribute("ref") ?? ""));
      else if (section === "cols" && name === "col" && attributeFlag(attribute("hidden"))) {
        hiddenColumns.push({ from: Number(attribute("min")) - 1, to: Number(attribute("max")) - 1 });
      }
    },
    text(bytes) {
      if (!inValue) return;
      cellKept = true;
      sink.bytes(bytes);
    },
    close(name, depth) {
      if (depth === 0) sink.text("</sheetData></worksheet>");
      else if (section === "sheetData" && depth === 2) rowKept ? sink.text("</row>") : sink.rewind(rowStart);
      else if (section === "sheetData" && depth > 2) closeInCell(name);
    },
  });
  return { scanner, layout: { merges, hiddenRows, hiddenColumns }, cells: () => cells };
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

/** "AB12" → 27; -1 when it does not begin with a column. Runs for every cell, so no regular expression. */
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
