/** The opened workbook as it is being checked: which sheet is which form, its findings, fixes and explanations. */
import type { Explanation } from "../../../shared/api.ts";
import type { Finding } from "../../../shared/check/finding.ts";
import type { OrgUnit } from "../../../shared/org-unit.ts";
import { parseAddress } from "../../../shared/sheet/grid.ts";
import type { Assessment, Task } from "../../engine/assessment.ts";
import { type Engine, EngineStopped } from "../../engine/engine.ts";
import type { CellChange, Undo, WorkbookHost } from "../../host/workbook-host.ts";
import { createStore, type Store } from "../../ui/store.ts";
import { type ExplanationDraft, explain, withoutChangedRows, withoutExplanation } from "./explanations.ts";
import type { Mappings } from "./mappings.ts";

/** A table of a sheet; most sheets hold one. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  /** 0 for the first table of the sheet. */
  readonly table: number;
  readonly hidden: boolean;
  /** `failed`: the check itself broke down; the last assessment, if any, is no longer true. */
  readonly status: "checking" | "ready" | "failed";
  readonly assessment?: Assessment;
  readonly ignored: boolean;
  /** Corrected or explained since it was opened or last sent: closing the page would lose that. */
  readonly unsaved: boolean;
  readonly form?: string;
  readonly period?: string;
  readonly explanations: readonly Explanation[];
}

export interface WorkbenchState {
  readonly workbookName: string;
  readonly sheets: readonly SheetState[];
  /** Fixes that can be taken back, the newest last. */
  readonly undoable: readonly { readonly cells: readonly CellChange[] }[];
}

/** Who reports, and what is owed: decides how sheets are read. */
export interface CheckContext {
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit;
  readonly tasks: readonly Task[];
}

export interface Workbench {
  readonly state: Store<WorkbenchState>;
  readonly host: WorkbookHost;
  /** Resolves when every check that is under way has ended. */
  readonly settled: () => Promise<void>;
  readonly checkAgain: () => void;
  /** For the whole sheet, by its name. */
  readonly chooseForm: (name: string, form: string) => void;
  readonly choosePeriod: (name: string, period: string) => void;
  /** What a header of this table stands for; remembered for every sheet with the same header. */
  readonly mapHeader: (id: string, key: string, column: string | null | undefined) => void;
  /** For one table, by its id. */
  readonly setIgnored: (id: string, ignored: boolean) => void;
  readonly write: (changes: readonly CellChange[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly explain: (id: string, finding: Finding, draft: ExplanationDraft) => void;
  readonly withdrawExplanation: (id: string, finding: Finding) => void;
  /** The table has reached the city as it stands. */
  readonly markSent: (id: string) => void;
  readonly close: () => void;
}

export interface WorkbenchParts {
  readonly host: WorkbookHost;
  readonly engine: Pick<Engine, "assess">;
  readonly context: () => CheckContext;
  readonly mappings: Mappings;
  /** Hears of faults that are no fault of the sheet; the page's console in a browser. */
  readonly onFault: (fault: unknown) => void;
}

export async function openWorkbench(parts: WorkbenchParts): Promise<Workbench> {
  const { host, engine, context, mappings, onFault } = parts;
  const entries = await host.listSheets();
  const state = createStore<WorkbenchState>({
    workbookName: host.workbookName,
    sheets: entries.map(({ name, hidden }) => rememberedSheet(host, name, hidden)),
    undoable: [],
  });
  const undos: Undo[] = [];
  const running = new Map<string, Promise<void>>();
  const stale = new Set<string>();

  const sheetOf = (name: string) => state.get().sheets.find((sheet) => sheet.name === name);
  const updateWhere = (
    matches: (sheet: SheetState) => boolean,
    change: (sheet: SheetState) => SheetState,
  ): void =>
    state.update((current) => ({
      ...current,
      sheets: current.sheets.map((sheet) => (matches(sheet) ? change(sheet) : sheet)),
    }));
  const updateSheet = (name: string, change: (sheet: SheetState) => SheetState): void =>
    updateWhere((sheet) => sheet.name === name, change);
  const updateTable = (id: string, change: (sheet: SheetState) => SheetState): void =>
    updateWhere((sheet) => sheet.id === id, change);

  const checkOnce = async (name: string): Promise<void> => {
    const sheet = sheetOf(name);
    if (sheet === undefined) return;
    try {
      const grid = await host.readSheet(name);
      const assessments = await engine.assess({
        ...context(),
        grid,
        confirmed: mappings.get(),
        ...(sheet.form === undefined ? {} : { form: sheet.form }),
        ...(sheet.period === undefined ? {} : { period: sheet.period }),
      });
      if (stale.has(name)) return;
      state.update((current) => ({ ...current, sheets: withTables(current.sheets, name, assessments) }));
    } catch (error) {
      updateSheet(name, (before) => ({ ...before, status: "failed" }));
      if (!(error instanceof EngineStopped)) onFault(error);
    }
  };

  /** One check of a sheet at a time; what changes meanwhile is checked once more afterwards. */
  const check = (name: string): void => {
    updateSheet(name, (sheet) => ({ ...sheet, status: "checking" }));
    if (running.has(name)) {
      stale.add(name);
      return;
    }
    const run = (async () => {
      do {
        stale.delete(name);
        await checkOnce(name);
      } while (stale.has(name));
      running.delete(name);
    })();
    running.set(name, run);
  };

  const checkAgain = (): void => {
    for (const name of new Set(state.get().sheets.map((sheet) => sheet.name))) check(name);
  };

  /** A choice that could not be kept is made again next time; it is no reason to stop the work at hand. */
  const remember = (key: string, value: string): void => {
    host.settings.set(key, value).catch(onFault);
  };

  const forget = (name: string, cells: readonly string[]): void => {
    const rows = cells.flatMap((cell) => parseAddress(cell)?.row ?? []).map((row) => row + 1);
    updateSheet(name, (sheet) => ({ ...sheet, explanations: withoutChangedRows(sheet.explanations, rows) }));
  };
  const stopListening = host.onChange(({ sheet, cells }) => {
    if (cells !== null) forget(sheet, cells);
    check(sheet);
  });
  checkAgain();

  return {
    state,
    host,
    checkAgain,
    settled: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
    chooseForm: (name, form) => {
      updateSheet(name, (sheet) => ({ ...sheet, form, ignored: false }));
      remember(`form:${name}`, form);
      check(name);
    },
    choosePeriod: (name, period) => {
      updateSheet(name, (sheet) => ({ ...sheet, period }));
      remember(`period:${name}`, period);
      check(name);
    },
    mapHeader: (id, key, column) => {
      const assessment = state.get().sheets.find((sheet) => sheet.id === id)?.assessment;
      if (assessment?.kind !== "recognised") return;
      const { fingerprint } = assessment.recognition;
      mappings.choose({ fingerprint, form: assessment.form.id, key, column });
      checkAgain();
    },
    setIgnored: (id, ignored) => updateTable(id, (sheet) => ({ ...sheet, ignored })),
    write: async (changes) => {
      undos.push(await host.write(changes));
      const written = new Set(changes.map(({ sheet }) => sheet));
      updateWhere(
        ({ name }) => written.has(name),
        (sheet) => ({ ...sheet, unsaved: true }),
      );
      state.update((current) => ({ ...current, undoable: [...current.undoable, { cells: changes }] }));
    },
    undo: async () => {
      const undo = undos.pop();
      if (undo === undefined) return;
      state.update((current) => ({ ...current, undoable: current.undoable.slice(0, -1) }));
      await undo();
    },
    explain: (id, finding, draft) =>
      updateTable(id, (sheet) => ({
        ...sheet,
        unsaved: true,
        explanations: explain(sheet.explanations, finding, draft),
      })),
    markSent: (id) => updateTable(id, (sheet) => ({ ...sheet, unsaved: false })),
    withdrawExplanation: (id, finding) =>
      updateTable(id, (sheet) => ({
        ...sheet,
        explanations: withoutExplanation(sheet.explanations, finding),
      })),
    close: stopListening,
  };
}

/** Whether corrections or explanations stand here and nowhere else; in Excel corrections stand in the workbook. */
export function hasUnsavedWork({ sheets }: WorkbenchState, { inExcel } = { inExcel: false }): boolean {
  return sheets.some(({ unsaved, explanations }) => unsaved && (!inExcel || explanations.length > 0));
}

function tableId(name: string, table: number): string {
  return JSON.stringify([name, table]);
}

/** The tables a check found, in the sheet's place; what was said about a table before stays with it. */
function withTables(
  sheets: readonly SheetState[],
  name: string,
  assessments: readonly Assessment[],
): SheetState[] {
  const before = sheets.filter((sheet) => sheet.name === name);
  const [first] = before;
  if (first === undefined) return [...sheets];
  const tables = assessments.map((assessment, table): SheetState => {
    const known = before[table] ?? {
      ...first,
      id: tableId(name, table),
      table,
      ignored: false,
      unsaved: false,
      explanations: [],
    };
    return { ...known, status: "ready", assessment };
  });
  return sheets.flatMap((sheet) => (sheet === first ? tables : sheet.name === name ? [] : [sheet]));
}

function rememberedSheet(host: WorkbookHost, name: string, hidden: boolean): SheetState {
  const form = host.settings.get(`form:${name}`);
  const period = host.settings.get(`period:${name}`);
  return {
    id: tableId(name, 0),
    name,
    table: 0,
    hidden,
    status: "checking",
    ignored: false,
    unsaved: false,
    explanations: [],
    ...(form === undefined ? {} : { form }),
    ...(period === undefined ? {} : { period }),
  };
}
