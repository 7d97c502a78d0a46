import { columnLetters } from "../../sheet/grid.ts";
import type { StyleName } from "../drawing/palette.ts";
import { cellText, escapeXml } from "../drawing/text.ts";
import type { SheetCell, SheetRow } from "./sheet-plan.ts";

/** Index of a style in the workbook's style sheet. */
export type StyleIds = (style: StyleName) => string;

const letters = Array.from({ length: 702 }, (_, column) => columnLetters(column));

/** One row of a worksheet as XML; `row` counts from 1. Text is written in place and never read as a formula. */
export function rowXml(row: number, { cells, height }: SheetRow, styles: StyleIds): string {
  let xml = height === undefined ? `<row r="${row}">` : `<row r="${row}" ht="${height}" customHeight="1">`;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (cell !== undefined) xml += cellXml(`${letters[at] ?? columnLetters(at)}${row}`, cell, styles);
  }
  return `${xml}</row>`;
}

function cellXml(address: string, cell: SheetCell, styles: StyleIds): string {
  const start = `<c r="${address}" s="${styles(cell.style)}"`;
  switch (cell.kind) {
    case "number":
      return `${start}><v>${cell.number}</v></c>`;
    case "text": {
      const text = written(cell.text);
      const space = EDGES.test(text) ? ' xml:space="preserve"' : "";
      return `${start} t="inlineStr"><is><t${space}>${text}</t></is></c>`;
    }
    case "formula": {
      const formula = `<f>${written(cell.formula)}</f>`;
      return "number" in cell.cached
        ? `${start}>${formula}<v>${cell.cached.number}</v></c>`
        : `${start} t="str">${formula}<v>${written(cell.cached.text)}</v></c>`;
    }
    case "blank":
      return `${start}/>`;
  }
}

/** Spaces at an edge, which Excel would drop. */
const EDGES = /^\s|\s$/;

function written(text: string): string {
  return escapeXml(cellText(text));
}
