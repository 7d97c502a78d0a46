import type { Finding } from "../finding/finding.ts";
import { groupNotices, type Notice, orderFindings } from "../finding/notice.ts";
import type { CheckContext } from "../finding/place.ts";
import type { Form } from "../form/form.ts";
import type { OrgUnit } from "../register/org-unit.ts";
import type { Reading, SheetRecord } from "../sheet/reading.ts";
import { settleAbsent } from "./absent-columns.ts";
import { checkBalance } from "./balance.ts";
import { cellFinder } from "./cell-finder.ts";
import { recordByRecord, severalRecordsNotices, singleRecordNotices } from "./check-records.ts";
import { nameNotices } from "./name-rules.ts";
import { suspectYuan } from "./suspected-yuan.ts";

export interface ReadingCheckContext {
  /** Period of the collection; without it the sheet's own. */
  readonly period?: string;
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit;
  /** Texts that look like names and are meant to be sent, as `nameKey` gives them. */
  readonly namesConfirmed?: readonly string[];
}

/** All findings of a sheet: what reading it noticed, and every rule over its records and totals. */
export function checkReading(reading: Reading, form: Form, context: ReadingCheckContext): Finding[] {
  return checkWith(reading, form, context, (record, checkContext) =>
    singleRecordNotices(record, checkContext),
  );
}

/**
 * The same check for readings of one sheet under one header: what was said of a record is taken from before
 * while the record is the same object.
 */
export function createReadingCheck(): typeof checkReading {
  const known = new WeakMap<SheetRecord, readonly Notice[]>();
  return (reading, form, context) =>
    checkWith(reading, form, context, (record, checkContext) => {
      const before = known.get(record);
      if (before !== undefined) return before;
      const notices = singleRecordNotices(record, checkContext);
      known.set(record, notices);
      return notices;
    });
}

function checkWith(
  reading: Reading,
  form: Form,
  context: ReadingCheckContext,
  checkRecord: (record: SheetRecord, context: CheckContext) => readonly Notice[],
): Finding[] {
  const checkContext: CheckContext = {
    form,
    period: context.period ?? reading.period?.period,
    side: "workbook",
    cellOf: cellFinder(reading),
  };
  const inYuan = suspectYuan(reading, checkContext);
  const { findings, notices } = settleAbsent(reading, [
    ...recordByRecord(reading.records, checkContext, checkRecord),
    ...severalRecordsNotices(reading.records, checkContext),
    ...checkBalance(reading, checkContext, doubtedColumns(reading, inYuan)),
    ...inYuan,
    ...nameNotices(reading.records, checkContext, context),
  ]);
  return orderFindings([...findings, ...groupNotices(notices, reading.sheet, form)], form);
}

/** Columns in which another figure is offered for one that is doubted. */
function doubtedColumns({ findings }: Reading, notices: readonly Notice[]): ReadonlySet<string | undefined> {
  return new Set([
    ...notices.map(({ column }) => column),
    ...findings.filter(({ fix }) => fix?.certain === false).map(({ column }) => column),
  ]);
}
