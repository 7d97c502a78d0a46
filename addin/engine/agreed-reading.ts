/** What a sheet is once everything that the screen 对应 shows was agreed to: nothing on that screen is worked out otherwise. */
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
  const undecided = columns.find(
    ({ state, column, figures }) => state === "ask" && column === null && figures,
  );
  // Figures that the source of a sum row lost can be explained: they do not block.
  const isNeeded = (column: Column) =>
    records.length === 0
      ? column.requirement === "required"
      : records.some(
          ({ grain, values }) =>
            grain !== "sum" && values[column.id] === undefined && isRequired(column, grain, values),
        );
  const there = new Set(found.map(({ column }) => column));
  const missing =
    undecided === undefined
      ? []
      : form.columns
          .filter((column) => isFigureColumn(column) && !there.has(column.id) && isNeeded(column))
          .map(
            ({ id, header }): OpenPoint => ({
              kind: "column",
              column: id,
              title: header.zh,
              key: undecided.key,
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
