import { useCallback, useState } from "react";

/** What was there, what is, and what was taken back. */
interface History<T> {
  readonly before: readonly T[];
  readonly now: T;
  readonly after: readonly T[];
  /** The field in which the last change was typed. */
  readonly field?: string | undefined;
}

export interface Undoable<T> {
  readonly now: T;
  /**
   * @param joins the change goes on with the one before, as letters of a word do: both are taken back together; where a
   * field is named, only if the one before was typed there too
   */
  readonly change: (next: T, joins?: boolean | string) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** Another value altogether: nothing leads back. */
  readonly replace: (next: T) => void;
  /** Changes what is, and what was and will be. */
  readonly always: (change: (value: T) => T) => void;
}

const MOST = 200;

/** A value whose changes can be taken back, the last two hundred of them. */
export function useHistory<T>(first: T): Undoable<T> {
  const [history, setHistory] = useState<History<T>>({ before: [], now: first, after: [] });
  const change = useCallback((next: T, joins: boolean | string = false) => {
    setHistory(({ before, now, field }) => ({
      before:
        (joins === true || (joins !== false && joins === field)) && before.length > 0
          ? before
          : [...before, now].slice(-MOST),
      now: next,
      after: [],
      field: typeof joins === "string" ? joins : undefined,
    }));
  }, []);
  const undo = useCallback(() => {
    setHistory((history) => {
      const last = history.before.at(-1);
      if (last === undefined) return history;
      return { before: history.before.slice(0, -1), now: last, after: [history.now, ...history.after] };
    });
  }, []);
  const redo = useCallback(() => {
    setHistory((history) => {
      const [next, ...after] = history.after;
      if (next === undefined) return history;
      return { before: [...history.before, history.now], now: next, after };
    });
  }, []);
  const replace = useCallback((next: T) => setHistory({ before: [], now: next, after: [] }), []);
  const always = useCallback((change: (value: T) => T) => {
    setHistory(({ before, now, after }) => ({
      before: before.map(change),
      now: change(now),
      after: after.map(change),
    }));
  }, []);
  return {
    now: history.now,
    change,
    undo: history.before.length === 0 ? undefined : undo,
    redo: history.after.length === 0 ? undefined : redo,
    replace,
    always,
  };
}
