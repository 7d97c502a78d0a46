/// <reference types="office-js" />
import type { SheetEntry } from "../workbook-host.ts";
import { WorkbookRefusal } from "../workbook-refusal.ts";
import { type Ears, listenTo } from "./events.ts";
import { run } from "./run.ts";
import { entriesOf, loadEntries } from "./sheet-names.ts";

interface Connection {
  readonly workbookName: string;
  readonly sheets: readonly SheetEntry[];
  /** Id of the sheet in front of the user; "" where Excel does not tell, as with a chart sheet in front. */
  readonly current: string;
  readonly settings: Map<string, string>;
  readonly close: () => Promise<void>;
}

/** Two round trips: what there is, and the ears. Of what can be done without, a refusal stops nothing else. */
export async function connect(ears: Ears): Promise<Connection> {
  const told = await unlessRefused(() =>
    run(async (context) => {
      const [sheets, settings, current] = [
        queueSheets(context),
        queueSettings(context),
        queueCurrent(context),
      ];
      await context.sync();
      return { ...sheets(), settings: settings(), current: current() };
    }),
  );
  const parts = told ?? {
    ...(await ask(queueSheets)),
    settings: (await unlessRefused(() => ask(queueSettings))) ?? new Map<string, string>(),
    current: (await unlessRefused(() => ask(queueCurrent))) ?? "",
  };
  return { ...parts, close: await listenTo(ears) };
}

function ask<T>(queue: (context: Excel.RequestContext) => () => T): Promise<T> {
  return run(async (context) => {
    const pending = queue(context);
    await context.sync();
    return pending();
  });
}

/* eslint-disable office-addins/call-sync-after-load, office-addins/call-sync-before-read -- called after the sync */
function queueSheets({ workbook }: Excel.RequestContext) {
  workbook.load({ name: true });
  loadEntries(workbook.worksheets);
  return () => ({ workbookName: workbook.name, sheets: entriesOf(workbook.worksheets) });
}

function queueSettings({ workbook: { settings } }: Excel.RequestContext): () => Map<string, string> {
  settings.load({ key: true, value: true });
  const texts = () =>
    settings.items.flatMap(({ key, value }): [string, string][] =>
      typeof value === "string" ? [[key, value]] : [],
    );
  return () => new Map(texts());
}

function queueCurrent({ workbook }: Excel.RequestContext): () => string {
  const active = workbook.worksheets.getActiveWorksheet();
  active.load({ id: true });
  return () => active.id;
}
/* eslint-enable office-addins/call-sync-after-load, office-addins/call-sync-before-read */

/**
 * Whether the workbook counts days from 1904. No property tells, but its own DATE does: 1462, or 0 from 1904 on. Office.js
 * takes it for a change: to be asked once, and only where there are figures. A workbook that refuses it for good counts
 * from 1900, as nearly all do. @throws WorkbookRefusal where it may be answered later
 */
export async function countsFrom1904(): Promise<boolean> {
  try {
    return await run(async (context) => {
      const first = context.workbook.functions.date(1904, 1, 1);
      first.load({ value: true });
      await context.sync();
      return first.value === 0;
    });
  } catch (error) {
    const forGood = error instanceof WorkbookRefusal && error.reason === "protected";
    if (forGood || error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}

/** @returns undefined where Excel refused. */
async function unlessRefused<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    const refused = error instanceof WorkbookRefusal || error instanceof RangeError;
    if (refused || error instanceof OfficeExtension.Error) return undefined;
    throw error;
  }
}
