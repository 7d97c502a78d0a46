/**
 * What speaks for a name: a word for a person in front (`label`) or behind (`address`), that it stands by itself
 * (`alone`), how its characters stand in a sentence (`sentence`), or how names in other languages are written.
 */
export type NameSign = "label" | "address" | "alone" | "sentence" | "minority" | "latin";

/** A name in a text: where it begins, and how many characters it has. */
export interface FoundName {
  readonly at: number;
  readonly length: number;
  readonly why: NameSign;
}
