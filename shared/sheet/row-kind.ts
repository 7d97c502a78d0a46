import type { Column } from "../form/form.ts";
import { isBlank, isNilReturn } from "./blank.ts";
import { findCode } from "./coerce/code.ts";
import { type Area, type Grid, isErrorValue, type RawValue } from "./grid.ts";
import type { HeaderMatch } from "./header.ts";
import { columnNames } from "./header-names.ts";
import type { MergeIndex } from "./merges.ts";
import { compactText, parseHeader } from "./normalise.ts";
import { labelText, rowLabel } from "./row-label.ts";
import { understandWord } from "./understand/words/understand-word.ts";

/** What a row below the header is; only "record" rows become records. */
export type RowKind =
  | { readonly kind: "record" | "blank" | "note" | "repeatedHeader" | "columnNumbers" | "subset" }
  /** The row is about other rows, or shows how to fill in; `at`: where it says so. */
  | { readonly kind: "comparison" | "sample"; readonly at: number }
  | { readonly kind: "signature" }
  /** The row says that nothing happened; `at`: where. */
  | { readonly kind: "nil"; readonly at: number }
  | { readonly kind: "total"; readonly label: string; readonly part: boolean };

const signature =
  /^(?:(?:填报|报送)?单位负责人|(?:妇联)?主席|负责人|统计负责人|审核人?|复核人?|审批人?|填表人?|填报人|制表人?|统计人?|统计员|经办人?|联系人|分管领导|主管领导|领导|联系电话|电话|(?:填报|填表|报出|报送|制表)(?:日期|时间)|单位公章|公章|签章|盖章)(?:\(?(?:签字|签名|签章|盖章|公章|章)\)?)?(?:[:]|$)/;
const note =
  /^(?:(?:注|备注|说明|填[表报]说明|附注|附|数据来源|资料来源|来源|审核关系|逻辑关系|表内关系|指标解释|指标说明)\d*[:]|[※★☆]|\*[^\d*])/;
/** Cheap look at the raw text before it is compacted: all labels of totals hold one of these. */
const mayBeTotal = /[计計数數总總全本其共内內含#＃Σ∑汇彙匯]|total|sum/i;
const numberMark = /^(?:[甲乙丙丁戊己庚辛壬癸]|[A-Z]|[1-9]\d?|\(\d{1,2}\))$/;

/** Whether a text (compacted) begins the signature line that closes a table. */
export function isSignature(text: string): boolean {
  return signature.test(text);
}

/** Whether a text (compacted) is a note below the table: 注：… */
export function isNote(text: string): boolean {
  return note.test(text);
}

/** Decides what stands in a row, looking at its texts before its figures. */
export function kindOfRow(grid: Grid, merges: MergeIndex, header: HeaderMatch, row: number): RowKind {
  const filled = filledCells(grid, row);
  const [first] = filled;
  if (first === undefined) return { kind: "blank" };
  if (typeof first.value === "string") {
    const text = compactText(first.value);
    if (isSignature(text)) return { kind: "signature" };
    if (isNote(text)) return { kind: "note" };
  }
  if (isColumnNumbers(filled)) return { kind: "columnNumbers" };
  const columns = columnsByPlace(header);
  const split = splitLabel(filled);
  if (split !== undefined) return { kind: "total", label: split, part: split === "小计" };
  for (const { at, value } of filled) {
    if (typeof value !== "string" || !mayBeTotal.test(value) || isErrorValue(value)) continue;
    const column = columns.get(at);
    if (!isLabelCell(column)) continue;
    const text = labelText(value);
    if (column?.type === "code" && findCode(column, text) !== undefined) continue;
    const label = rowLabel(value);
    if (label?.kind === "total" && (!label.part || filled.length > 1)) {
      return { kind: "total", label: text, part: label.part };
    }
    if (isSubset(compactText(value)) && column?.type !== "text") return { kind: "subset" };
  }
  const head = headOf(filled);
  const says = head === undefined || !isLabelCell(columns.get(head.at)) ? undefined : rowLabel(head.value);
  if (head !== undefined && (says?.kind === "comparison" || says?.kind === "sample")) {
    return { kind: says.kind, at: head.at };
  }
  const nil = nilCell(header, filled);
  if (nil !== undefined) return { kind: "nil", at: nil };
  if (isRepeatedHeader(header, columns, filled)) return { kind: "repeatedHeader" };
  const own = filled.filter(({ at }) => columns.has(at) && columns.get(at)?.id !== "remark");
  if (own.length === 0) return { kind: "blank" };
  return filled.length === 1 && isHeading(columns.get(first.at), first, merges.areaAt(row, first.at))
    ? { kind: "note" }
    : { kind: "record" };
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
    if (value === null || value === undefined || (typeof value === "string" && value.trim() === "")) continue;
    filled.push({ at: grid.left + index, value });
  }
  return filled;
}

/** 其中：, and as statistical tables write it: #女, 内：, 含：. */
function isSubset(text: string): boolean {
  return /^(?:其中:?|#(?![#\d])\S|[内含]:)/.test(text);
}

/** 合 in one cell and 计 in the next. */
function splitLabel(filled: readonly FilledCell[]): string | undefined {
  const [one, two] = filled;
  if (typeof one?.value !== "string" || typeof two?.value !== "string") return undefined;
  const text = compactText(one.value) + compactText(two.value);
  return /^(?:[合总小累共]计)$/.test(text) && compactText(one.value).length === 1 ? text : undefined;
}

/** The words at the head of a row: its first cell, or the one behind its number. */
function headOf(filled: readonly FilledCell[]): { readonly at: number; readonly value: string } | undefined {
  const head = filled.slice(0, 2).find(({ value }) => typeof value === "string");
  return head === undefined || typeof head.value !== "string"
    ? undefined
    : { at: head.at, value: head.value };
}

/** Where the row says 无 or 零报告 and, numbers and names of units aside, nothing else. */
function nilCell(header: HeaderMatch, filled: readonly FilledCell[]): number | undefined {
  if (!filled.some(({ value }) => typeof value === "string" && isNilReturn(value))) return undefined;
  const frames = new Set(header.frames.values());
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

function isColumnNumbers(filled: readonly FilledCell[]): boolean {
  if (filled.length < 4) return false;
  const texts: string[] = [];
  for (const { value } of filled) {
    const text = typeof value === "string" ? compactText(value) : String(value);
    if (!numberMark.test(text)) return false;
    texts.push(text);
  }
  return ascending(texts);
}

/** A text alone in its row: spread over columns, numbered like a heading, or no code of its code column. */
function isHeading(column: Column | undefined, { value }: FilledCell, area: Area | undefined): boolean {
  if (typeof value !== "string") return false;
  if (area !== undefined && area.right - area.left >= 2) return true;
  const text = compactText(value);
  if (/^(?:续表|附表|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\))/.test(text)) return true;
  if (isSentence(text)) return true;
  return column?.type === "code" && understandWord(column, text).verdict === "none";
}

/** A note that stands alone in its row without saying 注：: numbered, or a sentence. */
function isSentence(text: string): boolean {
  return (text.length >= 8 && /[。;；]$/.test(text)) || (text.length >= 12 && /^\d{1,2}[.、．]\D/.test(text));
}

/** Labels of totals stand in text, code and frame columns, never in a figure column. */
function isLabelCell(column: Column | undefined): boolean {
  return column === undefined || column.type === "text" || column.type === "code" || column.type === "date";
}

function ascending(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) => (/^\(?\d/.test(text) ? [Number(text.replace(/[()]/g, ""))] : []));
  return (
    numbers.length >= 3 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
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
