import { describe, expect, it } from "vitest";
import { describeEdges, type Edge, rulesOf, type Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

const yuan = 100; // 1元 in 分
const form = "health_screening";
const screening: Values = { item: "both", screened: 1000, eligible: 1000 };

const first: readonly Edge[] = [
  ["C5.1a", "warning", form, "sum", [{ ...screening, eligible: 1000 }], [{ ...screening, eligible: 999 }]],
  [
    "C5.2a",
    "error",
    form,
    "sum",
    [{ ...screening, abnormal: 5, confirmed: 5 }],
    [{ ...screening, abnormal: 4, confirmed: 5 }],
  ],
  [
    "C5.2b",
    "error",
    form,
    "sum",
    [{ ...screening, abnormal: 5, confirmed: 3, precancer: 2 }],
    [{ ...screening, abnormal: 5, confirmed: 3, precancer: 3 }],
  ],
  ["C5.3", "error", form, "sum", [{ ...screening, confirmed: 1000 }], [{ ...screening, confirmed: 1001 }]],
  ["C5.4a", "warning", form, "sum", [{ ...screening, abnormal: 600 }], [{ ...screening, abnormal: 601 }]],
  ["C5.4b", "warning", form, "sum", [{ ...screening, confirmed: 5 }], [{ ...screening, confirmed: 6 }]],
  ["C5.5", "warning", form, "sum", items(100, 80, 120), items(100, 80, 180)],
  [
    "MANDATORY screened",
    "warning",
    form,
    "sum",
    [{ item: "insurance", insured: 9 }],
    [{ item: "both", insured: 9 }],
  ],
  ["C5.1b", "warning", form, "sum", [of(900, 9000)], [of(900, 8333)]],
];

describeEdges("screening and health services, first edition", [form], first, firstEdition);

const cervical: Values = { item: "cervical", screened: 1000 };
const breast: Values = { item: "breast", screened: 1000 };
const chain: Values = { ...cervical, hpv_tested: 600, cyt_tested: 400 };
const found: Values = { ...cervical, path_done: 40, cin1: 10, cin23: 8, ais: 2 };
const early: Values = { ...cervical, precancer: 18, microinvasive: 1, confirmed: 2 };
const images: Values = {
  ...breast,
  us_done: 1000,
  us_birads0: 10,
  us_birads12: 900,
  us_birads3: 80,
  us_birads45: 10,
};
const many: Values = { ...cervical, screened: 100_000 };

/** A row within a rule, and with one more in a column past it. */
function edge(rule: string, severity: string, row: Values, column: string, more = 1): Edge {
  return [rule, severity, form, "sum", [row], [{ ...row, [column]: Number(row[column]) + more }]];
}

const second: readonly Edge[] = [
  edge("E5.1", "warning", screening, "screened"),
  ["E5.2", "warning", form, "sum", [of(900, 9000)], [of(900, 8333)]],
  edge("E5.3a", "error", { ...cervical, hpv_tested: 600, hpv_positive: 600 }, "hpv_positive"),
  edge("E5.3b", "warning", { ...cervical, hpv_tested: 1000 }, "hpv_tested"),
  edge("E5.4", "error", { ...chain, hpv_positive: 60, hpv_1618: 60 }, "hpv_1618"),
  edge("E5.5a", "error", { ...chain, cyt_abnormal: 400 }, "cyt_abnormal"),
  edge("E5.5b", "warning", { ...cervical, cyt_tested: 1000 }, "cyt_tested"),
  edge("E5.5c", "error", { ...cervical, via_tested: 9, via_abnormal: 9 }, "via_abnormal"),
  edge("E5.6", "warning", chain, "cyt_tested", -1),
  edge("E5.7a", "warning", { ...cervical, colpo_due: 60, colpo_done: 60 }, "colpo_done"),
  edge("E5.7b", "error", { ...cervical, colpo_done: 60, colpo_abnormal: 60 }, "colpo_abnormal"),
  edge("E5.8", "warning", { ...cervical, path_due: 40, path_done: 40 }, "path_done"),
  edge("E5.9a", "error", { ...found, path_done: 20 }, "cin1"),
  edge("E5.9b", "warning", { ...cervical, path_done: 5, confirmed: 5 }, "confirmed"),
  edge("E5.9c", "warning", { ...cervical, microinvasive: 2, confirmed: 2 }, "microinvasive"),
  edge("E5.10", "warning", { ...found, precancer: 10 }, "precancer"),
  // 19 of 20.
  edge("E5.11a", "warning", { ...early, early_rate: 9500 }, "early_rate", 100),
  edge("E5.11b", "warning", { ...breast, early: 7, confirmed: 10, early_rate: 7000 }, "early_rate", 100),
  edge("E5.11c", "error", { ...breast, early: 10, confirmed: 10 }, "early"),
  edge("E5.12", "warning", images, "us_birads3"),
  edge("E5.13a", "warning", { ...breast, mam_due: 90, mam_done: 90 }, "mam_done"),
  edge("E5.13b", "error", { ...breast, mam_done: 90, mam_birads45: 90 }, "mam_birads45"),
  edge("E5.14a", "error", { ...cervical, treat_due: 20, treated: 20 }, "treated"),
  edge("E5.14b", "warning", { ...cervical, treat_due: 20, treated: 19, treat_rate: 9500 }, "treat_rate", 100),
  edge("E5.15a", "error", { ...cervical, follow_due: 20, follow_done: 20 }, "follow_done"),
  edge(
    "E5.15b",
    "warning",
    { ...cervical, follow_due: 20, follow_done: 19, follow_rate: 9500 },
    "follow_rate",
    100,
  ),
  edge("E5.16a", "warning", { ...screening, abnormal: 5, confirmed: 5 }, "confirmed"),
  edge("E5.16b", "warning", { ...screening, abnormal_persons: 5, confirmed: 5 }, "confirmed"),
  edge("E5.16b", "warning", { ...screening, abnormal_persons: 1000 }, "abnormal_persons"),
  edge("E5.16c", "error", { ...screening, confirmed: 1000 }, "confirmed"),
  edge("E5.16d", "error", { ...screening, normal: 1000 }, "normal"),
  edge("E5.17", "warning", { ...many, confirmed: 200 }, "confirmed"),
  edge("E5.18", "warning", { ...many, item: "breast", confirmed: 300 }, "confirmed"),
  edge("E5.19", "warning", { ...many, precancer: 800 }, "precancer"),
  ["E5.20", "warning", form, "sum", items(100, 80, 120), items(100, 80, 180)],
  edge("E5.21", "warning", { item: "insurance", premium: 10_000 * yuan, payout: 50_000 * yuan }, "payout"),
  edge("E5.22", "warning", { item: "vaccine", vaccine_target: 300, vaccinated: 300 }, "vaccinated"),
  edge("E5.23", "warning", { ...screening, confirmed: 5 }, "confirmed"),
  edge("E5.24", "warning", { ...screening, abnormal: 600 }, "abnormal"),
  edge("E5.25a", "error", { ...screening, surveyed: 50, aware: 50 }, "aware"),
  edge("E5.25b", "warning", { ...screening, surveyed: 50, aware: 40, aware_rate: 8000 }, "aware_rate", 100),
  edge("E5.26a", "error", { ...screening, rural: 1000 }, "rural"),
  edge("E5.26b", "error", { ...screening, low: 1000 }, "low"),
  edge("E5.26c", "error", { ...screening, newjobs: 1000 }, "newjobs"),
  edge("E5.26d", "error", { ...screening, first_time: 1000 }, "first_time"),
  ["MANDATORY item", "error", form, "sum", [screening], [{ screened: 1000 }]],
  ["MANDATORY screened", "warning", form, "sum", [{ item: "vaccine", doses: 3 }], [{ item: "vaccine" }]],
];

describeEdges("screening and health services, second edition", [form], second);

describe("limits of results", () => {
  it("say nothing of a township, where one woman makes a rate of thousands", () => {
    expect(rulesOf(form, "sum", [{ item: "cervical", screened: 45, confirmed: 1, precancer: 2 }])).toEqual(
      [],
    );
  });

  it("of both cancers together are those of the first edition", () => {
    expect(rulesOf(form, "sum", [{ item: "checkup", screened: 1000, confirmed: 6 }])).toEqual([
      "warning E5.23",
    ]);
    expect(rulesOf(form, "sum", [{ ...cervical, confirmed: 6 }])).toEqual([]);
  });
});

describe("printed rates are compared with half a unit of their last digit", () => {
  it.each([
    [6667, []],
    [6700, []],
    [6600, ["warning E5.2"]],
  ])("%d ten-thousandths for 2 of 3", (rate, rules) => {
    expect(rulesOf(form, "sum", [{ item: "checkup", screened: 2, eligible: 3, rate }])).toEqual(rules);
  });
});

function of(screened: number, rate: number): Values {
  return { ...screening, screened, rate };
}

function items(inCervical: number, inBreast: number, both: number): Values[] {
  return [
    { item: "cervical", screened: inCervical },
    { item: "breast", screened: inBreast },
    { item: "both", screened: both },
  ];
}
