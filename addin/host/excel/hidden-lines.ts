/// <reference types="office-js" />
import type { Area } from "../../../shared/sheet/grid.ts";
import { addressOfArea, areaOf } from "./areas.ts";

/** Rows or columns. */
type Direction = "rowHidden" | "columnHidden";

/** Parts into which a mixed part falls, and parts asked for in one request. */
const PARTS = 64;
const MOST_ASKED = 1_000;

/** What Excel says of an area at once: all hidden, none, or null for some. */
interface HiddenAtOnce {
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
}

/**
 * Rows or columns of the area that are hidden, by their number on the sheet. One round trip where Excel names what is
 * shown; it does not on protected sheets, nor where that is too many pieces.
 */
export async function hiddenLines(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  direction: Direction,
  atOnce: HiddenAtOnce,
): Promise<number[]> {
  const shown = atOnce[direction] === null ? await shownLines(context, sheet, area, direction) : undefined;
  const hidden = shown && linesOf(area, direction).filter((line) => !shown.has(line));
  // Some are hidden: an answer by which none is, is none.
  if (hidden === undefined || hidden.length === 0)
    return await hiddenInParts(context, sheet, area, direction, atOnce);
  return hidden;
}

/** @returns undefined where Excel does not say. */
async function shownLines(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  direction: Direction,
): Promise<ReadonlySet<number> | undefined> {
  const visible = sheet
    .getRange(addressOfArea(area))
    .getSpecialCellsOrNullObject(Excel.SpecialCellType.visible);
  visible.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  try {
    await context.sync();
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return undefined;
    throw error;
  }
  // Where all columns are hidden no cell is shown, whatever rows are.
  if (visible.isNullObject) return undefined;
  return new Set(visible.areas.items.flatMap((part) => linesOf(areaOf(part), direction)));
}

/**
 * Asks for ever smaller parts. Costs round trips only where some are
 * hidden and some are not. `getRowProperties` would tell at once, but Excel takes it for a change and forgets Undo.
 */
async function hiddenInParts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  direction: Direction,
  atOnce: HiddenAtOnce,
): Promise<number[]> {
  const hidden: Area[] = atOnce[direction] === true ? [area] : [];
  let mixed = atOnce[direction] === null ? [area] : [];
  while (mixed.length > 0) {
    const parts = mixed.flatMap((part) => partsOf(part, direction));
    mixed = [];
    for (let start = 0; start < parts.length; start += MOST_ASKED) {
      const asked = parts.slice(start, start + MOST_ASKED).map((part) => {
        const range = sheet.getRange(addressOfArea(part));
        // eslint-disable-next-line office-addins/no-navigational-load -- rowHidden or columnHidden: a plain property
        range.load({ [direction]: true });
        return { part, range };
      });
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each answer decides what is asked next
      await context.sync();
      for (const { part, range } of asked) {
        if (range[direction] === true) hidden.push(part);
        else if (range[direction] === null && linesOf(part, direction).length > 1) mixed.push(part);
      }
    }
  }
  return hidden.flatMap((part) => linesOf(part, direction)).sort((a, b) => a - b);
}

function partsOf(area: Area, direction: Direction): Area[] {
  const lines = linesOf(area, direction);
  const size = Math.ceil(lines.length / PARTS);
  return lines
    .filter((_, index) => index % size === 0)
    .map((first) =>
      direction === "rowHidden"
        ? { ...area, top: first, bottom: Math.min(area.bottom, first + size - 1) }
        : { ...area, left: first, right: Math.min(area.right, first + size - 1) },
    );
}

function linesOf({ top, left, bottom, right }: Area, direction: Direction): number[] {
  const [first, last] = direction === "rowHidden" ? [top, bottom] : [left, right];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
