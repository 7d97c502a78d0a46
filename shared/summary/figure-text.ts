import type { FactKind } from "../form/form.ts";
import { spanNames } from "../form/spans.ts";
import { type Qualifier, toDecimal } from "../value.ts";

const TEN_THOUSAND = 10_000n;

/** A figure of the summary before it is written out. */
export interface WrittenFigure {
  readonly value: bigint;
  readonly scale: number;
  /** Unit of measure of value / 10 ** scale: 人, 元, %, 个百分点. */
  readonly unit: string;
  readonly qualifier?: Qualifier | undefined;
}

/**
 * A figure as an office writes it: 近10000人, 44662余人次, 685万元. Money is shown in 万元 where that is exact with
 * at most two decimals, else in 元; nothing is ever rounded. 余 stands behind the digits it belongs to: 120余万元,
 * 45.2万余元, 91%以上.
 */
export function figureText({ value, scale, unit, qualifier }: WrittenFigure): string {
  const { digits, measure } =
    unit === "元" ? moneyOf(value, scale) : { digits: toDecimal(value, scale), measure: unit };
  return withQualifier(digits, measure, qualifier);
}

/** 余 stands behind the digits it belongs to, 近 and 约 before them. */
export function withQualifier(digits: string, measure: string, qualifier: Qualifier | undefined): string {
  switch (qualifier) {
    case "over":
      if (measure === "%") return `${digits}%以上`;
      return digits.includes(".") && measure === "万元" ? `${digits}万余元` : `${digits}余${measure}`;
    case "about":
      return `近${digits}${measure}`;
    case "approx":
      return `约${digits}${measure}`;
    case undefined:
      return `${digits}${measure}`;
  }
}

function moneyOf(value: bigint, scale: number): { digits: string; measure: string } {
  const absolute = value < 0n ? -value : value;
  const unit = TEN_THOUSAND * 10n ** BigInt(scale);
  if (absolute >= unit && absolute % (unit / 100n) === 0n) {
    return { digits: toDecimal(value / (unit / 100n), 2), measure: "万元" };
  }
  return { digits: toDecimal(value, scale), measure: "元" };
}

/** What a figure of a kind says: 计划培训, 比上年提高1.2个百分点, 同比增长12%. `title` names the indicator. */
export function statement(title: string, kind: FactKind, figure: WrittenFigure): string {
  const falls = figure.value < 0n;
  const size = { ...figure, value: falls ? -figure.value : figure.value };
  switch (kind) {
    case "actual":
    case "printed":
      return `${title}${figureText(figure)}`;
    case "target":
      return `${title.startsWith("计划") ? title : `计划${title}`}${figureText(figure)}`;
    case "ytd":
    case "all_time":
    case "prior":
      return `${spanNames[kind].zh}${title}${figureText(figure)}`;
    case "change":
      return `${title}比上年${changeWord(figure.unit, falls)}${figureText(size)}`;
    case "growth":
      return `${title}同比${falls ? "下降" : "增长"}${figureText(size)}`;
    case "gap":
      return `${title}${falls ? "低于" : "高于"}目标${figureText(size)}`;
  }
}

function changeWord(unit: string, falls: boolean): string {
  if (unit === "个百分点") return falls ? "下降" : "提高";
  return falls ? "减少" : "增加";
}
