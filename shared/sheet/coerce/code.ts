import type { Code, Column } from "../../form/form.ts";
import { compactText } from "../normalise.ts";
import { remember } from "../remember.ts";

const REMEMBERED_CODES = 4_000;

const indexes = new WeakMap<readonly Code[], ReadonlyMap<string, Code>>();

/** Comparable form of a code's name: without quotes, brackets and separators. */
export const codeKey: (text: string) => string = remember(REMEMBERED_CODES, (text) =>
  compactText(text).replace(/["'“”‘’「」《》()[\]·、,/-]/g, ""),
);

/** The code that a cell names, by name or alias; never by likeness. */
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
    indexes.set(codes, entries);
    index = entries;
  }
  return index.get(codeKey(text));
}

/** Up to three names of the list that share most characters with the text: to offer, never to assume. */
export function suggestCodes(column: Column, text: string): string[] {
  const wanted = new Set(codeKey(text));
  return (column.codes ?? [])
    .map((code) => {
      const names = [code.zh, ...code.aliases].map((name) => [...codeKey(name)]);
      const score = Math.max(
        ...names.map(
          (name) => name.filter((c) => wanted.has(c)).length / Math.max(name.length, wanted.size, 1),
        ),
      );
      return { name: code.zh, score };
    })
    .filter(({ score }) => score >= 0.3)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ name }) => name);
}
