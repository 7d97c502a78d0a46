/** Workbooks as offices mail them out, drawn as text, with what a form of each should be (test/fixtures/proposals). */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cellAddress } from "../../shared/sheet/grid.ts";
import { type SheetSketch, type SheetValue, workbookBytes } from "./workbooks.ts";

export interface DrawnWorkbook {
  /** What it shows. */
  readonly says: string;
  readonly bytes: Promise<Uint8Array>;
  /** A line a column: name, kind, unit, what may leave, how it is put together, words of a list, 必填. */
  readonly columns: readonly string[];
  readonly rules: readonly string[];
  /** events or sums; accumulation; the day that dates a row. */
  readonly form: string;
  /** Columns about which something is asked, and what. */
  readonly asks: readonly string[];
  /** Of names that run down the side, what stands across: times, then the list and where its sum stands. */
  readonly across: string;
  /** What stands across and is not collected, and why. */
  readonly left: readonly string[];
}

/**
 * All that are drawn. A line begins with what it is: `title`, `line` above the table, `head`, `row` (`<` is merged with the
 * cell left of it, `^` with the one above), `foot`, `list` (letter of a column: its words); then `form`, `column`, `rule`,
 * `ask`, `across` and `left`, which are expected. Cells stand between `|`; `=A1+B1~3` is a formula with its result, `50%` a number shown so.
 */
export function drawnWorkbooks(): readonly DrawnWorkbook[] {
  const folder = resolve(import.meta.dirname, "../fixtures/proposals");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => drawn(readFileSync(resolve(folder, name), "utf8")));
}

interface Line {
  readonly kind: string;
  readonly text: string;
}

function drawn(text: string): DrawnWorkbook {
  const [says = "", ...lines] = text.trimEnd().split("\n");
  const parsed = lines.map((line): Line => {
    const [, kind = "", rest = ""] = /^(\w+) ?(.*)$/.exec(line) ?? [];
    return { kind, text: rest };
  });
  const all = (kind: string) => parsed.filter((line) => line.kind === kind).map((line) => line.text);
  return {
    says,
    bytes: workbookBytes([sketchOf(parsed)]),
    columns: all("column"),
    rules: all("rule"),
    form: all("form").join(),
    asks: all("ask"),
    across: all("across").join(),
    left: all("left"),
  };
}

const printed: ReadonlySet<string> = new Set(["title", "line", "head", "row", "foot"]);

function sketchOf(lines: readonly Line[]): SheetSketch {
  const table = lines.filter(({ kind }) => printed.has(kind));
  const texts = table.map(({ text }) => text.split("|"));
  const heads = table.flatMap(({ kind }, row) => (kind === "head" ? [row] : []));
  const merged = table.flatMap(({ kind }, row) => (kind === "head" || kind === "row" ? [row] : []));
  const formulas: Record<string, string> = {};
  const formats: Record<string, string> = {};
  const rows = texts.map((cells, row) =>
    cells.map((text, column): SheetValue => {
      const [, formula, result] = /^=(.*)~(.*)$/.exec(text) ?? [];
      if (formula !== undefined) formulas[cellAddress(row, column)] = formula;
      const [, share] = /^([\d.]+)%$/.exec(text) ?? [];
      if (share !== undefined) formats[cellAddress(row, column)] = "0.0%";
      if (share !== undefined) return Number(share) / 100;
      if (text === "" || text === "<" || text === "^") return null;
      const value = (result ?? text).replaceAll("\\n", "\n");
      return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
    }),
  );
  const lists = Object.fromEntries(
    lines.flatMap(({ kind, text }) => {
      const [letter = "", words = ""] = text.split(": ");
      const first = (heads.at(-1) ?? 0) + 2;
      return kind === "list"
        ? [[`${letter}${first}:${letter}${first + 200}`, words.split("、")] as const]
        : [];
    }),
  );
  return { name: "Sheet1", rows, formulas, formats, lists, merges: mergesOf(texts, merged) };
}

function mergesOf(texts: readonly (readonly string[])[], rows: readonly number[]): string[] {
  return rows.flatMap((row) =>
    (texts[row] ?? []).flatMap((text, column): string[] => {
      if (text === "<" || text === "^") return [];
      let [right, bottom] = [column, row];
      while (texts[row]?.[right + 1] === "<") right++;
      while (rows.includes(bottom + 1) && texts[bottom + 1]?.[column] === "^") bottom++;
      return right > column || bottom > row
        ? [`${cellAddress(row, column)}:${cellAddress(bottom, right)}`]
        : [];
    }),
  );
}
