import { useEffect, useRef } from "react";
import { useServices } from "../services.ts";
import { useStore } from "../ui/use-store.ts";

/** What the address of the reporter's page says while a workbook is open. */
export const SHEET_OPEN = { sheet: "open" } as const;

interface OpenSheet {
  /** Whether the reporter's page is looked at, and whether a workbook is open on it. */
  readonly onPage: boolean;
  readonly opened: boolean;
  /** Closes what lies over the sheet; null while nothing does. */
  readonly over: { readonly current: (() => void) | null };
  /** Whether closing it would be asked about. */
  readonly unsaved: () => boolean;
  /** Closes it, after the usual question. */
  readonly leave: () => void;
}

/** Back closes what lies over the workbook that is open, then the workbook, and does not lead away from the pane. Excel's pane has no Back. */
export function useSheetAddress({ onPage, opened, over, unsaved, leave }: OpenSheet): void {
  const { whereabouts, excel } = useServices();
  const address = useStore(whereabouts.address);
  const said = onPage && address?.parts.sheet === SHEET_OPEN.sheet;
  const before = useRef({ said: false, opened: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when one of them has changed, with what holds then.
  useEffect(() => {
    const was = before.current;
    before.current = { said, opened };
    if (excel !== null || !onPage) return;
    if (opened && !was.opened && !said) {
      whereabouts.go({ page: "report", parts: SHEET_OPEN });
    } else if (!opened && said) {
      // Closed by its button; or an address of another day.
      whereabouts.correct({ page: "report", parts: {} });
    } else if (opened && was.opened && was.said && !said) {
      if (over.current !== null) {
        whereabouts.go({ page: "report", parts: SHEET_OPEN });
        over.current();
        return;
      }
      // She may stay: then Back is asked for once more.
      if (unsaved()) whereabouts.go({ page: "report", parts: SHEET_OPEN });
      leave();
    }
  }, [excel, onPage, opened, said]);
}
