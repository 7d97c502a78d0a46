/** What stands across a sample whose names run down its side: times (本月 | 本年累计), words of a list (男 | 女), what is neither. */
import type { DesignAcross } from "../form/design/design.ts";
import type { AcrossTime } from "../form/terms.ts";
import { parseFigure } from "../sheet/coerce/figure.ts";
import { type Grid, valueAt } from "../sheet/grid.ts";
import { isAsideText, isMainColumn } from "../sheet/indicator-labels.ts";
import type { IndicatorLayout } from "../sheet/indicator-layout.ts";
import { indexMerges, textOf } from "../sheet/merges.ts";
import { compactText, withoutNoteMarks } from "../sheet/normalise.ts";
import { type HeaderPlace, namedPeriod } from "../sheet/periods-across.ts";
import { isPlaceName, withoutOfWhich } from "../sheet/row-heads.ts";
import { type Said, timeSaid } from "../sheet/row-time.ts";
import { spanOfPath } from "../sheet/span-words.ts";
import { namesWhole } from "../sheet/time-words.ts";

/** A column of figures that is none of the form's, nor kept beside one. */
export interface LeftAcross {
  readonly at: number;
  /** What stands over it, on one line. */
  readonly text: string;
  /** rate: computed from others. part: of a whole that stands beside it. other: of another time, or said freely. */
  readonly why: "rate" | "part" | "other";
}

export interface SampleAcross {
  readonly times: DesignAcross["times"];
  /** Words of the list that stands across, none where times alone do. */
  readonly words: readonly string[];
  /** Where the sum of the words stands. */
  readonly whole?: DesignAcross["whole"];
  /** The words are only parts of what stands beside them (合计 | 其中：女): 全部 is a word of the list as well. */
  readonly isOfParts?: boolean;
  readonly left: readonly LeftAcross[];
  /** Columns with the period's own figures, one for each word. */
  readonly own: readonly number[];
  /** Columns since January beside those of the period, of the same word. */
  readonly since: readonly { readonly own: number; readonly since: number }[];
  /** How long the period is that the sheet speaks of: 本月, 本季度; absent where it does not say. */
  readonly length?: "month" | "quarter" | "year";
  /** The only figures are those since January. */
  readonly isSinceJanuary: boolean;
}

/** Words for a time are told apart by periods of these lengths: 上年 is the year before of a year alone. */
const MONTH = "2026-03";
const YEAR = "2026";

const silent = /代码|行次|序号|编号|^$/;
const part = /^(?:其\s*中|[#＃])/;

interface Read {
  readonly at: number;
  readonly text: string;
  readonly time: AcrossTime | "rate" | "other" | undefined;
  /** What it says beside its time; "" where that is nothing, 合计 or 数量. */
  readonly word: string;
  readonly isWhole: boolean;
  /** It says that it is only a part: 其中：女. */
  readonly isPart: boolean;
  readonly length?: SampleAcross["length"];
}

/**
 * undefined where units, or periods with a name (1月 | 2月), stand across: each is a row of the form then; and for a sheet of
 * which it cannot be told what its columns are.
 */
export function acrossOfSample(grid: Grid, layout: IndicatorLayout): SampleAcross | undefined {
  const beside = layout.beside.filter(({ path, at }) => isLabelled(path, at));
  if (beside.some(({ path }) => path.some(isRowOfItsOwn))) return undefined;
  const read = withOnlyWhole(beside.map((place) => readPlace(grid, layout, place)));
  const timed = read.filter(({ time }) => time !== "rate" && time !== "other");
  const words = [...new Set(timed.flatMap(({ word }) => (word === "" ? [] : [word])))];
  const wholes = timed.filter(({ word }) => word === "");
  const isShared = words.length >= LEAST_WORDS && isPartition(grid, layout, timed, words);
  const parts = isShared ? [] : words.filter((word) => isPartOf(grid, layout, timed, word));
  const spread = isShared ? words : parts;
  if (spread.length === 0 && wholes.length === 0) return undefined;
  const kept = timed.filter(({ word }) => word === "" || spread.includes(word));
  const times = [...new Set(kept.map(({ time }) => time ?? "own"))].filter((time) => isTime(time));
  const isSinceJanuary = !times.includes("own");
  if (isSinceJanuary && !times.includes("ytd")) return undefined;
  // Two columns of the same words are none of a sheet that this can tell of.
  const keys = kept.map(({ time = "own", word }) => `${time}|${word}`);
  if (new Set(keys).size < keys.length) return undefined;
  const ownTime = isSinceJanuary ? "ytd" : "own";
  const own = kept.filter(({ time = "own", word }) => time === ownTime && !(isShared && word === ""));
  const first = kept.findIndex(({ word }) => word === "");
  const since = own.flatMap(({ at, word }) => {
    const beside = kept.find((one) => !isSinceJanuary && one.time === "ytd" && one.word === word);
    return beside === undefined ? [] : [{ own: at, since: beside.at }];
  });
  return {
    times: isSinceJanuary ? times.map((time) => (time === "ytd" ? "own" : time)) : times,
    words: spread,
    ...(isShared && first >= 0 && { whole: first === 0 ? "before" : "behind" }),
    ...(parts.length > 0 && { isOfParts: true }),
    left: leftOf(read, kept),
    own: own.map(({ at }) => at),
    since,
    ...lengthOf(own),
    isSinceJanuary,
  };
}

const LEAST_WORDS = 2;

/** 项目 | 人数: the only column of figures is of the rows as a whole, however it is headed. */
function withOnlyWhole(read: readonly Read[]): readonly Read[] {
  const counted = read.filter(({ time, isPart }) => time === undefined && !isPart);
  const [only] = counted;
  if (only === undefined || counted.length > 1 || read.some(({ time }) => time === "own" || time === "ytd"))
    return read;
  return read.map((one) => (one === only ? { ...one, word: "", isWhole: true } : one));
}

function lengthOf(own: readonly Read[]): Pick<SampleAcross, "length"> {
  const [length] = own.flatMap((one) => (one.length === undefined ? [] : [one.length]));
  return length === undefined ? {} : { length };
}

function isLabelled(path: readonly string[], at: number): boolean {
  return at >= 0 && !(path.length === 1 && /^[A-Z]{1,3}列$/.test(path[0] ?? ""));
}

/** 1月, 2019年, A区: a row of the form each. */
function isRowOfItsOwn(text: string): boolean {
  const said = saidOf(text, MONTH);
  return (
    (said?.kind === "period" && namedPeriod([said], MONTH) !== undefined) ||
    (isPlaceName(compactText(withoutNoteMarks(text))) && !isOfPartition(compactText(text)))
  );
}

function saidOf(text: string, period: string): Said | undefined {
  return timeSaid(text, "any", period);
}

function isTime(time: string): time is AcrossTime {
  return time === "own" || time === "ytd" || time === "prior" || time === "target";
}

function readPlace(grid: Grid, { first, last }: IndicatorLayout, { at, path }: HeaderPlace): Read {
  const texts: string[] = [];
  for (let row = first; row <= last; row++) {
    const text = textOf(indexMerges(grid).masterValue(row, at));
    if (text !== "" && text !== texts.at(-1)) texts.push(text);
  }
  let time: Read["time"];
  const words: string[] = [];
  let isWhole = false;
  let isPart = false;
  let length: SampleAcross["length"];
  for (const text of texts) {
    const said = timeOf(text);
    if (said !== undefined) time = said;
    const word = saidOf(text, MONTH);
    if (word?.kind === "this" && word.length !== "any") length = word.length;
    if (said !== undefined) continue;
    if (namesWhole(text) || isMainColumn({ at, path: [text] })) isWhole = true;
    else if (isAsideText(text)) time = "other";
    else words.push(withoutOfWhich(text).replace(/\s+/g, ""));
    isPart ||= part.test(text.trim());
  }
  return {
    at,
    text: path.join(" / ").replace(/\s+/g, ""),
    time,
    word: words.join("·"),
    isWhole,
    isPart,
    ...(length !== undefined && { length }),
  };
}

/** Of what time a text says that figures are; undefined where it says nothing of time. */
function timeOf(text: string): Read["time"] {
  const said = saidOf(text, MONTH);
  const span = spanOfPath([text], MONTH);
  if (span?.span === "done_rate" || span?.span === "change" || span?.span === "growth") return "rate";
  switch (said?.kind) {
    case "this":
      return "own";
    case "cumulative":
      return "ytd";
    case "ever":
      return "other";
    case "span":
      return isTime(said.span) ? said.span : "rate";
    case "before": {
      const ofYear = saidOf(text, YEAR);
      return ofYear?.kind === "span" && ofYear.span === "prior" ? "prior" : "other";
    }
    default:
      return /上年|去年|上一年/.test(text) && /实际|完成|数$|情况/.test(text) ? "prior" : undefined;
  }
}

/** Words that are all there is, whatever their figures are. */
const wholes: readonly ReadonlySet<string>[] = [
  new Set(["男", "女"]),
  new Set(["男性", "女性"]),
  new Set(["男子", "妇女"]),
  new Set(["城镇", "农村"]),
  new Set(["城市", "农村"]),
  new Set(["城镇", "乡村"]),
  new Set(["城区", "乡镇"]),
  new Set(["线上", "线下"]),
];

function isOfPartition(word: string): boolean {
  return wholes.some((known) => known.has(word));
}

export function isKnownPartition(words: readonly string[]): boolean {
  return wholes.some((known) => known.size === words.length && words.every((word) => known.has(word)));
}

/** Whether nobody has to look at the words: they are all there is of something, or parts of what everybody knows (其中：女). */
export function isKnownList({
  words,
  isOfParts = false,
}: Pick<SampleAcross, "words" | "isOfParts">): boolean {
  return isKnownPartition(words) || (isOfParts && words.every(isOfPartition));
}

/** What the words tell apart. */
export function nameOfWords(words: readonly string[]): string {
  const has = (pattern: RegExp) => words.every((word) => pattern.test(word));
  if (has(/^(?:[男女][性子]?|妇女)$/)) return "性别";
  if (has(/^(?:城[镇市区乡]?|农村|乡[镇村]?)$/)) return "城乡";
  if (has(/^线[上下]$/)) return "线上线下";
  return "分类";
}

/**
 * Whether the words share out what stands beside them: 合计 is their sum wherever both are filled in. Without figures, or
 * without 合计, what is headed by 其中 is a part alone.
 */
function isPartition(
  grid: Grid,
  layout: IndicatorLayout,
  read: readonly Read[],
  words: readonly string[],
): boolean {
  if (read.some(({ isPart }) => isPart) && !isKnownPartition(words)) return false;
  const whole = read.find(({ word, isWhole, time = "own" }) => word === "" && isWhole && time === "own");
  const parts = read.filter(({ word, time = "own" }) => word !== "" && time === "own");
  if (whole === undefined) return true;
  let held = 0;
  for (const row of addedRows(grid, layout)) {
    const total = numberAt(grid, row, whole.at);
    const own = parts.map(({ at }) => numberAt(grid, row, at));
    if (total === undefined || own.every((one) => one === undefined)) continue;
    const sum = own.reduce<number>((all, one) => all + (one ?? 0), 0);
    if (Math.abs(sum - total) >= NEAR) return false;
    held++;
  }
  return held > 0 || isKnownPartition(words);
}

/**
 * Whether the word is of a part of what stands beside it: it says so (其中：女), or is one of a whole that everybody knows (女), or
 * all its figures say so. None is above the whole.
 */
function isPartOf(grid: Grid, layout: IndicatorLayout, read: readonly Read[], word: string): boolean {
  const own = read.filter((one) => one.word === word);
  const pairs = own.flatMap(({ at, time = "own" }) => {
    const whole = read.find((one) => one.word === "" && (one.time ?? "own") === time);
    if (whole === undefined) return [];
    return addedRows(grid, layout).flatMap((row): (readonly [number, number])[] => {
      const [part, total] = [numberAt(grid, row, at), numberAt(grid, row, whole.at)];
      return part === undefined || total === undefined ? [] : [[part, total]];
    });
  });
  if (!read.some((one) => one.word === "") || pairs.some(([part, total]) => part > total + NEAR))
    return false;
  return pairs.length > 0 || own.some(({ isPart }) => isPart) || isOfPartition(word);
}

/** Rows of figures that are added: rates and averages of parts make none of the whole. */
function addedRows(grid: Grid, { rows, unit }: IndicatorLayout): number[] {
  return rows.flatMap(({ cell }) => {
    const measure = unit === undefined ? "" : textOf(valueAt(grid, cell.at, unit));
    return isShare.test(`${cell.path.join("")} ${measure}`) ? [] : [cell.at];
  });
}

const isShare = /率|比例|占比|比重|平均|人均|户均|年龄|[%％‰]/;
const NEAR = 1e-6;

function numberAt(grid: Grid, row: number, at: number): number | undefined {
  const value = valueAt(grid, row, at);
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  return parseFigure(value).kind === "figure" ? Number(value) : undefined;
}

function leftOf(read: readonly Read[], kept: readonly Read[]): LeftAcross[] {
  return read.flatMap(({ at, text, time, word }): LeftAcross[] => {
    if (kept.some((one) => one.at === at) || silent.test(text)) return [];
    const why = time === "rate" ? "rate" : time !== "other" && word !== "" ? "part" : "other";
    return [{ at, text, why }];
  });
}

/** A period of the length that the sample speaks of, for a trial. @param day 2026-03-15, on which somebody looks at it */
export function trialPeriod(across: SampleAcross | undefined, day: string): string {
  const [year = "", month = "01"] = day.split("-");
  if (across?.length === "month") return `${year}-${month}`;
  return across?.length === "quarter" ? `${year}Q${Math.ceil(Number(month) / 3)}` : year;
}
