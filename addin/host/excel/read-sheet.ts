/// <reference types="office-js" />
import type { Area, Grid, RawValue } from "../../../shared/sheet/grid.ts";
import { addressOfArea, areaOf, bandsOf, cutTo, halvesOf } from "./areas.ts";
import { isTooMuch } from "./run.ts";

/** More cells in one request come near the 5 MB that Excel on the web lets through. */
export const MOST_CELLS = 60_000;

/** Queued in a context; gives its result once the context was synchronised. */
type Pending<T> = () => T;

interface Band {
  readonly area: Area;
  readonly values: readonly (readonly RawValue[])[];
  readonly formats: readonly (readonly string[])[];
  readonly hiddenRows: readonly number[];
}

/**
 * Reads the area of the sheet that holds values: two round trips for up to 60,000 cells, one more for each further
 * 60,000. Excel does not say whether a workbook counts its days from 1904, so the grid does not either.
 */
export async function readSheet(context: Excel.RequestContext, name: string): Promise<Grid> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load({ name: true, visibility: true });
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  await context.sync();
  const bare = {
    name: sheet.name,
    ...(sheet.visibility !== Excel.SheetVisibility.visible && { hidden: true }),
  };
  if (used.isNullObject) return { ...bare, top: 0, left: 0, values: [], merges: [] };

  const area = areaOf(used);
  const fromCorner = { ...area, top: 0, left: 0 };
  const bandOf = (part: Area) => queueBand(sheet, part);
  const mergesOf = (part: Area) => queueMerges(sheet, part);
  const [first = area, ...rest] = bandsOf(area, MOST_CELLS);

  // Nearly always everything fits into one request; where it does not, each piece finds its own size.
  const hiddenColumns = queueHiddenColumns(sheet, area);
  const together = await unlessTooMuch(context, [
    bandOf(first),
    mergesOf(fromCorner),
    hiddenColumns,
  ] as const);
  const bands = together === undefined ? await inHalves(context, first, bandOf) : [together[0]];
  for (const part of rest) bands.push(...(await inHalves(context, part, bandOf)));
  const merges =
    together === undefined ? (await inHalves(context, fromCorner, mergesOf)).flat() : together[1];
  const columns =
    together === undefined
      ? (await inHalves(context, area, (part) => queueHiddenColumns(sheet, part))).flat()
      : together[2];
  return assemble(bare, area, bands, merges, columns);
}

/** @returns undefined when Excel refused the request as too much at once. */
async function unlessTooMuch<A, B, C>(
  context: Excel.RequestContext,
  pending: readonly [Pending<A>, Pending<B>, Pending<C>],
): Promise<[A, B, C] | undefined> {
  try {
    await context.sync();
  } catch (error) {
    if (isTooMuch(error)) return undefined;
    throw error;
  }
  const [a, b, c] = pending;
  return [a(), b(), c()];
}

/** Reads an area in one request, or in halves of halves where Excel refuses that as too much. */
async function inHalves<T>(
  context: Excel.RequestContext,
  area: Area,
  queue: (area: Area) => Pending<T>,
): Promise<T[]> {
  const pending = queue(area);
  try {
    await context.sync();
  } catch (error) {
    const halves = halvesOf(area);
    if (!isTooMuch(error) || halves === undefined) throw error;
    const [one, other] = halves;
    return [...(await inHalves(context, one, queue)), ...(await inHalves(context, other, queue))];
  }
  return [pending()];
}

function queueBand(sheet: Excel.Worksheet, area: Area): Pending<Band> {
  const range = sheet.getRange(addressOfArea(area));
  range.load({ values: true, numberFormat: true });
  const rows = range.getRowProperties({ rowHidden: true });
  return () => ({
    area,
    values: range.values,
    formats: range.numberFormat,
    hiddenRows: rows.value.flatMap(({ rowHidden }, row) => (rowHidden === true ? [area.top + row] : [])),
  });
}

function queueHiddenColumns(sheet: Excel.Worksheet, area: Area): Pending<readonly number[]> {
  const range = sheet.getRange(addressOfArea({ ...area, bottom: area.top }));
  const columns = range.getColumnProperties({ columnHidden: true });
  return () =>
    columns.value.flatMap(({ columnHidden }, column) => (columnHidden === true ? [area.left + column] : []));
}

/** Excel names the merged areas whose first cell lies in the range, and fails above 512 of them. */
function queueMerges(sheet: Excel.Worksheet, area: Area): Pending<readonly Area[]> {
  const merged = sheet.getRange(addressOfArea(area)).getMergedAreasOrNullObject();
  merged.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf));
}

function assemble(
  bare: Pick<Grid, "name" | "hidden">,
  area: Area,
  bands: readonly Band[],
  merges: readonly Area[],
  columns: readonly number[],
): Grid {
  const height = area.bottom - area.top + 1;
  const values: RawValue[][] = Array.from({ length: height }, () => []);
  const formats: (string | undefined)[][] = [];
  for (const band of bands) {
    const left = band.area.left - area.left;
    band.values.forEach((cells, offset) => {
      const row = band.area.top - area.top + offset;
      const line = values[row];
      cells.forEach((value, column) => {
        if (line !== undefined) line[left + column] = value === "" ? null : value;
        const format = band.formats[offset]?.[column];
        if (format === undefined || format === "General") return;
        formats[row] ??= [];
        formats[row][left + column] = format;
      });
    });
  }
  const hiddenRows = [...new Set(bands.flatMap((band) => band.hiddenRows))].sort((a, b) => a - b);
  const hiddenColumns = [...new Set(columns)].sort((a, b) => a - b);
  return {
    ...bare,
    top: area.top,
    left: area.left,
    values,
    merges: merges.flatMap((merge) => cutTo(merge, area) ?? []),
    ...(formats.length > 0 && { formats }),
    ...(hiddenRows.length > 0 && { hiddenRows }),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
  };
}
