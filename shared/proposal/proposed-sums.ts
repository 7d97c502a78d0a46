/** Figures that are sums of others: as the sheet computes them, as they are named, as every row bears out. */
import { type Formulas, termsOf } from "./formula-terms.ts";
import { headingOf, isPart, isWhole, LEAST_ROWS, pairs, type RuledColumn } from "./ruled-column.ts";

export interface Sum {
  readonly of: RuledColumn;
  readonly parts: readonly { readonly sign: "+" | "-"; readonly of: RuledColumn }[];
}

const MOST_PARTS = 30;

/** @param down names run down a column of the sample */
export function proposedSums(formulas: Formulas, down: boolean, figures: readonly RuledColumn[]): Sum[] {
  const computed = computedSums(formulas, down, figures);
  const known = new Set(computed.map(({ of }) => of));
  return [
    ...computed,
    ...namedSums(
      figures.filter((figure) => !known.has(figure)),
      figures,
    ),
    ...balances(figures),
  ];
}

function computedSums(formulas: Formulas, down: boolean, figures: readonly RuledColumn[]): Sum[] {
  const byAt = new Map(figures.map((figure) => [figure.at, figure]));
  return figures.flatMap((of): Sum[] => {
    const formula = formulas.of(of.at);
    const terms = formula === undefined ? [] : termsOf(formula, down);
    const parts = terms.flatMap(({ sign, at }) => {
      const part = byAt.get(at);
      return part === undefined || part === of ? [] : [{ sign, of: part }];
    });
    return parts.length >= 2 && parts.length === terms.length ? [{ of, parts }] : [];
  });
}

/** 合计 of its group, of each kind of parts below it, or of those beside it, where it is their sum on every row. */
function namedSums(wanted: readonly RuledColumn[], figures: readonly RuledColumn[]): Sum[] {
  return wanted.flatMap((of): Sum[] => {
    if (!isWhole(of) && !/总[数量人户件额]|合计|总计$/.test(of.column.name)) return [];
    const others = figures.filter(
      (figure) => figure !== of && figure.column.unit === of.column.unit && !isPart(figure),
    );
    const sums = (isWhole(of) ? [...grouped(of, others), neighbours(of, figures)] : [neighbours(of, figures)])
      .filter((parts) => parts.length >= 2 && parts.length <= MOST_PARTS)
      .map((parts) => parts.map((part) => ({ sign: "+" as const, of: part })));
    const held = sums.filter((parts) => holdsEverywhere(of, parts) === true);
    return distinct(held).map((parts) => ({ of, parts }));
  });
}

function distinct(sums: readonly Sum["parts"][]): readonly Sum["parts"][] {
  const told = new Map(sums.map((parts) => [parts.map(({ of }) => of.column.id).join(), parts]));
  return [...told.values()];
}

/** Those of its own group, and those of each group that hangs below the same. */
function grouped(of: RuledColumn, others: readonly RuledColumn[]): RuledColumn[][] {
  const own = of.column.groups;
  const byGroup = new Map<string, RuledColumn[]>();
  for (const other of others) {
    const { groups } = other.column;
    if (own.some((group, level) => groups[level] !== group)) continue;
    const key = groups.join("/");
    byGroup.set(key, [...(byGroup.get(key) ?? []), other]);
  }
  return [...byGroup.values()].map((parts) => parts.filter((part) => !isWhole(part)));
}

/** The fewest columns right behind it, or right before it, whose sum it is. */
function neighbours(of: RuledColumn, figures: readonly RuledColumn[]): RuledColumn[] {
  const place = figures.indexOf(of);
  for (const run of [figures.slice(place + 1), figures.slice(0, place).reverse()]) {
    const end = run.findIndex(({ column }) => column.unit !== of.column.unit);
    const same = end === -1 ? run : run.slice(0, end);
    for (let count = 2; count <= Math.min(same.length, MOST_PARTS); count++) {
      const parts = same.slice(0, count);
      const told = parts.map((part) => ({ sign: "+" as const, of: part }));
      if (holdsEverywhere(of, told) === true && isTelling(of))
        return parts.toSorted((one, other) => one.at - other.at);
    }
  }
  return [];
}

/** Noughts alone bear out everything. */
function isTelling(of: RuledColumn): boolean {
  return new Set(of.cells.filter((text) => text !== "")).size > 1;
}

const opening = /期初|年初|上期末|上期结转|原有|月初/;
const closing = /期末|年末|现有|结存|月末/;
const came = /新增|增加|本期增|新建|调入|入/;
const left = /减少|退出|本期减|注销|调出|出/;

/** 期末 = 期初 + 增 − 减, of one unit of measure, where the figures do not deny it. */
function balances(figures: readonly RuledColumn[]): Sum[] {
  const called = (word: RegExp, unit: string | undefined) =>
    figures.filter(
      (figure) => word.test(figure.column.name) && figure.column.unit === unit && !isPart(figure),
    );
  return figures.flatMap((of): Sum[] => {
    const { name, unit } = of.column;
    if (!closing.test(name) || isPart(of)) return [];
    const [first] = called(opening, unit);
    const [gain, moreGain] = called(came, unit).filter(
      ({ column }) => !opening.test(column.name) && !closing.test(column.name),
    );
    const [loss, moreLoss] = called(left, unit).filter(
      ({ column }) => !closing.test(column.name) && !came.test(column.name),
    );
    if (first === undefined || gain === undefined || loss === undefined) return [];
    if (moreGain !== undefined || moreLoss !== undefined) return [];
    const parts = [
      { sign: "+" as const, of: first },
      { sign: "+" as const, of: gain },
      { sign: "-" as const, of: loss },
    ];
    return holdsEverywhere(of, parts) === false ? [] : [{ of, parts }];
  });
}

/** true on at least three rows and false on none; false where a row denies it; undefined where too little is known. */
function holdsEverywhere(of: RuledColumn, parts: Sum["parts"]): boolean | undefined {
  const rows = pairs(
    of,
    parts.map(({ of: part }) => part),
  );
  const holds = rows.every(([whole, values]) => {
    const sum = values.reduce(
      (total, value, index) => (parts[index]?.sign === "-" ? total - value : total + value),
      0,
    );
    return Math.abs(sum - whole) < 1e-6 * Math.max(1, Math.abs(whole));
  });
  if (!holds) return false;
  return rows.length >= LEAST_ROWS ? true : undefined;
}

/** 其中妇女 is a part of the whole before it, where no row says otherwise. */
export function proposedParts(
  figures: readonly RuledColumn[],
): { readonly whole: RuledColumn; readonly part: RuledColumn }[] {
  return figures.flatMap((part, index) => {
    if (!isPart(part)) return [];
    const before = figures
      .slice(0, index)
      .filter((figure) => !isPart(figure) && figure.column.unit === part.column.unit);
    const group = part.column.groups.join("/");
    const beside = before.findLast(({ column }) => column.groups.join("/") === group);
    const whole = wholeOfPart(part, before) ?? beside ?? before.at(-1);
    if (whole === undefined) return [];
    const denied = pairs(whole, [part]).some(([all, [some]]) => some !== undefined && some > all);
    return denied ? [] : [{ whole, part }];
  });
}

/** 合计 of the group in which it stands, or the column that is called as the group is. */
function wholeOfPart(part: RuledColumn, before: readonly RuledColumn[]): RuledColumn | undefined {
  const above = part.column.groups.filter((group) => !/^(?:[#＃]|其中)/.test(group));
  return before.findLast(
    (figure) =>
      (isWhole(figure) && figure.column.groups.join("/") === above.join("/") && above.length > 0) ||
      (above.length > 0 && headingOf(figure) === above.at(-1)),
  );
}
