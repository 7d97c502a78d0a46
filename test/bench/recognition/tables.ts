import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { type Column, columnOf } from "../../../shared/form/form.ts";
import type { SeenHeader } from "../../../shared/sheet/understand/understand.ts";

/** A header and what it means: a column's id, "none" or "ask". */
export interface LabelledHeader {
  readonly form: string;
  readonly header: SeenHeader;
  readonly label: string;
  /** What makes it hard. */
  readonly trap: string;
}

/** A word of a code column and what it means there: a code, "other" (no code of the list) or "ask". */
export interface LabelledWord {
  readonly form: string;
  /** Id of the column. */
  readonly column: string;
  readonly word: string;
  readonly label: string;
}

/** A labelled word beside the column as some edition has it. */
export interface WordOfColumn extends Omit<LabelledWord, "column"> {
  readonly column: Column;
}

/** The leading cells of a row, and what kind of row they make it. */
export interface LabelledRow {
  readonly cells: readonly string[];
  readonly label: string;
}

/** @param edition whose labels are wanted: those of the table, or what `edition-N/` beside it changes of them */
export function readHeaders(file: string, edition = 1): LabelledHeader[] {
  const changed = changedLabels(file, "changed-headers.tsv", edition);
  return linesOf(file).map((line) => {
    const [form = "", path = "", unit = "", cells = "", label = "", trap = ""] = line.split("\t");
    const seen = { path: path.split(" / "), cells: cells.split("|").map((cell) => cell.trim()) };
    const meant = changed.get(`${form}\t${path}`) ?? label;
    return { form, header: { ...seen, ...(unit !== "" && { unit }) }, label: meant, trap };
  });
}

/** @param edition as of `readHeaders` */
export function readLabelledWords(file: string, edition = 1): LabelledWord[] {
  const changed = changedLabels(file, "changed-words.tsv", edition);
  return linesOf(file).map((line) => {
    const [form = "", column = "", word = "", label = ""] = line.split("\t");
    return { form, column, word, label: changed.get(`${form}\t${column}\t${word}`) ?? label };
  });
}

/** What stands before the last tab → the label behind it. */
function changedLabels(table: string, name: string, edition: number): ReadonlyMap<string, string> {
  const file = join(dirname(table), `edition-${edition}`, name);
  if (!existsSync(file)) return new Map();
  const entries = linesOf(file).map((line) => {
    const at = line.lastIndexOf("\t");
    return [line.slice(0, at), line.slice(at + 1)] as const;
  });
  return new Map(entries);
}

/**
 * @param edition as of `readHeaders`
 * @throws RangeError when a form or column is unknown to the catalogue
 */
export function readWords(file: string, catalogue: Catalogue, edition = 1): WordOfColumn[] {
  return readLabelledWords(file, edition).map((labelled) => ({
    ...labelled,
    column: columnOf(catalogue.form(labelled.form), labelled.column),
  }));
}

export function readRows(file: string): LabelledRow[] {
  return linesOf(file).map((line) => {
    const [cells = "", label = ""] = line.split("\t");
    return { cells: cells.split("|").map((cell) => cell.trim()), label };
  });
}

function linesOf(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
}
