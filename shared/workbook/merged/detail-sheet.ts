import { type Column, isFigureColumn } from "../../form/form.ts";
import { periodTitle } from "../../period.ts";
import { amountOf, type CellValue, isFigure, qualifierOf } from "../../value.ts";
import { columnDisplay, decimalsOf, shown } from "./display.ts";
import { DETAIL_HEAD_ROWS, type FormLayout, LEAD_HEADERS, shortTitle } from "./layout.ts";
import type { Merge, MergedRecord, MergedSubmission } from "./merge.ts";
import { dateSerial, momentSerial } from "./moment.ts";
import { figureStyle } from "./palette.ts";
import { promisedRows } from "./promised-rows.ts";
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

const LEAD_WIDTHS = [24, 7, 17, 12, 24] as const;

/**
 * 明细: every record of every merged submission, in the order of the summary's rows, as streamed.
 * @param tally counts what was written
 */
export function detailSheet(layout: FormLayout, merge: Merge, tally: Tally): SheetPlan {
  const width = LEAD_HEADERS.length + layout.columns.length;
  const rows = layout.merged.submissions.reduce((sum, submission) => sum + submission.rows, 0);
  return {
    name: layout.detailName,
    widths: [...LEAD_WIDTHS, ...layout.columns.map(({ column, header }) => columnWidth(column, header))],
    merges: [...acrossRow(0, width), ...acrossRow(1, width)],
    frozen: { rows: DETAIL_HEAD_ROWS, columns: 1 },
    filterRow: DETAIL_HEAD_ROWS - 1,
    printTitles: `$${DETAIL_HEAD_ROWS}:$${DETAIL_HEAD_ROWS}`,
    rowCount: DETAIL_HEAD_ROWS + rows,
    rows: async function* () {
      yield wideRow(`${shortTitle(layout.merged.form)}明细表`, "title", width, 30);
      yield wideRow(line(layout, merge), "line", width, 18);
      const headers = [...LEAD_HEADERS, ...layout.columns.map(({ header }) => header)];
      yield { cells: headers.map((header) => text(header, "header")), height: 36 };
      const writers = layout.columns.map(({ column }) => ({ id: column.id, write: cellWriter(column) }));
      let source: { readonly of: MergedSubmission; readonly cells: readonly SheetCell[] } | undefined;
      for await (const { submission, record } of promisedRows(layout.merged)) {
        tally.add(record);
        if (source?.of !== submission) source = { of: submission, cells: sourceCells(submission) };
        yield recordRow(source.cells, record, writers);
      }
    },
  };
}

function line(layout: FormLayout, merge: Merge): string {
  return [
    `表号：${layout.merged.form.number}`,
    `汇总单位：${merge.recipient}`,
    `所属期：${periodTitle(merge.period)}`,
    "可以筛选，请不要排序、插入或删除行：汇总表按各单位所在的行取数",
  ].join("　");
}

const EMPTY = blank("text");

type CellWriter = (value: CellValue) => SheetCell;

function sourceCells({ unit, version, submittedAt }: MergedSubmission): SheetCell[] {
  return [text(unit.name, "text"), number(version, "centred"), number(momentSerial(submittedAt), "dateTime")];
}

function recordRow(
  source: readonly SheetCell[],
  record: MergedRecord,
  writers: readonly { readonly id: string; readonly write: CellWriter }[],
): SheetRow {
  const cells = [...source, text(record.source, "text"), text(record.subject, "text")];
  for (const { id, write } of writers) {
    const value = record.values[id];
    cells.push(value === undefined ? EMPTY : write(value));
  }
  return { cells };
}

/** Writes values of one column: codes by their Chinese name, dates as dates, figures as the form shows them. */
function cellWriter(column: Column): CellWriter {
  if (isFigureColumn(column)) {
    const display = columnDisplay(column);
    return (value) => {
      if (!isFigure(value)) return text(value, "text");
      const decimal = shown(amountOf(value), display);
      return number(decimal, figureStyle(decimalsOf(decimal), qualifierOf(value), "row"));
    };
  }
  if (column.type === "date") {
    return (value) => (isDate(value) ? number(dateSerial(value), "date") : text(String(value), "text"));
  }
  const names = new Map(column.codes?.map(({ code, zh }) => [code, zh]));
  return (value) => text(names.get(String(value)) ?? String(value), "text");
}

function isDate(value: CellValue): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function columnWidth(column: Column, header: string): number {
  const longest = Math.max(header.length, ...(column.codes ?? []).map(({ zh }) => zh.length));
  return Math.min(Math.max(longest * 2 + 2, column.type === "date" ? 12 : 10), 32);
}
