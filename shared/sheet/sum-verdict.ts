/** Whether a row that has the sum of others is their total, or a record that happens to be as large. */
import { addRow, type FigurePlaces, noSums } from "./row-figures.ts";
import { isPlaceName, wordsOf } from "./row-heads.ts";
import type { RecordResult, RowPlan, RowResult } from "./row-plan.ts";
import { unitOfLine } from "./unit-line.ts";

/** Where the row stands among the rows that it sums. */
export type Standing = "first" | "between" | "last";

export interface SumRow {
  readonly plan: RowPlan;
  readonly results: readonly RowResult[];
  readonly index: number;
  readonly result: RecordResult;
  /** Indexes of the rows that it sums. */
  readonly summed: readonly number[];
  readonly standing: Standing;
  /** How unlikely the sum is by chance (`surprise`); undefined where the row only comes near it. */
  readonly weight?: number;
}

/** Sums that come about by chance less than once in a thousand sheets. */
export const STRONG = 3;

/** total: set aside, and said. doubt: stays a record, and is asked about. */
export function verdictOf(sum: SumRow): "total" | "doubt" | "record" {
  const { plan, index, result, summed, standing, weight } = sum;
  const words = wordsOf(plan, plan.firstRow + index);
  const labels = words.labels.map(({ text }) => text);
  const strong = (weight ?? 0) >= STRONG;
  const asked = strong ? "doubt" : "record";
  const whole = weight === undefined ? "doubt" : "total";
  if (words.dated) return "record";
  const { form } = plan.header;
  const distinct = words.filled.filter((id) => tellsApart(sum, id));
  const coded = distinct.some((id) =>
    form.columns.some(({ id: own, type }) => own === id && type === "code"),
  );
  if (!coded && isOfWhole(sum, labels)) return whole;
  if (result.namedBy === "itself") return asked;
  const unnamed = labels.length === 0 && distinct.length === 0 && !isNumbered(plan, index);
  if (unnamed) return standing === "between" ? asked : whole;
  if (weight === undefined) return "record";
  if (coded) return asked;
  const end = standing !== "between";
  if (result.place !== undefined) return strong && end ? "total" : end || strong ? "doubt" : "record";
  if (distinct.some((id) => form.identity.includes(id))) return asked;
  const isPlace = labels.some(isPlaceName);
  return isPlace && strong && end && summed.length >= 3 ? "total" : asked;
}

/** The row bears the name of the reporting unit, or of the unit above all those that it sums. */
function isOfWhole({ plan, results, result, summed }: SumRow, labels: readonly string[]): boolean {
  const { reporter, units } = plan.context;
  const below = summed.map((at) => results[at]).flatMap((row) => (row?.kind === "record" ? [row] : []));
  const { named } = result.namedBy === "itself" ? result : {};
  const own = named === reporter.code || labels.some((text) => isName(text));
  if (own) return !below.some((row) => row.named === reporter.code && row.namedBy !== "level");
  if (named === undefined) return false;
  return below.every((row) => row.named !== undefined && isBelow(row.named, named));

  function isName(text: string): boolean {
    return unitOfLine(text, { units })?.unit.code === reporter.code;
  }
  function isBelow(code: string, above: string): boolean {
    let unit = units.find((one) => one.code === code);
    for (let steps = 0; unit !== undefined && steps < 8; steps++) {
      if (unit.parent === above) return true;
      const { parent } = unit;
      unit = units.find((one) => one.code === parent);
    }
    return false;
  }
}

/** Whether a column says something of the row that it does not say of all the rows summed. */
function tellsApart({ results, result, summed }: SumRow, id: string): boolean {
  const [own] = result.records;
  return !summed.every((at) => {
    const row = results[at];
    return row?.kind === "record" && row.records[0]?.values[id] === own?.values[id];
  });
}

function isNumbered({ grid, header, firstRow }: RowPlan, index: number): boolean {
  const at = header.frames.get("sequence");
  if (at === undefined) return false;
  const value = grid.values[firstRow + index - grid.top]?.[at - grid.left] ?? null;
  return value !== null && value !== "";
}

/**
 * Of how many figures of this size one would be the sum by chance, as a power of ten: zeros at the end that all rows
 * share do not count, nor columns that say the same.
 */
export function surprise(
  places: FigurePlaces,
  figures: Float64Array,
  summed: readonly (RowResult | undefined)[],
): number {
  const rows = summed.flatMap((result) => {
    if (result?.kind !== "record") return [];
    const own = noSums(places);
    addRow(places, own, result);
    return [own.values];
  });
  const seen = new Set<string>();
  let power = 0;
  for (let place = 0; place < figures.length; place++) {
    const figure = figures[place] ?? 0;
    const column = rows.map((row) => row[place] ?? 0);
    if (!(figure > 0) || column.filter((value) => value !== 0).length < 2) continue;
    let unit = 1;
    while ([figure, ...column].every((value) => value % (unit * 10) === 0)) unit *= 10;
    const key = column.map((value) => value / unit).join();
    if (!seen.has(key)) power += Math.log10(figure / unit);
    seen.add(key);
  }
  return power;
}
