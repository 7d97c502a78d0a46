import { describe, expect, it } from "vitest";
import { describeEdges, type Edge, rulesOf, type Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

const wan = 1_000_000; // 1万元 in 分
const form = "funds_projects";
const project: Values = { project: "测试项目", kind: "key", projects: 1 };
const money: Values = { ...project, budget: 100 * wan, amount: 80 * wan, executed: 60 * wan };

const first: readonly Edge[] = [
  ["C13.3", "error", form, "detail", [project], [{ ...project, projects: 0 }]],
  ["RANGE amount", "error", form, "detail", [{ ...project, amount: 0 }], [{ ...project, amount: -1 }]],
  [
    "MANDATORY land_included",
    "error",
    form,
    "detail",
    [{ ...project, invested: wan, land_included: "no" }],
    [{ ...project, invested: wan }],
  ],
  ["C13.4", "warning", form, "detail", [project, { ...project, project: "测试乙项目" }], [project, project]],
];

describeEdges("projects, first edition", [form], first, firstEdition);

const second: readonly Edge[] = [
  ["E13.1", "warning", form, "detail", [project], [{ ...project, projects: 0 }]],
  [
    "E13.2",
    "warning",
    form,
    "detail",
    [{ ...money, executed: 80 * wan }],
    [{ ...money, executed: 80 * wan + 1 }],
  ],
  ["E13.3", "warning", form, "detail", [{ ...money, exec_rate: 6000 }], [{ ...money, exec_rate: 6100 }]],
  ["E13.3", "warning", form, "detail", [{ ...money, exec_rate: 7500 }], [{ ...money, exec_rate: 7600 }]],
  [
    "E13.5",
    "warning",
    form,
    "detail",
    [{ ...money, balance: 20 * wan }],
    [{ ...money, balance: 20 * wan + 1 }],
  ],
  ["E13.7", "error", form, "detail", [lasting("2024-03", "2024-03")], [lasting("2024-03", "2024-02")]],
  ["E13.7", "error", form, "detail", [lasting("2024-03", "2024")], [lasting("2024-03", "2023")]],
  ["E13.8", "warning", form, "detail", [{ ...project, score: 10_000 }], [{ ...project, score: 10_001 }]],
  [
    "E13.11",
    "error",
    form,
    "detail",
    [{ ...project, satisfaction: 10_000 }],
    [{ ...project, satisfaction: 10_001 }],
  ],
  ["E13.9", "warning", form, "detail", [project, { ...project, project: "测试乙项目" }], [project, project]],
  ["RANGE amount", "error", form, "detail", [{ ...project, amount: 0 }], [{ ...project, amount: -1 }]],
  [
    "MANDATORY land_included",
    "error",
    form,
    "detail",
    [{ ...project, kind: "facilities", invested: wan, land_included: "no" }],
    [{ ...project, kind: "facilities", invested: wan }],
  ],
];

describeEdges("projects, second edition", [form], second);

describe("the second edition requires little", () => {
  it("land is asked for where something is built", () => {
    expect(rulesOf(form, "detail", [{ ...project, invested: wan }])).toEqual([]);
    expect(rulesOf(form, "detail", [{ ...project, invested: wan }], firstEdition)).not.toEqual([]);
  });

  it("a rate of either base is right, and one without its parts is not judged", () => {
    const { budget, ...arrived } = money;
    expect(budget).toBe(100 * wan);
    expect(rulesOf(form, "detail", [{ ...arrived, exec_rate: 7500 }])).toEqual([]);
    expect(rulesOf(form, "detail", [{ ...project, exec_rate: 7500 }])).toEqual([]);
  });
});

function lasting(start: string, end: string): Values {
  return { ...project, start, end };
}
