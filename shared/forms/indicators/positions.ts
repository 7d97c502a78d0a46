import type { Indicator } from "../../form/indicator.ts";
import { apart, flow, money, ofForm, ratio, stock } from "./shapes.ts";

/** A place with two signs counts under both kinds, and levels nest. */
const byKind = apart(stock, "kind");
const byKindAndLevel = apart(stock, "kind", "level");

/** Indicators of positions and bases that the second edition brought. */
export const positionsIndicators: readonly Indicator[] = [
  ...ofForm("positions_bases", [
    ["positions", "其他阵地个数", "Positions of other kinds", "个", byKindAndLevel],
    ["positions_new", "新建阵地(基地)个数", "New positions and bases", "个", apart(flow, "kind", "level")],
    ["positions_demo", "示范阵地个数", "Model positions", "个", byKindAndLevel],
    ["positions_villages", "已覆盖村(社区)数", "Villages covered", "个", byKind],
    [
      "positions_all_villages",
      "计算阵地覆盖率的村(社区)总数",
      "Villages, where the coverage of positions can be computed",
      "个",
      byKind,
    ],
    [
      "positions_coverage_rate",
      "阵地覆盖率",
      "Coverage of positions",
      "%",
      apart(ratio("positions_villages", "positions_all_villages"), "kind"),
    ],
    [
      "positions_villages_alone",
      "已覆盖村(社区)数(未报总数)",
      "Villages covered, without the number of all",
      "个",
      byKind,
    ],
    ["position_staff_fulltime", "阵地专职人员数", "Full-time staff", "人", byKind],
    ["position_staff_parttime", "阵地兼职(志愿)人员数", "Part-time staff and volunteers", "人", byKind],
    ["position_activities", "阵地活动场次", "Activities at positions", "场"],
    ["position_person_times", "阵地服务人次", "Attendances at positions", "人次"],
    ["position_children", "阵地服务儿童人数", "Children served at positions", "人", byKind],
    ["position_subsidy_yuan", "阵地扶持(补助)资金", "Subsidies to positions", "元", money],
    ["base_land_mu", "基地规模", "Land of bases", "亩", { ...byKindAndLevel, scale: 1 }],
    ["base_jobs", "基地带动就业人数", "People in work at bases", "人", byKindAndLevel],
    ["base_jobs_women", "基地带动妇女就业人数", "Women in work at bases", "人", byKindAndLevel],
    ["base_members", "合作组织成员人数", "Members of co-operatives", "人", byKindAndLevel],
    ["base_output_yuan", "基地年产值", "Output of bases", "元", apart(money, "kind", "level")],
    ["rights_system_agents", "“三制”信访代理员人数", "Petition agents of the three systems", "人", stock],
  ]),
];
