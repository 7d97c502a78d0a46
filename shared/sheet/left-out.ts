/** Why a column of the sheet is read as nothing; without a reason it is simply not understood. */
export type LeftReason =
  /** A person said so. */
  | "settled"
  /** The form does without it. */
  | "unasked"
  /** The column stands on the sheet once more. */
  | "repeated"
  /** A figure of the row as a whole, beside the groups of a crosstab. */
  | "across"
  /** The figures of a crosstab once more, by other codes. */
  | "again"
  /** The sum of the columns beside it. */
  | "total"
  /** A part of the figure above, by codes of which the sheet has no column. */
  | "part"
  /** A share or a growth that the form has no column for: it is computed from its parts. */
  | "rate"
  /** Of another period than the one that is owed, or since the year began. */
  | "otherPeriod"
  | "cumulative"
  /** A figure of an earlier period, or since the beginning. */
  | "earlier"
  /** It says of which time each row is. */
  | "times"
  /** About a person, a date, a signature: never a figure. */
  | "personal"
  /** Where it was, beside the column that says whom the row is about. */
  | "place"
  | "serial"
  | "other";
