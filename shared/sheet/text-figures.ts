/** Figures that stand in the workbook as text: Excel's SUM leaves such cells out, whatever they look like. */
import { addressOf, columnLetters, valueAt } from "./grid.ts";
import { textOf } from "./merges.ts";
import { readCell, shown } from "./read-cell.ts";
import type { SheetRecord, TextFigure } from "./reading.ts";
import type { ColumnPlan, RowPlan } from "./row-plan.ts";
import { unitOfCell } from "./row-units.ts";

/** Finds the text cells among those that a total sums in a column. */
export type FindTexts = (
  total: Pick<SheetRecord, "row" | "at">,
  id: string,
  records: readonly SheetRecord[],
) => TextFigure[];

/**
 * None are found where the total itself is text, as everything is that came from a text file: no formula then left
 * anything out.
 * @param data all records that a total may cover, which are looked through once
 */
export function textFinder(plan: RowPlan, data: readonly SheetRecord[]): FindTexts {
  let found: ReadonlyMap<SheetRecord, readonly (TextFigure & { id: string })[]> | undefined;
  return (total, id, records) => {
    const own = plan.columns.find((match) => match.column.id === id && isIn(plan, match, total.at));
    if (own === undefined || typeof valueAt(plan.grid, total.row - 1, own.cell.at) !== "number") return [];
    found ??= new Map(
      data.flatMap((record) => {
        const texts = textFigures(plan, record);
        return texts.length === 0 ? [] : [[record, texts] as const];
      }),
    );
    if (found.size === 0) return [];
    return records.flatMap((record) =>
      (found?.get(record) ?? []).flatMap(({ id: column, ...text }) => (column === id ? [text] : [])),
    );
  };
}

function textFigures(
  plan: RowPlan,
  { row, at, grain, values }: SheetRecord,
): (TextFigure & { id: string })[] {
  const { grid, header } = plan;
  return plan.columns.flatMap((match) => {
    const { column, cell } = match;
    const raw = valueAt(grid, row - 1, cell.at);
    const value = values[column.id];
    if (!match.figures || typeof raw !== "string" || typeof value !== "number" || value === 0) return [];
    if (!isIn(plan, match, at)) return [];
    const group = match.group === undefined ? undefined : header.groups[match.group];
    const unit = match.unitVaries ? unitOfCell(plan, row - 1, match, group) : match.unitKept;
    const own = {
      ...{ column, unit, row, grain, period: plan.context.period, places: false, format: undefined },
      cell: addressOf(grid, row - 1, cell.at),
      date1904: grid.date1904 === true,
    };
    // 4-5, or 30户 where persons are counted, is asked about first.
    const read = readCell(raw, own);
    if (read.value !== value || read.notices.some(({ severity }) => severity !== "information")) return [];
    return [
      {
        id: column.id,
        row,
        cell: own.cell,
        before: textOf(raw),
        after: shown(value, { column, unit }),
        value,
      },
    ];
  });
}

/** Whether a column is one of the group of a crosstab, or of all of them. */
function isIn({ header }: RowPlan, { group }: ColumnPlan, at: string | undefined): boolean {
  const head = group === undefined ? undefined : header.groups[group];
  return head === undefined || columnLetters(head.at) === at;
}

/** What figures that stand as text come to. */
export function totalOf(texts: readonly TextFigure[] = []): number {
  return texts.reduce((total, { value }) => total + value, 0);
}
