import type { Notice } from "../finding/notice.ts";
import { type Column, leavesWorkbook } from "../form/form.ts";
import { holdsUnshown, withoutUnshown } from "../unshown.ts";
import {
  type CellValue,
  FIGURE_LIMIT,
  figure,
  fromDecimal,
  type Qualifier,
  TEXT_LIMIT,
  toDecimal,
} from "../value.ts";
import { isBlank } from "./blank.ts";
import { type CellContext, type CellReading, notice } from "./cell-context.ts";
import { findCode } from "./coerce/code.ts";
import { dateOfSerial } from "./coerce/date.ts";
import { decimalOf, parseFigure, shiftDecimal, type TypedFigure } from "./coerce/figure.ts";
import { isCutNumber } from "./coerce/long-number.ts";
import { tickedCode } from "./coerce/tick.ts";
import { isErrorValue, type RawValue, UNCALCULATED } from "./grid.ts";
import { baseUnit, entryUnit, isMoneyUnit, isMultiple, isScaled, powerOf, sameMeasure } from "./measure.ts";
import { LAST_SERIAL, looksLikeDateFormat, readDate, SURE_SERIAL, shownPrecision } from "./read-date.ts";
import { readWord } from "./read-word.ts";
import { remember } from "./remember.ts";

const none: CellReading = { notices: [] };

/** Turns a cell into a value of its column; what cannot be read certainly becomes a notice, never a guess. */
export function readCell(raw: RawValue, context: CellContext): CellReading {
  if (raw === null || (typeof raw === "string" && raw.trim() === "")) return none;
  if (isErrorValue(raw)) {
    return {
      notices: [notice(context, "FORMAT", "error", errorCode(String(raw)), { before: String(raw).trim() })],
    };
  }
  switch (context.column.type) {
    case "text":
      if (isBlank(raw)) return none;
      return isCutNumber(raw) ? cutNumber(context) : readText(String(raw), context);
    case "code":
      return readCode(raw, context);
    case "date":
      return isBlank(raw) || raw === "无" ? none : readDate(raw, context);
    default:
      return typeof raw === "number" ? readNumber(raw, context) : readFigureText(String(raw), context);
  }
}

/** What is said of an error value: the formula failed, or nobody has calculated it yet. */
export function errorCode(value: string): "formula_uncalculated" | "figure_error_value" {
  return value.trim() === UNCALCULATED ? "formula_uncalculated" : "figure_error_value";
}

/** Never said with its digits. Without a value it is no key, and no two rows are the same by it. */
function cutNumber(context: CellContext): CellReading {
  const params = { column: context.column.header.zh };
  return { notices: [notice(context, "FORMAT.cut", "warning", "number_cut", params)] };
}

function readText(text: string, context: CellContext): CellReading {
  const value = withoutUnshown(text).trim();
  if (value === "") return none;
  if (value.length <= TEXT_LIMIT || !leavesWorkbook(context.column)) return { value, notices: [] };
  const notices = [notice(context, "FORMAT.length", "error", "text_too_long", { most: TEXT_LIMIT })];
  return { notices };
}

function readCode(raw: Exclude<RawValue, null>, context: CellContext): CellReading {
  const text = String(raw).trim();
  const code = findCode(context.column, text) ?? tickedCode(context.column, raw);
  if (code !== undefined) return { value: code.code, notices: [] };
  return isBlank(raw) || text === "无" ? none : readWord(text, context);
}

/** Powers of ten that doubles hold exactly, and more than any column needs. */
const MOST_POWER = 10;
/**
 * The value of a cell that needs no second look and says nothing: a number as fine as its column, a serial date, a code
 * by its name, plain text. Most cells are of this kind; `readCell` gives the same for them, and reads the others.
 */
export function plainValue(
  raw: Exclude<RawValue, null>,
  column: Column,
  unit: string | undefined,
  date1904: boolean,
  format?: string,
): CellValue | undefined {
  const { type } = column;
  if (typeof raw === "number") {
    if (format !== undefined && type !== "date" && isShownOtherwise(format)) return undefined;
    if (type === "date") {
      if (shownPrecision(format) !== "day") return undefined;
      return raw >= SURE_SERIAL && raw < LAST_SERIAL ? dateOfSerial(raw, date1904) : undefined;
    }
    if ((type !== "figure" && type !== "money") || unit === "%") return undefined;
    // A program may write -0, which is no figure of its own.
    if (raw === 0) return 0;
    const power = powerOf(unit, column) + column.scale;
    return power < 0 || power > MOST_POWER ? undefined : exactly(raw, 10 ** power);
  }
  if (typeof raw !== "string") return undefined;
  if (type === "code") return findCode(column, raw)?.code;
  if (type !== "text") return undefined;
  return raw.length > TEXT_LIMIT ||
    raw.startsWith("#") ||
    isBlank(raw) ||
    isCutNumber(raw) ||
    holdsUnshown(raw)
    ? undefined
    : raw.trim();
}

/**
 * A number times a power of ten, where the product is a whole number that says the same: the double nearest to its
 * quotient is the number again. Figures have fewer digits than a double keeps, so no other decimal is meant by it.
 */
function exactly(raw: number, power: number): number | undefined {
  const product = Math.round(raw * power);
  return product / power === raw && Math.abs(product) <= FIGURE_LIMIT ? product : undefined;
}

function readNumber(raw: number, context: CellContext): CellReading {
  const before = shownOtherwise(raw, context);
  if (before !== undefined) {
    const params = { before, column: context.column.header.zh };
    return { notices: [notice(context, "FORMAT.figure", "error", "figure_unreadable", params)] };
  }
  const percent = context.column.type === "percent" || context.unit === "%";
  const asPercent = percent && (context.format?.includes("%") ?? false);
  const decimal = shiftDecimal(decimalOf(raw), asPercent ? 2 : 0);
  const reading = store(decimal, context.unit, undefined, String(raw), context);
  // A change by less than one percentage point is nothing to ask about: the figures beside it tell.
  const isDifference = context.column.difference !== undefined;
  if (!percent || asPercent || isDifference || raw <= 0 || raw >= 1) return reading;
  const params = { before: String(raw), after: `${shiftDecimal(decimalOf(raw), 2)}%` };
  return {
    ...reading,
    notices: [...reading.notices, notice(context, "FORMAT.percent", "warning", "percent_fraction", params)],
  };
}

function readFigureText(text: string, context: CellContext): CellReading {
  const typed = parseFigure(text);
  const before = text.trim();
  if (typed.kind === "none") return { value: 0, notices: [] };
  if (typed.kind === "lost") {
    const lost = notice(context, "MANDATORY", "warning", "figure_lost", { before });
    return { notices: [{ ...lost, local: !leavesWorkbook(context.column) }] };
  }
  if (typed.kind === "unreadable") {
    const params = { before, column: context.column.header.zh };
    return { notices: [notice(context, "FORMAT.figure", "error", "figure_unreadable", params)] };
  }
  if (isShare(typed.unit) && !isShareColumn(context)) {
    const params = { before, column: context.column.header.zh };
    return { notices: [notice(context, "FORMAT.figure", "error", "figure_unreadable", params)] };
  }
  const unit = typedUnit(typed, context);
  const reading = store(typed.decimal, unit.unit, typed.qualifier, before, context);
  if (reading.value === undefined) return reading;
  return {
    ...reading,
    notices: [...reading.notices, ...typedNotices(typed, unit, before, reading.value, context)],
  };
}

/** 12% in a column of persons is no number of persons. */
function isShare(unit: string | undefined): boolean {
  return unit === "%" || unit === "‰" || unit === "个百分点";
}

function isShareColumn({ column, unit }: CellContext): boolean {
  return column.type === "percent" || isShare(unit) || isShare(column.unit) || column.unit === "";
}

/** Whether a number is shown as a day or a share where the column counts: 3/5 becomes 5 March by itself. */
const isShownOtherwise = remember(
  500,
  (format: string): boolean => looksLikeDateFormat(format) || format.includes("%"),
);

function shownOtherwise(raw: number, context: CellContext): string | undefined {
  const { format } = context;
  if (format === undefined || !isShownOtherwise(format)) return undefined;
  if (!format.includes("%")) return dateOfSerial(raw, context.date1904);
  return isShareColumn(context) ? undefined : `${shiftDecimal(decimalOf(raw), 2)}%`;
}

interface TypedUnit {
  readonly unit: string | undefined;
  readonly wrong: boolean;
}

function typedUnit(typed: TypedFigure & { kind: "figure" }, context: CellContext): TypedUnit {
  if (context.column.type === "money") {
    if (typed.unit !== undefined) return { unit: typed.unit, wrong: !isMoneyUnit(typed.unit) };
    return { unit: typed.multiplied === true ? "元" : context.unit, wrong: false };
  }
  const own = context.unit;
  if (own === undefined || own === "") return { unit: own, wrong: false };
  // 3万 in a column of 万人 are 3万 people: the word was said once.
  if (typed.multiplied === true && isScaled(own)) return { unit: baseUnit(own), wrong: false };
  if (typed.unit === undefined) return { unit: own, wrong: false };
  if (typed.multiplied !== true && isMultiple(typed.unit, own)) return { unit: typed.unit, wrong: false };
  return { unit: own, wrong: !sameMeasure(typed.unit, own) };
}

function typedNotices(
  typed: TypedFigure & { kind: "figure" },
  unit: TypedUnit,
  before: string,
  value: CellValue,
  context: CellContext,
): Notice[] {
  const after = shown(value, context);
  if (unit.wrong) {
    const expected = context.unit ?? entryUnit(context.column) ?? "";
    return [notice(context, "FORMAT.unit", "warning", "unit_typed_wrong", { before, expected })];
  }
  if (typed.range === true) {
    return [notice(context, "FORMAT.range", "warning", "figure_range", { before, after })];
  }
  if (typed.qualifier !== undefined) return [qualifiedNotice(typed.qualifier, before, after, context)];
  const change = { before, after, certain: true };
  if (unit.unit !== context.unit && (context.column.type === "money" || typed.multiplied !== true)) {
    return [notice(context, "FORMAT.unit", "information", "unit_typed_converted", { before, after }, change)];
  }
  return typed.rewritten
    ? [notice(context, "FORMAT.figure", "information", "figure_rewritten", { before, after }, change)]
    : [];
}

function qualifiedNotice(qualifier: Qualifier, before: string, after: string, context: CellContext): Notice {
  if (context.grain === "sum") {
    const params = { before, qualifier, amount: after };
    return notice(context, "FORMAT.qualifier", "information", "figure_qualified", params);
  }
  const change = { before, after, certain: false };
  return notice(context, "FORMAT.qualifier", "warning", "figure_inexact_detail", { before, after }, change);
}

/** Brings a decimal typed in `unit` to the column's stored integer. */
function store(
  decimal: string,
  unit: string | undefined,
  qualifier: Qualifier | undefined,
  before: string,
  context: CellContext,
): CellReading {
  const { column } = context;
  const inBase = shiftDecimal(decimal, powerOf(unit, column));
  const value = fromDecimal(inBase, column.scale);
  if (value !== undefined) return { value: figure(value, qualifier), notices: [] };
  const fine = inBase.includes(".") && Number(inBase) < FIGURE_LIMIT;
  if (fine && unit !== undefined && powerOf(unit, column) < 0)
    return finerThanForm(decimal, unit, inBase, before, context);
  if (fine && column.scale === 0) {
    const params = { before, unit: column.unit ?? "" };
    return { notices: [notice(context, "FORMAT.figure", "error", "figure_fraction", params)] };
  }
  // Formulas leave binary dust such as 685.3000000001 万元; money is exact to the 分, the rest to its scale.
  const rounded = fine ? fromDecimal(roundDecimal(inBase, column.scale), column.scale) : undefined;
  if (rounded !== undefined && column.type === "percent")
    return { value: figure(rounded, qualifier), notices: [] };
  const params = { before, unit: context.unit ?? column.unit ?? "" };
  return { notices: [notice(context, "FORMAT.figure", "error", "figure_too_fine", params)] };
}

/**
 * 45,123次 in a column of 万次 with one decimal place: the form cannot hold it. What it comes to when rounded is proposed,
 * never taken by itself.
 */
function finerThanForm(
  decimal: string,
  unit: string,
  inBase: string,
  before: string,
  context: CellContext,
): CellReading {
  const { column } = context;
  const params = { before: `${decimal}${unit}`, after: `${inBase}${column.unit}`, places: column.scale };
  const rounded = shiftDecimal(roundDecimal(inBase, column.scale), -powerOf(context.unit, column));
  const change = { before, after: rounded, certain: false };
  return { notices: [notice(context, "FORMAT.figure", "error", "figure_finer_than_form", params, change)] };
}

/** Rounds a plain decimal half up to `places`. */
function roundDecimal(decimal: string, places: number): string {
  const shifted = shiftDecimal(decimal, places);
  const [whole = "0", fraction = ""] = shifted.replace("-", "").split(".");
  const up = fraction !== "" && Number(fraction[0]) >= 5 ? 1n : 0n;
  return shiftDecimal(`${shifted.startsWith("-") ? "-" : ""}${BigInt(whole) + up}`, -places);
}

/** A stored figure in the unit in which the sheet keeps the column. */
export function shown(value: CellValue, context: Pick<CellContext, "column" | "unit">): string {
  const stored = typeof value === "object" ? value.value : Number(value);
  const power = powerOf(context.unit ?? entryUnit(context.column), context.column);
  return shiftDecimal(toDecimal(stored, context.column.scale), -power);
}
