/** Rules over figures beside the period's own: 本年累计 holds 本期, 历年累计 holds 本年累计, rates are what their parts give. */
import type { Notice } from "../finding/notice.ts";
import { type CheckContext, placeOf } from "../finding/place.ts";
import { type Column, columnOf, findColumn } from "../form/form.ts";
import { type AnySpan, baseOf, spanKey, spanOfKey } from "../form/spans.ts";
import { beginsYear, isPeriod } from "../period/period.ts";
import type { SheetRecord } from "../sheet/reading.ts";
import { amountOf, isFigure } from "../value.ts";
import { withUnit } from "./cell-rules.ts";
import { agreesWith, isRate } from "./rounded.ts";

/** What is asked about the figures beside a record's own; all of it can be explained. */
export function checkSpans(record: SheetRecord, context: CheckContext): Notice[] {
  const keys = Object.keys(record.values).filter((key) => key.includes("@"));
  if (keys.length === 0) return [];
  const bases = [...new Set(keys.map(baseOf))];
  return bases.flatMap((id) => {
    const column = findColumn(context.form, id);
    return column === undefined ? [] : checkColumn(record, column, context);
  });
}

type Told = (span?: AnySpan) => bigint | undefined;

function checkColumn(record: SheetRecord, column: Column, context: CheckContext): Notice[] {
  // What is only about so much is compared with nothing.
  const told: Told = (span) => {
    const value = record.values[span === undefined ? column.id : spanKey(column.id, span)];
    return typeof value === "number" ? BigInt(value) : undefined;
  };
  const notices = [...checkSums(record, column, told, context)];
  if (context.side === "workbook") notices.push(...checkRates(record, column, told, context));
  const since = record.values[spanKey(column.id, "ytd")];
  const unread = record.unread?.includes(column.id) === true;
  // The server looks for the report before, and asks (history/since-january.ts).
  if (context.side === "workbook" && isFigure(since) && record.values[column.id] === undefined && !unread) {
    notices.push({
      rule: "INTER_PERIOD.sinceJanuary",
      class: "INTER_PERIOD",
      severity: "information",
      code: "since_january",
      local: true,
      ...placeOf(context, record, spanKey(column.id, "ytd")),
    });
  }
  return notices;
}

function checkSums(record: SheetRecord, column: Column, told: Told, context: CheckContext): Notice[] {
  const [own, year, ever] = [told(), told("ytd"), told("all_time")];
  const notices: Notice[] = [];
  const ask = (code: "span_less" | "span_apart", span: AnySpan, other: AnySpan | undefined) =>
    notices.push(askedAbout(record, column, { code, span, other }, told, context));
  if (own !== undefined && year !== undefined) {
    const first = context.period !== undefined && isPeriod(context.period) && beginsYear(context.period);
    if (first ? !agreesWith(column, year, [own]) : year < own && !agreesWith(column, year, [own]))
      ask(first ? "span_apart" : "span_less", "ytd", undefined);
  }
  const part = year ?? own;
  if (ever !== undefined && part !== undefined && ever < part && !agreesWith(column, ever, [part]))
    ask("span_less", "all_time", year === undefined ? undefined : "ytd");
  return notices;
}

function askedAbout(
  record: SheetRecord,
  column: Column,
  { code, span, other }: { code: "span_less" | "span_apart"; span: AnySpan; other: AnySpan | undefined },
  told: Told,
  { form, ...rest }: CheckContext,
): Notice {
  const key = spanKey(column.id, span);
  const against = other === undefined ? column : columnOf(form, spanKey(column.id, other));
  const params = {
    value: withUnit(told(span) ?? 0n, column),
    other: against.header.zh,
    otherEn: against.header.en,
    otherValue: withUnit(told(other) ?? 0n, column),
  };
  return {
    rule: `INTRA_RECORD.${span === "ytd" ? "year" : "ever"}`,
    class: "INTRA_RECORD",
    severity: "warning",
    code,
    params,
    ...placeOf({ form, ...rest }, record, key),
  };
}

/** A rate or a difference beside its parts: of the period, or since January. */
function checkRates(record: SheetRecord, column: Column, told: Told, context: CheckContext): Notice[] {
  const [target, prior] = [told("target"), told("prior")];
  const done = [told(), told("ytd")].filter((figure) => figure !== undefined);
  const holds: Readonly<Partial<Record<AnySpan, (printed: bigint, figure: bigint) => boolean>>> = {
    ...(target !== undefined && { done_rate: (printed, figure) => isRate(printed, figure, target) }),
    ...(prior !== undefined && {
      change: (printed, figure) => agreesWith(column, printed, [figure, -prior]),
      growth: (printed, figure) => isRate(printed, figure - prior, prior),
    }),
  };
  return Object.entries(holds).flatMap(([span, agrees]): Notice[] => {
    const key = spanKey(column.id, span as AnySpan);
    const value = record.values[key];
    if (typeof value !== "number" || done.length === 0) return [];
    if (done.some((figure) => agrees(BigInt(value), figure))) return [];
    const name = columnOf(context.form, key);
    return [
      {
        rule: `INTRA_RECORD.${spanOfKey(key)?.span ?? ""}`,
        class: "INTRA_RECORD",
        severity: "warning",
        code: "span_rate",
        params: { value: withUnit(amountOf(value), name) },
        local: true,
        ...placeOf(context, record, key),
      },
    ];
  });
}
