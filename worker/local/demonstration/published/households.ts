import type { PublishedFigure, PublishedRow } from "./published-row.ts";

function rated(
  unit: string,
  type: string,
  level: string,
  households: PublishedFigure,
  remark: string,
  grade?: string,
): PublishedRow {
  const codes = { family_type: type, level, ...(grade === undefined ? {} : { grade }) };
  return { unit, codes, figures: { households }, remark };
}

const courtyards = "截至2022年3月累计";
const fiveYears = "2006年至2011年8月累计";

/** Published figures of form 6, 家庭创建评定统计表. Levels nest: a national honour is also a provincial one. */
export const households: readonly PublishedRow[] = [
  rated("langfang", "美丽庭院", "市级", ["累计创建美丽庭院", "581000"], courtyards, "美丽"),
  rated("langfang", "精品庭院", "市级", ["累计创建精品庭院", "116000"], courtyards, "精品"),
  rated("langfang", "最美家庭", "全国", ["全国最美家庭", "3"], "2021年"),
  rated("langfang", "最美家庭", "省级", ["省最美家庭", "6"], "2021年"),
  rated("langfang", "最美家庭", "市级", ["市级最美家庭", "2782"], "2021年"),
  rated("langfang", "最美绿色家庭", "省级", ["省最美绿色家庭", "6"], "2021年"),
  rated("tonglu", "低碳家庭", "区县级", ["县级低碳家庭", "10"], "2010年"),
  rated("tonglu", "低碳家庭", "市级", ["杭州市低碳家庭", "7"], "2010年"),
  rated("tonglu", "学习型家庭", "区县级", ["县级学习型家庭", "20"], "2010年"),
  rated("tonglu", "学习型家庭", "市级", ["杭州市学习型家庭", "14"], "2010年"),
  rated("tonglu", "助廉家庭", "区县级", ["助廉家庭", "11"], "2010年"),
  rated("tonglu", "助廉家庭", "市级", ["其中杭州市助廉家庭", "2"], "2010年"),
  rated("fuzhou", "环保文明家庭", "市级", ["环保文明家庭(标兵户)", "60"], "2013年；标兵户"),
  rated("daxing", "和谐家庭", "区镇级", ["区镇级和谐家庭", "30000余"], fiveYears),
  {
    unit: "daxing",
    codes: { family_type: "平安家庭" },
    figures: { standard_rate: ["平安家庭达标率", "91以上"] },
    remark: "截至2011年8月；户数原文未列",
  },
  rated("guangfeng", "清洁家庭", "区县级", ["清洁户", "116000余"], "2019年", "清洁户"),
  rated("guangfeng", "清洁家庭", "区县级", ["较清洁户", "36000余"], "2019年", "较清洁户"),
  rated("guangfeng", "清洁家庭", "区县级", ["不清洁户", "8000余"], "2019年", "不清洁户"),
  rated("guangfeng", "清洁家庭", "区县级", ["区级清洁家庭", "23"], "2019年；区级命名"),
  rated("guangfeng", "最美家庭", "全国", ["全国最美家庭(列名1户)", "1"], "2019年；列名1户"),
  rated("guangfeng", "最美家庭", "省级", ["省级最美家庭", "3"], "2019年"),
  rated("guangfeng", "最美家庭", "市级", ["上饶市最美家庭", "4"], "2019年"),
  rated("guangfeng", "最美家庭", "区县级", ["区级最美家庭", "22"], "2019年"),
  rated("guangfeng", "平安家庭", "区县级", ["区级平安家庭", "10"], "2019年"),
  rated("guangfeng", "书香家庭", "省级", ["省书香家庭(列名1户)", "1"], "2019年；列名1户"),
];
