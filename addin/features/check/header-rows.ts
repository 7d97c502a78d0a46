import { parseAddress } from "../../../shared/sheet/grid.ts";
import type { SheetState } from "./workbench.ts";

/** Rows of the header of a sheet, from 0; undefined where several tables have theirs, or columns are what heads it. */
export function headerRowsOf(
  tables: readonly SheetState[],
): { readonly first: number; readonly last: number } | undefined {
  const read = tables.flatMap(({ assessment, ignored }) =>
    !ignored && assessment?.kind === "recognised" ? [assessment] : [],
  );
  const [table, other] = read;
  if (table === undefined || other !== undefined || table.places.layout === "indicator") return undefined;
  const { headers, unmatched } = table.recognition;
  const rows = [...headers, ...unmatched].flatMap(({ cell }) => parseAddress(cell)?.row ?? []);
  return rows.length === 0 ? undefined : { first: Math.min(...rows), last: Math.max(...rows) };
}
