/** Rules that compare single rows: with the report before, with other units' reports, with the register of units. */

import { acrossUnits, beyondRegister, fell, movedBack } from "../../finding/messages/history.ts";
import { conditionsHold } from "../../form/condition.ts";
import { type Column, columnOf, type Form, type Grain, type Text } from "../../form/form.ts";
import type { AcrossRule, KeyedRule, RegisterRule } from "../../form/history-rules.ts";
import { figureText } from "../../form/measure.ts";
import type { OrgUnit } from "../../register/org-unit.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import { amountOf, type CellValue, isFigure, qualifierOf } from "../../value.ts";
import type { Question } from "./question.ts";

/** A row's values in these columns as one text; undefined where one is blank: such a row names nothing. */
export function rowKey(
  { values, grain }: Pick<SheetRecord, "values" | "grain">,
  { columns, grain: wanted }: { readonly columns: readonly string[]; readonly grain?: Grain | undefined },
): string | undefined {
  if (wanted !== undefined && grain !== wanted) return undefined;
  const parts = columns.map((column) => values[column]);
  return parts.some((part) => part === undefined) ? undefined : JSON.stringify(parts);
}

/** Rows that are the same thing as one of the report before: 累计投入 does not fall, a stage does not go back. */
export function checkKeyed(
  form: Form,
  records: readonly SheetRecord[],
  before: readonly SheetRecord[],
  period: string,
): Question[] {
  return form.history
    .filter((rule) => rule.kind === "keyed")
    .flatMap((rule) => {
      const known = byKey(rule, before);
      return [...byKey(rule, records)].flatMap(([key, record]) => {
        const then = known.get(key);
        return then === undefined ? [] : movedOf(form, rule, then, record, period);
      });
    });
}

/** A thing that stands in several rows cannot be followed. */
function byKey({ key }: KeyedRule, records: readonly SheetRecord[]): Map<string, SheetRecord> {
  const rows = new Map<string, SheetRecord>();
  const repeated = new Set<string>();
  for (const record of records) {
    const text = rowKey(record, { columns: key });
    if (text === undefined) continue;
    if (rows.has(text)) repeated.add(text);
    rows.set(text, record);
  }
  for (const text of repeated) rows.delete(text);
  return rows;
}

function movedOf(
  form: Form,
  rule: KeyedRule,
  then: SheetRecord,
  record: SheetRecord,
  period: string,
): Question[] {
  const question = (column: Column, text: Text): Question[] => [
    { rule: rule.id, class: "INTER_PERIOD", column: column.id, record, text },
  ];
  if (rule.rising !== undefined) {
    const column = columnOf(form, rule.rising);
    const was = then.values[column.id];
    const is = record.values[column.id];
    if (!isFigure(was) || !isFigure(is) || amountOf(is) >= amountOf(was)) return [];
    const text = fell({
      name: { zh: `同一项目的“${column.header.zh}”`, en: `“${column.header.en}” of the same thing` },
      period,
      relation: "earlier",
      earlier: figureText(column, amountOf(was), qualifierOf(was)),
      now: figureText(column, amountOf(is), qualifierOf(is)),
      difference: { zh: "", en: "" },
    });
    return question(column, text);
  }
  if (rule.forward === undefined) return [];
  const column = columnOf(form, rule.forward);
  const was = stageOf(column, then.values[column.id]);
  const is = stageOf(column, record.values[column.id]);
  if (was === undefined || is === undefined || is.at >= was.at) return [];
  const name = { zh: `“${column.header.zh}”`, en: `“${column.header.en}”` };
  return question(column, movedBack(name, period, was.code, is.code));
}

function stageOf({ codes = [] }: Column, value: CellValue | undefined) {
  const at = codes.findIndex(({ code }) => code === value);
  const code = codes[at];
  return code === undefined ? undefined : { at, code };
}

/** The keys of rows that rules ask other units' reports for: rule id → keys. */
export function acrossKeys(
  form: Form,
  records: readonly SheetRecord[],
): { rule: AcrossRule; keys: string[] }[] {
  return form.history
    .filter((rule) => rule.kind === "across")
    .map((rule) => ({
      rule,
      keys: [...new Set(records.flatMap((record) => rowKey(record, rule) ?? []))],
    }))
    .filter(({ keys }) => keys.length > 0);
}

/** Rows that another unit reports as well. Which unit, and what else it says, stays unsaid. */
export function checkAcross(
  form: Form,
  records: readonly SheetRecord[],
  elsewhere: Readonly<Record<string, readonly string[]>>,
): Question[] {
  return form.history
    .filter((rule) => rule.kind === "across")
    .flatMap((rule) => {
      const keys = new Set(elsewhere[rule.id]);
      const text = acrossUnits(rule.message);
      return records
        .filter((record) => keys.has(rowKey(record, rule) ?? ""))
        .map(
          (record): Question => ({
            rule: rule.id,
            class: "UNIQUENESS",
            column: rule.columns[0] ?? "",
            record,
            text,
          }),
        );
    });
}

/** Denominators: no more townships than the register knows. A level that the register does not hold is not compared. */
export function checkRegister(
  form: Form,
  records: readonly SheetRecord[],
  units: readonly OrgUnit[],
): Question[] {
  return form.history
    .filter((rule) => rule.kind === "register")
    .flatMap((rule) =>
      records
        .filter(({ values }) => conditionsHold(rule.when, values))
        .flatMap((record) => beyond(form, rule, record, units)),
    );
}

function beyond(form: Form, rule: RegisterRule, record: SheetRecord, units: readonly OrgUnit[]): Question[] {
  const column = columnOf(form, rule.column);
  const value = record.values[column.id];
  const registered = unitsBelow(record.subject, rule.level, units);
  if (!isFigure(value) || registered === 0 || amountOf(value) <= registered * 10 ** column.scale) return [];
  const name = { zh: `“${column.header.zh}”`, en: `“${column.header.en}”` };
  const text = beyondRegister(
    name,
    figureText(column, registered * 10 ** column.scale),
    figureText(column, amountOf(value), qualifierOf(value)),
  );
  return [{ rule: rule.id, class: "CROSS_FORM", column: column.id, record, text }];
}

/** Federations of a level below a unit. Units beside the tree (系统单位, 商会 …) are no townships. */
function unitsBelow(subject: string, level: RegisterRule["level"], units: readonly OrgUnit[]): number {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]));
  const isBelow = (unit: OrgUnit): boolean => {
    let above = unit.parent;
    while (above !== null && above !== undefined && above !== subject) above = parents.get(above) ?? null;
    return above === subject;
  };
  return units.filter((unit) => unit.level === level && unit.kind === "federation" && isBelow(unit)).length;
}
