import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";
import { sumRow } from "../../../support/published-homes.ts";

/** "driven 9 workshops": what a row of the form comes to. */
function told(values: Values, catalogue = standardCatalogue): string[] {
  return factsOf(standardCatalogue, catalogue.form("employment_services"), [sumRow(values)], "2024").map(
    ({ indicator, value, breakdown }) => [indicator, value, ...Object.values(breakdown).sort()].join(" "),
  );
}

it.each<readonly [string, Values, readonly string[]]>([
  [
    "a fair: who came, who agreed and who watched, each by itself",
    {
      channel: "job_fair",
      mode: "blended",
      fairs: 1,
      employers: 91,
      jobs: 5647,
      seekers: 500,
      intent: 154,
      online_views: 230_000,
    },
    [
      "job_fairs 1 blended",
      "job_fair_employers 91 blended job_fair",
      "jobs_offered 5647 blended job_fair",
      "job_fair_seekers 500 blended job_fair",
      "job_online_views 230000 job_fair",
      "job_intent_persons 154 blended job_fair",
    ],
  ],
  [
    "how many work in how many workshops, and how many are new",
    { channel: "workshops", units_count: 4, driven: 90, driven_new: 12, driven_low: 7 },
    [
      "employment_carriers 4 workshops",
      "employment_driven_persons 90 workshops",
      "employment_driven_persons_new 12 workshops",
      "employment_driven_lowincome 7 workshops",
    ],
  ],
  [
    "new ones once, where the row is of new ones alone",
    { channel: "workshops", driven_state: "new", driven: 12, driven_new: 12 },
    ["employment_driven_persons_new 12 workshops"],
  ],
  [
    "where people went",
    { channel: "labour_export", destination_kind: "out_province", transfer: 40 },
    ["labour_transfer_persons 40 labour_export out_province"],
  ],
  [
    "piecework",
    { channel: "piecework", sites: 45, agents: 93, workers: 5500, fee: 100 },
    ["piecework_agents 93", "piecework_sites 45", "piecework_workers 5500", "piecework_fee_yuan 100"],
  ],
  [
    "domestic services and online trade",
    { channel: "ecommerce", home_firms: 2, home_workers: 60, shops: 9, streamers: 5, lives: 30, sales: 100 },
    [
      "home_service_firms 2",
      "home_service_workers 60",
      "ecommerce_shops 9",
      "ecommerce_streamers 5",
      "ecommerce_lives 30",
      "ecommerce_sales_yuan 100 ecommerce",
    ],
  ],
])("the second edition tells %s", (_, values, facts) => {
  expect(told(values)).toEqual(facts);
});

it("the first edition tells what it told", () => {
  const row = { channel: "job_fair", fairs: 2, employers: 9, intent: 5, placed: 4 };
  expect(told(row, firstEdition)).toEqual(["job_fairs 2", "job_placed_persons 4"]);
});
