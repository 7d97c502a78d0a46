import { code, count, text } from "../../form/columns.ts";
import type { Condition } from "../../form/form.ts";
import { mediaLevels, platforms } from "./codes.ts";

const isCampaign: Condition = { column: "category", in: ["campaign"] };
const isNoCampaign: Condition = { column: "category", notIn: ["campaign"] };
const isMeeting: Condition = { column: "category", in: ["meeting"] };
const isNoMeeting: Condition = { column: "category", notIn: ["meeting"] };

const isReport: Condition = { column: "category", in: ["media"] };

/** What an activity was about, on which occasion, and whether people came. */
export const breakdown = ["category", "campaign", "mode"];
const byCategory = ["category", "campaign"];
const byPlatform = ["platform"];
const byMedia = ["media_level"];

/** Figures of an activity. What is watched stands beside who came. */
export const activityColumns = {
  attend: count("参与人次", "Attendances", "人次", {
    aliases: [
      "参与人数",
      "参加人数",
      "参加人次",
      "参加活动群众",
      "参与活动群众",
      "受益人次",
      "受益群众",
      "受众人次",
      "覆盖人次",
      "受教育人次",
    ],
    feeds: [{ indicator: "publicity_person_times", breakdown }],
  }),
  persons: count("覆盖人数", "Persons reached", "人", {
    aliases: ["受益人数", "惠及人数", "受教育人数", "受众人数", "收看人数", "参与妇女"],
    feeds: [
      { indicator: "publicity_persons", when: [isNoCampaign], breakdown: byCategory },
      { indicator: "campaign_participants", when: [isCampaign], breakdown: ["campaign"] },
    ],
  }),
  children: count("其中:儿童", "of which children", "人", {
    aliases: ["儿童人数", "未成年人", "参与儿童", "参加儿童"],
    feeds: [{ indicator: "publicity_children", breakdown: byCategory }],
  }),
  online: count("线上观看量", "Online views", "人次", {
    aliases: [
      "其中:线上观看",
      "其中:线上",
      "线上观看人次",
      "线上观看人数",
      "在线观看人次",
      "直播观看",
      "直播观看量",
      "直播观看人次",
      "点击量",
      "播放量",
      "浏览量",
      "在线人数",
      "线上参与人次",
    ],
    feeds: [{ indicator: "publicity_online_views", breakdown: [...byCategory, "platform"] }],
  }),
  households: count("参与家庭", "Families", "户", {
    aliases: ["受益家庭", "家庭数", "参与户数", "覆盖家庭"],
    feeds: [{ indicator: "publicity_households", breakdown: byCategory }],
  }),
  materials: count("发放宣传品", "Materials issued", "份", {
    aliases: ["宣传资料", "宣传单", "倡议书", "手册", "折页", "发放资料", "发放宣传资料", "宣传品"],
    feeds: [{ indicator: "publicity_materials", breakdown: byCategory }],
  }),
  banners: count("悬挂横幅", "Banners", "条", {
    aliases: ["横幅", "条幅", "悬挂条幅", "宣传横幅", "宣传条幅", "横幅标语", "悬挂标语", "张贴标语"],
    feeds: [{ indicator: "publicity_banners", breakdown: byCategory }],
  }),
  boards: count("展板", "Boards", "块", {
    aliases: ["宣传展板", "展出展板", "宣传板", "宣传栏", "板报"],
    feeds: [{ indicator: "publicity_boards", breakdown: byCategory }],
  }),
  slogans: count("永久性宣传标语", "Permanent slogans", "条", {
    aliases: ["宣传标语", "标语", "固定标语"],
    feeds: [{ indicator: "publicity_slogans" }],
  }),
  consult: count("解答咨询", "Questions answered", "件", {
    aliases: ["咨询起数", "答疑", "咨询件数"],
    feeds: [{ indicator: "consultations_answered" }],
  }),
  consult_persons: count("接受咨询", "Persons answered", "人次", {
    aliases: ["咨询人次", "接受咨询人次", "现场咨询", "接待咨询人次"],
    feeds: [{ indicator: "consultation_person_times", breakdown: byCategory }],
  }),
  volunteers: count("参与志愿者", "Volunteers", "人次", {
    aliases: ["志愿者人次", "出动志愿者", "参与巾帼志愿者", "参加志愿者"],
    feeds: [{ indicator: "publicity_volunteer_person_times", breakdown: byCategory }],
  }),
  teams: count("参赛队伍", "Teams", "支", {
    aliases: ["代表队", "队数", "参赛队", "参赛队数"],
    feeds: [{ indicator: "competition_teams" }],
  }),
  competitors: count("参赛人数", "Competitors", "人", {
    aliases: ["选手", "参赛选手", "参赛妇女"],
    feeds: [{ indicator: "competition_persons" }],
  }),
  women_featured: count("宣传先进典型", "Women featured", "人", {
    aliases: ["宣传优秀女性", "宣传典型(人)", "优秀女性", "先进典型"],
    feeds: [{ indicator: "women_publicised" }],
  }),
  collectives_featured: count("宣传先进集体", "Collectives featured", "个", {
    aliases: ["宣传优秀集体", "优秀集体", "宣传优秀女性集体", "典型集体"],
    feeds: [{ indicator: "collectives_publicised" }],
  }),
  opinions: count("收集意见建议", "Opinions collected", "条", {
    aliases: ["建议条数", "问题数", "意见建议", "征集意见", "收集问题"],
    feeds: [{ indicator: "opinions_collected", breakdown: byCategory }],
  }),
  opinion_kinds: count("意见建议类数", "Kinds of opinions", "类", {
    aliases: ["意见类数"],
    unprinted: true,
    feeds: [{ indicator: "opinion_categories" }],
  }),
  issues: count("解决问题", "Issues settled", "个", {
    aliases: ["查找整改问题", "整改问题数", "查找突出问题", "解决问题数"],
    feeds: [{ indicator: "issues_rectified", breakdown: byCategory }],
  }),
  proposals: count("提案议案", "Proposals", "件", {
    aliases: ["提案", "议案", "建议提案", "提交议案提案", "政策建议"],
    feeds: [{ indicator: "proposals_submitted" }],
  }),
  reports: count("调研报告", "Research reports", "篇", {
    aliases: ["调研成果", "调研报告数", "撰写调研报告", "课题报告"],
    feeds: [{ indicator: "research_reports" }],
  }),
  cadres: count("参加干部", "Staff taking part", "人", {
    aliases: ["带队领导", "下沉干部", "发言人", "走访干部", "参加妇联干部"],
    feeds: [
      { indicator: "grassroots_visit_cadres", when: [isNoMeeting] },
      { indicator: "meeting_speakers", when: [isMeeting] },
    ],
  }),
  exchanges: count("交流来访", "Exchange visitors", "人次", {
    aliases: ["接待人次", "来访人次", "出访人次", "对外交流人次"],
    feeds: [{ indicator: "exchange_person_times" }],
  }),
  representatives: count("参会妇女代表", "Representatives at meetings", "人", {
    aliases: ["参会代表", "座谈会妇女代表"],
    unprinted: true,
    feeds: [{ indicator: "meeting_persons" }],
  }),
  least_representatives: count("每会代表下限", "Least representatives a meeting", "人", {
    aliases: ["每会不少于"],
    unprinted: true,
    feeds: [{ indicator: "meeting_persons", kind: "target" }],
  }),
  trees: count("植树株数", "Trees planted", "株", {
    aliases: ["种植树苗", "植树"],
    feeds: [{ indicator: "trees_planted" }],
  }),
  items: count("制作件数", "Items made", "件", {
    aliases: ["制作物品", "作品数", "征集作品", "作品件数"],
    feeds: [{ indicator: "activity_output_items" }],
  }),
};

/** Reports in the media, and the federation's own channels. */
export const mediaColumns = {
  media_reports: count("媒体刊发篇数", "Reports published", "篇", {
    aliases: ["刊发篇数", "用稿篇数", "采用篇数", "报道篇数", "报道篇次", "刊稿", "用稿", "上稿", "刊发稿件"],
    detailDefault: 1,
    defaultWhen: [isReport],
    feeds: [{ indicator: "media_reports", breakdown: byMedia }],
  }),
  media_level: code("媒体级别", "Level of the media", mediaLevels, {
    aliases: ["媒体层级", "刊发级别", "采用级别"],
  }),
  media_name: text("刊发媒体", "Published in", {
    aliases: ["媒体名称", "刊物", "发布媒体", "刊登媒体", "采用单位"],
  }),
  media: count("报道媒体家数", "Media", "家", {
    aliases: ["媒体报道", "报道媒体", "媒体家数", "媒体数量"],
    feeds: [{ indicator: "media_outlets" }],
  }),
  adopted: count("上级采用", "Adopted above", "条", {
    aliases: ["被上级采用", "信息采用", "采用条数", "采用信息"],
    feeds: [{ indicator: "information_adopted", breakdown: byMedia }],
  }),
  platform: code("平台", "Platform", platforms, {
    aliases: ["平台类型", "新媒体平台", "宣传平台", "账号类型", "宣传渠道", "平台类别"],
    titled: true,
  }),
  account: text("账号名称", "Account", {
    aliases: ["公众号名称", "账号", "平台名称", "栏目名称", "群名称"],
    leaves: "公众号、视频号、群等对外公开的名称，不含个人信息",
  }),
  accounts: count("账号(群)个数", "Accounts and groups", "个", {
    aliases: ["账号数", "账号个数", "群数", "群个数", "平台个数", "公众号个数"],
    feeds: [{ indicator: "media_accounts", breakdown: byPlatform }],
  }),
  posts: count("发布量", "Posts", "条", {
    aliases: [
      "发布信息",
      "发布信息条数",
      "发布条数",
      "推送条数",
      "发布篇数",
      "发文量",
      "发稿量",
      "信息条数",
      "推文",
      "推文数",
    ],
    feeds: [{ indicator: "media_posts", breakdown: byPlatform }],
  }),
  original_posts: count("其中:原创", "of which original", "条", {
    aliases: ["原创", "原创条数", "原创篇数", "原创作品"],
    feeds: [{ indicator: "media_original_posts", breakdown: byPlatform }],
  }),
  videos: count("短视频条数", "Short videos", "条", {
    aliases: ["短视频", "视频数", "视频条数", "微视频", "发布视频"],
    feeds: [{ indicator: "media_videos", breakdown: byPlatform }],
  }),
  reads: count("阅读量", "Reads", "次", {
    aliases: ["阅读数", "总阅读量", "阅读次数", "累计阅读量"],
    feeds: [{ indicator: "media_reads", breakdown: byPlatform }],
  }),
  followers: count("粉丝数", "Followers", "人", {
    aliases: ["关注人数", "用户数", "订阅数", "关注量", "粉丝量", "累计用户", "群成员数"],
    feeds: [{ indicator: "media_followers", breakdown: byPlatform }],
  }),
  followers_new: count("其中:新增粉丝", "of which new", "人", {
    aliases: ["新增粉丝", "新增关注", "净增粉丝", "新增用户"],
    feeds: [{ indicator: "media_followers_new", breakdown: byPlatform }],
  }),
  interactions: count("互动量", "Interactions", "次", {
    aliases: ["互动次数", "互动数", "互动人次", "点赞评论转发量"],
    feeds: [{ indicator: "media_interactions", breakdown: byPlatform }],
  }),
  likes: count("点赞量", "Likes", "次", {
    aliases: ["点赞数", "点赞", "在看数"],
    feeds: [{ indicator: "media_likes", breakdown: byPlatform }],
  }),
  shares: count("转发量", "Shares", "次", {
    aliases: ["转发数", "转发", "分享数", "转载"],
    feeds: [{ indicator: "media_shares", breakdown: byPlatform }],
  }),
  comments: count("评论量", "Comments", "条", {
    aliases: ["评论数", "评论", "留言数", "跟帖"],
    feeds: [{ indicator: "media_comments", breakdown: byPlatform }],
  }),
  lives: count("直播场次", "Live broadcasts", "场", {
    aliases: ["直播次数", "直播活动", "网络直播场次"],
    feeds: [{ indicator: "media_lives", breakdown: byPlatform }],
  }),
};
