import { type PublishedRow, rowsOf } from "./published-row.ts";

/** Published figures of form 13, 重点项目与资金台账; money in 万元. */
export const funds: readonly PublishedRow[] = [
  ...rowsOf("wuqing", [
    { kind: "专项重点工程", source: "区财政" },
    { projects: ["区级专项重点工程", "2"] },
    "截至2017年8月；区级",
  ]),
  ...rowsOf("tonglu", [{ kind: "一镇一品课题" }, { projects: ["一镇一品课题", "13"] }, "2010年"]),
  ...rowsOf("fuzhou", [
    { kind: "妇女儿童活动中心", land_included: "是" },
    { invested: ["活动中心累计投入(含征地拆迁)", "17000"] },
    "截至2013年累计",
  ]),
  ...rowsOf("daxing", [
    { kind: "三牵手一扶持", source: "市区级" },
    { projects: ["三牵手一扶持落实项目", "10"], amount: ["争取市区级扶持资金", "2800"] },
    "2006年至2011年8月累计",
  ]),
];
