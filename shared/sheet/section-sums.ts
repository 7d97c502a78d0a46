/** 区直机关, its activities, 乡镇街道, its activities: rows with the sum of a section, above or below it, on every level. */
import { isBlank } from "./blank.ts";
import { valueAt } from "./grid.ts";
import {
  addRow,
  compareWith,
  type FigurePlaces,
  figuresOfRow,
  isSumOf,
  noSums,
  type Sums,
} from "./row-figures.ts";
import { wordsOf } from "./row-heads.ts";
import type { RecordResult, RowPlan, RowResult } from "./row-plan.ts";
import { STRONG, surprise } from "./sum-verdict.ts";

export interface SectionSum {
  readonly index: number;
  readonly result: RecordResult;
  /** Indexes of the rows of the section, without those that are sums themselves. */
  readonly summed: readonly number[];
  /** `surprise` of the sum. */
  readonly weight: number;
}

/** Where a sum stands: above its rows, or below them. */
export type Side = "above" | "below";

interface Row {
  readonly index: number;
  readonly result: RecordResult;
}

interface List {
  readonly plan: RowPlan;
  readonly places: FigurePlaces;
  /** In the order in which a sum stands before the rows that it sums. */
  readonly rows: readonly Row[];
  /** Columns of codes on the sheet. */
  readonly codes: readonly string[];
  /** Place among the rows → the sum that stands there. */
  readonly found: Map<number, SectionSum>;
}

/**
 * Rows that have the sum of those right below (or above) them, other such sums left out. One by itself must be what hardly
 * comes about by chance in so long a list; where sections make up the whole list, they say so together.
 */
export function sectionSums(
  plan: RowPlan,
  places: FigurePlaces,
  results: readonly RowResult[],
  side: Side,
): SectionSum[] {
  const rows = results.flatMap((result, index) =>
    result.kind === "record" && result.records.length > 0 ? [{ index, result }] : [],
  );
  if (side === "below") rows.reverse();
  const codes = plan.columns.flatMap(({ column }) => (column.type === "code" ? [column.id] : []));
  const list: List = { plan, places, rows, codes, found: new Map() };
  const enough = STRONG + Math.log10(Math.max(1, rows.length));
  for (let at = rows.length - 2; at >= 0; at--) {
    const section = sectionAt(list, at, isSum);
    if (section !== undefined && section.weight >= enough) list.found.set(at, section);
  }
  settleWholeList(list);
  return [...list.found.values()].sort((a, b) => a.index - b.index);
}

/** Sections that make up the list, perhaps behind one row that is the sum of all. */
function settleWholeList(list: List): void {
  for (const from of [0, 1]) {
    const sections = sectionsFrom(list, from);
    for (const [at, section] of sections) list.found.set(at, section);
    const all = from === 1 && sections.length > 0 ? sectionAt(list, 0, isSum) : undefined;
    if (all !== undefined) list.found.set(0, all);
  }
}

/** One section behind the other up to the end; none where a row is left over, or chance may do as much. */
function sectionsFrom(list: List, from: number): [number, SectionSum][] {
  const { rows, found } = list;
  const sections: [number, SectionSum][] = [];
  let at = from;
  while (at < rows.length) {
    if (!holdsFigure(figuresAt(list, at))) {
      at++;
      continue;
    }
    const section = found.get(at) ?? sectionAt(list, at, isSum) ?? sectionAt(list, at, isSame);
    if (section === undefined) return [];
    sections.push([at, section]);
    const last = section.summed.at(-1);
    at = rows.findIndex(({ index }) => index === last) + 1;
  }
  const sums = sections.map(([, section]) => section).filter(({ summed }) => summed.length > 1);
  const weight = sums.reduce((power, section) => power + section.weight, 0);
  const isChance = weight < STRONG && !standApart(list, sections);
  return sums.length === 0 || sections.length < 2 || isChance ? [] : sections;
}

/** The row as what those behind it make, up to the first where they do. */
function sectionAt(list: List, at: number, make: typeof isSum): SectionSum | undefined {
  const { plan, places, rows, codes, found } = list;
  const row = rows[at];
  const figures = figuresAt(list, at);
  if (row === undefined || !holdsFigure(figures)) return undefined;
  const sums = noSums(places);
  const parts: Row[] = [];
  for (let next = at + 1; next < rows.length; next++) {
    const part = rows[next];
    if (part === undefined || !mayContain(codes, row, part)) return undefined;
    if (found.has(next)) continue;
    addRow(places, sums, part.result);
    parts.push(part);
    if (make(figures, sums)) {
      if (wordsOf(plan, plan.firstRow + row.index).dated) return undefined;
      const weight = surprise(
        places,
        figures,
        parts.map(({ result }) => result),
      );
      return { ...row, summed: parts.map(({ index }) => index), weight };
    }
    if (figures.some((figure, place) => (sums.values[place] ?? 0) > figure)) return undefined;
  }
  return undefined;
}

function figuresAt({ plan, places, rows }: List, at: number): Float64Array {
  const row = rows[at];
  if (row === undefined) return new Float64Array();
  return figuresOfRow(plan, places, plan.firstRow + row.index, row.result);
}

function holdsFigure(figures: Float64Array): boolean {
  return figures.some((figure) => figure > 0);
}

function isSum(figures: Float64Array, sums: Sums): boolean {
  return isSumOf(compareWith(figures, sums), sums);
}

/** A section of one row has its figures, of several columns. */
function isSame(figures: Float64Array, { rows, values }: Sums): boolean {
  if (rows !== 1) return false;
  const differs = figures.some((figure, place) => !Number.isNaN(figure) && figure !== values[place]);
  return !differs && figures.filter((figure) => figure > 0).length >= 2;
}

/** A row of one code is no sum of rows of others. */
function mayContain(codes: readonly string[], whole: Row, part: Row): boolean {
  const [own] = whole.result.records;
  const [other] = part.result.records;
  return codes.every((id) => own?.values[id] === undefined || own.values[id] === other?.values[id]);
}

/** Some cell is filled in all rows of the sections, and in none of the sums. */
function standApart({ plan }: List, sections: readonly [number, SectionSum][]): boolean {
  const { grid, firstRow } = plan;
  const width = grid.values.reduce((widest, { length }) => Math.max(widest, length), 0);
  const isEmpty = (index: number, at: number) => isBlank(valueAt(grid, firstRow + index, at));
  return Array.from({ length: width }, (_, place) => grid.left + place).some((at) =>
    sections.every(
      ([, { index, summed }]) => isEmpty(index, at) && summed.every((part) => !isEmpty(part, at)),
    ),
  );
}
