import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { nextSorting, type Sorting, sorted, type TableColumn } from "./table-model.ts";

const useStyles = makeStyles({
  table: { width: "auto", minWidth: "100%" },
  cell: { whiteSpace: "nowrap" },
  acts: {
    whiteSpace: "nowrap",
    position: "sticky",
    right: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  wide: { minWidth: "160px", "@media (max-width: 600px)": { minWidth: "104px" } },
  first: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: "120px",
    maxWidth: "50vw",
  },
  sort: {
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    padding: "4px 0",
    minHeight: "32px",
    textAlign: "start",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  row: { ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
});

export interface DataColumn<Row> extends TableColumn<Row> {
  /** What is shown, where that is more than the value. */
  readonly show?: (row: Row) => ReactNode;
  /** May break over several lines. */
  readonly wide?: boolean;
  readonly sortable?: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly keyOf: (row: Row) => string | number;
  /** For a page that shows other rows while they are sorted; without it the table remembers by itself. */
  readonly sorting?: readonly [Sorting | null, (sorting: Sorting | null) => void];
  /** What one can do with a row; the header says so. */
  readonly actions?: { readonly header: string; readonly show: (row: Row) => ReactNode };
}

/** Rows that are drawn at first; the rest comes at a click. */
const AT_FIRST = 200;

/**
 * A table that is sorted by its headers; its first column, and what one can do with a row, stay while the others scroll.
 * In a narrow pane its rows stand below each other.
 */
export function DataTable<Row>({ label, rows, columns, keyOf, actions, ...given }: DataTableProps<Row>) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const remembered = useState<Sorting | null>(null);
  const [sorting, setSorting] = given.sorting ?? remembered;
  const [whole, setWhole] = useState(false);
  const ordered = sorted(rows, columns, sorting);
  const drawn = whole ? ordered : ordered.slice(0, AT_FIRST);
  const place = (index: number, column: DataColumn<Row>) =>
    mergeClasses(index === 0 ? styles.first : column.wide === true ? styles.wide : styles.cell);
  return (
    <div className={shared.stack}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={shared.scroll} tabIndex={0} aria-label={label}>
        <table className={mergeClasses(shared.table, styles.table, shared.cards)}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th
                  key={column.key}
                  scope="col"
                  className={place(index, column)}
                  aria-sort={sortOf(sorting, column.key)}
                  data-acts={column.sortable === false ? undefined : ""}
                >
                  {column.sortable === false ? (
                    column.header
                  ) : (
                    <button
                      type="button"
                      className={styles.sort}
                      title={text.table.sortBy(column.header)}
                      onClick={() => setSorting(nextSorting(sorting, column.key))}
                    >
                      {column.header}
                      <span aria-hidden>{markOf(sorting, column.key)}</span>
                    </button>
                  )}
                </th>
              ))}
              {actions !== undefined && (
                <th scope="col" className={styles.acts}>
                  {actions.header}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length + 1}>{text.table.none}</td>
              </tr>
            )}
            {drawn.map((row) => (
              <tr key={keyOf(row)} className={styles.row}>
                {columns.map((column, index) => {
                  const content = column.show?.(row) ?? column.value(row);
                  return index === 0 ? (
                    <th key={column.key} scope="row" className={place(index, column)}>
                      {content}
                    </th>
                  ) : (
                    <td key={column.key} className={place(index, column)} data-header={column.header}>
                      {content}
                    </td>
                  );
                })}
                {actions !== undefined && (
                  <td className={styles.acts} data-acts="">
                    {actions.show(row)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {drawn.length < ordered.length && (
        <div>
          <Button onClick={() => setWhole(true)}>{text.table.showRest(ordered.length - drawn.length)}</Button>
        </div>
      )}
    </div>
  );
}

function sortOf(sorting: Sorting | null, key: string): "ascending" | "descending" | "none" {
  if (sorting?.key !== key) return "none";
  return sorting.descending ? "descending" : "ascending";
}

function markOf(sorting: Sorting | null, key: string): string {
  if (sorting?.key !== key) return "";
  return sorting.descending ? " ▼" : " ▲";
}
