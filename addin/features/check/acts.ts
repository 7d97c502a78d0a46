/** What people do on the workbench: choose, correct, explain, mark. */

import { saysOfKey } from "../../../shared/sheet/kept-answers.ts";
import { nameKey } from "../../../shared/submission/names/name-key.ts";
import type { CellChange, CellPlace, Undo } from "../../host/workbook-host.ts";
import { WorkbookRefusal } from "../../host/workbook-refusal.ts";
import type { Bench } from "./bench.ts";
import type { Checking } from "./checking.ts";
import { explain, withoutExplanation } from "./explanations.ts";
import { marksOf } from "./marks.ts";
import { namesSaid } from "./names-said.ts";
import type { ReadingLog } from "./reading-log.ts";
import { withRefused, withServerCheck } from "./server-findings.ts";
import { headerKey, ignoredKey, joinedKey, saidKey } from "./tables.ts";
import type { Workbench, WorkbenchParts } from "./workbench-types.ts";

type Acts = Omit<Workbench, "state" | "host" | "settled" | "close">;

export function createActs(
  { host, assignments, confirmedNames, context, onFault }: WorkbenchParts,
  bench: Bench,
  checking: Checking,
  log: ReadingLog,
): Acts {
  const { settings, marks } = host;
  const { state, update, tablesOf, tableOf, idOf, updateWhere, updateSheet, updateTable } = bench;
  const { check, checkEvery, readAfresh, followSheets, underWay, noteFindings } = checking;
  const undos: Undo[] = [];
  const redos: (readonly CellChange[])[] = [];

  const written = async (cells: readonly CellChange[]): Promise<void> => {
    undos.push(await host.write(cells));
    const sheets = new Set(cells.map(({ sheet }) => sheet));
    updateWhere(
      ({ name }) => sheets.has(name),
      (sheet) => ({ ...sheet, unsaved: true, sent: false }),
    );
    update({
      undoable: [...state.get().undoable, { cells }],
      redoable: redos.length,
      leftAlone: [],
      downloaded: false,
    });
  };

  /** Where cells that the page shows stand by now, on their sheets. */
  const placed = async <Place extends CellPlace>(places: readonly Place[]): Promise<Place[]> => {
    const points = places.map(({ sheet }) => {
      const sheetId = idOf(sheet) ?? "";
      return { sheetId, point: log.now(sheetId) };
    });
    for (const { sheetId } of points) {
      while (log.unsettled(sheetId) && underWay(sheetId) !== undefined) await underWay(sheetId);
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

  return {
    checkAgain: () => {
      for (const { sheetId } of state.get().sheets) readAfresh(sheetId);
      checkEvery();
    },
    recheck: checkEvery,
    readAgain: async (name) => {
      const sheetId = idOf(name) ?? "";
      readAfresh(sheetId);
      check(sheetId);
      await underWay(sheetId);
    },
    goTo: async (name, cell) => {
      const [place] = await placed([{ sheet: name, cell }]);
      if (place !== undefined) await host.select(place.sheet, place.cell);
    },
    choosePeriod: (name, period) => {
      const sheetId = idOf(name);
      if (sheetId === undefined) return;
      updateSheet(sheetId, (sheet) => ({ ...sheet, period, sent: false }));
      remember(`period:${name}`, period);
      check(sheetId);
    },
    assign: (id, { fingerprint, assignment, period, headerRows }) => {
      const table = tableOf(id);
      const kept = assignments.choose(context().reporter.code, fingerprint, assignment);
      if (table === undefined) return kept;
      const { name, sheetId, assessment } = table;
      const itself = assessment?.kind === "recognised" && assessment.form.id === assignment.form;
      const chosen = {
        // Where the sheet is known by itself, its tables stay as they are.
        ...(!itself && { form: assignment.form }),
        ...(period !== undefined && { period }),
      };
      updateSheet(sheetId, (sheet) => ({
        ...sheet,
        sent: false,
        ignored: sheet.id === id ? false : sheet.ignored,
        ...chosen,
        ...(headerRows !== undefined && { headerRows }),
      }));
      for (const [key, value] of Object.entries(chosen)) remember(`${key}:${name}`, value);
      if (headerRows !== undefined) remember(headerKey(name), `${headerRows.first}-${headerRows.last}`);
      if (!itself || headerRows !== undefined) remember(saidKey(name), saysOfKey(fingerprint));
      if (table.ignored && table.table === 0) remember(ignoredKey(name), "0");
      checkEvery();
      return kept;
    },
    forget: (id, fingerprint) => {
      const unit = context().reporter.code;
      const before = assignments.get(unit)[fingerprint];
      const table = tableOf(id);
      assignments.forget(unit, fingerprint);
      if (table !== undefined) {
        const { sheetId, name } = table;
        updateSheet(sheetId, ({ form: _, headerRows: __, ...sheet }) => sheet);
        for (const key of [`form:${name}`, headerKey(name)]) remember(key, "");
      }
      checkEvery();
      return () => {
        if (before !== undefined) assignments.choose(unit, fingerprint, before);
        if (table !== undefined) {
          const { sheetId, name, form, headerRows } = table;
          const chosen = {
            ...(form !== undefined && { form }),
            ...(headerRows !== undefined && { headerRows }),
          };
          updateSheet(sheetId, (sheet) => ({ ...sheet, ...chosen }));
          if (form !== undefined) remember(`form:${name}`, form);
          if (headerRows !== undefined) remember(headerKey(name), `${headerRows.first}-${headerRows.last}`);
        }
        checkEvery();
      };
    },
    toAssign: ({ sheetId, name, table }) => {
      const now = context();
      return {
        ...now,
        name,
        table,
        confirmed: assignments.get(now.reporter.code),
        readGrid: async () => log.current(sheetId) ?? (await host.readSheet(name)),
      };
    },
    setIgnored: (id, ignored) => {
      const table = tableOf(id);
      updateTable(id, (sheet) => ({ ...sheet, ignored }));
      if (table?.table === 0) remember(ignoredKey(table.name), ignored ? "1" : "0");
    },
    setJoined: (ids, joined) => {
      for (const id of ids) {
        const table = tableOf(id);
        updateTable(id, (sheet) => ({ ...sheet, joined }));
        if (table?.table === 0) remember(joinedKey(table.name), joined ? "1" : "0");
      }
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
      redos.length = 0;
      await written(cells);
    },
    undo: async () => {
      const undo = undos.pop();
      const { undoable } = state.get();
      if (undo === undefined) return;
      update({ undoable: undoable.slice(0, -1), downloaded: false });
      try {
        update({ leftAlone: await undo() });
        const undone = new Set(undoable.at(-1)?.cells.map(({ sheet }) => sheet));
        updateWhere(
          ({ name, sent }) => sent === true && undone.has(name),
          (sheet) => ({ ...sheet, unsaved: true, sent: false }),
        );
        redos.push(undoable.at(-1)?.cells ?? []);
        update({ redoable: redos.length });
      } catch (error) {
        undos.push(undo);
        update({ undoable });
        throw error;
      }
    },
    redo: async () => {
      const cells = redos.pop();
      if (cells !== undefined) await written(cells);
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
        unsaved: sheet.unsaved || draft.carried !== true,
        sent: sheet.sent === true && draft.carried === true,
        explanations: explain(sheet.explanations, standing, bound),
      }));
    },
    withdrawExplanation: (id, finding) =>
      updateTable(id, (sheet) => ({
        ...sheet,
        sent: false,
        explanations: withoutExplanation(sheet.explanations, finding),
      })),
    sendNames: (id, asked, confirmed, texts) => {
      const assessment = tableOf(id)?.assessment;
      if (assessment?.kind !== "recognised") return;
      const ids = new Set(asked.map((finding) => finding.id));
      const keys = assessment.findings
        .filter((finding) => ids.has(finding.id))
        .flatMap((finding) => namesSaid(finding, assessment.records))
        .filter(({ text }) => texts === undefined || texts.includes(text))
        .map(({ text }) => nameKey(text));
      if (keys.length === 0) return;
      confirmedNames[confirmed ? "confirm" : "withdraw"](context().reporter.code, keys);
      // Other sheets may say the same.
      checkEvery();
    },
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
        await underWay(sheetId);
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
    markDownloaded: () => update({ downloaded: true }),
    renewed: (inFile) => {
      undos.length = 0;
      redos.length = 0;
      update({
        workbookName: host.workbookName,
        undoable: [],
        redoable: 0,
        leftAlone: [],
        downloaded: inFile,
      });
      updateWhere(
        ({ sent }) => sent === true,
        (sheet) => ({ ...sheet, sent: false }),
      );
    },
    markSent: (id) => updateTable(id, (sheet) => ({ ...sheet, unsaved: false, sent: true })),
  };
}
