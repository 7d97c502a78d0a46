import { code, count, decimal, percent, text } from "../form/columns.ts";
import { defineForm } from "../form/define-form.ts";
import type { Condition, Feed } from "../form/form.ts";
import { electionGoals, unitKinds } from "./organisation-codes.ts";
import { usualHistory } from "./usual-history.ts";

const breakdown = ["unit_kind"];
const by = (...kinds: string[]): Condition => ({ column: "unit_kind", in: kinds });
const filled = (column: string): Condition => ({ column, filled: true });

/** The kinds of units whose number the register of units knows by itself. */
const townships = by("town", "street", "township");
const grassroots = by("village", "community", "grassroots");
const others: Condition = {
  column: "unit_kind",
  in: [
    "offices",
    "system",
    "zone",
    "state_enterprise",
    "private_enterprise",
    "social_organisation",
    "new_bodies",
    "chamber",
    "maker_space",
    "building",
    "member_body",
  ],
};

function spread(indicator: string): readonly Feed[] {
  return [{ indicator, breakdown }];
}

/** 妇联组织与干部队伍情况表: unit × as-of date × kind of units. Kinds overlap and are never added. */
export const orgBuilding = defineForm({
  id: "org_building",
  version: 1,
  number: "妇联统8表",
  title: { zh: "妇联组织与干部队伍情况表", en: "Organisations and staff" },
  titleAliases: [
    "妇联组织情况统计表",
    "妇联组织建设情况统计表",
    "妇女组织建设情况统计表",
    "基层妇联组织情况表",
    "妇联换届情况统计表",
  ],
  grains: ["sum"],
  accumulation: "stock",
  columns: {
    unit_kind: code("单位类别", "Kind of units", unitKinds, {
      aliases: ["类别", "性质", "组织类型"],
      requirement: "required",
    }),
    sub_units: count("下辖单位数", "Units of that kind", "个", {
      aliases: ["所属村(社区)", "下属单位", "村小组", "应建单位数", "应换届单位数"],
      feeds: [
        { indicator: "counties_total", when: [by("county")] },
        { indicator: "townships_total", when: [townships] },
        { indicator: "villages_communities_total", when: [grassroots] },
        { indicator: "village_groups_total", when: [by("village_group")], breakdown },
        { indicator: "subordinate_units", when: [others], breakdown },
        { indicator: "org_coverage_units", when: [filled("covered")], breakdown },
        { indicator: "election_units", when: [filled("elected")], breakdown },
        { indicator: "deputies_units", when: [filled("dep")], breakdown },
      ],
    }),
    orgs: count("妇女组织数", "Women's organisations", "个", {
      aliases: ["妇联组织", "组织总数"],
      requirement: "required",
      feeds: spread("org_units_total"),
    }),
    orgs_new: count("其中:本年新建", "of which new", "个", {
      aliases: ["新建"],
      feeds: spread("org_units_new"),
    }),
    orgs_np: count("其中:非公(两新)组织", "of which non-public", "个", {
      aliases: ["两新", "非公企业", "社会组织", "非公组织", "两新组织"],
      feeds: spread("org_units_nonpublic"),
    }),
    covered: count("已建组织单位", "Units with an organisation", "个", {
      aliases: ["组建数", "已建单位数"],
      feeds: [{ indicator: "org_coverage_covered", when: [filled("sub_units")], breakdown }],
    }),
    coverage: percent("组建率", "Coverage", {
      aliases: ["组织组建率"],
      range: { max: 10_000 },
      feeds: [{ indicator: "org_coverage_rate", kind: "printed", breakdown }],
    }),
    elected: count("换届完成单位", "Units re-elected", "个", {
      aliases: ["已换届", "完成换届单位数"],
      feeds: [
        { indicator: "election_completed_units", breakdown },
        { indicator: "election_units_completed", when: [filled("sub_units")], breakdown },
      ],
    }),
    election_rate: percent("换届完成率", "Re-election rate", {
      aliases: ["换届指标完成率", "换届率"],
      range: { max: 10_000 },
      feeds: [{ indicator: "election_completion_rate", kind: "printed", breakdown }],
    }),
    goals: count("换届目标项数", "Re-election goals", "项", {
      aliases: ["换届指标项数"],
      feeds: [{ indicator: "election_goal_items", breakdown: ["goal_result"] }],
    }),
    goal_result: code("换届目标情况", "How the goals were met", electionGoals, {
      requiredWhen: [filled("goals")],
    }),
    chair: count("主席", "Chairs", "人", {
      aliases: ["妇联主席", "妇代会主任"],
      requirement: "required",
      feeds: [
        { indicator: "chairs", breakdown },
        { indicator: "two_committees_all_chairs", when: [filled("chair_in")], breakdown },
      ],
    }),
    chair_in: count("其中:进“两委”", "of whom in the two committees", "人", {
      aliases: ["进两委班子"],
      feeds: [{ indicator: "two_committees_chairs", when: [filled("chair")], breakdown }],
    }),
    chair_rate: percent("进“两委”比例", "Share in the two committees", {
      aliases: ["进两委率"],
      range: { max: 10_000 },
      feeds: [{ indicator: "two_committees_rate", kind: "printed", breakdown }],
    }),
    dep_ft: count("专职副主席", "Full-time deputies", "人", {
      aliases: ["专职副职"],
      feeds: spread("deputy_chairs_fulltime"),
    }),
    dep_pt: count("兼职副主席", "Part-time deputies", "人", {
      aliases: ["兼职副职"],
      feeds: spread("deputy_chairs_parttime"),
    }),
    dep: count("副主席合计", "Deputies", "人", {
      aliases: ["副主席"],
      requiredWhen: [filled("dep_ft"), filled("dep_pt")],
      feeds: [
        { indicator: "deputy_chairs", breakdown },
        { indicator: "deputies_counted", when: [filled("sub_units")], breakdown },
      ],
    }),
    dep_full: count("副主席配足单位", "Units with all deputies", "个", {
      aliases: ["副主席配足单位数"],
      feeds: spread("deputy_full_units"),
    }),
    dep_each: decimal("每单位副主席", "Deputies a unit", "人", {
      aliases: ["平均副主席"],
      scale: 2,
      feeds: [{ indicator: "deputies_per_unit", kind: "printed", breakdown }],
    }),
    stand: count("常委", "Standing committee", "人", {
      aliases: ["常务委员"],
      feeds: spread("standing_committee"),
    }),
    exec: count("执委", "Executive committee", "人", {
      aliases: ["执行委员"],
      requirement: "required",
      feeds: [
        { indicator: "exec_committee", breakdown },
        { indicator: "exec_age_persons", when: [filled("age_total")], breakdown },
      ],
    }),
    exec_new: count("其中:本年新增执委", "of whom new", "人", {
      aliases: ["新增执委"],
      feeds: spread("exec_committee_new"),
    }),
    age: decimal("执委平均年龄", "Mean age", "岁", {
      aliases: ["平均年龄"],
      range: { min: 180, max: 1000 },
      feeds: [{ indicator: "exec_avg_age", kind: "printed", breakdown }],
    }),
    age_total: decimal("执委年龄合计", "Sum of ages", "岁", {
      feeds: [{ indicator: "exec_age_total", when: [filled("exec")], breakdown }],
    }),
    reps: count("妇女代表", "Representatives", "人", { aliases: ["代表数"], feeds: spread("women_reps") }),
    cadres: count("妇联干部", "Federation staff", "人", {
      aliases: ["专兼职干部"],
      feeds: spread("cadres_total"),
    }),
    leaders: count("妇女小组长", "Group leaders", "人", {
      aliases: ["小组长"],
      feeds: spread("women_group_leaders"),
    }),
    hi: count("高配主席", "Units with an upgraded chair", "个", {
      aliases: ["处级(科级)领导任主席", "处级领导任主席", "科级领导任主席"],
      feeds: spread("chair_highgrade_units"),
    }),
    sel: count("选拔报名", "Applicants", "人", {
      aliases: ["竞争性选拔报名"],
      feeds: spread("cadre_applicants"),
    }),
    selected: count("选拔任用", "Selected", "人", {
      aliases: ["竞争性选拔任用"],
      feeds: spread("cadres_selected"),
    }),
    served: count("服务妇女", "Women served", "人", {
      aliases: ["女职工数", "联系妇女"],
      feeds: spread("women_served"),
    }),
    systems: count("工作制度", "Rules of work", "项", {
      aliases: ["制度数"],
      feeds: spread("work_systems"),
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    {
      id: "C8.1",
      expression: "专职副主席 + 兼职副主席 = 副主席合计",
      severity: "error",
      class: "BALANCE",
      message: { zh: "专职与兼职副主席之和应等于副主席合计", en: "The deputies do not add up" },
    },
    {
      id: "C8.2a",
      expression: "常委 <= 执委 <= 妇女代表",
      severity: "error",
      message: { zh: "常委不能多于执委，执委不能多于妇女代表", en: "The committees do not nest" },
    },
    {
      id: "C8.2b",
      expression: "主席 + 副主席合计 <= 执委",
      severity: "error",
      message: { zh: "主席与副主席之和不能多于执委", en: "More chairs and deputies than executive members" },
    },
    {
      id: "C8.3a",
      expression: "其中:非公(两新)组织 <= 妇女组织数",
      severity: "error",
      message: { zh: "非公（两新）组织不能多于妇女组织数", en: "More non-public organisations than all" },
    },
    {
      id: "C8.3b",
      expression: "其中:本年新建 <= 妇女组织数",
      severity: "error",
      message: { zh: "本年新建组织不能多于妇女组织数", en: "More new organisations than all" },
    },
    {
      id: "C8.3c",
      expression: '其中:非公(两新)组织[单位类别="非公企业"] <= 其中:非公(两新)组织[单位类别="各级各类"]',
      scope: "group",
      severity: "error",
      message: {
        zh: "非公企业一行的非公（两新）组织数多于各级各类一行的，请核对哪一个对",
        en: "Two figures of non-public organisations disagree",
      },
    },
    {
      id: "C8.4a",
      expression: "已建组织单位 <= 下辖单位数",
      severity: "error",
      message: { zh: "已建组织的单位不能多于下辖单位数", en: "More units with an organisation than units" },
    },
    {
      id: "C8.4b",
      expression: "组建率 ≈ 已建组织单位 / 下辖单位数 * 100",
      severity: "warning",
      message: {
        zh: "组建率与已建组织单位除以下辖单位数的结果不一致",
        en: "The printed coverage differs from the computed one",
      },
    },
    {
      id: "C8.5a",
      expression: "换届完成单位 <= 下辖单位数",
      severity: "error",
      message: { zh: "换届完成的单位不能多于下辖单位数", en: "More units re-elected than units" },
    },
    {
      id: "C8.5b",
      expression: "主席 = 下辖单位数",
      when: "换届完成单位 = 下辖单位数",
      severity: "warning",
      message: {
        zh: "全部完成换届后主席人数一般等于单位数，请核实",
        en: "All re-elected, yet chairs differ",
      },
    },
    {
      id: "C8.5c",
      expression: "换届完成率 ≈ 换届完成单位 / 下辖单位数 * 100",
      severity: "warning",
      message: {
        zh: "换届完成率与换届完成单位除以下辖单位数的结果不一致",
        en: "The printed rate differs from the computed one",
      },
    },
    {
      id: "C8.6a",
      expression: "其中:进“两委” <= 主席",
      severity: "error",
      message: { zh: "进“两委”的人数不能多于主席人数", en: "More chairs in the committees than chairs" },
    },
    {
      id: "C8.6b",
      expression: "进“两委”比例 ≈ 其中:进“两委” / 主席 * 100",
      severity: "warning",
      message: {
        zh: "进“两委”比例与人数除以主席人数的结果不一致",
        en: "The printed share differs from the computed one",
      },
    },
    {
      id: "C8.8",
      expression: "妇女小组长 = 下辖单位数",
      when: '单位类别 = "村小组"',
      severity: "warning",
      message: {
        zh: "妇女小组长与村小组数不一样，如属合并推选请说明",
        en: "Group leaders differ from groups: merged?",
      },
    },
    {
      id: "C8.9",
      expression: "选拔任用 <= 选拔报名",
      severity: "error",
      message: { zh: "选拔任用人数不能多于报名人数", en: "More selected than applied" },
    },
  ],
  uniqueKeys: [
    {
      id: "C8.10",
      columns: ["unit_kind", "sub_units"],
      severity: "warning",
      message: { zh: "同一单位类别、同一单位数填了不止一行，请核实是否重复", en: "The row may be a repeat" },
    },
  ],
  history: [
    ...usualHistory(8, { stockRule: "C8.7" }),
    ...(
      [
        ["a", "county", "district"],
        ["b", "township", "township"],
        ["c", "town", "township"],
        ["d", "street", "township"],
        ["e", "grassroots", "village"],
        ["f", "village", "village"],
        ["g", "community", "village"],
      ] as const
    ).map(
      ([letter, kind, level]) =>
        ({ kind: "register", id: `C8.4r${letter}`, column: "sub_units", when: [by(kind)], level }) as const,
    ),
  ],
  summary: [
    { indicator: "counties_total" },
    { indicator: "townships_total" },
    { indicator: "villages_communities_total" },
    ...[
      "village_groups_total",
      "subordinate_units",
      "org_units_total",
      "org_units_new",
      "org_units_nonpublic",
      "org_coverage_covered",
      "org_coverage_units",
      "org_coverage_rate",
      "two_committees_chairs",
      "two_committees_all_chairs",
      "two_committees_rate",
      "election_completed_units",
      "election_units_completed",
      "election_units",
      "election_completion_rate",
    ].map((indicator) => ({ indicator, by: breakdown })),
    { indicator: "election_goal_items", by: ["goal_result"] },
    ...[
      "chairs",
      "deputy_chairs",
      "deputy_chairs_fulltime",
      "deputy_chairs_parttime",
      "deputies_counted",
      "deputies_units",
      "deputies_per_unit",
      "deputy_full_units",
      "standing_committee",
      "exec_committee",
      "exec_committee_new",
      "exec_age_total",
      "exec_age_persons",
      "exec_avg_age",
      "women_reps",
      "cadres_total",
      "women_group_leaders",
      "chair_highgrade_units",
      "cadre_applicants",
      "cadres_selected",
      "women_served",
      "work_systems",
    ].map((indicator) => ({ indicator, by: breakdown })),
  ],
});
