/** What each 合计 or 小计 row of a sheet stands for, and what it must equal. */
import { isOnlyListed } from "../form/adds-up.ts";
import { columnOf, type Form } from "../form/form.ts";
import { addToTotal, amountOf, figure, isFigure, type Quantity, type Total } from "../value.ts";
import type { SheetRecord, TextFigure, TotalRow } from "./reading.ts";
import type { RowPlan, RowResult, TotalMark, TotalResult } from "./row-plan.ts";
import { type FindTexts, textFinder, totalOf } from "./text-figures.ts";

interface Mark {
  readonly result: TotalResult;
  readonly row: number;
  /** How many data records stand above it. */
  readonly after: number;
}

/** Beyond so many totals each is held against the rows that it usually covers, and no others. */
const MOST_WEIGHED = 200;
const MOST_BELOW = 40;

/**
 * 合计 covers all rows; 小计 the rows since the one before it, or up to the next when it stands above its rows, or, with
 * no rows of its own, all above where it has their sum (两镇合计 below two 小计). Where a
 * sheet has several 合计 — one a block, or a running one at the foot of each printed page — it covers the rows that it
 * sums, if it sums any of those that it may mean.
 */
export function totalRows(plan: RowPlan, results: readonly RowResult[]): TotalRow[] {
  const data: SheetRecord[] = [];
  const marks: Mark[] = [];
  results.forEach((result, index) => {
    if (result.kind === "record") data.push(...result.records);
    if (result.kind === "total") marks.push({ result, row: plan.firstRow + index + 1, after: data.length });
  });
  const parts = marks.filter(({ result }) => result.part);
  const wholes = marks.filter(({ result }) => !result.part && result.covers === undefined);
  const findTexts = textFinder(plan, data);
  return marks.flatMap((mark) =>
    mark.result.marks.map((group): TotalRow => {
      const ranges = rangesOf(mark, data, parts, wholes);
      const [usual] = ranges;
      const weighed = marks.length > MOST_WEIGHED ? ranges.slice(0, 1) : ranges;
      const summed = (range: readonly SheetRecord[]) => sumsOf(range, group);
      const own =
        weighed.length < 2 ? usual : weighed.find((range) => isSum(plan.header.form, group, summed(range)));
      const place = { row: mark.row, ...(group.at === undefined ? {} : { at: group.at }) };
      const textsIn = (among: readonly SheetRecord[]) =>
        textsOf(findTexts, place, group, ofGroup(among, group));
      const range =
        own ??
        weighed.find((among) => isSum(plan.header.form, group, summed(among), textsIn(among))) ??
        usual ??
        [];
      const texts = textsIn(range);
      return {
        ...place,
        label: mark.result.label,
        covers: ofGroup(range, group).map((record) => record.row),
        values: group.values,
        sums: summed(range),
        ...(Object.keys(texts).length > 0 && { texts }),
      };
    }),
  );
}

/** The rows that a total may cover, the usual ones first. */
function rangesOf(
  mark: Mark,
  data: readonly SheetRecord[],
  parts: readonly Mark[],
  wholes: readonly Mark[],
): (readonly SheetRecord[])[] {
  const { covers, about } = mark.result;
  if (covers !== undefined) {
    const rows = new Set(covers);
    return [data.filter(({ row }) => rows.has(row))];
  }
  const usual = [...usualRanges(mark, data, parts, wholes), ...firstBelow(mark, data)];
  if (about === undefined) return usual;
  const own = (record: SheetRecord) =>
    (about.subject === undefined || record.subject === about.subject) &&
    Object.entries(about.codes).every(([id, code]) => record.values[id] === code);
  return [...usual.map((range) => range.filter(own)), ...usual].filter(
    (range, at) => at === 0 || range.length > 0,
  );
}

function usualRanges(
  mark: Mark,
  data: readonly SheetRecord[],
  parts: readonly Mark[],
  wholes: readonly Mark[],
): (readonly SheetRecord[])[] {
  if (mark.result.part) {
    const own = coveredByPart(mark, parts, data);
    return own.length > 0 ? [own] : [own, data.slice(0, mark.after)];
  }
  if (wholes.length < 2) return [data];
  const index = wholes.indexOf(mark);
  const before = wholes[index - 1]?.after ?? 0;
  const next = wholes[index + 1]?.after ?? data.length;
  const block = data.slice(before, mark.after);
  const above = data.slice(0, mark.after);
  const below = data.slice(mark.after, next);
  return [data, above, block, below].filter((range, at) => at === 0 || range.length > 0);
}

/** Of a sum above all rows the first so many: what follows 另 is no part of it. */
function firstBelow({ after }: Mark, data: readonly SheetRecord[]): (readonly SheetRecord[])[] {
  if (after > 0) return [];
  const longest = Math.min(data.length - 1, MOST_BELOW);
  return Array.from({ length: Math.max(0, longest - 1) }, (_, index) => data.slice(0, index + 2));
}

function coveredByPart(mark: Mark, parts: readonly Mark[], data: readonly SheetRecord[]) {
  const index = parts.indexOf(mark);
  return parts[0]?.after === 0
    ? data.slice(mark.after, parts[index + 1]?.after ?? data.length)
    : data.slice(parts[index - 1]?.after ?? 0, mark.after);
}

function ofGroup(records: readonly SheetRecord[], { at }: TotalMark): readonly SheetRecord[] {
  return at === undefined ? records : records.filter((record) => record.at === at);
}

function sumsOf(records: readonly SheetRecord[], group: TotalMark): Record<string, number | Quantity> {
  const own = ofGroup(records, group);
  const sums: Record<string, number | Quantity> = {};
  for (const id of Object.keys(group.values)) {
    let total: Total | undefined;
    for (const { values } of own) {
      const value = values[id];
      if (isFigure(value)) total = addToTotal(total, value);
    }
    if (total !== undefined) sums[id] = figure(Number(total.value), total.qualifier);
  }
  return sums;
}

/** By column, where the total is not the sum of the rows. */
function textsOf(
  find: FindTexts,
  place: Pick<TotalRow, "row" | "at">,
  group: TotalMark,
  records: readonly SheetRecord[],
): Record<string, readonly TextFigure[]> {
  const sums = sumsOf(records, group);
  const texts: Record<string, readonly TextFigure[]> = {};
  for (const [id, printed] of Object.entries(group.values)) {
    if (amountOf(printed) === amountOf(sums[id] ?? 0)) continue;
    const own = find(place, id, records);
    if (own.length > 0) texts[id] = own;
  }
  return texts;
}

/**
 * Whether a total has the sums everywhere, printed rates and what is only listed aside.
 * @param texts figures that the total may be without
 */
export function isSum(
  form: Form,
  { values }: Pick<TotalMark, "values">,
  sums: Readonly<Record<string, number | Quantity>>,
  texts: TotalRow["texts"] = {},
): boolean {
  return Object.entries(values).every(([id, value]) => {
    const column = columnOf(form, id);
    const free = column.type === "percent" || isOnlyListed(form, column);
    return free || amountOf(value) === amountOf(sums[id] ?? 0) - totalOf(texts[id]);
  });
}
