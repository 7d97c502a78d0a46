/** Whether the blank sheet of a design can keep its names down the side, and what stands in the way. */
import { type Design, type DesignAcross, isFigureKind } from "./design.ts";

/** Why names stand side by side although the sheet had them down: what is `about` it. */
export interface InTheWay {
  readonly why: "no_figure" | "events" | "levels";
  /** Name of the column. */
  readonly about: string;
}

/** Levels above a name that can stand left of it. */
const MOST_LEVELS = 2;

/** The first thing in the way of a design that would have its names down the side. */
export function inTheWay({ across, rows, columns }: Design): InTheWay | undefined {
  if (across === undefined) return undefined;
  if (rows === "events") return { why: "events", about: "" };
  for (const { id, name, kind, groups } of columns) {
    if (id === across.by) continue;
    if (!isFigureKind(kind)) return { why: "no_figure", about: name };
    if (groups.length > MOST_LEVELS) return { why: "levels", about: name };
  }
  return undefined;
}

/** Whether the blank sheet has its names down the side. */
export function isKeptDown(design: Design): design is Design & { readonly across: DesignAcross } {
  const { across, columns } = design;
  if (across === undefined || inTheWay(design) !== undefined) return false;
  const names = columns.filter(({ id }) => id !== across.by);
  return (
    names.length > 0 &&
    (across.by === undefined || columns.some(({ id, kind }) => id === across.by && kind === "code"))
  );
}
