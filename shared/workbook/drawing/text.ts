/** Text as a worksheet may hold it, and as XML. */
import { holdsUnshown, withoutUnshown } from "../../unshown.ts";

/** Longest text of a cell, longest name of a sheet (Excel's limits). */
const CELL_TEXT_LIMIT = 32_767;
const SHEET_NAME_LIMIT = 31;

/**
 * Text that Excel shows as it was meant: control characters, what turns the direction of writing, lone surrogates and
 * non-characters left out, line breaks as \n, and anything that looks like Excel's own escape (`_x000D_`) escaped.
 * @throws RangeError above Excel's limit for a cell: nothing is cut silently.
 */
export function cellText(text: string): string {
  // Most text has none of it.
  const clean = /[_\r]/.test(text) || holdsUnshown(text) ? cleaned(text) : text;
  if (clean.length > CELL_TEXT_LIMIT) {
    throw new RangeError(`a cell holds ${CELL_TEXT_LIMIT} characters, not ${clean.length}`);
  }
  return clean;
}

function cleaned(text: string): string {
  return withoutUnshown(text.replace(/\r\n?/g, "\n")).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
    : text;
}

/** A string as a formula writes it: quotes doubled. */
export function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A sheet as a formula names it: always quoted, quotes doubled. */
export function formulaSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * A sheet name that Excel accepts and that is not in `taken` (whatever the case): forbidden characters are left
 * out, the end is cut at 31 characters, a number tells equal names apart; what is no name then, or Excel's own, is a 表.
 */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const clean = cellText(wanted)
    .replace(/[[\]:*?/\\\t\n]/g, "")
    .replace(/^'+|'+$/g, "");
  const called = clean.trim() === "" || clean.toLowerCase() === "history" ? `表${clean}` : clean;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `(${number})`;
    const name = `${cut(called, SHEET_NAME_LIMIT - suffix.length)}${suffix}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The first `most` UTF-16 units, never half a character. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/\p{Cs}/gu, "")
    .replace(/'+$/, "");
}
