import { describe, expect, it } from "vitest";
import { describeEdges, type Edge, rulesOf, type Values, without } from "../../support/constraint-edges.ts";

const yuan = 100; // 1元 in 分
const wan = 1_000_000; // 1万元 in 分
const event: Values = {
  event_name: "测试活动",
  category: "law",
  date: "2019-03-08",
  events: 1,
  attend: 40,
};
const fair: Values = { channel: "job_fair", fairs: 2, placed: 100 };
const work: Values = { channel: "piecework", workers: 900, fee: 90 * wan };
const startups: Values = { channel: "student_startups" };
const closedCase: Values = {
  case_no: "测试001",
  recv_date: "2019-03-08",
  channel: "visit",
  category: "marriage",
  status: "closed",
  close_date: "2019-03-09",
  cnt: 1,
};
const cases: Values = { channel: "visit", received: 1000, closed: 1000 };
const aid: Values = {
  kind: "hardship",
  direction: "given",
  target: "women",
  name: "测试甲",
  persons: 1,
  cash: 1000 * yuan,
  date: "2019-03-08",
};
const aided: Values = { kind: "cancers", direction: "given", target: "cancer_patients", persons: 29 };

const edges: readonly Edge[] = [
  ["C2.1", "error", "publicity_events", "detail", [event], [{ ...event, events: 0 }]],
  ["C2.2", "error", "publicity_events", "detail", [{ ...event, online: 40 }], [{ ...event, online: 41 }]],
  [
    "RANGE.period",
    "error",
    "publicity_events",
    "detail",
    [{ ...event, date: "2019-12-31" }],
    [{ ...event, date: "2020-01-01" }],
  ],
  [
    "MANDATORY competitors",
    "error",
    "publicity_events",
    "detail",
    [{ ...event, category: "skill_contest", teams: 3 }],
    [{ ...event, category: "skill_contest" }],
  ],
  [
    "MANDATORY attend",
    "error",
    "publicity_events",
    "detail",
    [{ ...without(event, "attend"), materials: 5 }],
    [without(event, "attend")],
  ],
  [
    "C2.5a",
    "warning",
    "publicity_events",
    "detail",
    [{ ...event, attend: 5000 }],
    [{ ...event, attend: 5001 }],
  ],
  [
    "C2.5b",
    "warning",
    "publicity_events",
    "sum",
    [{ ...event, events: 6, persons: 30_000 }],
    [{ ...event, events: 6, persons: 1_390_000 }],
  ],
  [
    "C2.7",
    "warning",
    "publicity_events",
    "detail",
    [event, { ...event, date: "2019-03-09" }],
    [event, event],
  ],

  [
    "C3.1a",
    "error",
    "employment_services",
    "sum",
    [{ ...fair, placed_women: 100 }],
    [{ ...fair, placed_women: 101 }],
  ],
  ["C3.1b", "warning", "employment_services", "sum", [{ ...fair, intent: 100 }], [{ ...fair, intent: 99 }]],
  [
    "C3.2a",
    "error",
    "employment_services",
    "sum",
    [{ ...work, agents: 50, agents_new: 50 }],
    [{ ...work, agents: 50, agents_new: 51 }],
  ],
  ["C3.2b", "error", "employment_services", "sum", [{ ...work, low_p: 900 }], [{ ...work, low_p: 901 }]],
  [
    "C3.2c",
    "error",
    "employment_services",
    "sum",
    [{ ...work, low_fee: 90 * wan }],
    [{ ...work, low_fee: 90 * wan + 1 }],
  ],
  [
    "C3.3a",
    "warning",
    "employment_services",
    "sum",
    [{ ...startups, idea: 2, proj: 2 }],
    [{ ...startups, idea: 2, proj: 3 }],
  ],
  [
    "C3.3b",
    "warning",
    "employment_services",
    "sum",
    [{ ...startups, proj: 2, fund: 2 }],
    [{ ...startups, proj: 2, fund: 3 }],
  ],
  ["C3.4a", "warning", "employment_services", "sum", [{ ...fair, placed: 2 }], [{ ...fair, placed: 1 }]],
  [
    "C3.4a",
    "warning",
    "employment_services",
    "sum",
    [{ ...fair, placed: 4000 }],
    [{ ...fair, placed: 4001 }],
  ],
  [
    "C3.4b",
    "warning",
    "employment_services",
    "sum",
    [{ ...fair, placed: 4000, placed_women: 2 }],
    [{ ...fair, placed: 4000, placed_women: 1 }],
  ],
  ["MANDATORY fee", "warning", "employment_services", "sum", [work], [without(work, "fee")]],
  ["MANDATORY fairs", "warning", "employment_services", "sum", [fair], [without(fair, "fairs")]],

  ["C7.1", "warning", "rights_cases", "sum", [cases], [{ ...cases, closed: 1001 }]],
  [
    "C7.2a",
    "error",
    "rights_cases",
    "sum",
    [{ ...cases, closed: 980, closure_rate: 9800 }],
    [{ ...cases, closed: 980, closure_rate: 9900 }],
  ],
  [
    "C7.2b",
    "error",
    "rights_cases",
    "sum",
    [{ ...cases, closure_rate: 10_000 }],
    [{ ...cases, closed: 999, closure_rate: 10_000 }],
  ],
  [
    "RANGE closure_rate",
    "error",
    "rights_cases",
    "sum",
    [{ channel: "visit", closure_rate: 10_000 }],
    [{ channel: "visit", closure_rate: 10_001 }],
  ],
  [
    "C7.3a",
    "error",
    "rights_cases",
    "detail",
    [{ ...closedCase, close_date: "2019-03-08" }],
    [{ ...closedCase, close_date: "2019-03-07" }],
  ],
  ["C7.3b", "error", "rights_cases", "detail", [closedCase], [{ ...closedCase, status: "in_progress" }]],
  [
    "C7.8",
    "error",
    "rights_cases",
    "detail",
    [closedCase, { ...closedCase, case_no: "测试002" }],
    [closedCase, closedCase],
  ],
  [
    "MANDATORY close_date",
    "error",
    "rights_cases",
    "detail",
    [closedCase],
    [without(closedCase, "close_date")],
  ],

  [
    "C11.1",
    "error",
    "aid_records",
    "detail",
    [{ ...aid, kind_value: 500 * yuan, total_value: 1500 * yuan }],
    [{ ...aid, kind_value: 500 * yuan, total_value: 1501 * yuan }],
  ],
  ["MANDATORY cash", "error", "aid_records", "detail", [aid], [without(aid, "cash")]],
  ["MANDATORY persons", "error", "aid_records", "detail", [aid], [without(aid, "persons")]],
  [
    "C11.2a",
    "warning",
    "aid_records",
    "sum",
    [{ ...aided, cash: 29 * wan }],
    [{ ...aided, cash: 29 * wan + 1 }],
  ],
  [
    "C11.2b",
    "warning",
    "aid_records",
    "detail",
    [{ ...aid, kind: "spring_buds", cash: 100 * yuan }],
    [{ ...aid, kind: "spring_buds", cash: 100 * yuan - 1 }],
  ],
  [
    "C11.2b",
    "warning",
    "aid_records",
    "detail",
    [{ ...aid, kind: "spring_buds", cash: wan }],
    [{ ...aid, kind: "spring_buds", cash: wan + 1 }],
  ],
  [
    "C11.2c",
    "warning",
    "aid_records",
    "detail",
    [{ ...aid, kind: "holiday", cash: 5000 * yuan }],
    [{ ...aid, kind: "holiday", cash: 5000 * yuan + 1 }],
  ],
  [
    "C11.5",
    "error",
    "aid_records",
    "sum",
    [{ kind: "sister_pairing", direction: "paired", pairs: 528, pairs_new: 528 }],
    [{ kind: "sister_pairing", direction: "paired", pairs: 135, pairs_new: 393 }],
  ],
  ["C11.6", "warning", "aid_records", "detail", [aid, { ...aid, kind: "holiday" }], [aid, aid]],
  [
    "RANGE.period",
    "error",
    "aid_records",
    "detail",
    [{ ...aid, date: "2019-01-01" }],
    [{ ...aid, date: "2018-12-31" }],
  ],
];

describeEdges(
  "constraints of services, rights and aid",
  ["publicity_events", "employment_services", "rights_cases", "aid_records"],
  edges,
);

describe("an entry with a name is one person, a batch is not", () => {
  it("so that a batch must say how many", () => {
    const batch = without(without(aid, "name"), "persons");
    expect(rulesOf("aid_records", "detail", [batch])).toContain("error MANDATORY persons");
    expect(rulesOf("aid_records", "detail", [{ ...batch, households: 12 }])).toEqual([]);
  });
});
