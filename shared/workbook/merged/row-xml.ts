import { columnLetters } from "../../sheet/grid.ts";
import type { StyleName } from "../drawing/palette.ts";
import { cellText, escapeXml } from "../drawing/text.ts";
import type { SheetCell, SheetRow } from "./sheet-plan.ts";

/** Index of a style in the workbook's style sheet. */
export type StyleIds = (style: StyleName) => string;

/** The beginnings of cells, before the number of their row. */
const starts = Array.from({ length: 702 }, (_, column) => `<c r="${columnLetters(column)}`);

/** One row of a worksheet as XML; `row` counts from 1. Text is written in place and never read as a formula. */
export function rowXml(row: number, { cells, height }: SheetRow, styles: StyleIds): string {
  // Every cell names its row: joined by it, a row is one string, and not a chain of hundreds to be walked afterwards.
  const parts: string[] = [];
  let part = height === undefined ? `<row r="${row}">` : `<row r="${row}" ht="${height}" customHeight="1">`;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (cell === undefined) continue;
    parts.push(part + (starts[at] ?? `<c r="${columnLetters(at)}`));
    part = restOfCell(cell, styles);
  }
  parts.push(`${part}</row>`);
  return parts.join(String(row));
}

/** What follows the cell's address. */
function restOfCell(cell: SheetCell, styles: StyleIds): string {
  const style = styles(cell.style);
  switch (cell.kind) {
    case "number":
      return `" s="${style}"><v>${cell.number}</v></c>`;
    case "text": {
      const text = written(cell.text);
      const space = EDGES.test(text) ? ' xml:space="preserve"' : "";
      return `" s="${style}" t="inlineStr"><is><t${space}>${text}</t></is></c>`;
    }
    case "formula": {
      const formula = `<f>${written(cell.formula)}</f>`;
      return "number" in cell.cached
        ? `" s="${style}">${formula}<v>${cell.cached.number}</v></c>`
        : `" s="${style}" t="str">${formula}<v>${written(cell.cached.text)}</v></c>`;
    }
    case "blank":
      return `" s="${style}"/>`;
  }
}

/** Spaces at an edge, which Excel would drop. */
const EDGES = /^\s|\s$/;

function written(text: string): string {
  return escapeXml(cellText(text));
}
