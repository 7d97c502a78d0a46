import { likely } from "./likely.ts";

export const outlineMonitoring = likely("outline_monitoring", {
  indicator: "监测项目 主要指标 目标指标 规划指标 指标 指标内容",
  scope: "分组 适用范围 统计范围 人群范围 分类",
  value: "监测值 本年值 实际值 当年值 实际数 当年实际 统计数 完成数 本期值 现状值 实际达到",
  numerator: "分子数",
  denominator: "分母数",
  last: "去年数 上年数 上一年度 上年实际 上年完成值",
  delta: "与上年比较 变化 增减值 增减量 比上年增减百分点 较上年变化",
  growth: "增速 增长率 较上年增长 增长幅度 同比增速",
  target: "规划要求 指标值 目标要求 规定值 目标 规划目标值 达标要求 2030年目标",
  gap: "高出目标 超出目标 与目标相比 与目标差距 比目标高",
  dept: "提供部门 报送单位 数据报送部门 数据来源 责任部门 牵头部门 来源部门 供数单位",
});
