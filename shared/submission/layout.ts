import { columnOf, type Form, leavesWorkbook } from "../form/form.ts";
import { spanKey, spans } from "../form/spans.ts";
import { columnLetters } from "../sheet/grid.ts";
import type { Reading } from "../sheet/reading.ts";
import { rowPlace } from "../sheet/sent-layout.ts";

/** Where the values that leave stand; nothing in a crosstab, where a column of the form stands in several of the sheet. */
export function layoutOf(form: Form, { layout, columns, records }: Reading): Record<string, string> {
  const leaving = columns.filter(({ column }) => leavesWorkbook(columnOf(form, column)));
  if (layout === "list" && columns.every(({ group }) => group === undefined))
    return Object.fromEntries(leaving.map(({ column, at }) => [column, columnLetters(at)]));
  if (layout !== "indicator") return {};
  const spread = spans.flatMap((span) => {
    const steps = new Set(
      records.flatMap(({ row, spanRows }) => {
        const own = spanRows?.[span];
        return own === undefined ? [] : [own - row];
      }),
    );
    const [step, ...others] = steps;
    // Where they stand in no one distance from the period's own, the record's column is all that can be said.
    return step === undefined || others.length > 0 ? [] : [{ span, step }];
  });
  return Object.fromEntries(
    leaving.flatMap(({ column, at, shift = 0 }) => [
      [column, rowPlace(at, shift)],
      ...spread
        .map(({ span, step }) => [spanKey(column, span), rowPlace(at, shift + step)] as const)
        .filter(([key]) => records.some(({ values }) => values[key] !== undefined)),
    ]),
  );
}
