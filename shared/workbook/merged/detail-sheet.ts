import { versionName } from "../../form/across-versions.ts";
import { type Column, isFigureColumn } from "../../form/form.ts";
import { daysOfDate, precisionOf } from "../../period/partial-date.ts";
import { periodsTitle } from "../../period/period-range.ts";
import { amountOf, type CellValue, isFigure, qualifierOf } from "../../value.ts";
import { decimalsOf, shown } from "../drawing/display.ts";
import { headerTree } from "../drawing/header-tree.ts";
import { dateSerial, momentSerial } from "../drawing/moment.ts";
import { figureStyle } from "../drawing/palette.ts";
import type { DetailColumn } from "./detail-columns.ts";
import { detailPaths } from "./detail-headers.ts";
import { versionsOf } from "./form-versions.ts";
import { columnsUnder, DETAIL_ABOVE_HEADER, type FormLayout, shortTitle } from "./layout.ts";
import type { Merge, MergedRecord, MergedSubmission } from "./merge.ts";
import { firstPage, groupStarts, printPlan } from "./print-layout.ts";
import { type PromisedRow, promisedRows } from "./promised-rows.ts";
import {
  acrossRow,
  blank,
  number,
  type SheetCell,
  type SheetPlan,
  type SheetRow,
  text,
  wideRow,
} from "./sheet-plan.ts";
import type { Tally } from "./tally.ts";

const LEAD_WIDTHS = [24, 7, 17, 12, 24, 16, 10] as const;

/**
 * 明细: every record of every merged version under the form's own headers, in the order of the summary's rows, as
 * streamed.
 * @param tally counts what was written
 */
export function detailSheet(layout: FormLayout, merge: Merge, tally: Tally): SheetPlan {
  const { form } = layout.merged;
  const versions = versionsOf(layout.merged).map((version) => version.form);
  const paths = [...layout.lead.map((title) => [title]), ...detailPaths(versions)];
  const header = headerTree(paths, { row: DETAIL_ABOVE_HEADER, column: 0 });
  const headRows = DETAIL_ABOVE_HEADER + header.rows.length;
  const widths = [
    ...LEAD_WIDTHS.slice(0, layout.lead.length),
    ...layout.columns.map(({ column, header }) => columnWidth(column, header)),
  ];
  const rows = layout.submissions.reduce((sum, submission) => sum + submission.rows, 0);
  const print = printPlan(widths, `$${DETAIL_ABOVE_HEADER + 1}:$${headRows}`, 1, groupStarts(paths));
  const page = firstPage(print, widths.length);
  return {
    name: layout.detailName,
    widths,
    merges: [...acrossRow(0, page), ...acrossRow(1, page), ...header.merges],
    frozen: { rows: headRows, columns: 1 },
    filterRow: headRows - 1,
    print,
    rowCount: headRows + rows,
    rows: async function* () {
      yield [
        wideRow(`${shortTitle(form)}明细表`, "title", page, 30),
        wideRow(line(layout, merge), "line", page, 18),
        ...header.rows.map((labels) => ({
          cells: labels.map((label) => text(label, "header")),
          height: header.rows.length > 1 ? 28 : 36,
        })),
      ];
      const writers = new Map(versions.map(({ version }) => [version, writersOf(layout, version)]));
      let source: Source | undefined;
      for await (const promised of promisedRows(layout)) yield recordRows(promised);

      function* recordRows(promised: readonly PromisedRow[]): Generator<SheetRow> {
        for (const { submission, record } of promised) {
          tally.add(record);
          if (source?.of !== submission) source = sourceOf(layout, submission);
          yield recordRow(source, record, writers.get(submission.formVersion) ?? []);
        }
      }
    },
  };
}

function line({ merged }: FormLayout, merge: Merge): string {
  return [
    ...(merged.form.number === "" ? [] : [`表号：${merged.form.number}`]),
    `汇总单位：${merge.recipient}`,
    `所属期：${periodsTitle(merged.periods)}`,
    "可以筛选，请不要排序、插入或删除行：汇总表按各单位所在的行取数",
  ].join("　");
}

const EMPTY = blank("text");

type CellWriter = (value: CellValue) => SheetCell;

/** How values of a column are written; undefined where a version has no such column. */
type Writer = { readonly id: string; readonly write: CellWriter } | undefined;

function writersOf(layout: FormLayout, version: number): Writer[] {
  const own = new Map(columnsUnder(layout, version).map((detail) => [detail.letters, detail]));
  return layout.columns.map(({ letters }) => {
    const detail = own.get(letters);
    return detail && { id: detail.column.id, write: cellWriter(detail) };
  });
}

/** What is the same on every row of a version. */
interface Source {
  readonly of: MergedSubmission;
  readonly before: readonly SheetCell[];
  readonly after: readonly SheetCell[];
}

function sourceOf({ merged, versionLetters }: FormLayout, of: MergedSubmission): Source {
  const { unit, version, submittedAt, period, formVersion } = of;
  return {
    of,
    before: [
      text(unit.name, "text"),
      number(version, "centred"),
      number(momentSerial(submittedAt), "dateTime"),
    ],
    after: [
      ...(merged.periods.length > 1 ? [text(periodsTitle([period]), "centred")] : []),
      ...(versionLetters === undefined ? [] : [text(versionName(formVersion), "centred")]),
    ],
  };
}

function recordRow({ before, after }: Source, record: MergedRecord, writers: readonly Writer[]): SheetRow {
  const cells = [...before, text(record.source, "text"), text(record.subject, "text"), ...after];
  for (const writer of writers) {
    const value = writer && record.values[writer.id];
    cells.push(writer === undefined || value === undefined ? EMPTY : writer.write(value));
  }
  return { cells };
}

/** Writes values of one column: codes by their Chinese name, dates as far as they are known, figures as the form shows them. */
function cellWriter({ column, display }: DetailColumn): CellWriter {
  if (isFigureColumn(column)) {
    return (value) => {
      if (!isFigure(value)) return text(value, "text");
      const decimal = shown(amountOf(value), display);
      return number(decimal, figureStyle(decimalsOf(decimal), qualifierOf(value), "row"));
    };
  }
  if (column.type === "date") return dateCell;
  const names = new Map(column.codes?.map(({ code, zh }) => [code, text(zh, "text")]));
  return (value) => names.get(String(value)) ?? text(String(value), "text");
}

/**
 * A date as a date, so that it sorts and filters among days. A month or a year is its first day, of which the cell shows
 * no more than is known; Excel keeps what is typed as 2013年5月 in the same way.
 */
function dateCell(value: CellValue): SheetCell {
  const written = typeof value === "string" ? precisionOf(value) : undefined;
  if (typeof value !== "string" || written === undefined) return text(String(value), "text");
  return number(dateSerial(daysOfDate(value).start), written === "day" ? "date" : written);
}

function columnWidth(column: Column, header: string): number {
  const longest = Math.max(header.length, ...(column.codes ?? []).map(({ zh }) => zh.length));
  return Math.min(Math.max(longest * 2 + 2, column.type === "date" ? 12 : 10), 32);
}
