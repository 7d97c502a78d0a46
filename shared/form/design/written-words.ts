/**
 * What people write into a form, which is known to all who fill it in: looked through for names of persons before it is
 * published. A list of persons is refused (`personalWord`); one name among words is asked about.
 */
import type { Design, DesignColumn, DesignRule } from "./design.ts";

/** A text, and the part of the form where it stands. */
export interface WrittenWord {
  readonly path: string;
  readonly text: string;
}

export function wordsOfDesign({ title, titleAliases, columns, rules, leftOut }: Design): WrittenWord[] {
  return [
    ...[title, ...titleAliases].map((text) => ({ path: "title", text })),
    ...columns.flatMap(wordsOfColumn),
    ...rules.flatMap(wordsOfRule),
    ...leftOut.map((text) => ({ path: "leftOut", text })),
  ];
}

export function wordsOfColumn(column: DesignColumn): WrittenWord[] {
  const { id, name, aliases, groups, heading = "", reason = "", codes = [] } = column;
  const listed = codes.flatMap((code) => [code.name, ...code.aliases]);
  const texts = [name, ...aliases, ...groups, heading, reason, ...listed];
  return texts.map((text) => ({ path: `columns.${id}`, text }));
}

export function wordsOfRule({ id, message = "" }: DesignRule): WrittenWord[] {
  return [{ path: `rules.${id}`, text: message }];
}

/** Those that were not there before: about the others somebody was asked. */
export function newWords(after: readonly WrittenWord[], before: readonly WrittenWord[]): WrittenWord[] {
  const known = new Set(before.map(({ text }) => text));
  return after.filter(({ text }) => text.trim() !== "" && !known.has(text));
}
