import { describe, expect, it } from "vitest";
import {
  describeEdges,
  type Edge,
  rulesOf,
  type Values,
  without,
} from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

const form = "outline_monitoring";
const hundredth = 100; // 1 in a column of two decimal places
const rate: Values = { indicator: "om_tier1_rate", dept: "education", value: 10 * hundredth };
const screened: Values = { indicator: "om_cervical_screening_rate", value: 70 * hundredth };
const mothers: Values = { indicator: "om_maternal_mortality", value: 12 * hundredth };

const first: readonly Edge[] = [
  ...(
    [
      ["C14.1a", "om_tier1_rate", 100],
      ["C14.1b", "om_infant_mortality", 1000],
      ["C14.1c", "om_birth_defect_rate", 10_000],
      ["C14.1d", "om_maternal_mortality", 100_000],
    ] as const
  ).map(([rule, indicator, base]): Edge => {
    // 1 of 8 × base is 12.5 per hundred bases: printed as 0.13 it is rounded, as 0.14 it is wrong.
    const row = { ...rate, indicator, numerator: hundredth, denominator: 8 * base * hundredth };
    return [rule, "warning", form, "sum", [{ ...row, value: 13 }], [{ ...row, value: 14 }]];
  }),
  ["C14.2a", "error", form, "sum", mortality(677), mortality(678)],
  [
    "C14.3",
    "error",
    form,
    "sum",
    [{ ...rate, value: 100 * hundredth }],
    [{ ...rate, value: 100 * hundredth + 1 }],
  ],
  [
    "C14.4a",
    "warning",
    form,
    "sum",
    [{ ...rate, last: 9 * hundredth, delta: 100 }],
    [{ ...rate, last: 9 * hundredth, delta: 101 }],
  ],
  [
    "C14.4b",
    "warning",
    form,
    "sum",
    [{ ...rate, last: 8 * hundredth, growth: 2500 }],
    [{ ...rate, last: 8 * hundredth, growth: 2600 }],
  ],
  [
    "C14.4c",
    "warning",
    form,
    "sum",
    [{ ...rate, delta: 2 * hundredth, growth: 2500 }],
    [{ ...rate, delta: 2 * hundredth, growth: 2000 }],
  ],
  [
    "C14.5",
    "warning",
    form,
    "sum",
    [{ ...rate, target: 900, gap: 100 }],
    [{ ...rate, target: 900, gap: 99 }],
  ],
  [
    "C14.6a",
    "error",
    form,
    "sum",
    [
      { ...rate, scope: "women" },
      { ...rate, scope: "men" },
    ],
    [
      { ...rate, scope: "women" },
      { ...rate, scope: "women", value: 9 },
    ],
  ],
  ["C14.2b", "error", form, "sum", tiers(15857), tiers(32901)],
  [
    "C14.7",
    "warning",
    form,
    "sum",
    [{ ...rate, indicator: "om_women_in_leadership_rate", value: 50 * hundredth }],
    [{ ...rate, indicator: "om_women_in_leadership_rate", value: 50 * hundredth - 1 }],
  ],
  ["C14.6b", "warning", form, "sum", [rate, { ...rate, value: 9 }], [rate, rate]],
];

describeEdges("outlines, first edition", [form], first, firstEdition);

/** What is said of a target of 70 by figures that should rise, and of 12 by figures that should fall. */
const judged = (reached: string, values: Values, value: number): Values[] => [
  { ...values, target: values === screened ? 70 * hundredth : 12 * hundredth, reached, value },
];

const second: readonly Edge[] = [
  ...(
    [
      ["E14.1a", "om_w_village_committee", 100],
      ["E14.1b", "om_neonatal_mortality", 1000],
      ["E14.1c", "om_severe_defect_rate", 10_000],
      ["E14.1d", "om_injury_mortality", 100_000],
    ] as const
  ).map(([rule, indicator, base]): Edge => {
    const row = { indicator, numerator: hundredth, denominator: 8 * base * hundredth };
    return [rule, "warning", form, "sum", [{ ...row, value: 13 }], [{ ...row, value: 14 }]];
  }),
  [
    "E14.2",
    "warning",
    form,
    "sum",
    [{ ...screened, value: 100 * hundredth }],
    [{ ...screened, value: 100 * hundredth + 1 }],
  ],
  ["E14.3", "error", form, "sum", mortality(677), mortality(678)],
  ["E14.4", "error", form, "sum", newborn(300), newborn(301)],
  [
    "E14.5",
    "warning",
    form,
    "sum",
    [{ ...rate, last: 9 * hundredth, delta: 100 }],
    [{ ...rate, last: 9 * hundredth, delta: 101 }],
  ],
  [
    "E14.6a",
    "warning",
    form,
    "sum",
    [{ ...rate, last: 8 * hundredth, growth: 2500 }],
    [{ ...rate, last: 8 * hundredth, growth: 2600 }],
  ],
  [
    "E14.6b",
    "warning",
    form,
    "sum",
    [{ ...rate, delta: 2 * hundredth, growth: 2500 }],
    [{ ...rate, delta: 2 * hundredth, growth: 2000 }],
  ],
  ["E14.7a", "warning", form, "sum", judged("reached", screened, 7000), judged("reached", screened, 6999)],
  ["E14.7b", "warning", form, "sum", judged("reached", mothers, 1200), judged("reached", mothers, 1201)],
  ["E14.7c", "warning", form, "sum", judged("not_yet", screened, 6999), judged("not_yet", screened, 7000)],
  ["E14.7d", "warning", form, "sum", judged("not_yet", mothers, 1201), judged("not_yet", mothers, 1200)],
  ["E14.8a", "error", form, "sum", twice("urban", "rural"), twice("urban", "urban")],
  ["E14.8b", "warning", form, "sum", [rate, { ...rate, value: 9 }], [rate, rate]],
  ["E14.9", "warning", form, "sum", ofThePlan(105), ofThePlan(106)],
  [
    "E14.12",
    "warning",
    form,
    "sum",
    [{ ...rate, target: 900, gap: 100 }],
    [{ ...rate, target: 900, gap: -100 }],
  ],
  ["E14.13a", "warning", form, "sum", [{ ...screened, trend: "higher" }], [{ ...screened, trend: "lower" }]],
  ["E14.13b", "warning", form, "sum", [{ ...mothers, trend: "lower" }], [{ ...mothers, trend: "higher" }]],
  ["E14.14", "warning", form, "sum", tiers(15857), tiers(32901)],
  [
    "E14.15",
    "warning",
    form,
    "sum",
    [{ ...rate, indicator: "om_women_in_leadership_rate", value: 50 * hundredth }],
    [{ ...rate, indicator: "om_women_in_leadership_rate", value: 50 * hundredth - 1 }],
  ],
  ["MANDATORY indicator", "error", form, "sum", [rate], [without(rate, "indicator")]],
  [
    "MANDATORY own_name",
    "error",
    form,
    "sum",
    [{ indicator: "other", own_name: "森林覆盖率（%）", value: 1 }],
    [{ indicator: "other", value: 1 }],
  ],
];

describeEdges("outlines, second edition", [form], second);

describe("the second edition requires little", () => {
  it("neither a department nor a figure where the target is said in words", () => {
    expect(rulesOf(form, "sum", [without(rate, "dept")])).toEqual([]);
    expect(rulesOf(form, "sum", [{ indicator: "om_w_school_years", target_words: "提高" }])).toEqual([]);
    expect(rulesOf(form, "sum", [{ indicator: "om_w_school_years" }])).toEqual(["warning MANDATORY value"]);
  });

  it("gross enrolment may exceed all of an age", () => {
    const row = { indicator: "om_preschool_3y_rate", value: 101 * hundredth };
    expect(rulesOf(form, "sum", [row])).toEqual([]);
  });

  it("mortality of towns says nothing of the countryside's", () => {
    const [infants = {}, all = {}] = mortality(678);
    const apart = [
      { ...infants, scope: "rural" },
      { ...all, scope: "urban" },
    ];
    expect(rulesOf(form, "sum", apart)).toEqual([]);
  });

  it("two indicators of the city's own are no repeat of each other", () => {
    const own = (own_name: string): Values => ({ indicator: "other", own_name, value: 1 });
    expect(rulesOf(form, "sum", [own("森林覆盖率（%）"), own("公园数（个）")])).toEqual([]);
    expect(rulesOf(form, "sum", [own("公园数（个）"), own("公园数（个）")])).toContain("error E14.8a");
  });
});

function twice(one: string, other: string): Values[] {
  return [
    { ...rate, scope: one },
    { ...rate, scope: other, value: 9 },
  ];
}

/** Fifty-four targets for women, fifty-one for children. */
function ofThePlan(all: number): Values[] {
  const counts = { all, women_outline: 54, children_outline: 51 };
  return Object.entries(counts).map(([scope, count]) => ({
    indicator: "om_targets_total",
    scope,
    value: count * hundredth,
  }));
}

function newborn(neonatal: number): Values[] {
  return [
    { indicator: "om_neonatal_mortality", value: neonatal },
    { indicator: "om_infant_mortality", value: 300 },
  ];
}

function mortality(infants: number): Values[] {
  const row = { dept: "health" };
  return [
    { ...row, indicator: "om_infant_mortality", value: infants },
    { ...row, indicator: "om_u5_mortality", value: 677 },
  ];
}

function tiers(second: number): Values[] {
  const counts = {
    om_top_univ_admits: 12,
    om_tier1_persons: 3537,
    om_tier2_persons: second,
    om_gaokao_candidates: 32900,
  };
  return Object.entries(counts).map(([indicator, count]) => ({
    indicator,
    dept: "education",
    value: count * hundredth,
  }));
}
