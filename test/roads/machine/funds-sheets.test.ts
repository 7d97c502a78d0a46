import { expect, it } from "vitest";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { agreedSheet } from "../../support/agreed-sheet.ts";
import { district, township } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const own: readonly [OrgUnit, OrgUnit] = [district, township];

it("money of one project by source, across", () => {
  const said = agreedSheet(
    sheetOf(`
      # 资金来源
      2024年妇女儿童活动中心建设项目资金情况表 | < | < | < | 单位：万元
      乡镇 | 到位资金 | < | < | <
      ^ | 合计 | 中央 | 省级 | 县级
      示例镇 | 60 | 30 | 20 | 10
    `),
    own,
    "2024",
  );
  expect(said).toMatchObject({ form: "funds_projects", left: [] });
  expect(said.presses).toBeLessThanOrEqual(3);
  expect(said.facts).toEqual({
    "project_funds_yuan/facilities/central": 30_000_000,
    "project_funds_yuan/facilities/province": 20_000_000,
    "project_funds_yuan/facilities/county": 10_000_000,
  });
});
