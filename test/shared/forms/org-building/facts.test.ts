import { expect, it } from "vitest";
import type { Grain } from "../../../../shared/form/form.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

/** "chairs 9 township": what a row of the form comes to. */
function told(values: Values, grain: Grain = "sum", catalogue = standardCatalogue): string[] {
  const records = [{ row: 5, subject: "U", grain, values }];
  return factsOf(standardCatalogue, catalogue.form("org_building"), records, "2024").map(
    ({ indicator, value, kind, breakdown }) =>
      [indicator, value, ...(kind === "actual" ? [] : [kind]), ...Object.values(breakdown).sort()].join(" "),
  );
}

it.each<readonly [string, Values, Grain, readonly string[]]>([
  [
    "townships",
    { unit_kind: "township", chair: 2, dep_ft: 2, dep_pt: 5, dep_sec: 1, exec: 40, exec_35: 16 },
    "sum",
    [
      "chairs 2 township",
      "deputy_chairs_fulltime 2 township",
      "deputy_chairs_parttime 5 township",
      "deputy_chairs_seconded 1 township",
      "exec_committee 40 township",
      "exec_under_35 16 township",
    ],
  ],
  [
    "the form of organisations",
    { unit_kind: "market", org_form: "joint", orgs: 3 },
    "sum",
    ["org_units_total 3 joint market"],
  ],
  [
    "what came and went, and the opening stock nowhere",
    { unit_kind: "grassroots", orgs_opening: 160, orgs_new: 3, orgs_gone: 5, orgs: 158 },
    "sum",
    ["org_units_total 158 grassroots", "org_units_new 3 grassroots", "org_units_closed 5 grassroots"],
  ],
  [
    "a village that has an organisation",
    { unit_kind: "village", built: "yes" },
    "detail",
    [
      "villages_communities_total 1",
      "org_coverage_units 1 village",
      "org_units_total 1 village",
      "org_coverage_covered 1 village",
    ],
  ],
  [
    "one that has none, which is a unit all the same",
    { unit_kind: "village", built: "no" },
    "detail",
    ["villages_communities_total 1", "org_coverage_units 1 village"],
  ],
  [
    "an organisation by its name, with its chair",
    { unit_kind: "private_enterprise", org_name: "示例公司妇委会", name: "示某" },
    "detail",
    [
      "subordinate_units 1 private_enterprise",
      "org_units_total 1 private_enterprise",
      "chairs 1 private_enterprise",
    ],
  ],
  [
    "a grid with its leader, which is no organisation",
    { unit_kind: "village_group", org_name: "第一网格", name: "示某", served: 180 },
    "detail",
    [
      "village_groups_total 1 village_group",
      "women_group_leaders 1 village_group",
      "women_served 180 village_group",
    ],
  ],
  [
    "a rate that can be computed by its parts alone",
    { unit_kind: "market", sub_units: 4, covered: 2, coverage: 5000 },
    "sum",
    ["subordinate_units 4 market", "org_coverage_units 4 market", "org_coverage_covered 2 market"],
  ],
  [
    "one that cannot as printed",
    { unit_kind: "market", covered: 2, coverage: 5000, chair_rate: 9000 },
    "sum",
    ["org_coverage_rate 5000 printed market", "two_committees_rate 9000 printed market"],
  ],
  [
    "how executive members are made up",
    {
      unit_kind: "township",
      profile_of: "exec",
      profile_total: 195,
      edu_bachelor: 38,
      age_35: 40,
      party: 60,
    },
    "sum",
    [
      "profile_persons 195 exec township",
      "profile_edu_bachelor 38 exec township",
      "profile_age_35 40 exec township",
      "profile_party 60 exec township",
    ],
  ],
  [
    "women in the two committees, and the share of those whose members are known",
    { unit_kind: "village", village_women: 493, village_members: 1096 },
    "sum",
    [
      "village_committee_women 493 village",
      "village_committee_counted 493 village",
      "village_committee_members 1096 village",
    ],
  ],
  [
    "homes under a name of their own",
    { unit_kind: "all", homes: 27, micro: 8, councils: 5, council_meetings: 60 },
    "sum",
    [
      "org_womens_homes 27 all",
      "org_micro_homes 8 all",
      "org_councils 5 all",
      "women_council_meetings 60 all",
    ],
  ],
])("the second edition tells %s", (_, values, grain, facts) => {
  expect(told(values, grain)).toEqual(facts);
});

it("the first edition tells what it told", () => {
  expect(told({ unit_kind: "zone", sub_units: 4, covered: 2, coverage: 5000 }, "sum", firstEdition)).toEqual([
    "subordinate_units 4 zone",
    "org_coverage_units 4 zone",
    "org_coverage_covered 2 zone",
    "org_coverage_rate 5000 printed zone",
  ]);
});
