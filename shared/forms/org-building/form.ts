import { text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import type { Condition } from "../../form/form.ts";
import { usualHistory } from "../../form/usual-history.ts";
import { titlesOf } from "../code-list.ts";
import { unitKinds } from "./codes.ts";
import { officers, profiles } from "./people.ts";
import { orgBuildingRules } from "./rules.ts";
import { organisations } from "./units.ts";
import { work } from "./work.ts";

const breakdown = ["unit_kind"];
const by = (...kinds: string[]): Condition => ({ column: "unit_kind", in: kinds });

const perKind = [
  "village_groups_total",
  "subordinate_units",
  "org_units_total",
  "org_units_new",
  "org_units_closed",
  "org_units_nonpublic",
  "org_units_newjobs",
  "org_units_joint",
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
  "chairs",
  "chairs_new",
  "chairs_fulltime",
  "chairs_vacant",
  "chairs_in_leadership",
  "deputy_chairs",
  "deputy_chairs_fulltime",
  "deputy_chairs_parttime",
  "deputy_chairs_seconded",
  "deputies_counted",
  "deputies_units",
  "deputies_per_unit",
  "deputy_full_units",
  "standing_committee",
  "exec_committee",
  "exec_committee_new",
  "exec_grassroots",
  "exec_under_35",
  "exec_age_total",
  "exec_age_persons",
  "exec_avg_age",
  "women_reps",
  "cadres_total",
  "cadre_posts",
  "women_groups",
  "women_group_leaders",
  "village_committee_women",
  "village_committee_counted",
  "village_committee_members",
  "village_committee_women_rate",
  "village_women_heads",
  "org_womens_homes",
  "org_micro_homes",
  "org_councils",
  "women_council_meetings",
  "women_council_issues",
  "online_groups",
  "online_group_members",
  "online_accounts",
  "online_followers",
  "women_served",
  "org_funds_yuan",
  "member_bodies",
  "chair_highgrade_units",
  "cadre_applicants",
  "cadres_selected",
  "work_systems",
];

const perPerson = [
  "profile_persons",
  ...["low", "mid", "college", "bachelor", "master"].map((level) => `profile_edu_${level}`),
  ...["35", "45", "55", "56"].map((band) => `profile_age_${band}`),
  "profile_party",
  "profile_minority",
];

const [township, village] = titlesOf(unitKinds, ["township", "grassroots"]);

/**
 * 妇联组织与干部队伍情况表: unit × as-of date × kind of units, or one organisation, village or grid. Kinds overlap and are
 * never added.
 */
export const orgBuilding = defineForm({
  id: "org_building",
  version: 2,
  number: "妇联统8表",
  title: { zh: "妇联组织与干部队伍情况表", en: "Organisations and staff" },
  titleAliases: [
    "妇联组织情况统计表",
    "妇联组织建设情况统计表",
    "妇女组织建设情况统计表",
    "基层妇联组织情况表",
    "妇联换届情况统计表",
    "基层妇联组织建设情况统计表",
    "妇联组织建设年报",
    "两新组织妇建情况统计表",
    "三新领域妇联组织统计表",
    "妇联干部信息统计表",
    "两委女性成员情况统计表",
    "妇女议事会情况表",
    "妇女网格台账",
  ],
  grains: ["detail", "sum"],
  identity: ["org_name", "built"],
  leftOut: ["户数", "总户数", "人口数", "常住人口", "妇女人口数"],
  accumulation: "stock",
  columns: {
    ...organisations,
    ...officers,
    ...profiles,
    ...work,
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  printed: [
    {
      id: "basic",
      title: { zh: "基层妇联组织情况统计表", en: "Organisations of townships and villages" },
      columns: [
        { title: township ?? raise(), columns: ["chair", "dep_ft", "dep_pt", "exec", "exec_35"] },
        { title: village ?? raise(), columns: ["sub_units", "covered", "chair", "chair_in", "dep", "exec"] },
        "orgs_np",
        "homes",
        "remark",
      ],
    },
    {
      id: "kinds",
      title: { zh: "妇女组织建设情况统计表", en: "Organisations by kind" },
      columns: [
        "unit_kind",
        "sub_units",
        "orgs",
        "orgs_new",
        "covered",
        "coverage",
        "chair",
        "dep",
        "exec",
        "reps",
        "served",
      ],
    },
    {
      id: "election",
      title: { zh: "妇联换届情况统计表", en: "Re-election" },
      columns: [
        "unit_kind",
        "sub_units",
        "elected",
        "election_rate",
        "chair",
        "chair_new",
        "chair_in",
        "chair_rate",
        "dep",
        "stand",
        "exec",
        "exec_new",
        "remark",
      ],
    },
    {
      id: "structure",
      title: { zh: "妇联干部信息统计表", en: "Structure by education, age and membership" },
      columns: ["unit_kind", ...Object.keys(profiles)],
    },
    {
      id: "councils",
      title: { zh: "妇女议事会情况表", en: "Councils, homes and groups" },
      columns: [
        "unit_kind",
        "homes",
        "micro",
        "councils",
        "council_meetings",
        "council_issues",
        "groups",
        "leaders",
        "wechat",
        "wechat_members",
        "remark",
      ],
    },
  ],
  ...orgBuildingRules,
  history: [
    ...usualHistory(8),
    {
      ...{ kind: "opening", id: "H8.5", opening: "orgs_opening", closing: "orgs" },
      ...{ came: "orgs_new", left: "orgs_gone" },
    },
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
        ({ kind: "register", id: `E8.4r${letter}`, column: "sub_units", when: [by(kind)], level }) as const,
    ),
    ...(
      [
        ["a", "org_womens_homes", "womens_homes", "妇女之家", "women’s homes"],
        ["b", "org_micro_homes", "womens_micro_homes", "妇女微家", "micro-homes"],
        ["c", "org_councils", "women_councils", "妇女议事会", "women’s councils"],
      ] as const
    ).map(
      ([letter, own, other, zh, en]) =>
        ({
          kind: "cross",
          id: `E8.22${letter}`,
          left: { form: "org_building", indicators: [own] },
          relation: "<=",
          right: { form: "positions_bases", indicators: [other] },
          over: "known",
          message: {
            zh: `本表的${zh}多于妇女阵地台账里的，请核对哪一个对`,
            en: `More ${en} than the ledger of positions has`,
          },
        }) as const,
    ),
  ],
  summary: [
    { indicator: "counties_total" },
    { indicator: "townships_total" },
    { indicator: "villages_communities_total" },
    ...perKind.map((indicator) => ({ indicator, by: breakdown })),
    { indicator: "election_goal_items", by: ["goal_result"] },
    ...perPerson.map((indicator) => ({ indicator, by: ["profile_of"] })),
  ],
});

function raise(): never {
  throw new RangeError("no kind of units");
}
