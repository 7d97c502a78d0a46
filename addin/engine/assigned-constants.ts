/** 整张表都是……: what the screen 对应 says of columns that the sheet does not have. */

import { isRequired } from "../../shared/form/condition.ts";
import type { Column, Form } from "../../shared/form/form.ts";
import { shownDate } from "../../shared/period/partial-date.ts";
import type { Assignment } from "../../shared/sheet/assignment.ts";
import { findCode } from "../../shared/sheet/coerce/code.ts";
import { constantValue, mayHoldForAll, proposedConstants } from "../../shared/sheet/constants.ts";
import type { Reading } from "../../shared/sheet/reading.ts";
import { choiceOf, codeOf } from "./assigned-parts.ts";
import type { AssignedConstant } from "./assignment-types.ts";

/** Columns that the sheet does not have and that one value may stand for: what is asked and needed comes first. */
export function assignedConstants(
  form: Form,
  reading: Reading | undefined,
  own: Assignment | undefined,
  period: string | null,
): AssignedConstant[] {
  const there = new Set(reading?.columns.map(({ column }) => column));
  const spread = reading?.layout === "crosstab" ? codesSpread(reading, own) : new Set<string>();
  return form.columns
    .filter((column) => mayHoldForAll(form, column) && !there.has(column.id) && !spread.has(column.id))
    .map((column) => constantOf(column, reading, own, period))
    .sort((a, b) => weight(b) - weight(a));
}

function weight({ state, required, kind }: AssignedConstant): number {
  const pressing = state === "ask" ? 3 : state === "set" ? 2 : required ? 1 : 0;
  return pressing * 2 + (kind === "code" ? 1 : 0);
}

function constantOf(
  column: Column,
  reading: Reading | undefined,
  own: Assignment | undefined,
  period: string | null,
): AssignedConstant {
  const asked = reading?.questions.find(
    (question) => question.kind === "constant" && question.column === column.id,
  );
  const shared = {
    column: column.id,
    title: column.header.zh,
    required:
      reading?.records.some(({ grain, values }) => isRequired(column, grain, values)) ??
      column.requirement === "required",
  };
  const settled = own?.constants?.[column.id] || undefined;
  const proposed = asked?.kind === "constant" ? asked.value : undefined;
  if (column.codes === undefined) {
    const kind = kindOf(column);
    const written = settled ?? proposed;
    const read = written === undefined ? undefined : constantValue(column, written, period ?? undefined);
    const shown = typeof read === "string" && kind === "partialDate" ? shownDate(read) : read;
    const value = typeof shown === "string" ? shown : (written ?? null);
    const state = settled !== undefined && read !== undefined ? "set" : asked !== undefined ? "ask" : "free";
    return { ...shared, kind, state, value, codes: [], unread: written !== undefined && read === undefined };
  }
  const given = settled === undefined ? undefined : findCode(column, settled);
  const answers = asked?.kind === "constant" ? asked.answers : [];
  const likely = answers.flatMap((answer) => codeOf(column, answer) ?? []);
  const codes = [...new Set([...likely, ...column.codes])];
  const said = { title: reading?.title?.text ?? "", name: reading?.sheet ?? "" };
  const named = codeOf(column, proposed ?? proposedConstants([column], said)[column.id] ?? "");
  const state = given !== undefined ? "set" : asked !== undefined ? "ask" : "free";
  return {
    ...shared,
    kind: "code",
    state,
    value: given?.zh ?? (state === "ask" ? named?.zh : undefined) ?? null,
    codes: codes.map(choiceOf),
    unread: false,
  };
}

function kindOf({ type, precision }: Column): "date" | "partialDate" | "text" {
  if (type !== "date") return "text";
  return precision === undefined ? "date" : "partialDate";
}

/** Code columns whose codes stand in the header: what records hold by no column and nobody said of the whole sheet. */
function codesSpread(
  { records, columns, questions }: Reading,
  own: Assignment | undefined,
): ReadonlySet<string> {
  const said = new Set([...columns.map(({ column }) => column), ...Object.keys(own?.constants ?? {})]);
  for (const question of questions) if (question.kind === "constant") said.add(question.column);
  return new Set(Object.keys(records[0]?.values ?? {}).filter((column) => !said.has(column)));
}
