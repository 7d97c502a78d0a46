import { amountOf, type CellValue, FIGURE_LIMIT, figure, isFigure, qualifierOf } from "../value.ts";
import type { Column, Condition, Feed, Grain } from "./form.ts";
import { spanKey, spanOfKey } from "./spans.ts";

export type Values = Readonly<Record<string, CellValue>>;

/** Whether a row satisfies the condition. A blank cell is in no list, and outside every list. */
export function conditionHolds(condition: Condition, values: Values): boolean {
  const value = values[condition.column];
  if (condition.filled !== undefined && condition.filled !== (value !== undefined)) return false;
  if (condition.in !== undefined && !(typeof value === "string" && condition.in.includes(value)))
    return false;
  return !(condition.notIn !== undefined && typeof value === "string" && condition.notIn.includes(value));
}

export function conditionsHold(conditions: readonly Condition[] | undefined, values: Values): boolean {
  return (conditions ?? []).every((condition) => conditionHolds(condition, values));
}

/** Whether a blank cell of this column must be filled on a row of this grain with these values. */
export function isRequired(column: Column, grain: Grain, values: Values): boolean {
  if (column.requirement === "optional") return false;
  if (grain === "sum" && column.optionalOnSum === true) return false;
  if (column.requirement === "required") return true;
  return column.requiredWhen !== undefined && conditionsHold(column.requiredWhen, values);
}

const defaulting = new WeakMap<readonly Column[], readonly Column[]>();

/** Columns with a default, found once for each list of columns. */
function columnsWithDefault(columns: readonly Column[]): readonly Column[] {
  const known = defaulting.get(columns);
  if (known !== undefined) return known;
  const found = columns.filter((column) => column.detailDefault !== undefined);
  defaulting.set(columns, found);
  return found;
}

const differing = new WeakMap<readonly Column[], readonly Column[]>();

function columnsOfDifference(columns: readonly Column[]): readonly Column[] {
  const known = differing.get(columns);
  if (known !== undefined) return known;
  const found = columns.filter((column) => column.difference !== undefined);
  differing.set(columns, found);
  return found;
}

const planning = new WeakMap<readonly Column[], ReadonlySet<string>>();

/** Columns that hold nothing but what is planned. */
function plannedIds(columns: readonly Column[]): ReadonlySet<string> {
  const known = planning.get(columns);
  if (known !== undefined) return known;
  const found = columns.filter(({ feeds = [] }) => feeds.length > 0 && feeds.every(isPlanned));
  const ids = new Set(found.map(({ id }) => id));
  planning.set(columns, ids);
  return ids;
}

function isPlanned({ kind }: Feed): boolean {
  return kind === "target";
}

/** Whether the figures of a row are planned, all of them: what is to be held was not held once. */
export function tellsPlansAlone(columns: readonly Column[], values: Values): boolean {
  const planned = plannedIds(columns);
  let plans = false;
  for (const key in values) {
    if (!isFigure(values[key])) continue;
    if (!planned.has(key) && spanOfKey(key)?.span !== "target") return false;
    plans = true;
  }
  return plans;
}

/**
 * The row's values with what a blank cell of a detail row stands for, one loan is one borrower, and on every row with the
 * differences that nobody wrote down.
 * @param unread columns whose cells are not blank, but gave no value
 */
export function withDefaults(
  columns: readonly Column[],
  grain: Grain,
  values: Values,
  unread: readonly string[] = [],
): Values {
  let complete: Record<string, CellValue> | undefined;
  const isBlank = (id: string) => values[id] === undefined && !unread.includes(id);
  // A row that says 本年累计 says of the period what it has more than the report before, not what a row usually is.
  const isToldBeside = (id: string) =>
    values[spanKey(id, "ytd")] !== undefined || values[spanKey(id, "all_time")] !== undefined;
  for (const { id, difference } of columnsOfDifference(columns)) {
    const value = isBlank(id) && difference !== undefined ? differenceOf(values, difference) : undefined;
    if (value === undefined) continue;
    complete ??= { ...values };
    complete[id] = value;
  }
  if (grain === "sum" || tellsPlansAlone(columns, values)) return complete ?? values;
  for (const { id, defaultWhen, detailDefault, defaultElse } of columnsWithDefault(columns)) {
    if (!isBlank(id) || isToldBeside(id)) continue;
    const value = conditionsHold(defaultWhen, values) ? detailDefault : defaultElse;
    if (value === undefined) continue;
    complete ??= { ...values };
    complete[id] = value;
  }
  return complete ?? values;
}

/** Exact where both figures are. */
function differenceOf(
  values: Values,
  { of, less }: NonNullable<Column["difference"]>,
): CellValue | undefined {
  const [whole, part] = [values[of], values[less]];
  if (!isFigure(whole) || !isFigure(part)) return undefined;
  const value = amountOf(whole) - amountOf(part);
  if (Math.abs(value) > FIGURE_LIMIT) return undefined;
  const isExact = qualifierOf(whole) === undefined && qualifierOf(part) === undefined;
  return figure(value, isExact ? undefined : "approx");
}

/** Figures of one row that become facts of some indicator under the feeds of the column. */
export function feedsOf(column: Column, values: Values) {
  return isFigure(values[column.id])
    ? (column.feeds ?? []).filter((feed) => conditionsHold(feed.when, values))
    : [];
}
