/** Cells of a template and how they look. */
import type { Cell, CellStyle } from "hucre/xlsx";
import { type Column, isFigureColumn } from "../../form/form.ts";
import { columnDisplay } from "../drawing/display.ts";
import { figureStyle, palette, type StyleName } from "../drawing/palette.ts";
import { cellText } from "../drawing/text.ts";

export type Put = (row: number, at: number, cell: Partial<Cell>) => void;

/**
 * Text stays as it is typed (ID numbers, telephone numbers), dates are dates, figures numbers. A date of which a month is
 * enough is text: as a date, 2013年5月 would be shown with a day that nobody typed.
 */
export function entryStyle(column: Column): CellStyle {
  if (isFigureColumn(column)) return figureCell(column, "row");
  if (column.type === "date") {
    return column.precision === undefined ? styleOf("date") : { ...styleOf("centred"), numFmt: "@" };
  }
  return column.type === "text" ? { ...wrapped(styleOf("text")), numFmt: "@" } : styleOf("text");
}

export function figureCell(column: Column, emphasis: "row" | "total"): CellStyle {
  const style = styleOf(figureStyle(0, undefined, emphasis));
  return columnDisplay(column).scale === 0 ? style : { ...style, numFmt: "General" };
}

export function styleOf(name: StyleName): CellStyle {
  return palette.get(name) ?? {};
}

export function open(style: CellStyle): CellStyle {
  return { ...style, protection: { locked: false } };
}

export function wrapped(style: CellStyle): CellStyle {
  return { ...style, alignment: { ...style.alignment, wrapText: true } };
}

export function text(value: string, style: CellStyle): Partial<Cell> {
  return { value: cellText(value), type: "string", style };
}

export function blank(style: CellStyle): Partial<Cell> {
  return { value: null, type: "empty", style };
}
