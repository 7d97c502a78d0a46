/** The opened workbook as it is being checked: which sheet is which form, its findings, fixes and explanations. */
import { isElsewhere } from "../../host/workbook-refusal.ts";
import { createActs } from "./acts.ts";
import { createBench } from "./bench.ts";
import { createChecking } from "./checking.ts";
import { createReadingLog } from "./reading-log.ts";
import { rememberedSheet } from "./tables.ts";
import { resumedSheets } from "./work-done.ts";
import type { Workbench, WorkbenchParts, WorkbenchState } from "./workbench-types.ts";

export type { SheetState } from "./sheet-state.ts";
export type { CheckContext, Workbench, WorkbenchParts, WorkbenchState } from "./workbench-types.ts";

export async function openWorkbench(parts: WorkbenchParts): Promise<Workbench> {
  const { host, onFault, resumed } = parts;
  const entries = await host.listSheets();
  const sheets = entries.map((entry) => rememberedSheet(host.settings, entry));
  const bench = createBench({
    workbookName: host.workbookName,
    sheets: resumed === undefined ? sheets : resumedSheets(sheets, resumed),
    undoable: [],
    redoable: 0,
    leftAlone: [],
    downloaded: resumed?.downloaded === true,
    current: host.currentSheet(),
    marked: host.marks?.standing() === true,
  });
  const log = createReadingLog();
  const checking = createChecking(parts, bench, log);

  /** Whether the sheets are to be asked for again when the workbook answers. */
  let behind = false;
  const follow = (): void => {
    behind = false;
    checking.followSheets().catch((error: unknown) => {
      if (isElsewhere(error)) behind = true;
      else onFault(error);
    });
  };

  const stopListening = [
    host.onChange((change) => {
      const sheetId = bench.idOf(change.sheet);
      if (sheetId === undefined) {
        follow();
        return;
      }
      log.heard(sheetId, change);
      checking.check(sheetId);
    }),
    // Who adds, deletes or renames a sheet most likely comes to another one next.
    host.onCurrentSheet((current) => {
      bench.update({ current });
      follow();
    }),
    host.onReturn?.(() => {
      if (behind) follow();
      checking.goOn();
    }),
  ];
  checking.checkEvery();

  return {
    state: bench.state,
    host,
    ...createActs(parts, bench, checking, log),
    settled: checking.settled,
    close: () => {
      for (const stop of stopListening) stop?.();
    },
  };
}

/**
 * Whether corrections or explanations stand here and nowhere else; in Excel corrections stand in the workbook, from the
 * browser they may have been downloaded.
 */
export function hasUnsavedWork(
  { sheets, downloaded }: WorkbenchState,
  { inExcel } = { inExcel: false },
): boolean {
  const inHand = inExcel || downloaded;
  return sheets.some(({ unsaved, explanations }) => unsaved && (!inHand || explanations.length > 0));
}
