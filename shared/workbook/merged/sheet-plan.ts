import type { ConditionalRule, MergeRange, SheetChart } from "hucre/xlsx";
import type { StyleName } from "../drawing/palette.ts";

/** A cell to be written; numbers are plain decimals, so no figure goes through floating point. */
export type SheetCell =
  | { readonly kind: "text"; readonly text: string; readonly style: StyleName }
  | { readonly kind: "number"; readonly number: string; readonly style: StyleName }
  | FormulaCell
  | { readonly kind: "blank"; readonly style: StyleName };

/** A live formula beside the value it has now; `""` is the empty text that stands for "no figure". */
export interface FormulaCell {
  readonly kind: "formula";
  readonly formula: string;
  readonly cached: { readonly number: string } | { readonly text: string };
  readonly style: StyleName;
}

export interface SheetRow {
  readonly cells: readonly (SheetCell | undefined)[];
  /** In points. */
  readonly height?: number;
}

/** How a sheet comes out of the printer. */
export interface PrintPlan {
  readonly paper: "a4" | "a3";
  /** Rows (from 1) repeated on every page: `$1:$5`. */
  readonly rows: string;
  /** Columns repeated on every page, where the columns are spread over several: `$A:$B`. */
  readonly columns?: string;
  /** Per cent; without it the width is made to fit one page. */
  readonly scale?: number;
  /** Its height is made to fit the page as well. */
  readonly onePage?: true;
  /** Columns (from 0) before which a new page begins. */
  readonly breaks?: readonly number[];
  /** Rows (from 1) before which a new page begins; they count only with a `scale`. */
  readonly rowBreaks?: readonly number[];
}

export interface SheetLink {
  /** `E7`, or a range whose every cell leads there. */
  readonly from: string;
  /** `'明细-…'!H5:H9` */
  readonly to: string;
  readonly tip: string;
}

/** A worksheet: its frame, which is small, and its rows, which are streamed. */
export interface SheetPlan {
  readonly name: string;
  /** Shown to programs only. */
  readonly veryHidden?: boolean;
  /** In characters, column by column. */
  readonly widths: readonly number[];
  readonly merges: readonly MergeRange[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Row of the header (from 0) that carries filter buttons. */
  readonly filterRow?: number;
  readonly print: PrintPlan;
  /** Where cells lead to within the workbook; Excel takes 65,530 of them a sheet. */
  readonly links?: () => Iterable<SheetLink>;
  readonly charts?: readonly SheetChart[];
  /** Written when all other sheets are: it says what they hold. */
  readonly afterDetails?: boolean;
  readonly conditionalRules?: readonly ConditionalRule[];
  readonly rowCount: number;
  /** Exactly `rowCount` rows, from the first of the sheet; those that are waited for come a page at a time. */
  readonly rows: () => Iterable<SheetRow> | AsyncIterable<Iterable<SheetRow>>;
}

export function text(value: string, style: StyleName): SheetCell {
  return { kind: "text", text: value, style };
}

export function number(value: string | number, style: StyleName): SheetCell {
  return { kind: "number", number: String(value), style };
}

export function blank(style: StyleName): SheetCell {
  return { kind: "blank", style };
}

/** A title across the sheet: the first cell speaks, the others only carry the style. */
export function wideRow(value: string, style: StyleName, width: number, height: number): SheetRow {
  return { cells: wideCells(value, style, width), height };
}

/** Cells to be merged: the first one speaks, the others only carry the style. */
export function wideCells(value: string, style: StyleName, width: number): SheetCell[] {
  return Array.from({ length: width }, (_, at) => (at === 0 ? text(value, style) : blank(style)));
}

/** A merge across `width` columns of one row; none when there is nothing to merge. */
export function acrossRow(row: number, width: number, from = 0): MergeRange[] {
  return width < 2 ? [] : [{ startRow: row, startCol: from, endRow: row, endCol: from + width - 1 }];
}
