import { expect, it } from "vitest";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { agreedCase } from "../../support/agreed-case.ts";
import { agreedSheet } from "../../support/agreed-sheet.ts";
import { district, township } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const own: readonly [OrgUnit, OrgUnit] = [district, township];

it("p10: posts by level laid across come to a figure a level with one press", () => {
  const said = agreedCase("p10_posts_by_level.xlsx", "2024");
  expect(said).toMatchObject({ form: "awards_register", left: [] });
  expect(said.presses).toBeLessThanOrEqual(3);
  expect(said.facts).toEqual({
    "civil_posts_awarded/civil_posts/national": 2,
    "civil_posts_awarded/civil_posts/province": 6,
    "civil_posts_awarded/civil_posts/city": 25,
    "civil_posts_awarded/civil_posts/county": 43,
  });
});

it("p11: the awards of a day, each known for a person, a collective or a post", () => {
  const said = agreedCase("p11_national_awards.xlsx", "2024");
  expect(said).toMatchObject({ form: "awards_register", left: [] });
  expect(said.presses).toBeLessThanOrEqual(3);
  expect(said.facts).toEqual({
    "awards_individuals/march_8_models/national": 10,
    "awards_individuals/march_8_persons/national": 596,
    "awards_collectives/march_8_groups/national": 395,
    "civil_posts_awarded/civil_posts/national": 599,
  });
});

it("a list of honoured women: award and level in the title, their names and posts stay", () => {
  const said = agreedSheet(
    sheetOf(`
      # 名单
      2024年度示例区区县级三八红旗手表彰名单 | < | < | < | < | < | <
      序号 | 姓名 | 民族 | 政治面貌 | 学历 | 工作单位及职务 | 备注
      1 | 测试甲 | 汉 | 群众 | 本科 | 示例医院护士长 |
      2 | 测试乙 | 回 | 党员 | 大专 | 示例镇妇联主席 |
      3 | 测试丙 | 汉 | 党员 | 本科 | 示例公司职工 |
    `),
    own,
    "2024",
  );
  expect(said).toMatchObject({ form: "awards_register", presses: 1, left: [] });
  expect(said.facts).toEqual({ "awards_individuals/march_8_persons/county": 3 });
  expect(said.sent).not.toContain("测试");
  expect(said.sent).not.toContain("示例医院");
});
