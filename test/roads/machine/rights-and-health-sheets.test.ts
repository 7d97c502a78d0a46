/** Sheets of rights and health as other systems and offices keep them: opened, agreed to, and what is sent. */
import { expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { agreedSheet } from "../../support/agreed-sheet.ts";
import { district, township } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const own: readonly [OrgUnit, OrgUnit] = [district, township];

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
