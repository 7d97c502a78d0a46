import { onTestFinished } from "vitest";
import { createAssessor } from "../../../addin/engine/assessor.ts";
import { createAssignments } from "../../../addin/features/check/assignments.ts";
import { createConfirmedNames } from "../../../addin/features/check/confirmed-names.ts";
import { openWorkbench, type SheetState, type Workbench } from "../../../addin/features/check/workbench.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { sheetOf } from "../../excel-host/workbook.ts";
import { type ExcelOptions, type OpenedExcel, openExcel } from "../../support/excel.ts";
import { loanTask } from "../../support/pane-sheets.ts";
import { district, districtUnits } from "../../support/register.ts";

export interface BenchInExcel extends OpenedExcel {
  readonly workbench: Workbench;
  /** Resolves when everything that Excel has told was checked. */
  readonly quiet: () => Promise<void>;
  readonly sheet: (name: string) => SheetState;
  /** Names of the sheets that were checked, in this order. */
  readonly checked: readonly string[];
}

export function checkContext() {
  return { units: districtUnits, reporter: district, tasks: [loanTask] };
}

/** A workbook open in the emulated Excel, on the pane's bench. */
export async function benchInExcel(
  grids: readonly Grid[],
  options: ExcelOptions = {},
): Promise<BenchInExcel> {
  const opened = await openExcel(grids, options);
  const checked: string[] = [];
  const assessAgain = createAssessor(standardCatalogue);
  const workbench = await openWorkbench({
    host: opened.host,
    engine: {
      assess: async (request) => {
        checked.push(request.grid.name);
        return assessAgain(request);
      },
    },
    context: checkContext,
    assignments: createAssignments({ getItem: () => null, setItem: () => {} }),
    confirmedNames: createConfirmedNames({ getItem: () => null, setItem: () => undefined }),
    onFault: (fault) => {
      throw fault;
    },
  });
  onTestFinished(workbench.close);
  const quiet = async (): Promise<void> => {
    // An event reaches the pane in a few turns: it is told, gathered, and then followed by a check.
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
      await workbench.settled();
    }
  };
  await quiet();
  const sheet = (name: string): SheetState => {
    const found = workbench.state.get().sheets.find((candidate) => candidate.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  };
  return { ...opened, workbench, quiet, sheet, checked };
}

/** The sheet of `loanLedger`. */
export const LOANS = "贷款台账";

export function findingsOf({ assessment }: SheetState) {
  if (assessment?.kind !== "recognised") throw new Error("not recognised");
  return assessment.findings;
}

export function cellsOf(sheet: SheetState): string[] {
  return findingsOf(sheet).flatMap(({ cells }) => cells);
}

export function loansIn({ excel }: BenchInExcel) {
  return sheetOf(excel.workbook, LOANS);
}
