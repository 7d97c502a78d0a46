/// <reference types="office-js" />
import type { SheetEntry } from "../workbook-host.ts";
import { run } from "./run.ts";

/** Which sheets there are. Excel's events name them by id, people by name; a name may change, an id does not. */
interface SheetNames {
  readonly list: () => Promise<readonly SheetEntry[]>;
  readonly nameOf: (id: string) => string | undefined;
  readonly idOf: (name: string) => string | undefined;
  /** The sheet's id. Asks Excel only when the name is new. @throws RangeError for a name that no sheet has. */
  readonly find: (name: string) => Promise<string>;
  /** Asks Excel only when an id is new. One that has no name afterwards was deleted in the meantime. */
  readonly know: (ids: readonly string[]) => Promise<void>;
  /** As Excel just told them: good for the next listing, unless another sheet comes to the front before. */
  readonly remember: (sheets: readonly SheetEntry[]) => void;
  readonly outdated: () => void;
}

/** Queues what `entriesOf` reads. */
export function loadEntries(worksheets: Excel.WorksheetCollection): void {
  worksheets.load({ id: true, name: true, visibility: true });
}

export function entriesOf({ items }: Excel.WorksheetCollection): SheetEntry[] {
  return items.map(({ id, name, visibility }) => ({
    id,
    name,
    hidden: visibility !== Excel.SheetVisibility.visible,
  }));
}

export function createSheetNames(): SheetNames {
  const names = new Map<string, string>();
  let justTold: readonly SheetEntry[] | undefined;

  const take = (sheets: readonly SheetEntry[]): void => {
    names.clear();
    for (const { id, name } of sheets) names.set(id, name);
  };
  const idOf = (wanted: string): string | undefined => {
    for (const [id, name] of names) if (name === wanted) return id;
    return undefined;
  };
  const list = async (): Promise<readonly SheetEntry[]> => {
    const told = justTold;
    justTold = undefined;
    if (told !== undefined) return told;
    return await run(async (context) => {
      const { worksheets } = context.workbook;
      loadEntries(worksheets);
      await context.sync();
      const sheets = entriesOf(worksheets);
      take(sheets);
      return sheets;
    });
  };

  return {
    list,
    remember: (sheets) => {
      take(sheets);
      justTold = sheets;
    },
    outdated: () => {
      justTold = undefined;
    },
    idOf,
    nameOf: (id) => names.get(id),
    find: async (name) => {
      if (idOf(name) === undefined) {
        justTold = undefined;
        await list();
      }
      const id = idOf(name);
      if (id === undefined) throw new RangeError(`no sheet ${name}`);
      return id;
    },
    know: async (ids) => {
      if (ids.every((id) => names.has(id))) return;
      justTold = undefined;
      await list();
    },
  };
}
