import type { Assignment } from "../../../shared/sheet/assignment.ts";

/** What a person agreed to on the screen 对应. */
export interface SettledSheet {
  /** `Reading.fingerprint` of the header that it is about. */
  readonly fingerprint: string;
  readonly assignment: Assignment;
  /** Where another period than the sheet's was chosen. */
  readonly period?: string;
  /** Rows of the header, from 0 and both inclusive, where others were marked than the reader found. */
  readonly headerRows?: { readonly first: number; readonly last: number };
}
