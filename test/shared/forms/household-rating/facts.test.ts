import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";
import { sumRow } from "../../../support/published-homes.ts";

/** "courtyards_built 9 beautiful_courtyard city": what a row of the form comes to. */
function told(values: Values, catalogue = standardCatalogue): string[] {
  return factsOf(standardCatalogue, catalogue.form("household_rating"), [sumRow(values)], "2024").map(
    ({ indicator, value, kind, breakdown }) =>
      [indicator, value, ...(kind === "actual" ? [] : [kind]), ...Object.values(breakdown).sort()].join(" "),
  );
}

const courtyard: Values = { family_type: "beautiful_courtyard", level: "city", households: 9 };

it.each<readonly [string, Values, readonly string[]]>([
  ["courtyards", courtyard, ["courtyards_built 9 beautiful_courtyard city"]],
  [
    "premium among the beautiful are not counted as built twice",
    { ...courtyard, grade: "premium" },
    ["households_by_grade 9 beautiful_courtyard city premium"],
  ],
  [
    "premium courtyards of their own are",
    { ...courtyard, family_type: "premium_courtyard", grade: "premium" },
    ["courtyards_built 9 city premium_courtyard"],
  ],
  [
    "stars",
    { family_type: "civilised", grade: "star5", households: 180 },
    ["households_by_grade 180 civilised star5"],
  ],
  ["cleanliness", { family_type: "clean", grade: "clean", households: 5 }, ["households_graded 5 clean"]],
  [
    "who is recommended",
    { family_type: "finest", level: "city", recommended: 4 },
    ["households_recommended 4 city finest"],
  ],
  ["new families", { family_type: "finest", level: "city", new: 4 }, ["households_new 4 city finest"]],
  [
    "new courtyards",
    { ...courtyard, households: 0, new: 4 },
    ["courtyards_built 0 beautiful_courtyard city", "courtyards_new 4 beautiful_courtyard city"],
  ],
  ["new science households", { family_type: "science_demo", new: 4 }, ["science_demo_households_new 4"]],
  ["all households alone are a denominator of nothing", { family_type: "safe", base: 200 }, []],
  [
    "a rate that can be computed is not kept as printed",
    { family_type: "safe", base: 200, standard: 182, standard_rate: 9100 },
    ["household_standard_assessed 200 safe", "household_standard_reached 182 safe"],
  ],
  [
    "a rate without its denominator is",
    { family_type: "safe", standard: 182, standard_rate: 9100 },
    ["household_standard_alone 182 safe", "household_standard_rate 9100 printed safe"],
  ],
  [
    "and one without its numerator",
    { family_type: "safe", base: 200, standard_rate: 9100 },
    ["household_standard_rate 9100 printed safe"],
  ],
])("the second edition tells %s", (_, values, facts) => {
  expect(told(values)).toEqual(facts);
});

it("the first edition tells what it told", () => {
  expect(told({ ...courtyard, grade: "premium", recommended: 4 }, firstEdition)).toEqual([
    "courtyards_built 9 beautiful_courtyard city",
  ]);
});
