import { describe, expect, it } from "vitest";
import {
  describeEdges,
  type Edge,
  rulesOf,
  type Values,
  without,
} from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

const form = "training_ledger";
const session: Values = {
  session_name: "测试班",
  category: "home_services",
  start_date: "2019-03-08",
  sessions: 1,
  trainees: 40,
};

const first: readonly Edge[] = [
  ["C1.1a", "error", form, "detail", [{ ...session, women: 40 }], [{ ...session, women: 41 }]],
  ["C1.1b", "error", form, "detail", [{ ...session, poor: 40 }], [{ ...session, poor: 41 }]],
  ["C1.2a", "error", form, "detail", [{ ...session, employed: 40 }], [{ ...session, employed: 41 }]],
  ["C1.2b", "error", form, "detail", [{ ...session, certified: 40 }], [{ ...session, certified: 41 }]],
  ["C1.3", "error", form, "detail", [{ ...session, attendances: 40 }], [{ ...session, attendances: 39 }]],
  [
    "C1.4a",
    "error",
    form,
    "detail",
    [{ ...session, end_date: "2019-03-08" }],
    [{ ...session, end_date: "2019-03-07" }],
  ],
  [
    "C1.4b",
    "error",
    form,
    "detail",
    [{ ...session, end_date: "2019-03-10", days: 30 }],
    [{ ...session, end_date: "2019-03-10", days: 31 }],
  ],
  ["C1.5", "warning", form, "detail", [{ ...session, trainees: 5 }], [{ ...session, trainees: 4 }]],
  ["C1.5", "warning", form, "detail", [{ ...session, trainees: 500 }], [{ ...session, trainees: 501 }]],
  [
    "C1.6",
    "warning",
    form,
    "detail",
    [{ ...session, days: 20, hours: 160 }],
    [{ ...session, days: 20, hours: 161 }],
  ],
  [
    "C1.7",
    "warning",
    form,
    "detail",
    [session, { ...session, start_date: "2019-03-09" }],
    [session, session],
  ],
  ["MANDATORY trainees", "error", form, "detail", [session], [without(session, "trainees")]],
];

describeEdges("trainings, first edition", [form], first, firstEdition);

const second: readonly Edge[] = [
  [
    "RANGE.period",
    "error",
    form,
    "detail",
    [{ ...session, start_date: "2019-12-31" }],
    [{ ...session, start_date: "2020-01-01" }],
  ],
  ["E1.1", "error", form, "detail", [{ ...session, women: 40 }], [{ ...session, women: 41 }]],
  [
    "E1.2a",
    "error",
    form,
    "detail",
    [{ ...session, online_trainees: 40 }],
    [{ ...session, online_trainees: 41 }],
  ],
  ["E1.2b", "error", form, "detail", [{ ...session, rural: 40 }], [{ ...session, rural: 41 }]],
  [
    "E1.2c",
    "error",
    form,
    "sum",
    [{ ...session, women: 30, rural: 30 }],
    [{ ...session, women: 30, rural: 31 }],
  ],
  ["E1.3", "error", form, "detail", [{ ...session, poor: 40 }], [{ ...session, poor: 41 }]],
  ["E1.4a", "warning", form, "detail", [{ ...session, employed: 40 }], [{ ...session, employed: 41 }]],
  [
    "E1.4b",
    "warning",
    form,
    "detail",
    [{ ...session, employed: 30, started: 10 }],
    [{ ...session, employed: 30, started: 11 }],
  ],
  ["E1.4c", "warning", form, "detail", [{ ...session, started: 40 }], [{ ...session, started: 41 }]],
  ["E1.5a", "warning", form, "detail", [{ ...session, certified: 40 }], [{ ...session, certified: 41 }]],
  [
    "E1.5b",
    "warning",
    form,
    "detail",
    [{ ...session, completed: 20, certified: 20 }],
    [{ ...session, completed: 20, certified: 21 }],
  ],
  ["E1.5c", "warning", form, "detail", [{ ...session, completed: 40 }], [{ ...session, completed: 41 }]],
  ["E1.6", "warning", form, "detail", [{ ...session, attendances: 40 }], [{ ...session, attendances: 39 }]],
  [
    "E1.7",
    "error",
    form,
    "detail",
    [{ ...session, end_date: "2019-03-08" }],
    [{ ...session, end_date: "2019-03-07" }],
  ],
  [
    "E1.8",
    "warning",
    form,
    "detail",
    [{ ...session, end_date: "2019-03-10", days: 30 }],
    [{ ...session, end_date: "2019-03-10", days: 31 }],
  ],
  ["E1.9", "warning", form, "detail", [{ ...session, trainees: 5 }], [{ ...session, trainees: 4 }]],
  [
    "E1.9",
    "warning",
    form,
    "detail",
    [{ ...session, mode: "offline", trainees: 500 }],
    [{ ...session, mode: "offline", trainees: 501 }],
  ],
  [
    "E1.10",
    "warning",
    form,
    "detail",
    [{ ...session, days: 20, hours: 160 }],
    [{ ...session, days: 20, hours: 161 }],
  ],
  ["E1.11", "warning", form, "detail", [{ ...session, cost: 40_000 }], [{ ...session, cost: 39_999 }]],
  [
    "E1.12",
    "warning",
    form,
    "detail",
    [{ ...session, online_views: 5_000_000 }],
    [{ ...session, online_views: 5_000_001 }],
  ],
  [
    "E1.13",
    "warning",
    form,
    "detail",
    [session, { ...session, start_date: "2019-03-09" }],
    [session, session],
  ],
  [
    "E1.11",
    "warning",
    form,
    "detail",
    [{ ...session, cost: 40_000_000 }],
    [{ ...session, cost: 40_000_001 }],
  ],
  ["MANDATORY trainees", "error", form, "detail", [session], [without(session, "trainees")]],
  [
    "MANDATORY session_name",
    "error",
    form,
    "detail",
    [without(session, "session_name")],
    [without(without(session, "session_name"), "start_date")],
  ],
  ["MANDATORY start_date", "error", form, "detail", [session], [without(session, "start_date")]],
  ["MANDATORY sessions", "warning", form, "sum", [{ category: "law", trainees: 30 }], [{ category: "law" }]],
];

describeEdges("trainings, second edition", [form], second);

describe("the second edition requires little", () => {
  it.each([
    "attendances",
    "online_views",
    "completed",
    "certified",
    "employed",
    "started",
    "target",
    "target_sessions",
  ])("of a class no trainees beside %s", (column) => {
    expect(rulesOf(form, "detail", [{ ...without(session, "trainees"), [column]: 30 }])).toEqual([]);
  });

  it.each(["sessions", "trainees", "attendances", "online_views", "women", "hours", "cost", "target"])(
    "of a sum nothing beside %s",
    (column) => {
      expect(rulesOf(form, "sum", [{ category: "law", [column]: 30 }])).toEqual([]);
    },
  );

  it("and no category of a visit", () => {
    expect(rulesOf(form, "sum", [{ visit_flag: "yes", sessions: 3 }])).toEqual([]);
    expect(rulesOf(form, "sum", [{ sessions: 3 }])).toEqual(["error MANDATORY category"]);
  });
});

describe("figures with 余", () => {
  it("make an error a warning: nobody knows by how much", () => {
    const row: Values = {
      category: "tea_art",
      sessions: 3,
      trainees: { value: 40, qualifier: "over" },
      women: 41,
    };
    expect(rulesOf(form, "sum", [row])).toEqual(["warning E1.1"]);
    expect(rulesOf(form, "sum", [row], firstEdition)).toEqual(["warning C1.1a"]);
  });
});
