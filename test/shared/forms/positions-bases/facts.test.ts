import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";
import { sumRow } from "../../../support/published-homes.ts";

/** "womens_homes 9 city womens_home": what a row of the form comes to. */
function told(values: Values, catalogue = standardCatalogue): string[] {
  return factsOf(standardCatalogue, catalogue.form("positions_bases"), [sumRow(values)], "2024").map(
    ({ indicator, value, kind, breakdown }) =>
      [indicator, value, ...(kind === "actual" ? [] : [kind]), ...Object.values(breakdown).sort()].join(" "),
  );
}

it.each<readonly [string, Values, readonly string[]]>([
  [
    "homes by level, and those that are new",
    { kind: "womens_home", level: "city", count: 9, new: 2, demo: 3 },
    ["womens_homes 9 city womens_home", "womens_homes_new 2", "positions_demo 3 city womens_home"],
  ],
  [
    "kinds without an indicator of their own together, told apart",
    { kind: "mother_room", count: 9, new: 2 },
    ["positions 9 mother_room", "positions_new 2 mother_room"],
  ],
  ["bases of agriculture among the bases", { kind: "farm_base", count: 4 }, ["demo_bases 4 farm_base"]],
  ["what is planned or given up as nothing", { kind: "mother_room", state: "planned", count: 9 }, []],
  [
    "villages with a home and all of them",
    { kind: "womens_home", covered: 98, villages: 106, coverage: 9245 },
    ["womens_homes_villages 98", "womens_homes_all_villages 106"],
  ],
  [
    "those of other kinds by kind",
    { kind: "parents_school", covered: 98, villages: 106 },
    ["positions_villages 98 parents_school", "positions_all_villages 106 parents_school"],
  ],
  [
    "villages covered where nobody says of how many, with the rate as printed",
    { kind: "parents_school", covered: 98, coverage: 9245 },
    ["positions_villages_alone 98 parents_school", "positions_coverage_rate 9245 printed parents_school"],
  ],
  [
    "a rate alone as printed",
    { kind: "three_systems", coverage: 10_000 },
    ["rights_system_coverage_rate 10000 printed"],
  ],
  [
    "what a base has and makes",
    { kind: "farm_base", land: 1205, driven: 60, driven_women: 45, output: 300_000_000 },
    [
      "base_land_mu 1205 farm_base",
      "base_jobs 60 farm_base",
      "base_jobs_women 45 farm_base",
      "base_output_yuan 300000000 farm_base",
    ],
  ],
  [
    "what a village has of the three systems",
    { kind: "three_systems", councils: 1, mutual_groups: 2, agents: 3, covered: 1, villages: 1 },
    [
      "rights_system_villages 1",
      "rights_system_all_villages 1",
      "women_councils 1",
      "women_mutual_groups 2",
      "rights_system_agents 3",
    ],
  ],
])("the second edition tells %s", (_, values, facts) => {
  expect(told(values)).toEqual(facts);
});

it("the first edition tells what it told", () => {
  expect(told({ kind: "parents_school", level: "all", count: 9, driven: 5 }, firstEdition)).toEqual([]);
});
