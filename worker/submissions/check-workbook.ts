import { type CheckedWorkbook, checkedWorkbookSchema } from "../../shared/api/check.ts";
import { checkSheets } from "../../shared/check/checked-sheet.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import type { Assignments } from "../../shared/sheet/assignment.ts";
import { serverReadLimits } from "../../shared/workbook/read/limits.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { inflateWhole } from "../base/inflate.ts";
import { Refusal } from "../base/refusal.ts";

export interface CheckContext {
  readonly catalogue: Catalogue;
  /** The reporter's unit and every unit below it. */
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit;
  /** What her unit settled about sheets. */
  readonly confirmed?: Assignments;
  /** Of every sheet, where the sender says so. */
  readonly form?: string;
  readonly period?: string;
}

/** Reads and checks a whole workbook and keeps nothing. @throws Refusal when it cannot be read, or nobody knows the form. */
export function checkWorkbook(bytes: Uint8Array, context: CheckContext): CheckedWorkbook {
  const { catalogue, ...own } = context;
  if (own.form !== undefined && catalogue.findForm(own.form) === undefined) {
    throw new Refusal("validation_failed", { issues: [{ path: "form", message: "unknown" }] });
  }
  const workbook = readWorkbook(bytes, serverReadLimits, inflateWhole);
  if (!workbook.ok) throw new Refusal(workbook.code);
  const asked = catalogue.newest.filter((form) => catalogue.offered.includes(form) || form.id === own.form);
  const readContext = { ...own, forms: asked };
  return checkedWorkbookSchema.parse({
    sheets: checkSheets(workbook.sheets, readContext, catalogue),
  });
}
