import type { Indicator } from "../../form/indicator.ts";
import { apart, flow, ofForm, stock, target } from "./shapes.ts";

/** A national award is a provincial one as well, and a recommendation is no award. */
const byLevel = apart(flow, "level", "stage");
/** Results of looking again at honours other than civilised posts. */
const reviewed = apart(flow, "award");

/** Indicators of awards: what was awarded, is held, and was looked at again. */
export const awardsIndicators: readonly Indicator[] = [
  ...ofForm("awards_register", [
    ["awards_individuals", "表彰先进个人人数", "Individuals honoured", "人", byLevel],
    ["awards_collectives", "表彰先进集体个数", "Collectives honoured", "个", byLevel],
    ["civil_posts_awarded", "巾帼文明岗个数", "Women’s Civilised Posts", "个", byLevel],
    ["model_workers_awarded", "巾帼建功标兵人数", "Women model workers", "人", byLevel],
    ["posts_reviewed", "复核文明岗个数", "Posts reviewed", "个"],
    ["posts_retained", "保留文明岗个数", "Posts retained", "个"],
    ["posts_revoked", "撤销文明岗个数", "Posts revoked", "个"],
    ["posts_transferred", "移交文明岗个数", "Posts transferred", "个"],
    ["papers_awarded", "获奖论文(案例)篇数", "Papers and cases awarded", "篇"],
    ["competition_prizes", "比赛获奖项数", "Prizes won", "项"],
    ["posts_rectified", "限期整改文明岗个数", "Posts told to improve", "个"],
    ["awards_others", "表彰基地(项目等)个数", "Bases, projects and others honoured", "个", byLevel],
    ["awards_quota", "推荐名额", "Places to be recommended for", "个", apart(target, "award", "level")],
    ["awards_recommended", "推荐上报个(人)数", "Recommended upward", "个", apart(flow, "award", "level")],
    ["awards_stock", "现有荣誉个(人)数", "Honours held", "个", apart(stock, "award", "level")],
    ["honours_reviewed", "复核荣誉个数", "Honours looked at again", "个", reviewed],
    ["honours_retained", "复核保留荣誉个数", "Honours retained", "个", reviewed],
    ["honours_revoked", "复核撤销荣誉个数", "Honours revoked", "个", reviewed],
    ["honours_transferred", "复核移交荣誉个数", "Honours transferred", "个", reviewed],
    ["honours_rectified", "复核限期整改荣誉个数", "Honours told to improve", "个", reviewed],
  ]),
];
