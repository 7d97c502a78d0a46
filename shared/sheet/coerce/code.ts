import type { Code, Column } from "../../form/form.ts";
import { compactText } from "../normalise.ts";
import { remember } from "../remember.ts";

const REMEMBERED_CODES = 4_000;

const indexes = new WeakMap<readonly Code[], ReadonlyMap<string, Code>>();

/** Comparable form of a code's name: without quotes, brackets and separators. */
export const codeKey: (text: string) => string = remember(REMEMBERED_CODES, (text) =>
  compactText(text).replace(/["'“”‘’「」《》()[\]·、,/-]/g, ""),
);

/** Every name of the column's codes, as cells are compared with it, and English ones in small letters. */
export function codeNames({ codes = [] }: Column): ReadonlyMap<string, Code> {
  const known = indexes.get(codes);
  if (known !== undefined) return known;
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
  return entries;
}

/** The code that a cell names, by name or alias, or by its English name however it is capitalised; never by likeness. */
export function findCode(column: Column, text: string): Code | undefined {
  if (column.codes === undefined) return undefined;
  const index = codeNames(column);
  const key = codeKey(text);
  return index.get(key) ?? index.get(key.toLowerCase());
}
