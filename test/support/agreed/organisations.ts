import type { AgreedTable } from "./agreed-table.ts";

export const organisationTables: readonly AgreedTable[] = [
  {
    shows: "f04: townships and villages side by side, with the same words, and what stands beside both",
    sheet: { file: "f04_organisations.xlsx" },
    period: "2024",
    form: "org_building",
    presses: 0,
    facts: {
      "chairs/township": 2,
      "deputy_chairs_fulltime/township": 2,
      "deputy_chairs_parttime/township": 5,
      "exec_committee/township": 40,
      "exec_under_35/township": 16,
      villages_communities_total: 27,
      "org_coverage_units/grassroots": 27,
      "org_coverage_covered/grassroots": 27,
      "chairs/grassroots": 27,
      "two_committees_all_chairs/grassroots": 27,
      "two_committees_chairs/grassroots": 27,
      "exec_committee/grassroots": 345,
      "org_womens_homes/all": 27,
      "org_units_nonpublic/all": 4,
    },
  },
  {
    shows: "社区台账 and 网格: grids and their leaders are counted, names stay",
    sheet: `
      # 网格台账
      2024年网格妇女工作台账 | < | < | < | < | <
      序号 | 网格名称 | 网格长 | 联系电话 | 户数 | 联系妇女
      1 | 第一网格 | 示某一 | '00000000001 | 120 | 180
      2 | 第二网格 | 示某二 | '00000000002 | 95 | 140
      3 | 第三网格 | 示某三 | '00000000003 | 133 | 201
    `,
    period: "2024",
    form: "org_building",
    presses: 1,
    facts: {
      "village_groups_total/village_group": 3,
      "women_group_leaders/village_group": 3,
      "women_served/village_group": 521,
    },
    stays: ["示某", "网格", "0000000000"],
  },
  {
    shows: "云上妇联: organisations with their homes, groups and registered users",
    sheet: `
      # 导出
      云上妇联组织数据（截至2024年12月31日） | < | < | < | < | < | < | <
      组织名称 | 层级 | 主席姓名 | 执委数 | 妇女微家 | 微信群 | 群成员数 | 注册用户数
      示例镇妇女联合会 | 乡镇 | 示某一 | 21 | 8 | 3 | 420 | 1300
      东村妇女联合会 | 村 | 示某二 | 13 | 2 | 1 | 210 | 350
      西村妇女联合会 | 村 | 示某三 | 11 | 1 | 1 | 190 | 300
    `,
    period: "2024",
    form: "org_building",
    presses: 0,
    facts: {
      "chairs/town": 1,
      "chairs/village": 2,
      "exec_committee/town": 21,
      "exec_committee/village": 24,
      "online_followers/town": 1300,
      "online_followers/village": 650,
      "online_group_members/town": 420,
      "online_group_members/village": 400,
      "online_groups/town": 3,
      "online_groups/village": 2,
      "org_micro_homes/town": 8,
      "org_micro_homes/village": 3,
      "org_units_total/town": 1,
      "org_units_total/village": 2,
      townships_total: 1,
      villages_communities_total: 2,
    },
    stays: ["示某", "妇女联合会"],
  },
];
