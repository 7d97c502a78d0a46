import type { AssignedSheet } from "./assigned-sheet.ts";
import type { Answering, Draft } from "./draft.ts";
import type { AssignmentState } from "./use-assignment.ts";

/** What the parts of the screen share. */
export interface AssignParts {
  readonly answering: Answering;
  readonly state: AssignmentState;
  readonly sheet: AssignedSheet;
  readonly change: (draft: Draft) => void;
}
