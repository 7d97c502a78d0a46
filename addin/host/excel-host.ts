/// <reference types="office-js" />
/**
 * The workbook that is open in Excel. With its parts in `excel/` the only user of Office.js.
 * Needs ExcelApi 1.13 (merged areas). No selection handlers: they clear Undo in some builds.
 */
import type { Area, Grid } from "../../shared/sheet/grid.ts";
import { type ChangedCells, type ChangeMarks, createChangeMarks, markOf } from "./excel/changes.ts";
import { readSheet } from "./excel/read-sheet.ts";
import { run } from "./excel/run.ts";
import { restoreCells, writeCells } from "./excel/write-cells.ts";
import type { SheetEntry, WorkbookChange, WorkbookHost } from "./workbook-host.ts";

/** Long enough to gather a paste or a fill, short enough for findings to follow within 100 ms. */
const MOMENT = 50;

export interface ExcelHost extends WorkbookHost {
  /** Stops hearing of changes. */
  readonly close: () => Promise<void>;
}

export interface ExcelHostParts {
  /** Hears of what went wrong while nobody was waiting for an answer. */
  readonly onFault: (fault: unknown) => void;
  /** Runs a task a moment later. */
  readonly schedule?: (task: () => void) => void;
}

/** Call after `Office.onReady`. One round trip: name, settings, names of sheets, and the ear for changes. */
export async function connectExcel(parts: ExcelHostParts): Promise<ExcelHost> {
  const schedule = parts.schedule ?? ((task) => setTimeout(task, MOMENT));
  const listeners = new Set<(change: WorkbookChange) => void>();
  const sheetNames = new Map<string, string>();
  const mergesOf = new Map<string, readonly Area[]>();
  /** Sheets whose merged areas are as they were remembered: since then somebody typed, and no more. */
  const merelyEdited = new Set<string>();

  const announce = (changes: ChangedCells): void => {
    namesFor([...changes.keys()])
      .then(() => {
        for (const [id, cells] of changes) {
          const sheet = sheetNames.get(id);
          if (sheet === undefined) continue;
          if (cells === null) mergesOf.delete(sheet);
          else merelyEdited.add(sheet);
          for (const listener of listeners) listener({ sheet, cells });
        }
      })
      .catch(parts.onFault);
  };
  const marks = createChangeMarks({ schedule, announce });

  /** Asks Excel only when a sheet is new. One that is unknown afterwards was deleted in the meantime. */
  const namesFor = async (ids: readonly string[]): Promise<void> => {
    if (ids.some((id) => !sheetNames.has(id))) await listSheets();
  };

  const listSheets = (): Promise<readonly SheetEntry[]> =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ id: true, name: true, visibility: true });
      await context.sync();
      remember(sheetNames, worksheets);
      return worksheets.items.map(({ name, visibility }) => ({
        name,
        hidden: visibility !== Excel.SheetVisibility.visible,
      }));
    });

  /** Merged areas are asked for each time but after a mere edit: asking makes Excel forget what the user can undo. */
  const read = async (name: string): Promise<Grid> => {
    const remembered = merelyEdited.delete(name) ? mergesOf.get(name) : undefined;
    const known = { date1904, ...(remembered !== undefined && { merges: remembered }) };
    const { grid, merges } = await run((context) => readSheet(context, name, known));
    mergesOf.set(name, merges);
    return grid;
  };

  const { workbookName, date1904, settings, close } = await connect(marks, sheetNames);

  return {
    workbookName,
    listSheets,
    readSheet: read,
    select: (sheet, cell) =>
      run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await context.sync();
      }),
    write: async (changes) => {
      const before = await run((context) => writeCells(context, changes));
      return () => run((context) => restoreCells(context, before));
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settings: {
      get: (key) => settings.get(key),
      set: async (key, value) => {
        await run(async (context) => {
          context.workbook.settings.add(key, value);
          await context.sync();
        });
        settings.set(key, value);
      },
    },
    close,
  };
}

interface Connection {
  readonly workbookName: string;
  readonly date1904: boolean;
  readonly settings: Map<string, string>;
  readonly close: () => Promise<void>;
}

function connect(marks: ChangeMarks, sheetNames: Map<string, string>): Promise<Connection> {
  return run(async (context) => {
    const { workbook } = context;
    workbook.load({ name: true });
    workbook.settings.load({ key: true, value: true });
    workbook.worksheets.load({ id: true, name: true });
    // No property tells which day a workbook counts from, but its own DATE does: 1462, or 0 from 1904 on.
    const firstOf1904 = workbook.functions.date(1904, 1, 1);
    firstOf1904.load({ value: true });
    const handler = workbook.worksheets.onChanged.add(async (event) => marks.add(markOf(event)));
    await context.sync();
    remember(sheetNames, workbook.worksheets);
    const texts = workbook.settings.items.flatMap(({ key, value }): [string, string][] =>
      typeof value === "string" ? [[key, value]] : [],
    );
    return {
      workbookName: workbook.name,
      date1904: firstOf1904.value === 0,
      settings: new Map(texts),
      close: async () => {
        await Excel.run(handler.context, async (listening) => {
          handler.remove();
          await listening.sync();
        });
      },
    };
  });
}

function remember(sheetNames: Map<string, string>, { items }: Excel.WorksheetCollection): void {
  sheetNames.clear();
  for (const { id, name } of items) sheetNames.set(id, name);
}
