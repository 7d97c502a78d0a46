import type { Indicator } from "../../form/indicator.ts";
import { apart, flow, ofForm, stock } from "./shapes.ts";

/** Indicators of publicity that the second edition brought: what is watched, written and followed beside who came. */
export const publicityIndicators: readonly Indicator[] = [
  ...ofForm("publicity_events", [
    ["publicity_online_views", "线上观看量", "Online views", "人次"],
    ["publicity_children", "活动参与儿童人数", "Children taking part", "人"],
    ["publicity_banners", "悬挂横幅(标语)条数", "Banners put up", "条"],
    ["publicity_boards", "展出展板块数", "Boards shown", "块"],
    ["consultation_person_times", "接受咨询人次", "Persons answered", "人次"],
    ["publicity_volunteer_person_times", "活动参与志愿者人次", "Volunteers taking part", "人次"],
    ["proposals_submitted", "提案议案件数", "Proposals submitted", "件"],
    ["research_reports", "调研报告篇数", "Research reports", "篇"],
    ["exchange_person_times", "交流来访人次", "Exchange visitors", "人次"],
    ["media_reports", "媒体刊发篇数", "Reports published", "篇"],
    ["information_adopted", "上级采用信息条数", "Reports adopted above", "条"],
    ["media_accounts", "新媒体账号(群)个数", "Own accounts and groups", "个", stock],
    ["media_posts", "新媒体发布条数", "Posts", "条"],
    ["media_original_posts", "原创发布条数", "Original posts", "条"],
    ["media_videos", "短视频条数", "Short videos", "条"],
    ["media_reads", "新媒体阅读量", "Reads", "次"],
    ["media_followers", "新媒体粉丝数", "Followers", "人", apart(stock, "platform")],
    ["media_followers_new", "新增粉丝数", "New followers", "人", apart(flow, "platform")],
    ["media_interactions", "新媒体互动量", "Interactions", "次"],
    ["media_likes", "点赞量", "Likes", "次"],
    ["media_shares", "转发量", "Shares", "次"],
    ["media_comments", "评论量", "Comments", "条"],
    ["media_lives", "直播场次", "Live broadcasts", "场"],
  ]),
];
