import type { SubmissionRecord } from "../../shared/api/records.ts";
import type { ControlTotals } from "../../shared/api/submissions.ts";
import type { SheetPlaces } from "../../shared/check/cell-finder.ts";
import type { Finding } from "../../shared/finding/finding.ts";
import type { Owed } from "../../shared/form/forms-owed.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import type { Assignments } from "../../shared/sheet/assignment.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import type { Candidate, ColumnMatch } from "../../shared/sheet/reading.ts";
import type { Months } from "../../shared/sheet/record-period.ts";

export interface AssessmentRequest {
  readonly grid: Grid;
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit;
  /** What the unit owes: what a sheet can be meant for. */
  readonly tasks: readonly Owed[];
  /** What people confirmed about headers before. */
  readonly confirmed: Assignments;
  /** Texts that look like names and are meant to be sent, as `nameKey` gives them. */
  readonly namesConfirmed?: readonly string[];
  /** Chosen by the user; without it the sheet itself says which form it is. */
  readonly form?: string;
  readonly period?: string;
  /** Rows of the header, from 0 and both inclusive, where the user marked them. */
  readonly headerRows?: { readonly first: number; readonly last: number };
}

/** A sheet that no form matches, with the forms that came closest. */
export interface UnrecognisedSheet {
  readonly kind: "unrecognised";
  readonly sheet: string;
  readonly empty: boolean;
  readonly candidates: readonly (Candidate & { readonly title: string })[];
  readonly findings: readonly Finding[];
  /** What the reader would ask before it takes the sheet for a form. */
  readonly asks: number;
}

/** How a sheet was understood; assignment-view.ts lays it open to be changed. */
export interface Recognition {
  readonly fingerprint: string;
  readonly headers: readonly {
    readonly key: string;
    readonly header: string;
    readonly cell: string;
    /** Column it was taken for, and its title. */
    readonly column: string;
    readonly title: string;
    readonly how: ColumnMatch["how"];
  }[];
  /** Headers that stand for no column. */
  readonly unmatched: readonly { readonly key: string; readonly header: string; readonly cell: string }[];
  /** What the reader would rather ask than guess: `assignmentView` shows what. */
  readonly asks: number;
}

/** A sheet read as a form and checked. Of its records only what may leave the workbook is in here. */
export interface RecognisedSheet {
  readonly kind: "recognised";
  readonly sheet: string;
  readonly form: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly number: string;
  };
  /** Period it was checked for; null when neither the sheet nor the tasks settle it: then dates were not checked. */
  readonly period: string | null;
  /** Period that the sheet's own text names, if it names one. */
  readonly statedPeriod: string | null;
  readonly rows: number;
  readonly outsidePeriod: number;
  readonly outsideMonths?: Months | undefined;
  readonly findings: readonly Finding[];
  /** Column id → title, in the form's order, of the columns found on the sheet. */
  readonly columns: readonly { readonly id: string; readonly title: string; readonly leaves: boolean }[];
  readonly recognition: Recognition;
  readonly totals: ControlTotals;
  /** Rows of the sheet that sum every record (合计), from 1; in the indicator layout columns. */
  readonly wholeRows: readonly number[];
  readonly records: readonly SubmissionRecord[];
  /** Where its columns stand, in any layout. */
  readonly places: SheetPlaces;
  /** Where the values that leave stand on the sheet; empty where a column has no one place. */
  readonly layout: Readonly<Record<string, string>>;
}

export type Assessment = UnrecognisedSheet | RecognisedSheet;
