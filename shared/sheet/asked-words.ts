import { columnOf, type Form } from "../form/form.ts";
import type { Assignment } from "./assignment.ts";
import { findCode } from "./coerce/code.ts";
import { columnNames } from "./header-names.ts";

/** A header, or a word in the cells of a code column, to which a person gave a meaning. */
export interface AskedWord {
  readonly kind: "header" | "word";
  /** Of a word, the code column in whose cells it stood; "" for a header. */
  readonly column: string;
  /** The header's comparable text (`headerKey`), or the word as it was typed. */
  readonly text: string;
  /** Id of the column, or the code; "": the header stands for no column. */
  readonly chosen: string;
}

/** What of an assignment the form does not know by itself: what her unit was asked about, or settled by hand. */
export function askedWords(form: Form, { columns, words = {} }: Assignment): AskedWord[] {
  const headers = Object.entries(columns)
    .filter(([text, column]) => !knowsHeader(form, text, column))
    .map(([text, column]): AskedWord => ({ kind: "header", column: "", text, chosen: column ?? "" }));
  const coded = new Set(form.columns.filter(({ codes }) => codes !== undefined).map(({ id }) => id));
  return [
    ...headers,
    ...Object.entries(words)
      .filter(([column]) => coded.has(column))
      .flatMap(([column, meanings]) =>
        Object.entries(meanings)
          .filter(([word, code]) => findCode(columnOf(form, column), word)?.code !== code)
          .map(([text, chosen]): AskedWord => ({ kind: "word", column, text, chosen })),
      ),
  ];
}

/** Header texts by which a column is found whose header has this comparable text: levels stand apart or together. */
export function namesOfHeader(key: string): string[] {
  return [...new Set([key, key.replaceAll("/", "")])].filter((name) => name !== "");
}

/** What a header means by its exact name: a column of the form, "" for none of them, undefined where nobody knows. */
export function meaningOfHeader(form: Form, key: string): string | undefined {
  if (form.leftOut?.includes(key) === true) return "";
  const names = columnNames(form);
  for (const name of namesOfHeader(key)) {
    const known = names.get(name);
    if (known !== undefined) return "column" in known ? known.column.id : "";
  }
  return meaningBelow(form, key);
}

/** 其中：农民工 below 女职工人数, which the form knows both: a row of one hangs below the other on the sheet alone. */
function meaningBelow(form: Form, key: string): string | undefined {
  const names = columnNames(form);
  const levels = key.split("/").map((level) => names.get(level));
  const leaf = levels.at(-1);
  const isOfForm = levels.length > 1 && levels.every((level) => level !== undefined && "column" in level);
  return isOfForm && leaf !== undefined && "column" in leaf ? leaf.column.id : undefined;
}

function knowsHeader(form: Form, key: string, column: string | null): boolean {
  return meaningOfHeader(form, key) === (column ?? "");
}
