/** Rows of all codes together (不分城乡, 全部渠道), or of no code, among rows of each: added they would count twice. */
import { wholeWord } from "../form/code-whole.ts";
import { type Column, isFigureColumn } from "../form/form.ts";
import { partsAcross } from "../form/printed-table.ts";
import { isFigure } from "../value.ts";
import { isBlank } from "./blank.ts";
import { textOf } from "./merges.ts";
import { compactText } from "./normalise.ts";
import {
  addRow,
  compareWith,
  type FigurePlaces,
  figuresOfRow,
  isNearSum,
  isSumOf,
  noSums,
} from "./row-figures.ts";
import type { RecordResult, RowPlan, RowResult } from "./row-plan.ts";

export interface CodeWhole {
  readonly index: number;
  readonly result: RecordResult;
  readonly figures: Float64Array;
  /** Indexes of the rows of single codes that say the same otherwise. */
  readonly summed: readonly number[];
  /** The word that says so; absent where the cell is blank. */
  readonly label?: { readonly at: number; readonly text: string };
  /** It has the sum of those rows, and does not only come near it, or differ. */
  readonly like: "sum" | "near" | "other";
}

/** Longer sheets are ledgers of events. */
const LONGEST_LIST = 1000;

/** Rows that may be wholes of others by one column of codes; those whose figures are kept apart by it are none. */
export function codeWholes(plan: RowPlan, places: FigurePlaces, results: readonly RowResult[]): CodeWhole[] {
  if (results.length > LONGEST_LIST) return [];
  return plan.columns
    .filter(({ column, group }) => column.type === "code" && group === undefined)
    .flatMap(({ column, cell }) => wholesBy(plan, places, results, column, cell.at));
}

interface Family {
  readonly wholes: number[];
  readonly parts: number[];
}

function wholesBy(
  plan: RowPlan,
  places: FigurePlaces,
  results: readonly RowResult[],
  column: Column,
  at: number,
): CodeWhole[] {
  const families = new Map<string, Family>();
  results.forEach((result, index) => {
    if (result.kind !== "record" || !isSum(result)) return;
    const key = keyOf(plan, result, column.id);
    const family = families.get(key) ?? { wholes: [], parts: [] };
    families.set(key, family);
    const { text, isWhole } = wordAt(plan, plan.firstRow + index, at, result, column);
    // A row without any name is known by its figures alone (sum-rows.ts).
    if (text === "" && !saysMore(plan, result, column.id)) return;
    if (isWhole) family.wholes.push(index);
    else if (text !== "") family.parts.push(index);
  });
  return [...families.values()].flatMap(({ wholes, parts }) => {
    const [index, ...others] = wholes;
    const result = index === undefined ? undefined : results[index];
    if (index === undefined || others.length > 0 || parts.length === 0) return [];
    if (result?.kind !== "record" || isApart(plan, result, column.id)) return [];
    const { text } = wordAt(plan, plan.firstRow + index, at, result, column);
    const sums = noSums(places);
    for (const part of parts) {
      const row = results[part];
      if (row?.kind === "record") addRow(places, sums, row);
    }
    const figures = figuresOfRow(plan, places, plan.firstRow + index, result);
    const like = isSumOf(compareWith(figures, sums), sums)
      ? "sum"
      : isNearSum(figures, sums)
        ? "near"
        : "other";
    if (text === "" && like === "other") return [];
    return [{ index, result, figures, summed: parts, like, ...(text !== "" && { label: { at, text } }) }];
  });
}

function isSum({ records }: RecordResult): boolean {
  return records.length > 0 && records.every(({ grain }) => grain === "sum");
}

function wordAt(
  { merges }: RowPlan,
  row: number,
  at: number,
  { records }: RecordResult,
  { id }: Column,
): { text: string; isWhole: boolean } {
  const written = textOf(merges.masterValue(row, at));
  const code = records[0]?.values[id];
  const isAll = code === "all" || (written !== "" && wholeWord.test(compactText(written)));
  return { text: written, isWhole: isAll || (isBlank(written) && code === undefined) };
}

function saysMore({ header: { form } }: RowPlan, { records }: RecordResult, but: string): boolean {
  return form.columns.some(
    ({ id, type }) => id !== but && type === "code" && records[0]?.values[id] !== undefined,
  );
}

/** What a row says beside one of its codes: its unit, its place, its name, its other codes. */
function keyOf({ header: { form } }: RowPlan, { records, place }: RecordResult, but: string): string {
  const [first] = records;
  const names = form.columns.filter(
    ({ id, type }) => id !== but && (type === "code" || form.identity.includes(id)),
  );
  return JSON.stringify([
    first?.subject,
    place?.text ?? "",
    records.map(({ at = "" }) => at),
    names.map(({ id }) => first?.values[id] ?? ""),
  ]);
}

/** Whether a figure of the row is never added across the codes of the column, or all of them together are one of those that stand across. */
function isApart({ header: { form } }: RowPlan, { records }: RecordResult, by: string): boolean {
  if (partsAcross(form)?.by.id === by) return true;
  return form.columns.some(
    ({ id, feeds = [], ...column }) =>
      isFigureColumn({ id, feeds, ...column }) &&
      records.some(({ values }) => isFigure(values[id])) &&
      feeds.some(({ indicator }) => form.apartBy?.[indicator]?.includes(by) === true),
  );
}
