/** By which marks are known again, whatever program saved the workbook since. */
import type { Severity } from "../../form/form.ts";

/** Severities, the least grave first. */
export const severities = ["information", "warning", "error"] as const satisfies readonly Severity[];

/** Formula of our conditional formats, always true; the pane in Excel has the same. */
export function formulaOf(severity: Severity): string {
  return `"HalfSky"<>"${severity}"`;
}

export function isOurFormula(formula: string): boolean {
  return /^=?"HalfSky"<>"[a-z]+"$/.test(formula.trim());
}

/** Who wrote our notes. */
export const AUTHOR = "半边天统计 HalfSky";

/** How they end: who writes on below makes the note her own. */
export const NOTE_END = `—— ${AUTHOR}`;

/** Relationship to the sheet with the list: as long as it bears this name, no other program has saved the workbook. */
export const LIST_LINK = "rIdHalfSkyList";
export const NOTES_LINK = "rIdHalfSkyNotes";
export const SHAPES_LINK = "rIdHalfSkyShapes";
export const STYLES_LINK = "rIdHalfSkyStyles";

/** What the workbook itself had not, or had as an empty tag, before it was marked. */
export const memory = { noNames: "n", emptyNames: "e", noFormats: "d", emptyFormats: "x" } as const;
