/** What stands in a column of a sample: by what may be typed there, by what is written there, by what it is called. */
import type { DesignKind } from "../form/design/design.ts";
import { endsAsCount, isPersonalHeader } from "../form/design/personal-header.ts";
import { parseFigure } from "../sheet/coerce/figure.ts";
import { compactText } from "../sheet/normalise.ts";
import { cellKind } from "../sheet/understand/cell-kind.ts";
import type { ColumnName } from "./column-name.ts";
import { countedUnit, isCountedThing, isToldCount } from "./counted-unit.ts";
import type { SampleColumn } from "./sample.ts";

export interface ColumnKind {
  readonly kind: DesignKind;
  readonly unit?: string;
  readonly scale: number;
  /** Nothing on the sheet says which unit the figures have: somebody must. */
  readonly open?: "unit" | "unit_of_money";
}

/** What the sheet as a whole says of its columns. */
export interface SheetSays {
  /** Units of measure that it says of itself (单位：万元、人). */
  readonly measures: readonly string[];
  /** Nobody has filled it in, and its rows are units: what is no text by its name is a figure. */
  readonly isBlankOfSums: boolean;
  /** The only column that says what each row is of. */
  readonly headsRows?: number | undefined;
}

const money =
  /金额|资金|经费|收入|支出|投入|贷款额|余额|捐款|善款|产值|销售额|款项|费用?$|补贴|补助金|加工费|奖金|慰问金|价值|物资折款|折款|预算|造价|工资|租金|单价|总价|(?<![名份])额$|[款元]$/;
const rate = /(?:率|占比|比例|比重|百分比|完成比|%|％)$/;
const day = /(?:日期|时间|年月|日)$/;
const span = /时长|小时|学时|课时|天数/;
/** Numbers by which somebody finds something again, and nobody counts. */
const identifier = /(?:编号|号码|代码|[证文单批车]号|学号|工号|邮编)$/;
const year = /^(?:19|20)\d\d年?$/;

/** Names of what is written, not counted. */
const texts =
  /名称|姓名|备注|说明|情况|问题|措施|建议|意见|内容|地[点址]|做法|来源|类[型别]|方式|形式|主题|简介|经验|亮点|单位|部门|职务|电话|文件|时间|日期|(?:负责|联系|填[报表写]|经办|责任|审核|带头|代表|承办|法)人$|级别|等级|状态|性质|性别|民族|学历|(?:村|社区|小区|网格|街道|乡镇|镇街|学校|站点)(?:[（(].*[）)])?$/;

export function kindOfColumn(column: SampleColumn, called: ColumnName, says: SheetSays): ColumnKind {
  const name = compactText(called.name);
  const heading = compactText(called.heading);
  const unit = column.measure ?? called.unit;
  const cells = column.cells.filter((text) => text !== "");
  const { rule } = column;
  if (rule?.type === "list" && rule.words !== undefined) return { kind: "code", scale: 0 };
  if (rule?.type === "date" && !rate.test(name)) return { kind: "date", scale: 0 };
  const isDay = day.test(name) && !span.test(name);
  const isRule = rule?.type === "whole" || rule?.type === "decimal";
  const numbers = cells.filter((text) => parseFigure(text).kind === "figure").length;
  // 5.5 below 日期 is a day of May, and money below 收入.
  const dates = cells.filter((text) => isDate(text) && (isDay || parseFigure(text).kind !== "figure")).length;
  if (cells.length > 0 && dates > cells.length * MOSTLY && !isRule) return { kind: "date", scale: 0 };
  if (identifier.test(name)) return { kind: "text", scale: 0 };
  if (/年[份度]$/.test(name) && cells.length > 0 && cells.every((text) => year.test(text)))
    return { kind: "text", scale: 0 };
  const isPersonal = isPersonalHeader(name, "count");
  const isNumber = cells.length > 0 && numbers > cells.length * MOSTLY && !isPersonal;
  const isBlank = cells.length === 0 && !isPersonal;
  const isNamed =
    isFigureName(name, unit) ||
    /^[#＃]?其中/.test(heading) ||
    ((says.isBlankOfSums || column.isUncomputed === true) && !isDay && !texts.test(heading));
  if (isRule || isNumber || (isBlank && isNamed)) return figureOf(called, unit, column, cells, says);
  if (cells.length === 0 && isDay) return { kind: "date", scale: 0 };
  return { kind: "text", scale: 0 };
}

/** Of a column's cells. */
const MOSTLY = 0.6;

/** Whether figures stand in the column, as far as that can be seen before it has a name. */
export function mayHoldFigures({ cells, rule }: Pick<SampleColumn, "cells" | "rule">): boolean {
  if (rule !== undefined) return rule.type === "whole" || rule.type === "decimal";
  const filled = cells.filter((text) => text !== "");
  return filled.filter((text) => parseFigure(text).kind === "figure").length >= filled.length * MOSTLY;
}

const days: ReadonlySet<string> = new Set(["date", "yearMonth", "monthDay"]);

function isDate(text: string): boolean {
  const kind = cellKind(text);
  return kind !== undefined && days.has(kind);
}

/** 经费来源, 资金用途: told in words, though money is named. */
const written = /名称$|单位$|姓名|(?:来源|用途|去向|渠道|说明|情况|方式|内容|备注)$/;

function isFigureName(name: string, unit: string | undefined): boolean {
  const text = compactText(name).replace(/\([^()]*\)$/, "");
  if (unit !== undefined) return true;
  if (isPersonalHeader(text, endsAsCount(text) ? "count" : "text") || written.test(text)) return false;
  return rate.test(text) || money.test(text) || isToldCount(text) || /(?:数|数量|总量)$/.test(text);
}

function figureOf(
  { name, heading, groups }: ColumnName,
  unit: string | undefined,
  { rule }: SampleColumn,
  cells: readonly string[],
  { measures }: SheetSays,
): ColumnKind {
  const text = compactText(name).replace(/\([^()]*\)$/, "");
  const isPercent =
    unit === "%" || (unit === undefined && (rate.test(text) || cells.some((cell) => /[%％]$/.test(cell))));
  if (isPercent) return { kind: "percent", unit: "%", scale: 2 };
  if (unit !== undefined && /元$/.test(unit)) return { kind: "money", unit, scale: 2 };
  const scale = Math.max(rule?.type === "decimal" ? 1 : 0, ...cells.map(decimalsOf));
  if (unit !== undefined) return { kind: "count", unit, scale };
  const own = measures.find((measure) => /元$/.test(measure));
  if (money.test(text) && !isToldCount(text)) {
    return own === undefined
      ? { kind: "money", unit: "元", scale: 2, open: "unit_of_money" }
      : { kind: "money", unit: own, scale: 2 };
  }
  const names = [heading, ...groups.toReversed()];
  // The sheet counts nothing but money, and nothing says that this is something else.
  if (own !== undefined && measures.length === 1 && !names.some(isCounted)) {
    return { kind: "money", unit: own, scale: 2 };
  }
  const counted = countedUnit(names, measures);
  return { kind: "count", unit: counted.unit, scale, ...(counted.open && { open: "unit" }) };
}

function isCounted(name: string): boolean {
  return isToldCount(name) || isCountedThing(name) || /[^总][数量]$/.test(compactText(name));
}

function decimalsOf(text: string): number {
  if (parseFigure(text).kind !== "figure") return 0;
  return Math.min(4, /\.(\d+)/.exec(text)?.[1]?.length ?? 0);
}
