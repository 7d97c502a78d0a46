import { describe, expect, it } from "vitest";
import {
  describeEdges,
  type Edge,
  rulesOf,
  type Values,
  without,
} from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

const form = "rights_cases";
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

const first: readonly Edge[] = [
  ["C7.1", "warning", form, "sum", [cases], [{ ...cases, closed: 1001 }]],
  [
    "C7.2a",
    "error",
    form,
    "sum",
    [{ ...cases, closed: 980, closure_rate: 9800 }],
    [{ ...cases, closed: 980, closure_rate: 9900 }],
  ],
  [
    "C7.2b",
    "error",
    form,
    "sum",
    [{ ...cases, closure_rate: 10_000 }],
    [{ ...cases, closed: 999, closure_rate: 10_000 }],
  ],
  [
    "RANGE closure_rate",
    "error",
    form,
    "sum",
    [{ channel: "visit", closure_rate: 10_000 }],
    [{ channel: "visit", closure_rate: 10_001 }],
  ],
  [
    "C7.3a",
    "error",
    form,
    "detail",
    [{ ...closedCase, close_date: "2019-03-08" }],
    [{ ...closedCase, close_date: "2019-03-07" }],
  ],
  ["C7.3b", "error", form, "detail", [closedCase], [{ ...closedCase, status: "in_progress" }]],
  [
    "C7.8",
    "error",
    form,
    "detail",
    [closedCase, { ...closedCase, case_no: "测试002" }],
    [closedCase, closedCase],
  ],
  ["MANDATORY close_date", "error", form, "detail", [closedCase], [without(closedCase, "close_date")]],
];

describeEdges("rights cases, first edition", [form], first, firstEdition);

const another: Values = { ...closedCase, case_no: "测试002", person: "测试乙" };
const told: Values = { ...closedCase, person: "测试甲" };
const carried: Values = { received: 100, carried_in: 5, closed: 105, pending: 0 };
const orders: Values = { po_applied: 6, po_issued: 6, po_assisted: 6 };

const second: readonly Edge[] = [
  ["E7.3", "warning", form, "sum", [{ times: 9, first: 6, repeat: 3 }], [{ times: 9, first: 6, repeat: 4 }]],
  ["E7.4a", "warning", form, "sum", [{ received: 9, times: 9 }], [{ received: 10, times: 9 }]],
  ["E7.4b", "warning", form, "sum", [{ times: 9, person_times: 9 }], [{ times: 10, person_times: 9 }]],
  ["E7.5a", "warning", form, "sum", [cases], [{ ...cases, closed: 1001 }]],
  ["E7.5b", "warning", form, "sum", [carried], [{ ...carried, closed: 106 }]],
  ["E7.6", "warning", form, "sum", [carried], [{ ...carried, pending: 1 }]],
  ["E7.7a", "warning", form, "sum", [printed(980, 9800)], [printed(980, 9900)]],
  ["E7.7b", "warning", form, "sum", [overCarried(9200)], [overCarried(9300)]],
  ["E7.7b", "warning", form, "sum", [overCarried(9660)], [overCarried(9670)]],
  ["E7.8", "error", form, "sum", [printed(1000, 10_000)], [printed(999, 10_000)]],
  [
    "E7.9",
    "error",
    form,
    "detail",
    [{ ...closedCase, close_date: "2019-03-08" }],
    [{ ...closedCase, close_date: "2019-03-07" }],
  ],
  ["E7.10a", "warning", form, "sum", [{ ...cases, dv_cases: 1000 }], [{ ...cases, dv_cases: 1001 }]],
  ["E7.10b", "error", form, "sum", [{ times: 9, dv_cases: 9 }], [{ times: 9, dv_cases: 10 }]],
  ["E7.11", "warning", form, "sum", [orders], [{ ...orders, po_issued: 7 }]],
  ["E7.12", "error", form, "sum", [orders], [{ ...orders, po_assisted: 7 }]],
  ["E7.13", "warning", form, "sum", [{ dv_police: 3, warnings: 3 }], [{ dv_police: 3, warnings: 4 }]],
  ["E7.14", "error", form, "sum", [{ mediated: 9, mediated_ok: 9 }], [{ mediated: 9, mediated_ok: 10 }]],
  ["E7.15", "warning", form, "sum", [settled(9000)], [settled(9100)]],
  ["E7.16", "warning", form, "detail", [told, another], [told, { ...another, case_no: "测试001" }]],
  ["E7.16", "warning", form, "detail", [told, { ...told, linked_case: "测试001" }], [told, told]],
  ["E7.17", "warning", form, "detail", [told, another], [told, { ...another, person: "测试甲" }]],
  [
    "E7.17",
    "warning",
    form,
    "detail",
    [told, { ...told, case_no: "测试002", linked_case: "测试001" }],
    [told, { ...told, case_no: "测试002" }],
  ],
  [
    "E7.18",
    "warning",
    form,
    "detail",
    [{ ...closedCase, status: "answered" }],
    [{ ...closedCase, status: "in_progress" }],
  ],
  [
    "E7.19",
    "warning",
    form,
    "detail",
    [{ ...closedCase, category: "violence", dv: "yes" }],
    [{ ...closedCase, category: "violence", dv: "no" }],
  ],
  ["E7.20", "error", form, "sum", [{ rated: 9, satisfied: 9 }], [{ rated: 9, satisfied: 10 }]],
  ["E7.21", "warning", form, "sum", [rated(9000)], [rated(9100)]],
  [
    "E7.22",
    "error",
    form,
    "sum",
    [{ group_batches: 2, group_persons: 2 }],
    [{ group_batches: 3, group_persons: 2 }],
  ],
  [
    "MANDATORY category",
    "error",
    form,
    "detail",
    [without(closedCase, "status")],
    [without(closedCase, "category")],
  ],
  ["MANDATORY received", "warning", form, "sum", [{ channel: "visit", warnings: 2 }], [{ channel: "visit" }]],
];

describeEdges("rights cases, second edition", [form], second);

describe("the second edition requires little", () => {
  it("of a case its day and what it is about", () => {
    expect(rulesOf(form, "detail", [{ recv_date: "2019-03-08", category: "labour", cnt: 1 }])).toEqual([]);
    expect(rulesOf(form, "detail", [{ person: "测试甲", category: "labour", cnt: 1 }])).toEqual([
      "error MANDATORY recv_date",
    ]);
  });

  it.each(["times", "person_times", "mediated", "disputes", "advice_times", "dv_cases", "po_issued", "aid"])(
    "of a sum one figure: %s",
    (column) => {
      expect(rulesOf(form, "sum", [{ [column]: 3 }])).toEqual([]);
    },
  );
});

describe("what is carried over", () => {
  it("is no reason to ask about a rate or about more closed than received, where it is said", () => {
    expect(rulesOf(form, "sum", [{ ...carried, closure_rate: 10_000 }])).toEqual([]);
    expect(rulesOf(form, "sum", [without(carried, "carried_in")])).toEqual(["warning E7.5a"]);
  });
});

function printed(closed: number, rate: number): Values {
  return { ...cases, closed, closure_rate: rate };
}

/** 966 closed are 92 % of those received and carried over, 96.6 % of those received. */
function overCarried(rate: number): Values {
  return { received: 1000, carried_in: 50, closed: 966, closure_rate: rate };
}

function settled(rate: number): Values {
  return { mediated: 10, mediated_ok: 9, mediation_rate: rate };
}

function rated(rate: number): Values {
  return { rated: 10, satisfied: 9, satisfaction: rate };
}
