/** What the mailbox shows, and what can be done with it. */
import type { Store } from "../../ui/store.ts";
import type { OpenedWorkbook } from "../check/opened-workbook.ts";
import type { IntakeParty } from "./intake-context.ts";
import type { IntakeState } from "./intake-model.ts";
import type { IntakeSource } from "./intake-source.ts";
import type { IntakeDecisions, SentOutcome } from "./intake-types.ts";
import type { IntakeAct, KeptIntake } from "./kept-intake.ts";

export interface IntakeBox extends IntakeState {
  /** Whether what is decided outlives the page. */
  readonly lasting: boolean;
  /** Files left out without a word of their own: leftovers of programs. */
  readonly leftovers: number;
  /** More were handed over than are taken at a time. */
  readonly tooMany: number | null;
  /** Names of files that were worked at on an earlier page: that has to be done again. */
  readonly workedAt: readonly string[];
}

export interface Intake {
  readonly state: Store<IntakeBox>;
  /** Who takes in, and what is owed: by that files are read from now on. */
  readonly know: (party: IntakeParty) => void;
  /** Those that are there already are not read again. */
  readonly add: (sources: readonly IntakeSource[]) => void;
  /** Nothing more is read; what was read stays. */
  readonly stop: () => void;
  /** Reads what still waits. */
  readonly goOn: () => void;
  readonly decide: (change: (decisions: IntakeDecisions) => IntakeDecisions) => void;
  /** Says whose files are, and reads them for that unit: what was corrected in them for another is gone. */
  readonly sayUnit: (files: readonly string[], unit: string) => void;
  /** With which the browser lets the page see the file again, where it gave one. */
  readonly handleOf: (file: string) => FileSystemFileHandle | undefined;
  /** The bytes of a file, to be opened. */
  readonly bytesOf: (file: string) => Promise<ArrayBuffer>;
  /** What was corrected and explained of a file before, still open. */
  readonly benchOf: (file: string) => OpenedWorkbook | undefined;
  /** A file was worked at: its rows say what stands there now. `staysOpen`: it is worked at further. */
  readonly worked: (file: string, opened: OpenedWorkbook, staysOpen?: boolean) => void;
  /** Looks whether files were written or moved since they were read, and reads those anew. */
  readonly lookAgain: () => Promise<void>;
  /** Files that are no longer looked at. */
  readonly remove: (file: string) => void;
  readonly actOf: (entry: string) => IntakeAct | undefined;
  /** @returns once it is kept: before anything is sent */
  readonly keepAct: (entry: string, act: IntakeAct) => Promise<boolean>;
  /** What was refused may be sent again. */
  readonly retry: (entry: string) => void;
  /** The forms are others now. */
  readonly readAll: () => void;
  readonly setSent: (entry: string, outcome: SentOutcome) => void;
  /** What the server has of groups, and which entries say the same. */
  readonly setNewest: (found: Pick<IntakeState, "newest" | "same">) => void;
  /** What was kept of an earlier page; null where nothing was. */
  readonly kept: () => Promise<KeptIntake | null>;
  /** Goes on with it: reads what the browser finds again, and lists what has to be handed over. */
  readonly resume: (kept: KeptIntake) => Promise<void>;
  /** Begins anew: nothing of the mailbox stays on this computer. */
  readonly clear: () => void;
}
