/** Sheets that no standard form has room for: a city makes a form of its own for them, and nothing is made of them here. */
import { expect, it } from "vitest";
import { agreedSheet } from "../../support/agreed-sheet.ts";
import { district, township } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

it.each([
  [
    "三级考核: what townships are scored by",
    `
      # 考核
      2024年镇街妇联工作三级考核评分表 | < | < | < | <
      序号 | 考核项目 | 分值 | 自评分 | 考核得分
      1 | 组织建设 | 20 | 19 | 18
      2 | 宣传教育 | 15 | 15 | 14.5
      3 | 维权服务 | 25 | 24 | 23
      合计 | | 60 | 58 | 55.5
    `,
  ],
  [
    "责任书: what was promised for the year, and whether it was done",
    `
      # 责任书
      2024年妇女工作目标管理责任书完成情况表 | < | < | < | <
      序号 | 目标任务 | 责任单位 | 完成情况 | 得分
      1 | 举办培训12期 | 示例镇妇联 | 已完成 | 10
      2 | 创建示范妇女之家2个 | 示例镇妇联 | 完成1个 | 5
      3 | 信访办结率95%以上 | 示例镇妇联 | 已完成 | 10
    `,
  ],
  [
    "三级联创: villages that reached the mark",
    `
      # 三级联创
      2024年“三级联创”达标情况表 | < | < | < | < | <
      乡镇 | 村名 | 班子建设 | 阵地建设 | 制度建设 | 总分
      示例镇 | 东村 | 18 | 22 | 15 | 55
      示例镇 | 西村 | 20 | 20 | 18 | 58
    `,
  ],
])("%s", (_, text) => {
  const units = [district, { ...township, parent: district.code }] as const;
  const said = agreedSheet(sheetOf(text), units, "2024");
  expect(said).toMatchObject({ form: null, presses: 0, facts: {}, sent: "" });
  expect(said.left.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
    "information STRUCTURE.form",
  ]);
  expect(said.left[0]?.message).toContain("是本市自己的表，不在这里报送，请按市妇联的要求另报");
});
