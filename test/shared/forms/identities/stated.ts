import type { Values } from "../../../support/published-rows.ts";

/** A relation between published figures, said in the notation of check relations over rows of one form. */
export interface Stated {
  readonly form: string;
  /** Words of the figures, row by row. */
  readonly rows: readonly (readonly string[])[];
  /** What the source does not print but implies, for the first row. */
  readonly implied?: Values;
  readonly says: string;
  readonly scope?: "group";
  /** The form's own rule that says the same of the rows, or finds something in them. */
  readonly rule?: string;
  /** Its number in the form's second version, where that is another, or is a rule only there. */
  readonly second?: string;
  readonly finding?: string;
  /** What the second version finds, where that has another number or severity. */
  readonly secondFinding?: string;
}

/** `above / below × 100` rounds to what lies between the two. */
export function percent(above: string, below: string, low: number, high: number): string {
  return `${above} / ${below} * 100 in ${low}..${high}`;
}
