/** What differs between two versions, as people read it: every cell with what it was and what it is. */

import type { SubmissionRecord } from "../../shared/api/records.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form } from "../../shared/form/form.ts";
import { columnsWith, isFigureColumn } from "../../shared/form/form.ts";
import { spanKeysIn } from "../../shared/form/spans.ts";
import { type ChangedRow, compareRecords } from "../../shared/submission/compare-records.ts";
import { columnDisplay } from "../../shared/workbook/drawing/display.ts";
import { cellText } from "./review-sheet.ts";

export interface CompareRequest {
  readonly form: string;
  readonly formVersion: number;
  readonly before: readonly SubmissionRecord[];
  readonly after: readonly SubmissionRecord[];
}

/** What the server found to differ. */
export interface ShowChangesRequest {
  readonly form: string;
  readonly formVersion: number;
  readonly changes: readonly ChangedRow[];
}

export interface ShownCell {
  readonly column: string;
  readonly title: string;
  /** Unit of measure; "" for none. */
  readonly unit: string;
  /** "" for a blank cell. */
  readonly before: string;
  readonly after: string;
}

export interface ShownChange extends Pick<ChangedRow, "row" | "at" | "subject" | "change"> {
  /** Cells that differ; of a row that came or went those that are filled. */
  readonly cells: readonly ShownCell[];
  /** Texts, codes and dates of the row: what it is known by. */
  readonly told: readonly string[];
}

export function compareShown(
  catalogue: Catalogue,
  { form, formVersion, before, after }: CompareRequest,
): ShownChange[] {
  const known = catalogue.form(form, formVersion);
  return shown(known, compareRecords(known, before, after));
}

/** Of what the server compared. */
export function showChanges(
  catalogue: Catalogue,
  { form, formVersion, changes }: ShowChangesRequest,
): ShownChange[] {
  return shown(catalogue.form(form, formVersion), changes);
}

function shown(form: Form, changes: readonly ChangedRow[]): ShownChange[] {
  const sides = changes.flatMap(({ before = {}, after = {} }) => [{ values: before }, { values: after }]);
  const columns = columnsWith(form, spanKeysIn(sides));
  return changes.map(({ row, at, subject, change, columns: named, before = {}, after = {} }) => {
    const told = change === "removed" ? before : after;
    const differing = new Set(named);
    return {
      row,
      ...(at === undefined ? {} : { at }),
      ...(subject === undefined ? {} : { subject }),
      change,
      cells: columns
        .filter(({ id }) => differing.has(id))
        .map((column) => ({
          column: column.id,
          title: column.header.zh,
          unit: isFigureColumn(column) ? columnDisplay(column).unit : "",
          before: cellText(column, before[column.id]),
          after: cellText(column, after[column.id]),
        })),
      told: columns
        .filter((column) => !isFigureColumn(column) && told[column.id] !== undefined)
        .map((column) => cellText(column, told[column.id])),
    };
  });
}
