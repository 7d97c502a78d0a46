import type { Column, Form } from "../form.ts";
import type { Indicator } from "../indicator.ts";
import { nameKey } from "../relation-text.ts";
import { type FormParts, indicatorId, ROWS_COUNTED } from "./form-of-design.ts";

/**
 * What keeps a new version's figures from standing beside those of published ones: ids of columns that differ in kind,
 * unit, scale, or in how their figures are put together from a column of the same id in any version; ids of lists whose
 * codes exchanged words, or that figures were kept apart by and are no longer; and `accumulation` where figures add up over
 * time in another way. One indicator holds for all versions: by the newest, what is locked would be added anew.
 * Words, codes, groups and order may change; money is stored in 分 whether it is written in 元 or 万元.
 */
export function incomparableParts(published: readonly FormParts[], next: FormParts): string[] {
  const parts = published.flatMap((was) => [
    ...changedColumns(was.form, next.form),
    ...changedFigures(was, next),
  ]);
  const lists = exchangedCodes(
    published.map(({ form }) => form),
    next.form,
  ).map(({ column }) => column);
  const accumulates = published.every(({ form }) => form.accumulation === next.form.accumulation);
  return [...new Set([...parts, ...lists, ...(accumulates ? [] : ["accumulation"])])];
}

function changedColumns(was: Form, next: Form): string[] {
  const earlier = new Map(was.columns.map((column) => [column.id, column]));
  const measure = ({ type, unit = "", scale }: Column) => JSON.stringify([type, unit, scale]);
  return next.columns.flatMap((column) => {
    const before = earlier.get(column.id);
    return before !== undefined && measure(before) !== measure(column) ? [column.id] : [];
  });
}

/**
 * Columns whose figures units or periods put together in another way, or that are the quotient of others; and lists that
 * figures were kept apart by and are added across now, or the other way round. A list that no figure was told apart by may
 * begin to keep them apart: earlier figures are of none of its words.
 */
function changedFigures(was: FormParts, next: FormParts): string[] {
  const told = new Map(
    was.form.columns.map(({ id, feeds = [] }) => [id, feeds.flatMap(({ breakdown = [] }) => breakdown)]),
  );
  const accumulates = was.form.accumulation === next.form.accumulation;
  return figuresOfBoth(was, next).flatMap(([column, before, now]) => {
    // Rows are counted as the form accumulates.
    if (wayOf(before) !== wayOf(now)) return column === ROWS_COUNTED && !accumulates ? [] : [column];
    const { apart = [] } = before;
    const { apart: apartNow = [] } = now;
    return [
      ...apart.filter((id) => !apartNow.includes(id)),
      ...apartNow.filter((id) => !apart.includes(id) && told.get(column)?.includes(id) === true),
    ];
  });
}

function wayOf({ overUnits, overTime, numerator = "", denominator = "", base = 100 }: Indicator): string {
  return JSON.stringify([overUnits, overTime, numerator, denominator, base]);
}

/** Ids of columns whose figures both versions have, each with what it feeds in one and in the other. */
function figuresOfBoth(was: FormParts, next: FormParts): (readonly [column: string, Indicator, Indicator])[] {
  const earlier = new Map(was.indicators.map((indicator) => [indicator.id, indicator]));
  const beginning = indicatorId(next.form.id, "").length;
  return next.indicators.flatMap((now) => {
    const before = earlier.get(now.id);
    return before === undefined ? [] : [[now.id.slice(beginning), before, now] as const];
  });
}

/** A code that is called as another code of its list was: figures of both would be one by name. */
export interface ExchangedCode {
  readonly column: string;
  readonly code: string;
  /** Whose name or other word it was. */
  readonly of: string;
}

/**
 * Codes that take a word that another code had in an earlier version, while that one is still there; or the very name that
 * another had while this one was there too. A name that none ever had is a correction of spelling.
 */
export function exchangedCodes(published: readonly Form[], next: Form): ExchangedCode[] {
  return next.columns.flatMap((column) => {
    const here = new Set(column.codes?.map(({ code }) => code));
    return published.flatMap((form) => {
      const before = form.columns.find(({ id }) => id === column.id)?.codes ?? [];
      const owners = new Map(
        before.flatMap(({ code, zh, aliases }) =>
          [zh, ...aliases].map((word) => [nameKey(word).toLowerCase(), code] as const),
        ),
      );
      const there = new Set(before.map(({ code }) => code));
      return (column.codes ?? []).flatMap(({ code, zh, aliases }) => {
        const taken = [zh, ...aliases].flatMap((word, at) => {
          const of = owners.get(nameKey(word).toLowerCase());
          if (of === undefined || of === code) return [];
          return here.has(of) || (at === 0 && there.has(code)) ? [of] : [];
        });
        return [...new Set(taken)].map((of) => ({ column: column.id, code, of }));
      });
    });
  });
}
