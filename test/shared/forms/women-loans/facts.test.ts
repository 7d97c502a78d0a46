import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import { rollUp, unitTotals } from "../../../../shared/statistics/roll-up.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";
import { sumRow } from "../../../support/published-homes.ts";

/** "loan_count 9 rural": what a row of the form comes to. */
function told(values: Values, catalogue = standardCatalogue): string[] {
  return factsOf(standardCatalogue, catalogue.form("women_loans"), [sumRow(values)], "2024").map(
    ({ indicator, value, kind, breakdown }) =>
      [indicator, value, ...(kind === "actual" ? [] : [kind]), ...Object.values(breakdown).sort()].join(" "),
  );
}

const bank: Values = { loan_type: "guaranteed", lender: "rural" };

it.each<readonly [string, Values, readonly string[]]>([
  [
    "sums by bank, by town and country, and by what stands for the loan",
    { ...bank, area: "rural", guarantee: "credit", amount: 900, loans: 9, persons: 8 },
    [
      "loan_amount_yuan 900 credit guaranteed rural rural",
      "loan_bank_amount_yuan 900 rural",
      "loan_count 9 credit guaranteed rural rural",
      "loan_persons 8 credit guaranteed rural rural",
    ],
  ],
  [
    "who pays the interest",
    {
      ...bank,
      subsidy: 100,
      subsidy_central: 70,
      subsidy_local: 30,
      subsidy_province: 20,
      subsidy_county: 10,
    },
    [
      "loan_subsidy_yuan 100 guaranteed rural",
      "loan_subsidy_central_yuan 70 guaranteed rural",
      "loan_subsidy_local_yuan 30 guaranteed rural",
      "loan_subsidy_province_yuan 20 guaranteed rural",
      "loan_subsidy_county_yuan 10 guaranteed rural",
    ],
  ],
  [
    "what was due and came back, the rate as printed not beside them",
    { ...bank, due_amount: 1000, repaid: 950, recovery_rate: 9500 },
    ["loan_due_yuan 1000 guaranteed rural", "loan_recovered_yuan 950 guaranteed rural"],
  ],
  [
    "what came back without what was due apart, and the rate as printed",
    { ...bank, repaid: 950, recovery_rate: 9500 },
    ["loan_recovered_alone_yuan 950 guaranteed rural", "loan_recovery_rate 9500 printed guaranteed rural"],
  ],
  [
    "what was due alone",
    { ...bank, due_amount: 1000, recovery_rate: 9500 },
    ["loan_due_alone_yuan 1000 guaranteed rural", "loan_recovery_rate 9500 printed guaranteed rural"],
  ],
  [
    "bad loans beside the balance that they are a part of",
    { ...bank, balance: 1000, npl: 5, npl_rate: 50 },
    [
      "loan_balance_yuan 1000 guaranteed rural",
      "loan_bank_balance_yuan 1000 rural",
      "loan_npl_base_yuan 1000 guaranteed rural",
      "loan_npl_yuan 5 guaranteed rural",
    ],
  ],
  ["a balance alone", { loan_type: "guaranteed", balance: 1000 }, ["loan_balance_yuan 1000 guaranteed"]],
  [
    "bad loans alone",
    { ...bank, npl: 5, npl_rate: 50 },
    ["loan_npl_alone_yuan 5 guaranteed rural", "loan_npl_rate 50 printed guaranteed rural"],
  ],
  [
    "arrears, and what the fund paid and has left",
    { ...bank, overdue: 9, overdue_loans: 2, compensated: 4, guarantee_fund: 100 },
    [
      "loan_overdue_yuan 9 guaranteed rural",
      "loan_overdue_count 2 guaranteed rural",
      "loan_compensated_yuan 4 guaranteed rural",
      "loan_guarantee_fund_yuan 100",
    ],
  ],
  [
    "who applied",
    { ...bank, borrower_type: "returnees", applicants: 12 },
    ["loan_applicants 12 guaranteed returnees"],
  ],
])("the second edition tells %s", (_, values, facts) => {
  expect(told(values)).toEqual(facts);
});

it("a unit without a balance does not thin the rate of bad loans of one that has it", () => {
  const form = standardCatalogue.form("women_loans");
  const rows = [
    { ...bank, balance: 1000, npl: 5 },
    { ...bank, balance: 9000 },
    { ...bank, npl: 7 },
  ];
  const facts = rows.flatMap((values, index) =>
    factsOf(standardCatalogue, form, [sumRow(values)], "2024").map((fact) => ({ ...fact, unit: `${index}` })),
  );
  const sums = rollUp(standardCatalogue, unitTotals(standardCatalogue, form, facts));
  const of = (id: string) => sums.find(({ indicator }) => indicator === id)?.value;
  expect([of("loan_npl_yuan"), of("loan_npl_base_yuan"), of("loan_balance_yuan")]).toEqual([
    5n,
    1000n,
    10000n,
  ]);
});

it("the first edition tells what it told", () => {
  const row = { loan_type: "micro", use: "planting", amount: 900, subsidy: 9, balance: 800 };
  expect(told(row, firstEdition)).toEqual(["loan_amount_yuan 900 micro planting"]);
});
