/// <reference types="office-js" />
import { type Area, type Grid, parseAddress } from "../../../shared/sheet/grid.ts";
import type { ReadOptions } from "../workbook-host.ts";
import { isElsewhere } from "../workbook-refusal.ts";
import type { Heard } from "./changes.ts";
import { countsFrom1904 } from "./connect.ts";
import { type Dirty, formulaRows, readRows } from "./read-rows.ts";
import { readSheet, type SheetReading } from "./read-sheet.ts";
import { patiently, run } from "./run.ts";

/**
 * What was read of each sheet, and what was heard of it since. A sheet in which somebody merely typed is not read
 * as a whole again: its rows are, and its merged areas are not asked for, since asking makes Excel forget Undo.
 */
interface Readings {
  readonly read: (sheetId: string, options?: ReadOptions) => Promise<Grid>;
  readonly heard: (sheetId: string, heard: Heard) => void;
  /**
   * Formulas came to something: their rows are to be read again.
   * @returns false when the sheet is known to hold none.
   */
  readonly calculated: (sheetId: string) => boolean;
  /** Where cells were merged when the sheet was read last; none before. */
  readonly mergesOf: (sheetId: string) => readonly Area[];
  /** Rows were hidden or shown: all is to be read again but the merged areas. */
  readonly hidden: (sheetId: string) => void;
}

/** What was heard since a sheet was last read: rows typed into, formulas calculated; other things; things moved. */
type News = (Dirty & { readonly calculated: boolean }) | "values" | "moved";

const silence = {
  rows: new Set<number>(),
  left: Number.POSITIVE_INFINITY,
  right: 0,
  calculated: false,
} as const;

export function createReadings(pause: (milliseconds: number) => Promise<void>): Readings {
  /** Whether the workbook counts days from 1904; undefined before it is asked. */
  let date1904: Promise<boolean> | undefined;
  const readings = new Map<string, SheetReading>();
  const merges = new Map<string, readonly Area[]>();
  const news = new Map<string, News>();
  /** Rows that hold formulas, where they were asked for. */
  const formulas = new Map<string, ReadonlySet<number>>();

  const readAll = (
    context: Excel.RequestContext,
    sheetId: string,
    { area, merges, said }: Partial<SheetReading>,
  ): Promise<SheetReading> => {
    if (merges === undefined) formulas.delete(sheetId);
    return readSheet(context, sheetId, {
      ...(said !== undefined && { said }),
      ...(area !== undefined && { area }),
      ...(merges !== undefined && { merges }),
    });
  };

  /** The dirty rows and, once formulas were calculated, theirs; undefined where nobody knows which those are. */
  const rowsToRead = async (
    context: Excel.RequestContext,
    sheetId: string,
    { area }: SheetReading,
    heard: Dirty & { readonly calculated: boolean },
  ): Promise<ReadonlySet<number> | undefined> => {
    if (!heard.calculated) return heard.rows;
    const known = formulas.get(sheetId) ?? (area && (await formulaRows(context, sheetId, area)));
    if (known === undefined) return undefined;
    formulas.set(sheetId, new Set(known));
    return new Set([...heard.rows, ...known]);
  };

  const readWith = async (
    context: Excel.RequestContext,
    sheetId: string,
    before: SheetReading | undefined,
    heard: News | undefined,
  ): Promise<SheetReading> => {
    if (before === undefined) return await readAll(context, sheetId, {});
    const { said, area } = before;
    if (heard === "moved") return await readAll(context, sheetId, { said });
    if (heard === undefined) return await readAll(context, sheetId, { said, area });
    if (heard === "values") return await readAll(context, sheetId, before);
    const rows = await rowsToRead(context, sheetId, before, heard);
    if (rows?.size === 0) return before;
    const patched = rows && (await readRows(context, sheetId, before, { ...heard, rows }));
    if (patched === undefined) return await readAll(context, sheetId, before);
    const known = formulas.get(sheetId);
    if (known !== undefined) formulas.set(sheetId, new Set([...known, ...patched.calculated]));
    return patched.reading;
  };

  /** Says from where the days count, as soon as there is a figure that may be one. */
  const withDates = async (reading: SheetReading): Promise<SheetReading> => {
    if (date1904 === undefined && !hasNumber(reading.grid)) return reading;
    const asked = date1904 ?? countsFrom1904();
    date1904 = asked;
    try {
      return (await asked) ? { ...reading, grid: { ...reading.grid, date1904: true } } : reading;
    } catch (error) {
      date1904 = undefined;
      throw error;
    }
  };

  return {
    read: async (sheetId, { afresh = false } = {}) => {
      const before = afresh ? undefined : readings.get(sheetId);
      const heard = news.get(sheetId);
      // What is heard from now on may be missing in this reading; a reading that fails leaves nothing to build on, but
      // where the user only looks elsewhere.
      news.delete(sheetId);
      readings.delete(sheetId);
      const reading = await patiently(
        async () => await withDates(await run((context) => readWith(context, sheetId, before, heard))),
        pause,
      ).catch((error: unknown) => {
        if (before !== undefined && isElsewhere(error)) {
          readings.set(sheetId, before);
          news.set(sheetId, together(heard, news.get(sheetId)));
        }
        throw error;
      });
      readings.set(sheetId, reading);
      merges.set(sheetId, reading.merges);
      return reading.grid;
    },
    heard: (sheetId, { cells, shifts }) => {
      const known = news.get(sheetId) ?? silence;
      if (cells === null || shifts.length > 0) news.set(sheetId, "moved");
      else if (typeof known !== "string") news.set(sheetId, withCells(known, cells));
    },
    calculated: (sheetId) => {
      if (formulas.get(sheetId)?.size === 0) return false;
      const known = news.get(sheetId) ?? silence;
      if (typeof known !== "string") news.set(sheetId, { ...known, calculated: true });
      return true;
    },
    mergesOf: (sheetId) => merges.get(sheetId) ?? [],
    hidden: (sheetId) => {
      if (news.get(sheetId) !== "moved") news.set(sheetId, "values");
    },
  };
}

function hasNumber({ values }: Grid): boolean {
  return values.some((line) => line.some((value) => typeof value === "number"));
}

/** What was heard first and what was heard since. Values that are read again without a hint count as heard. */
function together(first: News | undefined, since: News | undefined): News {
  if (first === "moved" || since === "moved" || first === undefined) return "moved";
  if (since === undefined) return first;
  if (first === "values" || since === "values") return "values";
  return {
    rows: new Set([...first.rows, ...since.rows]),
    left: Math.min(first.left, since.left),
    right: Math.max(first.right, since.right),
    calculated: first.calculated || since.calculated,
  };
}

function withCells<Known extends Dirty>(known: Known, cells: readonly string[]): Known {
  const places = cells.flatMap((cell) => parseAddress(cell) ?? []);
  const columns = places.map(({ column }) => column);
  return {
    ...known,
    rows: new Set([...known.rows, ...places.map(({ row }) => row)]),
    left: Math.min(known.left, ...columns),
    right: Math.max(known.right, ...columns),
  };
}
