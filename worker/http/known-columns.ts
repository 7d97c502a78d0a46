import { forms } from "../../shared/forms/index.ts";

/** Column ids of all forms: the only keys of a record's values that an answer may name. */
export const formColumnIds: ReadonlySet<string> = new Set(
  forms.flatMap((form) => form.columns.map((column) => column.id)),
);
