import { columnOf, isFigureColumn } from "../form/form.ts";
import type { TotalRow } from "../sheet/reading.ts";
import { amountOf, qualifierOf } from "../value.ts";
import { withUnit } from "./cell-rules.ts";
import type { Notice } from "./notice.ts";
import { type CheckContext, placeOf } from "./place.ts";

/**
 * 合计 and 小计 against the rows they cover. With 余/近/约 on either side the two need not be equal:
 * the difference is then a warning.
 */
export function checkBalance(totals: readonly TotalRow[], context: CheckContext): Notice[] {
  return totals.flatMap((total) => {
    if (total.covers.length === 0) return [];
    return Object.entries(total.values).flatMap(([id, printed]): Notice[] => {
      const column = columnOf(context.form, id);
      const sum = total.sums[id];
      if (!isFigureColumn(column) || column.type === "percent" || column.stays === true) return [];
      if (amountOf(printed) === (sum === undefined ? 0 : amountOf(sum))) return [];
      const inexact =
        qualifierOf(printed) !== undefined || (sum !== undefined && qualifierOf(sum) !== undefined);
      const shownSum = withUnit(sum === undefined ? 0 : amountOf(sum), column);
      return [
        {
          rule: "BALANCE",
          class: "BALANCE",
          severity: inexact ? "warning" : "error",
          code: "balance",
          params: { label: total.label, printed: withUnit(amountOf(printed), column), sum: shownSum },
          local: true,
          ...placeOf(context, total, id),
        },
      ];
    });
  });
}
