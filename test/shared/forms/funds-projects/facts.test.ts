import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import { indicatorValues } from "../../../../shared/statistics/roll-up.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";
import { sumRow } from "../../../support/published-homes.ts";

const form = standardCatalogue.form("funds_projects");

/** "projects 2 key": what a row of the form comes to. */
function told(values: Values, catalogue = standardCatalogue): string[] {
  return factsOf(standardCatalogue, catalogue.form("funds_projects"), [sumRow(values)], "2024").map(
    ({ indicator, value, kind, breakdown }) =>
      [indicator, value, ...(kind === "actual" ? [] : [kind]), ...Object.values(breakdown).sort()].join(" "),
  );
}

it.each<readonly [string, Values, readonly string[]]>([
  [
    "what arrived, by source",
    { kind: "rural", source: "city", amount: 500 },
    ["project_funds_yuan 500 city rural"],
  ],
  [
    "a share from its parts, never as printed",
    { kind: "family", budget: 100, executed: 60, exec_rate: 6000, balance: 40 },
    [
      "project_budget_yuan 100 family",
      "project_execution_budget 100 family",
      "project_spent_yuan 60 family",
      "project_execution_spent 60 family",
      "project_balance_yuan 40 family",
    ],
  ],
  [
    "a share as printed without what was spent",
    { kind: "family", budget: 100, exec_rate: 6000 },
    ["project_budget_yuan 100 family", "project_execution_rate 6000 printed family"],
  ],
  [
    "and without its budget",
    { kind: "family", executed: 60, exec_rate: 6000 },
    ["project_spent_yuan 60 family", "project_execution_rate 6000 printed family"],
  ],
  [
    "whom projects served, persons and attendances apart",
    { kind: "services", projects: 2, persons: 30, person_times: 90, activities: 12 },
    [
      "projects 2 services",
      "project_persons 30 services",
      "project_person_times 90 services",
      "project_activities 12 services",
    ],
  ],
  [
    "what was invested, with land or without",
    { kind: "facilities", invested: 170, land_included: "yes" },
    ["facility_invested_yuan 170 facilities yes"],
  ],
  [
    "no progress, score or satisfaction as statistics",
    { kind: "services", projects: 1, progress: 5000, score: 9500, satisfaction: 9800 },
    ["projects 1 services"],
  ],
])("the second edition tells %s", (_, values, facts) => {
  expect(told(values)).toEqual(facts);
});

it("the share spent of several projects is that of their sums", () => {
  const rows: readonly Values[] = [
    { kind: "family", budget: 100_00, executed: 60_00 },
    { kind: "family", budget: 300_00, executed: 140_00 },
    { kind: "family", budget: 900_00 },
  ];
  const facts = factsOf(
    standardCatalogue,
    form,
    rows.map((values, at) => sumRow(values, at + 5)),
    "2024",
  );
  expect(indicatorValues(standardCatalogue, form, facts)).toMatchObject({
    project_execution_rate: 50,
    project_budget_yuan: 1300,
    project_spent_yuan: 200,
  });
});

it("the first edition tells what it told", () => {
  expect(told({ kind: "three_hands", source: "city", amount: 5, invested: 7 }, firstEdition)).toEqual([
    "project_funds_yuan 5 city three_hands",
    "facility_invested_yuan 7 three_hands",
  ]);
});
