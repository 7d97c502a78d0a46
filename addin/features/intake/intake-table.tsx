import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import { grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { takeFocus } from "../../ui/focus.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useMediaQuery } from "../../ui/theme.ts";
import type { IntakeRow, Stage } from "./intake-model.ts";
import { fileName } from "./outcome-text.ts";

const useStyles = makeStyles({
  scroller: {
    overflow: "auto",
    flexGrow: 1,
    minHeight: "240px",
    maxHeight: "calc(100vh - 360px)",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: "13px",
    lineHeight: "20px",
    fontVariantNumeric: "tabular-nums",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  low: { maxHeight: "none" },
  header: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
  },
  line: {
    display: "grid",
    gridTemplateColumns:
      "minmax(150px, 2fr) minmax(70px, 0.8fr) minmax(110px, 1.2fr) minmax(120px, 1.5fr) 88px 56px 48px 48px 48px minmax(170px, 2.4fr) minmax(172px, 1.2fr)",
    columnGap: "12px",
    alignItems: "center",
    padding: "6px 12px",
    minWidth: "1120px",
    boxSizing: "border-box",
    width: "100%",
  },
  ownLine: {
    gridTemplateColumns:
      "minmax(140px, 2fr) minmax(90px, 1fr) minmax(130px, 1.6fr) 84px 48px 44px 44px 44px minmax(150px, 2.2fr) 148px",
    minWidth: "960px",
  },
  few: { flexGrow: 0, minHeight: 0, maxHeight: "none" },
  beside: { maxHeight: "none", height: 0, minHeight: "100%" },
  current: { backgroundColor: tokens.colorBrandBackground2 },
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: "2px",
    padding: "10px 12px",
    width: "100%",
    boxSizing: "border-box",
  },
  row: {
    position: "absolute",
    left: 0,
    top: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: 600, overflowWrap: "anywhere" },
  cell: { minWidth: 0, overflowWrap: "anywhere" },
  number: { textAlign: "end" },
  folder: { display: "block", fontSize: "12px", fontWeight: 400, color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground3 },
  acts: { display: "flex", flexWrap: "wrap", gap: "4px", justifyContent: "flex-end" },
  cardActs: { justifyContent: "flex-start", paddingTop: "4px" },
  stage: { whiteSpace: "nowrap", fontWeight: 600 },
  fix: { color: tokens.colorPaletteRedForeground1 },
  decide: { color: tokens.colorPaletteDarkOrangeForeground3 },
  ready: { color: tokens.colorBrandForeground1 },
  sent: { color: tokens.colorPaletteGreenForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Told apart by shape and word; the colour only helps. */
const glyphs: Readonly<Record<Stage, string>> = {
  fix: "●",
  decide: "▲",
  ready: "→",
  sent: "✓",
  out: "—",
  none: "○",
  waiting: "…",
};

const NARROW = "(max-width: 799px)";
const LINE = 44;
const CARD = 140;

interface IntakeTableProps {
  readonly label: string;
  readonly rows: readonly IntakeRow[];
  /** All are of one unit. */
  readonly ownAlone?: boolean;
  /** A sheet is open beside it, and leaves little room. */
  readonly beside?: boolean;
  /** The row that is open. */
  readonly current?: string;
  /** The row to go on from: it takes the focus when the table comes. */
  readonly focusOn?: string | null;
  readonly outcomeOf: (row: IntakeRow) => string;
  /** Sheets of the row's file that are no reports. */
  readonly foldedOf: (row: IntakeRow) => readonly string[] | null;
  readonly acts: (row: IntakeRow) => ReactNode;
}

/** One line a table of a file, drawn only where it is seen; below each other where the page is narrow. */
export function IntakeTable(props: IntakeTableProps) {
  const { label, rows, ownAlone = false, beside = false, current, focusOn = null } = props;
  const { outcomeOf, foldedOf, acts } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const narrow = useMediaQuery(NARROW) || beside;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (narrow ? CARD : LINE),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: seen when it is opened; afterwards she scrolls.
  useEffect(() => {
    const open = rows.findIndex(({ id }) => id === current);
    if (open >= 0) virtual.scrollToIndex(open, { align: "center" });
  }, [current]);
  const wanted = useRef(focusOn);
  const at = rows.findIndex(({ id }) => id === wanted.current);
  useEffect(() => {
    if (at < 0) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"] button`);
    if (button == null) virtual.scrollToIndex(at);
    else {
      wanted.current = null;
      takeFocus(button);
    }
  });
  const { columns } = text.intake;
  const heads = [
    ...[columns.file, columns.sheet, ...(ownAlone ? [] : [columns.unit]), columns.form, columns.period],
    ...[columns.rows, columns.errors, columns.warnings, columns.asks, columns.outcome, columns.acts],
  ];
  const line = mergeClasses(styles.line, ownAlone && styles.ownLine);
  const figures = new Set([columns.rows, columns.errors, columns.warnings, columns.asks]);
  const count = (value: number, kind: "error" | "warning" | null) => (
    <span className={mergeClasses(value > 0 && kind !== null && styles[kind])}>
      {value === 0 ? "" : grouped(value)}
    </span>
  );
  const outcome = (row: IntakeRow) => {
    // Once for a file.
    const folded = rows.find(({ file }) => file === row.file) === row ? foldedOf(row) : null;
    const own = row.stage === "out" || row.stage === "none" || row.stage === "waiting" ? "quiet" : row.stage;
    return (
      <>
        <span className={mergeClasses(styles.stage, styles[own])}>
          <span aria-hidden>{glyphs[row.stage]} </span>
        </span>
        {outcomeOf(row)}
        {folded !== null && <span className={styles.folder}>{text.intake.folded(folded)}</span>}
      </>
    );
  };
  const name = (row: IntakeRow) => {
    const folder = row.path.slice(0, row.path.length - fileName(row).length);
    return (
      <>
        <span>{fileName(row)}</span>
        {folder !== "" && <span className={styles.folder}>{folder}</span>}
      </>
    );
  };

  return (
    // biome-ignore-start lint/a11y: a table cannot leave out the rows that nobody sees; who has no mouse scrolls by keys.
    <div
      ref={scroller}
      role="table"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      className={mergeClasses(
        styles.scroller,
        narrow && styles.low,
        ownAlone && styles.few,
        beside && styles.beside,
      )}
    >
      <div role="rowgroup" className={mergeClasses(styles.header, narrow && shared.visuallyHidden)}>
        <div role="row" aria-rowindex={1} className={line}>
          {heads.map((head) => (
            <span
              key={head}
              role="columnheader"
              className={mergeClasses(styles.cell, figures.has(head) && styles.number)}
            >
              {head}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const cell = (content: ReactNode, label: string, extra?: string) => (
            <div role="cell" className={mergeClasses(styles.cell, extra)}>
              {narrow && content !== "" && <span className={shared.quiet}>{label} </span>}
              {content}
            </div>
          );
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              aria-current={row.id === current ? true : undefined}
              className={mergeClasses(
                narrow ? styles.card : line,
                styles.row,
                row.id === current && styles.current,
              )}
              style={{ transform: `translateY(${start}px)` }}
            >
              <div role="rowheader" className={mergeClasses(styles.cell, styles.name)}>
                {name(row)}
              </div>
              {narrow ? (
                <>
                  <div role="cell" className={styles.cell}>
                    {[
                      ownAlone ? undefined : row.unit?.name,
                      row.form?.title,
                      row.period === null ? undefined : periodText(row.period),
                      row.sheet === null ? undefined : text.check.sheet(row.sheet),
                      row.rows === null ? undefined : text.check.rows(grouped(row.rows)),
                    ]
                      .filter((part) => part !== undefined)
                      .join(" · ")}
                  </div>
                  <div role="cell" className={styles.cell}>
                    {outcome(row)}
                  </div>
                </>
              ) : (
                <>
                  {cell(row.sheet ?? "", columns.sheet)}
                  {!ownAlone && cell(row.unit?.name ?? "", columns.unit)}
                  {cell(row.form?.title ?? "", columns.form)}
                  {cell(row.period === null ? "" : periodText(row.period), columns.period)}
                  {cell(row.rows === null ? "" : grouped(row.rows), columns.rows, styles.number)}
                  {cell(count(row.errors, "error"), columns.errors, styles.number)}
                  {cell(count(row.warnings, "warning"), columns.warnings, styles.number)}
                  {cell(count(row.asks, "warning"), columns.asks, styles.number)}
                  {cell(outcome(row), columns.outcome)}
                </>
              )}
              <div role="cell" className={mergeClasses(styles.acts, narrow && styles.cardActs)}>
                {acts(row)}
              </div>
            </div>
          );
        })}
      </div>
    </div>
    // biome-ignore-end lint/a11y: see above
  );
}
