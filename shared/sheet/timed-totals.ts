/** 合计 of rows of several times: each is held against the rows of its own time. */
import { isSent } from "../form/spans.ts";
import { addedOf } from "./portions.ts";
import type { TotalRow } from "./reading.ts";
import type { RowPlan, RowResult, TotalResult } from "./row-plan.ts";
import type { RowTime } from "./row-time.ts";
import { spannedFigures } from "./row-times.ts";
import { isSum, totalRows } from "./total-rows.ts";

/** What each total stands for, those of a time among the rows of that time; otherwise as `totalRows`. */
export function timedTotals(
  plan: RowPlan,
  read: readonly RowResult[],
  times: ReadonlyMap<number, RowTime>,
): TotalRow[] {
  const hasParts = [...times.values()].some(({ kind }) => kind === "part");
  const results = hasParts ? read.map((result) => added(plan, result)) : read;
  const timed = results.flatMap((result, index) => {
    const time = result.kind === "total" ? times.get(index) : undefined;
    return time === undefined ? [] : [[index, time] as const];
  });
  if (timed.length === 0) return totalRows(plan, results);
  const { form } = plan.header;
  const all = totalRows(plan, results);
  const untimed = totalRows(
    plan,
    results.map((result, index) => (result.kind === "total" && times.has(index) ? other : result)),
  );
  const own = [...new Set(timed.map(([, time]) => keyOf(time)))].flatMap((key) =>
    totalRows(plan, ofTime(plan, results, times, key)),
  );
  // A total below the last heading may be that of all rows.
  const ofAll = own.map((total) => {
    const whole = all.find(({ row, at }) => row === total.row && at === total.at);
    const isOwn = isSum(form, total, total.sums);
    return !isOwn && whole !== undefined && isSum(form, whole, whole.sums) ? whole : total;
  });
  return [...untimed, ...ofAll].sort((a, b) => a.row - b.row);
}

/** What is as of the end of an earlier part stands in no record. */
function added({ header }: RowPlan, result: RowResult): RowResult {
  if (result.kind !== "total") return result;
  const marks = result.marks.map(({ values, ...mark }) => ({
    ...mark,
    values: addedOf(header, { last: false, first: false }, values),
  }));
  return { ...result, marks };
}

const other: RowResult = { kind: "other" };

function keyOf(time: RowTime): string {
  return time.kind === "span" ? `@${time.span}` : JSON.stringify(time);
}

/** The rows of one time with its totals. Figures beside the period's own stand in the rows of that. */
function ofTime(
  plan: RowPlan,
  results: readonly RowResult[],
  times: ReadonlyMap<number, RowTime>,
  key: string,
): RowResult[] {
  return results.map((result, index) => {
    const time = times.get(index);
    if (result.kind === "total") {
      if (time === undefined || keyOf(time) !== key) return other;
      return time.kind === "span" ? spanned(plan, result, time) : result;
    }
    if (result.kind !== "record" || key.startsWith("@")) return result;
    return time !== undefined && keyOf(time) === key ? result : other;
  });
}

/** A 小计 of such figures stands apart from its rows: it is held against none. */
function spanned(
  { header: { form } }: RowPlan,
  total: TotalResult,
  time: Extract<RowTime, { kind: "span" }>,
): RowResult {
  const { span } = time;
  if (total.part || !isSent(span)) return other;
  const marks = total.marks.map(({ values, ...mark }) => ({
    ...mark,
    values: spannedFigures(form, values, span),
  }));
  return { ...total, marks };
}
