import type { Code, Column } from "../../form/form.ts";
import { compactText } from "../normalise.ts";
import { remember } from "../remember.ts";

const REMEMBERED_CODES = 4_000;

const indexes = new WeakMap<readonly Code[], ReadonlyMap<string, Code>>();

/** Comparable form of a code's name: without quotes, brackets and separators. */
export const codeKey: (text: string) => string = remember(REMEMBERED_CODES, (text) =>
  compactText(text).replace(/["'“”‘’「」《》()[\]·、,/-]/g, ""),
);

/** The code that a cell names, by name or alias, or by its English name however it is capitalised; never by likeness. */
export function findCode(column: Column, text: string): Code | undefined {
  const codes = column.codes ?? [];
  let index = indexes.get(codes);
  if (index === undefined) {
    const entries = new Map<string, Code>();
    for (const code of codes) {
      for (const name of [code.zh, code.code, ...code.aliases]) {
        const key = codeKey(name);
        if (key !== "" && !entries.has(key)) entries.set(key, code);
      }
    }
    for (const code of codes) {
      const key = codeKey(code.en).toLowerCase();
      if (key !== "" && !entries.has(key)) entries.set(key, code);
    }
    indexes.set(codes, entries);
    index = entries;
  }
  const key = codeKey(text);
  return index.get(key) ?? index.get(key.toLowerCase());
}
