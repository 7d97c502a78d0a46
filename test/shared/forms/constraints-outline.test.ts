import { describeEdges, type Edge, type Values } from "../../support/constraint-edges.ts";

const hundredth = 100; // 1 in a column of two decimal places
const rate: Values = { indicator: "om_tier1_rate", dept: "education", value: 10 * hundredth };

const edges: readonly Edge[] = [
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
    return [rule, "warning", "outline_monitoring", "sum", [{ ...row, value: 13 }], [{ ...row, value: 14 }]];
  }),
  ["C14.2a", "error", "outline_monitoring", "sum", mortality(677), mortality(678)],
  [
    "C14.3",
    "error",
    "outline_monitoring",
    "sum",
    [{ ...rate, value: 100 * hundredth }],
    [{ ...rate, value: 100 * hundredth + 1 }],
  ],
  [
    "C14.4a",
    "warning",
    "outline_monitoring",
    "sum",
    [{ ...rate, last: 9 * hundredth, delta: 100 }],
    [{ ...rate, last: 9 * hundredth, delta: 101 }],
  ],
  [
    "C14.4b",
    "warning",
    "outline_monitoring",
    "sum",
    [{ ...rate, last: 8 * hundredth, growth: 2500 }],
    [{ ...rate, last: 8 * hundredth, growth: 2600 }],
  ],
  [
    "C14.4c",
    "warning",
    "outline_monitoring",
    "sum",
    [{ ...rate, delta: 2 * hundredth, growth: 2500 }],
    [{ ...rate, delta: 2 * hundredth, growth: 2000 }],
  ],
  [
    "C14.5",
    "warning",
    "outline_monitoring",
    "sum",
    [{ ...rate, target: 900, gap: 100 }],
    [{ ...rate, target: 900, gap: 99 }],
  ],
  [
    "C14.6a",
    "error",
    "outline_monitoring",
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
  ["C14.2b", "error", "outline_monitoring", "sum", tiers(15857), tiers(32901)],
  [
    "C14.7",
    "warning",
    "outline_monitoring",
    "sum",
    [{ ...rate, indicator: "om_women_in_leadership_rate", value: 50 * hundredth }],
    [{ ...rate, indicator: "om_women_in_leadership_rate", value: 50 * hundredth - 1 }],
  ],
  ["C14.6b", "warning", "outline_monitoring", "sum", [rate, { ...rate, value: 9 }], [rate, rate]],
];

describeEdges("constraints of the outlines", ["outline_monitoring"], edges);

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
