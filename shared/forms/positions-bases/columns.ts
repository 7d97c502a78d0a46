import { count, decimal, money, percent } from "../../form/columns.ts";
import type { Condition, Feed } from "../../form/form.ts";

/** Which kinds of positions each indicator counts; the others have one together, told apart by kind. */
const counted: Readonly<Record<string, readonly string[]>> = {
  womens_homes: ["womens_home", "half_sky_home"],
  womens_micro_homes: ["micro_home"],
  org_demo_sites: ["model_site"],
  demo_bases: [
    "women_base",
    "f_base",
    "double_base",
    "farm_base",
    "tourism_base",
    "piecework_base",
    "poverty_base",
    "startup_base",
    "internship_base",
    "ecommerce_base",
    "home_base",
  ],
  craft_workshops: ["craft_workshop"],
  womens_coops: ["cooperative"],
  childrens_homes: ["childrens_home", "left_behind_home"],
  rights_positions: [
    "rights_centre",
    "rights_station",
    "rights_post",
    "rights_workstation",
    "sisters_station",
    "three_systems",
    "counselling",
    "mediation",
    "psychology",
    "violence_report",
    "collegiate",
  ],
  women_councils: ["council"],
  women_mutual_groups: ["mutual_group"],
};

/** What is planned or given up counts nothing. */
const stands: Condition = { column: "state", notIn: ["planned", "revoked", "transferred", "stopped"] };
const homes = ["womens_home", "half_sky_home"];
const isHome: Condition = { column: "kind", in: homes };
const isNoHome: Condition = { column: "kind", notIn: homes };
const isThreeSystems: Condition = { column: "kind", in: ["three_systems"] };
const isElse: Condition = { column: "kind", notIn: [...homes, "three_systems"] };
const filled = (column: string, is = true): Condition => ({ column, filled: is });

const byKind = ["kind"];
const byKindAndLevel = ["kind", "level"];

const countFeeds: readonly Feed[] = [
  ...Object.entries(counted).map(([indicator, kinds]) => ({
    indicator,
    when: [{ column: "kind", in: kinds }, stands],
    breakdown: byKindAndLevel,
  })),
  {
    indicator: "positions",
    when: [{ column: "kind", notIn: Object.values(counted).flat() }, stands],
    breakdown: byKindAndLevel,
  },
];

/** The same figure under the indicator of its kind. */
function ofKinds(home: string, rights: string, others: string, when: readonly Condition[]): Feed[] {
  return [
    { indicator: home, when: [isHome, ...when] },
    { indicator: rights, when: [isThreeSystems, ...when] },
    { indicator: others, when: [isElse, ...when], breakdown: byKind },
  ];
}

const printedRates = (when: readonly Condition[]): Feed[] =>
  ofKinds("womens_homes_coverage_rate", "rights_system_coverage_rate", "positions_coverage_rate", when).map(
    (feed) => ({ ...feed, kind: "printed" }),
  );

const standing = (indicator: string, breakdown: readonly string[]): readonly Feed[] => [
  { indicator, when: [stands], breakdown },
];

/** 个数: how many stand of a kind, and at a level where one named them. */
export const numberFeeds = countFeeds;

/** Figures beside the number of positions. */
export const positionFigures = {
  new: count("其中:本期新建", "of which new", "个", {
    aliases: ["新建", "新拓展", "新增个数", "本年新建"],
    feeds: [
      { indicator: "womens_homes_new", when: [isHome] },
      { indicator: "positions_new", when: [isNoHome], breakdown: byKindAndLevel },
    ],
  }),
  demo: count("其中:示范", "of which model", "个", {
    aliases: ["示范点", "示范数", "示范妇女之家", "示范个数"],
    feeds: standing("positions_demo", byKindAndLevel),
  }),
  covered: count("已覆盖村(社区)数", "Villages covered", "个", {
    aliases: [
      "已覆盖村居数",
      "已覆盖村(居)",
      "已建村(社区)",
      "覆盖村居",
      "是否覆盖",
      "是否已覆盖",
      "是否已建",
      "是否建有",
      "是否建成",
      "是否建立",
      "是否设立",
      "是否建立三制",
      "三制是否建立",
    ],
    ticks: "villages",
    feeds: [
      ...ofKinds("womens_homes_villages", "rights_system_villages", "positions_villages", [
        filled("villages"),
      ]),
      { indicator: "positions_villages_alone", when: [filled("villages", false)], breakdown: byKind },
    ],
  }),
  villages: count("村(社区)总数", "All villages", "个", {
    aliases: ["村居总数", "村(社区)数", "村(社区)个数", "应建村(社区)"],
    feeds: ofKinds("womens_homes_all_villages", "rights_system_all_villages", "positions_all_villages", [
      filled("covered"),
    ]),
  }),
  coverage: percent("覆盖率", "Coverage", {
    aliases: ["覆盖面", "建站率"],
    range: { max: 10_000 },
    feeds: [
      ...printedRates([filled("villages", false)]),
      ...printedRates([filled("villages"), filled("covered", false)]),
    ],
  }),
  area: decimal("面积", "Area", "平方米", {
    aliases: ["建筑面积", "场地面积", "活动面积", "使用面积"],
    feeds: standing("facility_area_sqm", byKind),
  }),
  land: decimal("基地规模", "Land", "亩", {
    aliases: ["种植面积", "基地面积", "规模"],
    feeds: standing("base_land_mu", byKindAndLevel),
  }),
  staff_fulltime: count("专职人员", "Full-time staff", "人", {
    aliases: ["专职工作人员", "专职人员数"],
    feeds: standing("position_staff_fulltime", byKind),
  }),
  staff_parttime: count("兼职(志愿)人员", "Part-time staff", "人", {
    aliases: ["兼职人员", "兼职人员数"],
    feeds: standing("position_staff_parttime", byKind),
  }),
  activities: count("开展活动场次", "Activities", "场", {
    aliases: ["活动次数", "服务场次", "全年活动", "开展活动"],
    feeds: [{ indicator: "position_activities", breakdown: byKind }],
  }),
  served: count("服务人次", "Attendances", "人次", {
    aliases: ["受益人次", "接待人次", "服务妇女儿童", "服务妇女儿童人次"],
    feeds: [{ indicator: "position_person_times", breakdown: byKind }],
  }),
  children: count("服务儿童", "Children", "人", {
    aliases: ["服务儿童人数", "在册儿童"],
    feeds: standing("position_children", byKind),
  }),
  driven: count("带动就业", "People in work", "人", {
    aliases: ["吸纳就业", "带动人数", "带动就业人数"],
    feeds: standing("base_jobs", byKindAndLevel),
  }),
  driven_women: count("带动妇女", "Women in work", "人", {
    aliases: ["吸纳妇女", "女性从业", "带动妇女就业"],
    feeds: standing("base_jobs_women", byKindAndLevel),
  }),
  members: count("成员(社员)数", "Members", "人", {
    aliases: ["社员", "社员数", "入社人数"],
    feeds: standing("base_members", byKindAndLevel),
  }),
  output: money("年产值", "Output of the year", {
    displayUnit: "万元",
    aliases: ["产值", "年销售收入", "年收入", "年营业额"],
    feeds: [{ indicator: "base_output_yuan", breakdown: byKindAndLevel }],
  }),
  subsidy: money("扶持(补助)资金", "Subsidy", {
    displayUnit: "万元",
    aliases: ["补助资金", "扶持资金", "奖补资金", "以奖代补"],
    feeds: [{ indicator: "position_subsidy_yuan", breakdown: byKind }],
  }),
  boards: count("提示牌", "Signboards", "块", {
    aliases: ["反家暴提示牌数"],
    feeds: [{ indicator: "rights_signboards" }],
  }),
  councils: count("议事机构数", "Councils", "个", {
    aliases: ["议事会", "妇女议事会", "妇女议事机构"],
    feeds: [{ indicator: "women_councils", breakdown: ["level"] }],
  }),
  mutual_groups: count("互助组数", "Mutual-aid groups", "个", {
    aliases: ["互助组", "妇女互助组"],
    feeds: [{ indicator: "women_mutual_groups", breakdown: ["level"] }],
  }),
  agents: count("信访代理员", "Petition agents", "人", {
    aliases: ["信访代理员数", "信访协理员", "信访代理(协理)员", "代理员"],
    feeds: [{ indicator: "rights_system_agents" }],
  }),
};
