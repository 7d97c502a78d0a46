import type { Form } from "../../form/form.ts";
import type { OrgUnit } from "../../org-unit.ts";

/** Whose blank form, and for when. */
export interface Template {
  readonly form: Form;
  readonly unit: OrgUnit;
  /** Units right below it, in the register's order: they are the rows of a sheet of sums. */
  readonly below: readonly OrgUnit[];
  /** Without it, title and 所属期 are left to be filled in. */
  readonly period?: string;
}
