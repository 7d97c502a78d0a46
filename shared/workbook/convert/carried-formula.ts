import { referencesOf } from "../patch/formula-text.ts";

/** No longer formula fits into a cell of .xlsx. */
const LONGEST = 8192;

/**
 * Whether a formula that a library translated from another format can stand in an .xlsx. What names another file, a table,
 * a name of the workbook, a sheet that is not there or a constant in braces stays away: Excel repairs such a file.
 * @param formula without "="
 */
export function isCarried(formula: string, sheets: readonly string[]): boolean {
  const code = formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/g, (quoted) =>
    quoted.startsWith("'") && quoted.includes("[") ? "[" : "0",
  );
  if (formula.length > LONGEST || /[[\]{}#@|]/.test(code)) return false;
  const { references, open } = referencesOf(formula);
  return !open && references.every(({ sheet }) => sheet === undefined || sheets.includes(sheet));
}
