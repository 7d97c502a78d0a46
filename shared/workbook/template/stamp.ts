import type { Form } from "../../form/form.ts";
import type { PrintedTable } from "../../form/terms.ts";
import type { Stamp } from "../../sheet/grid.ts";

/**
 * A hidden name of the sheet (not of the workbook): it goes along when the sheet is copied to another workbook,
 * and Excel, WPS and LibreOffice keep it when they save.
 */
export const STAMP_NAME = "HalfSky_form";

/** What the name stands for, as a formula: `"women_loans/1"`, of a printed table `"women_loans/2/monthly"`. */
export function stampFormula({ id, version }: Form, table?: PrintedTable): string {
  return `"${id}/${version}${table === undefined ? "" : `/${table.id}`}"`;
}

/** The stamp that a name's formula holds; undefined when it is none. */
export function parseStamp(formula: string): Stamp | undefined {
  const written = formula.trim().replace(/^=/, "").replace(/^"|"$/g, "");
  const [, form, version, table] =
    /^([a-z][a-z0-9_]*)\/(\d{1,8})(?:\/([a-z][a-z0-9_]*))?$/.exec(written) ?? [];
  if (form === undefined) return undefined;
  return { form, version: Number(version), ...(table !== undefined && { table }) };
}
