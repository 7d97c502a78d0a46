/** What is known of one cell of the sheet: its findings, the values it may hold, cells that say the same. */
import { cellFinder } from "../../../shared/check/cell-finder.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import { cellText } from "../../../shared/sheet/cell-text.ts";
import { type Grid, parseAddress } from "../../../shared/sheet/grid.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import type { SheetState } from "./workbench.ts";

export interface AboutCell {
  /** The gravest first. */
  readonly findings: readonly Finding[];
  /** Column of the form that the cell belongs to; undefined where it is no cell of a record. */
  readonly column?: { readonly form: string; readonly version: number; readonly column: string };
  /** Other cells with the same finding and the same content: one answer may do for all. */
  readonly alike: readonly string[];
  /** What the findings propose for the cell, the likeliest first. */
  readonly proposals: readonly string[];
  /** Its figure stands for the whole report: what the unit reported of it before can stand beside it. */
  readonly whole?: { readonly form: string; readonly period: string; readonly column: string };
}

export function aboutCell(tables: readonly SheetState[], grid: Grid, address: string): AboutCell {
  const at = parseAddress(address);
  const read = tables.flatMap(({ assessment, ignored }) =>
    !ignored && assessment?.kind === "recognised" ? [assessment] : [],
  );
  const findings = read.flatMap((assessment) =>
    assessment.findings.filter(({ cells }) => cells.includes(address)),
  );
  const table =
    read.find((assessment) => assessment.findings.some((finding) => findings.includes(finding))) ??
    read.find(({ records }) => at !== undefined && records.some(({ row }) => row === at.row + 1));
  const column = table === undefined || at === undefined ? undefined : columnAt(table, at);
  const content = at === undefined ? "" : cellText(grid, at.row, at.column).trim();
  const alike = new Set(
    content === ""
      ? []
      : findings.flatMap(({ cells }) =>
          cells.filter((cell) => {
            const other = parseAddress(cell);
            return (
              cell !== address &&
              other !== undefined &&
              other.column === at?.column &&
              cellText(grid, other.row, other.column).trim() === content
            );
          }),
        ),
  );
  const whole = at === undefined ? undefined : wholeAt(read, at, address);
  const proposals = findings.flatMap(
    ({ fix }) => fix?.changes.flatMap(({ cell, after }) => (cell === address ? [after] : [])) ?? [],
  );
  return {
    findings,
    alike: [...alike],
    proposals: [...new Set(proposals)],
    ...(table !== undefined &&
      column !== undefined && { column: { form: table.form.id, version: table.form.version, column } }),
    ...(whole !== undefined && { whole }),
  };
}

function wholeAt(
  tables: readonly RecognisedSheet[],
  at: { readonly row: number; readonly column: number },
  address: string,
): AboutCell["whole"] {
  for (const table of tables) {
    const column = columnAt(table, at);
    if (column !== undefined && table.period !== null && isWhole(table, column, address))
      return { form: table.form.id, period: table.period, column };
  }
  return undefined;
}

/** A cell of a row over all records, or of the only record there is. */
function isWhole(
  { places, records, outsidePeriod, wholeRows }: RecognisedSheet,
  column: string,
  address: string,
): boolean {
  const find = cellFinder(places);
  const sole = records.length === 1 && outsidePeriod === 0 ? records : [];
  return [...wholeRows.map((row) => ({ row })), ...sole].some((place) => find(place, column) === address);
}

/** The column of the form that stands there; on an indicator sheet columns lie across. */
function columnAt(
  { places }: RecognisedSheet,
  at: { readonly row: number; readonly column: number },
): string | undefined {
  const line = places.layout === "indicator" ? at.row : at.column;
  return places.columns.find((place) => place.at === line)?.column;
}
