import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import { rollUp, unitTotals } from "../../../../shared/statistics/roll-up.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";
import { sumRow } from "../../../support/published-homes.ts";

const form = standardCatalogue.form("awards_register");

/** "civil_posts_awarded 6 civil_posts national": what a row of the form comes to. */
function told(values: Values, catalogue = standardCatalogue): string[] {
  return factsOf(standardCatalogue, catalogue.form("awards_register"), [sumRow(values)], "2024").map(
    ({ indicator, value, kind, breakdown }) =>
      [indicator, value, ...(kind === "actual" ? [] : [kind]), ...Object.values(breakdown).sort()].join(" "),
  );
}

const city: Values = { level: "city", count: 6 };

it.each<readonly [string, Values, readonly string[]]>([
  [
    "a person by the award alone",
    { ...city, award: "march_8_persons" },
    ["awards_individuals 6 city march_8_persons"],
  ],
  [
    "a collective by the award alone",
    { ...city, award: "march_8_groups" },
    ["awards_collectives 6 city march_8_groups"],
  ],
  [
    "posts without a word on whose they are",
    { ...city, award: "civil_posts" },
    ["civil_posts_awarded 6 city civil_posts"],
  ],
  [
    "model workers likewise",
    { ...city, award: "model_workers" },
    ["model_workers_awarded 6 city model_workers"],
  ],
  ["papers and prizes likewise", { ...city, award: "papers" }, ["papers_awarded 6 city papers"]],
  ["prizes", { ...city, award: "prizes" }, ["competition_prizes 6 city prizes"]],
  [
    "what the sheet says before what the award says",
    { ...city, award: "rights_collectives", recipient_type: "person" },
    ["awards_individuals 6 city rights_collectives"],
  ],
  [
    "bases and projects apart",
    { ...city, award: "volunteers", recipient_type: "project" },
    ["awards_others 6 city volunteers"],
  ],
  ["demonstration bases", { ...city, award: "demo_bases" }, ["awards_others 6 city demo_bases"]],
  ["nothing of families, which another form counts", { ...city, award: "families" }, []],
  [
    "the trade",
    { ...city, award: "civil_posts", industry: "health" },
    ["civil_posts_awarded 6 city civil_posts health"],
  ],
  [
    "recommendations apart from awards",
    { ...city, award: "march_8_persons", stage: "recommended" },
    ["awards_individuals 6 city march_8_persons recommended"],
  ],
  [
    "places, recommendations and honours held, none of them as awards",
    { award: "march_8_persons", level: "national", quota: 4, recommended: 3, stock: 9 },
    [
      "awards_quota 4 target march_8_persons national",
      "awards_recommended 3 march_8_persons national",
      "awards_stock 9 march_8_persons national",
    ],
  ],
  [
    "what a review of posts came to",
    {
      award: "civil_posts",
      level: "city",
      reviewed: 12,
      retained: 9,
      rectified: 1,
      revoked: 2,
      transferred: 0,
    },
    ["posts_reviewed 12", "posts_retained 9", "posts_rectified 1", "posts_revoked 2", "posts_transferred 0"],
  ],
  [
    "and one of other honours by their award",
    { award: "demo_bases", level: "city", reviewed: 12, retained: 12 },
    ["honours_reviewed 12 demo_bases", "honours_retained 12 demo_bases"],
  ],
  [
    "results down the side, and none of them as a new award",
    { ...city, award: "civil_posts", review: "rectify" },
    ["posts_rectified 6"],
  ],
])("the second edition tells %s", (_, values, facts) => {
  expect(told(values)).toEqual(facts);
});

it("levels are never added, nor recommendations to awards", () => {
  const rows: readonly Values[] = [
    { award: "march_8_persons", level: "national", count: 1 },
    { award: "march_8_persons", level: "province", count: 3 },
    { award: "march_8_persons", level: "province", stage: "recommended", count: 5 },
  ];
  const facts = factsOf(
    standardCatalogue,
    form,
    rows.map((values, at) => sumRow(values, at + 5)),
    "2024",
  );
  const sums = rollUp(
    standardCatalogue,
    unitTotals(
      standardCatalogue,
      form,
      facts.map((fact) => ({ ...fact, unit: "U" })),
    ),
  );
  expect(sums.map(({ value }) => value).sort()).toEqual([1n, 3n, 5n]);
});

it("the first edition tells what it told", () => {
  expect(told({ ...city, award: "march_8_bearers", recipient_type: "person" }, firstEdition)).toEqual([
    "awards_individuals 6 city march_8_bearers",
  ]);
  expect(told({ ...city, award: "march_8_bearers" }, firstEdition)).toEqual([]);
});
