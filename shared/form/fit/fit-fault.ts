/** What can be wrong with a fit. */
import type { DesignFaultCode } from "../design/design-faults.ts";

export type FitFaultCode =
  | Extract<
      DesignFaultCode,
      | "column_id"
      | "name_blank"
      | "name_twice"
      | "name_personal"
      | "reason_blank"
      | "unit_blank"
      | "unit_of_money"
      | "codes_blank"
      | "code_blank"
      | "code_twice"
      | "codes_personal"
      | "ratio_open"
      | "ratio_operand"
      | "rule_blank"
      | "rule_word"
      | "rule_unreadable"
      | "nothing_sent"
      | "too_many_columns"
      | "too_many_codes"
      | "too_many_rules"
      | "too_large"
      | "contradiction"
    >
  /** Not of this version of the standard form: `base` itself, or a column, code or rule that it has not. */
  | "base_other"
  | "column_unknown"
  | "code_unknown"
  /** A word that another option of the standard list is known by already: `of`. */
  | "word_taken"
  | "rule_unknown"
  /** Id of a rule of one's own that is none: X1, X2 … */
  | "rule_id"
  /** Id of a code that is added, which does not begin as the city's do. */
  | "code_id"
  /** A list whose codes are indicators, or have units, of their own takes no more. */
  | "codes_closed"
  /** A check that guards what may be sent. */
  | "rule_kept"
  /** What a column is needed for, that shall be switched off; `word` is the column that needs it. */
  | "off_event_date"
  | "off_last_identity"
  | "off_dates"
  | "off_units"
  | "off_table_rows"
  | "off_decides"
  | "off_apart"
  | "off_only_feed";

export interface FitFault {
  readonly code: FitFaultCode;
  /** `columns.ID`, `rules.ID`, `offColumns.ID`, `offRules.ID`, `headers.ID`, `words.ID`, `codes.ID`, `titles`, `fit`. */
  readonly path: string;
  /** The word that is to blame, as it was written, or the name of the column that is. */
  readonly word?: string;
  /** What has the word already, as it is printed. */
  readonly of?: string;
}
