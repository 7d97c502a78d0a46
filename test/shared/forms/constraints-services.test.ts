import { describeEdges, type Edge, type Values, without } from "../../support/constraint-edges.ts";

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
];

describeEdges("constraints of services", ["publicity_events", "employment_services"], edges);
