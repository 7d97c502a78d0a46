import { mergeClasses } from "@fluentui/react-components";
import type { Design, DesignColumn } from "../../../shared/form/design/design.ts";
import { isFigureKind } from "../../../shared/form/design/design.ts";
import type { Proposal } from "../../../shared/proposal/propose-design.ts";
import { seenText } from "../../../shared/sheet/cell-text.ts";
import { cellAddress, columnLetters, type Grid, valueAt } from "../../../shared/sheet/grid.ts";
import { indexMerges, textOf, widthOf } from "../../../shared/sheet/merges.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useDesignerStyles } from "./designer-styles.ts";

interface SampleViewProps {
  readonly design: Design;
  readonly grid: Grid;
  readonly proposal: Proposal;
  /** Ids of columns about which something is asked, or that have a fault. */
  readonly open: ReadonlySet<string>;
  readonly failing: ReadonlySet<string>;
  readonly selected: string | null;
  readonly onSelect: (column: string) => void;
  /** What stands aside shall be a column. @param at its place on the sheet */
  readonly onTake: (at: number) => void;
}

/** Rows of data that are drawn: a design is tried on all of them. */
const MOST_ROWS = 30;

/** The sample as it lies, over each of its columns what it became. */
export function SampleView(props: SampleViewProps) {
  const { design, grid, proposal, open, failing, selected, onSelect, onTake } = props;
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const { table, aside, places } = proposal;
  const byPlace = new Map(design.columns.map((column) => [places[column.id] ?? -1, column]));
  const columns = Array.from({ length: widthOf(grid) }, (_, index) => grid.left + index);
  const merges = indexMerges(grid);
  const headers = rangeOf(table.header.first, table.header.last);
  const isData = new Set(table.down ? Object.values(places) : table.rows);
  // What stands below the table is shown as well: 合计, notes, signatures.
  const rows = rangeOf(table.header.last + 1, grid.top + grid.values.length - 1).filter(
    (row) => isData.has(row) || columns.some((at) => textOf(merges.masterValue(row, at)) !== ""),
  );
  const drawn = rows.slice(0, MOST_ROWS);
  const label = text.designer.sample + text.colon + grid.name;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={shared.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.sheet}>
        <thead>
          {!table.down && (
            <tr>
              <th scope="row">
                <span className={shared.visuallyHidden}>{text.designer.columns}</span>
              </th>
              {columns.map((at) => (
                <HeadCell
                  key={at}
                  at={at}
                  column={byPlace.get(at)}
                  aside={aside.get(at)}
                  isOpen={open.has(byPlace.get(at)?.id ?? "")}
                  isSelected={selected !== null && byPlace.get(at)?.id === selected}
                  onSelect={onSelect}
                  onTake={onTake}
                />
              ))}
            </tr>
          )}
          {headers.map((row) => (
            <tr key={row} className={styles.sheetHead}>
              <th scope="row">{row + 1}</th>
              {columns.map((at) => {
                const area = merges.areaAt(row, at);
                const top = Math.max(area?.top ?? row, table.header.first);
                if (area !== undefined && (top !== row || Math.max(area.left, grid.left) !== at)) return null;
                return (
                  <th
                    key={at}
                    scope={area !== undefined && area.right > at ? "colgroup" : "col"}
                    {...(area !== undefined && {
                      colSpan: Math.min(area.right, grid.left + columns.length - 1) - at + 1,
                      rowSpan: Math.min(area.bottom, table.header.last) - row + 1,
                    })}
                  >
                    {textOf(merges.masterValue(row, at))}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {drawn.map((row) => (
            <tr key={row} className={mergeClasses(!isData.has(row) && styles.noData)}>
              <th scope="row">{row + 1}</th>
              {columns.map((at, index) => {
                // Where names run down a column, it stands in a row of figures too.
                const isFigure = !table.down || typeof valueAt(grid, row, at) === "number";
                const column = isData.has(row) ? byPlace.get(table.down ? row : at) : undefined;
                return (
                  <td
                    key={at}
                    className={mergeClasses(
                      column !== undefined && isFigureKind(column.kind) && isFigure && styles.figure,
                      column !== undefined && column.leaving !== "sent" && styles.stays,
                      failing.has(cellAddress(row, at)) && styles.failing,
                    )}
                  >
                    {seenText(grid, row, at)}
                    {index === 0 && !isData.has(row) && (
                      <span className={styles.noRow}>{text.designer.notRow}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > drawn.length && (
        <p className={shared.quiet}>{text.designer.moreRows(rows.length - drawn.length)}</p>
      )}
    </section>
  );
}

interface HeadCellProps {
  readonly at: number;
  readonly column: DesignColumn | undefined;
  readonly aside: keyof typeof text.designer.asides | undefined;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (column: string) => void;
  readonly onTake: (at: number) => void;
}

function HeadCell({ at, column, aside, isOpen, isSelected, onSelect, onTake }: HeadCellProps) {
  const styles = useDesignerStyles();
  if (column === undefined) {
    return (
      <th scope="col" className={styles.asideHead}>
        {aside === undefined ? (
          <span className={styles.small}>{columnLetters(at)}</span>
        ) : (
          <button type="button" className={styles.headButton} onClick={() => onTake(at)}>
            <span className={styles.small}>{text.designer.asides[aside]}</span>
            <br />
            <span className={styles.small}>{text.designer.takeAside}</span>
          </button>
        )}
      </th>
    );
  }
  return (
    <th
      scope="col"
      className={mergeClasses(styles.understoodHead, isOpen && styles.askedHead, isSelected && styles.chosen)}
    >
      <button
        type="button"
        className={styles.headButton}
        aria-pressed={isSelected}
        onClick={() => onSelect(column.id)}
      >
        <span>{isOpen ? `▲ ${column.name}` : column.name}</span>
        <br />
        <span className={styles.small}>{kindText(column)}</span>
      </button>
    </th>
  );
}

/** What is said of a column in a line. */
export interface ColumnKind extends Pick<DesignColumn, "kind" | "unit" | "leaving" | "required"> {
  readonly codes?: readonly unknown[];
}

/** 数，人，必填. */
export function kindText({ kind, unit, leaving, required, codes }: ColumnKind): string {
  const { kinds, kept, fieldRequired, choices } = text.designer;
  const parts = [
    kind === "code" ? choices(codes?.length ?? 0) : kinds[kind],
    ...(isFigureKind(kind) && kind !== "percent" && unit !== undefined ? [unit] : []),
    ...(leaving === "sent" ? (required ? [fieldRequired] : []) : [kept]),
  ];
  return parts.join(text.clause);
}

function rangeOf(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
