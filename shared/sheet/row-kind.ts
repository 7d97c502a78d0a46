import { type Column, isFigureColumn } from "../form/form.ts";
import { isBlank, isNilReturn } from "./blank.ts";
import { findCode } from "./coerce/code.ts";
import { isColumnNumbers } from "./column-numbers.ts";
import { type Area, type Grid, isErrorValue, type RawValue } from "./grid.ts";
import type { HeaderMatch } from "./header.ts";
import { columnNames } from "./header-names.ts";
import type { MergeIndex } from "./merges.ts";
import { compactText, parseHeader } from "./normalise.ts";
import { type Labelled, type LeadingCell, mayBeLabelled, rowLabel } from "./row-label.ts";
import { timeOfCell } from "./row-time.ts";
import { isCancelled, isFooter, isLabelled, isNote, isPageHead, labelText } from "./row-words.ts";
import { understandWord } from "./understand/words/understand-word.ts";

/** What a row below the header is; only "record" rows become records. */
export type RowKind =
  | {
      readonly kind: "record" | "blank" | "note" | "repeatedHeader" | "columnNumbers" | "subset";
    }
  /** The row is about other rows, shows how to fill in, or was cancelled; `at`: where it says so. */
  | { readonly kind: "comparison" | "sample" | "void"; readonly at: number }
  /** One of a list of indicators that nobody filled in; `at`: its name. */
  | { readonly kind: "unfilled"; readonly at: number }
  | { readonly kind: "signature" }
  /** The row says that nothing happened; `at`: where. */
  | { readonly kind: "nil"; readonly at: number }
  | { readonly kind: "total"; readonly label: string; readonly part: boolean };

/** ①含复查: what a mark in the table leads to. */
const noteMark = /^\s*[\u2460-\u249b\u2776-\u2793]/u;

/** Decides what stands in a row: first by its label, then by its cells. */
export function kindOfRow(grid: Grid, merges: MergeIndex, header: HeaderMatch, row: number): RowKind {
  const values = grid.values[row - grid.top] ?? [];
  const columns = columnsByPlace(header);
  if (isColumnNumbers(values) || isNumbered(header, columns, values, grid.left))
    return { kind: "columnNumbers" };
  if (holdsFigure(values, grid.left, columns) && !mayBeLabelled(values)) return plainRecord;
  const filled = filledCells(grid, row);
  const [first] = filled;
  if (first === undefined) return { kind: "blank" };
  const said = rowLabel(
    filled.map(({ at, value }) =>
      header.times !== undefined && timeOfCell(header.times, value, at, grid.date1904) !== undefined
        ? undefined
        : leadingCell(value, columns.get(at) ?? repeatedAt(header, at)),
    ),
  );
  const heading =
    filled.length === 1 && isHeading(columns.get(first.at), first, merges.areaAt(row, first.at));
  const sure =
    said.label !== "note" || isNote(said.text) || isFooter(said.text) || filled.length > 1 || heading;
  const labelled = sure ? kindByLabel(said, filled, columns) : undefined;
  if (labelled !== undefined) return labelled;
  const cancelled = filled.find(({ at, value }) => isVoid(value) && columns.get(at)?.type !== "code");
  if (cancelled !== undefined) return { kind: "void", at: cancelled.at };
  const nil = nilCell(header, filled);
  if (nil !== undefined) return { kind: "nil", at: nil };
  if (isRepeatedHeader(header, columns, filled)) return { kind: "repeatedHeader" };
  const own = filled.filter(({ at }) => columns.has(at) && columns.get(at)?.id !== "remark");
  if (own.length === 0) return { kind: "blank" };
  if (heading) return { kind: "note" };
  const unfilled = unfilledAt(header, columns, own);
  return unfilled === undefined ? { kind: "record" } : { kind: "unfilled", at: unfilled };
}

/** Where a row names its indicator and holds nothing but codes: it was listed before anybody filled the sheet in. */
function unfilledAt(
  { form, groups }: HeaderMatch,
  columns: ReadonlyMap<number, Column>,
  own: readonly FilledCell[],
): number | undefined {
  const named = form.columns.find(({ unitBy }) => unitBy !== undefined)?.unitBy;
  if (groups.length > 0 || named === undefined) return undefined;
  if (!own.every(({ at }) => columns.get(at)?.type === "code")) return undefined;
  return own.find(({ at }) => columns.get(at)?.id === named)?.at;
}

/** Most rows: with a figure, and no text that could label anything. */
const plainRecord: RowKind = { kind: "record" };

/** Whether a number other than 0 stands in a column of figures: the row then says something did happen. */
function holdsFigure(
  values: readonly RawValue[],
  left: number,
  columns: ReadonlyMap<number, Column>,
): boolean {
  return values.some((value, index) => {
    if (typeof value !== "number" || value === 0) return false;
    const column = columns.get(left + index);
    return column !== undefined && isFigureColumn(column);
  });
}

/** What the label decides alone; undefined where the cells must be looked at. */
function kindByLabel(
  { label, at: index, text }: Labelled,
  filled: readonly FilledCell[],
  columns: ReadonlyMap<number, Column>,
): RowKind | undefined {
  const at = filled[index]?.at ?? 0;
  const column = columns.get(at);
  switch (label) {
    case "signature":
      return { kind: "signature" };
    case "note":
      return { kind: "note" };
    case "page_header":
      return isPageHead(text) ? { kind: "note" } : undefined;
    case "total":
    case "whole_area_total":
      return { kind: "total", label: text, part: false };
    case "subtotal":
      return filled.length > 1 ? { kind: "total", label: text, part: true } : undefined;
    case "of_which":
      return column?.type === "text" ? undefined : { kind: "subset" };
    case "average_or_rate":
    case "previous_period":
    case "target":
      return namesRates(column) ? undefined : { kind: "comparison", at };
    case "sample":
      return { kind: "sample", at };
    case "blank":
      return { kind: "blank" };
    default:
      return undefined;
  }
}

/** 已作废 in a column of states or remarks; a column of codes that knows the word decides for itself. */
function isVoid(value: FilledCell["value"]): boolean {
  return typeof value === "string" && isCancelled(compactText(value));
}

/** A list of indicators: a rate there is a row of its own. */
function namesRates(column: Column | undefined): boolean {
  return column?.codes?.some(({ zh }) => /率|比例/.test(zh)) ?? false;
}

/** A figure that no row is numbered by. */
const FIGURE = "0.0";

/** A cell as it may label its row; undefined for a value of its column. */
function leadingCell(value: FilledCell["value"], column: Column | undefined): LeadingCell {
  const text = String(value);
  if (isLabelled(text) && column?.type !== "text" && column?.type !== "code") return text;
  if (column !== undefined && isFigureColumn(column)) {
    return /\d/.test(text) || isErrorValue(text) ? FIGURE : text;
  }
  if (isErrorValue(text)) return undefined;
  if (column === undefined) return text;
  if (column.type === "date") return /\d/.test(text) ? undefined : text;
  if (column.id === "remark") return undefined;
  return column.type === "code" && findCode(column, labelText(text)) !== undefined ? undefined : text;
}

interface FilledCell {
  readonly at: number;
  readonly value: Exclude<RawValue, null>;
}

function filledCells(grid: Grid, row: number): FilledCell[] {
  const filled: FilledCell[] = [];
  const values = grid.values[row - grid.top] ?? [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (value !== undefined && isFilled(value)) filled.push({ at: grid.left + index, value });
  }
  return filled;
}

function isFilled(value: RawValue): value is FilledCell["value"] {
  return value !== null && (typeof value !== "string" || value.trim() !== "");
}

/** Where the row says 无 or 零报告 and, numbers and names of units aside, nothing else. */
function nilCell(header: HeaderMatch, filled: readonly FilledCell[]): number | undefined {
  if (!filled.some(({ value }) => typeof value === "string" && isNilReturn(value))) return undefined;
  const frames = new Set([...header.frames.values(), ...(header.times?.columns.keys() ?? [])]);
  const own = filled.filter(({ at }) => !frames.has(at));
  const said = own.find(({ value }) => typeof value === "string" && isNilReturn(value));
  const empty = own.every(({ value }) => value === 0 || isBlank(value) || isNilReturn(String(value)));
  return said !== undefined && empty ? said.at : undefined;
}

const places = new WeakMap<HeaderMatch, ReadonlyMap<number, Column>>();

function columnsByPlace(header: HeaderMatch): ReadonlyMap<number, Column> {
  const known = places.get(header);
  if (known !== undefined) return known;
  const columns = new Map(header.matched.map((match) => [match.cell.at, match.column]));
  places.set(header, columns);
  return columns;
}

/** Few columns numbered from 1 on, where a word or the name of a unit should stand too. */
function isNumbered(
  header: HeaderMatch,
  columns: ReadonlyMap<number, Column>,
  values: readonly RawValue[],
  left: number,
): boolean {
  const first = values.find(isFilled);
  if (first !== 1 && first !== "1") return false;
  const filled = values.filter(isFilled);
  if (filled.length < 2 || !filled.every((value, index) => String(value) === String(index + 1))) return false;
  const words = new Set([header.frames.get("reporting_unit")]);
  for (const [at, { type }] of columns) if (type === "code" || type === "date") words.add(at);
  return values.some((value, index) => isFilled(value) && words.has(index + left));
}

/** A text alone in its row: spread over columns, numbered like a heading, or no code of its code column. */
function isHeading(column: Column | undefined, { value }: FilledCell, area: Area | undefined): boolean {
  if (typeof value !== "string") return false;
  if (area !== undefined && area.right - area.left >= 2) return true;
  if (noteMark.test(value)) return true;
  const text = compactText(value);
  if (/^(?:续表|附表|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\))/.test(text)) return true;
  if (isSentence(text)) return true;
  return column?.type === "code" && understandWord(column, text).verdict === "none";
}

/** A note that stands alone in its row without saying 注：: numbered, or a sentence. */
function isSentence(text: string): boolean {
  return (text.length >= 8 && /[。;；]$/.test(text)) || (text.length >= 12 && /^\d{1,2}[.、．]\D/.test(text));
}

/** The column that stands on the sheet once more: what is in it labels no row either. */
function repeatedAt({ repeated }: HeaderMatch, at: number): Column | undefined {
  return repeated.find(({ cell }) => cell.at === at)?.column;
}

function isRepeatedHeader(
  header: HeaderMatch,
  columns: ReadonlyMap<number, Column>,
  filled: readonly FilledCell[],
): boolean {
  if (filled.some(({ value }) => typeof value === "number")) return false;
  const names = columnNames(header.form);
  const same = filled.filter(({ at, value }) => {
    const name = parseHeader(String(value))
      .keys.map((key) => names.get(key))
      .find((found) => found !== undefined);
    return name !== undefined && "column" in name && name.column.id === columns.get(at)?.id;
  });
  return same.length >= 2 && same.length >= filled.length / 2;
}
