import { describe, expect, it } from "vitest";
import {
  describeEdges,
  type Edge,
  rulesOf,
  type Values,
  without,
} from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

const form = "awards_register";
const award: Values = {
  award: "new_women",
  level: "county",
  recipient_type: "person",
  recipient: "测试甲",
  count: 1,
  date: "2019-03-08",
};
const posts: Values = { award: "civil_posts", recipient_type: "post" };
const place: Values = { award: "march_8_persons", level: "national", quota: 5 };
const second: Values = { ...award, award: "finest_women" };

const ofFirst: readonly Edge[] = [
  ["C12.1", "error", form, "sum", review(726), review(725)],
  ["C12.4a", "error", form, "sum", levels(20, 6, 14), levels(19, 6, 14)],
  ...(["national", "province", "city", "county"] as const).map(
    (level, index): Edge => [
      `C12.4${"bcde"[index]}`,
      "error",
      form,
      "sum",
      [
        { ...posts, level: "all", count: 9 },
        { ...posts, level, count: 9 },
      ],
      [
        { ...posts, level: "all", count: 9 },
        { ...posts, level, count: 10 },
      ],
    ],
  ),
  [
    "C12.3",
    "warning",
    form,
    "detail",
    [award, { ...award, recipient: "测试乙" }],
    [award, { ...award, level: "city" }],
  ],
  ["C12.5", "warning", form, "detail", [award], [{ ...award, recipient_type: "family" }]],

  [
    "C12.6",
    "warning",
    form,
    "sum",
    [
      { ...posts, level: "national", count: 6 },
      { ...posts, level: "province", count: 6 },
    ],
    [
      { ...posts, level: "national", count: 6 },
      { ...posts, level: "national", count: 6 },
    ],
  ],
];

describeEdges("awards, first edition", [form], ofFirst, firstEdition);

const ofSecond: readonly Edge[] = [
  ["E12.1a", "warning", form, "sum", review(726), review(725)],
  ["E12.1b", "warning", form, "sum", [reviewed(10, 7, 2, 1)], [reviewed(10, 7, 2, 2)]],
  [
    "E12.1c",
    "warning",
    form,
    "sum",
    [{ ...reviewed(10, 6, 2, 1), rectified: 1 }],
    [{ ...reviewed(10, 6, 2, 1), rectified: 0 }],
  ],
  ["E12.2a", "warning", form, "sum", levels(20, 6, 14), levels(19, 6, 14)],
  ...(["national", "province", "city", "county"] as const).map(
    (level, index): Edge => [
      `E12.2${"bcde"[index]}`,
      "warning",
      form,
      "sum",
      [
        { ...posts, level: "all", count: 9 },
        { ...posts, level, count: 9 },
      ],
      [
        { ...posts, level: "all", count: 9 },
        { ...posts, level, count: 10 },
      ],
    ],
  ),
  ["E12.3a", "warning", form, "sum", [ofWomen(10, 6)], [ofWomen(10, 5)]],
  ["E12.3b", "error", form, "sum", [ofWomen(10, 10)], [ofWomen(10, 11)]],
  ["E12.4", "warning", form, "sum", [{ ...place, recommended: 5 }], [{ ...place, recommended: 6 }]],
  ["E12.5", "warning", form, "detail", [second, { ...second, level: "city" }], [second, second]],
  [
    "E12.6",
    "warning",
    form,
    "sum",
    [
      { ...posts, level: "national", count: 6 },
      { ...posts, level: "province", count: 6 },
    ],
    [
      { ...posts, level: "national", count: 6 },
      { ...posts, level: "national", count: 6 },
    ],
  ],
  ["E12.7a", "warning", form, "detail", [second], [{ ...second, recipient_type: "family" }]],
  ["E12.7b", "warning", form, "detail", [second], [{ ...second, award: "families" }]],
  ["MANDATORY award", "error", form, "sum", [place], [without(place, "award")]],
  ["MANDATORY level", "error", form, "sum", [place], [without(place, "level")]],
  [
    "MANDATORY recipient_type",
    "error",
    form,
    "detail",
    [{ ...second, award: "general" }],
    [{ ...without(second, "recipient_type"), award: "general" }],
  ],
  ["RANGE.period", "error", form, "detail", [{ ...second, date: "2019" }], [{ ...second, date: "2018" }]],
];

describeEdges("awards, second edition", [form], ofSecond);

describe("the second edition requires little", () => {
  it.each(["quota", "recommended", "stock", "reviewed", "retained", "revoked", "transferred"])(
    "%s alone makes a row, without a kind of recipient and a date",
    (column) => {
      expect(rulesOf(form, "sum", [{ award: "civil_posts", level: "city", [column]: 3 }])).toEqual([]);
    },
  );

  it("a red-banner bearer is a person: nobody is asked", () => {
    const bearer: Values = { award: "march_8_persons", level: "city", recipient: "测试甲", count: 1 };
    expect(rulesOf(form, "detail", [bearer])).toEqual([]);
  });

  it("a row without any figure is asked for one", () => {
    expect(rulesOf(form, "sum", [{ award: "civil_posts", level: "city" }])).toEqual([
      "warning MANDATORY count",
    ]);
  });
});

function review(retained: number): Values[] {
  const row = { ...posts, level: "city_and_above" };
  return [
    { ...row, reviewed: 862 },
    { ...row, review: "retained", count: retained },
    { ...row, review: "revoked", count: 113 },
    { ...row, review: "transferred", count: 23 },
  ];
}

function levels(all: number, national: number, province: number): Values[] {
  return [
    { ...posts, level: "all", count: all },
    { ...posts, level: "national", count: national },
    { ...posts, level: "province", count: province },
  ];
}

function reviewed(all: number, retained: number, revoked: number, transferred: number): Values {
  return { award: "civil_posts", level: "city", reviewed: all, retained, revoked, transferred };
}

function ofWomen(staff: number, women: number): Values {
  return { ...posts, level: "city", count: 1, staff, staff_women: women };
}
