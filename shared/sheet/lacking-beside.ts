/** Figures that a form has and a sheet lacks, where a column that only seems to add up others may be them. */
import { type Column, type Form, isFigureColumn } from "../form/form.ts";
import { compileRelation } from "../form/relation.ts";
import type { HeaderMatch } from "./header.ts";
import type { HeaderCell } from "./header-cell.ts";
import { headerKey } from "./header-match.ts";

/**
 * 应到 beside 女 and 男, below the heading of the form's 小计, may be it; 常委总数 may be 执委总数, which the form adds up of its parts. Both
 * are asked about, though they add up those beside them.
 * @returns id of the column
 */
export function lackingBeside(
  { form, matched, spread }: HeaderMatch,
  { path }: HeaderCell,
): string | undefined {
  if (spread.length > 0) return undefined;
  const there = new Set(matched.map(({ column }) => column.id));
  const lacking = form.columns.filter((column) => isFigureColumn(column) && !there.has(column.id));
  const heads = headerKey(path.slice(0, -1));
  const found =
    path.length > 1
      ? lacking.find(({ headed = [] }) => headed.length > 1 && headerKey(headed.slice(0, -1)) === heads)
      : lacking.find((column) => isSumOf(form, column, there));
  return found?.id;
}

/** Whether a check of the form says that the column is the sum of several that the sheet has. */
function isSumOf(form: Form, { id }: Column, there: ReadonlySet<string>): boolean {
  return sumsOf(form).some(({ whole, parts }) => whole === id && parts.every((part) => there.has(part)));
}

interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

const known = new WeakMap<Form, readonly Sum[]>();

/** 合计 = 甲 + 乙, as the form's checks say it. */
function sumsOf(form: Form): readonly Sum[] {
  const before = known.get(form);
  if (before !== undefined) return before;
  const sums = form.relations.flatMap((relation): Sum[] => {
    if (relation.when !== undefined || !/^[^=＝+＋]+[=＝][^=＝]+[+＋]/.test(relation.expression)) return [];
    const [whole, ...parts] = compileRelation(form, relation).columns;
    return whole === undefined || parts.length < 2 ? [] : [{ whole, parts }];
  });
  known.set(form, sums);
  return sums;
}
