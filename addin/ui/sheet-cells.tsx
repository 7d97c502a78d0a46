import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../shared/form/form.ts";
import { type Area, cellAddress } from "../../shared/sheet/grid.ts";
import { text } from "../messages/index.ts";
import { type PlacedCell, ROW_HEIGHT } from "./sheet-preview-model.ts";

const useStyles = makeStyles({
  cell: {
    position: "absolute",
    boxSizing: "border-box",
    padding: "0 6px",
    overflow: "hidden",
    whiteSpace: "nowrap",
    textOverflow: "ellipsis",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "cell",
    userSelect: "none",
  },
  merged: { textAlign: "center" },
  numeric: { textAlign: "end" },
  error: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorPaletteRedBorderActive}`,
  },
  warning: {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorPaletteDarkOrangeBorderActive}`,
  },
  information: { boxShadow: `inset 3px 0 0 ${tokens.colorNeutralStroke1}` },
  note: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  active: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px", zIndex: 1 },
});

/** Why a cell is marked: a finding, or a note with which an officer returned the report. */
export type SheetMark = Severity | "note";

interface SheetCellProps {
  readonly id: string;
  readonly cell: PlacedCell;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly mark: SheetMark | undefined;
  readonly active: boolean;
  readonly selected: boolean;
}

/** One cell as it is drawn; the grid around it has the focus and hears the mouse. */
export function SheetCell({ id, cell, left, top, width, mark, active, selected }: SheetCellProps) {
  const styles = useStyles();
  const address = cellAddress(cell.row, cell.column);
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as the grid has it.
    <div
      id={id}
      role="gridcell"
      aria-colindex={cell.column + 1}
      aria-selected={active || selected}
      aria-label={mark === undefined ? undefined : markedLabel(address, cell.text, mark)}
      data-cell={address}
      className={mergeClasses(
        styles.cell,
        cell.right > cell.column && styles.merged,
        cell.numeric && styles.numeric,
        selected && styles.selected,
        mark !== undefined && styles[mark],
        active && styles.active,
      )}
      style={{ left, top, width, height: (cell.bottom - cell.row + 1) * ROW_HEIGHT }}
      title={cell.text}
    >
      {cell.text}
    </div>
  );
}

/** Whether a drawn cell lies in the area. */
export function isWithin({ row, column }: PlacedCell, area: Area | undefined): boolean {
  return (
    area !== undefined && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
  );
}

function markedLabel(address: string, content: string, mark: SheetMark): string {
  const why = mark === "note" ? text.review.note : text.preview.finding(text.check.severity[mark]);
  return `${address} ${content} ${why}`;
}
