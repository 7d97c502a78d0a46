/** What keys mean on a sheet, as in Excel. */
import type { Area, Grid } from "../../shared/sheet/grid.ts";
import { areaAround } from "./sheet-preview-model.ts";

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export type SheetIntent =
  | { readonly kind: "go"; readonly row: number; readonly column: number; readonly extends: boolean }
  /** `start`: what was typed takes the content's place. */
  | { readonly kind: "edit"; readonly start?: string }
  | { readonly kind: "empty" | "all" | "undo" | "redo" | "find" | "narrow" };

interface Standing {
  /** The cell from which one goes on. */
  readonly at: { readonly row: number; readonly column: number };
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page key goes. */
  readonly page: number;
}

/** Undefined where the key means nothing here, and is left to the browser. */
export function sheetIntent(grid: Grid, standing: Standing, key: Key): SheetIntent | undefined {
  const control = key.ctrlKey || key.metaKey;
  if (control && !key.altKey) {
    const shortcut = shortcuts[`${key.shiftKey ? "shift " : ""}${key.key.toLowerCase()}`];
    if (shortcut !== undefined) return { kind: shortcut };
  }
  const target = targetOf(grid, standing, key.key, control);
  if (target !== undefined) {
    const row = Math.min(Math.max(0, target.row), standing.rows - 1);
    const column = Math.min(Math.max(0, target.column), standing.columns - 1);
    return { kind: "go", row, column, extends: key.shiftKey };
  }
  if (key.key === "Enter" || key.key === "F2") return { kind: "edit" };
  if (key.key === "Delete" || key.key === "Backspace") return { kind: "empty" };
  if (key.key === "Escape") return { kind: "narrow" };
  return key.key.length === 1 && !control && !key.altKey ? { kind: "edit", start: key.key } : undefined;
}

const shortcuts: Readonly<Record<string, Exclude<SheetIntent["kind"], "go" | "edit">>> = {
  a: "all",
  z: "undo",
  y: "redo",
  "shift z": "redo",
  f: "find",
};

function targetOf(
  grid: Grid,
  { at, rows, columns, page }: Standing,
  key: string,
  control: boolean,
): { readonly row: number; readonly column: number } | undefined {
  const area: Area = areaAround(grid, at.row, at.column);
  switch (key) {
    case "ArrowUp":
      return control ? { ...at, row: 0 } : { ...at, row: area.top - 1 };
    case "ArrowDown":
      return control ? { ...at, row: rows - 1 } : { ...at, row: area.bottom + 1 };
    case "ArrowLeft":
      return control ? { ...at, column: 0 } : { ...at, column: area.left - 1 };
    case "ArrowRight":
      return control ? { ...at, column: columns - 1 } : { ...at, column: area.right + 1 };
    case "PageUp":
      return { ...at, row: at.row - page };
    case "PageDown":
      return { ...at, row: at.row + page };
    case "Home":
      return { row: control ? 0 : at.row, column: 0 };
    case "End":
      return { row: control ? rows - 1 : at.row, column: columns - 1 };
    default:
      return undefined;
  }
}
