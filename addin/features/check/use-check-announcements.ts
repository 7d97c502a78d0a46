import { useEffect } from "react";
import { useAnnounce } from "../../ui/announcer.tsx";
import { checkOutcome } from "./check-outcome.ts";
import type { SheetState } from "./workbench.ts";

/** Says the outcome once all sheets have been checked, and again whenever it changes. */
export function useCheckAnnouncements(sheets: readonly SheetState[]): void {
  const announce = useAnnounce();
  const done = sheets.every(({ status }) => status !== "checking");
  const message = done ? checkOutcome(sheets) : "";
  useEffect(() => {
    if (message !== "") announce(message);
  }, [message, announce]);
  // Once the workbook is closed its outcome is no longer true of anything.
  useEffect(() => () => announce(""), [announce]);
}
