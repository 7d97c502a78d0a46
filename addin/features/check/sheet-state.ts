import type { Explanation } from "../../../shared/api/submissions.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import type { Assessment, RecognisedSheet } from "../../engine/assessment.ts";
import type { RefusalReason } from "../../host/workbook-refusal.ts";

/** How far the server's check of a table is. */
export interface ServerCheck {
  /** What was asked about, as `contentOf` writes it. */
  readonly content: string;
  /** `unavailable`: it could not be asked; the server looks again when the table is sent. */
  readonly status: "asking" | "done" | "unavailable";
  readonly findings: readonly Finding[];
  /** The rows with what the server made of 本年累计 and the report before, and their totals. */
  readonly completed?: Pick<RecognisedSheet, "records" | "totals">;
}

/** What the workbench knows of a table of a sheet; most sheets hold one. */
export interface SheetState {
  readonly id: string;
  /** Id of the sheet in the workbook: stays when the sheet is given another name. */
  readonly sheetId: string;
  readonly name: string;
  /** 0 for the first table of the sheet. */
  readonly table: number;
  readonly hidden: boolean;
  /**
   * `failed`: the check itself broke down; the last assessment, if any, is no longer true. Refused as "elsewhere" it is
   * only put off, and goes on by itself.
   */
  readonly status: "checking" | "ready" | "failed";
  /** Why the workbook did not hand over the sheet, where that made the check fail. */
  readonly refusal?: RefusalReason;
  /** The pane's own check. */
  readonly own?: Assessment;
  /** What is shown: the pane's own check, and what the server found beside it. */
  readonly assessment?: Assessment;
  readonly server?: ServerCheck;
  readonly ignored: boolean;
  /** It is sent together with the other tables of its form and period that are joined. */
  readonly joined?: boolean;
  /** Corrected or explained since it was opened or last sent: closing the page would lose that. */
  readonly unsaved: boolean;
  /** It has reached the city as it stands. */
  readonly sent?: boolean;
  readonly form?: string;
  readonly period?: string;
  /** Rows of the header that the user marked, from 0 and both inclusive. */
  readonly headerRows?: { readonly first: number; readonly last: number };
  readonly explanations: readonly Explanation[];
}
