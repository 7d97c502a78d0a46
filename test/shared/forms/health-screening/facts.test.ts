import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";
import { sumRow } from "../../../support/published-homes.ts";

/** "screening_persons 900 both": what a row comes to. */
function told(values: Values, catalogue = standardCatalogue): string[] {
  return factsOf(standardCatalogue, catalogue.form("health_screening"), [sumRow(values)], "2024").map(
    ({ indicator, value, kind, breakdown }) =>
      [indicator, value, ...(kind === "actual" ? [] : [kind]), ...Object.values(breakdown)].join(" "),
  );
}

it.each<readonly [string, Values, readonly string[]]>([
  [
    "one cancer apart from the total of women",
    { item: "cervical", screened: 900, confirmed: 1 },
    ["screening_persons_by_item 900 cervical", "screening_confirmed_persons_by_item 1 cervical"],
  ],
  ["both as the total", { item: "both", screened: 900 }, ["screening_persons 900 both"]],
  [
    "how far the task was done, from its parts",
    { item: "both", eligible: 1000, screened: 900, rate: 9000 },
    [
      "screening_eligible 1000 both",
      "screening_completion_of 1000 both",
      "screening_persons 900 both",
      "screening_completion_done 900 both",
    ],
  ],
  [
    "a rate as printed only without one of its parts",
    { item: "both", screened: 900, rate: 9000 },
    ["screening_persons 900 both", "screening_completion_rate 9000 printed both"],
  ],
  [
    "women and findings apart",
    { item: "breast", abnormal: 40, abnormal_persons: 38 },
    ["screening_abnormal_cases_by_item 40 breast", "screening_abnormal_persons 38 breast"],
  ],
  [
    "how early cervical cancer was found: precancers and micro-invasive of precancers and cancers",
    { item: "cervical", microinvasive: 1, precancer: 18, confirmed: 2, early_rate: 9500 },
    [
      "cervical_microinvasive 1 cervical",
      "screening_early_found 1 cervical",
      "screening_precancer_persons 18 cervical",
      "screening_early_found 18 cervical",
      "screening_early_of 18 cervical",
      "screening_confirmed_persons_by_item 2 cervical",
      "screening_early_of 2 cervical",
    ],
  ],
  [
    "its rate as printed where one of the three is missing",
    { item: "cervical", precancer: 18, confirmed: 2, early_rate: 9500 },
    [
      "screening_precancer_persons 18 cervical",
      "screening_confirmed_persons_by_item 2 cervical",
      "screening_early_rate 9500 printed cervical",
    ],
  ],
  [
    "how early breast cancer was found: early of all cancers",
    { item: "breast", confirmed: 10, early: 8, early_rate: 8000 },
    [
      "screening_confirmed_persons_by_item 10 breast",
      "screening_early_of 10 breast",
      "screening_early_persons 8 breast",
      "screening_early_found 8 breast",
    ],
  ],
  [
    "nothing of how early where both cancers are told as one",
    { item: "both", confirmed: 10, early: 8, early_rate: 8000 },
    [
      "screening_confirmed_persons 10 both",
      "screening_early_persons 8 both",
      "screening_early_rate 8000 printed both",
    ],
  ],
  [
    "who was due and who was treated, and the rate from both",
    { item: "breast", treat_due: 10, treated: 9, treat_rate: 9000, follow_done: 7 },
    [
      "screening_treat_due 10 breast",
      "screening_treat_of 10 breast",
      "screening_treated 9 breast",
      "screening_treat_done 9 breast",
      "screening_followed 7 breast",
    ],
  ],
  [
    "persons served and attendances apart",
    { item: "services", benefit: 80, benefit_times: 120, lectures: 4 },
    ["health_service_beneficiaries 80", "health_service_person_times 120", "health_lectures 4"],
  ],
  [
    "girls vaccinated, and doses",
    { item: "vaccine", vaccine_target: 300, vaccinated: 280, doses: 560 },
    ["hpv_vaccine_eligible 300", "hpv_vaccinated 280", "hpv_doses 560"],
  ],
])("the second edition tells %s", (_, values, facts) => {
  expect(told(values)).toEqual(facts);
});

it("the first edition tells what it told", () => {
  const row = { item: "cervical", eligible: 1000, screened: 900, precancer: 3, low: 9, rate: 9000 };
  expect(told(row, firstEdition)).toEqual(["screening_persons_by_item 900 cervical"]);
});

it("figures of the two cancers are added by no indicator", () => {
  const both = [
    "screening_eligible",
    "screening_precancer_persons",
    "screening_early_rate",
    "screening_treated",
  ];
  for (const id of [...both, "screening_persons_by_item"])
    expect(standardCatalogue.indicator(id).apart, id).toContain("item");
});
