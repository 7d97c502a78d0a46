/// <reference types="office-js" />
import type { Area, Grid, RawValue } from "../../../shared/sheet/grid.ts";
import { addressOfArea, areaOf, cutTo, runsOf } from "./areas.ts";
import { bandCutTo, contentOf, MOST_CELLS, queueBand, queueExtent, type SheetReading } from "./read-sheet.ts";

/** More pieces than this are asked for with the whole sheet. */
const MOST_RUNS = 100;

/** Rows to be read again, and the columns over which somebody typed in them. */
export interface Dirty {
  readonly rows: ReadonlySet<number>;
  readonly left: number;
  readonly right: number;
}

interface RowsReading {
  readonly reading: SheetReading;
  /** Those of the rows that hold a formula. */
  readonly calculated: readonly number[];
}

/**
 * Reads the dirty rows again and takes everything else as it was remembered. One round trip.
 * @returns undefined where that is not enough: the sheet now holds values that neither of the two knows.
 */
export async function readRows(
  context: Excel.RequestContext,
  sheetId: string,
  remembered: SheetReading,
  dirty: Dirty,
): Promise<RowsReading | undefined> {
  const { grid, area: before, merges, said } = remembered;
  if (before === undefined) return undefined;
  const left = Math.min(before.left, dirty.left);
  const right = Math.max(before.right, dirty.right);
  const parts = runsOf([...dirty.rows]).map(({ first, last }) => ({ top: first, bottom: last, left, right }));
  if (parts.length > MOST_RUNS || dirty.rows.size * (right - left + 1) > MOST_CELLS) return undefined;

  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.load({ name: true });
  const used = queueExtent(sheet);
  const asked = parts.map((part) => {
    const hidden = sheet.getRange(addressOfArea(part));
    hidden.load({ rowHidden: true, formulas: true });
    return { part, hidden, band: queueBand(sheet, part) };
  });
  await context.sync();
  // Hidden and shown rows side by side would have to be asked for one by one.
  if (used.isNullObject || asked.some(({ hidden }) => hidden.rowHidden === null)) return undefined;
  const area = areaOf(used);
  if (!isKnown(area, before, dirty)) return undefined;

  const hiddenRows = [
    ...(grid.hiddenRows ?? []).filter((row) => !dirty.rows.has(row)),
    ...asked.flatMap(({ part, hidden }) => (hidden.rowHidden === true ? linesOf(part) : [])),
  ].filter((row) => row >= area.top && row <= area.bottom);
  const hiddenColumns = grid.hiddenColumns?.filter((column) => column >= area.left && column <= area.right);
  const { formats: _, hiddenRows: _rows, hiddenColumns: _columns, ...rest } = grid;
  const fresh = contentOf(
    area,
    asked.flatMap(({ band }) => bandCutTo(band(), area)),
  );
  const now = {
    ...rest,
    name: sheet.name,
    ...withFresh(grid, area, fresh, dirty),
    merges: merges.flatMap((merge) => cutTo(merge, area) ?? []),
    ...(hiddenRows.length > 0 && { hiddenRows: hiddenRows.sort((a, b) => a - b) }),
    ...(hiddenColumns !== undefined && hiddenColumns.length > 0 && { hiddenColumns }),
  };
  const calculated = asked.flatMap(({ part, hidden }) =>
    linesOf(part).filter((row) => hidden.formulas[row - part.top]?.some(isFormula)),
  );
  return { reading: { area, merges, said, grid: now }, calculated };
}

/**
 * Rows of an area that hold formulas. One round trip.
 * @returns undefined where Excel does not tell, as it may on protected sheets.
 */
export async function formulaRows(
  context: Excel.RequestContext,
  sheetId: string,
  area: Area,
): Promise<number[] | undefined> {
  const range = context.workbook.worksheets.getItem(sheetId).getRange(addressOfArea(area));
  const found = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
  found.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  try {
    await context.sync();
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return undefined;
    throw error;
  }
  return found.isNullObject ? [] : [...new Set(found.areas.items.flatMap((part) => linesOf(areaOf(part))))];
}

/** A text that begins with "=" may be one too; its row is then read once more than needed. */
function isFormula(content: unknown): boolean {
  return typeof content === "string" && content.startsWith("=");
}

/** Whether every value of the area stood there before or lies in a row that was read again. */
function isKnown(area: Area, before: Area, { rows }: Dirty): boolean {
  if (area.left < before.left || area.right > before.right) return false;
  const above = linesOf({ ...area, bottom: before.top - 1 });
  const below = linesOf({ ...area, top: Math.max(area.top, before.bottom + 1) });
  return [...above, ...below].every((row) => rows.has(row));
}

/** Dirty rows as they are now, all others as remembered; whole rows are shared, for they are many. */
function withFresh(
  before: Grid,
  area: Area,
  fresh: ReturnType<typeof contentOf>,
  { rows }: Dirty,
): ReturnType<typeof contentOf> {
  const [from, to] = [area.left - before.left, area.right + 1 - before.left];
  const cut = <Value>(line: readonly Value[]): readonly Value[] =>
    from === 0 && to === line.length ? line : line.slice(from, to);
  const values: (readonly RawValue[])[] = [];
  const formats: (readonly (string | undefined)[] | undefined)[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const at = row - area.top;
    const was = row - before.top;
    values.push(rows.has(row) ? (fresh.values[at] ?? []) : cut(before.values[was] ?? []));
    const format = rows.has(row) ? fresh.formats?.[at] : before.formats?.[was];
    if (format !== undefined) formats[at] = rows.has(row) ? format : format.slice(from, to);
  }
  return { top: area.top, left: area.left, values, ...(formats.length > 0 && { formats }) };
}

function linesOf({ top, bottom }: Area): number[] {
  return Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index);
}
