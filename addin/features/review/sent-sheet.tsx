import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { RowChange } from "../../../shared/submission/compare-records.ts";
import type { ReviewRow, ReviewSheet } from "../../engine/review-sheet.ts";
import { text } from "../../messages/index.ts";
import { DerivedSign } from "../../ui/derived-sign.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useDoublePress } from "../../ui/use-double-press.ts";
import { useMoreBehind } from "../../ui/use-more-behind.ts";
import { type Mark, type Place, type Placing, placeKeyOf, placeWords } from "./review-model.ts";
import { columnWidths } from "./sheet-widths.ts";

const LINE = 28;
/** A row that differs carries the text before in a second line. */
const TWO_LINES = 46;
const ROWS_A_PAGE = 12;

const useStyles = makeStyles({
  place: { position: "relative", minWidth: 0 },
  /** Cells have colours of their own, so what says that there is more lies over them. */
  shade: {
    position: "absolute",
    top: "1px",
    bottom: "1px",
    right: "1px",
    width: "16px",
    zIndex: 4,
    pointerEvents: "none",
    backgroundImage: `linear-gradient(to left, ${tokens.colorNeutralStroke1}, transparent)`,
  },
  scroller: {
    overflow: "auto",
    minHeight: "120px",
    maxHeight: "60vh",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: "13px",
    lineHeight: "18px",
    fontVariantNumeric: "tabular-nums",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  row: { display: "grid", position: "absolute", left: 0, top: 0 },
  header: {
    display: "grid",
    position: "sticky",
    top: 0,
    zIndex: 3,
    color: tokens.colorNeutralForeground3,
  },
  headCell: {
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: "normal",
    overflowWrap: "anywhere",
  },
  cell: {
    boxSizing: "border-box",
    padding: "4px 8px",
    overflow: "hidden",
    whiteSpace: "nowrap",
    textOverflow: "ellipsis",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  first: { position: "sticky", left: 0, zIndex: 2, color: tokens.colorNeutralForeground3 },
  numeric: { textAlign: "end" },
  removed: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  differs: { fontWeight: 600, backgroundColor: tokens.colorPaletteYellowBackground1 },
  was: {
    display: "block",
    fontWeight: 400,
    fontSize: "12px",
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  warning: { boxShadow: `inset 3px 0 0 ${tokens.colorPaletteDarkOrangeBorderActive}` },
  information: { boxShadow: `inset 3px 0 0 ${tokens.colorNeutralStroke1}` },
  note: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  draft: {
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  content: { overflowWrap: "anywhere" },
  active: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px" },
});

const markGlyphs: Readonly<Record<Mark, string>> = { warning: "▲", information: "○", note: "✉", draft: "✎" };
const changeGlyphs: Readonly<Record<RowChange, string>> = {
  same: "✓",
  changed: "改",
  added: "新",
  removed: "删",
};

interface SentSheetProps {
  readonly label: string;
  readonly sheet: ReviewSheet;
  readonly rows: readonly ReviewRow[];
  /** Code → name of the units that rows are about; null when all are about the sender. */
  readonly names: ReadonlyMap<string, string> | null;
  /** What a row that did not change is: reviewed before, or only sent before; null: there is nothing to compare. */
  readonly same: "reviewed" | "sent" | null;
  readonly marks: ReadonlyMap<string, Mark>;
  /** The cell somebody asked to see; a new object each time. */
  readonly wanted: Place | null;
  /** How a cell is named. */
  readonly placing: Pick<Placing, "layout">;
  /** Opens the note of a cell; absent where nothing may be noted. */
  readonly onNote: ((place: Place) => void) | undefined;
}

/** The rows as they were sent, drawn only where they are seen: ten thousand of them scroll like ten. */
export function SentSheet(props: SentSheetProps) {
  const { label, sheet, rows, names, same, marks, wanted, placing, onNote } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const pressedTwice = useDoublePress();
  const more = useMoreBehind(scroller);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const { columns } = sheet;
  /** Columns that stand before the form's own: row number, perhaps unit. */
  const before = names === null ? 1 : 2;
  const widths = useMemo(() => columnWidths(sheet, names), [sheet, names]);
  const template = widths.map((width) => `${width}px`).join(" ");
  const width = widths.reduce((sum, each) => sum + each, 0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.change === "changed" ? TWO_LINES : LINE),
    overscan: 8,
    scrollPaddingStart: TWO_LINES,
  });

  // Other rows: the sizes of before no longer hold, and the active cell must be one of them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the rows are others.
  useEffect(() => {
    virtual.measure();
    setActive({ row: 0, column: 0 });
  }, [rows]);

  useEffect(() => {
    if (wanted === null) return;
    const row = rows.findIndex(
      (candidate) =>
        candidate.row === wanted.row &&
        candidate.change !== "removed" &&
        (wanted.at === undefined || candidate.at === wanted.at),
    );
    if (row < 0) return;
    setActive({
      row,
      column: Math.max(
        0,
        columns.findIndex((column) => column.id === wanted.column),
      ),
    });
    virtual.scrollToIndex(row, { align: "center" });
    scroller.current?.focus();
  }, [wanted, rows, columns, virtual]);

  const placeAt = (row: number, column: number): Place | undefined => {
    const record = rows[row];
    const of = columns[column];
    if (record === undefined || of === undefined || record.change === "removed") return undefined;
    return { row: record.row, ...(record.at === undefined ? {} : { at: record.at }), column: of.id };
  };
  const note = (row: number, column: number): void => {
    const place = placeAt(row, column);
    if (place !== undefined) onNote?.(place);
  };

  const move = (event: KeyboardEvent): void => {
    const { row, column } = active;
    const targets: Record<string, { row: number; column: number }> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      PageUp: { row: row - ROWS_A_PAGE, column },
      PageDown: { row: row + ROWS_A_PAGE, column },
      Home: { row: event.ctrlKey ? 0 : row, column: 0 },
      End: { row: event.ctrlKey ? rows.length - 1 : row, column: columns.length - 1 },
    };
    const target = targets[event.key];
    if (target === undefined) {
      if (event.key !== "Enter") return;
      event.preventDefault();
      note(row, column);
      return;
    }
    event.preventDefault();
    const next = {
      row: Math.min(Math.max(0, target.row), rows.length - 1),
      column: Math.min(Math.max(0, target.column), columns.length - 1),
    };
    setActive(next);
    virtual.scrollToIndex(next.row);
    const element = scroller.current;
    const left = widths.slice(0, next.column + before).reduce((sum, each) => sum + each, 0);
    const own = widths[next.column + before] ?? 0;
    const gutter = widths[0] ?? 0;
    if (element === null) return;
    if (left - gutter < element.scrollLeft) element.scrollLeft = left - gutter;
    else if (left + own > element.scrollLeft + element.clientWidth) {
      element.scrollLeft = left + own - element.clientWidth;
    }
  };

  const selected = placeAt(active.row, active.column);
  const content = rows[active.row]?.cells[active.column] ?? "";
  return (
    <>
      <div className={styles.place}>
        {/* biome-ignore lint/a11y/useSemanticElements: a table cannot leave out the rows that nobody sees. */}
        <div
          ref={scroller}
          className={styles.scroller}
          role="grid"
          tabIndex={0}
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + before}
          aria-activedescendant={`${id}-${active.row}-${active.column}`}
          onKeyDown={move}
        >
          {/* biome-ignore-start lint/a11y: a grid has the focus itself, and its keys. */}
          <div
            role="row"
            aria-rowindex={1}
            className={styles.header}
            style={{ gridTemplateColumns: template, width }}
          >
            <div role="columnheader" className={mergeClasses(styles.cell, styles.headCell, styles.first)}>
              {lineHeading(rows)}
            </div>
            {names !== null && (
              <div role="columnheader" className={mergeClasses(styles.cell, styles.headCell)}>
                {text.review.subject}
              </div>
            )}
            {columns.map((column) => (
              <div
                key={column.id}
                role="columnheader"
                className={mergeClasses(styles.cell, styles.headCell, column.numeric && styles.numeric)}
              >
                {column.title}
                {column.unit === "" ? "" : `${text.aside(column.unit)}`}
              </div>
            ))}
          </div>
          <div style={{ height: virtual.getTotalSize(), width, position: "relative" }}>
            {virtual.getVirtualItems().map(({ index, start, size }) => {
              const record = rows[index];
              if (record === undefined) return null;
              return (
                <div
                  key={index}
                  role="row"
                  aria-rowindex={index + 2}
                  className={styles.row}
                  style={{
                    gridTemplateColumns: template,
                    width,
                    height: size,
                    transform: `translateY(${start}px)`,
                  }}
                >
                  <div role="rowheader" className={mergeClasses(styles.cell, styles.first)}>
                    {text.review.lineHere(record.line)}
                    {same !== null && <ChangeSign change={record.change} same={same} />}
                  </div>
                  {names !== null && (
                    <div
                      role="gridcell"
                      className={mergeClasses(styles.cell, record.change === "removed" && styles.removed)}
                    >
                      {names.get(record.subject) ?? record.subject}
                    </div>
                  )}
                  {columns.map((column, position) => {
                    const content = record.cells[position] ?? "";
                    const was = record.before[column.id];
                    const mark = markOf(marks, record, column.id);
                    const isActive = active.row === index && active.column === position;
                    const derived = record.derived?.includes(column.id) === true;
                    return (
                      <div
                        key={column.id}
                        id={`${id}-${index}-${position}`}
                        role="gridcell"
                        aria-selected={isActive}
                        title={derived ? `${content}\n${text.review.derived}` : content}
                        className={mergeClasses(
                          styles.cell,
                          column.numeric && styles.numeric,
                          record.change === "removed" && styles.removed,
                          was !== undefined && styles.differs,
                          mark !== undefined && styles[mark],
                          isActive && styles.active,
                        )}
                        onMouseDown={() => setActive({ row: index, column: position })}
                        onDoubleClick={({ currentTarget }) =>
                          pressedTwice(currentTarget) && note(index, position)
                        }
                      >
                        {mark !== undefined && <span>{markGlyphs[mark]} </span>}
                        {derived && <DerivedSign />}
                        {content}
                        {was !== undefined && <span className={styles.was}>{text.review.was(was)}</span>}
                      </div>
                    );
                  })}
                </div>
              );
            })}
          </div>
          {/* biome-ignore-end lint/a11y: see above */}
        </div>
        {more && <div aria-hidden className={styles.shade} />}
      </div>
      {selected !== undefined && (
        <div className={shared.row}>
          <strong>{placeWords(selected, { ...placing, columns }, text.review)}</strong>
          <span className={styles.content}>{content === "" ? text.check.blank : content}</span>
          {isDerived(rows, active, columns) && <span className={shared.quiet}>{text.review.derived}</span>}
          {onNote !== undefined && <Button onClick={() => onNote(selected)}>{text.review.addNote}</Button>}
        </div>
      )}
    </>
  );
}

/** What the first column names of each record. */
function lineHeading(rows: readonly ReviewRow[]): string {
  const [first] = rows;
  const kind = first?.line.kind ?? "row";
  return rows.every(({ line }) => line.kind === kind) && kind !== "cell"
    ? text.review[kind]
    : text.review.standsAt;
}

function isDerived(
  rows: readonly ReviewRow[],
  { row, column }: { readonly row: number; readonly column: number },
  columns: ReviewSheet["columns"],
): boolean {
  return rows[row]?.derived?.includes(columns[column]?.id ?? "") === true;
}

function ChangeSign({ change, same }: { readonly change: RowChange; readonly same: "reviewed" | "sent" }) {
  const unchanged = change === "same" && same === "sent";
  return (
    <span title={unchanged ? text.review.notReviewed : text.review.change[change]}>
      {" "}
      {unchanged ? "" : changeGlyphs[change]}
    </span>
  );
}

/** Of the cell itself, of its row on the sheet in a crosstab, or of the whole row. */
function markOf(
  marks: ReadonlyMap<string, Mark>,
  { row, at, change }: ReviewRow,
  column: string,
): Mark | undefined {
  if (change === "removed") return undefined;
  const place = at === undefined ? { row } : { row, at };
  return marks.get(placeKeyOf({ ...place, column })) ?? marks.get(placeKeyOf({ row, column }));
}
