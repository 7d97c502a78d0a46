/// <reference types="office-js" />
/**
 * The workbook that is open in Excel. With its parts in `excel/` the only user of Office.js.
 * Needs ExcelApi 1.13 (merged areas). No selection handlers: they clear Undo in some builds.
 */
import { type Anchor, createAnchors } from "./excel/anchors.ts";
import { type ChangedSheets, createChangeMarks, nothingTyped } from "./excel/changes.ts";
import { connect } from "./excel/connect.ts";
import { createMarks } from "./excel/marks.ts";
import { insertSheets, putSheet } from "./excel/new-sheets.ts";
import { createReadings } from "./excel/readings.ts";
import { createReturns } from "./excel/returns.ts";
import { run, runWrite } from "./excel/run.ts";
import { selectedCell } from "./excel/selected-cell.ts";
import { createSheetNames } from "./excel/sheet-names.ts";
import { takeBack, writeCells } from "./excel/write-cells.ts";
import { atFirstCells } from "./merged-cells.ts";
import type { CellPlace, WorkbookChange, WorkbookHost } from "./workbook-host.ts";

/** Long enough to gather what comes at once, short enough for findings to follow within 100 ms. */
const MOMENT = 30;
/** Formulas are calculated after each edit: they are read once the user pauses. */
const PAUSE = 400;

export interface ExcelHost extends WorkbookHost {
  readonly marks: NonNullable<WorkbookHost["marks"]>;
  readonly putSheet: NonNullable<WorkbookHost["putSheet"]>;
  /** Stops hearing of changes. */
  readonly close: () => Promise<void>;
}

interface ExcelHostParts {
  /** Hears of what went wrong while nobody was waiting for an answer. */
  readonly onFault: (fault: unknown) => void;
  /** Runs a task some milliseconds later. */
  readonly schedule?: (task: () => void, milliseconds: number) => void;
  /** Hears of "focus" when the pane's window comes to the front. */
  readonly page?: Pick<EventTarget, "addEventListener" | "removeEventListener">;
}

/** Call after `Office.onReady`. Two round trips: what there is, and the ear for changes. */
export async function connectExcel(parts: ExcelHostParts): Promise<ExcelHost> {
  const { onFault, schedule = setTimeout, page = globalThis } = parts;
  const names = createSheetNames();
  const anchors = createAnchors();
  const readings = createReadings(
    (milliseconds) => new Promise((resolve) => schedule(resolve, milliseconds)),
  );
  const returns = createReturns({ onFault, schedule, page });
  const changeListeners = new Set<(change: WorkbookChange) => void>();
  const currentListeners = new Set<(sheet: string) => void>();

  const tell = async (changes: ChangedSheets): Promise<void> => {
    await names.know([...changes.keys()]);
    for (const [id, { cells, shifts }] of changes) {
      const sheet = names.nameOf(id);
      if (sheet === undefined) continue;
      const change = { sheet, cells, ...(shifts.length > 0 && { shifts }) };
      for (const listener of changeListeners) listener(change);
    }
  };
  const announce = (changes: ChangedSheets): void => {
    returns.inTurn(() => tell(changes));
  };
  const activate = async (id: string): Promise<void> => {
    names.outdated();
    await names.know([id]);
    const sheet = names.nameOf(id);
    if (sheet !== undefined && current === id) for (const listener of currentListeners) listener(sheet);
  };

  const edits = createChangeMarks({ schedule: (task) => schedule(task, MOMENT), announce });
  // An edit is to be seen at once: only then is it asked what came of it elsewhere.
  const calculations = createChangeMarks({
    schedule: (task) => schedule(task, PAUSE),
    announce: (changes) => announce(new Map([...changes].filter(([id]) => readings.calculated(id)))),
  });
  const hidings = createChangeMarks({
    schedule: (task) => schedule(task, PAUSE),
    announce: (changes) => {
      for (const id of changes.keys()) readings.hidden(id);
      announce(changes);
    },
  });
  let current = "";
  const connection = await connect({
    changed: (id, heard, moved) => {
      readings.heard(id, heard);
      if (moved) anchors.moved(id, heard);
      edits.add(id, heard);
    },
    calculated: (id) => calculations.add(id, nothingTyped),
    hidden: (id) => hidings.add(id, nothingTyped),
    activated: (id) => {
      current = id;
      returns.inTurn(() => activate(id));
    },
  });
  const { workbookName, settings, close } = connection;
  names.remember(connection.sheets);
  current = connection.current;

  return {
    workbookName,
    listSheets: () => returns.watch(names.list),
    readSheet: (name, options) =>
      returns.watch(async () => await readings.read(await names.find(name), options)),
    select: (sheet, cell) =>
      run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await context.sync();
      }),
    write: async (asked) => {
      const changes = atFirstCells(asked, (sheet) => readings.mergesOf(names.idOf(sheet) ?? sheet));
      const before = await runWrite((context) => writeCells(context, changes));
      const held = before.map(({ sheet, cell }) => anchors.hold(names.idOf(sheet) ?? sheet, cell));
      return async () => {
        const written = before.map((cell, index) => ({
          before: cell,
          text: changes[index]?.text ?? "",
          now: placeOf(held[index]),
        }));
        const kept = await runWrite((context) => takeBack(context, written));
        anchors.release(held);
        return kept;
      };
    },
    onChange: (listener) => listen(changeListeners, listener),
    currentSheet: () => names.nameOf(current),
    onCurrentSheet: (listener) => listen(currentListeners, listener),
    onReturn: returns.onReturn,
    selectedCell: () => run(selectedCell),
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
    marks: createMarks(settings),
    putSheet,
    ...(Office.context.requirements.isSetSupported("ExcelApi", "1.13") && { insertSheets }),
    takesCharts: String(Office.context.platform) !== "OfficeOnline",
    close: async () => {
      returns.close();
      await close();
    },
  };
}

function placeOf({ sheetId, cell }: Partial<Anchor> = {}): CellPlace | undefined {
  return sheetId === undefined || cell === undefined ? undefined : { sheet: sheetId, cell };
}

function listen<T>(listeners: Set<(value: T) => void>, listener: (value: T) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
