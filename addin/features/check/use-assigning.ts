import { useCallback, useEffect, useRef, useState } from "react";
import type { AssignTarget } from "../assign/spots.ts";
import type { SheetState } from "./workbench.ts";

/** A table on the screen 对应, the form that was chosen for it just now, and what the screen is opened for. */
export interface Assigning {
  readonly id: string;
  readonly form?: string;
  readonly target?: AssignTarget;
}

interface AssigningState {
  readonly assigning: Assigning | null;
  readonly open: (assigning: Assigning) => void;
  readonly close: () => void;
}

/**
 * Which table is on the screen 对应. It opens by itself, once for each header, where something is asked: in Excel for the
 * sheet in front, in the browser for one after the other.
 */
export function useAssigning(sheets: readonly SheetState[], front: string | undefined): AssigningState {
  const [assigning, setAssigning] = useState<Assigning | null>(null);
  const opened = useRef(new Set<string>());
  const next = sheets.find(
    (sheet) =>
      asks(sheet) > 0 && (front === undefined || sheet.name === front) && !opened.current.has(keyOf(sheet)),
  );
  const settled = sheets.every(({ status }) => status !== "checking");
  useEffect(() => {
    if (!settled || next === undefined || assigning !== null) return;
    opened.current.add(keyOf(next));
    setAssigning({ id: next.id });
  }, [settled, next, assigning]);
  const open = (wanted: Assigning): void => {
    // Who was there by hand is not led there once more, also when she has it forgotten.
    const sheet = sheets.find(({ id }) => id === wanted.id);
    if (sheet !== undefined) opened.current.add(keyOf(sheet));
    setAssigning(wanted);
  };
  return { assigning, open, close: useCallback(() => setAssigning(null), []) };
}

/** What is asked about a table that is meant to be reported. */
export function asks({ assessment, ignored, hidden }: SheetState): number {
  if (assessment === undefined || ignored || hidden) return 0;
  return assessment.kind === "recognised" ? assessment.recognition.asks : assessment.asks;
}

function keyOf({ id, assessment }: SheetState): string {
  return JSON.stringify([id, assessment?.kind === "recognised" ? assessment.recognition.fingerprint : null]);
}
