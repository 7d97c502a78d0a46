/** What stands in a column of a sample: by what may be typed there, by what is written there, by what it is called. */
import type { DesignKind } from "../form/design/design.ts";
import { isPersonalHeader } from "../form/design/personal-header.ts";
import { parseFigure } from "../sheet/coerce/figure.ts";
import { compactText } from "../sheet/normalise.ts";
import { cellKind } from "../sheet/understand/cell-kind.ts";
import type { ColumnName } from "./column-name.ts";
import type { SampleColumn } from "./sample.ts";

export interface ColumnKind {
  readonly kind: DesignKind;
  readonly unit?: string;
  readonly scale: number;
  /** Nothing on the sheet says which unit the figures have: somebody must. */
  readonly open?: "unit" | "unit_of_money" | "kind";
}

const money =
  /金额|资金|经费|收入|支出|投入|贷款额|余额|捐款|善款|产值|销售额|款项|费用|补贴|补助金|加工费|奖金|价值|善款|物资折款|折款|元$/;
/** Unit of what is awarded: never added over units or time. */
export const POINTS = "分";

const rate = /(?:率|占比|比例|比重|百分比|完成比|%|％)$/;
const day = /(?:日期|时间|年月|日)$/;
const span = /时长|小时|学时|课时|天数/;

/** 组织建设（30分）, 总得分: points, whatever the words before count. */
const points = /[（(](?:满分)?\d+(?:\.\d+)?分[)）]$|(?:得分|评分|总分|分数|分值)$/;

/** Last words of a name → the unit that is counted. */
const counted: readonly (readonly [RegExp, string])[] = [
  [/人次数?$/, "人次"],
  [/户次$/, "户次"],
  [/件次$/, "件次"],
  [/场次$|场数$/, "场"],
  [/户数$|家庭数$|农户$/, "户"],
  [/件数$|案件数?$|起数$/, "件"],
  [/期数$|班次$/, "期"],
  [/次数$|阅读量|浏览量|播放量|点击量|转发量|点赞量|评论量|访问量/, "次"],
  [/粉丝|关注数|观众|听众/, "人"],
  [/份数$/, "份"],
  [/条数$/, "条"],
  [/支数$|队伍数$/, "支"],
  [/笔数$/, "笔"],
  [/例数$/, "例"],
  [/对数$/, "对"],
  [/岁数$|年龄$/, "岁"],
  [/面积/, "平方米"],
  [/课时数?$|学时数?$/, "课时"],
  [/时长|小时数?$/, "小时"],
  [/天数$/, "天"],
  [
    /人数$|名额$|人员$|职工$|会员数?$|成员数?$|从业人员|妇女$|女性$|儿童$|男$|女$|^[男女]童$|人$|党员$|干部$|委员$|主席$|骨干$|志愿者$/,
    "人",
  ],
  [/书记|主任/, "人"],
  [/企业|机构$|公司$|合作社$|商户$/, "家"],
  [/个数$|家数$|所数$|处数$|数量$|数$|量$/, "个"],
];

const days: ReadonlySet<string> = new Set(["date", "yearMonth", "monthDay"]);

/** @param measures units of measure that the sheet says of itself (单位：万元) */
export function kindOfColumn(
  column: SampleColumn,
  { name, unit: said }: ColumnName,
  measures: readonly string[],
): ColumnKind {
  const unit = column.measure ?? said;
  const cells = column.cells.filter((text) => text !== "");
  const { rule } = column;
  if (rule?.type === "list" && rule.words !== undefined) return { kind: "code", scale: 0 };
  if (rule?.type === "date" && !rate.test(name)) return { kind: "date", scale: 0 };
  const isDay = day.test(compactText(name)) && !span.test(name);
  const isRule = rule?.type === "whole" || rule?.type === "decimal";
  const numbers = cells.filter((text) => parseFigure(text).kind === "figure").length;
  // 5.5 below 日期 is a day of May, and money below 收入.
  const dates = cells.filter((text) => isDate(text) && (isDay || parseFigure(text).kind !== "figure")).length;
  if (cells.length > 0 && dates > cells.length * MOSTLY && !isRule) return { kind: "date", scale: 0 };
  const isNumber = cells.length > 0 && numbers > cells.length * MOSTLY && !isPersonalHeader(name, "count");
  if (isRule || isNumber || (cells.length === 0 && isFigureName(name, unit))) {
    return figureOf(name, unit, column, cells, measures);
  }
  if (cells.length === 0 && isDay) return { kind: "date", scale: 0 };
  return { kind: "text", scale: 0 };
}

/** Of a column's cells. */
const MOSTLY = 0.6;

function isDate(text: string): boolean {
  const kind = cellKind(text);
  return kind !== undefined && days.has(kind);
}

function isFigureName(name: string, unit: string | undefined): boolean {
  const text = compactText(name).replace(/\([^()]*\)$/, "");
  if (unit !== undefined) return true;
  if (isPersonalHeader(text, "text") || /名称$|单位$|姓名/.test(text)) return false;
  return (
    rate.test(text) ||
    money.test(text) ||
    counted.slice(0, -4).some(([word]) => word.test(text)) ||
    /数$/.test(text)
  );
}

function figureOf(
  name: string,
  unit: string | undefined,
  { rule }: SampleColumn,
  cells: readonly string[],
  measures: readonly string[],
): ColumnKind {
  const text = compactText(name).replace(/\([^()]*\)$/, "");
  const isPercent =
    unit === "%" || (unit === undefined && (rate.test(text) || cells.some((cell) => /[%％]$/.test(cell))));
  if (isPercent) return { kind: "percent", unit: "%", scale: 2 };
  if (unit !== undefined && /元$/.test(unit)) return { kind: "money", unit, scale: 2 };
  if (unit === undefined && money.test(text)) {
    const own = measures.find((measure) => /元$/.test(measure));
    return own === undefined
      ? { kind: "money", unit: "元", scale: 2, open: "unit_of_money" }
      : { kind: "money", unit: own, scale: 2 };
  }
  const scale = Math.max(rule?.type === "decimal" ? 1 : 0, ...cells.map(decimalsOf));
  const named = points.test(compactText(name)) ? POINTS : counted.find(([word]) => word.test(text))?.[1];
  const sheets = measures.filter((measure) => !/元$/.test(measure));
  const known = unit ?? named ?? (sheets.length === 1 ? sheets[0] : undefined);
  return known === undefined
    ? { kind: "count", unit: "个", scale, open: "unit" }
    : { kind: "count", unit: known, scale };
}

function decimalsOf(text: string): number {
  if (parseFigure(text).kind !== "figure") return 0;
  return Math.min(4, /\.(\d+)/.exec(text)?.[1]?.length ?? 0);
}
