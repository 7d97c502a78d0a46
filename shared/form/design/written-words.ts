/**
 * What people write into a form, which is known to all who fill it in: looked through for names of persons before it is
 * kept and before it is published. A list of persons is refused (`personalWord`); one name among words is asked about.
 */
import type { Design, DesignColumn, DesignRule } from "./design.ts";

/** A text, and the part of the form where it stands. */
export interface WrittenWord {
  readonly path: string;
  readonly text: string;
}

export function wordsOfDesign(design: Design): WrittenWord[] {
  const { title, english = "", titleAliases, number, authority = "", approval = "", counted } = design;
  const { columns, rules, leftOut } = design;
  const printed = [number, authority, approval, counted?.name ?? "", counted?.unit ?? ""];
  return [
    ...[title, english, ...titleAliases].map((text) => ({ path: "title", text })),
    ...printed.map((text) => ({ path: "design", text })),
    ...columns.flatMap(wordsOfColumn),
    ...rules.flatMap(wordsOfRule),
    ...leftOut.map((text) => ({ path: "leftOut", text })),
  ];
}

export function wordsOfColumn(column: DesignColumn): WrittenWord[] {
  const {
    id,
    name,
    english = "",
    aliases,
    groups,
    heading = "",
    unit = "",
    reason = "",
    codes = [],
  } = column;
  const listed = codes.flatMap((code) => [code.name, ...code.aliases]);
  const texts = [name, english, ...aliases, ...groups, heading, unit, reason, ...listed];
  return texts.map((text) => ({ path: `columns.${id}`, text }));
}

export function wordsOfRule({ id, expression, when = "", message = "" }: DesignRule): WrittenWord[] {
  return [expression, when, message].map((text) => ({ path: `rules.${id}`, text }));
}

/** Those that were not there before: about the others somebody was asked. */
export function newWords(after: readonly WrittenWord[], before: readonly WrittenWord[]): WrittenWord[] {
  const known = new Set(before.map(({ text }) => text));
  return after.filter(({ text }) => text.trim() !== "" && !known.has(text));
}
