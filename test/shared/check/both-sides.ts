import type { SubmissionBody } from "../../../shared/api/submissions.ts";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { checkRecords, sentContext } from "../../../shared/check/check-records.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import { columnOf, type Form, leavesWorkbook } from "../../../shared/form/form.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { formRead } from "../../../shared/sheet/reading.ts";
import { payloadOf } from "../../../shared/submission/payload.ts";
import { fromSubmissionRecords, toSubmissionRecords } from "../../../shared/submission/records.ts";
import { district, districtUnits } from "../../support/register.ts";

const period = "2019";

/** What the pane says of it, what the server would; undefined when it is not read as the form. */
export function bothSides(form: Form, grid: Grid) {
  const context = { forms: [form], form: form.id, units: districtUnits, reporter: district, period };
  const reading = readSheet(grid, context);
  if (formRead(reading, [form]) === undefined || reading.records.length === 0) return undefined;
  const own = checkReading(reading, form, context);
  const body: SubmissionBody = {
    collection: "one",
    formVersion: form.version,
    baseVersion: null,
    records: toSubmissionRecords(form, reading.records),
    explanations: [],
    nil: false,
  };
  const taken = payloadOf(form, body).ok;
  const records = fromSubmissionRecords(form, body.records);
  const server = checkRecords(sentContext(form, period), records, reading.sheet);
  const sent = new Set(reading.records.map(({ row }) => row));
  return { own, server, taken, sent };
}

export type Sides = NonNullable<ReturnType<typeof bothSides>>;

/** Whether what a finding is about reaches the server: columns that leave, of rows that are sent. */
export function reaches(form: Form, finding: Finding, { sent }: Sides): boolean {
  const { rule, class: kind, code, column, local, rows } = finding;
  if (
    rule === "BALANCE" ||
    (kind === "STRUCTURE" && code !== "column_missing" && code !== "constant_missing")
  )
    return false;
  if (rows.length > 0 && !rows.some((row) => sent.has(row))) return false;
  const ofCell = kind === "FORMAT" || kind === "CODE_LIST" || kind === "STRUCTURE";
  return ofCell ? column !== undefined && leavesWorkbook(columnOf(form, column)) : !local;
}

export const isError = ({ severity }: Finding) => severity === "error";
