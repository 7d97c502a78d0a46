import { describeEdges, type Edge, type Values, without } from "../../support/constraint-edges.ts";

const wan = 1_000_000; // 1万元 in 分
const fair: Values = { channel: "job_fair", fairs: 2, placed: 100 };
const work: Values = { channel: "piecework", workers: 900, fee: 90 * wan };
const startups: Values = { channel: "student_startups" };

const edges: readonly Edge[] = [
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

describeEdges("constraints of services", ["employment_services"], edges);
