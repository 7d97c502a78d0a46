/** Words that several areas use for the same thing. */
import type { explanationReasons } from "../../../shared/api/submissions.ts";
import type { Severity } from "../../../shared/form/form.ts";
import type { ReportStatus } from "../status.ts";

export type Reason = (typeof explanationReasons)[number];

export const statusWords: Record<ReportStatus, string> = {
  missing: "未报",
  exempt: "免报",
  nil: "零报告",
  submitted: "待审",
  passed: "待市级审核",
  approved: "已通过",
  returned: "已退回",
  withdrawn: "已撤回",
  purged: "已清除",
  superseded: "已被新版本代替",
};

export const severityWords: Record<Severity, string> = {
  error: "错误",
  warning: "核实",
  information: "提示",
};

export const severityHints: Record<Severity, string> = {
  error: "必须改",
  warning: "可说明",
  information: "供参考",
};

export const reasonWords: Record<Reason, string> = {
  source_lost: "原始资料缺失",
  policy: "政策变化",
  real_situation: "情况属实",
  definition: "统计口径不同",
  other: "其他原因",
};
