/** Formulas as far as they have to be understood: which cells they name, and how they read a few cells further on. */
import { type Area, columnLetters } from "../../sheet/grid.ts";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** Cells that a formula names. */
export interface Reference extends Area {
  /** Name of the sheet as the formula has it; undefined for its own. */
  readonly sheet: string | undefined;
}

export interface FormulaReferences {
  readonly references: readonly Reference[];
  /** It may read other cells as well: by a name, a table, a text that is an address. */
  readonly open: boolean;
}

interface Corner {
  readonly column: number;
  readonly columnFixed: boolean;
  readonly row: number;
  readonly rowFixed: boolean;
}

type Token =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open"; readonly text: string }
  | { readonly kind: "sheet"; readonly text: string; readonly sheet: string; readonly external: boolean }
  | { readonly kind: "cells"; readonly text: string; readonly first: Corner; readonly last: Corner };

const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}";
const COLUMN = "\\$?[A-Za-z]{1,3}";
const ROW = "\\$?[1-9]\\d{0,6}";
const LETTER = "[\\w.\\\\?\\u0080-\\uffff]";
/** What may not follow a reference: it was the beginning of a name then, a function, a sheet. */
const ENDS = `(?!${LETTER}|[(!\\[#])`;
/** In the order in which they are tried. */
const tokens = new RegExp(
  [
    '(?<string>"(?:[^"]|"")*")',
    "(?<quoted>'(?:[^']|'')*'!)",
    `(?<range>(?:${CELL}:${CELL}|${COLUMN}:${COLUMN}|${ROW}:${ROW}|${CELL})${ENDS})`,
    "(?<error>#(?:N/A|DIV/0!|[A-Z_]+[!?]))",
    "(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[Ee][+-]?\\d+)?)",
    `(?<plain>(?:\\[\\d+\\])?${LETTER}+!)`,
    `(?<call>${LETTER}+\\()`,
    `(?<name>${LETTER}+)`,
    "(?<other>[\\s\\S])",
  ].join("|"),
  "y",
);
/** They make addresses of what they are given. */
const makesReferences = /^(?:INDIRECT|OFFSET)\($/i;

/** @param formula without "=", as in a file */
export function referencesOf(formula: string): FormulaReferences {
  const references: Reference[] = [];
  let open = false;
  let sheet: { readonly name: string; readonly external: boolean } | undefined;
  for (const token of tokensOf(formula)) {
    if (token.kind === "cells" && sheet?.external !== true) {
      references.push({ ...areaOf(token), sheet: sheet?.name });
    }
    if (token.kind === "open") open = true;
    sheet = token.kind === "sheet" ? { name: token.sheet, external: token.external } : undefined;
  }
  return { references, open };
}

/** The formula as it reads so many rows and columns further on; undefined where that leaves the sheet. */
export function shifted(formula: string, rows: number, columns: number): string | undefined {
  let text = "";
  for (const token of tokensOf(formula)) {
    if (token.kind !== "cells") {
      text += token.text;
      continue;
    }
    const corners = [token.first, token.last].map((corner) => movedBy(corner, rows, columns));
    const [first, last] = corners;
    if (first === undefined || last === undefined) return undefined;
    text += cornersText(token.text, first, last);
  }
  return text;
}

function* tokensOf(formula: string): Generator<Token> {
  tokens.lastIndex = 0;
  let at = 0;
  while (at < formula.length) {
    tokens.lastIndex = at;
    const match = tokens.exec(formula);
    if (match === null) throw new RangeError("no token");
    const [text] = match;
    yield tokenOf(text, match.groups ?? {});
    at += text.length;
  }
}

function tokenOf(text: string, groups: Readonly<Record<string, string | undefined>>): Token {
  if (groups.range !== undefined) {
    const [first = "", last = first] = text.split(":");
    return { kind: "cells", text, first: cornerOf(first, false), last: cornerOf(last, true) };
  }
  if (groups.quoted !== undefined) {
    const sheet = text.slice(1, -2).replaceAll("''", "'");
    return { kind: "sheet", text, sheet, external: sheet.includes("[") };
  }
  if (groups.plain !== undefined) {
    return { kind: "sheet", text, sheet: text.slice(0, -1), external: text.startsWith("[") };
  }
  const isOpen =
    groups.name !== undefined
      ? !/^(?:TRUE|FALSE)$/i.test(text)
      : groups.call !== undefined
        ? makesReferences.test(text)
        : groups.other !== undefined && /[[\]:#!]/.test(text);
  return { kind: isOpen ? "open" : "text", text };
}

/** "$B4", "C", "7"; what a whole column or row does not say is its first or last. */
function cornerOf(text: string, last: boolean): Corner {
  const [, columnFixed = "", letters = "", rowFixed = "", digits = ""] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  // "$7": the sign was taken for the column's.
  const isRow = letters === "";
  return {
    column: isRow ? (last ? LAST_COLUMN : 0) : column - 1,
    columnFixed: isRow || columnFixed !== "",
    row: digits === "" ? (last ? LAST_ROW : 0) : Number(digits) - 1,
    rowFixed: digits === "" || rowFixed !== "" || (isRow && columnFixed !== ""),
  };
}

function areaOf({ first, last }: { readonly first: Corner; readonly last: Corner }): Area {
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

function movedBy(corner: Corner, rows: number, columns: number): Corner | undefined {
  const row = corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.columnFixed ? corner.column : corner.column + columns;
  const fits = row >= 0 && row <= LAST_ROW && column >= 0 && column <= LAST_COLUMN;
  return fits ? { ...corner, row, column } : undefined;
}

/** In the way in which the reference was written: with the same signs, whole columns and rows as such. */
function cornersText(written: string, first: Corner, last: Corner): string {
  const [one = "", other] = written.split(":");
  return other === undefined
    ? cornerText(one, first)
    : `${cornerText(one, first)}:${cornerText(other, last)}`;
}

function cornerText(written: string, { row, column }: Corner): string {
  return written.replace(/[A-Za-z]+/, () => columnLetters(column)).replace(/\d+/, () => String(row + 1));
}
