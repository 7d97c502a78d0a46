import type { AgreedTable } from "./agreed-table.ts";

export const teamTables: readonly AgreedTable[] = [
  {
    shows: "s17: agents and mediators with years and months of founding, and no volunteer among them",
    sheet: { file: "s17_agents.xlsx" },
    period: "2024",
    form: "volunteer_teams",
    presses: 0,
    facts: {
      rights_agents: 2232,
      "professional_teams/petition_agents": 2,
      "professional_persons/mediators": 35,
      "professional_teams/mediators": 1,
    },
    stays: ["某"],
  },
  {
    shows: "婚调员: who they are stays, how many there are of each level arrives",
    sheet: `
      # 婚调员
      示例甲区婚调员备案表 | < | < | < | < | <
      姓名 | 所属镇街 | 级别 | 备案时间 | 调解件数 | 电话
      示某一 | 示例镇 | 县级 | 2021.3 | 12 | '00000000001
      示某二 | 示例镇 | 镇级 | 2022 | 5 | '00000000002
      示某三 | 示例镇 | 镇级 | 2022年8月 | 0 | '00000000003
    `,
    period: "2024",
    form: "volunteer_teams",
    presses: 1,
    facts: {
      "professional_persons/mediators/county": 1,
      "professional_cases/mediators/county": 12,
      "professional_persons/mediators/township": 2,
      "professional_cases/mediators/township": 5,
    },
    stays: ["示某", "0000000000"],
  },
  {
    shows: "人才库: the register of skilled women by their skills",
    sheet: `
      # 人才库
      示例甲区妇女实用人才库 | < | < | < | < | <
      编号 | 姓名 | 人才类别 | 专长 | 联系电话 | 入库时间
      1 | 示某一 | 种植能手 | 大棚蔬菜 | '00000000001 | 2019.5
      2 | 示某二 | 种植大户 | 葡萄 | '00000000002 | 2020.7
      3 | 示某三 | 手工艺人 | 剪纸 | '00000000003 | 2021
    `,
    period: "2024",
    form: "volunteer_teams",
    presses: 1,
    facts: {
      "professional_persons/talents/planting": 2,
      "professional_persons/talents/crafts": 1,
    },
    stays: ["示某", "0000000000", "剪纸"],
  },
];

export const placeTables: readonly AgreedTable[] = [
  {
    shows: "s05: 三制, a village a row: the coverage is counted from the villages",
    sheet: { file: "s05_councils_by_village.xlsx" },
    period: "2024",
    form: "positions_bases",
    presses: 1,
    facts: {
      rights_system_agents: 4,
      rights_system_all_villages: 3,
      rights_system_villages: 2,
      women_councils: 2,
      women_mutual_groups: 3,
    },
    stays: ["社区", "前屿村"],
  },
  {
    shows: "stations and posts of rights, one a row, with years and months",
    sheet: `
      2024年维权站(岗)统计表 | < | < | < | < | <
      序号 | 站点名称 | 类别 | 成立时间 | 是否在用 | 接待人次
      1 | 示例维权服务站 | 维权站 | 2013.5 | 是 | 120
      2 | 样本婚调室 | 婚调室 | 2019年 | 是 | 40
      3 | 旧维权岗 | 维权岗 | 2009年3月 | 停用 | 0
    `,
    period: "2024",
    form: "positions_bases",
    presses: 0,
    facts: {
      "position_person_times/rights_post": 0,
      "position_person_times/rights_station": 120,
      "position_person_times/mediation": 40,
      "rights_positions/mediation": 1,
      "rights_positions/rights_station": 1,
    },
  },
];
