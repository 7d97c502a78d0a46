/** What columns and rules of a form speak in. */

export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** One row is one event or person (`detail`), or already a sum for unit × period × category (`sum`). */
export type Grain = "detail" | "sum";

/** What must be true of one column of a row; all parts given must hold. A blank cell is in no list. */
export interface Condition {
  readonly column: string;
  readonly in?: readonly string[];
  readonly notIn?: readonly string[];
  /** true: the cell is filled; false: it is blank. */
  readonly filled?: boolean;
}

/**
 * What a fact says: the actual figure, a plan, a rate as it was printed, or how the actual figure differs: from
 * the year before in its own unit (`change`; percentage points for a rate) or in per cent (`growth`), from the
 * plan (`gap`); the figure since the year began (`ytd`), since ever (`all_time`), and of the year before (`prior`). Units
 * are added in actual figures, plans and the last three, each by itself; the others are shown.
 */
export type FactKind =
  | "actual"
  | "target"
  | "printed"
  | "change"
  | "growth"
  | "gap"
  | "ytd"
  | "all_time"
  | "prior";

const addedKinds: ReadonlySet<FactKind> = new Set(["actual", "target", "ytd", "all_time", "prior"]);

/** Whether facts of the kind are added over rows and units of one period. */
export function isAddedKind(kind: FactKind): boolean {
  return addedKinds.has(kind);
}

/** A column's figure becomes a fact of `indicator` on the rows where every condition holds. */
export interface Feed {
  /** With `each`, `*` stands for the code. */
  readonly indicator: string;
  /** Code column: one such feed for each of its codes, or for those that `when` names of it. */
  readonly each?: string;
  readonly kind?: FactKind;
  readonly when?: readonly Condition[];
  /** Columns whose values break the fact down: codes, or the name that a word taken for 其他 keeps. */
  readonly breakdown?: readonly string[];
  /** The figure counts for the period in which this date lies: a case is closed when it is closed. */
  readonly datedBy?: string;
}

/** Columns under one heading of a printed table: 本月, 乡镇. The same columns may stand under several. */
export interface PrintedGroup {
  readonly title: Text;
  readonly columns: readonly string[];
}

/** Rows of a printed table under a heading of their own: 一、健康. */
export interface PrintedHeading {
  readonly title: Text;
  readonly codes: readonly string[];
}

/** What stands down the side of a printed table: codes of a column, a row each, all of them, these, or under headings. */
export interface PrintedRows {
  readonly column: string;
  readonly codes?: readonly string[];
  readonly headings?: readonly PrintedHeading[];
}

/** What may stand over columns of figures: the period's own, since January, the same time a year before, what was planned. */
export type AcrossTime = "own" | "ytd" | "prior" | "target";

/**
 * What stands across a printed table whose names run down its side: times, and below each the words of a code column,
 * all of them, each with a column of figures.
 */
export interface PrintedAcross {
  /** From the left; once each. */
  readonly times: readonly AcrossTime[];
  /** Code column, which is none of the table's columns. */
  readonly by?: string;
  /** Where 合计 of its words stands; it is added up and no figure of the form. */
  readonly whole?: "before" | "behind";
}

/** A table as offices print it (表式): those of the form's columns that belong on it, in its order. */
export interface PrintedTable {
  readonly id: string;
  readonly title: Text;
  readonly columns: readonly (string | PrintedGroup)[];
  /** Code column that the table has not → the code that all of its rows have: 美丽庭院 of a report on courtyards. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Its column is none of `columns`. */
  readonly rows?: PrintedRows;
  /** Names of the columns run down its side. */
  readonly across?: PrintedAcross;
  /** Columns that are headed by what they are of, where the period is known: 2024年 by itself, the year before by 2023年. */
  readonly timed?: Readonly<Record<string, "period" | "yearBefore">>;
}
