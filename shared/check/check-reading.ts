import type { Form } from "../form/form.ts";
import type { OrgUnit } from "../org-unit.ts";
import type { Reading } from "../sheet/reading.ts";
import { checkBalance } from "./balance.ts";
import { cellFinder } from "./cell-finder.ts";
import { recordNotices } from "./check-records.ts";
import type { Finding } from "./finding.ts";
import { groupNotices, orderFindings } from "./notice.ts";
import type { CheckContext } from "./place.ts";
import { suspectYuan } from "./suspected-yuan.ts";

export interface ReadingCheckContext {
  /** Period of the collection; without it the sheet's own. */
  readonly period?: string;
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit;
}

/** All findings of a sheet: what reading it noticed, and every rule over its records and totals. */
export function checkReading(reading: Reading, form: Form, context: ReadingCheckContext): Finding[] {
  const checkContext: CheckContext = {
    form,
    period: context.period ?? reading.period?.period,
    side: "workbook",
    cellOf: cellFinder(reading),
  };
  // A required column that is missing is said once, not once a row.
  const absent = new Set(
    reading.findings.flatMap((f) => (f.code === "column_missing" && f.column ? [f.column] : [])),
  );
  const notices = [
    ...recordNotices(reading.records, checkContext),
    ...checkBalance(reading.totals, checkContext),
  ].filter(
    (notice) => !(notice.rule === "MANDATORY" && notice.column !== undefined && absent.has(notice.column)),
  );
  const findings = groupNotices([...notices, ...suspectYuan(reading, checkContext)], reading.sheet, form);
  return orderFindings([...reading.findings, ...findings], form);
}
