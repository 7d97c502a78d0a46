import { addToTotal, type CellValue, isFigure, type Total } from "../value.ts";
import type { Values } from "./condition.ts";
import type { Operands } from "./relation.ts";

/** Operands of a "group" relation over the rows of one group. */
export function groupOperands(rows: readonly Values[]): Operands {
  return (column, measure) => {
    const own = rows.filter(
      (row) =>
        row[column] !== undefined &&
        (measure?.where === undefined || row[measure.where.column] === measure.where.code),
    );
    const values = own.flatMap((row) => row[column] ?? []);
    if (!values.some(isFigure)) return shared(values);
    return measure?.take === "largest" ? largest(rows, own, column) : sumOf(values);
  };
}

function sumOf(values: readonly CellValue[]): Total | undefined {
  return values.filter(isFigure).reduce<Total | undefined>(addToTotal, undefined);
}

/**
 * The assessed stand beside each of their grades, and count once. Rows of the same words (three villages, each with the
 * same grades) are about others, and have together what each has, unless they only say one figure again.
 */
function largest(rows: readonly Values[], own: readonly Values[], column: string): Total | undefined {
  const broken = new Set(rows.map(wordsOf)).size > 1;
  const alike = new Map<string, CellValue[]>();
  for (const row of own) {
    const value = row[column];
    if (value !== undefined) alike.set(wordsOf(row), [...(alike.get(wordsOf(row)) ?? []), value]);
  }
  const sums = [...alike.values()].flatMap(
    (values) => sumOf(broken || shared(values) === undefined ? values : values.slice(0, 1)) ?? [],
  );
  return sums.reduce<Total | undefined>(
    (most, sum) => (most === undefined || sum.value > most.value ? sum : most),
    undefined,
  );
}

function wordsOf(row: Values): string {
  return JSON.stringify(
    Object.entries(row)
      .filter(([, value]) => typeof value === "string")
      .sort(),
  );
}

/** The text, code or date that all rows share; undefined when they differ. */
function shared(values: readonly CellValue[]): CellValue | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}
