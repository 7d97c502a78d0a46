/** Arrow keys in a grid. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Rows that PageUp and PageDown pass over. */
const PAGE = 10;

/** Where a key leads from a cell, within the grid; undefined when it is no key of the grid or leads nowhere. */
export function moved(
  { row, column }: Place,
  { key, ctrlKey }: Press,
  size: { readonly rows: number; readonly columns: number },
): Place | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const target = targetOf();
  if (target === undefined) return undefined;
  const next = {
    row: Math.min(Math.max(target.row, 0), last.row),
    column: Math.min(Math.max(target.column, 0), last.column),
  };
  return next.row === row && next.column === column ? undefined : next;

  function targetOf(): Place | undefined {
    switch (key) {
      case "ArrowUp":
        return { row: row - 1, column };
      case "ArrowDown":
        return { row: row + 1, column };
      case "ArrowLeft":
        return { row, column: column - 1 };
      case "ArrowRight":
        return { row, column: column + 1 };
      case "PageUp":
        return { row: row - PAGE, column };
      case "PageDown":
        return { row: row + PAGE, column };
      case "Home":
        return { row: ctrlKey ? 0 : row, column: 0 };
      case "End":
        return { row: ctrlKey ? last.row : row, column: last.column };
      default:
        return undefined;
    }
  }
}
