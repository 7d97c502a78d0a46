/** Figures of 妇联统7表 that stand on sum rows: mediation, services, and what departments do against violence. */
import { count, money, percent } from "../../form/columns.ts";
import type { Condition, Feed } from "../../form/form.ts";

/** Departments' figures keep the department with them. */
const bySource = ["handler"];

const filled = (column: string): Condition => ({ column, filled: true });
const blank = (column: string): Condition => ({ column, filled: false });

/** A rate is kept as printed only where one of its parts is missing. */
export function printedWithout(
  indicator: string,
  part: string,
  whole: string,
  breakdown: readonly string[] = [],
): readonly Feed[] {
  return [[blank(whole)], [filled(whole), blank(part)]].map((when) => ({
    indicator,
    kind: "printed",
    when,
    breakdown,
  }));
}

/** What was mediated, searched for and answered. */
export const mediationColumns = {
  mediated: count("调解件数", "Cases mediated", "件", {
    aliases: ["调处件数", "受理调解", "受理调解件数", "调解纠纷", "婚姻家庭纠纷调解"],
    feeds: [
      { indicator: "mediation_cases" },
      { indicator: "mediation_rate_cases", when: [filled("mediated_ok")] },
    ],
  }),
  mediated_ok: count("调解成功", "of which settled", "件", {
    aliases: ["调解成功件数", "成功件数", "调解成功数", "调成", "达成协议"],
    feeds: [
      { indicator: "mediation_success" },
      { indicator: "mediation_rate_success", when: [filled("mediated")] },
    ],
  }),
  mediation_rate: percent("调解成功率", "Rate settled", {
    unprinted: true,
    aliases: ["成功率", "调成率"],
    range: { max: 10_000 },
    feeds: printedWithout("mediation_success_rate", "mediated_ok", "mediated"),
  }),
  screened: count("排查家庭", "Households visited", "户", {
    unprinted: true,
    aliases: ["排查户数", "排查户", "摸排户", "摸排户数", "走访家庭", "重点家庭"],
    feeds: [{ indicator: "dispute_screened_households" }],
  }),
  disputes: count("排查纠纷", "Disputes found", "件", {
    unprinted: true,
    aliases: ["排查矛盾纠纷", "排查件数", "排查纠纷件数", "摸排纠纷", "纠纷件数"],
    feeds: [{ indicator: "disputes_found" }],
  }),
};

/** What women received: 人 and 人次 in columns of their own, never added. */
export const serviceColumns = {
  advice: count("法律咨询", "Legal advice", "人", {
    aliases: ["咨询人数", "法律咨询人数"],
    feeds: [{ indicator: "legal_consult_persons" }],
  }),
  advice_times: count("法律咨询人次", "Consultations", "人次", {
    unprinted: true,
    aliases: ["咨询人次", "解答咨询人次", "法律服务人次"],
    feeds: [{ indicator: "legal_consult_person_times" }],
  }),
  counsel: count("心理疏导", "Counselling", "人次", {
    aliases: ["心理咨询", "心理服务", "心理辅导", "情绪疏导", "心理咨询人次", "心理疏导人次"],
    feeds: [{ indicator: "counselling_person_times" }],
  }),
  protected: count("权益得到维护", "Rights protected", "人", {
    unprinted: true,
    aliases: ["权益受保护妇女", "维权服务人数"],
    feeds: [{ indicator: "rights_protected_persons" }],
  }),
  aid_cases: count("法律援助案件", "Legal aid cases", "件", {
    unprinted: true,
    aliases: ["法律援助件数", "法律援助案件数", "法援案件", "援助件数"],
    feeds: [{ indicator: "legal_aid_cases", breakdown: bySource }],
  }),
  aid: count("法律援助", "Legal aid", "人", {
    aliases: ["获法律援助人数", "法律援助人数", "受援人数", "受援妇女"],
    feeds: [{ indicator: "legal_aid_persons", breakdown: bySource }],
  }),
  jaid: count("司法救助", "Judicial aid", "人", {
    aliases: ["获司法救助人数", "司法救助人数", "司法救助妇女儿童"],
    feeds: [{ indicator: "judicial_aid_persons", breakdown: bySource }],
  }),
  loss: money("挽回经济损失", "Losses recovered", {
    unprinted: true,
    aliases: ["挽回损失", "挽回经济损失金额", "追回金额"],
    displayUnit: "万元",
    feeds: [{ indicator: "rights_recovered_yuan" }],
  }),
};

/** 反家庭暴力法: what police, courts and shelters do, and what a federation does beside them. */
export const violenceColumns = {
  dv_cases: count("家暴件数", "Cases of domestic violence", "件", {
    aliases: ["家庭暴力件数", "受理家暴", "家暴投诉", "涉家暴件数"],
    feeds: [{ indicator: "dv_cases", breakdown: bySource }],
  }),
  dv_police: count("公安家暴警情", "Calls to the police", "件", {
    aliases: ["家暴警情", "家暴接处警", "家暴报警", "家暴出警次数"],
    feeds: [{ indicator: "dv_police_calls", breakdown: bySource }],
  }),
  warnings: count("告诫书", "Written warnings", "份", {
    aliases: ["家暴告诫书", "出具告诫书", "发出告诫书", "告诫书份数"],
    feeds: [{ indicator: "dv_warnings", breakdown: bySource }],
  }),
  po_applied: count("人身安全保护令申请", "Protection orders applied for", "件", {
    aliases: ["申请保护令", "保护令申请数", "申请人身安全保护令", "受理人身安全保护令申请"],
    feeds: [{ indicator: "dv_orders_applied", breakdown: bySource }],
  }),
  po_issued: count("人身安全保护令签发", "Protection orders issued", "份", {
    aliases: ["人身安全保护令", "人身保护令", "签发保护令", "发出保护令", "核发保护令", "作出保护令"],
    feeds: [{ indicator: "dv_orders_issued", breakdown: bySource }],
  }),
  po_assisted: count("其中:妇联代为申请", "of which applied for by the federation", "件", {
    unprinted: true,
    aliases: ["代为申请", "妇联代为申请", "协助申请", "帮助申请保护令"],
    feeds: [{ indicator: "dv_orders_assisted" }],
  }),
  shelter: count("庇护(临时救助)", "Given shelter", "人次", {
    unprinted: true,
    aliases: ["庇护人次", "提供庇护", "庇护救助", "临时庇护", "临时安置"],
    feeds: [{ indicator: "dv_sheltered", breakdown: bySource }],
  }),
  mandatory: count("强制报告", "Mandatory reports", "件", {
    unprinted: true,
    aliases: ["强制报告件数", "侵害未成年人强制报告"],
    feeds: [{ indicator: "mandatory_reports", breakdown: bySource }],
  }),
  urged: count("督促处理意见书", "Written urgings", "份", {
    unprinted: true,
    aliases: ["意见书", "督促函", "建议书"],
    feeds: [{ indicator: "federation_urgings" }],
  }),
  crime: count("破获侵害案件", "Crimes solved", "件", {
    unprinted: true,
    aliases: ["破案数", "侵害妇女儿童案件(破案)"],
    feeds: [{ indicator: "crime_cases_solved", breakdown: bySource }],
  }),
};

/** What was asked of those whose cases were closed. */
export const followUpColumns = {
  visits_back: count("回访件数", "Cases followed up", "件", {
    unprinted: true,
    aliases: ["回访", "跟踪回访"],
    feeds: [{ indicator: "rights_return_visits" }],
  }),
  rated: count("评价件数", "Cases rated", "件", {
    unprinted: true,
    aliases: ["参评件数", "评价总数"],
    feeds: [{ indicator: "rights_rated", when: [filled("satisfied")] }],
  }),
  satisfied: count("满意件数", "of which satisfied", "件", {
    unprinted: true,
    aliases: ["满意数"],
    feeds: [
      { indicator: "rights_satisfied", when: [filled("rated")] },
      { indicator: "rights_satisfied_alone", when: [blank("rated")] },
    ],
  }),
  satisfaction: percent("满意率", "Rate satisfied", {
    unprinted: true,
    aliases: ["群众满意率"],
    range: { max: 10_000 },
    feeds: printedWithout("rights_satisfaction_rate", "satisfied", "rated"),
  }),
};
