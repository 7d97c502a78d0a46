import type { AgreedTable } from "./agreed-table.ts";

export const rightsTables: readonly AgreedTable[] = [
  {
    shows: "s01: the log of a hotline, in which a note says that two rows are one case",
    sheet: { file: "s01_hotline_log.xlsx" },
    period: "2024",
    form: "rights_cases",
    presses: 1,
    facts: {
      "dv_cases/call/referral": 1,
      "dv_cases/online/referral": 0,
      "rights_case_times/call/marriage/no/legal_advice": 1,
      "rights_case_times/call/violence/yes/referral": 1,
      "rights_case_times/online/violence/yes/referral": 1,
      "rights_case_times/visit/labour/no/legal_advice": 1,
      "rights_cases_closed/call/marriage/no/legal_advice": 1,
      "rights_cases_closed/call/violence/yes/referral": 1,
      "rights_cases_closed/visit/labour/no/legal_advice": 1,
      "rights_cases_received/call/marriage/no/legal_advice": 1,
      "rights_cases_received/call/violence/yes/referral": 1,
      "rights_cases_received/online/violence/yes/referral": 0,
      "rights_cases_received/visit/labour/no/legal_advice": 1,
      rights_closure_closed: 3,
      rights_closure_received: 3,
    },
    stays: ["某", "20240305002", "0000"],
  },
  {
    shows: "掌上妇联: a case that names another over a second channel counts once, and each visit",
    sheet: `
      # 工单
      12338妇女维权热线工单导出 | < | < | < | < | < | < | < | < | <
      工单号 | 关联工单号 | 来电时间 | 来电人 | 来源 | 问题类型 | 是否涉家暴 | 处理方式 | 办理状态 | 办结时间
      '240305002 | | 2024-03-05 15:40 | 测试乙 | 12338热线 | 家庭暴力 | 是 | 转派出所 | 已办结 | 2024-03-12
      '240305003 | '240305002 | 2024-03-05 16:02 | 测试乙 | 掌上妇联 | 家暴 | 是 | 转派出所 | 已办结 | 2024-03-12
    `,
    period: "2024",
    form: "rights_cases",
    presses: 0,
    facts: {
      "dv_cases/call/referral": 1,
      "dv_cases/online/referral": 0,
      "rights_case_times/call/violence/yes/referral": 1,
      "rights_case_times/online/violence/yes/referral": 1,
      "rights_cases_closed/call/violence/yes/referral": 1,
      "rights_cases_closed/online/violence/yes/referral": 0,
      "rights_cases_received/call/violence/yes/referral": 1,
      "rights_cases_received/online/violence/yes/referral": 0,
      rights_closure_closed: 1,
      rights_closure_received: 1,
    },
    stays: ["测试", "240305002"],
  },
  {
    shows: "other hotlines: letters to the leader, the official account and the web beside the telephone",
    sheet: `
      # 来源
      2024年维权服务各渠道受理情况统计表 | < | < | <
      来源渠道 | 问题类型 | 受理件数 | 办结件数
      12338热线 | 婚姻家庭 | 40 | 38
      微信公众号 | 婚姻家庭 | 12 | 12
      领导信箱 | 财产权益 | 5 | 4
      网上信访 | 劳动权益 | 3 | 3
      来人来访 | 财产权益 | 8 | 6
    `,
    period: "2024",
    form: "rights_cases",
    presses: 0,
    facts: {
      "rights_cases_closed/call/marriage": 38,
      "rights_cases_closed/mailbox/property": 4,
      "rights_cases_closed/online/labour": 3,
      "rights_cases_closed/online/marriage": 12,
      "rights_cases_closed/visit/property": 6,
      "rights_cases_received/call/marriage": 40,
      "rights_cases_received/mailbox/property": 5,
      "rights_cases_received/online/labour": 3,
      "rights_cases_received/online/marriage": 12,
      "rights_cases_received/visit/property": 8,
      rights_closure_closed: 63,
      rights_closure_received: 68,
    },
  },
  {
    shows: "信访代理: a ledger of agents who speak for others arrives as cases",
    sheet: `
      # 代理
      2024年妇女信访代理台账 | < | < | < | < | < | <
      编号 | 受理时间 | 信访人 | 代理事项 | 信访类别 | 代理员 | 办理结果
      1 | 2024.3.4 | 测试甲 | 土地分红 | 财产权益 | 测试乙 | 办结
      2 | 2024.5.20 | 测试丙 | 赡养 | 婚姻家庭 | 测试乙 | 调解中
    `,
    period: "2024",
    form: "rights_cases",
    presses: 0,
    facts: {
      "rights_case_times/marriage": 1,
      "rights_case_times/property": 1,
      "rights_cases_closed/property": 1,
      "rights_cases_received/marriage": 1,
      "rights_cases_received/property": 1,
      rights_closure_closed: 1,
      rights_closure_received: 2,
    },
    stays: ["测试"],
  },
];
