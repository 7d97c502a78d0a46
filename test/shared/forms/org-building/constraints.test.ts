import { describe, expect, it } from "vitest";
import {
  describeEdges,
  type Edge,
  rulesOf,
  type Values,
  without,
} from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

const form = "org_building";
const township: Values = { unit_kind: "township", sub_units: 24, orgs: 24, chair: 24, exec: 420 };

const first: readonly Edge[] = [
  [
    "C8.1",
    "error",
    form,
    "sum",
    [{ ...township, dep_ft: 24, dep_pt: 25, dep: 49 }],
    [{ ...township, dep_ft: 24, dep_pt: 24, dep: 49 }],
  ],
  ["C8.2a", "error", form, "sum", [{ ...township, stand: 420, reps: 420 }], [{ ...township, stand: 421 }]],
  ["C8.2a", "error", form, "sum", [{ ...township, reps: 420 }], [{ ...township, reps: 419, stand: 8 }]],
  ["C8.2b", "error", form, "sum", [{ ...township, dep: 396 }], [{ ...township, dep: 397 }]],
  ["C8.3a", "error", form, "sum", [{ ...township, orgs_np: 24 }], [{ ...township, orgs_np: 25 }]],
  ["C8.3b", "error", form, "sum", [{ ...township, orgs_new: 24 }], [{ ...township, orgs_new: 25 }]],
  ["C8.3c", "error", form, "sum", nonPublic(40, 40), nonPublic(41, 40)],
  ["C8.4a", "error", form, "sum", [{ ...township, covered: 24 }], [{ ...township, covered: 25 }]],
  [
    "C8.4b",
    "warning",
    form,
    "sum",
    [{ ...township, covered: 20, coverage: 8333 }],
    [{ ...township, covered: 20, coverage: 8334 }],
  ],
  [
    "RANGE coverage",
    "error",
    form,
    "sum",
    [{ ...township, coverage: 10_000 }],
    [{ ...township, coverage: 10_001 }],
  ],
  ["C8.5a", "error", form, "sum", [{ ...township, elected: 24 }], [{ ...township, elected: 25 }]],
  [
    "C8.5b",
    "warning",
    form,
    "sum",
    [{ ...township, elected: 24 }],
    [{ ...township, elected: 24, chair: 23 }],
  ],
  [
    "C8.5c",
    "warning",
    form,
    "sum",
    [{ ...township, elected: 20, election_rate: 8330 }],
    [{ ...township, elected: 20, election_rate: 8340 }],
  ],
  ["C8.6a", "error", form, "sum", [{ ...township, chair_in: 24 }], [{ ...township, chair_in: 25 }]],
  [
    "C8.6b",
    "warning",
    form,
    "sum",
    [{ ...township, chair_in: 12, chair_rate: 5000 }],
    [{ ...township, chair_in: 12, chair_rate: 5100 }],
  ],
  [
    "C8.8",
    "warning",
    form,
    "sum",
    [{ ...township, unit_kind: "village_group", leaders: 24 }],
    [{ ...township, unit_kind: "village_group", leaders: 23 }],
  ],
  [
    "C8.9",
    "error",
    form,
    "sum",
    [{ ...township, sel: 68, selected: 68 }],
    [{ ...township, sel: 68, selected: 69 }],
  ],
  [
    "C8.10",
    "warning",
    form,
    "sum",
    [township, { ...township, unit_kind: "county", sub_units: 1 }],
    [township, township],
  ],
];

describeEdges("organisations, first edition", [form], first, firstEdition);

/** Rows with more in one column, and with one too many. */
function upTo(
  rule: string,
  severity: "error" | "warning",
  values: Values,
  column: string,
  most: number,
): Edge {
  const row = { ...township, ...values };
  return [rule, severity, form, "sum", [{ ...row, [column]: most }], [{ ...row, [column]: most + 1 }]];
}

const staff: Values = { unit_kind: "all", profile_of: "exec", profile_total: 195 };
const educated = { edu_low: 30, edu_mid: 60, edu_college: 65, edu_bachelor: 38, edu_master: 2 };
const aged = { age_35: 40, age_45: 90, age_55: 50, age_56: 15 };

const second: readonly Edge[] = [
  upTo("E8.1a", "error", { dep: 49, dep_ft: 24 }, "dep_pt", 25),
  upTo("E8.1b", "warning", { dep: 49, dep_ft: 24, dep_pt: 20 }, "dep_sec", 5),
  upTo("E8.2", "warning", { reps: 500 }, "stand", 420),
  upTo("E8.2", "warning", { reps: 420 }, "exec", 420),
  upTo("E8.3", "warning", {}, "dep", 396),
  upTo("E8.4a", "error", {}, "covered", 24),
  upTo("E8.4b", "error", {}, "elected", 24),
  upTo("E8.5a", "warning", { covered: 20 }, "coverage", 8333),
  [
    "E8.5b",
    "warning",
    form,
    "sum",
    [{ ...township, elected: 20, election_rate: 8330 }],
    [{ ...township, elected: 20, election_rate: 8340 }],
  ],
  ["E8.6", "warning", form, "sum", [{ ...township, elected: 24 }], [{ ...township, elected: 24, chair: 23 }]],
  upTo("E8.7a", "error", {}, "chair_in", 24),
  upTo("E8.7b", "error", {}, "chair_ft", 24),
  upTo("E8.7c", "error", {}, "chair_new", 24),
  [
    "E8.8",
    "warning",
    form,
    "sum",
    [{ ...township, chair_in: 12, chair_rate: 5000 }],
    [{ ...township, chair_in: 12, chair_rate: 5100 }],
  ],
  upTo("E8.9", "warning", {}, "exec", 24 * 60),
  ["E8.9", "warning", form, "sum", [{ ...township, exec: 72 }], [{ ...township, exec: 71 }]],
  upTo("E8.10", "warning", {}, "dep", 24 * 6),
  upTo("E8.11", "warning", { ...staff, ...educated }, "edu_low", 30),
  upTo("E8.12", "warning", { ...staff, ...aged }, "age_56", 15),
  upTo("E8.13a", "error", staff, "party", 195),
  upTo("E8.13b", "error", staff, "minority", 195),
  upTo("E8.14a", "error", { village_members: 1096 }, "village_women", 1096),
  [
    "E8.14b",
    "warning",
    form,
    "sum",
    [{ ...township, village_women: 493, village_members: 1096, village_rate: 4498 }],
    [{ ...township, village_women: 493, village_members: 1096, village_rate: 4598 }],
  ],
  upTo("E8.15", "warning", { orgs_opening: 26, orgs_gone: 5 }, "orgs_new", 3),
  upTo("E8.16a", "error", {}, "orgs_np", 24),
  upTo("E8.16b", "error", {}, "orgs_jobs", 24),
  upTo("E8.16c", "error", {}, "orgs_new", 24),
  ["E8.16d", "warning", form, "sum", nonPublic(40, 40), nonPublic(41, 40)],
  upTo("E8.18", "warning", { unit_kind: "village_group" }, "leaders", 24),
  upTo("E8.19", "error", { sel: 68 }, "selected", 68),
  [
    "E8.20a",
    "warning",
    form,
    "sum",
    [township, { ...township, unit_kind: "county", sub_units: 1 }],
    [township, township],
  ],
  [
    "E8.20b",
    "warning",
    form,
    "detail",
    [village("甲村"), village("乙村")],
    [village("甲村"), village("甲村")],
  ],
  upTo("E8.21a", "error", {}, "exec_35", 420),
  upTo("E8.21b", "error", {}, "exec_grass", 420),
  upTo("E8.21c", "error", {}, "exec_new", 420),
  upTo("E8.23", "warning", {}, "age", 700),
  upTo("RANGE coverage", "error", {}, "coverage", 10_000),
  ["MANDATORY unit_kind", "error", form, "sum", [township], [without(township, "unit_kind")]],
];

describeEdges("organisations, second edition", [form], second);

describe("the second edition requires little", () => {
  it.each([
    "chair",
    "dep",
    "exec",
    "covered",
    "elected",
    "leaders",
    "homes",
    "councils",
    "wechat",
    "reps",
    "village_women",
  ])("%s alone makes a row", (column) => {
    expect(rulesOf(form, "sum", [{ unit_kind: "village", [column]: 3 }])).toEqual([]);
  });

  it("a row without any figure is asked for one", () => {
    expect(rulesOf(form, "sum", [{ unit_kind: "village" }])).toEqual(["warning MANDATORY orgs"]);
  });

  it("villages by name count one each and repeat nothing", () => {
    expect(rulesOf(form, "detail", [village("甲村"), village("乙村")])).toEqual([]);
  });
});

/** One village with its organisation, as it is after defaults. */
function village(name: string): Values {
  return { unit_kind: "village", org_name: name, sub_units: 1, orgs: 1, chair: 1, exec: 13 };
}

function nonPublic(ofEnterprises: number, ofAll: number): Values[] {
  return [
    { unit_kind: "private_enterprise", orgs: 41, chair: 41, exec: 41, orgs_np: ofEnterprises },
    { unit_kind: "all", orgs: 746, chair: 746, exec: 746, orgs_np: ofAll },
  ];
}
