/** Words of a header that say a figure beside the period's own: 本年累计, 上年同期, 目标, 完成率, 同比增减. */
import type { AnySpan } from "../form/spans.ts";
import { periodRange } from "../period/period.ts";
import { compactText, withoutNoteMarks } from "./normalise.ts";
import { remember } from "./remember.ts";
import { type TimeWord, timedText } from "./time-words.ts";

export interface SpanText {
  /** stock: 期末, the figure itself of what is counted as of a day. */
  readonly span: AnySpan | "stock";
  /** 累计 alone: since January, or since ever. */
  readonly vague: boolean;
  /** 截至目前: of what is counted as of a day the figure itself. */
  readonly asOf?: boolean;
  /** The text without the word; "" where nothing else stands there. */
  readonly rest: string;
}

interface Words {
  /** At the beginning or the end of a name as well. */
  readonly joined: readonly string[];
  /** In a cell or brackets of their own alone: 计划生育 is no target, 上年结转 is not of the year before. */
  readonly alone: readonly string[];
}

const words: Readonly<Record<Exclude<SpanText["span"], "ytd" | "all_time">, Words>> = {
  stock: {
    joined: [],
    alone: ["(?:本期|报告期)?[期年季月]末(?:数|实有数?|存量|在册数?)?", "现有数?", "在册数?"],
  },
  prior: { joined: ["(?:上|去)年度?同(?:期|月|季)(?:累计|完成)?(?:数|值|额)?"], alone: ["同期(?:数|值)?"] },
  target: {
    joined: ["(?:年度|全年|本年)?(?:目标任务|任务目标|目标|计划|任务)(?:数|值|额)?"],
    alone: [
      "(?:年度|全年|本年)?(?:下达|分解)?(?:指标|计划|任务|目标|任务指标|指标任务)(?:数|值|额)?",
      "下达数",
    ],
  },
  done_rate: {
    joined: ["(?:目标|任务|计划)?完成(?:率|比例|进度|百分比)"],
    alone: [
      "(?:目标|任务|计划)?完成(?:率|比例|进度|百分比|%|情况\\(%\\))",
      "占(?:目标|任务|计划)数?的?(?:%|比例)?",
    ],
  },
  change: {
    joined: [],
    alone: [
      "(?:同比|(?:比|较|与)?(?:上|去)年(?:同期)?(?:相比)?)(?:增减|增加)(?:数|量|额|值)?",
      "增减(?:数|量|额|值)?",
    ],
  },
  growth: {
    joined: [],
    alone: [
      "(?:同比|(?:比|较|与)?(?:上|去)年(?:同期)?(?:相比)?)(?:增长|增减幅度?|增幅|±|增减)(?:率|%|\\(%\\)|百分比)?",
      "(?:同比|增长)率?(?:%|\\(%\\))?",
      "增(?:减幅度|减幅|幅|减率|减%)",
    ],
  },
};

const unit = "(\\([^()]*\\))?";
const patterns = Object.entries(words).map(([span, { joined, alone }]) => ({
  span: span as SpanText["span"],
  alone: new RegExp(`^(?:${[...joined, ...alone].join("|")})${unit}$`),
  bracketed: new RegExp(`^(.+)\\((?:${[...joined, ...alone].join("|")})\\)$`),
  before: joined.length === 0 ? undefined : new RegExp(`^(?:${joined.join("|")})[:：·\\-—_/]?(.+)$`),
  behind:
    joined.length === 0 ? undefined : new RegExp(`^([^()]+?)[:：·\\-—_/]?(?:${joined.join("|")})${unit}$`),
}));
const isYear = /^\d{4}$/;
const asShare = /\((?:%|％|百分比)\)$|[%％]$/;
/** The year before a year that is reported; of a month or a quarter it may be the whole year before. */
const yearBefore = "(?:上|去|前一|上一)年度?(?:累计|完成|实际)?(?:数|值|额)?";
const beforeYear = {
  alone: new RegExp(`^${yearBefore}${unit}$`),
  before: new RegExp(`^${yearBefore}[:：·\\-—_/]?((?!末|底|初|结|遗|留|转|跨|未|存|同|在册|以来|来).+)$`),
  behind: new RegExp(`^([^()]+?)[:：·\\-—_/(]?${yearBefore}\\)?${unit}$`),
};
/** Said of the period itself beside a plan: 目标 | 完成 | 完成率. */
const done = /^(?:(?:实际|已|本[期月季年])?完成(?:数|值|额|情况)?|实[际绩]|实际数|实绩数)$/;

const hint =
  /累[计积]|以来|[至到迄]今|截[至止]|为?止|目前|[至到](?:本|\d)|同期|[上去前一]年|目标|计划|任务|指标|下达|完成|占|同比|增|减|[期年季月]末|现有|在册/;
const maySay = remember(3000, (text: string) => hint.test(text.replace(/\s/g, "")));

/** Whether a text may say a span at all. */
export function hintsAtSpan(path: readonly string[]): boolean {
  return path.some(maySay);
}

/** What one text of a header says of a span; undefined where it says none. @param period that is read */
function spanText(text: string, period: string): SpanText | undefined {
  if (!maySay(text)) return undefined;
  const compact = compactText(withoutNoteMarks(text));
  for (const { span, alone, bracketed, before, behind } of patterns) {
    const whole = alone.exec(compact);
    if (whole !== null) {
      // 同比增减（%） is a growth.
      if (span === "change" && asShare.test(compact)) continue;
      const measure = whole.at(-1) ?? "";
      return { span, vague: false, rest: span === "growth" || span === "done_rate" ? "" : measure };
    }
    const inBrackets = bracketed.exec(compact);
    if (inBrackets !== null) return { span, vague: false, rest: inBrackets[1] ?? "" };
    const first = before?.exec(compact)?.[1];
    if (first !== undefined && !/^(?:率|率?%|完成)/.test(first)) return { span, vague: false, rest: first };
    const last = behind?.exec(compact);
    if (last !== null && last !== undefined)
      return { span, vague: false, rest: `${last[1] ?? ""}${last[2] ?? ""}` };
  }
  return yearBeforeText(compact, period) ?? cumulativeText(text, period);
}

function yearBeforeText(compact: string, period: string): SpanText | undefined {
  if (!isYear.test(period)) return undefined;
  const { alone, before, behind } = beforeYear;
  const whole = alone.exec(compact);
  if (whole !== null) return { span: "prior", vague: false, rest: whole[1] ?? "" };
  const first = before.exec(compact)?.[1];
  if (first !== undefined) return { span: "prior", vague: false, rest: first };
  const last = behind.exec(compact);
  return last === null
    ? undefined
    : { span: "prior", vague: false, rest: `${last[1] ?? ""}${last[2] ?? ""}` };
}

function cumulativeText(text: string, period: string): SpanText | undefined {
  const timed = timedText(text);
  if (timed === undefined) return undefined;
  const { word, rest } = timed;
  if (word.kind === "ever") return { span: "all_time", vague: false, rest };
  if (word.kind !== "cumulative" || !endsWith(word.since, period)) return undefined;
  return {
    span: "ytd",
    vague: word.since === "unsaid" || word.asOf === true,
    asOf: word.asOf === true,
    rest,
  };
}

/** 1—3月累计 is since January for a report that ends with March, and for no other. */
function endsWith(since: Extract<TimeWord, { kind: "cumulative" }>["since"], period: string): boolean {
  if (typeof since === "number") return Number(periodRange(period).end.slice(5, 7)) === since;
  return since !== "other";
}

/** Without what says that it is the period's own figure: 完成 beside 目标. */
export function withoutDone(path: readonly string[]): readonly string[] {
  const rest = path.filter((text) => !done.test(compactText(withoutNoteMarks(text))));
  return rest.length === path.length ? path : rest;
}

/** The one text of a header path that says a span, and the path without its word; undefined where none or several do. */
export function spanOfPath(
  path: readonly string[],
  period: string,
): (Omit<SpanText, "rest"> & { readonly rest: readonly string[] }) | undefined {
  const found = path.map((text) => spanText(text, period));
  const [said, ...more] = found.filter((text) => text !== undefined);
  if (said === undefined || more.length > 0) return undefined;
  const rest = path.flatMap((text, level) => {
    const left = found[level]?.rest ?? text;
    return left === "" ? [] : [left];
  });
  const { span, vague, asOf = false } = said;
  return { span, vague, asOf, rest: withoutDone(rest) };
}
