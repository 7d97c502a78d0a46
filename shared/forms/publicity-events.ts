import { code, count, date, text } from "../form/columns.ts";
import { defineForm } from "../form/define-form.ts";
import type { Condition } from "../form/form.ts";
import { activityCategories, campaigns } from "./activity-codes.ts";
import { usualHistory } from "./usual-history.ts";

const contests = ["skill_contest", "arts_sports"];
const isSkillContest: Condition = { column: "category", in: ["skill_contest"] };
const isNoSkillContest: Condition = { column: "category", notIn: ["skill_contest"] };
const isContest: Condition = { column: "category", in: contests };
const isCampaign: Condition = { column: "category", in: ["campaign"] };
const isNoCampaign: Condition = { column: "category", notIn: ["campaign"] };
const isMeeting: Condition = { column: "category", in: ["meeting"] };
const isNoMeeting: Condition = { column: "category", notIn: ["meeting"] };
const breakdown = ["category"];

/** C2.6: what any row must count, so that an activity is more than its name. */
const counted = [
  "persons",
  "households",
  "materials",
  "slogans",
  "consult",
  "teams",
  "competitors",
  "women_featured",
  "collectives_featured",
  "opinions",
  "opinion_kinds",
  "issues",
  "cadres",
  "representatives",
  "least_representatives",
  "trees",
  "items",
  "media",
];
const nothingElseCounted: readonly Condition[] = counted.map((column) => ({ column, filled: false }));

/** 宣传教育与主题活动台账: one activity, or a sum for unit × period × category. */
export const publicityEvents = defineForm({
  id: "publicity_events",
  version: 1,
  number: "妇联统2表",
  title: { zh: "宣传教育与主题活动台账", en: "Publicity and campaigns" },
  titleAliases: [
    "宣传教育活动台账",
    "宣传教育活动情况统计表",
    "宣传活动台账",
    "主题活动台账",
    "活动情况统计表",
  ],
  grains: ["detail", "sum"],
  identity: ["event_name", "date"],
  eventDate: "date",
  accumulation: "period",
  columns: {
    event_name: text("活动名称", "Activity", {
      aliases: ["活动主题", "主题", "内容"],
      requirement: "required",
      optionalOnSum: true,
      leaves: "活动的名称，汇总时据此核对是否重复，不含个人信息",
    }),
    category: code("活动类别", "Category", activityCategories, {
      aliases: ["类别", "活动类型", "宣传类型"],
      requirement: "required",
    }),
    campaign: code("主题活动/节点", "Campaign", campaigns, { aliases: ["所属专题", "节日节点"] }),
    date: date("活动日期", "Date", {
      aliases: ["时间", "举办时间", "开展时间"],
      requirement: "required",
      optionalOnSum: true,
    }),
    place: text("地点", "Place", { aliases: ["活动地点", "开展地点"] }),
    events: count("场次", "Events", "场", {
      aliases: ["场数", "次数", "期数", "节数", "开展场次"],
      requirement: "required",
      detailDefault: 1,
      feeds: [
        { indicator: "publicity_events", when: [isNoSkillContest], breakdown },
        { indicator: "competition_events", when: [isSkillContest] },
      ],
    }),
    attend: count("参与人次", "Attendances", "人次", {
      aliases: ["参与人数", "参加人数", "受益人次", "受益群众", "覆盖人次"],
      requiredWhen: nothingElseCounted,
      feeds: [{ indicator: "publicity_person_times", breakdown }],
    }),
    persons: count("覆盖人数", "Persons reached", "人", {
      aliases: ["惠及人数", "受教育人数", "收看人数"],
      feeds: [
        { indicator: "publicity_persons", when: [isNoCampaign], breakdown },
        { indicator: "campaign_participants", when: [isCampaign] },
      ],
    }),
    online: count("其中:线上观看", "of which online", "人次", {
      aliases: ["直播观看", "点击量", "在线人数"],
    }),
    households: count("参与家庭", "Families", "户", {
      aliases: ["受益家庭", "家庭数"],
      feeds: [{ indicator: "publicity_households", breakdown }],
    }),
    materials: count("发放宣传品", "Materials issued", "份", {
      aliases: ["宣传资料", "宣传单", "倡议书", "手册", "折页"],
      feeds: [{ indicator: "publicity_materials", breakdown }],
    }),
    slogans: count("宣传标语", "Slogans", "条", {
      aliases: ["横幅", "条幅", "标语"],
      feeds: [{ indicator: "publicity_slogans" }],
    }),
    consult: count("解答咨询", "Questions answered", "件", {
      aliases: ["咨询起数", "答疑"],
      feeds: [{ indicator: "consultations_answered" }],
    }),
    teams: count("参赛队伍", "Teams", "支", {
      aliases: ["代表队", "队数"],
      feeds: [{ indicator: "competition_teams" }],
    }),
    competitors: count("参赛人数", "Competitors", "人", {
      aliases: ["选手"],
      requiredWhen: [isContest, { column: "teams", filled: false }],
      feeds: [{ indicator: "competition_persons" }],
    }),
    women_featured: count("宣传优秀女性", "Women featured", "人", {
      aliases: ["宣传典型(人)", "优秀女性"],
      feeds: [{ indicator: "women_publicised" }],
    }),
    collectives_featured: count("宣传优秀集体", "Collectives featured", "个", {
      aliases: ["优秀集体", "宣传优秀女性集体"],
      feeds: [{ indicator: "collectives_publicised" }],
    }),
    opinions: count("收集意见建议", "Opinions collected", "条", {
      aliases: ["建议条数", "问题数"],
      feeds: [{ indicator: "opinions_collected" }],
    }),
    opinion_kinds: count("意见建议类数", "Kinds of opinions", "类", {
      aliases: ["意见类数"],
      feeds: [{ indicator: "opinion_categories" }],
    }),
    issues: count("查找整改问题", "Issues rectified", "个", {
      aliases: ["整改问题数", "查找突出问题"],
      feeds: [{ indicator: "issues_rectified" }],
    }),
    cadres: count("参加干部", "Staff taking part", "人", {
      aliases: ["带队领导", "下沉干部", "发言人"],
      feeds: [
        { indicator: "grassroots_visit_cadres", when: [isNoMeeting] },
        { indicator: "meeting_speakers", when: [isMeeting] },
      ],
    }),
    representatives: count("参会妇女代表", "Representatives at meetings", "人", {
      aliases: ["参会代表", "座谈会妇女代表"],
      feeds: [{ indicator: "meeting_persons" }],
    }),
    least_representatives: count("每会代表下限", "Least representatives a meeting", "人", {
      aliases: ["每会不少于"],
      feeds: [{ indicator: "meeting_persons", kind: "target" }],
    }),
    trees: count("植树株数", "Trees planted", "株", {
      aliases: ["种植树苗"],
      feeds: [{ indicator: "trees_planted" }],
    }),
    items: count("制作件数", "Items made", "件", {
      aliases: ["制作物品"],
      feeds: [{ indicator: "activity_output_items" }],
    }),
    media: count("媒体报道", "Media", "家", {
      aliases: ["报道媒体", "刊发"],
      feeds: [{ indicator: "media_outlets" }],
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    {
      id: "C2.1",
      expression: "场次 >= 1",
      severity: "error",
      class: "RANGE",
      message: { zh: "场次至少是1；没有开展的活动不用填", en: "An activity took place at least once" },
    },
    {
      id: "C2.2",
      expression: "其中:线上观看 <= 参与人次",
      severity: "error",
      message: {
        zh: "线上观看人次不能多于参与人次；线上的不计入参与人次时，请分两行填",
        en: "More online viewers than attendances",
      },
    },
    {
      id: "C2.5a",
      expression: "参与人次 / 场次 <= 5000",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: {
        zh: "平均每场超过5000人次，请核实是否为线上观看",
        en: "More than 5000 attendances an event: online?",
      },
    },
    {
      id: "C2.5b",
      expression: "覆盖人数 / 场次 <= 5000",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: {
        zh: "平均每场超过5000人，请核实是否为线上观看的人次",
        en: "More than 5000 persons an event: online views?",
      },
    },
  ],
  uniqueKeys: [
    {
      id: "C2.7",
      columns: ["event_name", "date"],
      severity: "warning",
      grain: "detail",
      message: { zh: "同一单位、同一活动、同一日期填了不止一次", en: "The activity is entered twice" },
    },
  ],
  history: [
    ...usualHistory(2),
    {
      kind: "across",
      id: "H2.5",
      columns: ["event_name", "date", "attend"],
      grain: "detail",
      message: {
        zh: "本期另有单位报了同名、同日、同样人次的活动",
        en: "Another unit reports an activity of the same name, day and attendance",
      },
    },
  ],
  summary: [
    { indicator: "publicity_events" },
    { indicator: "publicity_person_times" },
    { indicator: "publicity_persons" },
    { indicator: "publicity_households" },
    { indicator: "publicity_materials" },
    { indicator: "competition_events" },
    { indicator: "competition_teams" },
    { indicator: "competition_persons" },
    { indicator: "campaign_participants" },
    { indicator: "women_publicised" },
    { indicator: "collectives_publicised" },
    { indicator: "media_outlets" },
    { indicator: "opinions_collected" },
    { indicator: "opinion_categories" },
    { indicator: "issues_rectified" },
    { indicator: "grassroots_visit_cadres" },
    { indicator: "meeting_persons" },
    { indicator: "meeting_speakers" },
    { indicator: "trees_planted" },
    { indicator: "activity_output_items" },
    { indicator: "publicity_slogans" },
    { indicator: "consultations_answered" },
  ],
});
