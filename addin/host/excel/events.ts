/// <reference types="office-js" />
import { WorkbookRefusal } from "../workbook-refusal.ts";
import { anywhere, type Heard, heardOf } from "./changes.ts";
import { run } from "./run.ts";

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

type Handler = Pick<OfficeExtension.EventHandlerResult<never>, "context" | "remove">;

/** Each queues one handler. No selection handlers: they clear Undo in some builds. */
const events: readonly ((worksheets: Excel.WorksheetCollection, ears: () => Ears | undefined) => Handler)[] =
  [
    ({ onChanged }, ears) =>
      onChanged.add(async (event) => {
        const moved = event.changeType !== Excel.DataChangeType.rangeEdited;
        ears()?.changed(event.worksheetId, heardOf(event), moved);
      }),
    ({ onRowSorted }, ears) =>
      onRowSorted.add(async ({ worksheetId }) => ears()?.changed(worksheetId, anywhere, true)),
    ({ onCalculated }, ears) => onCalculated.add(async ({ worksheetId }) => ears()?.calculated(worksheetId)),
    ({ onRowHiddenChanged }, ears) =>
      onRowHiddenChanged.add(async ({ worksheetId }) => ears()?.hidden(worksheetId)),
    ({ onActivated }, ears) => onActivated.add(async ({ worksheetId }) => ears()?.activated(worksheetId)),
  ];

/** @returns undefined where Excel refused one of them. */
async function register(some: typeof events, ears: Ears): Promise<Handler[] | undefined> {
  // Those before the one that is refused are registered all the same: they must not be heard beside the next try.
  let refused = false;
  try {
    return await run(async (context) => {
      const handlers = some.map((add) =>
        add(context.workbook.worksheets, () => (refused ? undefined : ears)),
      );
      await context.sync();
      return handlers;
    });
  } catch (error) {
    refused = true;
    if (error instanceof OfficeExtension.Error || error instanceof WorkbookRefusal) return undefined;
    throw error;
  }
}

/** Begins to listen; an event of which Excel does not tell is one less. @returns the way to stop. */
export async function listenTo(ears: Ears): Promise<() => Promise<void>> {
  const together = await register(events, ears);
  const groups = [together];
  if (together === undefined) for (const event of events) groups.push(await register([event], ears));
  return async () => {
    for (const handlers of groups) {
      const [first] = handlers ?? [];
      if (handlers === undefined || first === undefined) continue;
      await Excel.run(first.context, async (context) => {
        for (const handler of handlers) handler.remove();
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a group belongs to a context of its own
        await context.sync();
      });
    }
  };
}
