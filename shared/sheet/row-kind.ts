import type { Column } from "../form/form.ts";
import { findCode } from "./coerce/code.ts";
import type { Area, Grid, RawValue } from "./grid.ts";
import type { HeaderMatch } from "./header.ts";
import { columnNames } from "./header-names.ts";
import { type MergeIndex, textOf } from "./merges.ts";
import { compactText, parseHeader } from "./normalise.ts";

/** What a row below the header is; only "record" rows become records. */
export type RowKind =
  | { readonly kind: "record" | "blank" | "note" | "repeatedHeader" | "columnNumbers" | "subset" }
  | { readonly kind: "signature" }
  | { readonly kind: "total"; readonly label: string; readonly part: boolean };

const signature =
  /^(?:单位负责人|负责人|审核人|审核|填表人|填报人|制表人|制表|经办人|分管领导|主管领导|联系电话|填报日期|填表日期|报出日期|单位公章|签章|盖章)(?:\(?(?:签字|签章|盖章)\)?)?(?:[:]|$)/;
const note = /^(?:注|备注|说明|填表说明|附注|附)\d*[:]/;
const whole = /^(?:合计|总计|共计|总数|累计|合计数|总合计)$/;
const part = /^(?:小计|本页小计|本页合计|.{1,20}(?:小计|合计))$/;
const numberMark = /^(?:[甲乙丙丁戊己庚辛壬癸]|[A-Z]|[1-9]\d?|\(\d{1,2}\))$/;

/** Whether a text (compacted) begins the signature line that closes a table. */
export function isSignature(text: string): boolean {
  return signature.test(text);
}

/** Decides what stands in a row, looking at its texts before its figures. */
export function kindOfRow(grid: Grid, merges: MergeIndex, header: HeaderMatch, row: number): RowKind {
  const values = grid.values[row - grid.top] ?? [];
  const filled = values.flatMap((value, index) =>
    value === null || textOf(value) === ""
      ? []
      : [{ value, at: grid.left + index, text: compactText(textOf(value)) }],
  );
  const [first] = filled;
  if (first === undefined) return { kind: "blank" };
  if (typeof first.value === "string") {
    if (isSignature(first.text)) return { kind: "signature" };
    if (note.test(first.text)) return { kind: "note" };
  }
  if (filled.length >= 4 && filled.every(({ text }) => numberMark.test(text)) && ascending(filled)) {
    return { kind: "columnNumbers" };
  }
  const columns = new Map(header.matched.map((match) => [match.cell.at, match.column]));
  for (const { at, text, value } of filled) {
    if (typeof value !== "string") continue;
    if (!isLabelCell(columns.get(at))) continue;
    const column = columns.get(at);
    if (column?.type === "code" && findCode(column, text) !== undefined) continue;
    if (whole.test(text)) return { kind: "total", label: text, part: false };
    if (part.test(text) && filled.length > 1) return { kind: "total", label: text, part: true };
    if (/^其中:?/.test(text) && column?.type !== "text") return { kind: "subset" };
  }
  if (isRepeatedHeader(header, columns, filled)) return { kind: "repeatedHeader" };
  const own = filled.filter(({ at }) => columns.has(at) && columns.get(at)?.id !== "remark");
  if (own.length === 0) return { kind: "blank" };
  return filled.length === 1 && isHeading(columns.get(first.at), first, merges.areaAt(row, first.at))
    ? { kind: "note" }
    : { kind: "record" };
}

/** A text alone in its row: spread over columns, numbered like a heading, or no code of its code column. */
function isHeading(
  column: Column | undefined,
  { value, text }: { readonly value: RawValue; readonly text: string },
  area: Area | undefined,
): boolean {
  if (typeof value !== "string") return false;
  if (area !== undefined && area.right - area.left >= 2) return true;
  if (/^(?:续表|附表|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\))/.test(text)) return true;
  return column?.type === "code" && findCode(column, text) === undefined;
}

/** Labels of totals stand in text, code and frame columns, never in a figure column. */
function isLabelCell(column: Column | undefined): boolean {
  return column === undefined || column.type === "text" || column.type === "code" || column.type === "date";
}

function ascending(filled: readonly { readonly text: string }[]): boolean {
  const numbers = filled.flatMap(({ text }) =>
    /^\(?\d/.test(text) ? [Number(text.replace(/[()]/g, ""))] : [],
  );
  return (
    numbers.length >= 3 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

function isRepeatedHeader(
  header: HeaderMatch,
  columns: ReadonlyMap<number, Column>,
  filled: readonly { readonly at: number; readonly text: string; readonly value: unknown }[],
): boolean {
  if (filled.some(({ value }) => typeof value === "number")) return false;
  const names = columnNames(header.form);
  const same = filled.filter(({ at, text }) => {
    const name = parseHeader(text)
      .keys.map((key) => names.get(key))
      .find((found) => found !== undefined);
    return name !== undefined && "column" in name && name.column.id === columns.get(at)?.id;
  });
  return same.length >= 2 && same.length >= filled.length / 2;
}
