import { columnLetters } from "../../sheet/grid.ts";
import { formulaSheet } from "../drawing/text.ts";
import { type Block, blocksOver, type FormLayout, type UnitLayout } from "./layout.ts";
import type { MergedSubmission } from "./merge.ts";
import type { SheetLink } from "./sheet-plan.ts";
import type { ReadyColumn } from "./summary-cells.ts";
import { countedOf } from "./summary-formulas.ts";
import type { TreeRow } from "./unit-tree.ts";

/** Excel takes 65,530 links a sheet and slows down long before. */
const LINK_LIMIT = 20_000;
const TIP = "查看明细中的行";

/** Every figure of the summary leads to the detail cells it is made of; on a very large one, every row to its rows. */
export function* summaryLinks(
  layout: FormLayout,
  tree: readonly TreeRow[],
  units: ReadonlyMap<string, UnitLayout>,
  columns: readonly ReadyColumn[],
  firstRow: number,
): Generator<SheetLink> {
  const each = (tree.length + 1) * columns.length <= LINK_LIMIT;
  const rows = [
    ...tree.map((row) => versionsOf(row, units)),
    // 合计
    layout.submissions,
  ];
  for (const [index, of] of rows.entries()) {
    const row = firstRow + index;
    const unit = tree[index];
    if (!each) {
      const range = spanOf(blocksOver(layout, of));
      const [first, last] = [columns[0], columns.at(-1)];
      if (range === undefined || first === undefined || last === undefined) continue;
      yield {
        from: `${first.letters}${row}:${last.letters}${row}`,
        to: target(layout, undefined, range),
        tip: TIP,
      };
      continue;
    }
    for (const ready of columns) {
      const single = unit?.kind === "unit" ? units.get(unit.unit.code) : undefined;
      const counted = single === undefined ? of : countedOf(layout, ready.column, single);
      const range = spanOf(blocksOver(layout, counted));
      if (range === undefined || ready.column.over === "none") continue;
      if (single === undefined && !ready.column.overUnits) continue;
      yield { from: `${ready.letters}${row}`, to: target(layout, ready, range), tip: TIP };
    }
  }
}

function versionsOf(row: TreeRow, units: ReadonlyMap<string, UnitLayout>): readonly MergedSubmission[] {
  const codes = row.kind === "unit" ? [row.unit.code] : row.members;
  return codes.flatMap((code) => units.get(code)?.submissions ?? []);
}

/** From the first row to the last; rows of others may lie between where only last reports count. */
function spanOf(blocks: readonly Block[]): Block | undefined {
  const [first] = blocks;
  const last = blocks.at(-1);
  return first === undefined || last === undefined ? undefined : { first: first.first, last: last.last };
}

/** The cells of the one column that the figure comes from, or whole rows where there are several. */
function target(layout: FormLayout, ready: ReadyColumn | undefined, { first, last }: Block): string {
  const sources = new Set(ready?.formulas.terms.map(({ column }) => column.letters));
  const [only] = sources;
  const sheet = formulaSheet(layout.detailName);
  if (sources.size === 1 && only !== undefined) return `${sheet}!${only}${first}:${only}${last}`;
  const end = columnLetters(layout.lead.length + layout.columns.length - 1);
  return `${sheet}!A${first}:${end}${last}`;
}
