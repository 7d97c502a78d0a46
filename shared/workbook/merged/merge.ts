import type { Head } from "../../api/proof.ts";
import type { ControlTotals, Explanation, OutsidePeriod } from "../../api/submissions.ts";
import type { Catalogue } from "../../form/catalogue.ts";
import type { Form, Grain } from "../../form/form.ts";
import type { Comparison } from "../../period/period-range.ts";
import type { UnitTotal } from "../../statistics/fact.ts";
import type { PeriodTotals } from "../../statistics/over-time.ts";
import type { CellValue } from "../../value.ts";

/** What goes into one merged workbook: a fixed list of versions and the way to their records. */
export interface Merge {
  readonly catalogue: Catalogue;
  /** Unit that merges: 示例市妇联. */
  readonly recipient: string;
  /** The periods that were asked for; a range has several. */
  readonly periods: readonly string[];
  readonly state: "newest" | "approved";
  readonly forms: readonly MergedForm[];
  /** Indicators to be drawn; of each form the one most have reported unless given. */
  readonly chartIndicators?: readonly string[] | undefined;
  /** No sheet of charts. */
  readonly withoutCharts?: boolean;
  /** China time, ISO 8601. With `madeBy` all that differs between two downloads of the same data. */
  readonly madeAt: string;
  readonly madeBy: string;
  /** Where the audit log stood: it moves between two downloads too. */
  readonly logHead?: Head | undefined;
  readonly software: string;
}

export interface MergedForm {
  /** In the newest of the versions that are merged, from which title, order and names are taken. */
  readonly form: Form;
  /** Where there are several: each version and the periods it was collected for, in rising order; the last is `form`. */
  readonly versions?: readonly MergedVersion[];
  /** Periods for which it was collected, in order of time, none overlapping another. */
  readonly periods: readonly string[];
  /** Every unit that owes it for any of the periods, in the register's order, also those that did not report. */
  readonly units: readonly OwingUnit[];
  /** One at most for each unit and period, in any order. */
  readonly submissions: readonly MergedSubmission[];
  /** Cached values of the summary, from the stored facts, period by period; the formulas read the details. */
  readonly totals: readonly PeriodTotals[];
  /** What the same units reported before, for comparison. */
  readonly earlier?: readonly EarlierTotals[];
  readonly warnings?: readonly MergedWarning[];
  readonly returns?: readonly MergedReturn[];
  /** Pages of the records of these versions, in the order given and by row within each; exactly `rows` of each. */
  readonly records: (uuids: readonly string[]) => AsyncIterable<readonly MergedRecord[]>;
}

export interface MergedVersion {
  readonly form: Form;
  readonly periods: readonly string[];
}

export interface UnitName {
  readonly code: string;
  readonly name: string;
}

export interface ListedUnit extends UnitName {
  /** Units between it and the recipient, from the top: each has a sub-total over everything below it. */
  readonly above: readonly UnitName[];
  /** Place in the register, for lists over several forms; without it the forms' own orders are woven together. */
  readonly place?: number;
}

export interface OwingUnit extends ListedUnit {
  /** One for each period for which it owes the form. */
  readonly owed: readonly OwedReport[];
}

/** One report that a unit owes: what is known of it beside the version that counts. */
export interface OwedReport {
  readonly period: string;
  /** It owes nothing after all (免报). */
  readonly exempt: boolean;
  /** What it sent, where no version of it counts. */
  readonly uncounted?: UncountedReport;
}

/** Why the newest version does not count: not approved yet, returned (退回), withdrawn (撤回), or purged (清除). */
export type Standing = "pending" | "returned" | "withdrawn" | "purged";

/** The newest version of a report of which no version counts. */
export interface UncountedReport {
  readonly standing: Standing;
  readonly late: boolean;
  readonly nil: boolean;
}

/** Totals over an earlier period or range, already taken over time. */
export interface EarlierTotals {
  readonly comparison: Comparison;
  readonly periods: readonly string[];
  /** How many units reported then. */
  readonly reported: number;
  readonly totals: readonly UnitTotal[];
}

export interface MergedSubmission {
  readonly uuid: string;
  readonly unit: UnitName;
  readonly period: string;
  /** The version of the form that it was sent under; one of those that are merged. */
  readonly formVersion: number;
  readonly version: number;
  readonly submittedAt: string;
  readonly late: boolean;
  readonly sha256: string;
  readonly nil: boolean;
  readonly rows: number;
  /** Rows of the sender's sheet that lie outside the period, and were not sent. */
  readonly outsidePeriod?: OutsidePeriod | undefined;
  /** Name of the unit above that sent it in the unit's name, where one did. */
  readonly sentBy?: string | undefined;
  /** The unit protests against it, and waits for an answer. */
  readonly protested?: boolean | undefined;
  readonly controlTotals: ControlTotals;
}

/** A warning that was sent along, and what the sender said to it. */
export interface MergedWarning {
  readonly uuid: string;
  readonly rule: string;
  /** Finished Chinese text; undefined: only its sender's computer saw it, and what stands there never left. */
  readonly message?: string;
  /** Of what only the sender's computer saw: the column, and how many places; 0 where none were counted. */
  readonly aside?: { readonly column?: string | undefined; readonly count: number };
  /** Original cells; empty for a warning about the whole sheet. */
  readonly cells: readonly string[];
  /** What its sender said: to all of it, or each to some rows. */
  readonly explanations: readonly {
    readonly reason: ExplanationReason;
    readonly note: string;
    readonly rows?: readonly number[] | undefined;
    /** It was said with an earlier report and went along with this one. */
    readonly carried?: true | undefined;
  }[];
}

/** A version that was returned (退回), and how it was answered. */
export interface MergedReturn {
  readonly unit: UnitName;
  readonly period: string;
  readonly version: number;
  readonly returnedAt: string;
  readonly returnedBy: string;
  /** Original cells the note is about; empty for the whole sheet. */
  readonly cells: readonly string[];
  readonly note: string;
  /** What the unit replied. */
  readonly answer?: string;
  /** The version that took its place. */
  readonly answeredBy?: number;
}

export interface MergedRecord {
  readonly uuid: string;
  readonly row: number;
  /** Name of the unit the row is about. */
  readonly subject: string;
  readonly grain: Grain;
  readonly values: Readonly<Record<string, CellValue>>;
  /** Columns whose cells were filled but gave no value: no default stands for them. */
  readonly unread?: readonly string[];
  /** Original cells, e.g. "B8:M8"; the row alone ("8") when the sender gave no layout. */
  readonly source: string;
}

export type ExplanationReason = Explanation["reason"];
