import { expect, it } from "vitest";
import { withDefaults } from "../../../../shared/form/condition.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";
import { sumRow } from "../../../support/published-homes.ts";

/** "aid_persons 3 cancers": what a row of the form comes to. */
function told(values: Values, catalogue = standardCatalogue): string[] {
  return factsOf(standardCatalogue, catalogue.form("aid_records"), [sumRow(values)], "2024").map(
    ({ indicator, value, breakdown }) => [indicator, value, ...Object.values(breakdown).sort()].join(" "),
  );
}

const given: Values = { kind: "hardship", direction: "given" };
const raised: Values = { kind: "disaster", direction: "raised" };
const paired: Values = { kind: "sister_pairing", direction: "paired" };
const register: Values = { kind: "left_behind", direction: "registered", target: "left_behind_children" };
const child: Values = { ...register, persons: 1 };

it.each<readonly [string, Values, readonly string[]]>([
  [
    "who was aided, for whom and why",
    { ...given, target: "women", hardship: "dibao", persons: 3, cash: 300_000 },
    ["aid_persons 3 dibao hardship women", "aid_amount_yuan 300000 dibao hardship women"],
  ],
  [
    "who is still waiting apart, and what she is to get",
    { ...given, state: "waiting", persons: 1, cash: 100_000 },
    ["aid_waiting_persons 1 hardship", "aid_waiting_yuan 100000 hardship"],
  ],
  ["who was aided as it says", { ...given, state: "helped", persons: 1 }, ["aid_persons 1 hardship"]],
  [
    "persons, attendances and families, never one as another",
    { ...given, persons: 120, person_times: 130, households: 40 },
    ["aid_persons 120 hardship", "aid_person_times 130 hardship", "aid_households 40 hardship"],
  ],
  [
    "goods in the amount, and by themselves",
    { ...given, cash: 60_000, kind_value: 12_000, total_value: 72_000, goods_items: 30 },
    [
      "aid_amount_yuan 60000 hardship",
      "aid_amount_yuan 12000 hardship",
      "aid_goods_yuan 12000 hardship",
      "aid_goods_items 30 hardship",
    ],
  ],
  [
    "what was raised, and by how many",
    { ...raised, cash: 500, kind_value: 100, goods_items: 9, donors: 7, donor_times: 8 },
    [
      "donations_raised_yuan 500 disaster",
      "donations_raised_yuan 100 disaster",
      "donations_goods_yuan 100 disaster",
      "donations_goods_items 9 disaster",
      "donation_persons 7 disaster",
      "donation_person_times 8 disaster",
    ],
  ],
  [
    "persons of money raised as donors, never as aided",
    { ...raised, persons: 7, person_times: 8, cash: 500 },
    ["donation_persons 7 disaster", "donation_person_times 8 disaster", "donations_raised_yuan 500 disaster"],
  ],
  [
    "pairs and who is in them",
    { ...paired, persons: 249, sponsors: 284, pairs: 226, pairs_new: 68, households: 159 },
    [
      "pairing_persons 249 sister_pairing",
      "pairing_households 159 sister_pairing",
      "pairing_volunteers 284 sister_pairing",
      "pairing_pairs 226 sister_pairing",
      "pairing_pairs_new 68 sister_pairing",
    ],
  ],
  [
    "the paired beside the aided",
    { ...given, persons: 50, paired: 30, paired_households: 20 },
    ["aid_persons 50 hardship", "pairing_persons 30 hardship", "pairing_households 20 hardship"],
  ],
  [
    "a register, and who came and left",
    { ...register, opening: 120, added: 15, removed: 9, registered: 126, helped: 80, visits: 45 },
    [
      "care_registered 126 left_behind left_behind_children",
      "care_added 15 left_behind left_behind_children",
      "care_removed 9 left_behind left_behind_children",
      "care_helped 80 left_behind left_behind_children",
      "care_visits 45 left_behind left_behind_children",
    ],
  ],
  ["a child on it", child, ["care_registered 1 left_behind left_behind_children"]],
  [
    "a child that came",
    { ...child, state: "joined" },
    ["care_registered 1 left_behind left_behind_children", "care_added 1 left_behind left_behind_children"],
  ],
  ["a child that left", { ...child, state: "left" }, ["care_removed 1 left_behind left_behind_children"]],
  [
    "a child that was aided",
    { ...child, state: "helped" },
    ["care_registered 1 left_behind left_behind_children", "care_helped 1 left_behind left_behind_children"],
  ],
  ["what is neither raised nor given as neither", { ...given, direction: "other", persons: 3, cash: 9 }, []],
])("the second edition tells %s", (_, values, facts) => {
  expect(told(values)).toEqual(facts);
});

it("a donor's name makes no person", () => {
  const { columns } = standardCatalogue.form("aid_records");
  expect(withDefaults(columns, "detail", { ...given, name: "测试甲" }).persons).toBe(1);
  expect(withDefaults(columns, "detail", { ...raised, name: "测试公司" })).not.toHaveProperty("persons");
});

it("the first edition tells what it told", () => {
  expect(told({ ...given, target: "women", persons: 3, cash: 5 }, firstEdition)).toEqual([
    "aid_persons 3 hardship women",
    "aid_amount_yuan 5 hardship women",
  ]);
  expect(told({ ...paired, cash: 5 }, firstEdition)).toEqual([]);
});
