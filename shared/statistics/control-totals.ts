import type { ControlTotals } from "../api/submissions.ts";
import { addsUp } from "../form/adds-up.ts";
import type { Catalogue } from "../form/catalogue.ts";
import { feedsOf, type Values, withDefaults } from "../form/condition.ts";
import { baseOfVersion } from "../form/fit/fit.ts";
import {
  type Code,
  type Column,
  columnsWith,
  type Form,
  isFigureColumn,
  leavesWorkbook,
} from "../form/form.ts";
import { shownMeasure } from "../form/measure.ts";
import { nameKey } from "../form/relation-text.ts";
import { sameColumns } from "../form/same-columns.ts";
import { spanKeysIn } from "../form/spans.ts";
import type { SheetRecord } from "../sheet/reading.ts";
import { addToTotal, isFigure, type Total, toDecimal } from "../value.ts";
import { groupBy } from "./breakdown.ts";

/** Beyond so many sums of one column nobody looks at them any more. */
const MOST_PARTS = 30;

type Row = Pick<SheetRecord, "subject" | "ownPlace" | "values">;

/**
 * Number of rows, and the sum of each figure column that leaves the workbook where that sum means something, in the unit
 * the form shows (万元). Columns without a figure are left out; so are those that do not add up (`addsUp`) and those whose
 * indicators are not sums. Rows that the form never adds (宫颈癌 and 乳腺癌, nested levels) have a sum each, `codes` says of
 * which.
 */
export function controlTotals(
  catalogue: Catalogue,
  form: Form,
  records: readonly SheetRecord[],
): ControlTotals {
  const rows = records.map((record) => ({ ...record, values: filledIn(form, record) }));
  const columns = figureColumns(form, records)
    .filter(addsUp)
    .flatMap((column) => {
      const own = rows.filter(({ values }) => isFigure(values[column.id]));
      if (own.length < 2) return totalOf(column, own);
      if (!isSummed(catalogue, column, own)) return [];
      return partsOf(catalogue, form, column, own);
    });
  return { rows: records.length, columns };
}

/** One sum, or one for each of the codes that are never added. */
function partsOf(
  catalogue: Catalogue,
  form: Form,
  column: Column,
  rows: readonly Row[],
): ControlTotals["columns"] {
  const apart = columnsApart(catalogue, form, column, rows).filter(
    ({ id }) => new Set(rows.flatMap(({ values }) => values[id] ?? [])).size > 1,
  );
  const parts = groupBy(rows, ({ values }) => apart.map(({ id }) => values[id] ?? "").join("\u0001"));
  if (parts.length > MOST_PARTS) return [];
  return parts.flatMap((part) => {
    if (isRepeated(catalogue, form, column, part)) return [];
    const totals = totalOf(column, part);
    if (apart.length === 0) return totals;
    const codes = apart.flatMap(({ id }) => {
      const code = part[0]?.values[id];
      return typeof code === "string" ? [[id, code] as const] : [];
    });
    const names = codes.map(([id, code]) => codeName(apart, id, code)).join("、");
    return totals.map((total) => ({
      ...total,
      header: `${total.header}（${names === "" ? "未填" : names}）`,
      codes: Object.fromEntries(codes),
    }));
  });
}

function codeName(columns: readonly Column[], id: string, code: string): string {
  const { codes = [] } = columns.find((column) => column.id === id) ?? {};
  return codes.find((one) => one.code === code)?.zh ?? code;
}

/**
 * As `controlTotals`, for comparing the same rows told twice: sums of all figure columns but rates, meaningful or not. Where
 * rows are of rates on different bases each figure stands alone, `codes` says of what; several of one are left out.
 */
export function columnSums(form: Form, records: readonly SheetRecord[]): ControlTotals["columns"] {
  const rows = records.map((record) => ({ values: filledIn(form, record) }));
  const telling = form.columns.find(
    ({ id, codes = [] }) => form.columns.some(({ unitBy }) => unitBy === id) && codes.some(isOfRates),
  );
  return figureColumns(form, records).flatMap((column) => {
    if (telling === undefined || (column.unitBy === undefined && column.unit !== "")) {
      return totalOf(column, rows);
    }
    return eachAlone(column, telling, rows);
  });
}

/** Whether figures under the code are so many of a hundred, a thousand …: of such a list nothing is added. */
function isOfRates({ unit = "" }: Code): boolean {
  return /[%‰/]/.test(unit);
}

/** The figures of a column by what they are of, each in its unit. */
function eachAlone(
  column: Column,
  { id, codes = [], wordsIn = "" }: Column,
  rows: readonly Pick<Row, "values">[],
): ControlTotals["columns"] {
  const filled = rows.filter(({ values }) => isFigure(values[column.id]));
  const parts = groupBy(filled, ({ values }) => `${values[id] ?? ""}\u0001${values[wordsIn] ?? ""}`);
  return parts.flatMap((part) => {
    const { [id]: said, [wordsIn]: own } = part[0]?.values ?? {};
    const code = codes.find((one) => one.code === said);
    if (part.length > 1 || code === undefined) return [];
    const name = typeof own === "string" ? own : code.zh;
    return totalOf(column, part).map((total) => ({
      ...total,
      header: `${total.header}（${name}）`,
      unit: column.unitBy === undefined ? "" : (code.unit ?? ""),
      codes: { [id]: code.code, ...(typeof own === "string" && { [wordsIn]: own }) },
    }));
  });
}

function filledIn(form: Form, { grain, values, unread }: SheetRecord): Values {
  return withDefaults(form.columns, grain, values, unread);
}

function figureColumns(form: Form, records: readonly SheetRecord[]): Column[] {
  return columnsWith(form, spanKeysIn(records)).filter(
    (column) => isFigureColumn(column) && column.type !== "percent" && leavesWorkbook(column),
  );
}

function totalOf(column: Column, rows: readonly Pick<Row, "values">[]): ControlTotals["columns"] {
  const total = rows
    .map(({ values }) => values[column.id])
    .filter(isFigure)
    .reduce<Total | undefined>(addToTotal, undefined);
  if (total === undefined) return [];
  const { unit, scale } = shownMeasure(column);
  const { qualifier } = total;
  return [
    {
      column: column.id,
      header: column.header.zh,
      unit,
      total: toDecimal(total.value, scale),
      ...(qualifier === undefined ? {} : { qualifier }),
    },
  ];
}

/** Whether what the column's figures feed is added over units. @param rows those on which the column is filled */
function isSummed(catalogue: Catalogue, column: Column, rows: readonly Row[]): boolean {
  const fed = rows.flatMap(({ values }) => feedsOf(column, values));
  return fed.every((feed) => catalogue.indicator(feed.indicator).overUnits === "sum");
}

/** Whether one figure stands on several of the rows. */
function isRepeated(catalogue: Catalogue, form: Form, column: Column, rows: readonly Row[]): boolean {
  const within = repeatedWithin(catalogue, form, column);
  if (within === undefined) return false;
  const groups = groupBy(rows, ({ subject, ownPlace = "", values }) =>
    [subject, ownPlace, ...within.map((id) => values[id] ?? "")].join("\u0001"),
  );
  return groups.length < rows.length;
}

/**
 * Code columns across which the column's figures are never added: as the indicators say that these rows feed by it, or
 * by the form's other columns where it feeds none; where nothing is fed, as all of them say.
 */
function columnsApart(catalogue: Catalogue, form: Form, column: Column, rows: readonly Row[]): Column[] {
  const feeding = column.feeds === undefined ? form.columns : [column];
  const fed = rows.flatMap(({ values }) => {
    const now = feeding.flatMap((one) => feedsOf(one, values));
    return now.length > 0 ? now : feeding.flatMap(({ feeds = [] }) => feeds);
  });
  const apart = new Set(fed.flatMap(({ indicator }) => catalogue.indicator(indicator).apart ?? []));
  return form.columns.filter(({ id }) => apart.has(id));
}

/**
 * A relation that takes the largest of a group of rows says that all of them repeat one figure: 参评户数 beside each
 * grade. It says so of the column: where a city switched the relation off, the standard version that it fitted says it
 * all the same. No other version does, so that totals of what was sent are the same whenever they are made anew. The
 * columns that make the group; undefined for figures of their own on every row.
 */
function repeatedWithin(catalogue: Catalogue, form: Form, { id }: Column): readonly string[] | undefined {
  const base = baseOfVersion(form.version);
  const standard = base === undefined ? undefined : catalogue.findForm(form.id, base);
  const group = groupOfLargest(form, id) ?? (standard && groupOfLargest(standard, id));
  return group?.filter((column) => form.columns.some((own) => own.id === column));
}

/** By what the relation that takes the largest of the column's figures makes groups. */
function groupOfLargest({ columns, relations }: Form, id: string): readonly string[] | undefined {
  const column = columns.find((candidate) => candidate.id === id);
  if (column === undefined) return undefined;
  const names = new Set([id, column.header.zh, ...column.aliases].map(nameKey));
  return relations.find(
    ({ scope, expression }) =>
      scope === "group" &&
      [...expression.matchAll(/max\(([^()[\]]+)\)/g)].some(([, name = ""]) => names.has(nameKey(name))),
  )?.groupBy;
}

/** Totals of a report under version `then`, beside one under `now`: the columns that both fill alike, by today's names. */
export function totalsBeside(now: Form, then: Form, totals: ControlTotals): ControlTotals {
  if (now.version === then.version) return totals;
  const same = sameColumns(now, then);
  const columns = now.columns.flatMap(({ id, header }) =>
    totals.columns
      .filter(({ column }) => column === id && same.has(id))
      .map((total) => ({ ...total, header: `${header.zh}${codesIn(total)}` })),
  );
  return { ...totals, columns };
}

/** （宫颈癌） behind the header of a sum of some codes alone. */
function codesIn({ header, codes }: ControlTotals["columns"][number]): string {
  return codes === undefined ? "" : (/（[^（）]*）$/.exec(header)?.[0] ?? "");
}
