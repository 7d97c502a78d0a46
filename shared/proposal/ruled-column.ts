/** A column of the design beside what stands in its cells on the sample. */
import type { DesignColumn } from "../form/design/design.ts";
import { parseFigure } from "../sheet/coerce/figure.ts";

export interface RuledColumn {
  readonly column: DesignColumn;
  readonly at: number;
  readonly cells: readonly string[];
}

/** Rows without which arithmetic proves nothing. */
export const LEAST_ROWS = 3;

const part = /^(?:[#＃]|其中)/;
const whole = /^(?:合计|总计|小计|计|总数|合计数|总量|全部)$/;

export function headingOf({ column }: RuledColumn): string {
  return column.heading ?? column.name;
}

/** 其中妇女, or a column below 其中. */
export function isPart(figure: RuledColumn): boolean {
  const { column } = figure;
  return (
    part.test(headingOf(figure)) || part.test(column.name) || column.groups.some((group) => part.test(group))
  );
}

/** 合计 and its like, by what heads it. */
export function isWhole(figure: RuledColumn): boolean {
  return whole.test(headingOf(figure));
}

/** Rows on which the column and all the others hold a figure. */
export function pairs(
  of: RuledColumn,
  others: readonly RuledColumn[],
): (readonly [number, readonly number[]])[] {
  return of.cells.flatMap((text, row) => {
    const own = numberOf(text);
    const values = others.map(({ cells }) => numberOf(cells[row] ?? ""));
    return own === undefined || values.some((value) => value === undefined)
      ? []
      : [[own, values.map(Number)] as const];
  });
}

function numberOf(text: string): number | undefined {
  const figure = parseFigure(text);
  return figure.kind === "figure" ? Number(figure.decimal) : undefined;
}
