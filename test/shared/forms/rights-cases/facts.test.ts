import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import { fromSubmissionRecords, toSubmissionRecords } from "../../../../shared/submission/records.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";
import { sumRow } from "../../../support/published-homes.ts";

/** "rights_cases_received 9 labour visit": what a row comes to on the server, which sees what leaves the workbook. */
function told(values: Values, grain: "sum" | "detail" = "sum", catalogue = standardCatalogue): string[] {
  const form = catalogue.form("rights_cases");
  const sent = fromSubmissionRecords(form, toSubmissionRecords(form, [{ ...sumRow(values), grain }]));
  return factsOf(standardCatalogue, form, sent, "2024").map(({ indicator, value, kind, breakdown }) =>
    [indicator, value, ...(kind === "actual" ? [] : [kind]), ...Object.values(breakdown).sort()].join(" "),
  );
}

const call: Values = {
  case_no: "示001",
  recv_date: "2024-03-05",
  person: "测试甲",
  channel: "call",
  category: "violence",
  dv: "yes",
  method: "referral",
  handler: "police",
};
const dimensions = "call police referral violence yes";

it.each<readonly [string, Values, readonly string[]]>([
  [
    "a case as one case, one visit, and one of violence",
    call,
    [
      `rights_cases_received 1 ${dimensions}`,
      "dv_cases 1 call police referral",
      `rights_case_times 1 ${dimensions}`,
    ],
  ],
  [
    "a case told again as no case, and as a visit",
    { ...call, channel: "online", linked_case: "示001" },
    [
      "rights_cases_received 0 online police referral violence yes",
      "dv_cases 0 online police referral",
      "rights_case_times 1 online police referral violence yes",
    ],
  ],
  [
    "what has been answered as closed",
    { recv_date: "2024-03-05", category: "consult", method: "legal_advice", status: "answered" },
    [
      "rights_cases_received 1 consult legal_advice",
      "rights_cases_closed 1 consult legal_advice",
      "rights_closure_received 1",
      "rights_closure_closed 1",
      "rights_case_times 1 consult legal_advice",
    ],
  ],
  [
    "what was not accepted as a visit and no case",
    { recv_date: "2024-03-05", category: "labour", status: "rejected", visit_order: "repeat" },
    ["rights_case_times 1 labour repeat"],
  ],
  [
    "violence by its category where the column beside it is blank",
    { recv_date: "2024-03-05", category: "violence" },
    ["rights_cases_received 1 violence", "dv_cases 1", "rights_case_times 1 violence"],
  ],
  [
    "and not where it says no",
    { recv_date: "2024-03-05", category: "violence", dv: "no" },
    ["rights_cases_received 1 no violence", "rights_case_times 1 no violence"],
  ],
])("the second edition tells %s", (_, values, facts) => {
  expect(told(values, "detail")).toEqual(facts);
});

it.each<readonly [string, Values, readonly string[]]>([
  [
    "cases, visits and attendances apart",
    { channel: "visit", received: 9, times: 12, person_times: 20 },
    ["rights_case_times 12 visit", "rights_person_times 20 visit", "rights_cases_received 9 visit"],
  ],
  [
    "cases of violence once, by their own column where it stands",
    { category: "violence", received: 9, dv_cases: 8 },
    ["rights_cases_received 9 violence", "dv_cases 8"],
  ],
  [
    "and by the category where it does not",
    { category: "violence", channel: "visit", received: 9 },
    ["rights_cases_received 9 violence visit", "dv_cases 9 visit"],
  ],
  [
    "what was open before and is open now",
    { carried_in: 5, received: 9, closed: 10, pending: 4 },
    [
      "rights_carried_in 5",
      "rights_cases_received 9",
      "rights_closure_received 9",
      "rights_cases_closed 10",
      "rights_closure_closed 10",
      "rights_pending 4",
    ],
  ],
  [
    "a rate as printed only where a part of it is missing",
    { received: 9, closed: 9, closure_rate: 10_000, mediated: 4, mediation_rate: 7500 },
    [
      "rights_cases_received 9",
      "rights_closure_received 9",
      "rights_cases_closed 9",
      "rights_closure_closed 9",
      "mediation_cases 4",
      "mediation_success_rate 7500 printed",
    ],
  ],
  [
    "what departments do with the department",
    { handler: "court", po_applied: 6, po_issued: 5, po_assisted: 1 },
    ["dv_orders_applied 6 court", "dv_orders_issued 5 court", "dv_orders_assisted 1"],
  ],
  [
    "advice to persons and by attendance apart",
    { advice: 3, advice_times: 7, counsel: 2 },
    ["legal_consult_persons 3", "legal_consult_person_times 7", "counselling_person_times 2"],
  ],
  ["who was satisfied of those asked", { rated: 5, satisfied: 4 }, ["rights_rated 5", "rights_satisfied 4"]],
])("the second edition tells of a sum %s", (_, values, facts) => {
  expect(told(values)).toEqual(facts);
});

it("the first edition tells what it told", () => {
  const row = { ...call, status: "closed", close_date: "2024-03-06" };
  expect(told(row, "detail", firstEdition)).toEqual([
    "rights_cases_received 1 call violence",
    "rights_cases_closed 1 call violence",
    "rights_closure_received 1",
    "rights_closure_closed 1",
  ]);
});
