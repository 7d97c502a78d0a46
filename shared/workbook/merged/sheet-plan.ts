import type { ConditionalRule, MergeRange } from "hucre/xlsx";
import type { StyleName } from "./palette.ts";

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

/** A worksheet: its frame, which is small, and its rows, which are streamed. */
export interface SheetPlan {
  readonly name: string;
  /** In characters, column by column. */
  readonly widths: readonly number[];
  readonly merges: readonly MergeRange[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Row of the header (from 0) that carries filter buttons. */
  readonly filterRow?: number;
  /** Rows (from 1) repeated on every printed page: `$1:$5`. */
  readonly printTitles: string;
  readonly conditionalRules?: readonly ConditionalRule[];
  readonly rowCount: number;
  /** Exactly `rowCount` rows, from the first of the sheet. */
  readonly rows: () => Iterable<SheetRow> | AsyncIterable<SheetRow>;
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
  return {
    cells: Array.from({ length: width }, (_, at) => (at === 0 ? text(value, style) : blank(style))),
    height,
  };
}

/** A merge across `width` columns of one row; none when there is nothing to merge. */
export function acrossRow(row: number, width: number): MergeRange[] {
  return width < 2 ? [] : [{ startRow: row, startCol: 0, endRow: row, endCol: width - 1 }];
}
