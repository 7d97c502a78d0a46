import { columnOf, type Form } from "../../../shared/form/form.ts";
import { nameKey } from "../../../shared/form/relation-text.ts";

/** Codes of words as sheets say them: column id → label to column id → code. @throws RangeError for a word of none. */
export function codesNamed(form: Form, labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([id, label]) => [id, codeNamed(form, id, label)]));
}

function codeNamed(form: Form, id: string, label: string): string {
  const found = columnOf(form, id).codes?.find(({ zh, aliases }) =>
    [zh, ...aliases].some((name) => nameKey(name) === nameKey(label)),
  );
  if (found === undefined) throw new RangeError(`${form.id}.${id} has no code ${label}`);
  return found.code;
}
