/** Totals known by arithmetic: a row that is the sum of rows above it (or below) is a total whatever it is called. */
import type { Notice } from "../finding/notice.ts";
import { amountOf } from "../value.ts";
import { isBlank } from "./blank.ts";
import { type CodeWhole, codeWholes } from "./code-wholes.ts";
import { columnLetters, valueAt } from "./grid.ts";
import { nestedSums } from "./nested-sums.ts";
import { figuresOf } from "./read-row.ts";
import {
  addRow,
  compareWith,
  type FigurePlaces,
  figuresOfRow,
  isNearSum,
  isSumOf,
  noSums,
  type Sums,
  summedPlaces,
} from "./row-figures.ts";
import { type RowWord, wordsOf } from "./row-heads.ts";
import { sumNotice } from "./row-notices.ts";
import type { RecordResult, RowPlan, RowResult, TotalResult } from "./row-plan.ts";
import { type Side, sectionSums } from "./section-sums.ts";
import { STRONG, type Standing, surprise, verdictOf } from "./sum-verdict.ts";
import { settleUnitSums } from "./unit-sums.ts";

export interface SettledSums {
  readonly results: RowResult[];
  readonly notices: readonly Notice[];
}

/**
 * Sets rows that are sums of other rows aside as totals, and asks about those that may be records all the same.
 * @param results one for each row from `plan.firstRow`, to the end of the table
 */
export function settleSums(plan: RowPlan, results: readonly RowResult[]): SettledSums {
  const places = summedPlaces(plan.header);
  const pass: Pass = { plan, places, results: [...results], notices: [], doubts: [] };
  // A part of the period that is the sum of other parts is a part all the same.
  if (places.size === 0 || plan.context.portions.size > 0) return pass;
  settleUnitSums(plan, places, pass.results, ({ index, result, summed, exact }) => {
    const part = result.named !== plan.context.reporter.code;
    setAside(pass, { index, result, summed, part }, exact ? "row_is_total" : "row_near_total");
  });
  const wholes = settleWholes(pass);
  const marks = pass.results.flatMap(({ kind }, at) => (kind === "total" ? [at] : []));
  const bounds = [-1, ...marks, results.length];
  if (marks.length > 0) settleFirst(pass, 0, results.length, false);
  for (let at = 0; at + 1 < bounds.length; at++) {
    settleFirst(pass, (bounds[at] ?? -1) + 1, bounds[at + 1] ?? 0, marks.length > 0);
  }
  settleNested(pass);
  settleSections(pass, "above");
  settleSections(pass, "below");
  settleBelow(pass);
  askWholes(pass, wholes);
  settleByTotals(pass);
  return pass;
}

/**
 * Sets rows of all codes together aside; a blank code says so only where several rows without one have the sums of theirs.
 * @returns those that may be meant so
 */
function settleWholes(pass: Pass): CodeWhole[] {
  const found = codeWholes(pass.plan, pass.places, pass.results);
  const blank = found.filter(({ label, like }) => label === undefined && like === "sum");
  const weights = blank.map(({ figures, summed }) => {
    const rows = summed.map((at) => pass.results[at]);
    return surprise(pass.places, figures, rows);
  });
  const isChance = blank.length < 2 || weights.reduce((sum, weight) => sum + weight, 0) < STRONG;
  return found.filter((row) => {
    const isCertain = row.like === "sum" && (row.label !== undefined || !isChance);
    return !isCertain || !setAside(pass, { ...row, part: true }, "row_is_total");
  });
}

const doubts = { sum: "row_like_total", near: "row_near_total", other: "row_of_all" } as const;

function askWholes(pass: Pass, wholes: readonly CodeWhole[]): void {
  for (const row of wholes) {
    const isRecord = pass.results[row.index]?.kind === "record";
    if (isRecord) setAside(pass, { ...row, part: true }, doubts[row.like]);
  }
}

/** One such row may come about by chance, several with their rows never do. */
function settleNested(pass: Pass): void {
  const { plan, places, results } = pass;
  const found = nestedSums(plan, places, results).map((row) => ({
    ...row,
    part: true,
    weight: surprise(
      places,
      row.figures,
      row.summed.map((at) => results[at]),
    ),
  }));
  const weight = found.reduce((sum, row) => sum + row.weight, 0);
  if (weight < STRONG) return;
  for (const row of found) setAside(pass, row, found.length > 1 ? "row_is_total" : "row_like_total");
}

/** Of sums above their rows one may be asked about; one below its rows is seen by `settleBelow`. */
function settleSections(pass: Pass, side: Side): void {
  const { plan, places, results } = pass;
  const found = sectionSums(plan, places, results, side);
  const known = results.some((result) => result.kind === "total" && result.covers !== undefined);
  const several = found.length > 1 || (side === "above" && known);
  if (!several && side === "below") return;
  for (const row of found) {
    const sure = several && row.result.namedBy !== "itself";
    setAside(pass, { ...row, part: true }, sure ? "row_is_total" : "row_like_total");
  }
}

/** Where a printed total is the sum of all rows without those asked about, these are sums. */
function settleByTotals(pass: Pass): void {
  const { places, results, doubts } = pass;
  if (doubts.length === 0) return;
  const asked = new Set(doubts.map(({ index }) => index));
  const sums = noSums(places);
  results.forEach((result, index) => {
    if (result.kind === "record" && !asked.has(index)) addRow(places, sums, result);
  });
  const agreed = results.some(
    (result) => result.kind === "total" && !result.part && isPrintedSum(places, sums, result),
  );
  if (!agreed) return;
  for (const doubt of doubts) setAside(pass, doubt, "row_is_total");
}

function isPrintedSum(places: FigurePlaces, sums: Sums, { marks }: TotalResult): boolean {
  const printed = marks.flatMap(({ at = "", values }) =>
    places.columns.flatMap((id, index) => {
      const value = values[id];
      if (value === undefined) return [];
      const sum = sums.values[(places.offsets.get(at) ?? 0) + index] ?? 0;
      return [{ value: amountOf(value), sum }];
    }),
  );
  return printed.some(({ value }) => value !== 0) && printed.every(({ value, sum }) => value === sum);
}

interface Pass {
  readonly plan: RowPlan;
  readonly places: FigurePlaces;
  /** As settled so far. */
  readonly results: RowResult[];
  readonly notices: Notice[];
  /** Rows that have the sum of others and are asked about. */
  readonly doubts: Found[];
}

/** A row that may be a total of `summed`. */
interface Candidate {
  readonly index: number;
  readonly result: RecordResult;
  readonly figures: Float64Array;
  readonly summed: readonly number[];
  readonly standing: Standing;
  readonly part: boolean;
  /** It has the sum, and does not only come near it. */
  readonly exact: boolean;
}

/** The first row of a stretch, when it is the sum of all others there. */
function settleFirst(pass: Pass, from: number, to: number, part: boolean): void {
  const { plan, places, results } = pass;
  const [index, ...summed] = recordsIn(pass, from, to);
  const result = index === undefined ? undefined : results[index];
  if (index === undefined || result?.kind !== "record") return;
  const sums = noSums(places);
  for (const at of summed) {
    const row = results[at];
    if (row?.kind === "record") addRow(places, sums, row);
  }
  const figures = figuresOfRow(plan, places, plan.firstRow + index, result);
  const exact = isSumOf(compareWith(figures, sums), sums);
  if (!exact && !isNearSum(figures, sums)) return;
  settle(pass, { index, result, figures, summed, standing: "first", part, exact });
}

/** Every row against the sum of those above it: since the last total, or from the start. */
function settleBelow(pass: Pass): void {
  const { plan, places, results } = pass;
  const last = results.findLastIndex(hasRecords);
  const all = noSums(places);
  let block = noSums(places);
  let start = 0;
  const begin = (index: number) => {
    start = index + 1;
    block = noSums(places);
  };
  for (let index = 0; index < results.length; index++) {
    const result = results[index];
    if (result?.kind === "total") begin(index);
    if (result?.kind !== "record" || result.records.length === 0) continue;
    const standing = index === last ? "last" : "between";
    const own = result.namedBy === "itself" && result.named === plan.context.reporter.code;
    if (own || standing === "last" || [block, all].some((sums) => isWorthALook(places, result, sums))) {
      const figures = figuresOfRow(plan, places, plan.firstRow + index, result);
      const covered = coveredBy(figures, block, all);
      const sums = covered?.sums ?? all;
      const part = sums === block && block.rows < all.rows;
      const summed = covered === undefined ? [] : recordsIn(pass, sums === block ? start : 0, index);
      const row = { index, result, figures, summed, standing, part, exact: covered?.exact === true } as const;
      if (covered !== undefined && settle(pass, row)) {
        begin(index);
        continue;
      }
    }
    addRow(places, all, result);
    addRow(places, block, result);
  }
}

function coveredBy(
  figures: Float64Array,
  block: Sums,
  all: Sums,
): { sums: Sums; exact: boolean } | undefined {
  for (const sums of [block, all])
    if (isSumOf(compareWith(figures, sums), sums)) return { sums, exact: true };
  for (const sums of [block, all]) if (isNearSum(figures, sums)) return { sums, exact: false };
  return undefined;
}

/** A cheap look: some figure of the row is the sum, or the row bears the name of its unit. */
function isWorthALook({ columns, offsets }: FigurePlaces, { records }: RecordResult, sums: Sums): boolean {
  if (sums.rows < 2) return false;
  return records.some(({ at = "", values }) =>
    columns.some((id, index) => {
      const value = values[id];
      const sum = sums.values[(offsets.get(at) ?? 0) + index] ?? 0;
      return sum !== 0 && (typeof value === "object" ? value.value : value) === sum;
    }),
  );
}

/** Sets the row aside, or asks; true when it is no record any more. */
function settle(pass: Pass, candidate: Candidate): boolean {
  const { plan, places, results } = pass;
  const { index, result, figures, summed, standing, exact } = candidate;
  const weight = surprise(
    places,
    figures,
    summed.map((at) => results[at]),
  );
  const verdict = verdictOf({ plan, results, index, result, summed, standing, ...(exact ? { weight } : {}) });
  if (verdict === "record") return false;
  const doubt = exact ? "row_like_total" : "row_near_total";
  return setAside(pass, candidate, verdict === "total" ? "row_is_total" : doubt);
}

interface Found extends Pick<Candidate, "index" | "result" | "summed" | "part"> {
  /** What says so, where it is no name at the head of the row. */
  readonly label?: RowWord;
}

function setAside(
  { plan, results, notices, doubts }: Pass,
  found: Found,
  code: "row_is_total" | "row_like_total" | "row_near_total" | "row_of_all",
): boolean {
  const { index, result, summed, part } = found;
  const { label = wordsOf(plan, plan.firstRow + index).labels[0] } = found;
  const row = plan.firstRow + index;
  const known = notices.findIndex((notice) => notice.row === row + 1);
  const isDoubt = known >= 0 && doubts.some((doubt) => doubt.index === index);
  if (known >= 0 && !(isDoubt && code === "row_is_total")) return false;
  if (known >= 0) notices.splice(known, 1);
  else if (code !== "row_is_total") doubts.push(found);
  const rows = summed.map((at) => plan.firstRow + at + 1);
  notices.push(sumNotice(plan.grid, row, label, rows, code));
  if (code !== "row_is_total") return false;
  results[index] = totalOf(plan, index, result, { label: label?.text ?? "", covers: rows, part });
  return true;
}

function recordsIn({ results }: Pass, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) if (hasRecords(results[at])) found.push(at);
  return found;
}

function hasRecords(result: RowResult | undefined): boolean {
  return result?.kind === "record" && result.records.length > 0;
}

/** What a record holds because rows usually do (one event) is not said by a row that stands for several. */
function totalOf(
  { grid, header, columns, firstRow }: RowPlan,
  index: number,
  { records }: RecordResult,
  said: Pick<TotalResult, "label" | "part" | "covers">,
): TotalResult {
  const usual = header.form.columns.flatMap(({ id, detailDefault }) =>
    detailDefault === undefined ? [] : [id],
  );
  const marks = records.map(({ at, values }) => {
    const isWritten = (id: string) =>
      columns.some(
        ({ column, cell, group }) =>
          column.id === id &&
          (group === undefined || columnLetters(header.groups[group]?.at ?? -1) === at) &&
          !isBlank(valueAt(grid, firstRow + index, cell.at)),
      );
    const figures = Object.entries(figuresOf(values)).filter(([id]) => !usual.includes(id) || isWritten(id));
    return { ...(at === undefined ? {} : { at }), values: Object.fromEntries(figures) };
  });
  return { kind: "total", ...said, marks };
}
