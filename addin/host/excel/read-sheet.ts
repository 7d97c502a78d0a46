/// <reference types="office-js" />
import type { Area, Grid, RawValue } from "../../../shared/sheet/grid.ts";
import { EXCERPT_NAME, MARKS_NAME, sheetReferred } from "../../../shared/workbook/read/marks-name.ts";
import { parseStamp, STAMP_NAME } from "../../../shared/workbook/template/stamp.ts";
import { addressOfArea, areaOf, bandsOf, cutTo, halvesOf } from "./areas.ts";
import { hiddenLines } from "./hidden-lines.ts";
import { isTooMuch } from "./run.ts";

/** More cells in one request come near the 5 MB that Excel on the web lets through. */
export const MOST_CELLS = 60_000;

/** Queued in a context; gives its result once the context was synchronised. */
type Pending<T> = () => T;

interface Band {
  readonly area: Area;
  readonly values: readonly (readonly RawValue[])[];
  readonly formats: readonly (readonly (string | undefined)[] | undefined)[];
}

/** What is known of a sheet before it is read. */
export interface Known {
  /** Its merged areas, where they are remembered: Excel takes asking for them for a change and forgets Undo. */
  readonly merges?: readonly Area[];
  /** What hidden names say of it, where that is remembered: Excel tells no names while another workbook is in front. */
  readonly said?: Said;
  /** Where its values were: most likely they still are, and then one round trip less is enough. */
  readonly area?: Area;
}

/** What hidden names of a sheet say of it; they stay as they are while a workbook is open. */
interface Said {
  readonly stamp?: NonNullable<Grid["stamp"]>;
  /** The sheet that lists findings in a marked copy. */
  readonly list?: string;
  readonly excerpt: boolean;
}

export interface SheetReading {
  readonly grid: Grid;
  /** Where its values are; undefined when it is empty. */
  readonly area: Area | undefined;
  /** As Excel named them, to be remembered. */
  readonly merges: readonly Area[];
  readonly said: Said;
}

/** The corner in which most sheets lie as a whole; of 60,000 cells at most. */
const CORNER: Area = { top: 0, left: 0, bottom: 2_299, right: 25 };

/**
 * Reads the area of the sheet that holds values. One round trip where all of it is in the corner of the sheet, or
 * where it was before; one more for each 60,000 cells elsewhere, and a few where some rows or columns are hidden.
 */
export async function readSheet(
  context: Excel.RequestContext,
  name: string,
  known: Known,
): Promise<SheetReading> {
  const sheet = context.workbook.worksheets.getItem(name);
  const bandOf = (part: Area) => queueBand(sheet, part);
  const mergesOf = (part: Area) => queueMerges(sheet, part, known.merges);

  // Nearly always everything fits into one request; where it does not, each piece finds its own size.
  const guess = known.area === undefined ? CORNER : firstBand(known.area);
  let outline = queueOutline(sheet, known.said);
  const guessed = known.area === undefined ? queueUsedPart(sheet, guess) : bandOf(guess);
  let content = await unlessTooMuch(context, both(guessed, mergesOf(fromCorner(guess))));
  if (content === undefined) {
    outline = queueOutline(sheet, known.said);
    await context.sync();
  }
  const { used } = outline;
  const said = outline.said();
  const bare = {
    // eslint-disable-next-line office-addins/load-object-before-read -- loaded by queueOutline()
    name: sheet.name,
    // eslint-disable-next-line office-addins/load-object-before-read -- loaded by queueOutline()
    ...(sheet.visibility !== Excel.SheetVisibility.visible && { hidden: true }),
    ...(said.stamp !== undefined && { stamp: said.stamp }),
    ...(said.excerpt && { excerpt: true as const }),
  };
  // What lists findings in a marked copy is none of her sheets, and counts as one that holds nothing.
  if (used.isNullObject || said.list === bare.name) {
    return { grid: { ...bare, top: 0, left: 0, values: [], merges: [] }, merges: [], area: undefined, said };
  }

  const area = areaOf(used);
  if (area.top < guess.top || area.left < guess.left || area.right > guess.right) content = undefined;
  const bands: Band[] = content?.[0] === undefined ? [] : bandCutTo(content[0], area);
  const merges: Area[] = [...(content?.[1] ?? [])];
  const rest = content === undefined ? area : { ...area, top: Math.max(area.top, guess.bottom + 1) };
  if (rest.top <= rest.bottom) {
    const [first = rest, ...others] = bandsOf(rest, MOST_CELLS);
    const corner = content === undefined ? fromCorner(rest) : { ...rest, left: 0 };
    const together = await unlessTooMuch(context, both(bandOf(first), mergesOf(corner)));
    bands.push(...(together === undefined ? await inHalves(context, first, bandOf) : [together[0]]));
    for (const part of others) bands.push(...(await inHalves(context, part, bandOf)));
    const more = together?.[1] ?? (await inHalves(context, corner, mergesOf)).flat();
    if (known.merges === undefined || content === undefined) merges.push(...more);
  }
  const hiddenRows = await hiddenLines(context, sheet, area, "rowHidden", used);
  const hiddenColumns = await hiddenLines(context, sheet, area, "columnHidden", used);
  const grid = {
    ...bare,
    ...contentOf(area, bands),
    merges: merges.flatMap((merge) => cutTo(merge, area) ?? []),
    ...(hiddenRows.length > 0 && { hiddenRows }),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
  };
  return { grid, merges, area, said };
}

function firstBand(area: Area): Area {
  return bandsOf(area, MOST_CELLS)[0] ?? area;
}

function both<A, B>(one: Pending<A>, other: Pending<B>): Pending<readonly [A, B]> {
  return () => [one(), other()];
}

interface Outline {
  readonly used: Excel.Range;
  readonly said: Pending<Said>;
}

/** Name, what hidden names say of the sheet, and where values are. */
function queueOutline(sheet: Excel.Worksheet, remembered: Said | undefined): Outline {
  sheet.load({ name: true, visibility: true });
  const said = remembered === undefined ? queueNames(sheet) : () => remembered;
  const used = queueExtent(sheet);
  used.load({ rowHidden: true, columnHidden: true });
  return { used, said };
}

function queueNames(sheet: Excel.Worksheet): Pending<Said> {
  const [stamp, list, excerpt] = [STAMP_NAME, MARKS_NAME, EXCERPT_NAME].map((name) => {
    const named = sheet.names.getItemOrNullObject(name);
    named.load({ formula: true });
    return named;
  }) as [Excel.NamedItem, Excel.NamedItem, Excel.NamedItem];
  return () => {
    const stamped = stamp.isNullObject ? undefined : parseStamp(String(stamp.formula));
    const listed = list.isNullObject ? undefined : sheetReferred(String(list.formula));
    return {
      ...(stamped !== undefined && { stamp: stamped }),
      ...(listed !== undefined && { list: listed }),
      excerpt: !excerpt.isNullObject,
    };
  };
}

/** Where the sheet holds values; formats alone do not count. */
export function queueExtent(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return used;
}

/** What holds values within an area; undefined where nothing does. */
function queueUsedPart(sheet: Excel.Worksheet, area: Area): Pending<Band | undefined> {
  const part = sheet.getRange(addressOfArea(area)).getUsedRangeOrNullObject(true);
  part.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  part.load({ values: true, numberFormat: true });
  /* eslint-disable office-addins/call-sync-after-load, office-addins/call-sync-before-read -- called after the sync */
  return () =>
    part.isNullObject ? undefined : { area: areaOf(part), values: part.values, formats: part.numberFormat };
  /* eslint-enable office-addins/call-sync-after-load, office-addins/call-sync-before-read */
}

/** Excel names the merged areas whose first cell lies in the range: those that reach into it begin before it. */
function fromCorner(area: Area): Area {
  return { ...area, top: 0, left: 0 };
}

/** @returns undefined when Excel refused the request as too much at once. */
async function unlessTooMuch<T>(context: Excel.RequestContext, pending: Pending<T>): Promise<T | undefined> {
  try {
    await context.sync();
  } catch (error) {
    if (isTooMuch(error)) return undefined;
    throw error;
  }
  return pending();
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

export function queueBand(sheet: Excel.Worksheet, area: Area): Pending<Band> {
  const range = sheet.getRange(addressOfArea(area));
  range.load({ values: true, numberFormat: true });
  // eslint-disable-next-line office-addins/call-sync-after-load, office-addins/call-sync-before-read -- called after the sync
  return () => ({ area, values: range.values, formats: range.numberFormat });
}

/** Excel names the merged areas whose first cell lies in the range, and fails above 512 of them. */
function queueMerges(
  sheet: Excel.Worksheet,
  area: Area,
  remembered: readonly Area[] | undefined,
): Pending<readonly Area[]> {
  if (remembered !== undefined) return () => remembered;
  const merged = sheet.getRange(addressOfArea(area)).getMergedAreasOrNullObject();
  merged.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf));
}

/** Values and formats of an area, put together from its parts; what they leave out is blank. */
export function contentOf(
  area: Area,
  bands: readonly Band[],
): Pick<Grid, "top" | "left" | "values" | "formats"> {
  const width = area.right - area.left + 1;
  const values: RawValue[][] = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: width }, () => null),
  );
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
  return { top: area.top, left: area.left, values, ...(formats.length > 0 && { formats }) };
}

/** The part of a band inside an area; none where they do not meet. */
export function bandCutTo(band: Band, area: Area): Band[] {
  const cut = cutTo(band.area, area);
  if (cut === undefined) return [];
  const rows = [cut.top - band.area.top, cut.bottom + 1 - band.area.top] as const;
  const columns = [cut.left - band.area.left, cut.right + 1 - band.area.left] as const;
  return [
    {
      area: cut,
      values: band.values.slice(...rows).map((line) => line.slice(...columns)),
      formats: band.formats.slice(...rows).map((line) => line?.slice(...columns)),
    },
  ];
}
