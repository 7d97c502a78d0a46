/** By which columns of words the figures of a proposed form are added up. */

import { wholeWord } from "../form/code-whole.ts";
import type { DesignColumn } from "../form/design/design.ts";

/** So many words beside one another are read at a glance. */
const FEW = 12;

/**
 * By one column of words, unless somebody wants more: a summary crosses them, and three make hundreds of columns that
 * nobody reads. The first that must be filled in and has few words; without such a one the first with few, the first that must be
 * filled in, the first. What figures may not be added across (级别, or words one of which stands for all others) always stays.
 */
export function groupedByOne(columns: readonly DesignColumn[]): DesignColumn[] {
  const lists = columns.filter(({ kind, leaving }) => kind === "code" && leaving === "sent");
  const kept = lists.filter(isKeptApart);
  const isFew = ({ codes = [] }: DesignColumn) => codes.length <= FEW;
  const first =
    lists.find((column) => column.required && isFew(column)) ??
    lists.find(isFew) ??
    lists.find(({ required }) => required) ??
    lists[0];
  const chosen = new Set(kept.length > 0 ? kept : [first]);
  return columns.map((column) =>
    column.grouping === true && lists.includes(column) && !chosen.has(column)
      ? { ...column, grouping: false }
      : column,
  );
}

function isKeptApart({ apart, codes = [] }: DesignColumn): boolean {
  return apart === true || codes.some(({ name }) => wholeWord.test(name));
}
