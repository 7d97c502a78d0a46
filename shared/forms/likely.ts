import type { Vocabulary } from "../form/vocabulary.ts";

/** Likely headers of a form's columns, written as one text a column with spaces between them. */
export function likely(form: string, names: Readonly<Record<string, string>>): Vocabulary {
  const columns = Object.entries(names).map(([id, text]) => [id, text.split(/\s+/)] as const);
  return { form, likely: Object.fromEntries(columns) };
}
