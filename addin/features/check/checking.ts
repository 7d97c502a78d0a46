/** Keeps the findings true to the workbook: reads its sheets and has them checked, again whenever they change. */
import { saysOfKey } from "../../../shared/sheet/kept-answers.ts";
import type { Assessment } from "../../engine/assessment.ts";
import { EngineStopped } from "../../engine/engine.ts";
import { WorkbookRefusal } from "../../host/workbook-refusal.ts";
import type { Bench } from "./bench.ts";
import { carriedOver } from "./explanations.ts";
import { movedFinding } from "./movements.ts";
import type { ReadingLog } from "./reading-log.ts";
import type { SheetState } from "./sheet-state.ts";
import { followingSheets, saidKey, withTables } from "./tables.ts";
import { createTurns } from "./turns.ts";
import type { WorkbenchParts } from "./workbench-types.ts";

/** Sheets that are read and checked at a time, beside the one in front of the user. */
const AT_A_TIME = 3;

/** Sheets go by their id. */
export interface Checking {
  /** Checks the sheet; while it is being checked, once more after that. */
  readonly check: (sheetId: string) => void;
  readonly checkEvery: () => void;
  /** Checks the sheets whose reading was put off until the user is back. */
  readonly goOn: () => void;
  /** The next check of the sheet takes nothing that was read of it before. */
  readonly readAfresh: (sheetId: string) => void;
  /** Takes in which sheets there are now. @returns whether that explains why `missing` was not found. */
  readonly followSheets: (missing?: string) => Promise<boolean>;
  /** Ends with the sheet's check; undefined while none is under way. */
  readonly underWay: (sheetId: string) => Promise<void> | undefined;
  /** Resolves when every check that is under way has ended. */
  readonly settled: () => Promise<void>;
  /** The findings that are shown of the sheet are about its reading that is shown. */
  readonly noteFindings: (sheetId: string) => void;
}

export function createChecking(
  { host, engine, context, assignments, confirmedNames, onFault }: WorkbenchParts,
  bench: Bench,
  log: ReadingLog,
): Checking {
  const { state, update, tablesOf, idOf, updateSheet } = bench;
  const running = new Map<string, Promise<void>>();
  const stale = new Set<string>();
  const afresh = new Set<string>();
  const inTurn = createTurns(AT_A_TIME);

  const checkOnce = async (sheetId: string): Promise<void> => {
    const [sheet] = tablesOf(sheetId);
    if (sheet === undefined) return;
    const { name, form, period, headerRows } = sheet;
    const now = context();
    const again = afresh.delete(sheetId);
    const grid =
      (again ? undefined : log.current(sheetId)) ?? (await host.readSheet(name, { afresh: again }));
    // Renamed in Excel: the check begins anew under its new name.
    if (grid.name !== name) await followSheets();
    if (stale.has(sheetId)) return;
    const assessments = await engine.assess({
      ...now,
      grid,
      confirmed: assignments.get(now.reporter.code),
      namesConfirmed: confirmedNames.get(now.reporter.code),
      ...(form === undefined ? {} : { form }),
      ...(period === undefined ? {} : { period }),
      ...(headerRows === undefined ? {} : { headerRows }),
    });
    if (stale.has(sheetId)) return;
    if ((form !== undefined || headerRows !== undefined) && isAnotherSheet(name, assessments[0])) {
      // What was chosen for a sheet that said something else of itself: it is asked about as any other.
      updateSheet(sheetId, ({ form: _, headerRows: __, ...rest }) => rest);
      stale.add(sheetId);
      return;
    }
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

  const isAnotherSheet = (name: string, assessment: Assessment | undefined): boolean => {
    const said = host.settings.get(saidKey(name));
    if (said === undefined || assessment?.kind !== "recognised") return false;
    return saysOfKey(assessment.recognition.fingerprint) !== said;
  };

  const noteFindings = (sheetId: string): void => {
    for (const { assessment } of tablesOf(sheetId)) log.found(sheetId, assessment?.findings ?? []);
  };

  const check = (sheetId: string): void => {
    updateSheet(sheetId, ({ refusal: _, ...sheet }) => ({ ...sheet, status: "checking" }));
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
    const gone = error instanceof RangeError && (await followSheets(sheetId).catch(notListed));
    if (gone) return;
    const refusal = error instanceof WorkbookRefusal ? { refusal: error.reason } : {};
    updateSheet(sheetId, (before) => ({ ...before, status: "failed", ...refusal }));
    if (!(error instanceof EngineStopped || error instanceof WorkbookRefusal)) onFault(error);
  };

  /** The sheet's own failure is told all the same. */
  const notListed = (error: unknown): boolean => {
    if (!(error instanceof WorkbookRefusal)) onFault(error);
    return false;
  };

  const followSheets = async (missing?: string): Promise<boolean> => {
    const entries = await host.listSheets();
    // Not before: what was found while the workbook was asked must not be lost.
    const before = state.get().sheets;
    const nameBefore = (id: string) => before.find(({ sheetId }) => sheetId === id)?.name;
    const sheets = followingSheets(before, entries, host.settings);
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

  const goOn = (): void => {
    const waiting = state.get().sheets.filter(({ refusal }) => refusal === "elsewhere");
    for (const id of new Set(waiting.map(({ sheetId }) => sheetId))) check(id);
  };

  return {
    check,
    checkEvery,
    goOn,
    readAfresh: (sheetId) => void afresh.add(sheetId),
    followSheets,
    underWay: (sheetId) => running.get(sheetId),
    settled: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
    noteFindings,
  };
}
