import type { ColumnDraft } from "./columns.ts";
import type { Column, Form } from "./form.ts";
import { validateForm } from "./validate-form.ts";

export { FormDefinitionError } from "./validate-form.ts";

type Drafts = Readonly<Record<string, ColumnDraft<unknown>>>;
type Defaulted = "titleAliases" | "relations" | "uniqueKeys" | "history" | "summary" | "identity";

/** A form as written in code: columns by id, lists that may be left out. */
export type FormDefinition<Columns extends Drafts> = Omit<Form, "columns" | Defaulted> &
  Partial<Pick<Form, Defaulted>> & { readonly columns: Columns };

/** A form that still knows the types of its columns; at run time plain JSON like any other. */
export interface DefinedForm<Columns extends Drafts> extends Form {
  /** Never set: carries the type. */
  readonly columnTypes?: Columns;
}

/** Values of one row of a defined form: `RecordOf<typeof womenLoans>`. */
export type RecordOf<F> =
  F extends DefinedForm<infer Columns>
    ? { readonly [Id in keyof Columns]?: Columns[Id] extends ColumnDraft<infer Value> ? Value : never }
    : never;

/**
 * Makes a form of its definition: plain JSON, frozen, checked.
 * @throws FormDefinitionError naming what is wrong with it.
 * @throws RelationError for a check relation that cannot be compiled.
 */
export function defineForm<const Columns extends Drafts>(
  definition: FormDefinition<Columns>,
): DefinedForm<Columns> {
  const { columns, ...rest } = definition;
  const form: Form = {
    titleAliases: [],
    identity: [],
    relations: [],
    uniqueKeys: [],
    history: [],
    summary: [],
    ...rest,
    columns: Object.entries(columns).map(([id, draft]) => ({ id, ...draft }) as Column),
  };
  validateForm(form);
  return deepFreeze(form);
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
