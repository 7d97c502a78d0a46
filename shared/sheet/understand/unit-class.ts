import type { Column } from "../../form/form.ts";
import { numberWordPattern } from "../measure.ts";
import { unitOfMeasure } from "../normalise.ts";
import { remember } from "../remember.ts";
import { comparable } from "./text.ts";

/**
 * What kind of thing a unit of measure counts. Units of one class may be words for the same figure (场, 期, 班); 人 and
 * 人次 are two. `ratio` and `pair` are units such as 元/人 and 户、%.
 */
export type UnitClass =
  | "person"
  | "personTimes"
  | "household"
  | "case"
  | "patient"
  | "money"
  | "percent"
  | "points"
  | "times"
  | "thing"
  | "area"
  | "lesson"
  | "clock"
  | "day"
  | "month"
  | "age"
  | "ratio"
  | "pair";

const units: Readonly<Record<Exclude<UnitClass, "ratio" | "pair">, string>> = {
  person: "人 位 人数",
  personTimes: "人次 人次数",
  household: "户 户数 户次",
  case: "件 宗 批 件次 笔 批次 案",
  patient: "例",
  money: "元 人民币元 元整 圆",
  percent: "% ‰ 百分比 /10万 /万",
  points: "百分点 个百分点",
  times: "场 次 期 场次 期次 节 讲 届 期数",
  thing:
    "个 家 所 支 块 处 座 项 条 份 株 棵 篇 类 对 面 册 本 套 辆 台 张 间 种 枚 亩 只 头 幅 部 分 组 岗 公里 米 吨 公斤 斤",
  area: "㎡ m2 m² 平方米 平米 平方",
  lesson: "课时 节课",
  clock: "小时 分钟",
  day: "天",
  month: "月 年",
  age: "岁",
};

const classes = new Map(
  Object.entries(units).flatMap(([name, words]) =>
    words.split(" ").map((word) => [comparable(word), name as UnitClass] as const),
  ),
);
const scaled = new RegExp(`^(?:${numberWordPattern})(?=.)`);
const REMEMBERED_UNITS = 1_000;

/** What a unit counts, whatever number word stands before it; undefined when the text is no unit. */
export function unitClassOf(text: string): UnitClass | undefined {
  const written = comparable(text);
  if (written === "") return undefined;
  const known = classes.get(baseOf(written));
  if (known !== undefined) return known;
  const pieces = written.split(/[/·、]/);
  if (pieces.length < 2 || !pieces.every((piece) => classes.has(baseOf(piece)))) return undefined;
  return written.includes("、") ? "pair" : "ratio";
}

/** The unit's word without a number word before it, in the forms' spelling: 万册 and 册 are the same. */
export const baseOf: (text: string) => string = remember(REMEMBERED_UNITS, (text) => {
  const written = comparable(text);
  const named = unitOfMeasure(written) ?? written;
  const base = named.replace(scaled, "");
  return unitOfMeasure(base) ?? base;
});

export function unitClassOfColumn({ type, unit = "" }: Column): UnitClass | undefined {
  if (type === "money") return "money";
  return type === "percent" ? "percent" : unitClassOf(unit);
}

/** Concepts of measures that say a unit by themselves: a header 参训人数 counts 人. */
export const unitOfConcept: Readonly<Record<string, UnitClass>> = {
  persons: "person",
  personTimes: "personTimes",
  households: "household",
  cases: "case",
  times: "times",
  amount: "money",
  rate: "percent",
  days: "day",
  hours: "lesson",
  duration: "clock",
  age: "age",
  area: "area",
  term: "month",
};
