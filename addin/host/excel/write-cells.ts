/// <reference types="office-js" />
import { parseAddress, type RawValue } from "../../../shared/sheet/grid.ts";
import { typedValue } from "../typed-value.ts";
import type { CellChange, CellPlace } from "../workbook-host.ts";
import { HalfWritten } from "../workbook-refusal.ts";

/** Cells of one request; each takes some hundred bytes of the 5 MB. */
const MOST_WRITTEN = 1_000;
const TEXT_FORMAT = "@";

interface CellFormat extends CellPlace {
  readonly format: string;
}

/** What a cell held: as much as it takes to put it back. */
interface CellBefore extends CellPlace {
  readonly value: RawValue;
  /** The formula, or the value once more. */
  readonly formula: RawValue;
  readonly format: string;
}

/**
 * Types into cells: numbers as numbers, everything else as text that Excel does not read as a date or a formula.
 * Where one cell is refused, none stays changed.
 * @throws HalfWritten where some stay changed all the same
 * @returns what the cells held before, for `restoreCells`.
 */
export async function writeCells(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<readonly CellBefore[]> {
  const before = await remember(context, changes);
  const texts = before.filter(
    ({ format }, index) =>
      format === TEXT_FORMAT && typeof typedValue(changes[index]?.text ?? "") === "number",
  );
  try {
    const room = await setFormats(
      context,
      texts.map((place) => ({ ...place, format: "General" })),
    );
    const isText = ({ format }: CellBefore) => format === TEXT_FORMAT && !room;
    await inTurns(context, changes, ({ sheet, cell, text }, index) => {
      const held = before[index];
      const value = typedValue(text);
      // A number in a cell that stays one of text is the text of it, as it is for whoever types it there.
      const typed = held !== undefined && isText(held) && typeof value === "number" ? text : value;
      enter(rangeOf(context, sheet, cell), typed, held?.format ?? "General");
    });
  } catch (error) {
    const left = await restoreChanged(context, before).catch(() => before);
    if (left.length > 0)
      throw new HalfWritten(
        left.map(({ sheet, cell }) => ({ sheet, cell })),
        error,
      );
    throw error;
  }
  return before;
}

/**
 * In a request of its own: a protected sheet refuses number formats also in cells that it leaves open for typing.
 * @returns whether Excel took them
 */
async function setFormats(context: Excel.RequestContext, cells: readonly CellFormat[]): Promise<boolean> {
  try {
    await inTurns(context, cells, ({ sheet, cell, format }) => {
      rangeOf(context, sheet, cell).numberFormat = [[format]];
    });
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === "AccessDenied") return false;
    throw error;
  }
}

/**
 * Leaves alone what is as it was: a protected cell would refuse even its own value.
 * @returns cells that stay changed
 */
async function restoreChanged(
  context: Excel.RequestContext,
  before: readonly CellBefore[],
): Promise<readonly CellBefore[]> {
  const changed = await changedSince(context, before);
  try {
    await restoreCells(context, changed);
  } catch {
    // One that refuses must not keep the others from being put back.
    for (const cell of changed) {
      await restoreCells(context, [cell]).catch(() => undefined);
    }
  }
  return await changedSince(context, changed);
}

async function changedSince(
  context: Excel.RequestContext,
  before: readonly CellBefore[],
): Promise<readonly CellBefore[]> {
  const now = await remember(context, before);
  return before.filter(
    ({ formula, format }, index) => formula !== now[index]?.formula || format !== now[index]?.format,
  );
}

/** Puts back what cells held: number formats where they are others now, formulas and values. */
async function restoreCells(context: Excel.RequestContext, before: readonly CellBefore[]): Promise<void> {
  const now = await remember(context, before);
  const others = before.filter(({ format }, index) => format !== now[index]?.format);
  await setFormats(context, others);
  await inTurns(context, before, ({ sheet, cell, value, formula, format }) => {
    const range = rangeOf(context, sheet, cell);
    if (isCalculated(formula, value)) range.formulas = [[formula]];
    else enter(range, value, format);
  });
}

/** A cell as it was before a write, what was written, and where it stands now. */
interface Written {
  readonly before: CellBefore;
  readonly text: string;
  /** By the sheet's id or name; undefined where nobody knows any more. */
  readonly now: CellPlace | undefined;
}

/**
 * Puts back what a write replaced, but in no cell that holds something else by now: that is the user's.
 * @returns the cells left alone, as they were named when they were written.
 */
export async function takeBack(
  context: Excel.RequestContext,
  written: readonly Written[],
): Promise<readonly CellPlace[]> {
  // What was written last counts, where a write named a cell twice.
  const last = new Map(written.map(({ before, text }) => [keyOf(before), [typedValue(text) ?? "", text]]));
  const placed = written.flatMap(({ before, now }) =>
    now === undefined ? [] : [{ ...before, ...now, before }],
  );
  const held = await remember(context, placed);
  const standing = placed.filter((_, index) => {
    const { value, formula } = held[index] ?? {};
    const key = keyOf(placed[index]?.before);
    // In a cell that stayed one of text stands the text of a number.
    return last.get(key)?.includes(value as string) === true && !isCalculated(formula ?? null, value ?? null);
  });
  await restoreCells(context, standing);
  const restored = new Set(standing.map(({ before }) => keyOf(before)));
  return written
    .filter(({ before }) => !restored.has(keyOf(before)))
    .map(({ before: { sheet, cell } }) => ({ sheet, cell }));
}

function keyOf(place: CellPlace | undefined): string {
  return JSON.stringify([place?.sheet, place?.cell]);
}

/** A text that begins with "=" is its own formula, a calculated cell is not. */
function isCalculated(formula: RawValue, value: RawValue): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

async function remember(context: Excel.RequestContext, cells: readonly CellPlace[]): Promise<CellBefore[]> {
  const ranges = cells.map(({ sheet, cell }) => ({ sheet, cell, range: rangeOf(context, sheet, cell) }));
  await inTurns(context, ranges, ({ range }) => {
    range.load({ values: true, formulas: true, numberFormat: true });
  });
  return ranges.map(({ sheet, cell, range }) => ({
    sheet,
    cell,
    value: only(range.values),
    formula: only(range.formulas),
    format: String(only(range.numberFormat)),
  }));
}

/** A cell formatted as text takes everything as text; elsewhere only a leading apostrophe keeps text as it is. */
function enter(range: Excel.Range, value: RawValue, format: string): void {
  const plain = typeof value !== "string" || value === "" || format === TEXT_FORMAT;
  range.values = [[plain ? (value ?? "") : `'${value}`]];
}

function rangeOf(context: Excel.RequestContext, sheet: string, cell: string): Excel.Range {
  if (parseAddress(cell) === undefined) throw new RangeError(`no cell ${cell}`);
  return context.workbook.worksheets.getItem(sheet).getRange(cell);
}

function only(matrix: readonly (readonly RawValue[])[]): RawValue {
  return matrix[0]?.[0] ?? null;
}

async function inTurns<T>(
  context: Excel.RequestContext,
  items: readonly T[],
  queue: (item: T, index: number) => void,
): Promise<void> {
  for (let start = 0; start < items.length; start += MOST_WRITTEN) {
    items.slice(start, start + MOST_WRITTEN).forEach((item, offset) => {
      queue(item, start + offset);
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request takes no more than MOST_WRITTEN
    await context.sync();
  }
}
