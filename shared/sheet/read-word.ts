import type { Notice } from "../finding/notice.ts";
import type { Column } from "../form/form.ts";
import { likelyNames } from "../submission/names/likely-names.ts";
import { understandWord } from "./understand/words/understand-word.ts";

const OTHER = "other";

/** The cell in which a word stands. */
interface WordCell {
  readonly column: Column;
  /** From 1. */
  readonly row: number;
  readonly cell: string;
}

interface WordReading {
  /** The code. */
  readonly value?: string;
  readonly notices: readonly Notice[];
}

/**
 * Reads a word that is no name of a code: taken for the code that it certainly means, and said; else asked about. A
 * column that keeps words takes one that nothing is like for 其他, and says so.
 */
export function readWord(text: string, { column, row, cell }: WordCell): WordReading {
  const { verdict, code, answers } = understandWord(column, text);
  const names = answers.map((answer) => nameOf(column, answer));
  const place = {
    class: "CODE_LIST",
    column: column.id,
    row,
    cell,
    local: true,
    word: text,
  } as const;
  const [after] = names;
  if (verdict === "certain" && code !== undefined && after !== undefined) {
    const params = { before: text, after };
    const said = {
      rule: "CODE_LIST.word",
      severity: "information",
      code: "code_understood",
      params,
    } as const;
    return { value: code, notices: [{ ...place, ...said }] };
  }
  if (verdict === "none" && column.wordsIn !== undefined) {
    const said = {
      rule: "CODE_LIST.kept",
      severity: "information",
      code: "word_kept",
      params: { before: text, after: nameOf(column, OTHER) },
    } as const;
    return { value: OTHER, notices: [{ ...place, ...said }] };
  }
  const unknown: Notice = {
    ...place,
    rule: "CODE_LIST",
    severity: "error",
    code: "code_unknown",
    params: {
      before: text,
      suggestions: names.join("、"),
      likely: looksLikeName(text, column) ? "name" : "word",
    },
    ...(after !== undefined && { change: { before: text, after, certain: false } }),
  };
  return { notices: [unknown] };
}

/** What is said of a word that has its code from a person. */
export function settledWord(text: string, after: string, { column, row, cell }: WordCell): Notice {
  return {
    rule: "CODE_LIST.word",
    class: "CODE_LIST",
    severity: "information",
    code: "code_understood",
    params: { before: text, after },
    column: column.id,
    row,
    cell,
    local: true,
    word: text,
  };
}

/** Written one column beside the name's own, more often than a word that the list lacks. */
function looksLikeName(text: string, { codes = [] }: Column): boolean {
  return (
    likelyNames(
      text,
      codes.flatMap(({ zh, aliases }) => [zh, ...aliases]),
    ).length > 0
  );
}

function nameOf({ codes = [] }: Column, code: string): string {
  return codes.find((one) => one.code === code)?.zh ?? code;
}
