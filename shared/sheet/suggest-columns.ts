import type { Table } from "./locate-table.ts";
import { sampleCells } from "./sample-cells.ts";
import { assignHeaders } from "./understand/understand.ts";

/**
 * Columns of the form that each unmatched header could be meant for, best first: by its parts, its unit and the cells
 * below it (shared/sheet/understand/), and none that another header has. Only ever offered.
 */
export function suggestColumns({
  grid,
  header,
  firstRow,
  skipped,
  measures,
}: Table): readonly (readonly string[])[] {
  const taken = new Set(header.matched.map(({ column }) => column.id));
  const seen = header.unmatched.map(({ at, path }) => {
    const unit = measures.get(at);
    return { path, ...(unit !== undefined && { unit }), cells: sampleCells(grid, at, firstRow, skipped) };
  });
  const never = (_: number, column: string) => (taken.has(column) ? Number.NEGATIVE_INFINITY : 0);
  return assignHeaders(header.form, seen, never).map(({ answers }) => answers);
}
