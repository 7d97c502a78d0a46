import type { Form } from "../../form/form.ts";

const made = new WeakMap<Form, readonly string[]>();

/** Words of a form that are no names of people, whatever they look like: its title, headers, and words of its code lists. */
export function wordsOfForm(form: Form): readonly string[] {
  const before = made.get(form);
  if (before !== undefined) return before;
  const words = [
    form.title.zh,
    ...form.columns.flatMap(({ header, aliases, codes = [] }) => [
      header.zh,
      ...aliases,
      ...codes.flatMap((code) => [code.zh, ...code.aliases]),
    ]),
  ];
  const known = [...new Set(words)];
  made.set(form, known);
  return known;
}
