/// <reference types="office-js" />
import type { SheetEntry } from "../workbook-host.ts";
import { run } from "./run.ts";

/** Which sheets there are. Excel's events name them by id, people by name; a name may change, an id does not. */
export interface SheetNames {
  readonly list: () => Promise<readonly SheetEntry[]>;
  readonly nameOf: (id: string) => string | undefined;
  readonly idOf: (name: string) => string | undefined;
  /** The sheet's id. Asks Excel only when the name is new. @throws RangeError for a name that no sheet has. */
  readonly find: (name: string) => Promise<string>;
  /** Asks Excel only when an id is new. One that has no name afterwards was deleted in the meantime. */
  readonly know: (ids: readonly string[]) => Promise<void>;
  readonly remember: (sheets: readonly Pick<SheetEntry, "id" | "name">[]) => void;
}

export function createSheetNames(): SheetNames {
  const names = new Map<string, string>();

  const remember: SheetNames["remember"] = (sheets) => {
    names.clear();
    for (const { id, name } of sheets) names.set(id, name);
  };
  const idOf = (wanted: string): string | undefined => {
    for (const [id, name] of names) if (name === wanted) return id;
    return undefined;
  };
  const list = (): Promise<readonly SheetEntry[]> =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ id: true, name: true, visibility: true });
      await context.sync();
      const sheets = worksheets.items.map(({ id, name, visibility }) => ({
        id,
        name,
        hidden: visibility !== Excel.SheetVisibility.visible,
      }));
      remember(sheets);
      return sheets;
    });

  return {
    list,
    remember,
    idOf,
    nameOf: (id) => names.get(id),
    find: async (name) => {
      if (idOf(name) === undefined) await list();
      const id = idOf(name);
      if (id === undefined) throw new RangeError(`no sheet ${name}`);
      return id;
    },
    know: async (ids) => {
      if (ids.some((id) => !names.has(id))) await list();
    },
  };
}
