/** The opened workbook as it is being checked: which sheet is which form, its findings, fixes and explanations. */
import { EngineStopped } from "../../engine/engine.ts";
import type { CellPlace, Undo } from "../../host/workbook-host.ts";
import { WorkbookRefusal } from "../../host/workbook-refusal.ts";
import { createStore } from "../../ui/store.ts";
import { carriedOver, explain, withoutExplanation } from "./explanations.ts";
import { marksOf } from "./marks.ts";
import { movedFinding } from "./movements.ts";
import { createReadingLog } from "./reading-log.ts";
import { withRefused, withServerCheck } from "./server-findings.ts";
import type { SheetState } from "./sheet-state.ts";
import { followingSheets, ignoredKey, rememberedSheet, withTables } from "./tables.ts";
import { createTurns } from "./turns.ts";
import type { Workbench, WorkbenchParts, WorkbenchState } from "./workbench-types.ts";

export type { SheetState } from "./sheet-state.ts";
export type { CheckContext, Workbench, WorkbenchParts, WorkbenchState } from "./workbench-types.ts";

/** Sheets that are read and checked at a time, beside the one in front of the user. */
const AT_A_TIME = 3;

export async function openWorkbench(parts: WorkbenchParts): Promise<Workbench> {
  const { host, engine, context, mappings, onFault } = parts;
  const { settings, marks } = host;
  const entries = await host.listSheets();
  const state = createStore<WorkbenchState>({
    workbookName: host.workbookName,
    sheets: entries.map((entry) => rememberedSheet(settings, entry)),
    undoable: [],
    leftAlone: [],
    current: host.currentSheet(),
    marked: marks?.standing() === true,
  });
  const log = createReadingLog();
  const undos: Undo[] = [];
  /** By the sheet's id, as all that follows. */
  const running = new Map<string, Promise<void>>();
  const stale = new Set<string>();
  const afresh = new Set<string>();
  const inTurn = createTurns(AT_A_TIME);

  const update = (change: Partial<WorkbenchState>): void => state.update((now) => ({ ...now, ...change }));
  const tablesOf = (sheetId: string) => state.get().sheets.filter((sheet) => sheet.sheetId === sheetId);
  const tableOf = (id: string) => state.get().sheets.find((sheet) => sheet.id === id);
  const idOf = (name: string) => state.get().sheets.find((sheet) => sheet.name === name)?.sheetId;
  const updateWhere = (
    matches: (sheet: SheetState) => boolean,
    change: (sheet: SheetState) => SheetState,
  ): void => update({ sheets: state.get().sheets.map((sheet) => (matches(sheet) ? change(sheet) : sheet)) });
  const updateSheet = (sheetId: string, change: (sheet: SheetState) => SheetState): void =>
    updateWhere((sheet) => sheet.sheetId === sheetId, change);
  const updateTable = (id: string, change: (sheet: SheetState) => SheetState): void =>
    updateWhere((sheet) => sheet.id === id, change);

  const checkOnce = async (sheetId: string): Promise<void> => {
    const [sheet] = tablesOf(sheetId);
    if (sheet === undefined) return;
    const { name, form, period } = sheet;
    const again = afresh.delete(sheetId);
    const grid =
      (again ? undefined : log.current(sheetId)) ?? (await host.readSheet(name, { afresh: again }));
    // Renamed in Excel: the check begins anew under its new name.
    if (grid.name !== name) await followSheets();
    if (stale.has(sheetId)) return;
    const assessments = await engine.assess({
      ...context(),
      grid,
      confirmed: mappings.get(),
      ...(form === undefined ? {} : { form }),
      ...(period === undefined ? {} : { period }),
    });
    if (stale.has(sheetId)) return;
    const passage = log.passageTo(sheetId, grid);
    log.shown(sheetId, passage);
    const carry = ({ explanations, assessment, server }: SheetState) => ({
      explanations: carriedOver(explanations, assessment?.findings ?? [], passage),
      // The server's findings stay until it has answered again: they go along meanwhile.
      ...(server !== undefined && {
        server: {
          ...server,
          findings: server.findings.flatMap((finding) => movedFinding(passage.move, finding) ?? []),
        },
      }),
    });
    update({ sheets: withTables(state.get().sheets, sheetId, assessments, carry) });
    noteFindings(sheetId);
  };

  const noteFindings = (sheetId: string): void => {
    for (const { assessment } of tablesOf(sheetId)) log.found(sheetId, assessment?.findings ?? []);
  };

  const check = (sheetId: string): void => {
    updateSheet(sheetId, (sheet) => ({ ...sheet, status: "checking" }));
    if (running.has(sheetId)) {
      stale.add(sheetId);
      return;
    }
    const checked = async (): Promise<void> => {
      do {
        stale.delete(sheetId);
        await checkOnce(sheetId).catch((error: unknown) => failed(sheetId, error));
      } while (stale.has(sheetId));
      running.delete(sheetId);
    };
    // Whoever looks at a sheet does not wait for the others.
    const inFront = idOf(host.currentSheet() ?? "") === sheetId;
    running.set(sheetId, inFront ? checked() : inTurn(checked));
  };

  const failed = async (sheetId: string, error: unknown): Promise<void> => {
    // A sheet that was deleted or renamed in Excel is no fault of anybody.
    if (error instanceof RangeError && (await followSheets(sheetId))) return;
    const refusal = error instanceof WorkbookRefusal ? { refusal: error.reason } : {};
    updateSheet(sheetId, (before) => ({ ...before, status: "failed", ...refusal }));
    if (!(error instanceof EngineStopped || error instanceof WorkbookRefusal)) onFault(error);
  };

  /** Takes in which sheets there are now. @returns whether that explains why this one was not found. */
  const followSheets = async (missing?: string): Promise<boolean> => {
    const before = state.get().sheets;
    const nameBefore = (id: string) => before.find(({ sheetId }) => sheetId === id)?.name;
    const sheets = followingSheets(before, await host.listSheets(), settings);
    update({ sheets, current: host.currentSheet() });
    const named = new Map(sheets.map(({ sheetId, name }) => [sheetId, name]));
    for (const [sheetId, name] of named) if (nameBefore(sheetId) !== name) check(sheetId);
    return missing !== undefined && named.get(missing) !== nameBefore(missing);
  };

  const checkEvery = (): void => {
    const ids = state.get().sheets.map(({ sheetId }) => sheetId);
    const inFront = ids.filter((id) => id === idOf(host.currentSheet() ?? ""));
    for (const id of new Set([...inFront, ...ids])) check(id);
  };

  /** Where cells that the page shows stand by now, on their sheets. */
  const placed = async <Place extends CellPlace>(places: readonly Place[]): Promise<Place[]> => {
    const points = places.map(({ sheet }) => {
      const sheetId = idOf(sheet) ?? "";
      return { sheetId, point: log.now(sheetId) };
    });
    for (const { sheetId } of points) {
      while (log.unsettled(sheetId) && running.has(sheetId)) await running.get(sheetId);
    }
    return places.map((place, index) => {
      const { sheetId = "", point = 0 } = points[index] ?? {};
      const sheet = tablesOf(sheetId)[0]?.name ?? place.sheet;
      const cell = log.unsettled(sheetId) ? undefined : log.cellSince(sheetId, point, place.cell);
      if (cell === undefined) throw new WorkbookRefusal("moved");
      return { ...place, sheet, cell };
    });
  };

  /** A choice that could not be kept is made again next time; it is no reason to stop the work at hand. */
  const remember = (key: string, value: string): void => {
    settings.set(key, value).catch(onFault);
  };
  const choose = (name: string, choice: { form: string } | { period: string }): void => {
    const sheetId = idOf(name);
    if (sheetId === undefined) return;
    updateSheet(sheetId, (sheet) => ({ ...sheet, ...choice }));
    for (const [key, value] of Object.entries(choice)) remember(`${key}:${name}`, value);
    check(sheetId);
  };

  const stopListening = [
    host.onChange((change) => {
      const sheetId = idOf(change.sheet);
      if (sheetId === undefined) {
        followSheets().catch(onFault);
        return;
      }
      log.heard(sheetId, change);
      check(sheetId);
    }),
    // Who adds, deletes or renames a sheet most likely comes to another one next.
    host.onCurrentSheet((current) => {
      update({ current });
      followSheets().catch(onFault);
    }),
  ];
  checkEvery();

  return {
    state,
    host,
    checkAgain: () => {
      for (const { sheetId } of state.get().sheets) afresh.add(sheetId);
      checkEvery();
    },
    readAgain: async (name) => {
      const sheetId = idOf(name) ?? "";
      afresh.add(sheetId);
      check(sheetId);
      await running.get(sheetId);
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
    goTo: async (name, cell) => {
      const [place] = await placed([{ sheet: name, cell }]);
      if (place !== undefined) await host.select(place.sheet, place.cell);
    },
    chooseForm: (name, form) => {
      updateSheet(idOf(name) ?? "", (sheet) => ({ ...sheet, ignored: false }));
      choose(name, { form });
    },
    choosePeriod: (name, period) => choose(name, { period }),
    mapHeader: (id, key, column) => {
      const assessment = tableOf(id)?.assessment;
      if (assessment?.kind !== "recognised") return;
      const { fingerprint } = assessment.recognition;
      mappings.choose({ fingerprint, form: assessment.form.id, key, column });
      checkEvery();
    },
    setIgnored: (id, ignored) => {
      const table = tableOf(id);
      updateTable(id, (sheet) => ({ ...sheet, ignored }));
      if (table?.table === 0) remember(ignoredKey(table.name), ignored ? "1" : "0");
    },
    setAside: async (names) => {
      const fresh = names.filter((name) => settings.get(ignoredKey(name)) === undefined);
      if (fresh.length === 0) return;
      for (const name of fresh) remember(ignoredKey(name), "1");
      await followSheets();
      updateWhere(
        ({ name }) => fresh.includes(name),
        (sheet) => ({ ...sheet, ignored: true }),
      );
    },
    write: async (changes) => {
      const cells = await placed(changes);
      undos.push(await host.write(cells));
      const written = new Set(cells.map(({ sheet }) => sheet));
      updateWhere(
        ({ name }) => written.has(name),
        (sheet) => ({ ...sheet, unsaved: true }),
      );
      update({ undoable: [...state.get().undoable, { cells }], leftAlone: [] });
    },
    undo: async () => {
      const undo = undos.pop();
      const { undoable } = state.get();
      if (undo === undefined) return;
      update({ undoable: undoable.slice(0, -1) });
      try {
        update({ leftAlone: await undo() });
      } catch (error) {
        undos.push(undo);
        update({ undoable });
        throw error;
      }
    },
    explain: (id, finding, draft) => {
      const table = tableOf(id);
      // The finding may have been looked at for a while: rows have moved, cells were mended.
      const standing = table?.assessment?.findings.find((candidate) => candidate.id === finding.id);
      if (table === undefined || standing === undefined) return;
      const rows = log
        .rowsSince(table.sheetId, finding, draft.rows ?? finding.rows)
        .filter((row) => standing.rows.includes(row));
      if (standing.rows.length > 0 && rows.length === 0) return;
      const bound = standing.rows.length > 0 ? { ...draft, rows } : draft;
      updateTable(id, (sheet) => ({
        ...sheet,
        unsaved: true,
        explanations: explain(sheet.explanations, standing, bound),
      }));
    },
    withdrawExplanation: (id, finding) =>
      updateTable(id, (sheet) => ({
        ...sheet,
        explanations: withoutExplanation(sheet.explanations, finding),
      })),
    setServerCheck: (id, server) => {
      updateTable(id, (sheet) => withServerCheck(sheet, server));
      noteFindings(tableOf(id)?.sheetId ?? "");
    },
    refused: (id, findings) => {
      updateTable(id, (sheet) => withRefused(sheet, findings));
      noteFindings(tableOf(id)?.sheetId ?? "");
    },
    ...(marks !== undefined && {
      mark: async (id: string) => {
        const { sheetId = "", name = "" } = tableOf(id) ?? {};
        await running.get(sheetId);
        const findings = tablesOf(sheetId)
          .filter(({ ignored }) => !ignored)
          .flatMap(({ assessment }) => assessment?.findings ?? []);
        await marks.mark(
          name,
          [...marksOf(findings)].map(([cell, severity]) => ({ cell, severity })),
        );
        update({ marked: marks.standing() });
      },
      clearMarks: async () => {
        await marks.clear();
        update({ marked: marks.standing() });
      },
    }),
    markSent: (id) => updateTable(id, (sheet) => ({ ...sheet, unsaved: false })),
    close: () => {
      for (const stop of stopListening) stop();
    },
  };
}

/** Whether corrections or explanations stand here and nowhere else; in Excel corrections stand in the workbook. */
export function hasUnsavedWork({ sheets }: WorkbenchState, { inExcel } = { inExcel: false }): boolean {
  return sheets.some(({ unsaved, explanations }) => unsaved && (!inExcel || explanations.length > 0));
}
