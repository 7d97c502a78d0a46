import { type RefObject, useEffect, useRef } from "react";
import { takeFocus } from "../../ui/focus.ts";

interface ListFocus<T extends HTMLElement> {
  readonly ref: RefObject<T | null>;
  /** A row is about to come, at the end. */
  readonly adding: () => void;
  /** The row at this place, from 0, is about to go. */
  readonly removing: (index: number) => void;
}

/**
 * Where the focus goes when a row comes or goes: into the new one, and onto what takes the place of the one that went, so
 * that the next key is never one at the top of the page.
 * @param count how many rows there are
 * @param row selector of a row
 * @param field selector of what takes the focus in it; without a row the first button of the list does
 */
export function useListFocus<T extends HTMLElement>(count: number, row: string, field: string): ListFocus<T> {
  const ref = useRef<T>(null);
  const turn = useRef<{ readonly at: number; readonly count: number } | null>(null);
  useEffect(() => {
    const due = turn.current;
    turn.current = null;
    if (due === null || due.count !== count) return;
    const rows = ref.current?.querySelectorAll<HTMLElement>(row) ?? [];
    const next = rows[Math.min(due.at, rows.length - 1)]?.querySelector<HTMLElement>(field);
    takeFocus(next ?? ref.current?.querySelector<HTMLElement>("button") ?? null);
  }, [count, row, field]);
  return {
    ref,
    adding: () => {
      turn.current = { at: count, count: count + 1 };
    },
    removing: (index) => {
      turn.current = { at: index, count: count - 1 };
    },
  };
}
