import type { Total } from "../../value.ts";
import { shown } from "../drawing/display.ts";
import { type Emphasis, figureStyle } from "../drawing/palette.ts";
import { blank, type SheetCell } from "./sheet-plan.ts";
import type { SummaryColumn } from "./summary-columns.ts";
import type { SummaryFormulas } from "./summary-formulas.ts";

/** A figure column made ready for writing. */
export interface ReadyColumn {
  readonly column: SummaryColumn;
  readonly formulas: SummaryFormulas;
  readonly letters: string;
  /** The most decimals any of its figures has. */
  readonly decimals: number;
}

/**
 * A formula beside the value the stored facts give it; blank without a formula.
 * @throws Error when the facts have a figure that no cell of the details can give
 */
export function figureCell(
  { column, decimals }: ReadyColumn,
  formula: string | undefined,
  figure: Total | undefined,
  emphasis: Emphasis,
): SheetCell {
  const style = figureStyle(decimals, figure?.qualifier, emphasis);
  if (formula === undefined) {
    if (figure !== undefined) throw new Error(`no column gives ${column.indicator.id}, yet facts have it`);
    return blank(style);
  }
  const cached = figure === undefined ? { text: "" } : { number: shown(figure.value, column.display) };
  return { kind: "formula", formula, cached, style };
}
