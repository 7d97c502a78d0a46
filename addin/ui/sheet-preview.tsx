import { makeStyles, tokens } from "@fluentui/react-components";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Area, cellAddress, columnLetters, type Grid, parseAddress } from "../../shared/sheet/grid.ts";
import { text } from "../messages/index.ts";
import { clipboardText } from "./clipboard-table.ts";
import { isWithin, SheetCell, type SheetMark } from "./sheet-cells.tsx";
import { sheetIntent } from "./sheet-keys.ts";
import { areaAround, cellsInView, indicesInView, layoutOf, ROW_HEIGHT } from "./sheet-preview-model.ts";
import { cellsOf, rangeBetween, textsIn } from "./sheet-range.ts";
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
  topBar: { position: "sticky", top: 0, height: 0, zIndex: 3 },
  frozen: { position: "sticky", top: `${ROW_HEIGHT}px`, height: 0, zIndex: 2 },
  frozenEdge: {
    position: "absolute",
    left: 0,
    height: 0,
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  sideBar: { position: "sticky", left: 0, width: 0, height: 0, zIndex: 2 },
  corner: { position: "sticky", left: 0, top: 0, width: 0, height: 0, zIndex: 4 },
});

/** Most header rows that stay in view; more would leave no room for what is below them. */
const MOST_FROZEN = 5;

interface SheetPreviewProps {
  readonly grid: Grid;
  /** Address of the cell that is selected. */
  readonly selected: string;
  readonly onSelect: (cell: string) => void;
  /** The selected cell is to be edited: as it stands, or beginning with the text that was typed. */
  readonly onEdit: (start: string | undefined) => void;
  /** Gravest severity of the findings at a cell. */
  readonly marks: ReadonlyMap<string, SheetMark>;
  /** Rows of the header, from 0, which stay in view. */
  readonly header?: { readonly first: number; readonly last: number } | undefined;
  /** Absent where the sheet is only looked at. */
  readonly onWrite?: (act: SheetAct) => void;
}

/** What is done to several cells, or to the sheet as a whole. */
export type SheetAct =
  | { readonly kind: "empty"; readonly area: Area }
  | { readonly kind: "paste"; readonly area: Area; readonly text: string }
  | { readonly kind: "undo" | "redo" | "find" };

/** The sheet with its row numbers and letters. Only the cells in view are in the page, however long the sheet is. */
export function SheetPreview(props: SheetPreviewProps) {
  const { grid, selected, onSelect, onEdit, marks, header, onWrite } = props;
  const styles = useStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const pressedTwice = useDoublePress();
  const layout = useMemo(() => layoutOf(grid), [grid]);
  const [view, setView] = useState({ top: 0, left: 0, width: 800, height: 600 });
  // The other end of what is selected; it ends with the cell that it was begun at.
  const [reach, setReach] = useState<{ readonly from: string; readonly to: string } | null>(null);
  const active = parseAddress(selected) ?? { row: grid.top, column: grid.left };
  const end = reach?.from === selected ? reach.to : selected;
  const area = useMemo(() => rangeBetween(grid, selected, end), [grid, selected, end]);
  const several = area !== undefined && end !== selected && cellsOf(area) > 1 ? area : undefined;

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
    const release = () => {
      dragging.current = false;
    };
    addEventListener("mouseup", release);
    return () => {
      element.removeEventListener("scroll", measure);
      observer.disconnect();
      removeEventListener("mouseup", release);
    };
  }, []);

  const { edges, gutter } = layout;
  const edge = (column: number): number => edges[Math.min(column, edges.length - 1)] ?? 0;

  const frozen = header !== undefined && header.last - header.first < MOST_FROZEN ? header : undefined;
  const frozenHeight = frozen === undefined ? 0 : (frozen.last - frozen.first + 1) * ROW_HEIGHT;
  const isFrozen = frozen !== undefined && view.top > frozen.first * ROW_HEIGHT;

  useEffect(() => {
    const element = scroller.current;
    const at = parseAddress(end);
    if (element === null || at === undefined) return;
    const [left, right] = [edges[at.column] ?? 0, edges[at.column + 1] ?? 0];
    const [top, bottom] = [at.row * ROW_HEIGHT, (at.row + 1) * ROW_HEIGHT];
    const covered = at.row > (frozen?.last ?? Number.POSITIVE_INFINITY) ? frozenHeight : 0;
    const inner = { width: element.clientWidth - gutter, height: element.clientHeight - ROW_HEIGHT };
    if (left < element.scrollLeft || right > element.scrollLeft + inner.width) {
      element.scrollLeft = Math.max(0, left - (inner.width - (right - left)) / 2);
    }
    if (top < element.scrollTop + covered || bottom > element.scrollTop + inner.height) {
      element.scrollTop = Math.max(0, top - Math.max(covered, inner.height / 3));
    }
  }, [end, edges, gutter, frozen?.last, frozenHeight]);

  const columns = indicesInView(edges, view.left, view.left + view.width, 2);
  const firstRow = Math.max(0, Math.floor(view.top / ROW_HEIGHT) - 6);
  const lastRow = Math.min(layout.rows - 1, Math.ceil((view.top + view.height) / ROW_HEIGHT) + 6);
  const across = { left: columns.first, right: columns.last };
  const rows = cellsInView(grid, { top: firstRow, bottom: lastRow, ...across });
  const frozenRows = isFrozen ? cellsInView(grid, { top: frozen.first, bottom: frozen.last, ...across }) : [];

  const press = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((view.height - frozenHeight) / ROW_HEIGHT) - 2);
    const from = event.shiftKey ? (parseAddress(end) ?? active) : active;
    const intent = sheetIntent(grid, { at: from, rows: layout.rows, columns: layout.columns, page }, event);
    if (intent === undefined) return;
    if (intent.kind === "go") {
      event.preventDefault();
      const corner = areaAround(grid, intent.row, intent.column);
      const cell = cellAddress(corner.top, corner.left);
      if (intent.extends) setReach({ from: selected, to: cell });
      else onSelect(cell);
      if (!intent.extends) setReach(null);
    } else if (intent.kind === "all") {
      event.preventDefault();
      const first = cellAddress(grid.top, grid.left);
      onSelect(first);
      setReach({ from: first, to: cellAddress(layout.rows - 1, layout.columns - 1) });
    } else if (intent.kind === "narrow") setReach(null);
    else if (intent.kind === "edit") {
      event.preventDefault();
      onEdit(intent.start);
    } else if (intent.kind === "empty" && (several === undefined || onWrite === undefined)) {
      event.preventDefault();
      onEdit("");
    } else if (onWrite !== undefined) {
      event.preventDefault();
      if (intent.kind !== "empty") onWrite({ kind: intent.kind });
      else if (several !== undefined) onWrite({ kind: "empty", area: several });
    }
  };

  const copy = (event: ClipboardEvent): void => {
    if (area === undefined) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", clipboardText(textsIn(grid, area)));
    if (event.type === "cut") onWrite?.({ kind: "empty", area });
  };
  const paste = (event: ClipboardEvent): void => {
    if (area === undefined || onWrite === undefined) return;
    event.preventDefault();
    onWrite({ kind: "paste", area, text: event.clipboardData.getData("text/plain") });
  };

  const grab = (event: MouseEvent): void => {
    const cell = cellUnder(event);
    if (cell === undefined || event.button !== 0) return;
    if (event.shiftKey) {
      setReach({ from: selected, to: cell });
      return;
    }
    dragging.current = true;
    setReach(null);
    onSelect(cell);
  };
  const drag = (event: MouseEvent): void => {
    const cell = cellUnder(event);
    if (dragging.current && cell !== undefined && cell !== end) setReach({ from: selected, to: cell });
  };

  const drawn = ({ row, cells }: (typeof rows)[number], prefix: string, top: (row: number) => number) => (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see below; the grid has the focus.
    <div key={row} role="row" aria-rowindex={row + 1}>
      {cells.map((cell) => (
        <SheetCell
          key={cell.column}
          id={`${prefix}-${cell.row}-${cell.column}`}
          cell={cell}
          left={gutter + edge(cell.column)}
          top={top(cell.row)}
          width={edge(cell.right + 1) - edge(cell.column)}
          mark={marks.get(cellAddress(cell.row, cell.column))}
          active={active.row === cell.row && active.column === cell.column}
          selected={isWithin(cell, several)}
        />
      ))}
    </div>
  );

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
      aria-multiselectable
      aria-activedescendant={`${id}-${active.row}-${active.column}`}
      onKeyDown={press}
      onCopy={copy}
      onCut={copy}
      onPaste={paste}
      onMouseDown={grab}
      onMouseMove={drag}
      onDoubleClick={(event) => {
        const cell = event.target instanceof HTMLElement ? event.target.closest("[data-cell]") : null;
        if (cell !== null && pressedTwice(cell)) onEdit(undefined);
      }}
    >
      <div className={styles.corner} aria-hidden>
        <div className={styles.head} style={{ left: 0, top: 0, width: gutter, height: ROW_HEIGHT }} />
        {isFrozen &&
          range(frozen.first, frozen.last).map((row) => (
            <RowNumber key={row} row={row} top={(row - frozen.first + 1) * ROW_HEIGHT} width={gutter} />
          ))}
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
      {isFrozen && (
        <div className={styles.frozen} aria-hidden>
          {frozenRows.map((row) => drawn(row, `${id}-frozen`, (at) => (at - frozen.first) * ROW_HEIGHT))}
          <div
            className={styles.frozenEdge}
            style={{ top: frozenHeight, width: gutter + edge(layout.columns) }}
          />
        </div>
      )}
      <div className={styles.sideBar} aria-hidden>
        {range(firstRow, lastRow).map((row) => (
          <RowNumber key={row} row={row} top={(row + 1) * ROW_HEIGHT} width={gutter} />
        ))}
      </div>
      <div style={{ width: gutter + edge(layout.columns), height: (layout.rows + 1) * ROW_HEIGHT }}>
        {rows.map((row) => drawn(row, id, (at) => (at + 1) * ROW_HEIGHT))}
      </div>
    </div>
  );
}

function RowNumber({
  row,
  top,
  width,
}: {
  readonly row: number;
  readonly top: number;
  readonly width: number;
}) {
  const styles = useStyles();
  return (
    <div className={styles.head} style={{ left: 0, top, width, height: ROW_HEIGHT }}>
      {row + 1}
    </div>
  );
}

/** Address of the cell that the mouse is on. */
function cellUnder({ target }: MouseEvent): string | undefined {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-cell]") : null;
  return cell?.dataset["cell"];
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
