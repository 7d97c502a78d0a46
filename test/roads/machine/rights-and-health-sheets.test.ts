/** Sheets of rights and health as other systems and offices keep them: opened, agreed to, and what is sent. */
import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { agreedCase, agreedSheet } from "../../support/agreed-sheet.ts";
import { district, township } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const own: readonly [OrgUnit, OrgUnit] = [district, township];

describe("s01: the log of a hotline", () => {
  const log = agreedCase("s01_hotline_log.xlsx", "2024", {
    words: { channel: { 维权服务中心来访: "visit" } },
  });

  it("goes through in a few presses, and asks whether two rows are one case", () => {
    expect(log.presses).toBeLessThanOrEqual(2);
    expect(log.form).toBe("rights_cases");
    expect(log.left.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(["warning E7.17"]);
  });

  it("sends cases, visits and domestic violence by channel and handling, and nobody's name or number", () => {
    expect(log.facts).toEqual({
      "dv_cases/call/referral": 1,
      "dv_cases/online/referral": 1,
      "rights_case_times/call/marriage/no/legal_advice": 1,
      "rights_case_times/call/violence/yes/referral": 1,
      "rights_case_times/online/violence/yes/referral": 1,
      "rights_case_times/visit/labour/no/legal_advice": 1,
      "rights_cases_closed/call/marriage/no/legal_advice": 1,
      "rights_cases_closed/call/violence/yes/referral": 1,
      "rights_cases_closed/visit/labour/no/legal_advice": 1,
      "rights_cases_received/call/marriage/no/legal_advice": 1,
      "rights_cases_received/call/violence/yes/referral": 1,
      "rights_cases_received/online/violence/yes/referral": 1,
      "rights_cases_received/visit/labour/no/legal_advice": 1,
      rights_closure_closed: 3,
      rights_closure_received: 4,
    });
    expect(log.sent).not.toMatch(/某|20240305002|0000/);
  });
});

it("a case that names another over a second channel counts once, and each visit", () => {
  const said = agreedSheet(
    sheetOf(`
      # 工单
      12338妇女维权热线工单导出 | < | < | < | < | < | < | < | < | <
      工单号 | 关联工单号 | 来电时间 | 来电人 | 来源 | 问题类型 | 是否涉家暴 | 处理方式 | 办理状态 | 办结时间
      '240305002 | | 2024-03-05 15:40 | 测试乙 | 12338热线 | 家庭暴力 | 是 | 转派出所 | 已办结 | 2024-03-12
      '240305003 | '240305002 | 2024-03-05 16:02 | 测试乙 | 掌上妇联 | 家暴 | 是 | 转派出所 | 已办结 | 2024-03-12
    `),
    own,
    "2024",
  );
  expect(said).toMatchObject({ form: "rights_cases", left: [] });
  expect(said.facts).toEqual({
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
  });
  expect(said.sent).not.toMatch(/测试|240305002/);
});

it("what police and courts tell once a year arrives with who told it", () => {
  const said = agreedSheet(
    sheetOf(`
      # 反家暴
      2024年反家庭暴力工作统计表 | < | < | < | <
      承办单位 | 公安家暴警情 | 告诫书 | 人身安全保护令申请 | 人身安全保护令签发
      公安 | 116 | 52 | |
      法院 | | | 12 | 10
    `),
    own,
    "2024",
  );
  expect(said).toMatchObject({ form: "rights_cases", left: [] });
  expect(said.facts).toEqual({
    "dv_orders_applied/court": 12,
    "dv_orders_issued/court": 10,
    "dv_police_calls/police": 116,
    "dv_warnings/police": 52,
  });
});

it("a ledger of agents who speak for others arrives as cases", () => {
  const said = agreedSheet(
    sheetOf(`
      # 代理
      2024年妇女信访代理台账 | < | < | < | < | < | <
      编号 | 受理时间 | 信访人 | 代理事项 | 信访类别 | 代理员 | 办理结果
      1 | 2024.3.4 | 测试甲 | 土地分红 | 财产权益 | 测试乙 | 办结
      2 | 2024.5.20 | 测试丙 | 赡养 | 婚姻家庭 | 测试乙 | 调解中
    `),
    own,
    "2024",
  );
  expect(said).toMatchObject({ form: "rights_cases", left: [] });
  expect(said.facts).toEqual({
    "rights_case_times/marriage": 1,
    "rights_case_times/property": 1,
    "rights_cases_closed/property": 1,
    "rights_cases_received/marriage": 1,
    "rights_cases_received/property": 1,
    rights_closure_closed: 1,
    rights_closure_received: 2,
  });
  expect(said.sent).not.toContain("测试");
});

it("two cancers side by side arrive apart, and their rates from their parts", () => {
  const said = agreedSheet(
    sheetOf(`
      # 两癌
      2024年妇女“两癌”筛查任务完成进度表 | < | < | < | < | < | <
      单位 | 宫颈癌 | < | < | 乳腺癌 | < | <
      ^ | 任务数 | 完成数 | 完成率 | 任务数 | 完成数 | 完成率
      示例镇 | 500 | 450 | 90% | 500 | 440 | 88%
    `),
    own,
    "2024",
  );
  expect(said).toMatchObject({ form: "health_screening", left: [] });
  expect(said.facts).toEqual({
    "screening_completion_done/breast": 440,
    "screening_completion_done/cervical": 450,
    "screening_completion_of/breast": 500,
    "screening_completion_of/cervical": 500,
    "screening_eligible/breast": 500,
    "screening_eligible/cervical": 500,
    "screening_persons_by_item/breast": 440,
    "screening_persons_by_item/cervical": 450,
  });
  for (const fact of Object.keys(said.facts)) {
    const { apart } = standardCatalogue.indicator(fact.split("/")[0] ?? "");
    expect(apart, fact).toEqual(["item"]);
  }
});
