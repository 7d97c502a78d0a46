import type { Run } from "./runs.ts";
import type { Window } from "./window.ts";

/** More digits behind a point than a figure is written with are no decimals: 1.13800000000 is an item of a list. */
const DECIMALS = 4;
/** Decimals of money: two digits behind a point need no unit to be such. */
const CENTS = 2;

/** Whether the group is the decimals of the one before: what has more than one point is no figure. */
function isFraction(run: Run, at: number, most = DECIMALS): boolean {
  const group = run[at];
  return (
    at > 0 &&
    group?.gap === "." &&
    group.digits.length <= most &&
    run[at - 1]?.gap !== "." &&
    run[at + 1]?.gap !== "."
  );
}

/** 13,812,345,678, 13 812 345 678 and 138,123,456.78, whole. */
export function isThousands({ lengths, gaps, run, first, last }: Window): boolean {
  const [front = 0, ...rest] = lengths;
  const [sign] = gaps;
  if (sign === undefined || !/^[, '’]$/.test(sign) || front > 3 || run[first]?.digits[0] === "0")
    return false;
  const whole = isFraction(run, last) ? rest.slice(0, -1) : rest;
  if (!whole.every((length) => length === 3) || !gaps.slice(0, whole.length).every((gap) => gap === sign))
    return false;
  return (first === 0 || run[first]?.gap !== sign) && run[last + 1]?.gap !== sign;
}

/** Words for what is counted, right behind a figure. */
const counted =
  /^\s?(?:余|餘|多|来|几)?\s?(?:[元角分人名户戶万萬亿億千百个個次期场場件份起例家所支亩畝岁歲天时時课米张張本篇条條项項对對位台套只头吨点點分周部处處年月日届批村镇街℃%‰]|平方|公里|小时|人次|㎡|文2)/;

export function isCounted({ plain, end }: Pick<Window, "plain" | "end">): boolean {
  return counted.test(plain.slice(end, end + 6));
}

/** Units of money and measure, with nothing behind them that makes another word of them. */
const measured = /^\s?(?:[万萬亿億]?元(?![旦宵月])|平方米|平方公里|㎡|亩|畝|公顷|吨|公斤|千克|公里|米(?!粉))/;
const amount =
  /(?:金额|金額|贷款|貸款|发放|發放|累计|累計|共计|共計|合计|合計|总计|總計|总额|總額|余额|餘額|资金|資金|投入|投资|收入|支出|产值|產值|销售额?|营业额|拨款|捐款|捐赠|筹集|募集|面积|面積|产量|产出|授信|放款)[^\d，,。；;]{0,6}$/;

/** 累计发放贷款15900000000元: said before and behind to be an amount, or all that the text says. */
export function isAmount({ plain, words, start, end }: Window): boolean {
  const unit = measured.exec(plain.slice(end, end + 6));
  if (unit === null) return false;
  const alone = plain.slice(0, start).trim() === "" && plain.slice(end + unit[0].length).trim() === "";
  return alone || amount.test(words.slice(Math.max(0, start - 12), start));
}

/** Signs of arithmetic: where one of them stands between figures, all are. */
const arithmetic = /[=×÷→⇒≈≠≤≥%‰]/;
/** Signs that say so where they stand between all of them. */
const between = /[+*<>~]/;
/** Signs between the items of a list. */
const listing = /^(?:[、,，;；]\s?|\s?\/\s?)$/;

/** From so many figures on, each written as figures are and with the same sign between them, a row of them is a list. */
const LIST = 4;
/** Groups beside a window that are looked at: enough to tell a list. */
const AROUND = 12;

export function isListed({ gaps }: Window): boolean {
  return gaps.every((gap) => listing.test(gap));
}

/**
 * Whether these groups read as figures that stand side by side: none begins with a zero, one kind of sign stands between
 * all of them, and what they are is said (元 behind the last, → between) or they are many.
 */
export function readsAsFigures(window: Window): boolean {
  if (isCalculation(window)) return true;
  const row = rowAround(window);
  if (row === undefined) return false;
  return row.figures >= LIST || between.test(row.sign) || isCounted(window);
}

/** 53651.0741114359: what a computer divided, or two groups with a point between them. */
export function isPointed({ gaps, run, first, last }: Window): boolean {
  return (
    gaps.length === 1 &&
    gaps[0] === "." &&
    isFraction(run, last, Number.POSITIVE_INFINITY) &&
    isFigure(run, first)
  );
}

/** 138000000.00, 1380013.8000万元, 13.974609375: one figure and its decimals. */
export function isDecimal(window: Window): boolean {
  const { lengths } = window;
  if (!isPointed(window)) return false;
  const [whole = 0, decimals = 0] = lengths;
  return decimals <= CENTS || isCounted(window) || (decimals > DECIMALS && whole <= CENTS);
}

/** 1380-138=1242 */
function isCalculation({ gaps, run, first, last }: Window): boolean {
  if (!gaps.some((gap) => arithmetic.test(gap))) return false;
  for (let at = first; at <= last; at += 1) if (!isFigure(run, at)) return false;
  return true;
}

/** The same of groups in which people write telephone numbers: only a list says otherwise, and more of it. */
export function readsAsList(window: Window): boolean {
  if (isCalculation(window)) return true;
  const row = rowAround(window);
  if (row === undefined || !listing.test(row.sign)) return false;
  return row.figures > LIST || isCounted(window);
}

interface Row {
  readonly sign: string;
  /** In the window, and beside it with the same sign. */
  readonly figures: number;
}

/** The row of figures to which the window belongs; undefined where it is none, or cuts a figure. */
function rowAround({ run, first, last }: Window): Row | undefined {
  if (isFraction(run, first) || isFraction(run, last + 1)) return undefined;
  const signs = new Set<string>();
  for (let at = first; at <= last; at += 1) {
    if (isFraction(run, at)) continue;
    if (!isFigure(run, at)) return undefined;
    if (at > first) signs.add(run[at]?.gap ?? "");
  }
  const [sign, ...others] = signs;
  if (sign === undefined || sign === "" || others.length > 0) return undefined;
  let from = first;
  while (
    from > 0 &&
    first - from < AROUND &&
    (run[from]?.gap === sign || isFraction(run, from)) &&
    isFigure(run, from - 1)
  )
    from -= 1;
  let to = last;
  while (
    to + 1 < run.length &&
    to - last < AROUND &&
    (isFraction(run, to + 1) || (run[to + 1]?.gap === sign && isFigure(run, to + 1)))
  ) {
    to += 1;
  }
  let figures = 0;
  for (let at = from; at <= to; at += 1) if (!isFraction(run, at)) figures += 1;
  return { sign, figures };
}

/** A whole number as a figure is written; or the decimals of one. */
function isFigure(run: Run, at: number): boolean {
  const digits = run[at]?.digits ?? "";
  return isFraction(run, at) || digits === "0" || (digits[0] !== "0" && !digits.endsWith("X"));
}

/** Whether the window begins behind the point of a figure or ends before it, and all else in it may be figures too. */
export function cutsFigure({ run, first, last }: Window): boolean {
  if (!isFraction(run, first) && !isFraction(run, last + 1)) return false;
  for (let at = first; at <= last; at += 1) if (!isFigure(run, at)) return false;
  return true;
}

/** Digits with which a computer writes a figure. */
const PRECISION = { least: 14, most: 17 };
/** Longest number of an item of a list. */
const ITEM = 3;

/** Whether a single group is what a computer writes behind the point: 0.15384615384615385. */
export function isLongFraction({ run, first, last, digits }: Window): boolean {
  if (first !== last || !isFraction(run, first, Number.POSITIVE_INFINITY)) return false;
  const whole = run[first - 1]?.digits ?? "";
  const size = whole.length + digits.length;
  if (whole === "0" || (whole.length > ITEM && !/^(?:19|20)\d\d$/.test(whole))) return true;
  return digits.length >= 12 && size >= PRECISION.least && size <= PRECISION.most;
}
