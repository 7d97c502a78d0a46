/** Rows that say again a part of the row above: 其中, and the rows below it that belong to it. */
import type { Notice } from "../finding/notice.ts";
import { addressOf } from "./grid.ts";
import { compactText } from "./normalise.ts";
import { addRow, type FigurePlaces, figurePlaces, figuresOfRow, noSums } from "./row-figures.ts";
import { headText, wordsOf } from "./row-heads.ts";
import { rowNotice } from "./row-notices.ts";
import type { RecordResult, RowPlan, RowResult } from "./row-plan.ts";

/** Rows looked at below a 其中 row to find those that together make the row above. */
const MOST_SIBLINGS = 30;

export interface Subsets {
  readonly results: RowResult[];
  /** Rows that may belong to a 其中 or stand by themselves: to be asked about unless a total decides. */
  readonly doubts: readonly Notice[];
}

/**
 * Sets the siblings of a 其中 row aside with it, until numbers or indentation return to the level of the row that they
 * are part of.
 * @param results one for each row from `plan.firstRow`
 */
export function settleSubsets(plan: RowPlan, results: readonly RowResult[]): Subsets {
  const settled = [...results];
  const doubts: Notice[] = [];
  if (!results.some(({ kind }) => kind === "subset")) return { results: settled, doubts };
  const places = figurePlaces(plan.header);
  /** 其中 blocks of one row, closed by the next row that has a 其中 of its own: every block is then one row long. */
  let single = false;
  for (let index = 0; index < results.length; index++) {
    if (results[index]?.kind !== "subset") continue;
    const parent = parentOf(results, index);
    if (parent === undefined) {
      const read = ofTotal(plan, results, index);
      if (read !== undefined) settled[index] = read;
      continue;
    }
    const block = { plan, places, results, parent, first: index };
    let last = index;
    while (results[last + 1]?.kind === "subset") last++;
    const more = siblingsAfter(block, last);
    for (let at = last + 1; at <= last + more; at++) {
      const row = plan.firstRow + at;
      if (results[at]?.kind !== "record") continue;
      const cell = headText(plan, row)?.at ?? plan.grid.left;
      settled[at] = { kind: "subset", notices: [rowNotice(plan.grid, row, cell, "subset", "rows_subset")] };
    }
    const next = last + more + 1;
    single ||= more === 0 && results[next]?.kind === "record" && results[next + 1]?.kind === "subset";
    if (more === 0 && !single && isDoubtful(block, next))
      doubts.push(doubtOf(plan, plan.firstRow + next, parent));
    index = last + more;
  }
  return { results: settled, doubts };
}

interface Block {
  readonly plan: RowPlan;
  readonly places: FigurePlaces;
  readonly results: readonly RowResult[];
  /** Index of the row that the 其中 rows are part of. */
  readonly parent: number;
  /** Index of the first 其中 row. */
  readonly first: number;
}

/** Index of the record that a 其中 row is part of: below a total it is part of that, and nothing follows from it. */
function parentOf(results: readonly RowResult[], index: number): number | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const { kind } = results[at] ?? { kind: "other" };
    if (kind === "record") return at;
    if (kind !== "subset") return undefined;
  }
  return undefined;
}

/**
 * 全市 100, 其中：甲县 60, 乙县 40: below a total that no row stands above, 其中 only begins the list of its parts. What
 * it says is a record where it names a unit or a code, as the rows of a list do.
 */
function ofTotal(plan: RowPlan, results: readonly RowResult[], index: number): RecordResult | undefined {
  const result = results[index];
  const above = results.slice(0, index);
  if (result?.kind !== "subset" || !above.some(({ kind }) => kind === "total")) return undefined;
  if (above.some(({ kind }) => kind === "record" || kind === "subset")) return undefined;
  const { read } = result;
  const codes = plan.header.form.columns.filter(({ type }) => type === "code").map(({ id }) => id);
  const coded = read?.records.some(({ values }) =>
    codes.some((id) => typeof values[id] === "string" && !(id in plan.constants)),
  );
  return read?.named !== undefined || read?.place !== undefined || coded === true ? read : undefined;
}

/** How many rows right below the 其中 rows are of their kind. */
function siblingsAfter(block: Block, last: number): number {
  const { results } = block;
  let count = 0;
  for (let at = last + 1; at < results.length; at++) {
    const result = results[at];
    if (result?.kind === "subset") {
      count++;
      continue;
    }
    if (result?.kind !== "record" || !isSibling(block, at)) break;
    count++;
  }
  return count > 0 ? count : makingTheWhole(block, last);
}

function isSibling(block: Block, at: number): boolean {
  const { plan, parent, first } = block;
  const own = levelOf(plan, plan.firstRow + at);
  const whole = levelOf(plan, plan.firstRow + parent);
  const marked = levelOf(plan, plan.firstRow + first);
  if (own.dated || !isWithin(block, at)) return false;
  if (isMergedDown(block, at)) return true;
  if (own.indent !== whole.indent && own.at === whole.at) return own.indent > whole.indent;
  if (marked.indent > whole.indent) return false;
  if (whole.numbered && !marked.numbered) return !own.numbered;
  return isUnknown(block, at) && !isUnknown(block, parent);
}

/** 其中 in a cell of its own, merged down over the rows that it holds for. */
function isMergedDown({ plan, first }: Block, at: number): boolean {
  const head = headText(plan, plan.firstRow + first);
  if (head === undefined) return false;
  const area = plan.merges.areaAt(plan.firstRow + at, head.at);
  return area !== undefined && area.top === plan.firstRow + first && area.bottom >= plan.firstRow + at;
}

/** Records whose code is none of the list, or whose unit is none of the register. */
function isUnknown({ plan, results }: Block, at: number): boolean {
  const result = results[at];
  if (result?.kind !== "record") return false;
  const codes = plan.header.form.columns.filter(({ type }) => type === "code").map(({ id }) => id);
  const unread = result.records.some((record) => record.unread?.some((id) => codes.includes(id)) === true);
  return unread || result.place !== undefined;
}

/** Every figure is at most the one of the row that it would be part of. */
function isWithin({ plan, places, results, parent }: Block, at: number): boolean {
  const [part, whole] = [results[at], results[parent]];
  if (part?.kind !== "record" || whole?.kind !== "record") return false;
  const figures = figuresOfRow(plan, places, plan.firstRow + at, part);
  const most = figuresOfRow(plan, places, plan.firstRow + parent, whole);
  return figures.every((figure, place) => Number.isNaN(figure) || !(figure > (most[place] ?? 0)));
}

/** How many rows below the 其中 rows make the whole row together with them: 其中：甲 30, 乙 20 of 50. */
function makingTheWhole({ plan, places, results, parent, first }: Block, last: number): number {
  const whole = results[parent];
  if (whole?.kind !== "record" || places.size < 2) return 0;
  const most = figuresOfRow(plan, places, plan.firstRow + parent, whole);
  const sums = noSums(places);
  for (let at = first; at <= last; at++) {
    const part = recordOf(results[at]);
    if (part === undefined) return 0;
    addRow(places, sums, part);
  }
  const end = Math.min(results.length, last + 1 + MOST_SIBLINGS);
  for (let at = last + 1; at < end; at++) {
    const part = results[at];
    if (part?.kind !== "record" || levelOf(plan, plan.firstRow + at).dated) return 0;
    addRow(places, sums, part);
    const filled = most.filter((figure) => figure > 0).length;
    if (filled >= 2 && most.every((figure, place) => figure === sums.values[place])) return at - last;
    if (most.some((figure, place) => (sums.values[place] ?? 0) > figure)) return 0;
  }
  return 0;
}

function recordOf(result: RowResult | undefined): RecordResult | undefined {
  if (result?.kind === "record") return result;
  return result?.kind === "subset" ? result.read : undefined;
}

/** A row right below that could as well be a part: nothing but its place speaks for it. */
function isDoubtful(block: Block, at: number): boolean {
  const { plan, results, parent } = block;
  const result = results[at];
  if (result?.kind !== "record" || results[at + 1]?.kind === "subset" || !isWithin(block, at)) return false;
  const own = levelOf(plan, plan.firstRow + at);
  const whole = levelOf(plan, plan.firstRow + parent);
  return !own.dated && !own.numbered && own.indent === whole.indent;
}

function doubtOf(plan: RowPlan, row: number, parent: number): Notice {
  const head = headText(plan, row);
  return {
    rule: "STRUCTURE.subset",
    class: "STRUCTURE",
    severity: "warning",
    code: "row_like_subset",
    params: { whole: plan.firstRow + parent + 1 },
    row: row + 1,
    cell: addressOf(plan.grid, row, head?.at ?? plan.grid.left),
    local: true,
  };
}

interface Level {
  readonly at: number;
  /** Spaces in front of the label. */
  readonly indent: number;
  /** The row has a serial number, or its label begins with one. */
  readonly numbered: boolean;
  readonly dated: boolean;
}

function levelOf(plan: RowPlan, row: number): Level {
  const { grid, header } = plan;
  const head = headText(plan, row);
  const sequence = header.frames.get("sequence");
  const serial =
    sequence === undefined ? null : (grid.values[row - grid.top]?.[sequence - grid.left] ?? null);
  const text = compactText(head?.text ?? "");
  return {
    at: head?.at ?? -1,
    indent: /^\s*/.exec(head?.text ?? "")?.[0].length ?? 0,
    numbered:
      (serial !== null && serial !== "") ||
      /^(?:\d+[.、．)]|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\))/.test(text),
    dated: wordsOf(plan, row).dated,
  };
}
