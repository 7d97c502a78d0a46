/** A form without some of its columns: what names them is settled as if they were always blank. */
import { conditionHolds } from "../condition.ts";
import {
  type Column,
  type Form,
  isFigureColumn,
  leavesWorkbook,
  type SummaryItem,
  type UniqueKey,
} from "../form.ts";
import { columnsOfRule, looksAt } from "../history-rules.ts";
import { columnsOfTable } from "../printed-table.ts";
import { compileRelation } from "../relation.ts";
import { nameKey } from "../relation-text.ts";
import type { Condition, Feed, PrintedGroup, PrintedTable } from "../terms.ts";

/**
 * The form as it is asked without these columns. Those that leave the workbook are gone; those that stay, names among
 * them, are still known on a sheet, asked of nobody and printed nowhere. Says nothing of whether that can be done:
 * `faultsOfFit` does.
 */
export function withoutColumns(form: Form, ids: readonly string[]): Form {
  const off = form.columns.filter(({ id }) => ids.includes(id));
  if (off.length === 0) return form;
  const gone = new Set(off.filter(leavesWorkbook).map(({ id }) => id));
  const silent = new Set(off.map(({ id }) => id));
  const columns = form.columns.flatMap((column) => {
    if (gone.has(column.id)) return [];
    const rest = withoutGone(column, gone);
    return [silent.has(column.id) ? silenced(rest) : rest];
  });
  const telling = new Set(columns.flatMap(({ id, type, wordsIn }) => (type === "code" ? [id, wordsIn] : [])));
  const { printed, ...rest } = form;
  const tables = printed?.map((table) => tableWithout(form, table, silent, gone));
  const left = tables?.flatMap((table) => table ?? []) ?? [];
  const lost = (printed ?? [])
    .filter((_, index) => tables?.[index] === undefined)
    .map(({ title }) => title.zh);
  return {
    ...rest,
    titleAliases: [...new Set([...form.titleAliases, ...lost])].filter((title) => title !== form.title.zh),
    without: [
      ...(form.without ?? []),
      ...off
        .filter(({ id }) => gone.has(id))
        .map(({ id, header, aliases, unit }) => ({
          ...{ id, names: [header.zh, ...aliases] },
          ...(unit !== undefined && { unit }),
        })),
    ],
    identity: form.identity.filter((id) => !gone.has(id)),
    columns: columns.map((column) => withTelling(column, telling)),
    ...(left.length > 0 && { printed: left }),
    relations: form.relations.filter((relation) =>
      compileRelation(form, relation).reads.every((id) => !gone.has(id)),
    ),
    uniqueKeys: form.uniqueKeys.flatMap((key) => keyWithout(key, gone)),
    history: form.history.filter((rule) => {
      if (columnsOfRule(rule).some((id) => gone.has(id))) return false;
      const concerns = (column: Column) => looksAt(rule, column, form.id);
      return !form.columns.some(concerns) || columns.some(concerns);
    }),
    summary: summaryOf(form, columns, telling),
  };
}

/** Conditions that are left where columns are always blank; undefined: they never hold. */
function partly(
  conditions: readonly Condition[] | undefined,
  gone: ReadonlySet<string>,
): readonly Condition[] | undefined {
  const ofGone = (conditions ?? []).filter(({ column }) => gone.has(column));
  if (!ofGone.every((condition) => conditionHolds(condition, {}))) return undefined;
  return (conditions ?? []).filter(({ column }) => !gone.has(column));
}

function withoutGone(column: Column, gone: ReadonlySet<string>): Column {
  const { wordsIn, refersTo, difference, rangeEnd, ticks, suspectedYuan, feeds, ...rest } = column;
  const { requiredWhen, defaultWhen, detailDefault, defaultElse, requirement, ...plain } = rest;
  const stays = (id: string | undefined): id is string => id !== undefined && !gone.has(id);
  const left = feeds?.flatMap((feed) => feedWithout(feed, gone)) ?? [];
  return {
    ...plain,
    ...requirementWithout({ requirement, ...(requiredWhen !== undefined && { requiredWhen }) }, gone),
    ...defaultWithout(column, gone),
    ...(stays(wordsIn) && { wordsIn }),
    ...(stays(refersTo) && { refersTo }),
    ...(difference !== undefined && stays(difference.of) && stays(difference.less) && { difference }),
    ...(stays(rangeEnd) && { rangeEnd }),
    ...(stays(ticks) && { ticks }),
    ...(suspectedYuan !== undefined && stays(suspectedYuan.persons) && { suspectedYuan }),
    ...(left.length > 0 && { feeds: left }),
  };
}

function requirementWithout(
  { requirement, requiredWhen }: Pick<Column, "requirement" | "requiredWhen">,
  gone: ReadonlySet<string>,
): Pick<Column, "requirement" | "requiredWhen"> {
  if (requiredWhen === undefined) return { requirement };
  const left = partly(requiredWhen, gone);
  if (left === undefined) return { requirement: "optional" };
  return left.length === 0 ? { requirement: "required" } : { requirement, requiredWhen: left };
}

function defaultWithout(
  { detailDefault, defaultWhen, defaultElse }: Column,
  gone: ReadonlySet<string>,
): Pick<Column, "detailDefault" | "defaultWhen" | "defaultElse"> {
  if (detailDefault === undefined) return {};
  const left = partly(defaultWhen, gone);
  if (left === undefined) return defaultElse === undefined ? {} : { detailDefault: defaultElse };
  if (left.length === 0) return { detailDefault };
  return { detailDefault, defaultWhen: left, ...(defaultElse !== undefined && { defaultElse }) };
}

function feedWithout(feed: Feed, gone: ReadonlySet<string>): Feed[] {
  const { when, ...rest } = feed;
  const left = partly(when, gone);
  const { each, datedBy } = feed;
  if (left === undefined || (each !== undefined && gone.has(each))) return [];
  if (datedBy !== undefined && gone.has(datedBy)) return [];
  return [{ ...rest, ...(left.length > 0 && { when: left }) }];
}

/** Without what tells no facts apart any more: a code that is gone, and the text that kept its words. */
function withTelling(column: Column, telling: ReadonlySet<string | undefined>): Column {
  if (column.feeds === undefined) return column;
  return {
    ...column,
    feeds: column.feeds.map(({ breakdown, ...feed }) => {
      const left = breakdown?.filter((id) => telling.has(id)) ?? [];
      return { ...feed, ...(left.length > 0 && { breakdown: left }) };
    }),
  };
}

/** Known on a sheet, so that what stands there is taken for nothing else; asked of nobody. */
function silenced({ requiredWhen: _, expected: __, ...column }: Column): Column {
  return { ...column, requirement: "optional", unprinted: true };
}

/** Undefined: nothing is left of it that anybody would fill. */
function tableWithout(
  form: Form,
  table: PrintedTable,
  silent: ReadonlySet<string>,
  gone: ReadonlySet<string>,
): PrintedTable | undefined {
  const { columns, constants, rows, timed, ...rest } = table;
  if (rows !== undefined && silent.has(rows.column)) return undefined;
  // 国家级 | 省级 over the same figures, where nobody is asked for the level.
  const headings = columns.flatMap((entry) => (typeof entry === "string" ? [] : [nameKey(entry.title.zh)]));
  const across = form.columns.some(
    ({ id, codes = [] }) =>
      gone.has(id) &&
      codes.some(({ zh, aliases }) => [zh, ...aliases].some((name) => headings.includes(nameKey(name)))),
  );
  if (across) return undefined;
  const left = columns.flatMap((entry): (string | PrintedGroup)[] => {
    if (typeof entry === "string") return silent.has(entry) ? [] : [entry];
    const own = entry.columns.filter((id) => !silent.has(id));
    return own.length === 0 ? [] : [{ ...entry, columns: own }];
  });
  const of = (ids: readonly string[]) => form.columns.filter(({ id }) => ids.includes(id));
  const asks = (ids: readonly string[]) =>
    of(ids).some((column) => isFigureColumn(column) || form.identity.includes(column.id));
  const shown = columnsOfTable({ ...rest, columns: left });
  if (shown.length === 0 || (asks(columnsOfTable(table)) && !asks(shown))) return undefined;
  const kept = <Value>(of: Readonly<Record<string, Value>>, without: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(of).filter(([id]) => !without.has(id)));
  const constant = kept(constants ?? {}, gone);
  const dated = kept(timed ?? {}, silent);
  return {
    ...rest,
    columns: left,
    ...(rows !== undefined && { rows }),
    ...(Object.keys(constant).length > 0 && { constants: constant }),
    ...(Object.keys(dated).length > 0 && { timed: dated }),
  };
}

/** A key looks at no row on which another column than those that may be blank is. */
function keyWithout(key: UniqueKey, gone: ReadonlySet<string>): UniqueKey[] {
  const { when, mayBeBlank, ...rest } = key;
  const left = partly(when, gone);
  const columns = key.columns.filter((id) => !gone.has(id));
  const needed = key.columns.some((id) => gone.has(id) && mayBeBlank?.includes(id) !== true);
  if (left === undefined || needed || columns.length === 0) return [];
  const blank = (mayBeBlank ?? []).filter((id) => !gone.has(id));
  return [
    {
      ...rest,
      columns,
      ...(left.length > 0 && { when: left }),
      ...(blank.length > 0 && { mayBeBlank: blank }),
    },
  ];
}

/** What the columns that are left still feed. */
function summaryOf(
  { summary }: Form,
  columns: readonly Column[],
  telling: ReadonlySet<string | undefined>,
): SummaryItem[] {
  const fed = new Set(columns.flatMap(({ feeds = [] }) => feeds.map(({ indicator }) => indicator)));
  return summary.flatMap(({ by, ...item }) => {
    if (!fed.has(item.indicator)) return [];
    const left = (by ?? []).filter((id) => telling.has(id));
    return [{ ...item, ...(left.length > 0 && { by: left }) }];
  });
}
