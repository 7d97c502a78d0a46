import { mergeClasses } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { columnLetters } from "../../../shared/sheet/grid.ts";
import type { AssignedColumn, AssignmentView } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";
import { grouped } from "../../messages/format.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { arrowKeys } from "./arrow-keys.ts";
import type { HeaderRows } from "./draft.ts";
import { SheetRow } from "./sheet-row.tsx";
import { useSheetStyles } from "./sheet-styles.ts";
import { spotName } from "./spots.ts";
import { StateMark } from "./state-mark.tsx";

interface SheetTableProps {
  readonly view: AssignmentView;
  /** Key of the column whose meaning is being asked. */
  readonly open: string | null;
  readonly onOpen: (column: AssignedColumn, chip: HTMLElement) => void;
  readonly onHeaderRows: (rows: HeaderRows) => void;
  /** Rows of data shown; all of the view's without it. */
  readonly records?: number;
}

/** The sheet as it stands: over each column what it was taken for, its header rows marked, its totals below. */
export function SheetTable({ view, open, onOpen, onHeaderRows, records }: SheetTableProps) {
  const styles = useSheetStyles();
  const shared = useSharedStyles();
  const text = assignText();
  const row = useRef<HTMLTableRowElement>(null);
  const asked = view.columns.find(({ state }) => state === "ask")?.at;
  const first = asked ?? view.columns[0]?.at;
  const [at, setAt] = useState<number | null>(null);
  const strip = records !== undefined;
  // A strip shows few columns: the first that is asked about is among them.
  useEffect(() => {
    const chip =
      strip && asked !== undefined ? row.current?.querySelector<HTMLElement>(`[data-at="${asked}"]`) : null;
    const scroller = chip?.closest("section");
    const numbers = row.current?.firstElementChild;
    if (chip && scroller && numbers) {
      scroller.scrollLeft += chip.getBoundingClientRect().left - numbers.getBoundingClientRect().right;
    }
  }, [strip, asked]);
  const current = view.columns.some((column) => column.at === at) ? at : (first ?? null);
  const places = Array.from({ length: view.width }, (_, index) => view.left + index);
  const byPlace = new Map(view.columns.map((column) => [column.at, column]));

  const move = arrowKeys(view.columns, ["ArrowLeft", "ArrowRight"], row, setAt);

  let left = records ?? Number.POSITIVE_INFINITY;
  const rows = view.rows.filter(({ kind }) =>
    records === undefined ? true : kind === "header" || (kind === "record" && left-- > 0),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
    <section className={styles.scroller} aria-label={text.sheetLabel} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr ref={row}>
            <td className={styles.corner} />
            {places.map((place) => {
              const column = byPlace.get(place);
              return (
                <td key={place} className={styles.chipCell}>
                  {column !== undefined && (
                    <Chip
                      view={view}
                      column={column}
                      open={open === column.key}
                      reachable={place === current}
                      onKeyDown={(event) => move(event, place)}
                      onOpen={(chip) => {
                        setAt(place);
                        onOpen(column, chip);
                      }}
                    />
                  )}
                </td>
              );
            })}
          </tr>
          <tr aria-hidden>
            <td className={styles.gutter} />
            {places.map((place) => (
              <td key={place} className={styles.letters}>
                {columnLetters(place)}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((shown) => (
            <SheetRow
              key={shown.row}
              shown={shown}
              rows={rows}
              view={view}
              byPlace={byPlace}
              onHeaderRows={records === undefined ? onHeaderRows : undefined}
            />
          ))}
        </tbody>
      </table>
      {records === undefined && view.height > view.rows.length && (
        <p className={shared.quiet} style={{ padding: "4px 8px" }}>
          {text.more(grouped(view.height))}
        </p>
      )}
    </section>
  );
}

interface ChipProps {
  readonly view: AssignmentView;
  readonly column: AssignedColumn;
  readonly open: boolean;
  /** By Tab; the others by arrow keys. */
  readonly reachable: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: (chip: HTMLElement) => void;
}

function Chip({ view, column, open, reachable, onKeyDown, onOpen }: ChipProps) {
  const styles = useSheetStyles();
  const text = assignText();
  const { at, key, state, header } = column;
  const title = titleShown(view, column);
  return (
    <button
      type="button"
      data-at={at}
      data-spot={spotName({ kind: "column", key })}
      className={mergeClasses(styles.chip, styles[`${state}Chip`], open && styles.openChip)}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-label={text.chip(columnLetters(at), header, text.states[state], title)}
      tabIndex={reachable ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={({ currentTarget }) => onOpen(currentTarget)}
    >
      <StateMark state={state} />
      <span className={state === "unused" ? styles.unusedTitle : styles.title}>
        {title} <span aria-hidden>⌄</span>
      </span>
    </button>
  );
}

/** What stands over a column: the column of the form, which it could be, or why it is none. */
export function titleShown({ choices }: AssignmentView, column: AssignedColumn): string {
  const { title, state, role, answers, why, under } = column;
  const text = assignText();
  if (title !== null) return under === undefined ? title : text.under(title, under);
  if (role !== undefined) return text.roles[role];
  if (state === "unused") return why === undefined ? text.staysUnused : text.left[why];
  const likely = choices.find((choice) => choice.column === answers[0]);
  return likely === undefined ? text.unknown : text.perhaps(likely.title);
}
