/** 合计 beside the columns that it adds up: it is not sent, and is held against them row by row. */
import type { Notice } from "../finding/notice.ts";
import { addsUp } from "../form/adds-up.ts";
import { addressOf, type Grid, valueAt } from "./grid.ts";
import type { HeaderCell } from "./header-cell.ts";
import { namesWhole } from "./header-codes.ts";
import { holdsFigures } from "./holds-figures.ts";
import type { LeftReason } from "./left-out.ts";
import type { Table } from "./locate-table.ts";
import type { Rows } from "./read-rows.ts";
import { structure } from "./sheet-notices.ts";
import { type RowBeside, rounded, rowsBeside } from "./sum-column.ts";

/** Sums that are read as nothing because their parts are. */
const sums: ReadonlySet<LeftReason | undefined> = new Set(["total", "across"] as const);
const FEWEST_PARTS = 2;

/**
 * Rows whose 合计 is another number than the parts beside it have together. Where a column beside them is asked about, a
 * 合计 that is so on most rows contains that.
 */
export function acrossTotalNotices({ header, grid, firstRow, skipped }: Table): Notice[] {
  const { matched, unmatched, groups, left } = header;
  if (grid.transposed === true || groups.length === 0) return [];
  const totals = unmatched.filter(({ at }) => sums.has(left.get(at)));
  const isAsked = unmatched.some(({ at }) => !left.has(at) && holdsFigures(grid, at, firstRow, skipped));
  return totals.flatMap((total): Notice[] => {
    const beside = matched.filter(
      ({ cell, group }) => group !== undefined && isWholeOf(total.path, cell.path),
    );
    const [first] = beside;
    const same = beside.every(({ column }) => column.id === first?.column.id && addsUp(column));
    if (first === undefined || beside.length < FEWEST_PARTS || !same) return [];
    const parts = beside.map(({ cell }) => cell.at);
    const rows = rowsBeside(grid, parts, total.at, firstRow).filter(({ row }) => !skipped.has(row));
    const apart = rows.filter(({ agrees }) => !agrees);
    if (isAsked && apart.length * 2 > rows.length) return [];
    return apart.map((row) => noticeOf(grid, total, row));
  });
}

/** Rows of which only 合计 is filled, and none of the parts that it is read by: what only it says would be lost. */
export function loneTotalNotices(
  { header, grid, firstRow, skipped }: Table,
  { totals, setAside }: Pick<Rows, "totals" | "setAside">,
): Notice[] {
  const { matched, unmatched, groups, left } = header;
  if (grid.transposed === true || groups.length === 0) return [];
  const told = new Set([...totals, ...setAside].map(({ row }) => row - 1));
  const rows = grid.values.map((_, index) => grid.top + index);
  const data = rows.filter((row) => row >= firstRow && !skipped.has(row) && !told.has(row));
  const isFilled = (row: number, at: number) => /\d/.test(String(valueAt(grid, row, at) ?? ""));
  return unmatched
    .filter(({ at }) => sums.has(left.get(at)))
    .flatMap((total): Notice[] => {
      const beside = matched.filter(
        ({ cell, group }) => group !== undefined && isWholeOf(total.path, cell.path),
      );
      if (beside.length < FEWEST_PARTS) return [];
      const alone = data.filter((row) => {
        const printed = valueAt(grid, row, total.at);
        return (
          typeof printed === "number" && printed !== 0 && !beside.some(({ cell }) => isFilled(row, cell.at))
        );
      });
      return alone.map((row) =>
        structure("across", "warning", "total_alone", {
          row: row + 1,
          cell: addressOf(grid, row, total.at),
          params: { label: total.path.join("/"), printed: Number(valueAt(grid, row, total.at)) },
        }),
      );
    });
}

/** Parts that are read as nothing because their 合计 is: each row of 合计 is held against them. */
export function unreadPartNotices({ header, grid, firstRow, skipped }: Table): Notice[] {
  const { matched, unmatched, left } = header;
  if (grid.transposed === true) return [];
  return matched.flatMap(({ cell: whole, column }): Notice[] => {
    const parts = unmatched.filter(
      ({ at, path }) => left.get(at) === "part" && isWholeOf(whole.path, path) && addsUp(column),
    );
    if (parts.length < FEWEST_PARTS) return [];
    const places = parts.map(({ at }) => at);
    const rows = rowsBeside(grid, places, whole.at, firstRow).filter(({ row }) => !skipped.has(row));
    const apart = rows.filter(({ agrees }) => !agrees);
    if (apart.length * 2 > rows.length) return [];
    return apart.map((row) => noticeOf(grid, whole, row));
  });
}

/** A printed sum below a column that is read as nothing: nobody else would hold it against its rows. */
export function unreadTotalNotices({ header, grid }: Table, { totals }: Pick<Rows, "totals">): Notice[] {
  const parts = header.unmatched.filter(({ at }) => header.left.get(at) === "part");
  if (grid.transposed === true || parts.length === 0) return [];
  const covers = new Map<number, Set<number>>();
  for (const { row, covers: rows } of totals) covers.set(row, new Set([...(covers.get(row) ?? []), ...rows]));
  const numberAt = (row: number, at: number) => {
    const value = valueAt(grid, row - 1, at);
    return typeof value === "number" ? value : undefined;
  };
  return [...covers].flatMap(([row, rows]) =>
    parts.flatMap(({ at, path }): Notice[] => {
      const printed = numberAt(row, at);
      const added = rounded([...rows].reduce((sum, one) => sum + (numberAt(one, at) ?? 0), 0));
      if (printed === undefined || rows.size < FEWEST_PARTS || added === rounded(printed)) return [];
      return [
        structure("down", "warning", "total_down", {
          row,
          cell: addressOf(grid, row - 1, at),
          params: { label: path.join("/"), printed, sum: added },
        }),
      ];
    }),
  );
}

function noticeOf(grid: Grid, { at, path }: HeaderCell, { row, printed, sum }: RowBeside): Notice {
  return structure("across", "warning", "total_across", {
    row: row + 1,
    cell: addressOf(grid, row, at),
    params: { label: path.join("/"), printed, sum },
  });
}

/** 合计 / 人次 of 城关镇 / 人次: the same levels but one, which says that it is of all. */
function isWholeOf(whole: readonly string[], part: readonly string[]): boolean {
  if (whole.length !== part.length) return false;
  const [level = -1, ...more] = whole.flatMap((text, at) => (text === part[at] ? [] : [at]));
  return more.length === 0 && namesWhole(whole[level] ?? "");
}
