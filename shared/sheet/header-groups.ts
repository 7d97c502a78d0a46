/** Columns that make one record a row together, where a row holds several: by codes over them, by periods over them. */
import { type Column, isFigureColumn } from "../form/form.ts";
import type { HeaderCell, HeaderGroup, MatchedHeader, Portion } from "./header-cell.ts";
import { type HeaderCodes, sameCodes } from "./header-codes.ts";
import { parseHeader } from "./normalise.ts";
import { understandWord } from "./understand/words/understand-word.ts";

/** The group of columns under the same codes and of the same portion; a new one where no column of it was found yet. */
export function groupIndex(
  groups: HeaderGroup[],
  { at, portion }: HeaderCell,
  codes: HeaderCodes | undefined,
): number | undefined {
  if (codes === undefined && portion === undefined) return undefined;
  const own = codes ?? {};
  const known = groups.findIndex(
    (group) =>
      sameCodes(group.codes, own) &&
      group.portion?.period === portion?.period &&
      group.portion?.heading === portion?.heading,
  );
  return known >= 0 ? known : groups.push({ at, codes: own, ...(portion && { portion }) }) - 1;
}

/**
 * A figure beside the groups of a crosstab (合计 beside 宫颈癌 and 乳腺癌, 办结率 of all channels) speaks of the row
 * as a whole: given to each group's record it would count several times. A count that no group has (项目数 beside the
 * money by source) makes a record of its own, where the form can do without the codes or has one for all. Texts, codes and dates hold for
 * all. `open`: the sum of the portions beside it, or one more of them. `again`: the same figures by another breakdown.
 */
export function apartFromGroups(
  all: readonly MatchedHeader[],
  groups: HeaderGroup[],
  spread: readonly Column[],
) {
  const matches = all.map((match) => withWord(match, groups, spread));
  const grouped = new Set(matches.flatMap(({ group, column }) => (group === undefined ? [] : column.id)));
  const isAcross = ({ group, column }: MatchedHeader) =>
    grouped.size > 0 && group === undefined && isFigureColumn(column);
  const across = matches.filter(isAcross);
  const codes = codesOfAll(spread);
  const own = across.filter(({ column }) => isOwn(column, codes) && !grouped.has(column.id));
  const [first] = own;
  const group = first === undefined ? undefined : restIndex(groups, first.cell, codes);
  const kept = matches.flatMap((match) => {
    if (group !== undefined && own.includes(match)) return [{ ...match, group }];
    return isAcross(match) ? [] : [match];
  });
  const others = across.filter((match) => !own.includes(match));
  const isTotal = ({ column }: MatchedHeader) => grouped.has(column.id) || column.type === "percent";
  const isOpen = (match: MatchedHeader) => !isTotal(match) || hasPortionOf(match.column, matches, groups);
  const again = againBroken(kept, groups);
  return {
    kept: kept.filter((match) => !again.includes(match)),
    across: others.filter((match) => !isOpen(match)),
    open: others.filter(isOpen),
    again,
  };
}

/**
 * 来信 | 来访 | 婚姻家庭 | 财产: the same cases by channel and by kind, which added would count twice. The breakdown with
 * the most columns is read, the first of equals.
 */
function againBroken(matches: readonly MatchedHeader[], groups: readonly HeaderGroup[]): MatchedHeader[] {
  const byFigure = new Map<string, Map<string, MatchedHeader[]>>();
  for (const match of matches) {
    const by = Object.keys((match.group === undefined ? undefined : groups[match.group])?.codes ?? {});
    if (by.length === 0 || !isFigureColumn(match.column)) continue;
    const breakdowns = byFigure.get(match.column.id) ?? new Map<string, MatchedHeader[]>();
    byFigure.set(match.column.id, breakdowns);
    const key = by.sort().join(" ");
    breakdowns.set(key, [...(breakdowns.get(key) ?? []), match]);
  }
  return [...byFigure.values()].flatMap((breakdowns) => {
    const [[most] = [""]] = [...breakdowns].sort(([, a], [, b]) => b.length - a.length);
    const isOf = new Set(most.split(" "));
    return [...breakdowns].flatMap(([key, found]) =>
      key.split(" ").some((id) => isOf.has(id)) ? [] : found,
    );
  });
}

/** Codes of what stands beside groups; undefined where the form needs a code and none speaks of all. */
function codesOfAll(spread: readonly Column[]): HeaderCodes | undefined {
  const needed = spread.filter(({ requirement }) => requirement !== "optional");
  if (needed.some(({ whole }) => whole === undefined)) return undefined;
  return Object.fromEntries(needed.map(({ id, whole = "" }) => [id, whole]));
}

/** Where a code speaks of all, a rate beside the groups is of them: their sums give it. */
function isOwn({ type }: Column, codes: HeaderCodes | undefined): boolean {
  return codes !== undefined && (type !== "percent" || Object.keys(codes).length === 0);
}

/** The group of what a row says once, beside portions of it. */
function restIndex(groups: HeaderGroup[], { at }: HeaderCell, own: HeaderCodes = {}): number {
  const known = groups.findIndex(({ codes, portion }) => sameCodes(codes, own) && portion === undefined);
  return known >= 0 ? known : groups.push({ at, codes: own }) - 1;
}

/** Whether portions of a figure stand on the sheet: beside them it may be their sum, or one more; beside units the sum. */
function hasPortionOf(
  column: Column,
  matches: readonly MatchedHeader[],
  groups: readonly HeaderGroup[],
): boolean {
  return matches.some(
    (match) =>
      match.column.id === column.id &&
      match.group !== undefined &&
      isOpenPortion(groups[match.group]?.portion),
  );
}

function isOpenPortion(portion: Portion | undefined): boolean {
  return portion !== undefined && portion.unit === undefined;
}

/** A name that says one of the codes beside it in other words (救助人数 beside 募集 | 发放) is of that code, to be agreed with. */
const SAYS_A_CODE = 0.85;

const measure = /(?:人数|人次|户数|件数|次数|金额|数)$/;

/** 救助人数, 受助人数: the code that a name says, with the measure behind it or without. */
function codeSaid(column: Column, word: string): string | undefined {
  for (const text of new Set([word, word.replace(measure, "")])) {
    const { answers, probability } = understandWord(column, text);
    if (text !== "" && probability >= SAYS_A_CODE) return answers[0];
  }
  return undefined;
}

function withWord(
  match: MatchedHeader,
  groups: readonly HeaderGroup[],
  spread: readonly Column[],
): MatchedHeader {
  const { column, group, cell, how } = match;
  if (group !== undefined || !isFigureColumn(column) || column.type === "percent") return match;
  const [word = ""] = parseHeader(cell.path.at(-1) ?? "").keys;
  for (const of of spread) {
    const code = codeSaid(of, word);
    const found = code === undefined ? -1 : groups.findIndex(({ codes }) => codes[of.id] === code);
    if (found < 0) continue;
    const asked = how !== "confirmed" && { how: "proposed" as const, answers: match.answers ?? [column.id] };
    return { ...match, ...asked, group: found };
  }
  return match;
}
