/** Of what time figures are, by what they are called: plans, what was done of them, what things began with. */
import type { Design, DesignColumn } from "../form/design/design.ts";
import { compactText } from "../sheet/normalise.ts";

const opening = /期初|年初|月初|季初|上[期年月季](?:度)?[末底]|结转|原有/;
const plan = /目标|任务|计划|指标|预算|应完成/;
const done = /(?<!应)完成|达成|实际|实施|执行|落实|兑现|剩余|差额|缺口/;
const yearly = /全年|年度|年初|[本当今]年/;
const periodic = /[本当][期月季]|月度|季度|每[月季]|新增/;
const sinceThen = /累计|以来|至今|截[至止]/;

/** What a register began with. */
export function isOpening(name: string): boolean {
  return opening.test(compactText(name));
}

/** What shall be reached, not what was: 全年目标任务, 应完成人数. */
export function isPlan(name: string): boolean {
  const text = compactText(name);
  return plan.test(text) && !done.test(text);
}

/** Of what time a plan is; undefined where its name does not say. */
export function planTime(name: string): "year" | "period" | undefined {
  const text = compactText(name);
  if (yearly.test(text)) return "year";
  return periodic.test(text) ? "period" : undefined;
}

/** 完成人数, of which nothing says whether it is the period's or all that was done since January. */
function isDoneAtAnyTime(name: string): boolean {
  const text = compactText(name);
  return done.test(text) && !periodic.test(text) && !sinceThen.test(text);
}

/**
 * Columns of which nobody can say of what time they are: plans that do not tell, and beside plans that may be the year's
 * what was done of them.
 * @param columns figures that are added over periods in some way
 */
export function openOverTime(
  columns: readonly DesignColumn[],
  accumulation: Design["accumulation"],
): readonly string[] {
  const named = columns.map(({ id, groups, name }) => ({ id, name: [...groups, name].join("") }));
  const plans = named.filter(({ name }) => isPlan(name));
  if (accumulation !== "period" || plans.every(({ name }) => planTime(name) === "period")) return [];
  return named
    .filter(({ name }) => (isPlan(name) ? planTime(name) === undefined : isDoneAtAnyTime(name)))
    .map(({ id }) => id);
}
