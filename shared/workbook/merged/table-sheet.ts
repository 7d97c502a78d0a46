import { type SheetCell, type SheetRow, text } from "./sheet-plan.ts";

/** A table among others on one sheet: a heading, column headers, rows or what is said instead of them. */
export interface SheetTable {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly none: string;
}

/** The tables one below the other, a blank row between them. */
export function tableRows(tables: readonly SheetTable[]): SheetRow[] {
  return tables.flatMap(({ title, headers, rows, none }, at) => [
    ...(at === 0 ? [] : [{ cells: [] }]),
    { cells: [text(title, "section")], height: 24 },
    ...(headers.length === 0 || rows.length === 0 ? [] : [{ cells: headers.map(header), height: 20 }]),
    ...(rows.length === 0 ? [{ cells: [text(none, "line")] }] : rows),
  ]);
}

/** A row of texts, each wrapped within its cell; as high as its longest text needs. */
export function textRow(texts: readonly string[], widths: readonly number[]): SheetRow {
  const lines = texts.map((value, at) => linesOf(value, widths[at] ?? 10));
  const most = Math.max(1, ...lines);
  return {
    cells: texts.map((value): SheetCell => text(value, "wrapped")),
    height: Math.min(Math.max(18, most * 15 + 3), 409),
  };
}

function header(label: string): SheetCell {
  return text(label, "header");
}

/** Lines that a text takes in a cell of so many characters; Chinese characters are as wide as two. */
export function linesOf(value: string, width: number): number {
  return value
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) + 1) / Math.max(width - 1, 1))), 0);
}

function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 1 : 2), 0);
}
