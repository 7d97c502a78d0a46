/** A small table of another shape below the list, as 附：各乡镇汇总 with a header of its own: its rows are no further records. */
import type { Notice } from "../finding/notice.ts";
import { isBlank } from "./blank.ts";
import { addressOf, type RawValue } from "./grid.ts";
import { columnNames } from "./header-names.ts";
import { textOf } from "./merges.ts";
import { compactText, parseHeader } from "./normalise.ts";
import type { RowPlan, RowResult } from "./row-plan.ts";

export interface SettledSecond {
  readonly results: readonly RowResult[];
  readonly notices: readonly Notice[];
}

/** Lines between the list and the header of another table: a caption, a line of units. */
const MOST_BETWEEN = 3;
const LEAST_NAMES = 2;
const LONGEST_NAME = 16;

/** What heads a column wherever it stands, and names no person, place or thing. */
const headsColumn =
  /^(?:序号|编号|名称|乡镇|镇街|街道|乡镇\(街道\)|镇\(街道\)|村\(社区\)|社区|区县|县区|单位|类别|类型|种类|项目|指标|内容|金额|数量|人数|户数|笔数|件数|次数|场次|比例|占比|合计|小计|总计|情况|备注|日期|时间|月份|季度|年度|.{1,8}(?:数|数量|金额|总额|率|比例|名称|类型|类别|合计|小计))(?:\([^()]{1,6}\))?$/;
const caption =
  /^(?:\(?附[件表录]?[一二三四五六七八九十\d]*\)?(?:[:：、.]|$)|附.{0,12}表|另[:：]|说明[:：]|汇总|.{0,20}(?:汇总|统计|分布|明细|情况)表?[:：]?$)/;

interface Second {
  /** Of its caption, or its header without one; the last of its header; behind its last row. All counted from the first row. */
  readonly from: number;
  readonly header: number;
  readonly end: number;
}

/**
 * Sets the rows of such a table aside, and says so, unless a person has said that they count. Taken for one is only a row
 * of nothing but names of columns that does not repeat the list's own header and has figures right below: apart from the list
 * by a blank row or a caption, or no row of it by its words. It goes up to where the list's own header stands again.
 * @param results one for each row from `plan.firstRow` to the signature
 */
export function settleSecondTable(plan: RowPlan, results: readonly RowResult[]): SettledSecond {
  const second = plan.grid.transposed === true ? undefined : findSecond(plan, results);
  if (second === undefined) return { results, notices: [] };
  const { from, header, end } = second;
  const counted = plan.header.assignment?.below === "counted";
  const rows = results.flatMap(({ kind }, index) =>
    index > header && index < end && kind === "record" ? [index] : [],
  );
  const settled = results.map((result, index): RowResult => {
    if (index < from || index >= end || isNothing(plan, index)) return result;
    if (index > header && counted) return result;
    return { kind: "other", why: "secondTable" };
  });
  const notice: Notice = {
    rule: "STRUCTURE.second",
    class: "STRUCTURE",
    severity: counted ? "information" : "warning",
    code: counted ? "rows_second_counted" : "rows_second_table",
    params: { first: plan.firstRow + from + 1, count: rows.length },
    row: plan.firstRow + from + 1,
    cell: addressOf(plan.grid, plan.firstRow + from, filledIn(plan, from)[0]?.at ?? plan.grid.left),
    local: true,
  };
  return { results: settled, notices: [notice] };
}

function findSecond(plan: RowPlan, results: readonly RowResult[]): Second | undefined {
  let above = false;
  for (const [index, result] of results.entries()) {
    if (above && mayHead(result) && isWords(plan, index)) {
      const header = headerFrom(plan, index);
      const from = header === undefined ? undefined : beginsAt(plan, results, index);
      if (header !== undefined && from !== undefined) {
        const again = results.findIndex((later, at) => at > index && isRepeated(later));
        return { from, header, end: again < 0 ? results.length : again };
      }
    }
    above ||= result.kind === "record" && result.records.length > 0;
  }
  return undefined;
}

/** A header may be read as a record, as a row without any of the form's columns, or by its first word. */
function mayHead(result: RowResult): boolean {
  return result.kind !== "signature" && !isRepeated(result);
}

/** Cheap look before the words are: most rows of a list hold a number, or a text that begins with a digit. */
function isWords({ grid, firstRow }: RowPlan, index: number): boolean {
  const values = grid.values[firstRow + index - grid.top] ?? [];
  return !values.some((value) =>
    typeof value === "string" ? value >= "0" && value < ":" : value !== null && value !== undefined,
  );
}

function isRepeated(result: RowResult): boolean {
  return result.kind === "other" && result.why === "repeatedHeader";
}

interface Filled {
  readonly at: number;
  readonly value: Exclude<RawValue, null>;
}

function filledIn({ grid, firstRow }: RowPlan, index: number): Filled[] {
  const values = grid.values[firstRow + index - grid.top] ?? [];
  return values.flatMap((value, place) =>
    value === null || textOf(value) === "" ? [] : [{ at: grid.left + place, value }],
  );
}

function isNothing(plan: RowPlan, index: number): boolean {
  return filledIn(plan, index).length === 0;
}

/** The last row of the header that begins there: one row of names, or two, with figures right below them. */
function headerFrom(plan: RowPlan, index: number): number | undefined {
  const names = namesIn(plan, index);
  if (names === undefined || repeatsHeads(plan, index)) return undefined;
  if (hasFigures(plan, index + 1, names)) return index;
  const lower = namesIn(plan, index + 1);
  const isLower = lower !== undefined && hasFigures(plan, index + 2, new Set([...names, ...lower]));
  return isLower ? index + 1 : undefined;
}

/** Columns of a row of nothing but names of columns. */
function namesIn(plan: RowPlan, index: number): ReadonlySet<number> | undefined {
  const cells = filledIn(plan, index);
  if (cells.length < LEAST_NAMES) return undefined;
  const texts = new Set<string>();
  for (const { value } of cells) {
    if (typeof value !== "string") return undefined;
    const text = compactText(value);
    if (text.length > LONGEST_NAME || !isName(plan, text)) return undefined;
    texts.add(text);
  }
  return texts.size < cells.length ? undefined : new Set(cells.map(({ at }) => at));
}

/** Whether half of the names stand over the list there: its own header, perhaps in other words. */
function repeatsHeads(plan: RowPlan, index: number): boolean {
  const cells = filledIn(plan, index);
  return cells.filter(({ at, value }) => headsAlready(plan, at, String(value))).length * 2 >= cells.length;
}

function hasFigures(plan: RowPlan, index: number, names: ReadonlySet<number>): boolean {
  const cells = filledIn(plan, index);
  const isBelow = cells.every(({ at, value }) => names.has(at) || isBlank(value));
  return isBelow && cells.some(({ at, value }) => names.has(at) && isNumber(value));
}

function isName({ header: { form } }: RowPlan, text: string): boolean {
  if (headsColumn.test(text)) return true;
  const names = columnNames(form);
  return parseHeader(text).keys.some((key) => names.has(key));
}

function isNumber(value: RawValue): boolean {
  return (
    typeof value === "number" || (typeof value === "string" && /^-?\d[\d,]*(?:\.\d+)?$/.test(value.trim()))
  );
}

/** Whether the name stands over the list in the same column, on whichever level of its header, or means the same there. */
function headsAlready({ header }: RowPlan, at: number, value: string): boolean {
  const cells = [...header.matched.map(({ cell }) => cell), ...header.unmatched];
  const path = cells.find((cell) => cell.at === at)?.path ?? [];
  const own = new Set(path.flatMap((text) => parseHeader(text).keys));
  const column = header.matched.find(({ cell }) => cell.at === at)?.column;
  const names = columnNames(header.form);
  return parseHeader(value).keys.some((key) => {
    const name = names.get(key);
    return own.has(key) || (name !== undefined && "column" in name && name.column === column);
  });
}

/**
 * Where the table begins that has its header there: below a caption, apart from the list, or with words where the list has
 * codes or figures. undefined: it does not.
 */
function beginsAt(plan: RowPlan, results: readonly RowResult[], header: number): number | undefined {
  let from = header;
  let apart = false;
  for (let index = header - 1; index >= Math.max(0, header - MOST_BETWEEN); index--) {
    const [only, ...others] = filledIn(plan, index);
    if (only === undefined) {
      apart = true;
      continue;
    }
    if (others.length > 0) break;
    if (isCaption(only)) return index;
    // Right above the header a line of units; a name alone is one of the list.
    if (apart || results[index]?.kind === "record") break;
    from = index;
  }
  const misfits = results[header];
  const isForeign =
    misfits?.kind === "record" && misfits.records.some(({ unread = [] }) => unread.length > 0);
  return apart || isForeign ? from : undefined;
}

function isCaption({ value }: Filled): boolean {
  return typeof value === "string" && caption.test(compactText(value));
}
