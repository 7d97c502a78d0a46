import { describe, expect, it } from "vitest";
import {
  describeEdges,
  type Edge,
  rulesOf,
  type Values,
  without,
} from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

const form = "employment_services";
const wan = 1_000_000; // 1万元 in 分
const fair: Values = { channel: "job_fair", fairs: 2, placed: 100 };
const work: Values = { channel: "piecework", workers: 900, fee: 90 * wan };
const carriers: Values = { channel: "workshops", driven: 30 };
const startups: Values = { channel: "student_startups" };

const firstEdges: readonly Edge[] = [
  ["C3.1a", "error", form, "sum", [{ ...fair, placed_women: 100 }], [{ ...fair, placed_women: 101 }]],
  ["C3.1b", "warning", form, "sum", [{ ...fair, intent: 100 }], [{ ...fair, intent: 99 }]],
  [
    "C3.2a",
    "error",
    form,
    "sum",
    [{ ...work, agents: 50, agents_new: 50 }],
    [{ ...work, agents: 50, agents_new: 51 }],
  ],
  ["C3.2b", "error", form, "sum", [{ ...work, low_p: 900 }], [{ ...work, low_p: 901 }]],
  ["C3.2c", "error", form, "sum", [{ ...work, low_fee: 90 * wan }], [{ ...work, low_fee: 90 * wan + 1 }]],
  ["C3.3a", "warning", form, "sum", [{ ...startups, idea: 2, proj: 2 }], [{ ...startups, idea: 2, proj: 3 }]],
  ["C3.3b", "warning", form, "sum", [{ ...startups, proj: 2, fund: 2 }], [{ ...startups, proj: 2, fund: 3 }]],
  ["C3.4a", "warning", form, "sum", [{ ...fair, placed: 2 }], [{ ...fair, placed: 1 }]],
  ["C3.4a", "warning", form, "sum", [{ ...fair, placed: 4000 }], [{ ...fair, placed: 4001 }]],
  [
    "C3.4b",
    "warning",
    form,
    "sum",
    [{ ...fair, placed: 4000, placed_women: 2 }],
    [{ ...fair, placed: 4000, placed_women: 1 }],
  ],
  ["MANDATORY fee", "warning", form, "sum", [work], [without(work, "fee")]],
  ["MANDATORY fairs", "warning", form, "sum", [fair], [without(fair, "fairs")]],
];

describeEdges("employment, first edition", [form], firstEdges, firstEdition);

const secondEdges: readonly Edge[] = [
  ["E3.1a", "error", form, "sum", [{ ...fair, placed_women: 100 }], [{ ...fair, placed_women: 101 }]],
  ["E3.1b", "error", form, "sum", [{ ...fair, placed_students: 100 }], [{ ...fair, placed_students: 101 }]],
  [
    "E3.1c",
    "error",
    form,
    "sum",
    [{ ...fair, jobs: 9, jobs_flexible: 9 }],
    [{ ...fair, jobs: 9, jobs_flexible: 10 }],
  ],
  ["E3.2", "warning", form, "sum", [{ ...fair, intent: 100 }], [{ ...fair, intent: 99 }]],
  [
    "E3.3",
    "warning",
    form,
    "sum",
    [{ ...fair, intent: 100, seekers: 100 }],
    [{ ...fair, intent: 100, seekers: 99 }],
  ],
  [
    "E3.4",
    "warning",
    form,
    "sum",
    [{ ...fair, employers: 2, jobs: 1000 }],
    [{ ...fair, employers: 2, jobs: 1001 }],
  ],
  [
    "E3.4",
    "warning",
    form,
    "sum",
    [{ ...fair, employers: 9, jobs: 9 }],
    [{ ...fair, employers: 9, jobs: 8 }],
  ],
  ["E3.5", "warning", form, "sum", [{ ...work, fee: 2700 * wan }], [{ ...work, fee: 2700 * wan + 1 }]],
  ["E3.5", "warning", form, "sum", [{ ...work, fee: 4_500_000 }], [{ ...work, fee: 4_499_999 }]],
  ["E3.6", "warning", form, "sum", [poor(3 * wan)], [poor(3 * wan + 1)]],
  ["E3.7", "error", form, "sum", [{ ...work, low_fee: 90 * wan }], [{ ...work, low_fee: 90 * wan + 1 }]],
  ["E3.8", "error", form, "sum", [{ ...work, low_p: 900 }], [{ ...work, low_p: 901 }]],
  ["E3.9", "error", form, "sum", [agents(50)], [agents(51)]],
  ["E3.10a", "error", form, "sum", [{ ...carriers, driven_new: 30 }], [{ ...carriers, driven_new: 31 }]],
  ["E3.10b", "error", form, "sum", [{ ...carriers, driven_low: 30 }], [{ ...carriers, driven_low: 31 }]],
  ["E3.12", "warning", form, "sum", [{ ...startups, idea: 2, proj: 2 }], [{ ...startups, idea: 2, proj: 3 }]],
  ["E3.13", "warning", form, "sum", [{ ...carriers, units_count: 30 }], [{ ...carriers, units_count: 31 }]],
  ["E3.14a", "warning", form, "sum", [{ ...fair, placed: 4000 }], [{ ...fair, placed: 4001 }]],
  ["E3.14b", "warning", form, "sum", [{ ...fair, placed_women: 2 }], [{ ...fair, placed_women: 1 }]],
  ["MANDATORY channel", "error", form, "sum", [fair], [without(fair, "channel")]],
  ["MANDATORY placed", "warning", form, "sum", [{ channel: "job_fair", jobs: 1 }], [{ channel: "job_fair" }]],
  ["RANGE.period", "error", form, "detail", [held("2019-12-31")], [held("2020-01-01")]],
];

describeEdges("employment, second edition", [form], secondEdges);

describe("the second edition requires little", () => {
  it.each(["fairs", "jobs", "seekers", "transfer", "driven", "workers", "home_workers", "sales", "guided"])(
    "%s alone makes a row",
    (column) => {
      expect(rulesOf(form, "sum", [{ channel: "other", [column]: 3 }])).toEqual([]);
    },
  );

  it("nobody is asked for more than was approved by whom it was funded", () => {
    expect(rulesOf(form, "sum", [{ ...startups, proj: 2, fund: 3 }])).toEqual([]);
  });
});

function poor(fee: number): Values {
  return { channel: "piecework", low_p: 1, low_fee: fee };
}

function agents(fresh: number): Values {
  return { ...work, agents: 50, agents_new: fresh };
}

function held(date: string): Values {
  return { ...fair, event_name: "测试招聘会", date };
}
