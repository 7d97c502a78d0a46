import { asideOf } from "./twins.ts";
import type { SheetState } from "./workbench.ts";

/** The sheet whose findings are shown: the chosen one, else the first recognised with something to do, else the first. */
export function mainSheet(sheets: readonly SheetState[], chosen: string | null): SheetState | undefined {
  const recognised = reportedSheets(sheets);
  return (
    recognised.find(({ id }) => id === chosen) ??
    recognised.find(({ assessment }) => assessment?.findings.some(({ severity }) => severity === "error")) ??
    recognised[0]
  );
}

/** The sheet in front of her, while nothing is known of it yet: no other stands in its place meanwhile. */
export function awaitedSheet(
  sheets: readonly SheetState[],
  front: string | undefined,
): SheetState | undefined {
  return sheets.find(
    ({ name, status, assessment, ignored }) =>
      name === front && status === "checking" && assessment === undefined && !ignored,
  );
}

/** The tables that are read as a form, but for those set aside by people or by themselves. */
export function reportedSheets(sheets: readonly SheetState[]): SheetState[] {
  return sheets.filter(
    (sheet) =>
      !sheet.ignored && sheet.assessment?.kind === "recognised" && asideOf(sheet, sheets) === undefined,
  );
}

/** Sheets that no form matches and that nobody set aside. Hidden and empty sheets are not asked about. */
export function unrecognisedSheets(sheets: readonly SheetState[]): SheetState[] {
  return sheets.filter(
    ({ assessment, ignored, hidden }) =>
      !ignored && !hidden && assessment?.kind === "unrecognised" && !assessment.empty,
  );
}

/** Whether nothing in the workbook can be reported: then the page has to teach. */
export function nothingRecognised(sheets: readonly SheetState[]): boolean {
  return (
    sheets.every(({ status }) => status !== "checking") &&
    sheets.every(({ assessment }) => assessment?.kind !== "recognised")
  );
}
