import type { Indicator } from "../../form/indicator.ts";
import { columnLetters } from "../../sheet/grid.ts";
import { breakdownKey } from "../../statistics/breakdown.ts";
import { countOf, factor, figureFormula, sumOf } from "./block-formula.ts";
import { codesKey } from "./breakdowns.ts";
import { blocksOver, type FormLayout, type UnitLayout } from "./layout.ts";
import type { MergedSubmission } from "./merge.ts";
import type { RateParts, SummaryColumn } from "./summary-columns.ts";
import { type Term, termsOf } from "./terms.ts";

/** The formulas of one summary column. */
export interface SummaryFormulas {
  /** The detail cells that the column's figures are made of; none for a rate taken from other columns. */
  readonly terms: readonly Term[];
  /** Over the detail rows of one unit; undefined when there is nothing to compute it from. */
  readonly unit: (unit: UnitLayout, row: number) => string | undefined;
  /** Over several units: a rate in its row, anything else `added` over the column's unit rows. */
  readonly total: (
    row: number,
    added: (letters: string) => string,
    of: readonly MergedSubmission[],
  ) => string | undefined;
}

/** @param first index of the first figure column on the sheet */
export function summaryFormulas(
  layout: FormLayout,
  columns: readonly SummaryColumn[],
  first: number,
): SummaryFormulas[] {
  const places = placesOf(columns);
  return columns.map((column, at): SummaryFormulas => {
    if (column.over === "none") return { terms: [], unit: () => undefined, total: () => undefined };
    if (column.parts !== undefined)
      return rateFormulas(layout, { columns, places, first }, column, column.parts);
    const terms = termsFor(layout, column, column.indicator.id, column.display.exponent);
    const letters = columnLetters(first + at);
    const parts = column.across.length === 0 ? [] : partsOf(places.within(column), first);
    return {
      terms,
      unit: (unit, row) => {
        if (parts.length === 0 || parts.length > MOST_PARTS)
          return figureFormula(layout, terms, countedOf(layout, column, unit));
        return blocksOver(layout, unit.submissions).length === 0 ? undefined : addedUp(parts, row);
      },
      total: (_row, added) => added(letters),
    };
  });
}

/** Excel takes 255 arguments. */
const MOST_PARTS = 200;

/** First and last letters of the columns, side by side, that a 合计 or 小计 adds up. */
type Run = readonly [first: string, last: string];

/** @param own indexes of columns, rising */
function partsOf(own: readonly number[], first: number): Run[] {
  const starts = own.filter((at, index) => own[index - 1] !== at - 1);
  const ends = own.filter((at, index) => own[index + 1] !== at + 1);
  return starts.map(
    (start, run): Run => [columnLetters(first + start), columnLetters(first + (ends[run] ?? start))],
  );
}

/** Where columns stand, without looking through all of them for each. */
interface Places {
  /** Indexes of the columns that a 合计 or 小计 adds up, rising. */
  readonly within: (margin: SummaryColumn) => readonly number[];
  /** Index of the column of a part of a rate beside it; undefined where the part has none. */
  readonly beside: (rate: SummaryColumn, part: Indicator) => number | undefined;
}

function placesOf(columns: readonly SummaryColumn[]): Places {
  const alike = new Map<string, number>();
  const groups = new Map<string, ReadonlyMap<string, readonly number[]>>();
  for (const [at, column] of columns.entries()) {
    const key = keyOf(column, column.indicator);
    if (!alike.has(key)) alike.set(key, at);
  }
  const groupsOf = ({ indicator, kind, across, by }: SummaryColumn) => {
    const name = JSON.stringify([indicator.id, kind, across, by]);
    const known = groups.get(name);
    if (known !== undefined) return known;
    const made = new Map<string, number[]>();
    for (const [at, column] of columns.entries()) {
      const isOf = column.indicator.id === indicator.id && column.kind === kind && column.across.length === 0;
      if (!isOf || !across.every((id) => column.by.includes(id))) continue;
      const key = codesKey(column.breakdown, by);
      const group = made.get(key);
      if (group === undefined) made.set(key, [at]);
      else group.push(at);
    }
    groups.set(name, made);
    return made;
  };
  return {
    within: (margin) => groupsOf(margin).get(codesKey(margin.breakdown, margin.by)) ?? [],
    beside: (rate, part) => alike.get(keyOf(rate, part)),
  };
}

/** Same text for columns of one indicator, kind and set of codes. */
function keyOf({ kind, across, breakdown }: SummaryColumn, { id }: Indicator): string {
  return JSON.stringify([id, kind, across, breakdownKey(breakdown)]);
}

/** What none of them tells is not told, and never 0. */
function addedUp(parts: readonly Run[], row: number): string {
  const cells = parts
    .map(([start, end]) => (start === end ? `${start}${row}` : `${start}${row}:${end}${row}`))
    .join(",");
  return `IF(COUNT(${cells})=0,"",SUM(${cells}))`;
}

/** The submissions whose rows the column's figure of the unit is made of. */
export function countedOf(
  layout: FormLayout,
  { over, figures }: SummaryColumn,
  { unit, submissions }: UnitLayout,
): readonly MergedSubmission[] {
  if (over !== "some") return submissions;
  const figure = figures.get(unit.code);
  if (figure === undefined) return submissions.filter(({ uuid }) => layout.blocks.has(uuid)).slice(-1);
  const { periods } = figure;
  return periods === undefined ? submissions : submissions.filter(({ period }) => periods.includes(period));
}

/** The figure columns of a summary, and the index of the first on the sheet. */
interface Sheet {
  readonly columns: readonly SummaryColumn[];
  readonly places: Places;
  readonly first: number;
}

/** Rates are never added: they are taken afresh from the columns of numerator and denominator in the same row. */
function rateFormulas(
  layout: FormLayout,
  { columns, places, first }: Sheet,
  column: SummaryColumn,
  parts: RateParts,
): SummaryFormulas {
  const above = places.beside(column, parts.numerator);
  const below = places.beside(column, parts.denominator);
  if (above === undefined || below === undefined) return ratesOverDetails(layout, column, parts);
  const shift = (columns[above]?.display.exponent ?? 0) - (columns[below]?.display.exponent ?? 0);
  const rate = (row: number) => {
    const [numerator, denominator] = [above, below].map((at) => `${columnLetters(first + at)}${row}`);
    const quotient = rounded(column, `${numerator}/${denominator}${factor(shift)}`);
    return `IF(COUNT(${numerator},${denominator})=2,IF(${denominator}=0,"",${quotient}),"")`;
  };
  return {
    terms: [],
    unit: ({ submissions }, row) => (blocksOver(layout, submissions).length === 0 ? undefined : rate(row)),
    total: (row) => rate(row),
  };
}

/** A rate whose parts have no columns of their own, within one period. */
function ratesOverDetails(layout: FormLayout, column: SummaryColumn, parts: RateParts): SummaryFormulas {
  const above = termsFor(layout, column, parts.numerator.id, 0);
  const below = termsFor(layout, column, parts.denominator.id, 0);
  const over = (of: readonly MergedSubmission[]) => {
    if (layout.merged.periods.length > 1) return undefined;
    const [dividend, divisor] = [sumOf(layout, above, of), sumOf(layout, below, of)];
    if (dividend === "" || divisor === "") return undefined;
    const quotient = rounded(column, `(${dividend})/(${divisor})`);
    return `IF(${countOf(layout, above, of)}=0,"",IF(${divisor}=0,"",${quotient}))`;
  };
  return {
    terms: [...above, ...below],
    unit: ({ submissions }) => over(submissions),
    total: (_row, _added, of) => over(of),
  };
}

function rounded({ indicator }: SummaryColumn, quotient: string): string {
  return `ROUND(${quotient}*${indicator.base ?? 100},${indicator.scale})`;
}

function termsFor(layout: FormLayout, column: SummaryColumn, indicator: string, exponent: number): Term[] {
  const { kind, by, breakdown } = column;
  return termsOf(layout, { indicator, kind, by, breakdown, exponent });
}
