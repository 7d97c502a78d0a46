import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Severity } from "../../shared/form/form.ts";
import { cellAddress, columnLetters, type Grid, parseAddress } from "../../shared/sheet/grid.ts";
import { text } from "../messages/index.ts";
import { areaAround, cellsInView, indicesInView, layoutOf, ROW_HEIGHT } from "./sheet-preview-model.ts";
import { useDoublePress } from "./use-double-press.ts";

const useStyles = makeStyles({
  scroller: {
    overflow: "auto",
    flexGrow: 1,
    minHeight: "240px",
    position: "relative",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: "13px",
    lineHeight: `${ROW_HEIGHT - 1}px`,
    fontVariantNumeric: "tabular-nums",
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  head: {
    position: "absolute",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    textAlign: "center",
    boxSizing: "border-box",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  topBar: { position: "sticky", top: 0, height: 0, zIndex: 2 },
  sideBar: { position: "sticky", left: 0, width: 0, height: 0, zIndex: 1 },
  corner: { position: "sticky", left: 0, top: 0, width: 0, height: 0, zIndex: 3 },
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
  active: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px", zIndex: 1 },
});

/** Why a cell is marked: a finding, or a note with which an officer returned the report. */
export type SheetMark = Severity | "note";

interface SheetPreviewProps {
  readonly grid: Grid;
  /** Address of the cell that is selected. */
  readonly selected: string;
  readonly onSelect: (cell: string) => void;
  /** The selected cell is to be edited: as it stands, or beginning with the text that was typed. */
  readonly onEdit: (start: string | undefined) => void;
  /** Gravest severity of the findings at a cell. */
  readonly marks: ReadonlyMap<string, SheetMark>;
}

/** The sheet with its row numbers and letters. Only the cells in view are in the page, however long the sheet is. */
export function SheetPreview({ grid, selected, onSelect, onEdit, marks }: SheetPreviewProps) {
  const styles = useStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const pressedTwice = useDoublePress();
  const layout = useMemo(() => layoutOf(grid), [grid]);
  const [view, setView] = useState({ top: 0, left: 0, width: 800, height: 600 });
  const active = parseAddress(selected) ?? { row: grid.top, column: grid.left };

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () =>
      setView({
        top: element.scrollTop,
        left: element.scrollLeft,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    measure();
    element.addEventListener("scroll", measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", measure);
      observer.disconnect();
    };
  }, []);

  const { edges, gutter } = layout;
  const edge = (column: number): number => edges[Math.min(column, edges.length - 1)] ?? 0;

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const at = parseAddress(selected);
    if (at === undefined) return;
    const [left, right] = [edges[at.column] ?? 0, edges[at.column + 1] ?? 0];
    const [top, bottom] = [at.row * ROW_HEIGHT, (at.row + 1) * ROW_HEIGHT];
    const inner = { width: element.clientWidth - gutter, height: element.clientHeight - ROW_HEIGHT };
    if (left < element.scrollLeft || right > element.scrollLeft + inner.width) {
      element.scrollLeft = Math.max(0, left - (inner.width - (right - left)) / 2);
    }
    if (top < element.scrollTop || bottom > element.scrollTop + inner.height) {
      element.scrollTop = Math.max(0, top - inner.height / 3);
    }
  }, [selected, edges, gutter]);

  const columns = indicesInView(edges, view.left, view.left + view.width, 2);
  const firstRow = Math.max(0, Math.floor(view.top / ROW_HEIGHT) - 6);
  const lastRow = Math.min(layout.rows - 1, Math.ceil((view.top + view.height) / ROW_HEIGHT) + 6);
  const rows = cellsInView(grid, {
    top: firstRow,
    bottom: lastRow,
    left: columns.first,
    right: columns.last,
  });

  const move = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(view.height / ROW_HEIGHT) - 2);
    const area = areaAround(grid, active.row, active.column);
    const targets: Record<string, { row: number; column: number }> = {
      ArrowUp: { row: area.top - 1, column: active.column },
      ArrowDown: { row: area.bottom + 1, column: active.column },
      ArrowLeft: { row: active.row, column: area.left - 1 },
      ArrowRight: { row: active.row, column: area.right + 1 },
      PageUp: { row: active.row - page, column: active.column },
      PageDown: { row: active.row + page, column: active.column },
      Home: { row: event.ctrlKey ? 0 : active.row, column: 0 },
      End: { row: event.ctrlKey ? layout.rows - 1 : active.row, column: layout.columns - 1 },
    };
    const target = targets[event.key];
    if (target === undefined) {
      const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!typed && !["Enter", "F2", "Delete", "Backspace"].includes(event.key)) return;
      event.preventDefault();
      onEdit(typed ? event.key : event.key === "Delete" || event.key === "Backspace" ? "" : undefined);
      return;
    }
    event.preventDefault();
    const row = Math.min(Math.max(0, target.row), layout.rows - 1);
    const column = Math.min(Math.max(0, target.column), layout.columns - 1);
    const { top, left } = areaAround(grid, row, column);
    onSelect(cellAddress(top, left));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot hold cells at free positions.
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      tabIndex={0}
      aria-label={text.preview.grid(grid.name)}
      aria-rowcount={layout.rows}
      aria-colcount={layout.columns}
      aria-activedescendant={`${id}-${active.row}-${active.column}`}
      onKeyDown={move}
    >
      <div className={styles.corner} aria-hidden>
        <div className={styles.head} style={{ left: 0, top: 0, width: gutter, height: ROW_HEIGHT }} />
      </div>
      <div className={styles.topBar} aria-hidden>
        {range(columns.first, columns.last).map((column) => (
          <div
            key={column}
            className={styles.head}
            style={{
              left: gutter + edge(column),
              top: 0,
              width: edge(column + 1) - edge(column),
              height: ROW_HEIGHT,
            }}
          >
            {columnLetters(column)}
          </div>
        ))}
      </div>
      <div className={styles.sideBar} aria-hidden>
        {range(firstRow, lastRow).map((row) => (
          <div
            key={row}
            className={styles.head}
            style={{ left: 0, top: (row + 1) * ROW_HEIGHT, width: gutter, height: ROW_HEIGHT }}
          >
            {row + 1}
          </div>
        ))}
      </div>
      <div style={{ width: gutter + edge(layout.columns), height: (layout.rows + 1) * ROW_HEIGHT }}>
        {rows.map(({ row, cells }) => (
          // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above; the grid has the focus.
          <div key={row} role="row" aria-rowindex={row + 1}>
            {cells.map((cell) => {
              const address = cellAddress(cell.row, cell.column);
              const mark = marks.get(address);
              const isActive = active.row === cell.row && active.column === cell.column;
              return (
                // biome-ignore lint/a11y: see above; keys are handled by the grid.
                <div
                  key={cell.column}
                  id={`${id}-${cell.row}-${cell.column}`}
                  role="gridcell"
                  aria-colindex={cell.column + 1}
                  aria-selected={isActive}
                  aria-label={mark === undefined ? undefined : markedLabel(address, cell.text, mark)}
                  className={mergeClasses(
                    styles.cell,
                    cell.right > cell.column && styles.merged,
                    cell.numeric && styles.numeric,
                    mark !== undefined && styles[mark],
                    isActive && styles.active,
                  )}
                  style={{
                    left: gutter + edge(cell.column),
                    top: (cell.row + 1) * ROW_HEIGHT,
                    width: edge(cell.right + 1) - edge(cell.column),
                    height: (cell.bottom - cell.row + 1) * ROW_HEIGHT,
                  }}
                  title={cell.text}
                  onMouseDown={() => onSelect(address)}
                  onDoubleClick={({ currentTarget }) => pressedTwice(currentTarget) && onEdit(undefined)}
                >
                  {cell.text}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function markedLabel(address: string, content: string, mark: SheetMark): string {
  const why = mark === "note" ? text.review.note : text.preview.finding(text.check.severity[mark]);
  return `${address} ${content} ${why}`;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
