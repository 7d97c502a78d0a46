import type { ControlTotals } from "../../api/submissions.ts";
import type { Catalogue } from "../../form/catalogue.ts";
import type { Form } from "../../form/form.ts";
import type { PrintedTable, Text } from "../../form/terms.ts";
import type { OrgUnit } from "../../register/org-unit.ts";

/** Whose blank form, and for when. */
export interface Template {
  readonly catalogue: Catalogue;
  readonly form: Form;
  /** Which of the form's printed tables; without it, one with all columns. */
  readonly table?: PrintedTable;
  readonly unit: OrgUnit;
  /** Units right below it, in the register's order: they are the rows of a sheet of sums. */
  readonly below: readonly OrgUnit[];
  /** Without it, title and 所属期 are left to be filled in. */
  readonly period?: string;
  /** What was reported for the period before; without it, nothing is shown. */
  readonly earlier?: EarlierFigures;
}

/** What the blank form is called: as its table, or as the form. */
export function titleOf({ form, table }: Pick<Template, "form" | "table">): Text {
  return table?.title ?? form.title;
}

/** Figures of an earlier report, to be looked at while the new ones are filled in. */
export interface EarlierFigures {
  readonly period: string;
  /** Sums by unit the rows were about: code of the unit → number of rows and sums of the columns. */
  readonly byUnit: ReadonlyMap<string, ControlTotals>;
  readonly all: ControlTotals;
}
