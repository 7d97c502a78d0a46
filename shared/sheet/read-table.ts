import { groupNotices } from "../finding/notice.ts";
import {
  acrossTotalNotices,
  loneTotalNotices,
  unreadPartNotices,
  unreadTotalNotices,
} from "./across-totals.ts";
import { type ColumnMeasures, columnMeasures } from "./column-measure.ts";
import { addressOf, columnLetters } from "./grid.ts";
import { headerKey } from "./header-match.ts";
import { hiddenNotices } from "./hidden-notices.ts";
import { holdsFigures } from "./holds-figures.ts";
import { lackingNotices } from "./lacking-notices.ts";
import type { Table } from "./locate-table.ts";
import { entryUnit } from "./measure.ts";
import { portionNotices } from "./portion-notices.ts";
import {
  columnNotices,
  columnQuestions,
  constantNotices,
  constantQuestions,
  formNotices,
  formQuestions,
  measureNotices,
  measureQuestions,
  titledNotices,
  wordQuestions,
} from "./questions.ts";
import type { ReadContext } from "./read-context.ts";
import { planRows, type Rows, readRows } from "./read-rows.ts";
import type { Identity, Reading } from "./reading.ts";
import type { RowPlan } from "./row-plan.ts";
import {
  apartNotice,
  headerNotices,
  periodNotices,
  rowCountNotices,
  structure,
  unitNotices,
} from "./sheet-notices.ts";
import { timeFor } from "./sheet-period.ts";
import { shortTotalNotices } from "./short-totals.ts";
import { unfoldNotices, unfoldReading } from "./sides.ts";
import { unitSaid } from "./unit-line.ts";

/** Reads a table whose form is known. */
export function readTable(table: Table, context: ReadContext, identity: Identity): Reading {
  const { plan, units } = planTable(table, context);
  return readingOf(table, context, identity, units, readRows(plan, table.skipped));
}

/** What reading the table's rows needs, and the unit in which the sheet keeps each column. */
export function planTable(table: Table, context: ReadContext): { plan: RowPlan; units: ColumnMeasures } {
  const { header, preamble } = table;
  const units = columnMeasures(table);
  const plan = planRows(table.grid, header, table.firstRow, {
    reporter: unitSaid(table, context)?.named?.unit ?? context.reporter,
    units: context.units,
    period: context.period ?? timeFor(preamble.time, header.form).period?.period,
    unitOf: (column) => units.get(column.id)?.unit,
    portions: table.portions?.of ?? new Map(),
  });
  return { plan, units };
}

/** The reading that a table's rows give. */
export function readingOf(
  table: Table,
  context: ReadContext,
  identity: Identity,
  units: ColumnMeasures,
  rows: Rows,
): Reading {
  const { header, preamble, grid } = table;
  const { form } = header;
  const time = timeFor(preamble.time, form);
  const titleOf = (id: string) => context.forms.find((known) => known.id === id)?.title.zh ?? id;
  const columns = columnQuestions(table);
  const constants = constantQuestions(table, rows.records);
  const measures = measureQuestions(table, units);
  const unit = unitSaid(table, context);
  const ofTime = periodNotices(time, context, form);
  // Then it is said already that the sheet is another period's.
  const isOther = ofTime.some(({ code }) => code === "period_mismatch");
  const notices = [
    ...(grid.excerpt === true ? [structure("excerpt", "error", "sheet_excerpt", {})] : []),
    ...formNotices(table, identity.asked, titleOf),
    ...columnNotices(table, columns),
    ...constantNotices(table, constants),
    ...titledNotices(table),
    ...measureNotices(table, measures),
    ...headerNotices(table, units),
    ...portionNotices(table),
    ...shortTotalNotices(table),
    ...acrossTotalNotices(table),
    ...loneTotalNotices(table, rows),
    ...unreadPartNotices(table),
    ...unreadTotalNotices(table, rows),
    ...lackingNotices(table, context),
    ...unitNotices(unit, context),
    ...ofTime,
    ...rows.notices,
    ...hiddenNotices(grid, header, rows.records),
    ...(table.apart === undefined
      ? rowCountNotices(
          rows.records.length,
          rows.outsidePeriod,
          isOther ? 0 : rows.farOutside,
          isOther ? undefined : rows.otherMonth,
        )
      : [apartNotice(table.apart)]),
  ];
  const { period } = time;
  return unfoldReading(grid, {
    sheet: grid.name,
    form: form.id,
    formVersion: form.version,
    candidates: identity.candidates,
    layout: grid.transposed === true ? "indicator" : header.groups.length > 0 ? "crosstab" : "list",
    fingerprint: header.fingerprint,
    columns: header.matched.map(({ column, cell, how, group }) => {
      const measure = units.get(column.id);
      const written = measure?.unit;
      const at = group === undefined ? undefined : header.groups[group]?.at;
      return {
        column: column.id,
        at: cell.at,
        header: cell.path.join(" / "),
        cell: addressOf(grid, cell.row, cell.at),
        key: headerKey(cell.path),
        how,
        ...(at === undefined ? {} : { group: columnLetters(at) }),
        ...(written !== undefined && written !== entryUnit(column) ? { unit: written } : {}),
        ...(measure !== undefined && measure.said !== "" && { said: measure.said }),
      };
    }),
    unmatched: header.unmatched.map(({ at, path, row }) => {
      const why = header.left.get(at);
      return {
        at,
        text: path.join(" / "),
        cell: addressOf(grid, row, at),
        key: headerKey(path),
        suggestions: header.answers.get(at) ?? [],
        figures: holdsFigures(grid, at, table.firstRow, table.skipped),
        ...(why !== undefined && { why }),
      };
    }),
    questions: [
      ...formQuestions(table, identity.asked),
      ...columns,
      ...rows.questions,
      ...constants,
      ...measures,
      ...wordQuestions(table, rows.notices),
    ],
    headerRows: { first: header.first + 1, last: header.last + 1 },
    ...(preamble.title === undefined ? {} : { title: preamble.title }),
    ...(period === undefined
      ? {}
      : { period: { text: period.text, cell: period.cell, period: period.period } }),
    ...(unit === undefined
      ? {}
      : { unit: { text: unit.text, cell: unit.cell, code: unit.named?.unit.code ?? null } }),
    records: rows.records,
    // Of rows taken out of a sheet no total tells anything.
    totals: grid.excerpt === true ? [] : rows.totals,
    setAside: rows.setAside,
    outsidePeriod: rows.outsidePeriod,
    outsideMonths: rows.outsideMonths,
    findings: groupNotices(unfoldNotices(grid, notices), grid.name, form),
  });
}
