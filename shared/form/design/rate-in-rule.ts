/** 完成率 ≈ 完成人数 / 目标人数, as people write it: a rate is kept in per cent, a quotient is none. */
import { nameKey } from "../relation-text.ts";
import type { DesignColumn } from "./design.ts";

/** What is asked of a column: its kind, and its name. */
type Named = Pick<DesignColumn, "kind" | "name">;

const comparison = /≥|≤|≠|≈|>=|<=|==|!=|<>|[=<>＝＜＞]/g;

/**
 * @returns the same rule with the quotient in per cent, where a single comparison has a rate on one side and a quotient
 * without any 100 or rate on the other; else as it was written
 */
export function withRateInPercent(expression: string, columns: readonly Named[]): string {
  const signs = [...expression.matchAll(comparison)];
  const [sign] = signs;
  if (sign === undefined || signs.length > 1) return expression;
  const left = expression.slice(0, sign.index);
  const right = expression.slice(sign.index + sign[0].length);
  const rates = columns.filter(({ kind, name }) => kind === "percent" && name !== "");
  const isRate = (side: string): boolean => rates.some(({ name }) => nameKey(name) === nameKey(side));
  const isQuotient = (side: string): boolean =>
    /[/÷]/.test(side) &&
    !/(?<!\d)100(?!\d)|[%％]/.test(side) &&
    !rates.some(({ name }) => nameKey(side).includes(nameKey(name)));
  if (isRate(left) && isQuotient(right)) return `${left}${sign[0]} (${right.trim()}) * 100`;
  if (isRate(right) && isQuotient(left)) return `(${left.trim()}) * 100 ${sign[0]}${right}`;
  return expression;
}
