import type { Indicator } from "../../form/indicator.ts";
import { columnLetters } from "../../sheet/grid.ts";
import { countOf, factor, figureFormula, sumOf } from "./block-formula.ts";
import type { Codes } from "./breakdowns.ts";
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
  return columns.map((column, at): SummaryFormulas => {
    if (column.over === "none") return { terms: [], unit: () => undefined, total: () => undefined };
    if (column.parts !== undefined) return rateFormulas(layout, columns, first, column, column.parts);
    const terms = termsFor(layout, column, column.indicator.id, column.display.exponent);
    const letters = columnLetters(first + at);
    const parts = column.across.length === 0 ? [] : partsOf(columns, column, first);
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

function partsOf(columns: readonly SummaryColumn[], margin: SummaryColumn, first: number): Run[] {
  const own = columns.flatMap((column, at) => (isPartOf(column, margin) ? [at] : []));
  const starts = own.filter((at) => !own.includes(at - 1));
  const ends = own.filter((at) => !own.includes(at + 1));
  return starts.map(
    (start, run): Run => [columnLetters(first + start), columnLetters(first + (ends[run] ?? start))],
  );
}

function isPartOf({ indicator, kind, across, by, breakdown }: SummaryColumn, margin: SummaryColumn): boolean {
  return (
    indicator.id === margin.indicator.id &&
    kind === margin.kind &&
    across.length === 0 &&
    margin.across.every((id) => by.includes(id)) &&
    margin.by.every((id) => breakdown[id] === margin.breakdown[id])
  );
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

/** Rates are never added: they are taken afresh from the columns of numerator and denominator in the same row. */
function rateFormulas(
  layout: FormLayout,
  columns: readonly SummaryColumn[],
  first: number,
  column: SummaryColumn,
  parts: RateParts,
): SummaryFormulas {
  const above = columnOfPart(columns, column, parts.numerator);
  const below = columnOfPart(columns, column, parts.denominator);
  if (above < 0 || below < 0) return ratesOverDetails(layout, column, parts);
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

function columnOfPart(columns: readonly SummaryColumn[], rate: SummaryColumn, part: Indicator): number {
  return columns.findIndex(
    ({ indicator, kind, breakdown, across }) =>
      indicator.id === part.id &&
      kind === rate.kind &&
      across.join() === rate.across.join() &&
      sameCodes(breakdown, rate.breakdown),
  );
}

function sameCodes(a: Codes, b: Codes): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
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
