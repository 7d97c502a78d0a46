/** What was done on an opened workbook and stands in no file: enough to do it again over the same bytes. */
import { cellText } from "../../../shared/sheet/cell-text.ts";
import { type Grid, parseAddress } from "../../../shared/sheet/grid.ts";
import type { Correction } from "../../host/correction.ts";
import type { FileHost, PageSettings } from "../../host/file-host.ts";
import type { SheetState } from "./sheet-state.ts";
import { tableId } from "./tables.ts";
import { asideOf } from "./twins.ts";

export interface WorkDone {
  /** What the workbook would remember, had it a place for that. */
  readonly settings: ReturnType<PageSettings["entries"]>;
  readonly corrections: readonly Correction[];
  readonly tables: readonly TableDone[];
  /** As the workbench has it. */
  readonly downloaded: boolean;
  readonly selection?: { readonly sheet: string; readonly cell: string };
}

export type TableDone = Pick<
  SheetState,
  | "name"
  | "table"
  | "ignored"
  | "joined"
  | "unsaved"
  | "sent"
  | "form"
  | "period"
  | "headerRows"
  | "explanations"
>;

export function workDone(
  { sheets, downloaded }: { readonly sheets: readonly SheetState[]; readonly downloaded: boolean },
  file: Pick<FileHost, "corrections" | "selection">,
  settings: Pick<PageSettings, "entries">,
): WorkDone {
  const selection = file.selection();
  return {
    settings: settings.entries(),
    corrections: file.corrections(),
    tables: sheets.map(tableDone),
    downloaded,
    ...(selection !== undefined && { selection }),
  };
}

function tableDone(sheet: SheetState): TableDone {
  const { name, table, ignored, joined, unsaved, sent, form, period, headerRows, explanations } = sheet;
  return {
    name,
    table,
    ignored,
    unsaved,
    explanations,
    ...(joined !== undefined && { joined }),
    ...(sent !== undefined && { sent }),
    ...(form !== undefined && { form }),
    ...(period !== undefined && { period }),
    ...(headerRows !== undefined && { headerRows }),
  };
}

/** Whether anything of it would have to be done again: what comes by itself does not count. */
export function isWork({ settings, corrections, tables }: WorkDone): boolean {
  const chosen = tables.some(({ ignored, joined }) => ignored || joined === true);
  return chosen || settings.length > 0 || corrections.length > 0 || explanationsIn(tables) > 0;
}

/** Those that somebody wrote for this workbook. */
export function explanationsIn(tables: readonly Pick<TableDone, "explanations">[]): number {
  return tables.flatMap(({ explanations }) => explanations).filter(({ carried }) => carried !== true).length;
}

/** The sheets that are about to be checked, with what was said about their tables. */
export function resumedSheets(sheets: readonly SheetState[], { tables }: WorkDone): SheetState[] {
  return sheets.flatMap((sheet) => {
    const own = tables.filter(({ name }) => name === sheet.name);
    if (own.length === 0) return [sheet];
    return own.map((done) => ({ ...sheet, ...done, id: tableId(sheet.sheetId, done.table) }));
  });
}

/** Corrections whose cells hold what they held when they were corrected, and those for which there is no place. */
export function placedAgain(
  sheets: readonly Grid[],
  corrections: readonly Correction[],
): { readonly standing: readonly Correction[]; readonly lost: readonly Correction[] } {
  const holds = ({ sheet, cell, before }: Correction): boolean => {
    const grid = sheets.find(({ name }) => name === sheet);
    const place = parseAddress(cell);
    return grid !== undefined && place !== undefined && cellText(grid, place.row, place.column) === before;
  };
  return {
    standing: corrections.filter(holds),
    lost: corrections.filter((correction) => !holds(correction)),
  };
}

/**
 * Whether every table that is meant to be sent has reached the city as it stands.
 * @param owed whether a report of the form for the period is asked for at all
 */
export function isAllSent(
  sheets: readonly SheetState[],
  owed: (form: string, period: string) => boolean,
): boolean {
  if (sheets.some(({ status, unsaved }) => status !== "ready" || unsaved)) return false;
  const meant = sheets.filter((sheet) => {
    const { assessment, ignored, sent } = sheet;
    if (ignored || assessment?.kind !== "recognised" || asideOf(sheet, sheets) !== undefined) return false;
    return sent === true || (assessment.period !== null && owed(assessment.form.id, assessment.period));
  });
  return meant.length > 0 && meant.every(({ sent }) => sent === true);
}
