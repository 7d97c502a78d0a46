/** Figures that are parts of others are of the same time: where only one of them says of which, all are of it. */
import type { Design, DesignAggregation, DesignColumn } from "../form/design/design.ts";
import type { Formulas } from "./formula-terms.ts";
import { proposedParts, proposedSums } from "./proposed-sums.ts";
import { aggregationOf, saidOf } from "./row-meaning.ts";
import { isWhole, type RuledColumn } from "./ruled-column.ts";

/** Whether the name itself says of what time its figures are, whatever the sheet does. */
export function saysTime(column: DesignColumn, isDated: boolean): boolean {
  const ofTime = (accumulation: Design["accumulation"]) =>
    aggregationOf(saidOf(column), accumulation, isDated);
  return ofTime("period") === ofTime("stock");
}

/**
 * How columns are put together that say so themselves, that something else says it of, or that are parts of such a one, or its
 * whole, by their ids.
 * @param columns as they are put together by their names alone
 * @param isDated rows are events, each with its day
 * @param noted ids of those of which something else than their names says it
 */
export function saidTimes(
  columns: readonly RuledColumn[],
  formulas: Formulas,
  down: boolean,
  isDated: boolean,
  noted: ReadonlySet<string>,
): ReadonlyMap<string, DesignAggregation> {
  const figures = columns.filter(
    ({ column: { kind, aggregation } }) =>
      (kind === "count" || kind === "money") && aggregation !== undefined && aggregation !== "none",
  );
  const said = new Map<string, DesignAggregation>();
  for (const { column } of figures) {
    const { id, aggregation } = column;
    if (aggregation !== undefined && (noted.has(id) || saysTime(column, isDated))) said.set(id, aggregation);
  }
  for (const { whole, parts } of families(figures, formulas, down)) {
    const [first, ...others] = parts.map(({ column }) => said.get(column.id));
    const time =
      said.get(whole.column.id) ??
      (first !== undefined && others.every((other) => other === first) ? first : undefined);
    if (time === undefined) continue;
    for (const { column } of [whole, ...parts]) if (!said.has(column.id)) said.set(column.id, time);
  }
  return said;
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
