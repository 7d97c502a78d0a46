/** A workbook on the bench, checked by the real engine. */
import type { Assessment, AssessmentRequest } from "../../../../addin/engine/assessment.ts";
import { type AssignmentKeeper, createAssignments } from "../../../../addin/features/check/assignments.ts";
import { createConfirmedNames } from "../../../../addin/features/check/confirmed-names.ts";
import {
  openWorkbench,
  type SheetState,
  type Workbench,
} from "../../../../addin/features/check/workbench.ts";
import { createFileHost, createPageSettings } from "../../../../addin/host/file-host.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { assess } from "../../../support/engine.ts";
import { addressBook, loanLedger, loanTask } from "../../../support/pane-sheets.ts";
import { district, districtUnits } from "../../../support/register.ts";

interface Options {
  readonly sheets?: readonly Grid[];
  readonly assess?: (request: AssessmentRequest) => Promise<readonly Assessment[]>;
  readonly onFault?: (fault: unknown) => void;
  readonly assignments?: AssignmentKeeper;
  /** Where confirmed names are kept. */
  readonly names?: Pick<Storage, "getItem" | "setItem">;
  /** What the workbook remembers. */
  readonly kept?: Map<string, string>;
}

function fail(fault: unknown): never {
  throw fault;
}

export async function open({ sheets = [loanLedger(), addressBook()], ...options }: Options = {}) {
  const { kept } = options;
  const settings =
    kept === undefined
      ? createPageSettings()
      : {
          get: (key: string) => kept.get(key),
          set: async (key: string, value: string) => void kept.set(key, value),
        };
  const host = createFileHost("台账.xlsx", sheets, settings, { bytes: new Uint8Array(), converted: false });
  const engine = { assess: options.assess ?? (async (request: AssessmentRequest) => assess(request)) };
  const context = () => ({ units: districtUnits, reporter: district, tasks: [loanTask] });
  const onFault = options.onFault ?? fail;
  const assignments = options.assignments ?? createAssignments(memory());
  const confirmedNames = createConfirmedNames(options.names ?? memory());
  const workbench = await openWorkbench({ host, engine, context, assignments, confirmedNames, onFault });
  await workbench.settled();
  return workbench;
}

/** A browser's storage for one test. */
export function memory(): Pick<Storage, "getItem" | "setItem"> {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
  };
}

export function sheet(workbench: Workbench, name = "贷款台账"): SheetState {
  const found = workbench.state.get().sheets.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

export function recognised(workbench: Workbench, name?: string) {
  const { assessment } = sheet(workbench, name);
  if (assessment?.kind !== "recognised") throw new Error("not recognised");
  return assessment;
}
