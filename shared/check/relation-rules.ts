import type { Notice } from "../finding/notice.ts";
import { type CheckContext, isLocal, placeOf } from "../finding/place.ts";
import type { Form, RuleClass, Severity } from "../form/form.ts";
import { groupOperands } from "../form/group.ts";
import { type CompiledRelation, compileRelation, type Evaluation } from "../form/relation.ts";
import type { SheetRecord } from "../sheet/reading.ts";
import { isFigure } from "../value.ts";

const compiled = new WeakMap<Form, readonly CompiledRelation[]>();

/** The form's relations, compiled once. */
function relationsOf(form: Form): readonly CompiledRelation[] {
  const known = compiled.get(form);
  if (known !== undefined) return known;
  const relations = form.relations.map((relation) => compileRelation(form, relation));
  compiled.set(form, relations);
  return relations;
}

const readable = new WeakMap<Form, readonly CompiledRelation[]>();

/** The relations that this side can look at: one that reads a column staying in the workbook is left to the workbook. */
function relationsSeen({ form, side }: CheckContext): readonly CompiledRelation[] {
  if (side === "workbook") return relationsOf(form);
  const known = readable.get(form);
  if (known !== undefined) return known;
  const relations = relationsOf(form).filter(({ reads }) => !isLocal(form, reads));
  readable.set(form, relations);
  return relations;
}

/** Relations within one row. */
export function checkRow(record: SheetRecord, context: CheckContext): Notice[] {
  const notices: Notice[] = [];
  if (saysNone(record)) return notices;
  for (const compiledRelation of relationsSeen(context)) {
    const { relation } = compiledRelation;
    if (relation.scope === "group" || (relation.grain !== undefined && relation.grain !== record.grain))
      continue;
    const evaluation = compiledRelation.evaluate((column) =>
      isCountedBeside(record, column, context) ? undefined : record.values[column],
    );
    if (evaluation.status === "fails")
      notices.push(relationNotice(compiledRelation, evaluation, record, context));
  }
  return notices;
}

/** 0 projects in a record beside another of the same row: the project is counted there (counted-once.ts). */
function isCountedBeside({ at, grain, values }: SheetRecord, id: string, { form }: CheckContext): boolean {
  if (at === undefined || grain !== "detail" || values[id] !== 0) return false;
  return form.columns.some((column) => column.id === id && column.detailDefault !== undefined);
}

/** A town without a loan: 0 persons with 0 yuan. A single 0 may be a figure that somebody forgot. */
function saysNone({ grain, values }: SheetRecord): boolean {
  // What was done since January says nothing of the period.
  const own = Object.entries(values).flatMap(([key, value]) => (key.includes("@") ? [] : [value]));
  const figures = own.filter(isFigure);
  return grain === "sum" && figures.length >= 2 && figures.every((value) => value === 0);
}

/** Relations over groups of rows: same subject, same values in the columns of `groupBy`. */
export function checkGroups(records: readonly SheetRecord[], context: CheckContext): Notice[] {
  const notices: Notice[] = [];
  for (const compiledRelation of relationsSeen(context)) {
    const { relation } = compiledRelation;
    if (relation.scope !== "group") continue;
    for (const group of groupRecords(records, relation.groupBy ?? [])) {
      const [first] = group;
      if (first === undefined) continue;
      const evaluation = compiledRelation.evaluate(groupOperands(group.map((record) => record.values)));
      if (evaluation.status !== "fails") continue;
      const shownAt =
        group.find((record) => evaluation.columns.some((column) => column in record.values)) ?? first;
      notices.push(relationNotice(compiledRelation, evaluation, shownAt, context));
    }
  }
  return notices;
}

/** Rows of one subject, and of one place in it, with equal values in `columns`, in sheet order. */
export function groupRecords(records: readonly SheetRecord[], columns: readonly string[]): SheetRecord[][] {
  const groups = new Map<string, SheetRecord[]>();
  for (const record of records) {
    const key = groupKey(record, columns);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return [...groups.values()];
}

/** Values in one text, kept apart by characters that nobody types. Much faster than JSON on large ledgers. */
function groupKey({ subject, ownPlace, grain, values }: SheetRecord, columns: readonly string[]): string {
  // One event of a ledger is the same event in whichever place it is told.
  let key = ownPlace === undefined || grain === "detail" ? subject : `${subject}\u0001${ownPlace}`;
  for (const column of columns) {
    const value = values[column];
    key +=
      typeof value === "object"
        ? `\u0001${value.value}\u0002${value.qualifier}`
        : `\u0001${value ?? "\u0003"}`;
  }
  return key;
}

function relationNotice(
  compiledRelation: CompiledRelation,
  evaluation: Extract<Evaluation, { status: "fails" }>,
  record: SheetRecord,
  context: CheckContext,
): Notice {
  const { relation } = compiledRelation;
  const column = evaluation.columns[0] ?? compiledRelation.columns[0] ?? "";
  const { left } = evaluation;
  const right = evaluation.fixed ? "" : evaluation.right;
  const params = { text: relation.message.zh, textEn: relation.message.en, left, right };
  return {
    rule: relation.id,
    class: relation.class ?? defaultClass(relation.severity),
    severity: evaluation.inexact && relation.severity === "error" ? "warning" : relation.severity,
    code: "relation",
    params,
    local: isLocal(context.form, compiledRelation.reads),
    ...placeOf(context, record, column),
  };
}

function defaultClass(severity: Severity): RuleClass {
  return severity === "error" ? "INTRA_RECORD" : "PLAUSIBILITY";
}
