/** What the workbench shows, and what can be done on it. */
import type { Finding } from "../../../shared/finding/finding.ts";
import type { Owed } from "../../../shared/form/forms-owed.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import type { Engine } from "../../engine/engine.ts";
import type { CellChange, CellPlace, WorkbookHost } from "../../host/workbook-host.ts";
import type { Store } from "../../ui/store.ts";
import type { AssignedSheet } from "../assign/assigned-sheet.ts";
import type { SettledSheet } from "../assign/settled-sheet.ts";
import type { AssignmentKeeper } from "./assignments.ts";
import type { ConfirmedNames } from "./confirmed-names.ts";
import type { ExplanationDraft } from "./explanations.ts";
import type { ServerCheck, SheetState } from "./sheet-state.ts";
import type { WorkDone } from "./work-done.ts";

export interface WorkbenchState {
  readonly workbookName: string;
  readonly sheets: readonly SheetState[];
  /** Fixes that can be taken back, the newest last. */
  readonly undoable: readonly { readonly cells: readonly CellChange[] }[];
  /** How many that were taken back can be made again, until something else is written. */
  readonly redoable: number;
  /** Cells that the last undo left alone: somebody wrote over the correction since. */
  readonly leftAlone: readonly CellPlace[];
  /** What was corrected stands in a file that she downloaded; the browser's edition alone. */
  readonly downloaded: boolean;
  /** Name of the sheet in front of the user. */
  readonly current: string | undefined;
  /** Findings are coloured in the workbook. */
  readonly marked: boolean;
}

/** Who reports, and what is owed: decides how sheets are read. */
export interface CheckContext {
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit;
  readonly tasks: readonly Owed[];
}

export interface Workbench {
  readonly state: Store<WorkbenchState>;
  readonly host: WorkbookHost;
  /** Resolves when every check that is under way has ended. */
  readonly settled: () => Promise<void>;
  /** Reads every sheet afresh. */
  readonly checkAgain: () => void;
  /** Checks every sheet as it was read: the forms are others, or other versions of them are owed. */
  readonly recheck: () => void;
  /** Reads the sheet afresh and checks it: what is sent must be what stands there now. */
  readonly readAgain: (name: string) => Promise<void>;
  /** Shows a cell that the findings name, wherever it stands by now. @throws WorkbookRefusal where it is lost. */
  readonly goTo: (name: string, cell: string) => Promise<void>;
  /** For the whole sheet, by its name. */
  readonly choosePeriod: (name: string, period: string) => void;
  /**
   * What was settled about the table (对应); remembered for every sheet of the unit with the same header.
   * @returns whether it could be kept beyond this page
   */
  readonly assign: (id: string, settled: SettledSheet) => boolean;
  /**
   * Forgets what was settled about the table, and which form and header rows were chosen for its sheet.
   * @returns takes it back
   */
  readonly forget: (id: string, fingerprint: string) => () => void;
  /** The table as the screen 对应 is handed it. */
  readonly toAssign: (table: SheetState) => AssignedSheet;
  /** For one table, by its id; remembered with the workbook. */
  readonly setIgnored: (id: string, ignored: boolean) => void;
  /** Whether tables of one form are sent as one; remembered with the workbook. */
  readonly setJoined: (ids: readonly string[], joined: boolean) => void;
  /** Sheets that are no reports, by name: ignored from now on, unless the user said otherwise. */
  readonly setAside: (names: readonly string[]) => Promise<void>;
  /** Types into cells that the findings name. @throws WorkbookRefusal, and then nothing was changed. */
  readonly write: (changes: readonly CellChange[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Makes again what was taken back last, in the same cells: where only this page writes. */
  readonly redo: () => Promise<void>;
  readonly explain: (id: string, finding: Finding, draft: ExplanationDraft) => void;
  readonly withdrawExplanation: (id: string, finding: Finding) => void;
  /**
   * What a finding took for names is meant to be sent, wherever the unit writes it again (`confirmed`); or is not.
   */
  readonly sendNames: (
    id: string,
    findings: readonly Finding[],
    confirmed: boolean,
    texts?: readonly string[],
  ) => void;
  /** How far the server's own check of the table is, and what it found. */
  readonly setServerCheck: (id: string, server: ServerCheck) => void;
  /** The server did not take the table for these findings: they stand beside the others from now on. */
  readonly refused: (id: string, findings: readonly Finding[]) => void;
  /** Colours the findings of the table's sheet; undefined where the workbook cannot be coloured. */
  readonly mark?: (id: string) => Promise<void>;
  /** Takes all colours away again. */
  readonly clearMarks?: () => Promise<void>;
  /** The table has reached the city as it stands. */
  readonly markSent: (id: string) => void;
  /** Every correction stands in a file that was downloaded. */
  readonly markDownloaded: () => void;
  /** The file was read again: what was done before cannot be undone. @param inFile no correction stands here alone */
  readonly renewed: (inFile: boolean) => void;
  readonly close: () => void;
}

export interface WorkbenchParts {
  readonly host: WorkbookHost;
  readonly engine: Pick<Engine, "assess">;
  readonly context: () => CheckContext;
  readonly assignments: AssignmentKeeper;
  readonly confirmedNames: ConfirmedNames;
  /** Hears of faults that are no fault of the sheet; the page's console in a browser. */
  readonly onFault: (fault: unknown) => void;
  /** What was done on it another day. */
  readonly resumed?: WorkDone | undefined;
}
