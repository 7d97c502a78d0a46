import type { SubmissionBody } from "../../../shared/api/submissions.ts";
import { checkReading } from "../../../shared/check/check-reading.ts";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { columnOf, leavesWorkbook } from "../../../shared/form/form.ts";
import { columnLetters, type Grid } from "../../../shared/sheet/grid.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { formRead } from "../../../shared/sheet/reading.ts";
import { toSubmissionRecords } from "../../../shared/submission/records.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { YEAR } from "./district-workbooks.ts";
import { explain } from "./explanations.ts";
import { collectionId } from "./register.ts";
import type { SampleWorkbook } from "./samples.ts";
import { type DemonstrationUnit, reporterOf } from "./units.ts";

/**
 * The bodies a district would send for a workbook, one for each sheet that is a form: read and checked as its
 * pane does, every warning explained.
 * @throws Error when the workbook cannot be read or holds an error: a published workbook has none.
 */
export function submissionsOf(catalogue: Catalogue, sample: SampleWorkbook): SubmissionBody[] {
  const district = reporterOf(sample.login);
  const workbook = readWorkbook(sample.bytes);
  if (!workbook.ok) throw new Error(`${sample.name}: ${workbook.code}`);
  return workbook.sheets.flatMap((grid) => bodyOf(catalogue, grid, district) ?? []);
}

function bodyOf(catalogue: Catalogue, grid: Grid, { unit }: DemonstrationUnit): SubmissionBody | undefined {
  const context = { forms: catalogue.newest, units: [unit], reporter: unit, period: YEAR };
  const reading = readSheet(grid, context);
  const form = formRead(reading, context.forms);
  if (form === undefined) return undefined;
  const findings = checkReading(reading, form, context);
  const error = findings.find(({ severity }) => severity === "error");
  if (error !== undefined) throw new Error(`${unit.name} ${grid.name}: ${error.message}`);
  const warnings = findings.filter(({ severity }) => severity === "warning");
  return {
    collection: collectionId(form.id),
    formVersion: form.version,
    baseVersion: null,
    records: toSubmissionRecords(form, reading.records),
    explanations: warnings.map(explain),
    nil: false,
    layout: Object.fromEntries(
      reading.columns
        .filter(({ column }) => leavesWorkbook(columnOf(form, column)))
        .map(({ column, at }) => [column, columnLetters(at)]),
    ),
  };
}
