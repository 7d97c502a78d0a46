import type { Notice } from "../finding/notice.ts";
import { type CheckContext, placeOf } from "../finding/place.ts";
import { isOnlyListed } from "../form/adds-up.ts";
import { type Column, columnOf, isFigureColumn } from "../form/form.ts";
import { entryUnit } from "../sheet/measure.ts";
import { shown } from "../sheet/read-cell.ts";
import type { Reading, TextFigure, TotalRow } from "../sheet/reading.ts";
import { totalOf } from "../sheet/text-figures.ts";
import { amountOf, qualifierOf } from "../value.ts";
import { withUnit } from "./cell-rules.ts";

/**
 * 合计 and 小计 against the rows they cover. With 余/近/约 on either side the two need not be equal:
 * the difference is then a warning. Which of the two is wrong nobody knows; the sum is offered for the total, which
 * is what a clerk wants after she has mended a row: not while a row's own repair is still being offered, nor where the rows
 * have twice the total, as they do where sums stand among them. While a figure of a row is not read, its column says nothing.
 * @param doubted columns with a figure for which another is offered
 */
export function checkBalance(
  reading: Reading,
  context: CheckContext,
  doubted: ReadonlySet<string | undefined> = new Set(),
): Notice[] {
  const unread = unreadCells(reading);
  const notices = reading.totals.flatMap((total) => {
    if (total.covers.length === 0) return [];
    return Object.entries(total.values).flatMap(([id, printed]): Notice[] => {
      const column = columnOf(context.form, id);
      const sum = total.sums[id];
      if (!isFigureColumn(column) || column.type === "percent" || column.stays === true) return [];
      if (isOnlyListed(context.form, column)) return [];
      if (total.covers.some((row) => unread.has(cellKey(row, total.at, id)))) return [];
      if (amountOf(printed) === (sum === undefined ? 0 : amountOf(sum))) return [];
      const inexact =
        qualifierOf(printed) !== undefined || (sum !== undefined && qualifierOf(sum) !== undefined);
      const amount = sum === undefined ? 0 : amountOf(sum);
      const unit = reading.columns.find((match) => match.column === id)?.unit ?? entryUnit(column);
      const typed = (stored: number) => shown(stored, { column, unit });
      const texts = inexact ? [] : (total.texts?.[id] ?? []);
      if (texts.length > 0) return textNotices(total, column, texts, context);
      return [
        {
          rule: "BALANCE",
          class: "BALANCE",
          severity: inexact ? "warning" : "error",
          code: "balance",
          params: {
            label: total.label,
            printed: withUnit(amountOf(printed), column),
            sum: withUnit(amount, column),
          },
          local: true,
          ...(inexact || doubted.has(id) || amount === 2 * amountOf(printed)
            ? {}
            : { change: { before: typed(amountOf(printed)), after: typed(amount), certain: false } }),
          ...placeOf(context, total, id),
        },
      ];
    });
  });
  return oncePerCell(notices);
}

/**
 * Her formula is right, and leaves out what stands as text: the cells are made numbers, the total is left alone. What the
 * difference holds beyond them is said with them.
 */
function textNotices(
  total: TotalRow,
  column: Column,
  texts: readonly TextFigure[],
  context: CheckContext,
): Notice[] {
  const printed = amountOf(total.values[column.id] ?? 0);
  const sum = amountOf(total.sums[column.id] ?? 0);
  const rest = sum - printed - totalOf(texts);
  const { cell = "" } = placeOf(context, total, column.id);
  return texts.map(({ row, cell: at, before, after }) => ({
    rule: "BALANCE.text",
    class: "BALANCE",
    severity: "error",
    code: "balance_text",
    params: {
      cells: texts
        .slice(0, MOST_NAMED)
        .map((text) => text.cell)
        .join("、"),
      count: texts.length,
      named: Math.min(texts.length, MOST_NAMED),
      label: total.label,
      total: cell,
      printed: withUnit(printed, column),
      sum: withUnit(sum, column),
      rest: rest === 0 ? "" : withUnit(Math.abs(rest), column),
    },
    local: true,
    column: column.id,
    row,
    cell: at,
    // Each total with its cells is one thing to say.
    word: `${total.row} ${total.at ?? ""}`,
    change: { before, after, certain: true },
  }));
}

/** Text cells that a message names; of more it says how many. */
const MOST_NAMED = 6;

/** A cell that several totals leave out is said of the first of them, 小计 before 合计, unless one lacks more. */
function oncePerCell(notices: readonly Notice[]): Notice[] {
  const said = new Set<string>();
  return notices.filter(({ code, cell, params }) => {
    if (code !== "balance_text" || cell === undefined || params?.rest !== "") return true;
    if (said.has(cell)) return false;
    said.add(cell);
    return true;
  });
}

/** Figures that stand in a row and were not read. */
function unreadCells({ records }: Reading): ReadonlySet<string> {
  return new Set(records.flatMap(({ row, at, unread = [] }) => unread.map((id) => cellKey(row, at, id))));
}

function cellKey(row: number, at: string | undefined, id: string): string {
  return `${row} ${at ?? ""} ${id}`;
}
