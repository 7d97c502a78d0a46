import { type SentLayout, sentPlace } from "../../../shared/sheet/sent-layout.ts";
import type { ChangedRow } from "../../../shared/submission/compare-records.ts";
import { text } from "../../messages/index.ts";

export interface Changes {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

export function countChanges(rows: readonly ChangedRow[]): Changes {
  const counts = { changed: 0, added: 0, removed: 0 };
  for (const { change } of rows) counts[change] += 1;
  return counts;
}

/** "第8行修改：贷款金额、借款人数"; of a row that came or went the row alone. */
export function changedRowText(
  { row, change, columns }: ChangedRow,
  titles: readonly { readonly id: string; readonly title: string }[],
  layout: SentLayout,
): string {
  const changed = text.submit.changedRow(sentPlace(layout, row), change);
  if (change !== "changed") return changed;
  const named = columns.map((id) => titles.find((title) => title.id === id)?.title ?? id);
  return `${changed}：${named.join("、")}`;
}
