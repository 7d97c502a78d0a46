import type { Form } from "../../form/form.ts";
import type { Stamp } from "../../sheet/grid.ts";

/**
 * A hidden name of the sheet (not of the workbook): it goes along when the sheet is copied to another workbook,
 * and Excel, WPS and LibreOffice keep it when they save.
 */
export const STAMP_NAME = "HalfSky_form";

/** What the name stands for, as a formula: `"women_loans/1"`. */
export function stampFormula({ id, version }: Form): string {
  return `"${id}/${version}"`;
}

/** The stamp that a name's formula holds; undefined when it is none. */
export function parseStamp(formula: string): Stamp | undefined {
  const match = /^="?([a-z][a-z0-9_]*)\/(\d{1,4})"?$/.exec(`=${formula.trim().replace(/^=/, "")}`);
  if (match === null) return undefined;
  return { form: match[1] ?? "", version: Number(match[2]) };
}
