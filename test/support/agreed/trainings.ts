import type { AgreedTable } from "./agreed-table.ts";

export const trainingTables: readonly AgreedTable[] = [
  {
    shows: "津帼学苑: who came and how often, each counted apart, and who taught stays",
    sheet: `
      # 学苑
      2024年津帼学苑培训台账 | < | < | < | < | < | <
      序号 | 培训名称 | 培训类别 | 培训时间 | 培训人数 | 培训人次 | 授课老师
      1 | 示例家政一期 | 家政服务 | 2024-03-08 | 40 | 80 | 测试甲
      2 | 示例电商课 | 电子商务 | 2024-05-12 | 60 | 60 | 测试乙
    `,
    period: "2024",
    form: "training_ledger",
    presses: 0,
    facts: {
      "training_sessions/home_services": 1,
      "training_persons/home_services": 40,
      "training_person_times/home_services": 80,
      "training_sessions/e_commerce": 1,
      "training_persons/e_commerce": 60,
      "training_person_times/e_commerce": 60,
    },
    stays: ["测试"],
  },
  {
    shows: "数字家园, 母亲课堂: people and attendances by town",
    sheet: `
      # 母亲课堂
      2024年母亲课堂培训情况统计表 | < | < | < | <
      乡镇 | 课程类别 | 期数 | 培训人数 | 培训人次
      示例镇妇联 | 家庭教育 | 12 | 300 | 360
      示例甲区妇联 | 电子商务 | 2 | 80 | 95
    `,
    period: "2024",
    form: "training_ledger",
    presses: 0,
    facts: {
      "training_sessions/family_education": 12,
      "training_persons/family_education": 300,
      "training_person_times/family_education": 360,
      "training_sessions/e_commerce": 2,
      "training_persons/e_commerce": 80,
      "training_person_times/e_commerce": 95,
    },
  },
];
