/// <reference types="office-js" />
import { anywhere, type Heard, heardOf } from "./changes.ts";

/** What Excel tells of itself, before anything is asked. */
export interface Ears {
  /** `moved`: cells may stand elsewhere now. */
  readonly changed: (sheetId: string, heard: Heard, moved: boolean) => void;
  /** Formulas of a sheet came to something; whether to something else, nobody says. */
  readonly calculated: (sheetId: string) => void;
  /** Rows were hidden or shown, by a filter for example. */
  readonly hidden: (sheetId: string) => void;
  readonly activated: (sheetId: string) => void;
}

/** Begins to listen, with the context's next round trip. No selection handlers: they clear Undo in some builds. */
export function listenTo(
  worksheets: Excel.WorksheetCollection,
  { changed, calculated, hidden, activated }: Ears,
): () => Promise<void> {
  const handlers = [
    worksheets.onChanged.add(async (event) =>
      changed(event.worksheetId, heardOf(event), event.changeType !== Excel.DataChangeType.rangeEdited),
    ),
    worksheets.onRowSorted.add(async ({ worksheetId }) => changed(worksheetId, anywhere, true)),
    worksheets.onCalculated.add(async ({ worksheetId }) => calculated(worksheetId)),
    worksheets.onRowHiddenChanged.add(async ({ worksheetId }) => hidden(worksheetId)),
    worksheets.onActivated.add(async ({ worksheetId }) => activated(worksheetId)),
  ];
  return async () => {
    const [first] = handlers;
    if (first === undefined) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
