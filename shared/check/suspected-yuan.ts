import type { Notice } from "../finding/notice.ts";
import { type CheckContext, placeOf } from "../finding/place.ts";
import { shiftDecimal } from "../sheet/coerce/figure.ts";
import { entryUnit } from "../sheet/measure.ts";
import type { Reading } from "../sheet/reading.ts";
import { amountOf, isFigure, toDecimal } from "../value.ts";
import { withUnit } from "./cell-rules.ts";

const YUAN_PER_WAN = 4;

/**
 * Figures in a 万元 column that look as if typed in 元. Never certain: the finding shows the column's total before
 * and after, its fix covers the suspected cells, and the clerk decides.
 */
export function suspectYuan(reading: Reading, context: CheckContext): Notice[] {
  return context.form.columns.flatMap((column) => {
    const { suspectedYuan } = column;
    const sheetUnit = reading.columns.find((match) => match.column === column.id)?.unit ?? entryUnit(column);
    if (suspectedYuan === undefined || sheetUnit !== "万元") return [];
    const filled = reading.records.flatMap((record) => {
      const value = record.values[column.id];
      const persons = record.values[suspectedYuan.persons];
      if (!isFigure(value)) return [];
      return [
        { record, amount: amountOf(value), persons: isFigure(persons) ? amountOf(persons) : undefined },
      ];
    });
    const suspects = filled.filter(
      ({ amount, persons }) =>
        persons !== undefined && amount >= suspectedYuan.perPerson * Math.max(1, persons),
    );
    if (suspects.length === 0) return [];
    const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + BigInt(amount), 0n);
    const before = sum(filled.map(({ amount }) => amount));
    const suspected = sum(suspects.map(({ amount }) => amount));
    const after = before - suspected + suspected / 10n ** BigInt(YUAN_PER_WAN);
    return suspects.map(({ record, amount }): Notice => {
      const typed = shiftDecimal(toDecimal(amount, column.scale), -YUAN_PER_WAN);
      return {
        rule: suspectedYuan.rule,
        class: "PLAUSIBILITY",
        severity: "warning",
        code: "suspected_yuan",
        params: { before: withUnit(before, column), after: withUnit(after, column) },
        local: true,
        change: { before: typed, after: shiftDecimal(typed, -YUAN_PER_WAN), certain: false },
        ...placeOf(context, record, column.id),
      };
    });
  });
}
