/// <reference types="office-js" />
import { type Grid, parseAddress } from "../../../shared/sheet/grid.ts";
import type { ReadOptions } from "../workbook-host.ts";
import type { Heard } from "./changes.ts";
import { type Dirty, readRows } from "./read-rows.ts";
import { readSheet, type SheetReading } from "./read-sheet.ts";
import { patiently, run } from "./run.ts";

/**
 * What was read of each sheet, and what was heard of it since. A sheet in which somebody merely typed is not read
 * as a whole again: its rows are, and its merged areas are not asked for, since asking makes Excel forget Undo.
 */
export interface Readings {
  /** Whether the workbook counts days from 1904: to be said before the first reading. */
  readonly countFrom1904: (answer: boolean) => void;
  readonly read: (sheetId: string, options?: ReadOptions) => Promise<Grid>;
  readonly heard: (sheetId: string, heard: Heard) => void;
  /** Formulas came to something else, or rows were hidden: all is to be read again but the merged areas. */
  readonly calculated: (sheetId: string) => void;
}

/** What was heard since a sheet was last read: rows typed into; other values too; or that things may have moved. */
type News = Dirty | "values" | "moved";

export function createReadings(pause: (milliseconds: number) => Promise<void>): Readings {
  let date1904 = false;
  const readings = new Map<string, SheetReading>();
  const news = new Map<string, News>();

  const readAll = (
    context: Excel.RequestContext,
    sheetId: string,
    { area, merges }: Partial<SheetReading>,
  ): Promise<SheetReading> =>
    readSheet(context, sheetId, {
      date1904,
      ...(area !== undefined && { area }),
      ...(merges !== undefined && { merges }),
    });

  const readWith = async (
    context: Excel.RequestContext,
    sheetId: string,
    before: SheetReading | undefined,
    heard: News | undefined,
  ): Promise<SheetReading> => {
    if (before === undefined || heard === "moved") return await readAll(context, sheetId, {});
    if (heard === undefined) return await readAll(context, sheetId, { area: before.area });
    const patched = heard === "values" ? undefined : await readRows(context, sheetId, before, heard);
    return patched ?? (await readAll(context, sheetId, before));
  };

  return {
    countFrom1904: (answer) => {
      date1904 = answer;
    },
    read: async (sheetId, { afresh = false } = {}) => {
      const before = afresh ? undefined : readings.get(sheetId);
      const heard = news.get(sheetId);
      // What is heard from now on may be missing in this reading; a reading that fails leaves nothing to build on.
      news.delete(sheetId);
      readings.delete(sheetId);
      const reading = await patiently(
        () => run((context) => readWith(context, sheetId, before, heard)),
        pause,
      );
      readings.set(sheetId, reading);
      return reading.grid;
    },
    heard: (sheetId, { cells, shifts }) => {
      const known = news.get(sheetId);
      if (cells === null || shifts.length > 0) news.set(sheetId, "moved");
      else if (typeof known !== "string") news.set(sheetId, withCells(known, cells));
    },
    calculated: (sheetId) => {
      if (news.get(sheetId) !== "moved") news.set(sheetId, "values");
    },
  };
}

function withCells(known: Dirty | undefined, cells: readonly string[]): Dirty {
  const places = cells.flatMap((cell) => parseAddress(cell) ?? []);
  const columns = places.map(({ column }) => column);
  return {
    rows: new Set([...(known?.rows ?? []), ...places.map(({ row }) => row)]),
    left: Math.min(known?.left ?? Number.POSITIVE_INFINITY, ...columns),
    right: Math.max(known?.right ?? 0, ...columns),
  };
}
