import type { ControlTotals } from "../api/submissions.ts";
import { addsUp } from "../form/adds-up.ts";
import type { Catalogue } from "../form/catalogue.ts";
import { feedsOf, type Values, withDefaults } from "../form/condition.ts";
import { type Column, type Form, isFigureColumn, leavesWorkbook } from "../form/form.ts";
import { shownMeasure } from "../form/measure.ts";
import { nameKey } from "../form/relation-text.ts";
import { sameColumns } from "../form/same-columns.ts";
import type { SheetRecord } from "../sheet/reading.ts";
import { addToTotal, isFigure, type Total, toDecimal } from "../value.ts";

/**
 * Number of rows, and the sum of each figure column that leaves the workbook where that sum means something, in the unit
 * the form shows (万元). Columns without a figure are left out; so are those that do not add up (`addsUp`), those whose
 * indicators are not sums, and those of rows that the form never adds: across 宫颈癌 and 乳腺癌, over nested levels.
 */
export function controlTotals(
  catalogue: Catalogue,
  form: Form,
  records: readonly SheetRecord[],
): ControlTotals {
  const rows = records.map((record) => ({ ...record, values: filledIn(form, record) }));
  const summed = figureColumns(form).filter((column) => {
    const own = rows.filter(({ values }) => isFigure(values[column.id]));
    return addsUp(column) && (own.length < 2 || mayBeAdded(catalogue, form, column, own));
  });
  return { rows: records.length, columns: summed.flatMap((column) => totalOf(column, rows)) };
}

/** As `controlTotals`, for comparing the same rows told twice: sums of all figure columns but rates, meaningful or not. */
export function columnSums(form: Form, records: readonly SheetRecord[]): ControlTotals["columns"] {
  const rows = records.map((record) => ({ values: filledIn(form, record) }));
  return figureColumns(form).flatMap((column) => totalOf(column, rows));
}

function filledIn(form: Form, { grain, values, unread }: SheetRecord): Values {
  return withDefaults(form.columns, grain, values, unread);
}

function figureColumns(form: Form): Column[] {
  return form.columns.filter(
    (column) => isFigureColumn(column) && column.type !== "percent" && leavesWorkbook(column),
  );
}

function totalOf(column: Column, rows: readonly { readonly values: Values }[]): ControlTotals["columns"] {
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

/** @param rows those on which the column is filled */
function mayBeAdded(
  catalogue: Catalogue,
  form: Form,
  column: Column,
  rows: readonly Pick<SheetRecord, "subject" | "ownPlace" | "values">[],
): boolean {
  const fed = rows.flatMap(({ values }) => feedsOf(column, values));
  if (fed.some((feed) => catalogue.indicator(feed.indicator).overUnits !== "sum")) return false;
  const codesIn = (id: string) => new Set(rows.flatMap(({ values }) => values[id] ?? []));
  if (columnsApart(catalogue, form, column).some((id) => codesIn(id).size > 1)) return false;
  const groupBy = repeatedWithin(form, column);
  if (groupBy === undefined) return true;
  const groups = new Set(
    rows.map(({ subject, ownPlace = "", values }) =>
      [subject, ownPlace, ...groupBy.map((id) => values[id] ?? "")].join("\u0001"),
    ),
  );
  return groups.size === rows.length;
}

/** Code columns across which the column's figures are never added: as its indicators say, or those of its form. */
function columnsApart(catalogue: Catalogue, form: Form, column: Column): string[] {
  const fed = column.feeds === undefined ? form.columns : [column];
  const apart = fed.flatMap(({ feeds = [] }) =>
    feeds.flatMap(({ indicator }) => catalogue.indicator(indicator).apart ?? []),
  );
  return form.columns.map(({ id }) => id).filter((id) => apart.includes(id));
}

/**
 * A relation that takes the largest of a group of rows says that all of them repeat one figure: 参评户数 beside each
 * grade. The columns that make the group; undefined for figures of their own on every row.
 */
function repeatedWithin(form: Form, { id, header, aliases }: Column): readonly string[] | undefined {
  const names = new Set([id, header.zh, ...aliases].map(nameKey));
  return form.relations.find(
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
      .map((total) => ({ ...total, header: header.zh })),
  );
  return { ...totals, columns };
}
