import { useEffect, useRef } from "react";
import type { Workbench } from "./workbench.ts";

/**
 * Ctrl+Z and Ctrl+Y anywhere on the page take a correction back and make it again: who has just pressed a button does not
 * stand in the sheet. Fields and dialogs have their own; so has the sheet.
 * @param attempt says what cannot be done
 */
export function useUndoKeys(
  workbench: Pick<Workbench, "undo" | "redo">,
  attempt: (act: () => Promise<void>) => Promise<boolean>,
  active: boolean,
): void {
  const current = useRef({ workbench, attempt });
  current.current = { workbench, attempt };
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      const { target } = event;
      if (target instanceof Element && target.closest("input, textarea, select, [role=grid], [role$=dialog]"))
        return;
      event.preventDefault();
      const { undo, redo } = current.current.workbench;
      void current.current.attempt(key === "y" || event.shiftKey ? redo : undo);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [active]);
}
