import { mergeClasses } from "@fluentui/react-components";
import { type KeyboardEvent, useRef, useState } from "react";
import { columnLetters } from "../../../shared/sheet/grid.ts";
import type { AssignedColumn, AssignmentView, ShownRow } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";
import { arrowKeys } from "./arrow-keys.ts";
import { useSheetStyles } from "./sheet-styles.ts";
import { titleShown } from "./sheet-table.tsx";
import { spotName } from "./spots.ts";
import { StateMark, useStateStyles } from "./state-mark.tsx";

interface IndicatorTableProps {
  readonly view: AssignmentView;
  /** Key of the row whose meaning is being asked. */
  readonly open: string | null;
  readonly onOpen: (row: AssignedColumn, chip: HTMLElement) => void;
}

/** A sheet whose names run down a column: beside each row what it was taken for. */
export function IndicatorTable({ view, open, onOpen }: IndicatorTableProps) {
  const styles = useSheetStyles();
  const text = assignText();
  const body = useRef<HTMLTableSectionElement>(null);
  const first = view.columns.find(({ state }) => state === "ask") ?? view.columns[0];
  const [at, setAt] = useState<number | null>(null);
  const current = view.columns.some((row) => row.at === at) ? at : (first?.at ?? null);
  const places = Array.from({ length: view.width }, (_, index) => view.left + index);
  const byRow = new Map(view.columns.map((row) => [row.at + 1, row]));
  const skipped = new Set(
    view.aside.flatMap(({ first: from, last }) =>
      Array.from({ length: last - from + 1 }, (_, step) => from + step - 1),
    ),
  );

  const move = arrowKeys(view.columns, ["ArrowUp", "ArrowDown"], body, setAt);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
    <section className={styles.scroller} aria-label={text.rowsLabel} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr aria-hidden>
            <td className={styles.gutter} />
            <td className={styles.letters} />
            {places.map((place) => (
              <td key={place} className={styles.letters}>
                {columnLetters(place)}
              </td>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {view.rows.map((shown) => (
            <tr key={shown.row}>
              <td className={styles.gutter}>{shown.row}</td>
              <RowChip
                view={view}
                row={byRow.get(shown.row)}
                open={open}
                current={current}
                onKeyDown={move}
                onOpen={(row, chip) => {
                  setAt(row.at);
                  onOpen(row, chip);
                }}
              />
              <Cells shown={shown} view={view} row={byRow.get(shown.row)} skipped={skipped} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowChip({
  view,
  row,
  open,
  current,
  onKeyDown,
  onOpen,
}: {
  readonly view: AssignmentView;
  readonly row: AssignedColumn | undefined;
  readonly open: string | null;
  /** Row that is reached by Tab; the others by arrow keys. */
  readonly current: number | null;
  readonly onKeyDown: (event: KeyboardEvent, row: number) => void;
  readonly onOpen: (row: AssignedColumn, chip: HTMLElement) => void;
}) {
  const styles = useSheetStyles();
  const text = assignText();
  if (row === undefined) return <td className={styles.rowChipCell} />;
  const { at, key, header, state } = row;
  const title = titleShown(view, row);
  return (
    <td className={styles.rowChipCell}>
      <button
        type="button"
        data-at={at}
        data-spot={spotName({ kind: "column", key })}
        className={mergeClasses(
          styles.chip,
          styles.rowChip,
          styles[`${state}Row`],
          open === key && styles.openChip,
        )}
        aria-haspopup="dialog"
        aria-expanded={open === key}
        aria-label={text.rowChip(at + 1, header, text.states[state], title)}
        tabIndex={at === current ? 0 : -1}
        onKeyDown={(event) => onKeyDown(event, at)}
        onClick={({ currentTarget }) => onOpen(row, currentTarget)}
      >
        <StateMark state={state} />
        <span className={state === "unused" ? styles.unusedTitle : styles.title}>
          {title} <span aria-hidden>⌄</span>
        </span>
      </button>
    </td>
  );
}

function Cells({
  shown: { row, cells },
  view,
  row: named,
  skipped,
}: {
  readonly shown: ShownRow;
  readonly view: AssignmentView;
  readonly row: AssignedColumn | undefined;
  /** Columns of the sheet, from 0, that are no data. */
  readonly skipped: ReadonlySet<number>;
}) {
  const styles = useSheetStyles();
  const states = useStateStyles();
  const here = view.merges.filter(({ top, bottom }) => row - 1 >= top && row - 1 <= bottom);
  return cells.map((content, index) => {
    const place = view.left + index;
    const area = here.find(({ left, right }) => place >= left && place <= right);
    if (area !== undefined && (row - 1 !== area.top || place !== area.left)) return null;
    const numeric = named !== undefined && /^[\d.,%]+$/.test(content);
    return (
      <td
        key={place}
        {...(area !== undefined && {
          colSpan: area.right - area.left + 1,
          rowSpan: area.bottom - area.top + 1,
        })}
        title={content}
        className={mergeClasses(
          named === undefined && styles.above,
          named?.state === "ask" && states.askGround,
          named?.state === "unused" && styles.unusedCell,
          named !== undefined && skipped.has(place) && styles.asideCell,
          numeric && styles.numeric,
        )}
      >
        {content}
      </td>
    );
  });
}
