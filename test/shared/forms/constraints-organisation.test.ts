import { describeEdges, type Edge, type Values } from "../../support/constraint-edges.ts";

const home: Values = {
  name: "测试妇女之家",
  kind: "womens_home",
  level: "city",
  location: "示例村",
  state: "in_use",
  count: 1,
};
const homes: Values = { kind: "womens_home", level: "all", count: 100 };

const edges: readonly Edge[] = [
  [
    "C9.1",
    "error",
    "positions_bases",
    "detail",
    [home, { ...home, location: "示例甲村" }],
    [home, { ...home, level: "province" }],
  ],
  [
    "C9.3a",
    "warning",
    "positions_bases",
    "detail",
    [home, { ...home, kind: "micro_home", location: "示例甲村" }],
    [home, { ...home, kind: "micro_home" }],
  ],
  ["C9.3b", "warning", "positions_bases", "sum", [homes, { ...homes, count: 99 }], [homes, homes]],
  ...(["national", "province", "city", "county", "township"] as const).map(
    (level, index): Edge => [
      `C9.2${"abcde"[index]}`,
      "error",
      "positions_bases",
      "sum",
      [homes, { ...homes, level, count: 100 }],
      [homes, { ...homes, level, count: 101 }],
    ],
  ),
  [
    "C9.4a",
    "error",
    "positions_bases",
    "sum",
    [{ ...homes, covered: 195, villages: 195 }],
    [{ ...homes, covered: 196, villages: 195 }],
  ],
  [
    "C9.4b",
    "warning",
    "positions_bases",
    "sum",
    [{ ...homes, covered: 4, villages: 5, coverage: 8000 }],
    [{ ...homes, covered: 4, villages: 5, coverage: 8100 }],
  ],
  [
    "C9.5",
    "error",
    "positions_bases",
    "detail",
    [{ ...home, state: "revoked", built: "2019-03-08", ended: "2019-03-08" }],
    [{ ...home, state: "revoked", built: "2019-03-08", ended: "2019-03-07" }],
  ],
  [
    "MANDATORY ended",
    "error",
    "positions_bases",
    "detail",
    [{ ...home, state: "stopped" }],
    [{ ...home, state: "transferred" }],
  ],
];

describeEdges("constraints of positions", ["positions_bases"], edges);
