/** Files that many units sent, as far as they are known. */
import type { Explanation, Receipt } from "../../../shared/api/submissions.ts";
import type { RecognisedSheet, UnrecognisedSheet } from "../../engine/assessment.ts";
import type { UnitFound } from "../../engine/intake-types.ts";
import type { Aside } from "../check/twins.ts";

/** What is shown of a recognised table; its rows are packed away until they are sent. */
export interface SeenTable
  extends Pick<
    RecognisedSheet,
    "kind" | "form" | "period" | "statedPeriod" | "rows" | "outsidePeriod" | "findings" | "totals" | "columns"
  > {
  readonly asks: number;
}

export type SeenSheet = SeenTable | Pick<UnrecognisedSheet, "kind" | "empty" | "asks" | "candidates">;

/** A table of a sheet of a file; most sheets hold one. */
export interface IntakeTable {
  /** Of the file, the sheet and the table: the same whenever the file is read. */
  readonly id: string;
  readonly file: string;
  readonly sheet: string;
  readonly table: number;
  readonly hidden: boolean;
  readonly unit: UnitFound;
  readonly seen: SeenSheet;
  /** It sets itself aside beside another table of its form in the same file. */
  readonly aside: Aside | null;
  readonly explanations: readonly Explanation[];
  /** What would be sent (`RecognisedSheet` as JSON, without its findings); null where nothing would. */
  readonly content: Blob | null;
  /** Of its records: another table with the same is its copy; null where nobody can tell. */
  readonly digest: string | null;
}

export interface IntakeFile {
  readonly id: string;
  /** With the folders above it. */
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly status:
    | { readonly kind: "waiting" | "reading" | "read" }
    /** The page was loaded anew, and the file has to be handed over once more. */
    | { readonly kind: "missing" }
    | { readonly kind: "unreadable"; readonly reason: string };
  readonly tables: readonly IntakeTable[];
  /** Corrected here: what the file itself says is no longer what would be sent. */
  readonly corrected: boolean;
}

/** What became of a table that was sent: by its own id, or by that of the first of those that are joined. */
export type SentOutcome =
  | {
      readonly kind: "received";
      readonly receipt: Pick<Receipt, "uuid" | "version" | "sha256" | "submittedAt">;
    }
  | { readonly kind: "refused"; readonly reason: string }
  /** Nobody knows whether it arrived: sent again it is the same act. */
  | { readonly kind: "unsure"; readonly reason: string };

/** What the officer decided, by ids: kept with the files. */
export interface IntakeDecisions {
  /** Whose a file is. */
  readonly units: Readonly<Record<string, string>>;
  /** Tables that are not reported. */
  readonly left: readonly string[];
  /** Tables that are sent as one with the others of their unit, form and period. */
  readonly joined: readonly string[];
}

export const NO_DECISIONS: IntakeDecisions = { units: {}, left: [], joined: [] };
