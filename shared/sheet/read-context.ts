import type { Form } from "../form/form.ts";
import type { OrgUnit } from "../register/org-unit.ts";
import type { Assignments } from "./assignment.ts";

/** Who reads, for which period, and what people have decided about the sheet. */
export interface ReadContext {
  /**
   * What the sheet may be, nearly always one version of each form (shared/form/forms-owed.ts). Of several versions of a
   * form the one that fits best reads the sheet, the newer where they fit alike.
   */
  readonly forms: readonly Form[];
  /** The reporter's unit and every unit below it. */
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit;
  /** Period of the collection being filled; without it the sheet's own period counts. */
  readonly period?: string;
  /** What people settled about headers seen before, by fingerprint (`Reading.fingerprint`). */
  readonly confirmed?: Assignments;
  /** Texts that look like names and are meant to be sent, as `nameKey` gives them: for the check of what was read. */
  readonly namesConfirmed?: readonly string[];
  /** Rows of the header, from 0 and both inclusive, where a person marked them on this sheet. */
  readonly headerRows?: { readonly first: number; readonly last: number };
  /** What the sheet's stamp names, as its template was made: may be of another version than `forms` has. */
  readonly stamped?: Form;
  /** The version before a form's, by which sheets may still be kept. Absent: there is none. */
  readonly versionBefore?: (form: Form) => Form | undefined;
  /** Ids of the forms that the unit has to report: what a sheet is likeliest to be. */
  readonly owed?: readonly string[];
  /** Form that the user chose for this sheet; recognition is then not asked. */
  readonly form?: string;
}
