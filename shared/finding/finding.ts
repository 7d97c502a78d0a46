import type { RuleClass, Severity } from "../form/form.ts";

/** A change of cells, as raw text to type into each of them. */
export interface Fix {
  /** Certainly right: one click. Otherwise a proposal that the clerk decides, shown with its effect. */
  readonly certain: boolean;
  readonly changes: readonly { readonly cell: string; readonly before: string; readonly after: string }[];
}

/**
 * One thing to say about one sheet. Repeats of a rule in a column are one finding with many cells; of words that are
 * no codes, each word is one.
 * `message` is finished Chinese text; `code` and `params` let another language or program say it again.
 */
export interface Finding {
  /** Same for the same rule and column in every check of the same sheet: key for explanations and lists. */
  readonly id: string;
  /** Constraint of the catalogue (`C4.6`), or the class and a word (`FORMAT.figure`). */
  readonly rule: string;
  readonly class: RuleClass;
  readonly severity: Severity;
  readonly sheet: string;
  /** Addresses ("J5"), in sheet order; empty for a finding about the whole sheet. */
  readonly cells: readonly string[];
  /** Row numbers from 1, in the order of `cells`; empty for the whole sheet. */
  readonly rows: readonly number[];
  readonly column?: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly message: string;
  readonly fix?: Fix;
  /** The rule reads a column that stays in the workbook: the server cannot repeat it, values never travel. */
  readonly local: boolean;
}
