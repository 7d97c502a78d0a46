/**
 * What a form holds its columns to, each thing in words. One list; three readers tell it to people: the note on a
 * template's header (workbook/template/template-notes.ts), the form's page (test/support/form-pages.ts) and 口径说明
 * of the merged workbook (workbook/merged/about-sheet.ts). What is added here is told by all three in these words,
 * unless one has words of its own for the kind or leaves it out, with a reason.
 */
import { addsUp } from "./adds-up.ts";
import { type Asked, askedOf } from "./asked.ts";
import type { Column, Form, Severity, Text } from "./form.ts";
import { looksAt } from "./history-rules.ts";
import { historyWords } from "./history-words.ts";
import { partsAcross } from "./printed-table.ts";
import { compileRelation } from "./relation.ts";

/** A rule of the form: within a sheet, between its rows, or over several reports. */
export interface HeldRule {
  readonly kind: "relation" | "unique" | "history";
  readonly id: string;
  readonly severity: Severity;
  readonly words: Text;
  /** A relation in the notation of printed forms, and what must hold for it to be looked at. */
  readonly expression?: string;
  readonly when?: string | undefined;
  readonly concerns: (column: Column) => boolean;
}

export type Held = Asked | HeldRule;

/** How one reader tells the list: all alike, but for kinds that it says in its own way. */
export interface Wording<Said> {
  readonly own: {
    readonly [Kind in Asked["kind"]]?: (asked: Asked, form: Form) => Said | undefined;
  } & {
    readonly [Kind in HeldRule["kind"]]?: (rule: HeldRule, form: Form) => Said | undefined;
  };
  readonly others: (held: Held, form: Form) => Said;
}

/** For a kind that a reader leaves out on purpose. @param _reason why its readers can do without */
export function leftOut(_reason: string): () => undefined {
  return () => undefined;
}

/** The list in one reader's words, in its order. */
export function worded<Said>(list: readonly Held[], form: Form, { own, others }: Wording<Said>): Said[] {
  return list.flatMap((held) => {
    const word = own[held.kind] as ((held: Held, form: Form) => Said | undefined) | undefined;
    const said = word === undefined ? others(held, form) : word(held, form);
    return said === undefined ? [] : [said];
  });
}

/** What one column is held to: what is asked of its cells, then every rule that looks at it. */
export function heldTo(form: Form, column: Column): Held[] {
  return [...askedOf(form, column), ...rulesOf(form).filter(({ concerns }) => concerns(column))];
}

/** All that a form says: its rules, then what it asks of each column. */
export function heldBy(form: Form): Held[] {
  return [...rulesOf(form), ...form.columns.flatMap((column) => askedOf(form, column))];
}

/** Rules over every figure of the form (`change`, `unusual`) single out no column. */
export function rulesOf(form: Form): HeldRule[] {
  return [
    ...form.relations.map((rule): HeldRule => {
      const { id, severity, message: words, expression, when } = rule;
      const concerns = ({ id: column }: Column) => compileRelation(form, rule).reads.includes(column);
      return { kind: "relation", id, severity, words, expression, when, concerns };
    }),
    ...partRule(form),
    ...form.uniqueKeys.map(({ id, severity, message: words, columns }): HeldRule => {
      return { kind: "unique", id, severity, words, concerns: (column) => columns.includes(column.id) };
    }),
    ...form.history.map((rule): HeldRule => {
      const concerns = (column: Column) => looksAt(rule, column, form.id);
      return { kind: "history", id: rule.id, severity: "warning", words: historyWords(form, rule), concerns };
    }),
  ];
}

/** 合计 | 其中：女 across. */
function partRule(form: Form): HeldRule[] {
  const parts = partsAcross(form);
  if (parts === undefined) return [];
  const names = parts.by.codes?.filter(({ code }) => code !== parts.whole.code) ?? [];
  return [
    {
      kind: "relation",
      id: "INTRA_RECORD.part",
      severity: "warning",
      words: {
        zh: `其中${names.map(({ zh }) => zh).join("、")}不多于合计`,
        en: `No more of ${names.map(({ en }) => en).join(", ")} than of all together`,
      },
      concerns: addsUp,
    },
  ];
}
