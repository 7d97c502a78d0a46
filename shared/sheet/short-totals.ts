/** A printed 合计 beside a crosstab's groups that is more than what is read of them, because a column of it stands unread. */
import type { Notice } from "../finding/notice.ts";
import { isFigureColumn } from "../form/form.ts";
import { addressOf } from "./grid.ts";
import { namesTotal } from "./header-codes.ts";
import { holdsFigures } from "./holds-figures.ts";
import type { Table } from "./locate-table.ts";
import { structure } from "./sheet-notices.ts";
import { contradicts, sumColumnOf } from "./sum-column.ts";

export function shortTotalNotices({ header, grid, firstRow, skipped }: Table): Notice[] {
  const parts = header.matched.filter(({ column, group }) => group !== undefined && isFigureColumn(column));
  const [first] = parts;
  if (first === undefined || parts.some(({ column }) => column.id !== first.column.id)) return [];
  const own = parts.map(({ cell }) => cell.at);
  const isTotal = ({ path }: { readonly path: readonly string[] }) => path.some(namesTotal);
  const unread = header.unmatched.filter(
    (cell) => !isTotal(cell) && holdsFigures(grid, cell.at, firstRow, skipped),
  );
  return header.unmatched.filter(isTotal).flatMap((total): Notice[] => {
    if (!contradicts(grid, own, total.at, firstRow)) return [];
    const makesIt = (more: typeof unread) => {
      const all = [...own, ...more.map(({ at }) => at)];
      return more.length > 0 && sumColumnOf(grid, all, [total.at], firstRow) !== undefined;
    };
    const lacking = [unread, ...unread.map((cell) => [cell])].find(makesIt);
    if (lacking === undefined) return [];
    const names = lacking.map(({ path }) => `“${path.join("/")}”`).join("、");
    return [
      structure("total", "warning", "total_beyond_read", {
        cell: addressOf(grid, total.row, total.at),
        params: { label: total.path.join("/"), names },
      }),
    ];
  });
}
