/** How the tables that the workbench knows follow the workbook's sheets. */
import type { Assessment } from "../../engine/assessment.ts";
import type { SheetEntry, WorkbookSettings } from "../../host/workbook-host.ts";
import { withOwnCheck } from "./server-findings.ts";
import type { SheetState } from "./sheet-state.ts";

/** Under which the workbook remembers that a sheet is no report. */
export function ignoredKey(name: string): string {
  return `ignored:${name}`;
}

/** Under which the workbook remembers which rows of a sheet the user marked as its header. */
export function headerKey(name: string): string {
  return `header:${name}`;
}

/** Under which the workbook remembers what the sheet said of itself when a person chose its form or header. */
export function saidKey(name: string): string {
  return `said:${name}`;
}

/** Under which the workbook remembers that a sheet is sent together with others of its form. */
export function joinedKey(name: string): string {
  return `joined:${name}`;
}

/** A sheet that was not checked yet; what was chosen for it earlier is remembered with the workbook. */
export function rememberedSheet(settings: WorkbookSettings, { id, name, hidden }: SheetEntry): SheetState {
  // Nothing is left of a choice that was forgotten.
  const form = settings.get(`form:${name}`) || undefined;
  const period = settings.get(`period:${name}`);
  const [, first, last] = /^(\d+)-(\d+)$/.exec(settings.get(headerKey(name)) ?? "") ?? [];
  return {
    id: tableId(id, 0),
    sheetId: id,
    name,
    table: 0,
    hidden,
    status: "checking",
    ignored: settings.get(ignoredKey(name)) === "1",
    ...(settings.get(joinedKey(name)) === "1" && { joined: true }),
    unsaved: false,
    explanations: [],
    ...(form === undefined ? {} : { form }),
    ...(period === undefined ? {} : { period }),
    ...(first !== undefined && { headerRows: { first: Number(first), last: Number(last) } }),
  };
}

/** The tables a check found, in the sheet's place; what was said about a table before stays with it. */
export function withTables(
  sheets: readonly SheetState[],
  sheetId: string,
  assessments: readonly Assessment[],
  carry: (sheet: SheetState) => Pick<SheetState, "explanations" | "server">,
): SheetState[] {
  const before = sheets.filter((sheet) => sheet.sheetId === sheetId);
  const [first] = before;
  if (first === undefined) return [...sheets];
  const tables = assessments.map((assessment, table): SheetState => {
    const known = before[table];
    const { refusal: _, ...base } = known ?? {
      ...withoutServer(first),
      id: tableId(sheetId, table),
      table,
      ignored: false,
      unsaved: false,
      sent: false,
      explanations: [],
    };
    const carried = known === undefined ? {} : carry(known);
    return withOwnCheck({ ...base, ...carried, status: "ready" }, assessment);
  });
  return sheets.flatMap((sheet) => (sheet === first ? tables : sheet.sheetId === sheetId ? [] : [sheet]));
}

/** The tables in the order of the workbook's sheets now: new ones wait for their check, deleted ones are gone. */
export function followingSheets(
  sheets: readonly SheetState[],
  entries: readonly SheetEntry[],
  settings: WorkbookSettings,
): SheetState[] {
  return entries.flatMap((entry) => {
    const known = sheets.filter(({ sheetId }) => sheetId === entry.id);
    const { name, hidden } = entry;
    return known.length === 0
      ? [rememberedSheet(settings, entry)]
      : known.map((sheet) => ({ ...sheet, name, hidden }));
  });
}

/** What the server said of one table is not said of another. */
function withoutServer({ server: _, ...sheet }: SheetState): SheetState {
  return sheet;
}

export function tableId(sheetId: string, table: number): string {
  return JSON.stringify([sheetId, table]);
}
