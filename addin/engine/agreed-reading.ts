/** What a sheet is once everything that the screen 对应 shows was agreed to: nothing on that screen is worked out otherwise. */

import { awaitedColumns } from "../../shared/form/awaited-columns.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import { isRequired } from "../../shared/form/condition.ts";
import { type Column, columnOf, type Form, isFigureColumn } from "../../shared/form/form.ts";
import type { Assignment } from "../../shared/sheet/assignment.ts";
import type { Reading } from "../../shared/sheet/reading.ts";
import { readFor } from "./assess.ts";
import type { AssignedColumn, AssignmentRequest, OpenPoint } from "./assignment-types.ts";

/**
 * The sheet read with the assignment that a press would keep; as it was read before where nothing was asked, or where
 * that table is not found again.
 */
export function agreedReading(
  catalogue: Catalogue,
  request: AssignmentRequest,
  before: Reading,
  { fingerprint, assignment }: { readonly fingerprint: string; readonly assignment: Assignment },
): Reading {
  if (before.questions.length === 0 || fingerprint === "") return before;
  const confirmed = { ...request.confirmed, [fingerprint]: assignment };
  const tables = readFor(catalogue, { ...request, confirmed });
  const agreed = (tables[request.table] ?? tables[0])?.reading;
  return agreed?.form === assignment.form ? agreed : before;
}

/** What still keeps it from being sent and can be answered on the screen: columns, the whole sheet, units, words. */
export function openPoints(
  form: Form,
  { questions, records, columns: found }: Reading,
  columns: readonly AssignedColumn[],
): OpenPoint[] {
  const titleOf = (column: string) => columnOf(form, column).header.zh;
  const undecided = columns.find(isUndecided);
  // Figures that the source of a sum row lost can be explained: they do not block.
  const isNeeded = (column: Column) =>
    records.length === 0
      ? column.requirement === "required"
      : records.some(
          ({ grain, values }) =>
            grain !== "sum" && values[column.id] === undefined && isRequired(column, grain, values),
        );
  const there = new Set(found.map(({ column }) => column));
  const missed = missedFigures(form, there);
  const missing =
    undecided === undefined
      ? []
      : form.columns
          .filter(
            (column) =>
              isFigureColumn(column) && !there.has(column.id) && (missed.has(column.id) || isNeeded(column)),
          )
          .map(
            (column): OpenPoint => ({
              kind: isNeeded(column) ? "column" : "missed",
              column: column.id,
              title: column.header.zh,
              key: undecided.key,
              header: undecided.header,
            }),
          );
  const constants = questions.flatMap((question): OpenPoint[] =>
    question.kind === "constant"
      ? [{ kind: "constant", column: question.column, title: titleOf(question.column) }]
      : [],
  );
  const measures = questions.flatMap((question): OpenPoint[] =>
    question.kind === "measure" && !question.proposed
      ? [{ kind: "measure", column: question.column, title: titleOf(question.column), text: question.text }]
      : [],
  );
  const words = questions.flatMap((question): OpenPoint[] =>
    question.kind === "word"
      ? [{ kind: "word", column: question.column, title: titleOf(question.column), text: question.text }]
      : [],
  );
  return [...missing, ...constants, ...measures, ...words];
}

/** Figures that the form has and the sheet may have forgotten, by id. @param there ids of columns that the sheet has */
export function missedFigures(form: Form, there: ReadonlySet<string>): ReadonlySet<string> {
  const missed = awaitedColumns(form, undefined, ({ id }) => !there.has(id));
  return new Set(missed.filter(isFigureColumn).map(({ id }) => id));
}

/** Whether a column of figures is none yet, and nobody said that it shall be none. */
export function isUndecided({ state, column, figures }: AssignedColumn): boolean {
  return state === "ask" && column === null && figures;
}
