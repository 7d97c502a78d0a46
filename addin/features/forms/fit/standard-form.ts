/** What a standard form has, as the page tells it. */

import { withoutColumns } from "../../../../shared/form/fit/off-columns.ts";
import { operandOf } from "../../../../shared/form/fit/own-columns.ts";
import { type Column, type Form, leavesWorkbook, type Severity } from "../../../../shared/form/form.ts";
import { historyWords } from "../../../../shared/form/history-words.ts";
import type { Language } from "../../../messages/language.ts";
import type { ColumnKind } from "../sample-view.tsx";

export interface StandardRule {
  readonly id: string;
  readonly about: "row" | "key" | "history";
  /** What holds, or is said where it does not. */
  readonly words: string;
  /** As printed forms write it. */
  readonly notation?: string;
  readonly when?: string;
  readonly severity?: Severity;
  /** It guards what may be sent: it stays. */
  readonly isKept: boolean;
}

export function standardRules(form: Form, language: Language): readonly StandardRule[] {
  return [
    ...form.relations.map(
      (rule): StandardRule => ({
        id: rule.id,
        about: "row",
        words: rule.message[language],
        notation: rule.expression,
        ...(rule.when !== undefined && { when: rule.when }),
        severity: rule.severity,
        isKept: rule.class === "PRIVACY",
      }),
    ),
    ...form.uniqueKeys.map(
      ({ id, message, severity }): StandardRule => ({
        id,
        about: "key",
        words: message[language],
        severity,
        isKept: false,
      }),
    ),
    ...form.history.map(
      (rule): StandardRule => ({
        id: rule.id,
        about: "history",
        words: historyWords(form, rule)[language],
        isKept: false,
      }),
    ),
  ];
}

function ruleIds({ relations, uniqueKeys, history }: Form): readonly string[] {
  return [...relations, ...uniqueKeys, ...history].map(({ id }) => id);
}

/** Ids of checks that are not looked at where nobody is asked for the column. */
export function rulesGoneWith(form: Form, column: string): readonly string[] {
  const left = new Set(ruleIds(withoutColumns(form, [column])));
  return ruleIds(form).filter((id) => !left.has(id));
}

/** Columns of the standard of which a rate can be computed. */
export function operandsOf(form: Form): readonly { readonly id: string; readonly name: string }[] {
  return form.columns.flatMap(({ id, header }) =>
    operandOf(form, id) === undefined ? [] : [{ id, name: header.zh }],
  );
}

/** What can be said of a column in a line. */
export function kindOfColumn(column: Column): ColumnKind {
  const { type, unit, displayUnit, personal, requirement, codes } = column;
  const measured = displayUnit ?? unit;
  return {
    kind: type === "figure" ? "count" : type,
    ...(measured !== undefined && measured !== "" && { unit: measured }),
    leaving: personal === true ? "personal" : leavesWorkbook(column) ? "sent" : "stays",
    required: requirement === "required",
    ...(codes !== undefined && { codes }),
  };
}
