import { describe, expect, it } from "vitest";
import type { Grain } from "../../../../shared/form/form.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

/** "training_persons 40 law parents online": what a row of the form comes to. */
function told(values: Values, grain: Grain = "sum", catalogue = standardCatalogue): string[] {
  const records = [{ row: 5, subject: "U", grain, values }];
  return factsOf(standardCatalogue, catalogue.form("training_ledger"), records, "2024-03").map(
    ({ indicator, value, kind, breakdown }) =>
      [indicator, value, ...(kind === "actual" ? [] : [kind]), ...Object.values(breakdown)].join(" "),
  );
}

const named: Values = { session_name: "月嫂班", category: "maternity_care", start_date: "2024-03-08" };
const mothers = "family_education parents blended";

it.each<readonly [string, Values, Grain, readonly string[]]>([
  [
    "every figure of a class, by trade, whom it was for, and how it was held",
    {
      ...{
        category: "family_education",
        target_group: "parents",
        mode: "blended",
        sessions: 2,
        trainees: 90,
      },
      ...{ women: 80, online_trainees: 30, rural: 20, poor: 12, attendances: 180, online_views: 4000 },
      ...{ completed: 88, certified: 60, employed: 20, started: 5, cost: 900_000, days: 20, hours: 160 },
      lecturers: 6,
    },
    "sum",
    [
      `training_days 20 ${mothers}`,
      `training_sessions 2 ${mothers}`,
      `training_hours 160 ${mothers}`,
      `training_lecturer_person_times 6 ${mothers}`,
      `training_persons 90 ${mothers}`,
      `training_women_persons 80 ${mothers}`,
      `training_online_persons 30 ${mothers}`,
      `training_rural_persons 20 ${mothers}`,
      `training_hardship_persons 12 ${mothers}`,
      `training_person_times 180 ${mothers}`,
      `training_online_views 4000 ${mothers}`,
      `training_completed_persons 88 ${mothers}`,
      `training_certified_persons 60 ${mothers}`,
      `training_persons_employed 20 ${mothers}`,
      `training_persons_startup 5 ${mothers}`,
      `training_cost_yuan 900000 ${mothers}`,
    ],
  ],
  [
    "a named class as one session",
    { ...named, trainees: 40 },
    "detail",
    ["training_sessions 1 maternity_care", "training_persons 40 maternity_care"],
  ],
  [
    "those who watched a class beside nobody who came",
    { ...named, mode: "online", online_views: 15_800 },
    "detail",
    ["training_sessions 1 maternity_care online", "training_online_views 15800 maternity_care online"],
  ],
  [
    "a class that is planned as planned, and as none that was held",
    { ...named, target_sessions: 2, target: 80 },
    "detail",
    ["training_target_persons 80 target", "training_target_sessions 2 target"],
  ],
  [
    "a target over a figure beside the figure",
    { category: "law", sessions: 5, "sessions@target": 10, "trainees@target": 400 },
    "sum",
    ["training_sessions 5 law", "training_sessions 10 target law", "training_persons 400 target law"],
  ],
  [
    "a visit as one, and as no training",
    { visit_flag: "yes", sessions: 3, attendances: 120 },
    "sum",
    ["study_visits 3", "study_visit_person_times 120"],
  ],
])("the second edition tells %s", (_, values, grain, facts) => {
  expect(told(values, grain)).toEqual(facts);
});

describe("the first edition", () => {
  it("tells what it told", () => {
    const row: Values = { category: "law", target_group: "parents", trainees: 90, women: 80, employed: 20 };
    expect(told(row, "sum", firstEdition)).toEqual([
      "training_persons 90 law",
      "training_persons_employed 20 law",
    ]);
  });
});
