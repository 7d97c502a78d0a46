import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type CSSProperties, type KeyboardEvent, type MouseEvent, memo, useRef } from "react";
import { isAwaited } from "../../../shared/api/collections.ts";
import { percentText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { formTitle } from "../../messages/report-title.ts";
import { statusGlyphs } from "../../messages/status.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { cellText } from "./board-csv.ts";
import { type Board, type BoardCell, type BoardRow, isReported, type ShownBoard } from "./board-model.ts";
import { moved, type Place } from "./grid-keys.ts";

const UNIT_WIDTH = "clamp(112px, 34vw, 208px)";
const CELL_WIDTH = 104;
const RATE_WIDTH = 72;

const useStyles = makeStyles({
  scroller: {
    overflow: "auto",
    maxHeight: "72vh",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media print": { maxHeight: "none", overflow: "visible" },
  },
  grid: {
    display: "block",
    width: "100%",
    minWidth: "var(--board-width)",
    fontSize: "13px",
    lineHeight: "18px",
    "@media print": {
      display: "table",
      tableLayout: "fixed",
      borderCollapse: "collapse",
      minWidth: 0,
      fontSize: "10px",
      lineHeight: "13px",
    },
  },
  part: { display: "block" },
  row: {
    display: "grid",
    gridTemplateColumns: "var(--board-columns)",
    "@media print": { display: "table-row" },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "& > *": {
      display: "block",
      boxSizing: "border-box",
      padding: "4px 8px",
      minWidth: 0,
      fontWeight: 400,
      textAlign: "start",
      "@media print": {
        display: "table-cell",
        padding: "2px 4px",
        verticalAlign: "top",
        overflowWrap: "anywhere",
        borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      },
    },
    "& > :focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  /** Rows out of sight cost nothing: the browser skips them until they come near. */
  body: {
    minHeight: "32px",
    contentVisibility: "auto",
    containIntrinsicSize: "auto 36px",
    "@media print": { contentVisibility: "visible", breakInside: "avoid" },
  },
  /** On paper it stands again at the top of every page. */
  head: {
    position: "sticky",
    "@media print": { position: "static", display: "table-header-group" },
    top: 0,
    zIndex: 2,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  rows: { "@media print": { display: "table-row-group" } },
  foot: {
    position: "sticky",
    "@media print": { position: "static", display: "table-row-group" },
    bottom: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  unit: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
    "@media print": { position: "static", display: "table-cell" },
  },
  unitHead: { "@media print": { width: "18%" } },
  rateHead: { "@media print": { width: "6%" } },
  opens: { cursor: "pointer" },
  link: { color: tokens.colorBrandForegroundLink },
  below: { paddingInlineStart: "20px" },
  missing: { color: tokens.colorPaletteRedForeground1 },
  small: {
    display: "block",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
    "@media print": { fontSize: "9px", lineHeight: "12px" },
  },
});

interface BoardGridProps {
  readonly board: Board;
  readonly shown: ShownBoard;
  /** Column of a form; -1: the unit itself. */
  readonly onOpen: (unit: string, form: string | null) => void;
}

/**
 * The table itself: one stop for the Tab key, arrow keys from cell to cell, Enter opens. Rows are plain elements
 * that keep their place: a filter takes rows away and draws none again.
 */
export function BoardGrid({ board, shown, onOpen }: BoardGridProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const grid = useRef<HTMLTableElement>(null);
  const { forms, rows } = shown;
  const widths = {
    "--board-width": `calc(${UNIT_WIDTH} + ${forms.length * CELL_WIDTH + RATE_WIDTH}px)`,
    "--board-columns": `${UNIT_WIDTH} repeat(${forms.length}, minmax(${CELL_WIDTH}px, 1fr)) ${RATE_WIDTH}px`,
  } as CSSProperties;
  const indented = rows.some(({ level }) => level !== rows[0]?.level);
  const top = rows[0]?.level;

  const cellAt = (place: Place) =>
    grid.current?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-column="${place.column}"]`);
  const focusCell = (target: HTMLElement): void => {
    for (const cell of grid.current?.querySelectorAll<HTMLElement>("[data-row][tabindex='0']") ?? []) {
      cell.tabIndex = -1;
    }
    target.tabIndex = 0;
    target.focus();
  };
  const openAt = (target: EventTarget): void => {
    const place = placeOf(target);
    const row = place === undefined ? undefined : rows[place.row];
    if (place === undefined || row === undefined) return;
    if (place.column === 0) onOpen(row.code, null);
    const form = forms[place.column - 1];
    if (form !== undefined && row.cells[place.column - 1]?.version != null) onOpen(row.code, form.id);
  };
  const press = (event: KeyboardEvent): void => {
    const place = placeOf(event.target);
    if (place === undefined) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      openAt(event.target);
      return;
    }
    const next = moved(place, event, { rows: rows.length, columns: forms.length + 1 });
    const target = next === undefined ? null : cellAt(next);
    if (target == null) return;
    event.preventDefault();
    focusCell(target);
  };

  return (
    <div className={mergeClasses(shared.scroll, styles.scroller)}>
      <table
        ref={grid}
        aria-label={text.board.heading}
        style={widths}
        className={mergeClasses(styles.grid, shared.figures)}
        onKeyDown={press}
        onClick={(event: MouseEvent) => openAt(event.target)}
      >
        <thead className={mergeClasses(styles.part, styles.head)}>
          <tr className={styles.row}>
            <th scope="col" className={mergeClasses(styles.unit, styles.unitHead)}>
              {text.board.unit}
            </th>
            {forms.map(({ id, title }) => (
              <th key={id} scope="col">
                {formTitle(title, board.period)}
              </th>
            ))}
            <th scope="col" className={mergeClasses(shared.number, styles.rateHead)}>
              {text.board.rate}
            </th>
          </tr>
        </thead>
        <tbody className={mergeClasses(styles.part, styles.rows)}>
          {rows.map((row, index) => (
            <Row
              key={row.code}
              row={row}
              index={index}
              titles={forms}
              below={indented && row.level !== top}
            />
          ))}
        </tbody>
        <tfoot className={mergeClasses(styles.part, styles.foot)}>
          <tr className={styles.row}>
            <th scope="row" className={styles.unit}>
              {text.board.rate}
            </th>
            {forms.map(({ id, rate }) => (
              <td key={id}>
                {percentText(rate.reported, rate.due)}
                <span className={styles.small}>{text.board.rateOf(rate.reported, rate.due)}</span>
              </td>
            ))}
            <td className={shared.number}>{percentText(board.rate.reported, board.rate.due)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-row]") : null;
  if (cell === null) return undefined;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

interface RowProps {
  readonly row: BoardRow;
  readonly index: number;
  readonly titles: ShownBoard["forms"];
  /** Stands below the units of the first row's level. */
  readonly below: boolean;
}

const Row = memo(function Row({ row, index, titles, below }: RowProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { name, cells, rate } = row;
  return (
    <tr className={mergeClasses(styles.row, styles.body)}>
      <th
        scope="row"
        tabIndex={index === 0 ? 0 : -1}
        data-row={index}
        data-column={0}
        title={text.board.openUnit(name)}
        className={mergeClasses(styles.unit, styles.opens, styles.link, below && styles.below)}
      >
        {name}
      </th>
      {cells.map((cell, place) => (
        <td
          key={titles[place]?.id}
          tabIndex={-1}
          data-row={index}
          data-column={place + 1}
          aria-label={text.board.openCell(name, titles[place]?.title ?? "", cellText(cell))}
          className={cell?.version == null ? undefined : styles.opens}
        >
          <Cell cell={cell} missing={styles.missing} small={styles.small} quiet={shared.quiet} />
        </td>
      ))}
      <td className={shared.number}>{percentText(rate.reported, rate.due)}</td>
    </tr>
  );
});

/** Takes its classes from the row: four thousand cells look up none. */
function Cell({
  cell,
  missing,
  small,
  quiet,
}: {
  readonly cell: BoardCell | null;
  readonly missing: string;
  readonly small: string;
  readonly quiet: string;
}) {
  if (cell === null) return <span className={quiet}>{text.board.notOwed}</span>;
  const { status, version, late, open } = cell;
  const more = [
    ...(version !== null && version > 1 ? [text.board.version(version)] : []),
    ...(late && isReported(status) ? [text.board.late] : []),
    ...(open > 0 ? [text.board.open(open)] : []),
  ];
  const waits = isAwaited(status);
  return (
    <>
      <span className={waits ? missing : status === "exempt" ? quiet : ""}>
        <span aria-hidden>{statusGlyphs[status]}</span> {text.tasks.status[status]}
      </span>
      {more.length > 0 && <span className={small}>{more.join(" ")}</span>}
    </>
  );
}
