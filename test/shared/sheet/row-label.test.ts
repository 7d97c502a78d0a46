import { describe, expect, it } from "vitest";
import { rowLabel } from "../../../shared/sheet/row-label.ts";

const kinds: Readonly<Record<string, readonly string[]>> = {
  total: [
    ..."合计 （合计） 合计： 合计（人） 总计 共计 累计 汇总 汇总数 全市 全区合计 全县总计 全镇 本县合计".split(
      " ",
    ),
    ..."全市总计|Total|GRAND TOTAL|Σ|合計|總計|合计①|总 计|合　计：".split("|"),
  ],
  part: "小计 本页小计 市级小计 甲镇合计 以上合计 本页合计 小計".split(" "),
  comparison: [
    ..."平均 人均 全县平均 占比 占比（%） 所占比例 占合计% 排名 名次 上年同期 去年同期数 2022年同期 上年结转".split(
      " ",
    ),
    ..."同比增长 同比（%） 环比 比上年增减 较上年增长% 增减% 增幅 目标任务 年度目标 任务数 计划 市下达指标".split(
      " ",
    ),
    ..."应完成数 年初计划 完成率 完成率（%） 办结率%".split(" "),
  ],
  sample:
    "例 例： 示例 样例 填写示例 范例：某某镇 例：城关镇 如：三八红旗手 （样例）李四 模板行（请删除）".split(
      " ",
    ),
  none: [
    ..."本级 市本级 本单位 本局 城关镇 合兴镇 总铺镇 合作市 其他 其他乡镇 总工会 县直机关 全椒县 全州县 本溪市 平均镇村 计生协会 例会培训班".split(
      " ",
    ),
    ..."婴儿死亡率 孕产妇死亡率（1/10万） 计算机培训 共青镇 目标管理培训班 任家村 均安镇 同心县 增城区 比如县".split(
      " ",
    ),
    ..."如意社区 样板村 示范基地 XX村 ××街道 填报单位：城关镇妇联 李某 三八红旗手 月嫂培训班 2023.3.6".split(
      " ",
    ),
  ],
};

describe.each(Object.entries(kinds))("%s", (kind, texts) => {
  it.each(texts)("%s", (text) => {
    const label = rowLabel(text);
    const said = label === undefined ? "none" : label.kind === "total" && label.part ? "part" : label.kind;
    expect(said).toBe(kind);
  });
});
