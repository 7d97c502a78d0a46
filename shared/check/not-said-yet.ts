import type { Finding } from "../finding/finding.ts";
import { describe, isMessageCode } from "../finding/messages.ts";
import type { RuleClass } from "../form/form.ts";

/** Rules about one cell by itself: both sides run them, each with what it can see. */
const ofCells: ReadonlySet<RuleClass> = new Set(["FORMAT", "CODE_LIST", "MANDATORY", "RANGE"]);

/**
 * What the server finds and the pane has not said. A place where the pane has an error is left out: the server knows
 * only what could be read of it, and looks again once it is mended. So is a place of which the pane says the same kind
 * of thing.
 * @param header what a column is called, for a message about fewer places than the server named
 */
export function notSaidYet(
  own: readonly Finding[],
  more: readonly Finding[],
  header: (column: string) => string | undefined,
): Finding[] {
  const ids = new Set(own.map(({ id }) => id));
  const columns = new Set<string>();
  const places = new Set<string>();
  const kinds = new Set<string>();
  for (const { severity, column, rows, class: kind } of own) {
    if (column === undefined) continue;
    const these = rows.map((row) => `${column} ${row}`);
    if (severity === "error" && rows.length === 0) columns.add(column);
    if (severity === "error") for (const place of these) places.add(place);
    if (ofCells.has(kind)) for (const place of these) kinds.add(`${kind} ${place}`);
  }
  return more.flatMap((finding) => {
    const { id, column, rows, class: kind } = finding;
    if (ids.has(id)) return [];
    if (column === undefined) return [finding];
    if (columns.has(column)) return [];
    const open = rows.map((row) => {
      const place = `${column} ${row}`;
      return !places.has(place) && !kinds.has(`${kind} ${place}`);
    });
    if (open.every((each) => each)) return [finding];
    return open.some((each) => each) ? [confined(finding, open, header(column))] : [];
  });
}

/** The finding about those of its rows that are open. */
function confined(finding: Finding, open: readonly boolean[], column: string | undefined): Finding {
  const { fix: _, ...rest } = finding;
  const rows = finding.rows.filter((_row, index) => open[index]);
  // Only in a list does a row have one cell.
  const cells =
    finding.cells.length === finding.rows.length ? finding.cells.filter((_cell, index) => open[index]) : [];
  const { code, params, message } = finding;
  const place = { column, cell: cells[0], row: rows[0], count: rows.length };
  return {
    ...rest,
    rows,
    cells,
    message: isMessageCode(code) ? describe(code, params, place, "zh") : message,
  };
}
