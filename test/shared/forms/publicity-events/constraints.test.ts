import { describe, expect, it } from "vitest";
import { isFigureColumn } from "../../../../shared/form/form.ts";
import { publicityEvents } from "../../../../shared/forms/publicity-events/form.ts";
import {
  describeEdges,
  type Edge,
  rulesOf,
  type Values,
  without,
} from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

const form = "publicity_events";
const event: Values = {
  event_name: "测试活动",
  category: "law",
  date: "2019-03-08",
  events: 1,
  attend: 40,
};
const channel: Values = { category: "new_media", platform: "wechat", posts: 60, followers: 900 };

const period: Edge = [
  "RANGE.period",
  "error",
  form,
  "detail",
  [{ ...event, date: "2019-12-31" }],
  [{ ...event, date: "2020-01-01" }],
];

const first: readonly Edge[] = [
  ["C2.1", "error", form, "detail", [event], [{ ...event, events: 0 }]],
  ["C2.2", "error", form, "detail", [{ ...event, online: 40 }], [{ ...event, online: 41 }]],
  period,
  [
    "MANDATORY competitors",
    "error",
    form,
    "detail",
    [{ ...event, category: "skill_contest", teams: 3 }],
    [{ ...event, category: "skill_contest" }],
  ],
  [
    "MANDATORY attend",
    "error",
    form,
    "detail",
    [{ ...without(event, "attend"), materials: 5 }],
    [without(event, "attend")],
  ],
  ["C2.5a", "warning", form, "detail", [{ ...event, attend: 5000 }], [{ ...event, attend: 5001 }]],
  ["C2.5b", "warning", form, "sum", [reached(30_000)], [reached(1_390_000)]],
  ["C2.7", "warning", form, "detail", [event, { ...event, date: "2019-03-09" }], [event, event]],
];

describeEdges("publicity, first edition", [form], first, firstEdition);

const second: readonly Edge[] = [
  ["E2.1", "warning", form, "detail", [event], [{ ...event, events: 0 }]],
  ["E2.2", "error", form, "sum", [{ ...channel, original_posts: 60 }], [{ ...channel, original_posts: 61 }]],
  ["E2.3", "error", form, "sum", [{ ...channel, followers_new: 900 }], [{ ...channel, followers_new: 901 }]],
  ["E2.4a", "error", form, "sum", [children({ persons: 30 })], [children({ persons: 29 })]],
  ["E2.4b", "warning", form, "sum", [children({ attend: 30 })], [children({ attend: 29 })]],
  ["E2.5a", "warning", form, "detail", [{ ...event, attend: 5000 }], [{ ...event, attend: 5001 }]],
  ["E2.5b", "warning", form, "sum", [reached(30_000)], [reached(1_390_000)]],
  ["E2.7", "warning", form, "sum", [{ ...channel, reads: 60_000_000 }], [{ ...channel, reads: 60_000_001 }]],
  ["E2.8", "warning", form, "sum", [reported(3, 3)], [reported(3, 4)]],
  [
    "E2.11",
    "warning",
    form,
    "detail",
    [
      { ...event, mode: "online", attend: 0, online: 900 },
      { ...event, mode: "blended" },
    ],
    [{ ...event, mode: "online" }],
  ],
  ["E2.12", "warning", form, "detail", [{ ...event, online: 41 }], [{ ...event, online: 40 }]],
  ["E2.13", "warning", form, "detail", [event, { ...event, date: "2019-03-09" }], [event, event]],
  period,
  ["MANDATORY category", "error", form, "detail", [event], [without(event, "category")]],
  [
    "MANDATORY event_name",
    "error",
    form,
    "detail",
    [{ date: "2019-03-08", category: "media", media_reports: 1 }],
    [without(event, "event_name")],
  ],
];

describeEdges("publicity, second edition", [form], second);

describe("the second edition requires little", () => {
  const beside = publicityEvents.columns.filter((column) => isFigureColumn(column) && column.id !== "events");

  it.each(beside.map(({ id }) => id))("%s alone makes a row", (column) => {
    expect(rulesOf(form, "sum", [{ category: "law", [column]: 3 }])).toEqual([]);
  });

  it("a row without any figure is asked for one", () => {
    expect(rulesOf(form, "sum", [{ category: "law" }])).toEqual(["warning MANDATORY events"]);
  });

  it("an activity needs no day, and what is watched stands beside who came, however many", () => {
    expect(rulesOf(form, "detail", [{ ...without(event, "date"), online: 90_000 }])).toEqual([]);
  });
});

function reached(persons: number): Values {
  return { ...event, events: 6, persons };
}

function children(others: Values): Values {
  return { category: "child_safety", events: 1, children: 30, ...others };
}

function reported(reports: number, media: number): Values {
  return { category: "media", media_reports: reports, media };
}
