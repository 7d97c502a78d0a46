/** Columns that say of which time each row is: 月份 over 1月, 2月, 3月; 期间 over 本月, 本年累计. */
import { isFigureColumn } from "../form/form.ts";
import { periodRange } from "../period/period.ts";
import { type Grid, valueAt } from "./grid.ts";
import { SEARCHED_ROWS } from "./header-blocks.ts";
import type { MatchedHeader } from "./header-cell.ts";
import type { Table } from "./locate-table.ts";
import { indexMerges, textOf, widthOf } from "./merges.ts";
import { compactText, withoutNoteMarks } from "./normalise.ts";
import { namedPeriod } from "./periods-across.ts";
import { isOwed, type Said, type TimeHeader, timeSaid } from "./row-time.ts";
import { labelOf } from "./row-words.ts";

const role = "(?:统计|填报|填表|报告|数据|所属|报送|上报|发生|归属|业务)?";
const headers: readonly (readonly [RegExp, TimeHeader])[] = [
  [new RegExp(`^${role}(?:月份?|月度|所属月份)$`), "month"],
  [new RegExp(`^${role}季度?$`), "quarter"],
  [new RegExp(`^${role}(?:年度?|年份)$`), "year"],
  [
    new RegExp(`^${role}(?:年月|期间|期别|时期|时间|时段|时间段|周期|报告期|期|日期|时间类型|统计期)$`),
    "any",
  ],
];

/**
 * The table with the columns that say the time of its rows. Their cells name times and nothing else; a column of dates is
 * one where it says 本月, 本年累计 in place of dates.
 * @param period that is owed, where one is; else the one that the sheet speaks of
 */
export function settleTimeColumns(table: Table, period: string | undefined): Table {
  const { grid, header, preamble } = table;
  const owed = period ?? preamble.time.period?.period;
  if (!isOwed(owed) || grid.transposed === true) return table;
  const rows = figureRows(table);
  const taken = new Map(header.matched.map((match) => [match.cell.at, match]));
  const others = new Set([...header.frames.values(), ...header.repeated.map(({ cell }) => cell.at)]);
  const columns = new Map<number, TimeHeader>();
  const all: Said[] = [];
  for (let at = grid.left; at < grid.left + widthOf(grid); at++) {
    const match = taken.get(at);
    const kind = headerOf(table, at);
    if (others.has(at) || (match !== undefined && !mayBeTime(match, kind))) continue;
    const said = timesBelow(grid, rows, at, kind, owed);
    if (said === undefined || (match?.column.type === "date" && !said.every(isNoDate))) continue;
    columns.set(at, kind ?? "any");
    all.push(...said);
  }
  if (columns.size === 0) return table;
  const left = new Map(header.left);
  for (const at of columns.keys()) left.set(at, "times");
  const dropped = header.matched.filter(({ cell }) => columns.has(cell.at)).map(({ cell }) => cell);
  return {
    ...table,
    header: {
      ...header,
      matched: header.matched.filter(({ cell }) => !columns.has(cell.at)),
      unmatched: [...header.unmatched, ...dropped].sort((a, b) => a.at - b.at),
      left,
      times: { period: owed, columns, sums: isSince(all, owed) },
    },
  };
}

/** Rows near the top in which a figure of the form stands: signatures and notes stand in any column. */
function figureRows({ grid, header, firstRow, skipped }: Table): number[] {
  const end = Math.min(grid.top + grid.values.length, grid.top + SEARCHED_ROWS);
  const figures = header.matched.filter(({ column }) => isFigureColumn(column)).map(({ cell }) => cell.at);
  return Array.from({ length: Math.max(0, end - firstRow) }, (_, index) => firstRow + index).filter(
    (row) => !skipped.has(row) && figures.some((at) => /\d/.test(textOf(valueAt(grid, row, at)))),
  );
}

function headerOf({ header }: Table, at: number): TimeHeader | undefined {
  const cell = [...header.unmatched, ...header.matched.map((match) => match.cell)].find(
    (one) => one.at === at,
  );
  const text = compactText(withoutNoteMarks(cell?.path.at(-1) ?? "")).replace(/\([^()]*\)$/, "");
  return headers.find(([pattern]) => pattern.test(text))?.[1];
}

/** The times that the cells name; undefined where one names something else. */
function timesBelow(
  grid: Grid,
  rows: readonly number[],
  at: number,
  header: TimeHeader | undefined,
  period: string,
): Said[] | undefined {
  const merges = indexMerges(grid);
  const said: Said[] = [];
  for (const row of rows) {
    const value = merges.masterValue(row, at);
    if (textOf(value) === "") continue;
    const time = timeSaid(value, header, period, grid.date1904);
    if (time !== undefined) said.push(time);
    else if (typeof value !== "string" || !isLabel(value)) return undefined;
  }
  const different = new Set(said.map((time) => JSON.stringify(time))).size;
  return said.length > 0 && (header !== undefined || different > 1) ? said : undefined;
}

/** 1月, 2月, 3月 and nothing else: what is cumulative behind them is their sum. */
function isSince(said: readonly Said[], period: string): boolean {
  const own = new Set(said.flatMap((word) => (word.kind === "period" ? [namedPeriod([word], period)] : [])));
  const first = [...own].some((one) => one !== undefined && periodRange(one).start.endsWith("-01-01"));
  return own.size >= 2 && first && said.every(({ kind }) => kind === "period" || kind === "cumulative");
}

/** 合计 and 环比 behind the months. */
function isLabel(text: string): boolean {
  const label = labelOf(text);
  return label !== undefined && label !== "sample";
}

/** Dates, and years that were taken for a figure. */
function mayBeTime({ column, how }: MatchedHeader, kind: TimeHeader | undefined): boolean {
  return column.type === "date" || (how === "proposed" && kind !== undefined);
}

function isNoDate({ kind }: Said): boolean {
  return kind !== "period";
}
