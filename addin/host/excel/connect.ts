/// <reference types="office-js" />
import type { SheetEntry } from "../workbook-host.ts";
import { type Ears, listenTo } from "./events.ts";
import { run } from "./run.ts";
import { entriesOf, loadEntries } from "./sheet-names.ts";

interface Connection {
  readonly workbookName: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  /** Id of the sheet in front of the user. */
  readonly current: string;
  readonly settings: Map<string, string>;
  readonly close: () => Promise<void>;
}

/** One round trip: name, settings, names of sheets, and the ears. */
export function connect(ears: Ears): Promise<Connection> {
  return run(async (context) => {
    const { workbook } = context;
    const { worksheets } = workbook;
    workbook.load({ name: true });
    workbook.settings.load({ key: true, value: true });
    loadEntries(worksheets);
    const active = worksheets.getActiveWorksheet();
    active.load({ id: true });
    // No property tells which day a workbook counts from, but its own DATE does: 1462, or 0 from 1904 on.
    const firstOf1904 = workbook.functions.date(1904, 1, 1);
    firstOf1904.load({ value: true });
    const close = listenTo(worksheets, ears);
    await context.sync();
    const texts = workbook.settings.items.flatMap(({ key, value }): [string, string][] =>
      typeof value === "string" ? [[key, value]] : [],
    );
    return {
      workbookName: workbook.name,
      date1904: firstOf1904.value === 0,
      sheets: entriesOf(worksheets),
      current: active.id,
      settings: new Map(texts),
      close,
    };
  });
}
