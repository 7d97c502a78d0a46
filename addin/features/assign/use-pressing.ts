import { type RefObject, useEffect, useState } from "react";
import { settledBy } from "./draft.ts";
import type { SettledSheet } from "./settled-sheet.ts";
import { goToSpot } from "./spots.ts";
import type { AssignmentState } from "./use-assignment.ts";

interface Pressing {
  /** 都对 was pressed while something was open. */
  readonly insisted: boolean;
  readonly onDone: () => void;
  readonly onOpen: () => void;
  readonly onLater: () => void;
}

/**
 * What pressing 都对 does: it hands everything over where nothing is open that can be answered here, else it leads to the
 * first of what is. A press while the sheet is being read counts once that is done.
 */
export function usePressing(
  { view, draft, busy, failed }: AssignmentState,
  page: RefObject<HTMLElement | null>,
  onSettled: (settled: SettledSheet) => void,
): Pressing {
  const [insisted, setInsisted] = useState(false);
  const [waits, setWaits] = useState(false);
  const [first] = view?.open ?? [];

  const onOpen = (): void => {
    if (first !== undefined) goToSpot(page.current, first);
  };
  const onLater = (): void => {
    const settled = view === null ? undefined : settledBy({ view, draft });
    if (settled !== undefined) onSettled(settled);
  };
  const press = (): void => {
    if (first === undefined) {
      onLater();
      return;
    }
    setInsisted(true);
    onOpen();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the reading that was waited for has come.
  useEffect(() => {
    if (busy || !waits) return;
    setWaits(false);
    if (!failed) press();
  }, [busy, waits]);
  return { insisted, onDone: () => (busy ? setWaits(true) : press()), onOpen, onLater };
}
