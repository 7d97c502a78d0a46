import type { IntakeQuery } from "../../shared/api/intake.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form } from "../../shared/form/form.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import type { Assignments } from "../../shared/sheet/assignment.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import type { ReadContext } from "../../shared/sheet/read-context.ts";
import { readSheet } from "../../shared/sheet/read-sheet.ts";
import { readTables } from "../../shared/sheet/read-tables.ts";
import { formRead, type Reading } from "../../shared/sheet/reading.ts";
import { serverReadLimits } from "../../shared/workbook/read/limits.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { inflateWhole } from "../base/inflate.ts";
import { Refusal } from "../base/refusal.ts";

/** By what a workbook is read before its unit is known, and once it is. */
export interface IntakeContext {
  readonly catalogue: Catalogue;
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit;
  readonly confirmed: Assignments;
}

/** The one table of a workbook that is a form, and the sheets beside it. */
export interface FoundTable {
  readonly grid: Grid;
  /** Which of the tables of its sheet. */
  readonly table: number;
  readonly reading: Reading;
  readonly form: Form;
  readonly aside: readonly string[];
}

/** @throws Refusal as the workbook's own faults are called */
export function gridsOf(bytes: Uint8Array): readonly Grid[] {
  const workbook = readWorkbook(bytes, serverReadLimits, inflateWhole);
  if (!workbook.ok) throw new Refusal(workbook.code);
  return workbook.sheets;
}

/**
 * The table that is meant: the only one that is a form and holds rows. A hidden sheet beside a visible one of the same form
 * is an old one kept.
 * @throws Refusal intake_unclear · validation_failed for a form that nobody knows
 */
export function soleTable(grids: readonly Grid[], context: IntakeContext, asked: IntakeQuery): FoundTable {
  const { catalogue } = context;
  if (asked.form !== undefined && catalogue.findForm(asked.form) === undefined) {
    throw new Refusal("validation_failed", { issues: [{ path: "form", message: "unknown" }] });
  }
  const forms = catalogue.newest.filter((form) => catalogue.offered.includes(form) || form.id === asked.form);
  const wanted = grids.filter(({ name }) => asked.sheet === undefined || name === asked.sheet);
  const tables = wanted.flatMap((grid) =>
    tablesOf(grid, readContext({ ...context, forms, ...asked })).flatMap((reading, table) => {
      const form = formRead(reading, forms);
      return form === undefined || reading.records.length === 0 ? [] : [{ grid, table, reading, form }];
    }),
  );
  const visible = new Set(tables.flatMap(({ grid, form }) => (grid.hidden === true ? [] : [form.id])));
  const standing = tables.filter(({ grid, form }) => grid.hidden !== true || !visible.has(form.id));
  const [found, other] = standing;
  if (found === undefined) throw unclear("form", "missing");
  if (other !== undefined) throw unclear("sheet", "several");
  return { ...found, aside: grids.map(({ name }) => name).filter((name) => name !== found.grid.name) };
}

/** The same table as its unit's, by the version of the form that is owed, for the period that is meant. */
export function readAgain(
  { grid, table }: FoundTable,
  context: IntakeContext,
  owed: { readonly form: Form; readonly period: string; readonly chosen: boolean },
): { readonly reading: Reading; readonly context: ReadContext } {
  const { form, period, chosen } = owed;
  const others = context.catalogue.newest.filter(({ id }) => id !== form.id);
  const own = readContext({
    ...context,
    forms: [form, ...others.filter((other) => context.catalogue.offered.includes(other))],
    period,
    form: chosen ? form.id : undefined,
  });
  const reading = tablesOf(grid, own)[table];
  // By the version that is owed it may be less of that form than by the newest.
  if (reading === undefined || formRead(reading, own.forms) !== form) throw unclear("form", "version");
  return { reading, context: own };
}

function tablesOf(grid: Grid, context: ReadContext): readonly Reading[] {
  return context.form === undefined ? readTables(grid, context) : [readSheet(grid, context)];
}

function readContext({
  forms,
  units,
  reporter,
  confirmed,
  form,
  period,
}: IntakeContext & Pick<IntakeQuery, "form" | "period"> & { readonly forms: readonly Form[] }): ReadContext {
  return {
    ...{ forms, units, reporter, confirmed },
    ...(form === undefined ? {} : { form }),
    ...(period === undefined ? {} : { period }),
  };
}

/** @param path what has to be said, as a parameter or on the sheet */
export function unclear(path: "form" | "sheet" | "period" | "unit", message: string): Refusal {
  return new Refusal("intake_unclear", { issues: [{ path, message }] });
}
