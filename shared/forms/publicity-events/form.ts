import { code, count, date, text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import type { Condition } from "../../form/form.ts";
import { usualHistory } from "../../form/usual-history.ts";
import { titlesOf } from "../code-list.ts";
import { activityCategories, activityModes, campaigns, mediaCategories, mediaLevels } from "./codes.ts";
import { activityColumns, breakdown, mediaColumns } from "./columns.ts";

const isSkillContest: Condition = { column: "category", in: ["skill_contest"] };
const isNoSkillContest: Condition = { column: "category", notIn: ["skill_contest"] };
const mediaTitles = titlesOf(mediaLevels, ["national", "province", "city", "county"]);
const isNoMedia: Condition = { column: "category", notIn: mediaCategories };

/** Figures that make a row of their own: where one of them stands, 场次 may be missing. */
const figuresBeside = Object.entries({ ...activityColumns, ...mediaColumns }).flatMap(([column, { type }]) =>
  type === "figure" ? { column, filled: false } : [],
);

/**
 * 宣传教育与主题活动台账: an activity, a report in the media, or a sum for unit × category, account or level of media.
 * What is watched, read and followed stands beside who came and is added to nobody.
 */
export const publicityEvents = defineForm({
  id: "publicity_events",
  version: 2,
  number: "妇联统2表",
  title: { zh: "宣传教育与主题活动台账", en: "Publicity, campaigns and media" },
  titleAliases: [
    "宣传教育活动情况统计表",
    "宣传活动台账",
    "主题活动台账",
    "活动情况统计表",
    "宣传活动统计表",
    "活动开展情况统计表",
    "三八活动情况统计表",
    "六一活动统计表",
    "反家暴宣传情况统计表",
    "普法宣传活动统计表",
    "宣传平台运行情况统计表",
    "微信公众号数据统计表",
    "信息宣传用稿情况统计表",
    "媒体刊发情况统计表",
    "信息采用情况通报",
    "宣传思想工作月报表",
    "网上工作统计表",
    "微课堂开展情况统计表",
  ],
  grains: ["detail", "sum"],
  identity: ["event_name", "article", "date"],
  eventDate: "date",
  accumulation: "period",
  columns: {
    event_name: text("活动名称", "Activity", {
      aliases: ["活动主题", "主题", "内容", "活动内容", "宣传主题"],
      requiredWhen: [isNoMedia],
      optionalOnSum: true,
      leaves: "活动的名称，汇总时据此核对是否重复，不含个人信息",
    }),
    article: text("稿件标题", "Report", {
      aliases: ["文章标题", "新闻标题", "信息标题", "报道标题", "刊发标题", "稿件名称"],
    }),
    category: code("活动类别", "Category", activityCategories, {
      aliases: ["类别", "活动类型", "宣传类型", "活动形式", "宣传内容"],
      requirement: "required",
    }),
    campaign: code("主题活动/节点", "Campaign", campaigns, {
      aliases: ["主题节点", "所属专题", "节日节点", "宣传节点"],
      titled: true,
    }),
    date: date("活动日期", "Date", {
      aliases: ["时间", "举办时间", "开展时间", "活动时间", "刊发时间", "刊发日期", "发布时间", "发布日期"],
    }),
    place: text("地点", "Place", { aliases: ["活动地点", "开展地点", "举办地点"] }),
    mode: code("线上/线下", "Online or in person", activityModes, {
      aliases: ["活动方式", "开展方式", "线上线下"],
    }),
    events: count("场次", "Events", "场", {
      aliases: [
        "场数",
        "次数",
        "期数",
        "节数",
        "开展场次",
        "活动场次",
        "举办场次",
        "活动次数",
        "开展宣传活动",
      ],
      detailDefault: 1,
      defaultWhen: [isNoMedia],
      requiredWhen: figuresBeside,
      feeds: [
        { indicator: "publicity_events", when: [isNoSkillContest], breakdown },
        { indicator: "competition_events", when: [isSkillContest] },
      ],
    }),
    ...activityColumns,
    ...mediaColumns,
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  printed: [
    {
      id: "activities",
      title: { zh: "宣传教育活动台账", en: "Activities" },
      columns: [
        "event_name",
        "category",
        "campaign",
        "date",
        "place",
        "mode",
        "events",
        "attend",
        "persons",
        "online",
        "households",
        "materials",
        "remark",
      ],
    },
    {
      id: "by_unit",
      title: { zh: "宣传活动情况统计表", en: "Activities by unit" },
      columns: [
        "category",
        "events",
        "attend",
        "online",
        "materials",
        "banners",
        "boards",
        "consult_persons",
        "volunteers",
        "remark",
      ],
    },
    {
      id: "channels",
      title: { zh: "新媒体运营情况统计表", en: "Own channels" },
      constants: { category: "new_media" },
      columns: [
        "platform",
        "account",
        "posts",
        "original_posts",
        "reads",
        "followers",
        "followers_new",
        "interactions",
        "lives",
        "remark",
      ],
    },
    {
      id: "reports",
      title: { zh: "信息宣传用稿统计表", en: "Reports in the media" },
      constants: { category: "media" },
      columns: mediaTitles.map((title) => ({ title, columns: ["media_reports"] })),
    },
    {
      id: "contests",
      title: { zh: "技能竞赛情况统计表", en: "Skill contests" },
      constants: { category: "skill_contest" },
      columns: ["event_name", "date", "place", "events", "teams", "competitors", "remark"],
    },
    {
      id: "research",
      title: { zh: "调研座谈情况统计表", en: "Research and hearings" },
      constants: { category: "research" },
      columns: ["event_name", "date", "place", "events", "cadres", "opinions", "issues", "reports", "remark"],
    },
  ],
  relations: [
    {
      id: "E2.1",
      expression: "场次 >= 1",
      grain: "detail",
      severity: "warning",
      class: "RANGE",
      message: { zh: "场次至少是1；没有开展的活动不用填", en: "An activity took place at least once" },
    },
    {
      id: "E2.2",
      expression: "其中:原创 <= 发布量",
      severity: "error",
      message: { zh: "原创条数不能多于发布量", en: "More original posts than posts" },
    },
    {
      id: "E2.3",
      expression: "其中:新增粉丝 <= 粉丝数",
      severity: "error",
      message: { zh: "新增粉丝不能多于粉丝数", en: "More new followers than followers" },
    },
    {
      id: "E2.4a",
      expression: "其中:儿童 <= 覆盖人数",
      severity: "error",
      message: { zh: "儿童人数不能多于覆盖（参与）人数", en: "More children than persons" },
    },
    {
      id: "E2.4b",
      expression: "其中:儿童 <= 参与人次",
      severity: "warning",
      message: { zh: "儿童人数多于参与人次，请核实", en: "More children than attendances" },
    },
    {
      id: "E2.5a",
      expression: "参与人次 / 场次 <= 5000",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: {
        zh: "平均每场超过5000人次，如为线上观看，请填在“线上观看量”",
        en: "More than 5000 attendances an event: online views have a column of their own",
      },
    },
    {
      id: "E2.5b",
      expression: "覆盖人数 / 场次 <= 5000",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: {
        zh: "平均每场超过5000人，如为线上观看，请填在“线上观看量”",
        en: "More than 5000 persons an event: online views have a column of their own",
      },
    },
    {
      id: "E2.7",
      expression: "阅读量 / 发布量 <= 1000000",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: {
        zh: "平均每条阅读超过100万次，请核实单位",
        en: "More than a million reads a post: the unit?",
      },
    },
    {
      id: "E2.8",
      expression: "媒体刊发篇数 >= 报道媒体家数",
      severity: "warning",
      message: { zh: "报道媒体家数多于刊发篇数，请核实", en: "More media than reports" },
    },
    {
      id: "E2.11",
      expression: "参与人次 = 0",
      when: '线上/线下 = "线上"',
      severity: "warning",
      message: {
        zh: "线上活动的观看请填在“线上观看量”，参与人次只填到场的",
        en: "Views of an online activity have a column of their own",
      },
    },
    {
      id: "E2.12",
      expression: "参与人次 != 线上观看量",
      when: "线上观看量 > 0",
      severity: "warning",
      message: {
        zh: "参与人次与线上观看量相同：参与人次只填到场的，不含线上观看",
        en: "As many attendances as online views: attendances count who came",
      },
    },
  ],
  uniqueKeys: [
    {
      id: "E2.13",
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
    { indicator: "publicity_online_views" },
    { indicator: "publicity_children" },
    { indicator: "publicity_households" },
    { indicator: "publicity_materials" },
    { indicator: "publicity_banners" },
    { indicator: "publicity_boards" },
    { indicator: "consultation_person_times" },
    { indicator: "publicity_volunteer_person_times" },
    { indicator: "competition_events" },
    { indicator: "competition_teams" },
    { indicator: "competition_persons" },
    { indicator: "campaign_participants" },
    { indicator: "women_publicised" },
    { indicator: "collectives_publicised" },
    { indicator: "media_reports" },
    { indicator: "media_outlets" },
    { indicator: "information_adopted" },
    { indicator: "media_accounts", by: ["platform"] },
    { indicator: "media_posts" },
    { indicator: "media_original_posts" },
    { indicator: "media_videos" },
    { indicator: "media_reads" },
    { indicator: "media_followers", by: ["platform"] },
    { indicator: "media_followers_new", by: ["platform"] },
    { indicator: "media_interactions" },
    { indicator: "media_likes" },
    { indicator: "media_shares" },
    { indicator: "media_comments" },
    { indicator: "media_lives" },
    { indicator: "opinions_collected" },
    { indicator: "opinion_categories" },
    { indicator: "issues_rectified" },
    { indicator: "proposals_submitted" },
    { indicator: "research_reports" },
    { indicator: "grassroots_visit_cadres" },
    { indicator: "exchange_person_times" },
    { indicator: "meeting_persons" },
    { indicator: "meeting_speakers" },
    { indicator: "trees_planted" },
    { indicator: "activity_output_items" },
    { indicator: "publicity_slogans" },
    { indicator: "consultations_answered" },
  ],
});
