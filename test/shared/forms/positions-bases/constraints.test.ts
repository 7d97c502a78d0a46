import { describe, expect, it } from "vitest";
import { positionFigures } from "../../../../shared/forms/positions-bases/columns.ts";
import {
  describeEdges,
  type Edge,
  rulesOf,
  type Values,
  without,
} from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

const form = "positions_bases";
const wan = 1_000_000; // 1万元 in 分
const home: Values = {
  name: "测试妇女之家",
  kind: "womens_home",
  level: "city",
  location: "示例村",
  state: "in_use",
  count: 1,
};
const homes: Values = { kind: "womens_home", level: "all", count: 100 };
const base: Values = { kind: "farm_base", count: 1, driven: 20 };

const first: readonly Edge[] = [
  [
    "C9.1",
    "error",
    form,
    "detail",
    [home, { ...home, location: "示例甲村" }],
    [home, { ...home, level: "province" }],
  ],
  [
    "C9.3a",
    "warning",
    form,
    "detail",
    [home, { ...home, kind: "micro_home", location: "示例甲村" }],
    [home, { ...home, kind: "micro_home" }],
  ],
  ["C9.3b", "warning", form, "sum", [homes, { ...homes, count: 99 }], [homes, homes]],
  ...(["national", "province", "city", "county", "township"] as const).map(
    (level, index): Edge => [
      `C9.2${"abcde"[index]}`,
      "error",
      form,
      "sum",
      [homes, { ...homes, level, count: 100 }],
      [homes, { ...homes, level, count: 101 }],
    ],
  ),
  [
    "C9.4a",
    "error",
    form,
    "sum",
    [{ ...homes, covered: 195, villages: 195 }],
    [{ ...homes, covered: 196, villages: 195 }],
  ],
  [
    "C9.4b",
    "warning",
    form,
    "sum",
    [{ ...homes, covered: 4, villages: 5, coverage: 8000 }],
    [{ ...homes, covered: 4, villages: 5, coverage: 8100 }],
  ],
  [
    "C9.5",
    "error",
    form,
    "detail",
    [{ ...home, state: "revoked", built: "2019-03-08", ended: "2019-03-08" }],
    [{ ...home, state: "revoked", built: "2019-03-08", ended: "2019-03-07" }],
  ],
  [
    "MANDATORY ended",
    "error",
    form,
    "detail",
    [{ ...home, state: "stopped" }],
    [{ ...home, state: "transferred" }],
  ],
];

describeEdges("positions, first edition", [form], first, firstEdition);

const second: readonly Edge[] = [
  [
    "E9.9",
    "warning",
    form,
    "detail",
    [home, { ...home, location: "示例甲村" }],
    [home, { ...home, level: "province" }],
  ],
  [
    "E9.11",
    "warning",
    form,
    "detail",
    [home, { ...home, kind: "micro_home", location: "示例甲村" }],
    [home, { ...home, kind: "micro_home" }],
  ],
  ["E9.12", "warning", form, "sum", [homes, { ...homes, count: 99 }], [homes, homes]],
  ...(["national", "province", "city", "county", "township"] as const).map(
    (level, index): Edge => [
      `E9.1${"abcde"[index]}`,
      "error",
      form,
      "sum",
      [homes, { ...homes, level, count: 100 }],
      [homes, { ...homes, level, count: 101 }],
    ],
  ),
  [
    "E9.4",
    "error",
    form,
    "sum",
    [{ ...homes, covered: 195, villages: 195 }],
    [{ ...homes, covered: 196, villages: 195 }],
  ],
  [
    "E9.5",
    "warning",
    form,
    "sum",
    [{ ...homes, covered: 4, villages: 5, coverage: 8000 }],
    [{ ...homes, covered: 4, villages: 5, coverage: 8100 }],
  ],
  [
    "E9.8",
    "error",
    form,
    "detail",
    [{ ...home, state: "revoked", built: "2019-03-08", ended: "2019-03-08" }],
    [{ ...home, state: "revoked", built: "2019-03-08", ended: "2019-03-07" }],
  ],
  ["E9.2", "error", form, "sum", [{ ...homes, demo: 100 }], [{ ...homes, demo: 101 }]],
  ["E9.6", "error", form, "sum", [{ ...base, driven_women: 20 }], [{ ...base, driven_women: 21 }]],
  ["E9.7", "warning", form, "sum", [{ ...base, output: 6000 * wan }], [{ ...base, output: 6001 * wan }]],
  ["E9.7", "warning", form, "sum", [{ ...base, output: 2 * wan }], [{ ...base, output: 2 * wan - 1 }]],
  [
    "E9.8",
    "error",
    form,
    "detail",
    [{ ...home, state: "revoked", built: "2019", ended: "2019-03" }],
    [{ ...home, state: "revoked", built: "2019-04", ended: "2019-03" }],
  ],
  ["MANDATORY kind", "error", form, "detail", [home], [without(home, "kind")]],
  ["MANDATORY name", "error", form, "detail", [home], [without(home, "name")]],
];

describeEdges("positions, second edition", [form], second);

describe("the second edition requires little", () => {
  it.each(Object.keys(positionFigures))("%s alone makes a row, without a level", (column) => {
    expect(rulesOf(form, "sum", [{ kind: "other", [column]: 3 }])).toEqual([]);
  });

  it("a row without any figure is asked for one", () => {
    expect(rulesOf(form, "sum", [{ kind: "other" }])).toEqual(["warning MANDATORY count"]);
  });

  it("a position has no level, state, or day until somebody gave it one", () => {
    const { name, kind, count } = home;
    expect(rulesOf(form, "detail", [{ ...(name !== undefined && { name }), kind, count } as Values])).toEqual(
      [],
    );
    expect(rulesOf(form, "detail", [{ ...home, state: "transferred", built: "2013" }])).toEqual([]);
  });
});
