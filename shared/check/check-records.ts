import type { Finding } from "../finding/finding.ts";
import { groupNotices, type Notice } from "../finding/notice.ts";
import type { CheckContext } from "../finding/place.ts";
import type { Form } from "../form/form.ts";
import { besideGroups } from "../sheet/beside-groups.ts";
import type { SheetRecord } from "../sheet/reading.ts";
import { type SentLayout, sentCell } from "../sheet/sent-layout.ts";
import { checkCells } from "./cell-rules.ts";
import { checkParts } from "./part-rules.ts";
import { checkGroups, checkRow } from "./relation-rules.ts";
import { checkSpans } from "./span-rules.ts";
import { checkUnique } from "./unique-rules.ts";

/** Rules that look at one record by itself. A figure that is out of its range is not said to be so once more. */
export function singleRecordNotices(record: SheetRecord, context: CheckContext): Notice[] {
  const cells = [...checkCells(record, context), ...checkSpans(record, context)];
  const row = checkRow(record, context);
  if (cells.length === 0) return row;
  const outside = new Set(cells.flatMap((notice) => (notice.class === "RANGE" ? [notice.column] : [])));
  return [...cells, ...row.filter((notice) => notice.class !== "RANGE" || !outside.has(notice.column))];
}

/**
 * What `check` says of each record. Of a crosstab's row, what stands once beside its groups is missing in none of them, and
 * is not asked for what they have.
 */
export function recordByRecord(
  records: readonly SheetRecord[],
  context: CheckContext,
  check: (record: SheetRecord, context: CheckContext) => readonly Notice[],
): Notice[] {
  const { isBeside, stands } = besideGroups(context.form, records);
  const notices: Notice[] = [];
  for (const record of records) {
    for (const notice of check(record, context)) {
      const missing = notice.code === "mandatory" || notice.code === "mandatory_figure";
      if (!missing || !(isBeside(record) || stands(record, notice.column ?? ""))) notices.push(notice);
    }
  }
  return notices;
}

/** Rules that look at several records together. */
export function severalRecordsNotices(records: readonly SheetRecord[], context: CheckContext): Notice[] {
  return [
    ...checkGroups(records, context),
    ...checkUnique(records, context),
    ...checkParts(records, context),
  ];
}

/** Every rule that reads records and nothing else; the same code runs in the pane and on the server. */
export function recordNotices(records: readonly SheetRecord[], context: CheckContext): Notice[] {
  const notices = recordByRecord(records, context, singleRecordNotices);
  notices.push(...severalRecordsNotices(records, context));
  return notices;
}

/**
 * How the server sees records as they were sent. Rules that read columns staying in the workbook are left to the
 * workbook.
 * @param layout where the values stand, for addresses in the findings
 */
export function sentContext(form: Form, period: string, layout: SentLayout = {}): CheckContext {
  return {
    form,
    period,
    side: "server",
    cellOf: ({ row }, column) => sentCell(layout, row, column),
  };
}

/** The server's check of records as they were sent, by themselves. */
export function checkRecords(
  context: CheckContext,
  records: readonly SheetRecord[],
  sheet: string,
): Finding[] {
  return groupNotices(recordNotices(records, context), sheet, context.form);
}
