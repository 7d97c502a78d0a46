/** In which unit a sheet keeps the figures of a column, and whether that is certain. */
import type { Column } from "../form/form.ts";
import { areUnlike } from "./amounts-unlike.ts";
import { valueAt } from "./grid.ts";
import type { Table } from "./locate-table.ts";
import {
  baseUnit,
  entryUnit,
  fittingMeasures,
  isMoneyUnit,
  isNumberWord,
  isScaled,
  sameMeasure,
  sheetUnit,
} from "./measure.ts";
import { textOf } from "./merges.ts";
import { compactText, isKnownMeasure, unitOfMeasure } from "./normalise.ts";
import type { Preamble } from "./preamble.ts";

export interface ColumnMeasure {
  readonly unit: string | undefined;
  /** What header, row of units or unit line say, as a person's answer is kept beside it; "" where nothing does. */
  readonly said: string;
  /**
   * plain: nothing speaks against it. settled: a person said so. line: the unit line counts in tens of thousands, and
   * something else. unsaid: the form counts in tens of thousands, and nothing on the sheet says that it does as well; or it is
   * of money, and the amounts look like another multiple of it.
   * unknown: the word that stands there is no unit that anybody here knows. again: nothing says the unit, and a person
   * chose one for the same header below another title.
   */
  readonly how: "plain" | "settled" | "line" | "unsaid" | "unknown" | "again";
}

/** By column id. */
export type ColumnMeasures = ReadonlyMap<string, ColumnMeasure>;

export function columnMeasures(table: Table): ColumnMeasures {
  const { header, preamble, measures } = table;
  const isSaidByRows = rowsSayMoney(table);
  return new Map(
    header.matched.map(({ column, cell, unit }) => {
      const written = unit ?? measures.get(cell.at) ?? ownUnitIn(column, cell.path.at(-1) ?? "");
      const settled = header.assignment?.measures?.[column.id];
      const before = header.recalled?.measures[column.id];
      const measure = measureOf(column, ofColumn(column, written), preamble, settled, before);
      const isBare = measure.how === "plain" && !isSaidByRows && !isMoneySaid(written, preamble);
      const isUnsaid = isBare && areUnlike(column, table, cell.at);
      return [column.id, isUnsaid ? { ...measure, how: "unsaid" } : measure] as const;
    }),
  );
}

/** A column 单位 with 元 or 万元 in it, whatever it was taken for. */
function rowsSayMoney({ header, grid, firstRow }: Table): boolean {
  const at = header.frames.get("measure") ?? header.frames.get("reporting_unit");
  if (at === undefined) return false;
  for (let row = firstRow; row < grid.top + grid.values.length; row++) {
    if (isMoneyUnit(unitOfMeasure(textOf(valueAt(grid, row, at))) ?? "")) return true;
  }
  return false;
}

function isMoneySaid(written: string | undefined, { measures }: Preamble): boolean {
  return written !== undefined || measures.some(isMoneyUnit);
}

/** The column's own unit in brackets, where only its form counts in it: 户均人口（人/户）. */
function ownUnitIn(column: Column, header: string): string | undefined {
  const own = column.displayUnit ?? column.unit ?? "";
  return own !== "" && compactText(header).endsWith(`(${compactText(own)})`) ? own : undefined;
}

/** (万) over a column of persons is 万人. */
function ofColumn({ unit }: Column, written: string | undefined): string | undefined {
  return written === undefined || unit === undefined || !isNumberWord(written)
    ? written
    : `${written}${baseUnit(unit)}`;
}

type Settled = { readonly said: string; readonly unit: string } | undefined;

function measureOf(
  column: Column,
  written: string | undefined,
  preamble: Preamble,
  settled: Settled,
  before: string | undefined,
): ColumnMeasure {
  const line = preamble.measures.find((measure) => sameMeasure(measure, column.unit ?? ""));
  const said = written ?? preamble.measures.join("、");
  const fitting = fittingMeasures(column);
  if (settled !== undefined && settled.said === said && fitting.includes(settled.unit)) {
    return { unit: settled.unit, said, how: "settled" };
  }
  if (said === "" && before !== undefined && fitting.includes(before)) {
    return { unit: before, said, how: "again" };
  }
  const unit = sheetUnit(column, written, line);
  const words = written === undefined ? (line === undefined ? preamble.measures : []) : [written];
  const unknown = fitting.length > 0 && words.some((word) => isForeign(column, word));
  if (unknown) return { unit, said, how: "unknown" };
  const doubt = written === undefined ? doubtOf(preamble, column) : undefined;
  return { unit, said, how: doubt ?? "plain" };
}

/** A word that is no unit here, where it may be this column's: of money every other currency, of counts no currency. */
function isForeign(column: Column, word: string): boolean {
  if (isKnownMeasure(word) || sameMeasure(word, column.displayUnit ?? column.unit ?? "")) return false;
  return column.type === "money" || !word.endsWith("元");
}

/**
 * Where nothing but the unit line could say it: a line that counts in 万人, and the column something else, whether in 万 as
 * well; a form that counts in 万次, and a line that says nothing of 次, whether the sheet does.
 */
function doubtOf({ measures }: Preamble, column: Column): "line" | "unsaid" | undefined {
  if (column.type !== "figure" || column.unit === undefined || column.unitBy !== undefined) return undefined;
  const own = column.unit;
  const counted = measures.filter((measure) => !isMoneyUnit(measure));
  if (counted.some((measure) => sameMeasure(measure, own))) return undefined;
  if (isScaled(entryUnit(column) ?? "")) return "unsaid";
  return counted.some(isScaled) ? "line" : undefined;
}
