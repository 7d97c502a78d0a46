/** Figures that are parts of others are of the same time: where only one of them says of which, all are of it. */
import type { Design, DesignAggregation, DesignColumn } from "../form/design/design.ts";
import type { Formulas } from "./formula-terms.ts";
import { proposedParts, proposedSums } from "./proposed-sums.ts";
import { aggregationOf, saidOf } from "./row-meaning.ts";
import { isWhole, type RuledColumn } from "./ruled-column.ts";

/** Whether the name itself says of what time its figures are, whatever the sheet does. */
function isSaid({ column }: RuledColumn, isDated: boolean): boolean {
  const ofTime = (accumulation: Design["accumulation"]) =>
    aggregationOf(saidOf(column), accumulation, isDated);
  return ofTime("period") === ofTime("stock");
}

/**
 * Columns as they were put together by their names alone, those that did not say with the time of what they are part of, or of
 * what is part of them.
 * @param isDated rows are events, each with its day
 */
export function withTimeOfParts(
  columns: readonly RuledColumn[],
  formulas: Formulas,
  down: boolean,
  isDated: boolean,
): readonly DesignColumn[] {
  const figures = columns.filter(
    ({ column: { kind, aggregation } }) =>
      (kind === "count" || kind === "money") && aggregation !== undefined && aggregation !== "none",
  );
  const said = new Map<RuledColumn, DesignAggregation>();
  for (const figure of figures) {
    const { aggregation } = figure.column;
    if (aggregation !== undefined && isSaid(figure, isDated)) said.set(figure, aggregation);
  }
  for (const { whole, parts } of families(figures, formulas, down)) {
    const [first, ...others] = parts.map((part) => said.get(part));
    const time =
      said.get(whole) ??
      (first !== undefined && others.every((other) => other === first) ? first : undefined);
    if (time === undefined) continue;
    for (const member of [whole, ...parts]) if (!said.has(member)) said.set(member, time);
  }
  return columns.map((ruled): DesignColumn => {
    const aggregation = said.get(ruled);
    return aggregation === undefined ? ruled.column : { ...ruled.column, aggregation };
  });
}

interface Family {
  readonly whole: RuledColumn;
  readonly parts: readonly RuledColumn[];
}

/** By what adds up, by 其中, and by the 合计 of a group. What is taken away, as in 期末 = 期初 + 增 − 减, is of another time. */
function families(figures: readonly RuledColumn[], formulas: Formulas, down: boolean): Family[] {
  const sums = proposedSums(formulas, down, figures)
    .filter(({ parts }) => parts.every(({ sign }) => sign === "+"))
    .map(({ of, parts }) => ({ whole: of, parts: parts.map(({ of: part }) => part) }));
  const parts = proposedParts(figures).map(({ whole, part }) => ({ whole, parts: [part] }));
  const groups = figures.filter(isWhole).map((whole) => ({
    whole,
    parts: figures.filter(
      (figure) =>
        figure !== whole &&
        figure.column.unit === whole.column.unit &&
        whole.column.groups.length > 0 &&
        whole.column.groups.every((group, level) => figure.column.groups[level] === group),
    ),
  }));
  return [...sums, ...parts, ...groups];
}
