import type { Indicator } from "../../form/indicator.ts";
import { distinct, flow, ofForm, stock, target } from "./shapes.ts";

/** Indicators of training and publicity. */
export const developmentIndicators: readonly Indicator[] = [
  ...ofForm("training_ledger", [
    ["training_sessions", "培训班次", "Training sessions held", "期"],
    ["training_persons", "参训人数", "Persons trained", "人"],
    ["training_person_times", "参训人次", "Training attendances", "人次"],
    ["training_hours", "授课课时", "Teaching hours", "课时", { ...flow, scale: 1 }],
    ["training_lecturer_person_times", "授课师资人次", "Lecturer attendances", "人次"],
    ["training_days", "培训天数", "Training days", "天", { ...flow, scale: 1 }],
    ["training_persons_employed", "参训后就业创业人数", "Trainees employed or started up", "人"],
    ["training_target_persons", "计划培训人数", "Planned trainees", "人", target],
    ["training_target_programmes", "计划培训行动项数", "Planned training programmes", "项", target],
    ["study_visits", "参观学习考察次数", "Study visits", "次"],
    ["study_visit_person_times", "参观学习考察人次", "Study-visit attendances", "人次"],
  ]),
  ...ofForm("publicity_events", [
    ["publicity_events", "宣传教育活动场次", "Publicity and education events", "场"],
    ["publicity_person_times", "活动参与(受益)人次", "Event attendances", "人次"],
    ["publicity_persons", "活动覆盖(受益)人数", "Persons reached", "人"],
    ["publicity_households", "活动覆盖家庭数", "Households reached", "户"],
    ["publicity_materials", "宣传品发放份数", "Publicity materials issued", "份"],
    ["media_outlets", "报道媒体家数", "Media outlets reporting", "家", distinct],
    ["women_publicised", "宣传优秀女性人数", "Outstanding women publicised", "人"],
    ["collectives_publicised", "宣传优秀女性集体数", "Women collectives publicised", "个"],
    ["competition_events", "技能竞赛场次", "Skill competitions", "场"],
    ["competition_teams", "参赛队伍数", "Competing teams", "支"],
    ["competition_persons", "参赛人数", "Competitors", "人"],
    ["campaign_participants", "主题活动参与人数", "Campaign participants", "人"],
    ["grassroots_visit_cadres", "下基层调研(蹲点)干部人数", "Cadres sent to grass roots", "人"],
    ["opinions_collected", "收集意见建议条数", "Opinions collected", "条"],
    ["opinion_categories", "意见建议类数", "Opinion categories", "类", distinct],
    [
      "meeting_persons",
      "座谈会参会妇女代表人数",
      "Representatives per meeting",
      "人",
      { ...flow, overTime: "none" },
    ],
    ["meeting_speakers", "会议交流发言人数", "Speakers at meeting", "人"],
    ["trees_planted", "种植树苗株数", "Saplings planted", "株"],
    ["activity_output_items", "活动制作物品件数", "Items made in activity", "件"],
    ["issues_rectified", "查找整改突出问题数", "Issues found and rectified", "个"],
    ["publicity_slogans", "永久性宣传标语条数", "Permanent slogans", "条", stock],
    ["consultations_answered", "解答群众咨询起数", "Consultations answered", "件"],
  ]),
];
