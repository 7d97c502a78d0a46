/** What the screen 对应 shows of a sheet. Texts of the sheet and the form as they stand; words of the pane are the screen's. */
import type { ControlTotals } from "../../shared/api/submissions.ts";
import type { Assignment } from "../../shared/sheet/assignment.ts";
import type { Area } from "../../shared/sheet/grid.ts";
import type { LeftReason } from "../../shared/sheet/left-out.ts";
import type { AsideReason, Reading } from "../../shared/sheet/reading.ts";
import type { AssessmentRequest } from "./assessment.ts";

export type AssignmentRequest = AssessmentRequest & {
  /** Which of the sheet's tables; 0 for the first. */
  readonly table: number;
  /** A person said that unknown names in the column of units are units that the city has to register. */
  readonly registerPlaces?: boolean;
};

export interface FormOption {
  readonly id: string;
  readonly title: string;
  readonly group: "likely" | "owed" | "others";
}

/** A column of the form that a column of the sheet may be taken for. */
export interface ColumnChoice {
  readonly column: string;
  readonly title: string;
  /** Unit in which the form shows it; "" for texts, codes and dates. */
  readonly unit: string;
  readonly personal: boolean;
}

/** certain: known by its name, or settled before; ask: shown as it would be taken; unused: its cells are not read. */
export type AssignedState = "certain" | "ask" | "unused";

/** A column of the sheet, on an indicator sheet a row. */
export interface AssignedColumn {
  /** Column of the sheet, from 0; on an indicator sheet its row. */
  readonly at: number;
  readonly cell: string;
  readonly key: string;
  /** As it stands on the sheet, its levels joined by "·". */
  readonly header: string;
  readonly state: AssignedState;
  /** Column of the form that it is taken for; null: none. */
  readonly column: string | null;
  readonly title: string | null;
  /** Column ids that it may be, likeliest first. */
  readonly answers: readonly string[];
  /** The form needs no such column: it numbers the rows, or names the unit of each. */
  readonly role?: "unit" | "frame";
  /** Why the reader takes it for nothing. */
  readonly why?: LeftReason;
  /** In a crosstab: letters of the first column of the group it belongs to. */
  readonly group?: string;
  /** In a crosstab: titles of the codes that the group is of; absent where they are not known. */
  readonly under?: string;
  /** Cells below hold figures. */
  readonly figures: boolean;
  /** The first cells below as they show themselves, and how many are filled. */
  readonly samples: readonly string[];
  readonly filled: number;
}

export interface CodeChoice {
  readonly code: string;
  readonly title: string;
}

/** What the whole sheet holds where it has no column for it. */
export interface AssignedConstant {
  readonly column: string;
  readonly title: string;
  readonly state: "ask" | "set" | "free";
  readonly required: boolean;
  /** `partialDate`: a year or a month is enough. */
  readonly kind: "code" | "date" | "partialDate" | "text";
  /** As a cell would be written; null: nothing. */
  readonly value: string | null;
  /** The value is not one that the column can hold: it counts as nothing. */
  readonly unread: boolean;
  /** Titles of the list's codes; likeliest first where it is asked. */
  readonly codes: readonly CodeChoice[];
}

/** What keeps the sheet from being sent although everything shown was agreed to, and can be answered on this screen. */
export type OpenPoint =
  | { readonly kind: "constant"; readonly column: string; readonly title: string }
  | { readonly kind: "measure"; readonly column: string; readonly title: string; readonly text: string }
  | { readonly kind: "word"; readonly column: string; readonly title: string; readonly text: string }
  /**
   * The form needs the column, or only misses it, and figures of the sheet stand for nothing yet: `key` is the first of them,
   * `header` what stands over them.
   */
  | {
      readonly kind: "column" | "missed";
      readonly column: string;
      readonly title: string;
      readonly key: string;
      readonly header: string;
    };

/** In which unit the sheet keeps a column of figures, where that is anybody's choice. */
export interface AssignedUnit {
  readonly column: string;
  readonly header: string;
  /** read: by what the sheet says; set: a person said so; ask: shown as it would be taken. */
  readonly state: "read" | "set" | "ask";
  /** null: nobody knows what the sheet's word for it means. */
  readonly from: string | null;
  readonly to: string;
  /** What the sheet says of it; "" where it says nothing. */
  readonly said: string;
  /** Units that fit the column, the form's own first. */
  readonly choices: readonly string[];
  /** The sum in both, as plain decimals; null where nothing is summed. */
  readonly sum: { readonly from: string; readonly to: string } | null;
}

export interface AssignedWord {
  readonly text: string;
  readonly count: number;
  /** Code it is taken for; null: nobody knows. */
  readonly code: string | null;
  /** same: a name of the list's own; certain: settled; ask: shown as it would be taken. */
  readonly state: "same" | "certain" | "ask";
  /** Nobody measured what words the code has: it is not agreed to with everything else, but by itself. */
  readonly byItself: boolean;
}

/** Words in the cells of a code column. */
export interface AssignedWords {
  readonly column: string;
  readonly title: string;
  readonly header: string;
  readonly codes: readonly CodeChoice[];
  /** Asked about first, then in the order of the sheet. */
  readonly words: readonly AssignedWord[];
}

/** Names in the column of units that the register does not know. */
export interface AssignedPlaces {
  readonly names: readonly string[];
  readonly cells: number;
  /** ask: shown as places within the own unit, which nobody has said yet; certain: settled to be that. */
  readonly state: "ask" | "certain";
}

export interface ShownRow {
  /** From 1. */
  readonly row: number;
  readonly kind: "above" | "header" | "record" | "aside" | "total";
  readonly why?: AsideReason;
  readonly cells: readonly string[];
}

/** Rows that are no data, in their order; `first` to `last`, from 1. */
export interface AsideRows {
  readonly first: number;
  readonly last: number;
  readonly why: AsideReason | "title" | "header";
}

export interface AssignmentView {
  readonly sheet: string;
  readonly form: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly number: string;
    /** Nobody has said so yet, and the sheet alone does not make it certain. */
    readonly asked: boolean;
  } | null;
  readonly forms: readonly FormOption[];
  readonly fingerprint: string;
  readonly period: string | null;
  readonly statedPeriod: string | null;
  /** The sheet's line about the unit, as written; null where it has none. */
  readonly statedUnit: string | null;
  /** Name of the unit that it is read for. */
  readonly unit: string;
  readonly layout: Reading["layout"];
  /** Rows from 1; null where no header can be told. */
  readonly headerRows: { readonly first: number; readonly last: number } | null;
  /** First column shown, from 0, and how many. */
  readonly left: number;
  readonly width: number;
  /** The top of the sheet, and its totals. */
  readonly rows: readonly ShownRow[];
  /** Merged areas that begin in the rows shown. */
  readonly merges: readonly Area[];
  /** Rows of the sheet in all. */
  readonly height: number;
  readonly aside: readonly AsideRows[];
  readonly columns: readonly AssignedColumn[];
  readonly choices: readonly ColumnChoice[];
  readonly constants: readonly AssignedConstant[];
  readonly units: readonly AssignedUnit[];
  readonly words: readonly AssignedWords[];
  readonly places: AssignedPlaces | null;
  /** Of the sheet as it is read once everything shown was agreed to; so are the rows set aside and what follows. */
  readonly totals: ControlTotals;
  /** Whether totals on the sheet are the sums of its rows; null where it has none. */
  readonly totalsAgree: boolean | null;
  /** Titles of the columns in which they are not. */
  readonly totalsApart: readonly string[];
  /** What of the totals on the sheet is of rows outside the period, as plain decimals; null where they cover none. */
  readonly totalsOutside: {
    readonly rows: number;
    readonly columns: readonly {
      readonly header: string;
      readonly printed: string;
      readonly outside: string;
      readonly unit: string;
    }[];
  } | null;
  readonly outsidePeriod: number;
  /** Everything as shown: what 都对 settles. null while no form is chosen. */
  readonly assignment: Assignment | null;
  /** What is shown as asked. */
  readonly asks: number;
  /** In the order of the screen. */
  readonly open: readonly OpenPoint[];
}
