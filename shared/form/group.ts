import { addToTotal, amountOf, type CellValue, isFigure, type Total } from "../value.ts";
import type { Values } from "./condition.ts";
import type { GroupMeasure, Operands } from "./relation.ts";

/** Operands of a "group" relation over the rows of one group. */
export function groupOperands(rows: readonly Values[]): Operands {
  return (column, measure) => {
    const values = rows
      .filter((row) => measure?.where === undefined || row[measure.where.column] === measure.where.code)
      .map((row) => row[column])
      .filter((value) => value !== undefined);
    return values.some(isFigure) ? figures(values, measure?.take ?? "sum") : shared(values);
  };
}

function figures(values: readonly CellValue[], take: GroupMeasure["take"]): CellValue | Total | undefined {
  const filled = values.filter(isFigure);
  if (take === "sum") return filled.reduce<Total | undefined>(addToTotal, undefined);
  return filled.reduce((most, value) => (amountOf(value) > amountOf(most) ? value : most));
}

/** The text, code or date that all rows share; undefined when they differ. */
function shared(values: readonly CellValue[]): CellValue | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}
