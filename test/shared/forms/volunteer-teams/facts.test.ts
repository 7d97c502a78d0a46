import { describe, expect, it } from "vitest";
import type { Grain } from "../../../../shared/form/form.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { professionals, teamKinds } from "../../../../shared/forms/volunteer-teams/codes.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

/** "volunteer_persons 9 volunteers county": what a row of the form comes to. */
function told(values: Values, grain: Grain = "sum", catalogue = standardCatalogue): string[] {
  const records = [{ row: 5, subject: "U", grain, values }];
  return factsOf(standardCatalogue, catalogue.form("volunteer_teams"), records, "2024-03").map(
    ({ indicator, value, breakdown }) => [indicator, value, ...Object.values(breakdown).sort()].join(" "),
  );
}

const team: Values = { team: "测试服务队", kind: "volunteers", members: 20 };
const service: Values = { team: "测试服务队", kind: "care", date: "2024-03-05", service_kind: "elder_child" };
const person: Values = { member: "示某", kind: "mediators" };

it.each<readonly [string, Values, Grain, readonly string[]]>([
  ["a team", team, "detail", ["volunteer_persons 20 volunteers", "volunteer_teams 1 volunteers"]],
  [
    "its level",
    { ...team, level: "village", women: 18, party: 2 },
    "detail",
    [
      "volunteer_persons 20 village volunteers",
      "volunteer_women 18 village volunteers",
      "volunteer_party 2 village volunteers",
      "volunteer_teams 1 village volunteers",
    ],
  ],
  [
    "mediators, who are no volunteers",
    { kind: "mediators", members: 35, registered: 30, women: 28, teams: 1, cases: 12 },
    "sum",
    [
      "professional_persons 35 mediators",
      "professional_registered 30 mediators",
      "professional_women 28 mediators",
      "professional_teams 1 mediators",
      "professional_cases 12 mediators",
    ],
  ],
  ["lawyers under their own name", { kind: "lawyers", members: 7 }, "sum", ["rights_lawyers 7"]],
  [
    "new teams, which are no stock",
    { kind: "volunteers", state: "new", members: 41, teams: 2 },
    "sum",
    ["volunteer_persons_new 41 volunteers", "volunteer_teams_new 2 volunteers"],
  ],
  [
    "what came in and went out, and the opening stock nowhere",
    { kind: "talents", persons_opening: 120, persons_in: 15, persons_out: 3, members: 132 },
    "sum",
    [
      "professional_persons 132 talents",
      "professional_persons_new 15 talents",
      "professional_persons_left 3 talents",
    ],
  ],
  [
    "a service, whose people are in no register",
    { ...service, members: 12, hrs: 240, served: 60 },
    "detail",
    [
      "volunteer_service_turnout 12 care elder_child",
      "volunteer_services 1 care elder_child",
      "volunteer_hours 240 care elder_child",
      "volunteer_beneficiary_person_times 60 care elder_child",
    ],
  ],
  [
    "a service with its attendances, once",
    { ...service, members: 12, joined: 12 },
    "detail",
    ["volunteer_services 1 care elder_child", "volunteer_service_person_times 12 care elder_child"],
  ],
  [
    "the last of months side by side, which are dated",
    { kind: "volunteers", date: "2024-03-01", members: 400, teams: 14 },
    "sum",
    ["volunteer_persons 400 volunteers", "volunteer_teams 14 volunteers"],
  ],
  [
    "a person on a roster, who is one",
    { ...person, sex: "female", affiliation: "party", since: "2021-03" },
    "detail",
    ["professional_persons 1 mediators", "professional_women 1 mediators", "professional_party 1 mediators"],
  ],
  ["a man on a roster", { ...person, sex: "male" }, "detail", ["professional_persons 1 mediators"]],
  [
    "a woman of skill by it",
    { ...person, kind: "talents", talent_kind: "planting" },
    "detail",
    ["professional_persons 1 planting talents"],
  ],
])("the second edition tells %s", (_, values, grain, facts) => {
  expect(told(values, grain)).toEqual(facts);
});

describe("nobody is a volunteer and a professional", () => {
  it.each(teamKinds.map(({ code }) => code))("%s", (kind) => {
    const indicators = told({ kind, members: 1, persons_in: 1, persons_out: 1, women: 1 });
    const volunteers = indicators.filter((told) => told.startsWith("volunteer_")).length;
    const isProfessional = professionals.some((one) => one === kind);
    expect([indicators.length, volunteers]).toEqual([4, isProfessional ? 0 : 4]);
  });
});

it("the first edition tells what it told", () => {
  expect(told({ kind: "mediators", members: 35, women: 28 }, "sum", firstEdition)).toEqual([
    "volunteer_persons 35 mediators",
  ]);
});
