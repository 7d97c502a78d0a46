import type { Notice } from "../finding/notice.ts";
import { columnLetters, type Grid, sheetPlace } from "./grid.ts";
import type { HeaderMatch } from "./header.ts";
import type { SheetRecord } from "./reading.ts";

/** Hidden rows and columns are data like any other: they are read, and people are told so. */
export function hiddenNotices(grid: Grid, header: HeaderMatch, records: readonly SheetRecord[]): Notice[] {
  const hiddenRows = new Set(grid.hiddenRows);
  const hiddenColumns = new Set(grid.hiddenColumns);
  const down = [...new Set(records.map(({ row }) => row - 1))].filter((row) => hiddenRows.has(row));
  const across = [...new Set(header.matched.map(({ cell }) => cell.at))].filter((at) =>
    hiddenColumns.has(at),
  );
  const [all, columns] = grid.transposed === true ? [across, down] : [down, across];
  const rows = [...new Set(all.map((row) => sheetPlace(grid, row, 0).row))];
  const notices: Notice[] = [];
  if (rows.length > 0) {
    notices.push(hidden("rows_hidden", { rows: spans(rows, (row) => String(row + 1)), count: rows.length }));
  }
  if (columns.length > 0) {
    notices.push(hidden("columns_hidden", { columns: spans(columns, columnLetters) }));
  }
  return notices;
}

function hidden(code: "rows_hidden" | "columns_hidden", params: Notice["params"] & object): Notice {
  const rule = "STRUCTURE.hidden";
  return { rule, class: "STRUCTURE", severity: "information", code, params, local: true };
}

/** [4, 5, 6, 9] → "5—7、10". */
function spans(places: readonly number[], name: (place: number) => string): string {
  const sorted = [...places].sort((a, b) => a - b);
  const parts: { first: number; last: number }[] = [];
  for (const place of sorted) {
    const part = parts.at(-1);
    if (part !== undefined && part.last === place - 1) part.last = place;
    else parts.push({ first: place, last: place });
  }
  return parts
    .map(({ first, last }) => (first === last ? name(first) : `${name(first)}—${name(last)}`))
    .join("、");
}
