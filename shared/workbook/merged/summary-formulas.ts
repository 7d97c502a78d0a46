import type { Indicator } from "../../forms/indicator.ts";
import { countOf, type FigureOf, figureFormula, sumOf, termsOf } from "./block-formula.ts";
import type { Block, FormLayout } from "./layout.ts";
import type { RateParts, SummaryColumn } from "./summary-columns.ts";

/** The formulas of one summary column. */
export interface SummaryFormulas {
  /** Over the detail rows of one unit; undefined when no column of the form can give the figure. */
  readonly unit: (block: Block) => string | undefined;
  /** Over the column's unit rows, a rate over all details; undefined when there is nothing to compute it from. */
  readonly total: (unitCells: string) => string | undefined;
}

export function summaryFormulas(layout: FormLayout, column: SummaryColumn): SummaryFormulas {
  if (column.parts !== undefined) return rateFormulas(layout, column, column.parts);
  const terms = termsOf(layout, figureOf(column, column.indicator.id, column.display.exponent));
  return {
    unit: (block) => (terms.length === 0 ? undefined : figureFormula(layout, terms, block)),
    total: (cells) => `IF(COUNT(${cells})=0,"",SUM(${cells}))`,
  };
}

/** Rates are never added: numerator and denominator are, and the quotient is taken afresh. */
function rateFormulas(layout: FormLayout, column: SummaryColumn, parts: RateParts): SummaryFormulas {
  const partTerms = (part: Indicator) => termsOf(layout, figureOf(column, part.id, 0));
  const above = partTerms(parts.numerator);
  const below = partTerms(parts.denominator);
  const over = (block: Block) => {
    if (above.length === 0 || below.length === 0) return undefined;
    const divisor = sumOf(layout, below, block);
    const quotient = `ROUND((${sumOf(layout, above, block)})/(${divisor})*${column.indicator.base ?? 100},${column.indicator.scale})`;
    return `IF(${countOf(layout, above, block)}=0,"",IF(${divisor}=0,"",${quotient}))`;
  };
  return {
    unit: over,
    total: () => (layout.everything === undefined ? undefined : over(layout.everything)),
  };
}

function figureOf({ kind, by, breakdown }: SummaryColumn, indicator: string, exponent: number): FigureOf {
  return { indicator, kind, by, breakdown, exponent };
}
