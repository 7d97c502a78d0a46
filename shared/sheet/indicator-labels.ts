/** What stands over the columns of a sheet whose names run down its side: 指标名称, 计量单位, 本月数, 上年同期. */
import { compactText, withoutNoteMarks } from "./normalise.ts";
import type { HeaderPlace } from "./periods-across.ts";

export const nameLabel =
  /^(?:[^\d:]{0,4}(?:指标|项目)(?:名称|内容)?|(?:(?:统计|主要|工作|指标|项目)?内容|事项|名称|栏目|统计栏目|甲)(?:名称)?)$/;
export const unitLabel = /^(?:(?:计量|统计|数量)?单位|计量|单位名称|乙)$/;
/** Names of what is counted, each in its own unit beside it. */
export const kindLabel = /(?:类别|类型|种类|分类|科目|事项|内容|任务|工作)$/;
export const asideLabel =
  /代码|行次|序号|编号|排名|位次|上年|去年|上一年|同期|上期|上月|上季|往年|基期|增减|增长|增幅|升降|同比|环比|比重|占比|比例|[完达]成率|完成比|百分比|进度|目标|计划|任务|指标值|应完成|权重|分值|得分|备注|说明|来源|部门|责任|口径|公式|分子|分母/;
/** Figures of the rows as a whole, beside parts of them. */
const mainLabel =
  /^(?:[本当今](?:年|期|季|月)(?:度|份)?(?:实际|完成|发生)?(?:数|值|情况)?|合计|总计|总数|共计|数量|数值|数据|指标值|实绩|实际|实有|实际?完成(?:数量?|量|值|情况)?|完成(?:数量?|量|值|情况)|统计数|填报数|上报数|数|乙|丙)$/;
/** Each names what it counts: the sheet is a crosstab, not names beside figures. */
export const measureLabel = /(?:人数|人次|金额|户数|次数|场次|件数|期数|资金|经费|单价|总价|余额|预算)$/;
export const part = /^(?:其中|#|女|男)/;
/** Not what a sheet is about: who answers for it, and things of which each unit has others. */
export const noNameLabel =
  /序号|编号|代码|行次|部门|责任|负责|单位|依据|来源|备注|说明|规格|型号|物资|物品|品[名种类]|商品|产品|材料|设备|器材|用品|耗材|奖品|礼品|药品/;

export function labelText(text: string): string {
  return compactText(withoutNoteMarks(text)).replace(/\([^()]*\)$/, "");
}

/** Whether a text over a column says that it holds no figures of the period: 上年同期, 目标, 备注. */
export function isAsideText(text: string): boolean {
  return asideLabel.test(labelText(text));
}

/** Whether a column's figures are those of the rows as a whole. */
export function isMainColumn({ path }: HeaderPlace): boolean {
  return mainLabel.test(labelText(path.at(-1) ?? ""));
}
