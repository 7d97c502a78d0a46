import type { KeyboardEvent, RefObject } from "react";

/**
 * Arrow keys go from column to column, as in the sheet itself; Home and End to the first and the last.
 * @param keys to the one before, to the one after
 * @param inside what holds an element with `data-at` for each column
 * @param setAt is told where the focus went
 */
export function arrowKeys(
  columns: readonly { readonly at: number }[],
  [before, after]: readonly [string, string],
  inside: RefObject<HTMLElement | null>,
  setAt: (at: number) => void,
) {
  return (event: KeyboardEvent, from: number): void => {
    const order = columns.map(({ at }) => at);
    const index = order.indexOf(from);
    const targets: Record<string, number | undefined> = {
      [before]: order[index - 1],
      [after]: order[index + 1],
      Home: order[0],
      End: order.at(-1),
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    setAt(target);
    inside.current?.querySelector<HTMLElement>(`[data-at="${target}"]`)?.focus();
  };
}
