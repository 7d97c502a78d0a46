import type { PersonalPattern } from "../finding/messages/message.ts";
import type { Notice } from "../finding/notice.ts";
import { type CheckContext, isLocal, placeOf, visibleColumns } from "../finding/place.ts";
import { isRequired, tellsPlansAlone, type Values } from "../form/condition.ts";
import { type Column, findColumn, isFigureColumn, leavesWorkbook, rangeOf } from "../form/form.ts";
import { baseOf } from "../form/spans.ts";
import { shiftDecimal } from "../sheet/coerce/figure.ts";
import { entryUnit, powerOf } from "../sheet/measure.ts";
import type { SheetRecord } from "../sheet/reading.ts";
import { belongsTo, mayBelongTo } from "../sheet/record-period.ts";
import { personalPattern } from "../submission/personal/personal-pattern.ts";
import { amountOf, isFigure, toDecimal } from "../value.ts";
import { personalFigure } from "./personal-figure.ts";

/** Rules that look at one cell: filled or not, range, personal data. */
export function checkCells(record: SheetRecord, context: CheckContext): Notice[] {
  const notices: Notice[] = [];
  for (const column of visibleColumns(context)) {
    const value = record.values[column.id];
    const unread = record.unread?.includes(column.id) === true;
    if (unread && context.side === "server") notices.push(unreadNotice(record, column, context));
    if (value === undefined) {
      if (!unread) notices.push(...checkBlank(record, column, context));
    } else if (isFigure(value)) {
      notices.push(...checkFigure(record, column, amountOf(value), context));
    } else if (typeof value === "string") {
      notices.push(...checkText(record, column, value, context));
    }
  }
  for (const key in record.values) {
    const value = key.includes("@") ? record.values[key] : undefined;
    const column = isFigure(value) ? findColumn(context.form, key) : undefined;
    // What is only compared may be less than nothing.
    if (isFigure(value) && column !== undefined && column.stays !== true)
      notices.push(...checkFigure(record, column, amountOf(value), context));
  }
  return notices;
}

function checkFigure(record: SheetRecord, column: Column, amount: number, context: CheckContext): Notice[] {
  const beyond = checkRange(record, column, amount, context);
  if (beyond.length > 0 || !leavesWorkbook(column)) return beyond;
  const kind = personalFigure(context.form, column, record, amount);
  return kind === undefined ? [] : [personalNotice(kind, record, column, context)];
}

/**
 * A cell that was filled but gave no value: in the workbook the reader has said why. The server knows only that it is
 * no blank, and holds it for as grave.
 */
function unreadNotice(record: SheetRecord, column: Column, context: CheckContext): Notice {
  const place = placeOf(context, record, column.id);
  return record.lost?.includes(column.id) === true
    ? { rule: "MANDATORY", class: "MANDATORY", severity: "warning", code: "figure_lost", ...place }
    : { rule: "FORMAT", class: "FORMAT", severity: "error", code: "cell_unread", ...place };
}

/** A figure that the source of a sum row lost is a warning to explain; any other required blank is an error. */
function checkBlank(record: SheetRecord, column: Column, context: CheckContext): Notice[] {
  const values = withSinceJanuary(record.values);
  if (values[column.id] !== undefined || !isRequired(column, record.grain, values)) return [];
  if (isFigureColumn(column) && tellsPlansAlone(context.form.columns, values)) return [];
  // Whether it must be filled may hang on a column that stays in the workbook: the server cannot see that.
  const conditions = column.requiredWhen?.map((condition) => condition.column) ?? [];
  const local = isLocal(context.form, [column.id, ...conditions]);
  if (local && context.side === "server") return [];
  const lost = record.grain === "sum" && isFigureColumn(column);
  return [
    {
      rule: "MANDATORY",
      class: "MANDATORY",
      severity: lost ? "warning" : "error",
      code: lost ? "mandatory_figure" : "mandatory",
      local,
      ...placeOf(context, record, column.id),
    },
  ];
}

/** What is told since January has a figure of the period too: what it has more than before, which the server knows. */
function withSinceJanuary(values: Values): Values {
  const told = Object.keys(values).filter((key) => key.endsWith("@ytd") && values[baseOf(key)] === undefined);
  if (told.length === 0) return values;
  return { ...values, ...Object.fromEntries(told.map((key) => [baseOf(key), values[key] ?? 0])) };
}

function checkRange(record: SheetRecord, column: Column, amount: number, context: CheckContext): Notice[] {
  const { min, max } = rangeOf(column);
  const low = amount < min;
  if (!low && amount <= max) return [];
  const limit = low ? min : max;
  return [
    {
      rule: "RANGE",
      class: "RANGE",
      severity: "error",
      code: low ? "below_minimum" : "above_maximum",
      params: { value: withUnit(amount, column), [low ? "minimum" : "maximum"]: withUnit(limit, column) },
      local: !leavesWorkbook(column),
      ...placeOf(context, record, column.id),
    },
  ];
}

function checkText(record: SheetRecord, column: Column, value: string, context: CheckContext): Notice[] {
  const { period, form } = context;
  if (column.id === form.eventDate && period !== undefined) {
    const belongs = belongsTo(period, form, record.values);
    if (!belongs || mayBelongTo(period, form, record.values)) {
      const code = belongs ? "period_undecided" : "outside_period";
      const place = placeOf(context, record, column.id);
      return [
        { rule: "RANGE.period", class: "RANGE", severity: "error", code, params: { period }, ...place },
      ];
    }
  }
  if (column.type !== "text" || !leavesWorkbook(column)) return [];
  const kind = personalPattern(value);
  if (kind === undefined) return [];
  return [personalNotice(kind, record, column, context)];
}

function personalNotice(
  kind: PersonalPattern,
  record: SheetRecord,
  column: Column,
  context: CheckContext,
): Notice {
  const place = placeOf(context, record, column.id);
  return {
    rule: "PRIVACY",
    class: "PRIVACY",
    severity: "error",
    code: "personal_data",
    params: { kind },
    ...place,
  };
}

/** A stored figure as the form shows it: 68500000 分 → "685万元". */
export function withUnit(amount: number | bigint, column: Column): string {
  const unit = entryUnit(column);
  const power = powerOf(unit, column);
  const decimal = shiftDecimal(toDecimal(amount, column.scale), -power);
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${grouped}${fraction === undefined ? "" : `.${fraction}`}${unit ?? ""}`;
}
