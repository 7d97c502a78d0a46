/** Columns of form 8 about what organisations have and do, and those that only the first edition prints. */
import { code, count, decimal, money } from "../../form/columns.ts";
import type { Condition, Feed } from "../../form/form.ts";
import { electionGoals } from "./codes.ts";
import { printedWithout } from "./people.ts";

const breakdown = ["unit_kind"];
const filled = (column: string): Condition => ({ column, filled: true });

function spread(indicator: string): readonly Feed[] {
  return [{ indicator, breakdown }];
}

export const work = {
  groups: count("妇女小组", "Women's groups", "个", {
    aliases: ["妇女小组数", "村民小组妇女小组", "网格妇女小组"],
    feeds: spread("women_groups"),
  }),
  homes: count("妇女之家数", "Women's Homes", "个", {
    aliases: ["妇女之家", "妇女儿童之家数"],
    feeds: spread("org_womens_homes"),
  }),
  micro: count("妇女微家数", "Micro-homes", "个", {
    aliases: ["妇女微家", "微家数", "微家"],
    feeds: spread("org_micro_homes"),
  }),
  councils: count("妇女议事会数", "Women's councils", "个", {
    aliases: ["妇女议事会", "议事会数"],
    feeds: spread("org_councils"),
  }),
  council_meetings: count("议事次数", "Meetings of councils", "次", {
    aliases: ["议事会次数", "召开议事会", "议事会议次数", "召开议事会次数"],
    feeds: spread("women_council_meetings"),
  }),
  council_issues: count("议题(解决问题)数", "Issues settled", "件", {
    aliases: ["议题数", "解决事项", "议定事项", "议定事项数", "解决问题数"],
    feeds: spread("women_council_issues"),
  }),
  wechat: count("微信群数", "Online groups", "个", {
    aliases: ["微信群", "妇联微信群", "网上妇女之家"],
    feeds: spread("online_groups"),
  }),
  wechat_members: count("微信群成员", "Members of groups", "人", {
    aliases: ["群成员", "群成员数", "微信群人数", "入群妇女"],
    feeds: spread("online_group_members"),
  }),
  accounts: count("网上妇联账号数", "Accounts online", "个", {
    aliases: ["云上妇联账号数", "开通账号数", "云上妇联入驻数"],
    unprinted: true,
    feeds: spread("online_accounts"),
  }),
  followers: count("网上妇联注册人数", "Registered users", "人", {
    aliases: ["云上妇联注册人数", "注册用户数", "云上妇联注册用户"],
    unprinted: true,
    feeds: spread("online_followers"),
  }),
  served: count("服务妇女", "Women served", "人", {
    aliases: ["女职工数", "联系妇女", "联系服务妇女", "服务妇女人数"],
    feeds: spread("women_served"),
  }),
  funds: money("妇联工作经费", "Working funds", {
    displayUnit: "万元",
    aliases: ["妇联经费", "年度工作经费"],
    feeds: spread("org_funds_yuan"),
  }),
  member_bodies: count("团体会员数", "Member bodies", "个", {
    aliases: ["团体会员"],
    feeds: spread("member_bodies"),
  }),
  goals: count("换届目标项数", "Re-election goals", "项", {
    aliases: ["换届指标项数"],
    unprinted: true,
    feeds: [{ indicator: "election_goal_items", breakdown: ["goal_result"] }],
  }),
  goal_result: code("换届目标情况", "How the goals were met", electionGoals, {
    unprinted: true,
    requiredWhen: [filled("goals")],
  }),
  dep_each: decimal("每单位副主席", "Deputies a unit", "人", {
    aliases: ["平均副主席"],
    unprinted: true,
    scale: 2,
    feeds: printedWithout("deputies_per_unit", "dep", "sub_units"),
  }),
  age_total: decimal("执委年龄合计", "Sum of ages", "岁", {
    unprinted: true,
    feeds: [{ indicator: "exec_age_total", when: [filled("exec")], breakdown }],
  }),
  hi: count("高配主席", "Units with an upgraded chair", "个", {
    aliases: ["处级(科级)领导任主席", "处级领导任主席", "科级领导任主席"],
    unprinted: true,
    feeds: spread("chair_highgrade_units"),
  }),
  sel: count("选拔报名", "Applicants", "人", {
    aliases: ["竞争性选拔报名"],
    unprinted: true,
    feeds: spread("cadre_applicants"),
  }),
  selected: count("选拔任用", "Selected", "人", {
    aliases: ["竞争性选拔任用"],
    unprinted: true,
    feeds: spread("cadres_selected"),
  }),
  systems: count("工作制度", "Rules of work", "项", {
    aliases: ["制度数"],
    unprinted: true,
    feeds: spread("work_systems"),
  }),
} as const;
