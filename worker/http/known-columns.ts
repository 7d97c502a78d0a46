import { standardCatalogue } from "../../shared/forms/index.ts";

const { forms } = standardCatalogue;

/** Column ids of all forms: the only keys of a record's values that an answer may name. */
export const formColumnIds: ReadonlySet<string> = new Set(
  forms.flatMap((form) => form.columns.map((column) => column.id)),
);
