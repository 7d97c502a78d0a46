/** A version as its reviewer sees it: what was sent, in the form's columns, beside the version before. */

import type { SubmissionRecord } from "../../shared/api/records.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import { type Column, columnsWith, isFigureColumn, leavesWorkbook } from "../../shared/form/form.ts";
import { spanKeysIn } from "../../shared/form/spans.ts";
import { shownDate } from "../../shared/period/partial-date.ts";
import { type SentLayout, type SentPlace, sentPlace } from "../../shared/sheet/sent-layout.ts";
import {
  followRecords,
  type Pairing,
  pairRecords,
  type RowChange,
} from "../../shared/submission/compare-records.ts";
import { amountOf, type CellValue, isFigure, qualifierOf } from "../../shared/value.ts";
import { columnDisplay, shown } from "../../shared/workbook/drawing/display.ts";
import { amount } from "../messages/format.ts";

export interface ReviewSheetRequest {
  readonly form: string;
  readonly formVersion: number;
  readonly records: readonly SubmissionRecord[];
  /** What it is compared with; null: nothing. */
  readonly before: readonly SubmissionRecord[] | null;
  /** Where the columns of each stand on its sender's sheet. */
  readonly layout: SentLayout;
  readonly layoutBefore: SentLayout;
}

export interface ReviewRow {
  /** Row and place on the sender's sheet; of the version before when it was removed. */
  readonly row: number;
  readonly at?: string;
  /** The same as it stands there: its row, or its column where names run down. */
  readonly line: SentPlace;
  readonly subject: string;
  readonly change: RowChange;
  /** One text per column. */
  readonly cells: readonly string[];
  /** Column → text before, for cells that differ. */
  readonly before: Readonly<Record<string, string>>;
  /** Columns whose figure no cell of the sender holds: what 本年累计 has more than in the report before. */
  readonly derived?: readonly string[];
}

export interface ReviewColumn {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly numeric: boolean;
}

export interface ReviewSheet {
  /** Columns that hold something, in the form's order. Columns that stay in the workbook never came. */
  readonly columns: readonly ReviewColumn[];
  readonly rows: readonly ReviewRow[];
  /** Titles of columns that stay in the sender's workbook. */
  readonly staying: readonly string[];
}

export function reviewSheet(catalogue: Catalogue, request: ReviewSheetRequest): ReviewSheet {
  const { records, before } = request;
  const form = catalogue.form(request.form, request.formVersion);
  const pairing: Pairing =
    before === null
      ? { pairs: records.map((after) => ({ before: after, after, columns: [] })), removed: [], added: [] }
      : pairRecords(form, before, records);
  const all = [...records, ...pairing.removed];
  const columns = columnsWith(form, spanKeysIn(all)).filter((column) =>
    all.some(({ values }) => values[column.id] !== undefined),
  );
  const placed = (record: SubmissionRecord, change: RowChange, differing: ReviewRow["before"] = {}) => ({
    row: record.row,
    line: sentPlace(change === "removed" ? request.layoutBefore : request.layout, record.row),
    ...(record.at === undefined ? {} : { at: record.at }),
    subject: record.subject,
    change,
    cells: columns.map((column) => cellText(column, record.values[column.id])),
    before: differing,
    ...(record.derived !== undefined && record.derived.length > 0 && { derived: record.derived }),
  });
  const rows = [
    ...pairing.removed.map((record) => placed(record, "removed")),
    ...pairing.pairs.map(({ before: earlier, after, columns: differing }) =>
      placed(
        after,
        differing.length === 0 ? "same" : "changed",
        Object.fromEntries(
          columns
            .filter((column) => differing.includes(column.id))
            .map((column) => [column.id, cellText(column, earlier.values[column.id])]),
        ),
      ),
    ),
    ...pairing.added.map((record) => placed(record, "added")),
  ];
  return {
    columns: columns.map((column) => ({
      id: column.id,
      title: column.header.zh,
      unit: isFigureColumn(column) ? columnDisplay(column).unit : "",
      numeric: isFigureColumn(column),
    })),
    rows: rows.sort((a, b) => a.row - b.row || (a.at ?? "").length - (b.at ?? "").length),
    staying: form.columns.filter((column) => !leavesWorkbook(column)).map(({ header }) => header.zh),
  };
}

export interface FollowRequest {
  readonly form: string;
  readonly formVersion: number;
  readonly before: readonly SubmissionRecord[];
  readonly after: readonly SubmissionRecord[];
  readonly places: readonly Pick<SubmissionRecord, "row" | "at">[];
}

/** Where rows of an earlier version stand now; null for those that are gone. */
export function follow(
  catalogue: Catalogue,
  request: FollowRequest,
): (Pick<SubmissionRecord, "row" | "at"> | null)[] {
  const { form, formVersion, before, after, places } = request;
  return followRecords(catalogue.form(form, formVersion), before, after, places).map((record) =>
    record === undefined ? null : { row: record.row, ...(record.at === undefined ? {} : { at: record.at }) },
  );
}

/** A value as people read it; "" for none. */
export function cellText(column: Column, value: CellValue | undefined): string {
  if (value === undefined) return "";
  if (isFigure(value)) return amount(shown(amountOf(value), columnDisplay(column)), "", qualifierOf(value));
  if (column.type === "date") return shownDate(value);
  return column.codes?.find(({ code }) => code === value)?.zh ?? value;
}
