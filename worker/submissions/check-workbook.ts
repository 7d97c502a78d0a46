import type { CheckedWorkbook } from "../../shared/api/check.ts";
import { checkReading } from "../../shared/check/check-reading.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import { readTables } from "../../shared/sheet/read-tables.ts";
import { formRead, type Reading } from "../../shared/sheet/reading.ts";
import { factsOf } from "../../shared/statistics/facts.ts";
import { indicatorValues } from "../../shared/statistics/roll-up.ts";
import { serverReadLimits } from "../../shared/workbook/read/limits.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { Refusal } from "../base/refusal.ts";

export interface CheckContext {
  readonly catalogue: Catalogue;
  /** The reporter's unit and every unit below it. */
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit;
}

type CheckedSheet = CheckedWorkbook["sheets"][number];

/** Reads and checks a whole workbook and keeps nothing. @throws Refusal when it cannot be read. */
export function checkWorkbook(bytes: Uint8Array, context: CheckContext): CheckedWorkbook {
  const workbook = readWorkbook(bytes, serverReadLimits);
  if (!workbook.ok) throw new Refusal(workbook.code);
  const forms = context.catalogue.newest;
  const readings = workbook.sheets.flatMap((grid) => readTables(grid, { forms, ...context }));
  return { sheets: readings.map((reading) => checkTable(reading, context)) };
}

function checkTable(reading: Reading, context: CheckContext): CheckedSheet {
  const { catalogue } = context;
  const form = formRead(reading, catalogue.newest);
  const findings = form === undefined ? reading.findings : checkReading(reading, form, context);
  const period = reading.period?.period ?? null;
  // The values of indicators do not depend on the period; a sheet need not name one.
  const facts = form === undefined ? [] : factsOf(catalogue, form, reading.records, period ?? "");
  return {
    sheet: reading.sheet,
    form: reading.form,
    period,
    unit: reading.unit?.code ?? null,
    records: reading.records.length,
    findings: findings as CheckedSheet["findings"],
    indicators: form === undefined ? {} : indicatorValues(catalogue, form, facts),
  };
}
