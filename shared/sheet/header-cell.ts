/** The columns of a sheet under a header, and what each was taken for. */
import type { Column } from "../form/form.ts";
import { type AnySpan, spanKey } from "../form/spans.ts";
import type { LeftReason } from "./left-out.ts";

/** One sheet column of a header: its texts from the top level down. */
export interface HeaderCell {
  readonly at: number;
  readonly path: readonly string[];
  /** Row of the lowest text, for addresses. */
  readonly row: number;
  /** What names the column where it is not the whole path: without the words for its period. */
  readonly said?: readonly string[];
  /** It is not certain that this is the period that is meant. */
  readonly doubtful?: boolean;
  /** Of which of several sets of the same columns side by side it is. */
  readonly portion?: Portion;
  /** It is a figure beside the period's own, `said` naming whose: since January, of the year before, a target. */
  readonly span?: AnySpan;
  /** Why it is read as nothing where the column that it names cannot have the span. */
  readonly instead?: LeftReason;
}

/**
 * By the form's own name, by another name, by what a person settled; or understood by its parts: certainly, or as a
 * proposal that a person has to agree with.
 */
export type MatchedBy = "header" | "alias" | "confirmed" | "certain" | "proposed";

export interface MatchedHeader {
  readonly cell: HeaderCell;
  readonly column: Column;
  readonly how: MatchedBy;
  /** Ids of the columns that the header could mean where it is only proposed, likeliest first. */
  readonly answers?: readonly string[];
  /** How likely a proposal is, 0 … 1. */
  readonly probability?: number;
  /** Unit of measure in the header, when it names one. */
  readonly unit?: string;
  /** In a crosstab: the group of columns that this one belongs to (index into `groups`). */
  readonly group?: number;
}

/** Id of the column, with the span of a figure beside it: a sheet has each once. */
export function columnKey({
  cell: { span },
  column: { id },
}: Pick<MatchedHeader, "cell" | "column">): string {
  return span === undefined ? id : spanKey(id, span);
}

/**
 * One of several sets of the same columns side by side, each with records of its own: 一季度 | 二季度, 农村 | 城镇,
 * 城关镇 | 南岭镇.
 */
export interface Portion {
  readonly period?: string;
  /** Code of the unit that its records are about. */
  readonly unit?: string;
  /** Column id → code of its records. */
  readonly codes?: Readonly<Record<string, string>>;
  /** What stands over it, where that is no period. */
  readonly heading?: string;
  /** None of the others is of a later period. */
  readonly last: boolean;
  /** None of the others is of an earlier one. */
  readonly first: boolean;
}

/** In a crosstab: columns that share the codes, or the period, standing above them make one record a row. */
export interface HeaderGroup {
  /** First sheet column of the group. */
  readonly at: number;
  /** Code column id → code. */
  readonly codes: Readonly<Record<string, string>>;
  readonly portion?: Portion;
}
