/**
 * What a form holds its columns to: one list, which three readers put into words, each for its own: the note on a
 * template's header (workbook/template/template-notes.ts), the form's page (test/support/form-pages.ts) and 口径说明
 * of the merged workbook (workbook/merged/about-sheet.ts). A kind that is added here has to be worded, or left out
 * with a reason, by all three before anything compiles.
 */
import {
  type Column,
  type Form,
  isFigureColumn,
  leavesWorkbook,
  type Relation,
  type UniqueKey,
} from "./form.ts";
import { type HistoryRule, looksAt } from "./history-rules.ts";
import { compileRelation } from "./relation.ts";

/** What the list holds of each kind. */
interface Parts {
  /** Whether the cell must be filled, and on which rows. */
  readonly filled: { readonly column: Column };
  /** How a cell is written: a code of the list, a date, a number in a unit with so many decimals. */
  readonly entry: { readonly column: Column };
  /** What a blank cell of a detail row counts as. */
  readonly blank: { readonly column: Column; readonly value: number };
  /** Smallest and largest figure accepted (`rangeOf`); `own`: the form says them, they are not the usual ones. */
  readonly range: { readonly column: Column; readonly own: boolean };
  /** Money in 万元 that looks as if it was typed in 元. */
  readonly yuan: { readonly column: Column; readonly suspected: NonNullable<Column["suspectedYuan"]> };
  /** A range of dates in one cell fills this column too. */
  readonly spread: { readonly column: Column; readonly end: string };
  /** The date says to which period a row belongs. */
  readonly dated: { readonly column: Column; readonly as: "event" | "end" };
  /** Whether the values leave the workbook. */
  readonly travel: { readonly column: Column; readonly leaves: boolean };
  readonly relation: { readonly rule: Relation };
  readonly unique: { readonly rule: UniqueKey };
  readonly history: { readonly rule: HistoryRule };
}

export type HeldKind = keyof Parts;
export type Held<Kind extends HeldKind = HeldKind> = {
  [Each in Kind]: { readonly kind: Each } & Parts[Each];
}[Kind];

/** How one reader says each kind; undefined for what it has nothing to say about. */
export type Wording<Said> = {
  readonly [Kind in HeldKind]: (held: Held<Kind>, form: Form) => Said | undefined;
};

/** For a kind that a reader leaves out on purpose. @param _reason why its readers can do without */
export function leftOut(_reason: string): () => undefined {
  return () => undefined;
}

/** The list in one reader's words, in its order. */
export function worded<Said>(list: readonly Held[], form: Form, wording: Wording<Said>): Said[] {
  return list.flatMap((held) => {
    const said = wordsOf(held, form, wording);
    return said === undefined ? [] : [said];
  });
}

function wordsOf<Kind extends HeldKind, Said>(held: Held<Kind>, form: Form, wording: Wording<Said>) {
  return wording[held.kind](held, form);
}

/** What one column is held to: what is asked of its cells, then every rule that looks at it. */
export function heldTo(form: Form, column: Column): Held[] {
  const { detailDefault, suspectedYuan, rangeEnd } = column;
  return [
    { kind: "filled", column },
    { kind: "entry", column },
    ...(detailDefault === undefined ? [] : [{ kind: "blank", column, value: detailDefault } as const]),
    ...(isFigureColumn(column) ? [{ kind: "range", column, own: column.range !== undefined } as const] : []),
    ...(suspectedYuan === undefined ? [] : [{ kind: "yuan", column, suspected: suspectedYuan } as const]),
    ...(rangeEnd === undefined ? [] : [{ kind: "spread", column, end: rangeEnd } as const]),
    ...(form.eventDate === column.id ? [{ kind: "dated", column, as: "event" } as const] : []),
    ...(form.endDate === column.id ? [{ kind: "dated", column, as: "end" } as const] : []),
    { kind: "travel", column, leaves: leavesWorkbook(column) },
    ...rulesOf(form).filter((rule) => concerns(form, rule, column)),
  ];
}

type HeldRule = Held<"relation" | "unique" | "history">;

/** Every rule of a form: within a sheet, then between its rows, then over several reports. */
export function rulesOf(form: Form): HeldRule[] {
  return [
    ...form.relations.map((rule) => ({ kind: "relation", rule }) as const),
    ...form.uniqueKeys.map((rule) => ({ kind: "unique", rule }) as const),
    ...form.history.map((rule) => ({ kind: "history", rule }) as const),
  ];
}

/** Rules over every figure of the form (`change`, `unusual`) single out no column. */
function concerns(form: Form, held: HeldRule, column: Column): boolean {
  switch (held.kind) {
    case "relation":
      return compileRelation(form, held.rule).reads.includes(column.id);
    case "unique":
      return held.rule.columns.includes(column.id);
    case "history":
      return looksAt(held.rule, column, form.id);
  }
}
