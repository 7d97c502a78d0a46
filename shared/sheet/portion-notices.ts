/** What people are told of periods side by side that were read together. */
import type { Notice } from "../finding/notice.ts";
import { type Column, type Form, isFigureColumn, overTimeOf } from "../form/form.ts";
import { addressOf } from "./grid.ts";
import type { Table } from "./locate-table.ts";
import { titlesOf } from "./portions.ts";
import { structure } from "./sheet-notices.ts";

/** What the reader did with periods side by side: counted each, or of figures as of a time the latest. */
export function portionNotices({ header, grid, portions }: Table): Notice[] {
  const { form, matched } = header;
  const inHeader = matched.flatMap(({ cell }) => (cell.portion === undefined ? [] : [cell]));
  const [first] = inHeader;
  const all = [...inHeader.flatMap(({ portion }) => portion ?? []), ...(portions?.of.values() ?? [])];
  const titles = titlesOf(all);
  if (titles.length < 2) return [];
  const cell = first === undefined ? (portions?.cell ?? "") : addressOf(grid, first.row, first.at);
  const params = { titles: titles.join("、") };
  const read = structure("periods", "information", "periods_read", { cell, params });
  const latest = first !== undefined ? [] : matched.filter(({ column }) => isLatestColumn(form, column));
  if (latest.length === 0) return [read];
  const names = latest.map(({ column }) => `“${column.header.zh}”`).join("");
  return [read, structure("periods", "warning", "periods_latest", { cell, params: { names } })];
}

function isLatestColumn(form: Form, column: Column): boolean {
  return isFigureColumn(column) && overTimeOf(form, column) !== "sum";
}
