import type { Notice } from "../finding/notice.ts";
import { type CheckContext, placeOf } from "../finding/place.ts";
import { isOnlyListed } from "../form/adds-up.ts";
import { columnOf, isFigureColumn } from "../form/form.ts";
import { entryUnit } from "../sheet/measure.ts";
import { shown } from "../sheet/read-cell.ts";
import type { Reading } from "../sheet/reading.ts";
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
  return reading.totals.flatMap((total) => {
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
}

/** Figures that stand in a row and were not read. */
function unreadCells({ records }: Reading): ReadonlySet<string> {
  return new Set(records.flatMap(({ row, at, unread = [] }) => unread.map((id) => cellKey(row, at, id))));
}

function cellKey(row: number, at: string | undefined, id: string): string {
  return `${row} ${at ?? ""} ${id}`;
}
