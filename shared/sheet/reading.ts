import type { Finding } from "../finding/finding.ts";
import type { Form, Grain } from "../form/form.ts";
import type { Span } from "../form/spans.ts";
import type { CellValue, Quantity } from "../value.ts";
import type { MatchedBy } from "./header-match.ts";
import type { LeftReason } from "./left-out.ts";
import type { Question } from "./question.ts";
import type { Months } from "./record-period.ts";

/**
 * One record as read. `row` is the row number people see (from 1), in the indicator layout the column's number;
 * `subject` the unit the record is about.
 */
export interface SheetRecord {
  readonly row: number;
  /** In a crosstab: first column of the record's group ("C"); several records then share a row. */
  readonly at?: string;
  readonly subject: string;
  /** Rows of the own unit about one place in it share the number of the first of them; absent on other rows. */
  readonly ownPlace?: number;
  readonly grain: Grain;
  readonly values: Readonly<Record<string, CellValue>>;
  /** Columns whose cell was filled but gave no value; a finding of its own says why. */
  readonly unread?: readonly string[];
  /** Those of `unread` whose cell itself says that the figure is not known (不详, 缺): a warning to explain. */
  readonly lost?: readonly string[];
  /** Columns whose figure is what 本年累计 has more than in the report before: no cell holds it. */
  readonly derived?: readonly string[];
  /** Rows of figures beside the record's own that stand in rows of their own (本年累计 below 本月), by span. */
  readonly spanRows?: Readonly<Partial<Record<Span, number>>>;
}

/** How a column of the form was found on the sheet. */
export interface ColumnMatch {
  readonly column: string;
  /** Column of the sheet, from 0. */
  readonly at: number;
  /** The header as it stands on the sheet, its levels joined by " / ". */
  readonly header: string;
  /** Address of the header's lowest text. */
  readonly cell: string;
  /** Key of this header in a confirmed mapping. */
  readonly key: string;
  readonly how: MatchedBy;
  /** In a crosstab: first column of the group it belongs to; records of that group carry the same. */
  readonly group?: string;
  /** On an indicator sheet: columns by which its figures stand right of those that records name. */
  readonly shift?: number;
  /** Unit written in the header or the unit line when it is not the form's own, e.g. 元 in a 万元 column. */
  readonly unit?: string;
  /** What the sheet says of its unit, in the header, a row of units or the unit line. */
  readonly said?: string;
}

/** A 合计 or 小计 row: never a record; checked against the records it covers. */
export interface TotalRow {
  readonly row: number;
  readonly at?: string;
  readonly label: string;
  /** Rows it sums, as row numbers from 1. */
  readonly covers: readonly number[];
  readonly values: Readonly<Record<string, number | Quantity>>;
  /** Sums of the covered rows, including those outside the period; exact, in the columns' scales. */
  readonly sums: Readonly<Record<string, number | Quantity>>;
  /** By column, where the total is not the sum: the figures among them that a formula leaves out. */
  readonly texts?: Readonly<Record<string, readonly TextFigure[]>>;
}

/** A figure that stands as text in a sheet of numbers. */
export interface TextFigure {
  readonly row: number;
  readonly cell: string;
  /** What stands there, and the same as a number in the unit of the column on the sheet. */
  readonly before: string;
  readonly after: string;
  /** In the column's scale. */
  readonly value: number;
}

/** Why a row below the header is no record. Blank rows are not told. */
export type AsideReason =
  | "total"
  | "subset"
  | "comparison"
  | "sample"
  | "void"
  | "nil"
  | "note"
  | "repeatedHeader"
  | "columnNumbers"
  /** A name that heads rows below it. */
  | "head"
  /** One of a list of indicators that nobody filled in. */
  | "unfilled"
  | "signature"
  | "afterSignature"
  /** Of another table below the list, that has a header of its own. */
  | "secondTable"
  | "skipped"
  | "outsidePeriod"
  /** Of another time than the period, or counted in another row. */
  | "otherTime";

/** A row that was set aside: its figures are in no record. */
export interface AsideRow {
  /** From 1; in the indicator layout the column's number. */
  readonly row: number;
  readonly why: AsideReason;
}

/** A form that could be meant, with what speaks for it. */
export interface Candidate {
  readonly form: string;
  readonly formVersion: number;
  /** 0 … 1 */
  readonly score: number;
  readonly matched: number;
  readonly missing: readonly string[];
}

/** What the sheet was taken for. */
export interface Identity {
  readonly candidates: readonly Candidate[];
  /** Forms that have to be asked about, likeliest first: the sheet is read by the first. Empty where it is certain. */
  readonly asked: readonly string[];
}

export interface SheetText {
  readonly text: string;
  readonly cell: string;
}

/** A header that belongs to no column, with the columns it may be meant for: to confirm, never assumed. */
export interface UnmatchedHeader extends SheetText {
  readonly at: number;
  /** Key of this header in a confirmed mapping. */
  readonly key: string;
  readonly suggestions: readonly string[];
  /** Why it is read as nothing; absent where it is not understood. */
  readonly why?: LeftReason;
  /** Numbers stand below it. */
  readonly figures: boolean;
}

/** What a sheet says, before any rule looked at it. */
export interface Reading {
  readonly sheet: string;
  /** Form id, or null when no form matches; `candidates` then says what was closest. */
  readonly form: string | null;
  /** Version of the form by which it was read; null when no form matches. */
  readonly formVersion: number | null;
  readonly candidates: readonly Candidate[];
  /** list: a row is a record. indicator: a row is an indicator, a column a record. crosstab: codes in the header. */
  readonly layout: "list" | "indicator" | "crosstab";
  /** Key under which a confirmed mapping of this header is remembered; "" without a header. */
  readonly fingerprint: string;
  readonly columns: readonly ColumnMatch[];
  /** Headers that belong to no column of the form; their cells are ignored. */
  readonly unmatched: readonly UnmatchedHeader[];
  /** What the reader would rather ask than guess, in the order in which it should be asked. */
  readonly questions: readonly Question[];
  /** Rows of the header, from 1. */
  readonly headerRows?: { readonly first: number; readonly last: number };
  readonly title?: SheetText;
  readonly period?: SheetText & { readonly period: string };
  readonly unit?: SheetText & { readonly code: string | null };
  readonly records: readonly SheetRecord[];
  readonly totals: readonly TotalRow[];
  /** Rows below the header that are no records, in their order. */
  readonly setAside: readonly AsideRow[];
  /** Rows dated outside the period: counted, not sent. */
  readonly outsidePeriod: number;
  /** When those were; undefined where no date of theirs is known that may leave. */
  readonly outsideMonths?: Months | undefined;
  /** What was noticed while reading: structure, coercion of cells, unknown units. */
  readonly findings: readonly Finding[];
}

/** The form by which a sheet was read, among those that it was read by; undefined when none matched. */
export function formRead(
  { form, formVersion }: Pick<Reading, "form" | "formVersion">,
  forms: readonly Form[],
): Form | undefined {
  return forms.find(({ id, version }) => id === form && version === formVersion);
}
