import { createStore, type Store } from "../../ui/store.ts";
import type { SheetState } from "./sheet-state.ts";
import type { WorkbenchState } from "./workbench-types.ts";

/** The workbench's state, and how its tables are found and changed there. */
export interface Bench {
  readonly state: Store<WorkbenchState>;
  readonly update: (change: Partial<WorkbenchState>) => void;
  readonly tablesOf: (sheetId: string) => SheetState[];
  readonly tableOf: (id: string) => SheetState | undefined;
  /** Id of the sheet that bears the name now. */
  readonly idOf: (name: string) => string | undefined;
  readonly updateWhere: (
    matches: (sheet: SheetState) => boolean,
    change: (sheet: SheetState) => SheetState,
  ) => void;
  /** Every table of a sheet. */
  readonly updateSheet: (sheetId: string, change: (sheet: SheetState) => SheetState) => void;
  readonly updateTable: (id: string, change: (sheet: SheetState) => SheetState) => void;
}

export function createBench(initial: WorkbenchState): Bench {
  const state = createStore(initial);
  const sheets = () => state.get().sheets;
  const update: Bench["update"] = (change) => state.update((now) => ({ ...now, ...change }));
  const updateWhere: Bench["updateWhere"] = (matches, change) =>
    update({ sheets: sheets().map((sheet) => (matches(sheet) ? change(sheet) : sheet)) });
  return {
    state,
    update,
    tablesOf: (sheetId) => sheets().filter((sheet) => sheet.sheetId === sheetId),
    tableOf: (id) => sheets().find((sheet) => sheet.id === id),
    idOf: (name) => sheets().find((sheet) => sheet.name === name)?.sheetId,
    updateWhere,
    updateSheet: (sheetId, change) => updateWhere((sheet) => sheet.sheetId === sheetId, change),
    updateTable: (id, change) => updateWhere((sheet) => sheet.id === id, change),
  };
}
