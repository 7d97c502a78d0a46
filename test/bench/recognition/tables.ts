import { readFileSync } from "node:fs";
import { type Column, columnOf } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
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
  readonly column: Column;
  readonly word: string;
  readonly label: string;
}

/** The leading cells of a row, and what kind of row they make it. */
export interface LabelledRow {
  readonly cells: readonly string[];
  readonly label: string;
}

export function readHeaders(file: string): LabelledHeader[] {
  return linesOf(file).map((line) => {
    const [form = "", path = "", unit = "", cells = "", label = "", trap = ""] = line.split("\t");
    const seen = { path: path.split(" / "), cells: cells.split("|").map((cell) => cell.trim()) };
    return { form, header: { ...seen, ...(unit !== "" && { unit }) }, label, trap };
  });
}

/** @throws RangeError when a form or column is unknown */
export function readWords(file: string): LabelledWord[] {
  return linesOf(file).map((line) => {
    const [form = "", column = "", word = "", label = ""] = line.split("\t");
    return { form, column: columnOf(standardCatalogue.form(form), column), word, label };
  });
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
