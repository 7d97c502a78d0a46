import type { AgreedTable } from "./agreed-table.ts";

export const publicityTables: readonly AgreedTable[] = [
  {
    shows: "s12: 大兴妇联网, QQ群, 校讯通: what was posted, read and followed",
    sheet: { file: "s12_channels.xlsx" },
    period: "2024",
    form: "publicity_events",
    presses: 1,
    facts: {
      "media_followers/group": 480,
      "media_interactions/group": 2600,
      "media_interactions/site": 300,
      "media_interactions/other": 90,
      "media_posts/sms": 12,
      "media_posts/site": 520,
      "media_posts/other": 60,
      "media_posts/group": 800,
      "media_reads/site": 120_000,
      "media_reads/sms": 36_000,
      "media_reads/other": 5000,
    },
  },
  {
    shows: "微课堂: how often, and how many watched, who are nobody that came",
    sheet: `
      2024年微课堂开展情况统计表 | < | < | <
      乡镇 | 期数 | 线上观看人次 | 留言数
      示例镇妇联 | 12 | 5200 | 90
    `,
    period: "2024",
    form: "publicity_events",
    presses: 1,
    facts: {
      media_comments: 90,
      "publicity_events/micro_classes": 12,
      "publicity_online_views/micro_classes": 5200,
    },
  },
  {
    shows: "直播间: a class all of whose people watched",
    sheet: `
      2024年宣传教育活动情况统计表 | < | < | < | <
      活动类别 | 方式 | 场次 | 参与人次 | 线上观看（万人次）
      大宣讲 | 线下 | 18 | 2600 |
      线上直播课 | 线上 | 6 | | 139
    `,
    period: "2024",
    form: "publicity_events",
    presses: 1,
    facts: {
      "publicity_events/lectures_tour/offline": 18,
      "publicity_events/live_classes/online": 6,
      "publicity_online_views/live_classes": 1_390_000,
      "publicity_person_times/lectures_tour/offline": 2600,
    },
  },
];

export const projectTables: readonly AgreedTable[] = [
  {
    shows: "一镇一品: a topic a township with its money, and a topic that is not finished",
    sheet: `
      # 一镇一品
      2024年“一镇一品”项目申报及进展表 | < | < | < | < | <
      乡镇 | 项目名称 | 资金来源 | 项目经费（万元） | 立项时间 | 进展情况
      示例镇 | 示例竹编 | 区财政 | 2 | 2024年 | 实施中
      示例镇 | 示例绣坊 | 公益创投奖金 | 3 | 2024年5月 | 已完成
    `,
    period: "2024",
    form: "funds_projects",
    answers: { words: { source: { 公益创投奖金: "other" } } },
    presses: 2,
    facts: {
      "projects/township_topics": 2,
      "project_funds_yuan/township_topics/county": 2_000_000,
      "project_funds_yuan/township_topics/other": 3_000_000,
    },
  },
];
