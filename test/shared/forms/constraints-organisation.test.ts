import { describeEdges, type Edge, type Values } from "../../support/constraint-edges.ts";

const township: Values = { unit_kind: "township", sub_units: 24, orgs: 24, chair: 24, exec: 420 };
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
    "C8.1",
    "error",
    "org_building",
    "sum",
    [{ ...township, dep_ft: 24, dep_pt: 25, dep: 49 }],
    [{ ...township, dep_ft: 24, dep_pt: 24, dep: 49 }],
  ],
  [
    "C8.2a",
    "error",
    "org_building",
    "sum",
    [{ ...township, stand: 420, reps: 420 }],
    [{ ...township, stand: 421 }],
  ],
  [
    "C8.2a",
    "error",
    "org_building",
    "sum",
    [{ ...township, reps: 420 }],
    [{ ...township, reps: 419, stand: 8 }],
  ],
  ["C8.2b", "error", "org_building", "sum", [{ ...township, dep: 396 }], [{ ...township, dep: 397 }]],
  ["C8.3a", "error", "org_building", "sum", [{ ...township, orgs_np: 24 }], [{ ...township, orgs_np: 25 }]],
  ["C8.3b", "error", "org_building", "sum", [{ ...township, orgs_new: 24 }], [{ ...township, orgs_new: 25 }]],
  ["C8.3c", "error", "org_building", "sum", nonPublic(40, 40), nonPublic(41, 40)],
  ["C8.4a", "error", "org_building", "sum", [{ ...township, covered: 24 }], [{ ...township, covered: 25 }]],
  [
    "C8.4b",
    "warning",
    "org_building",
    "sum",
    [{ ...township, covered: 20, coverage: 8333 }],
    [{ ...township, covered: 20, coverage: 8334 }],
  ],
  [
    "RANGE coverage",
    "error",
    "org_building",
    "sum",
    [{ ...township, coverage: 10_000 }],
    [{ ...township, coverage: 10_001 }],
  ],
  ["C8.5a", "error", "org_building", "sum", [{ ...township, elected: 24 }], [{ ...township, elected: 25 }]],
  [
    "C8.5b",
    "warning",
    "org_building",
    "sum",
    [{ ...township, elected: 24 }],
    [{ ...township, elected: 24, chair: 23 }],
  ],
  [
    "C8.5c",
    "warning",
    "org_building",
    "sum",
    [{ ...township, elected: 20, election_rate: 8330 }],
    [{ ...township, elected: 20, election_rate: 8340 }],
  ],
  ["C8.6a", "error", "org_building", "sum", [{ ...township, chair_in: 24 }], [{ ...township, chair_in: 25 }]],
  [
    "C8.6b",
    "warning",
    "org_building",
    "sum",
    [{ ...township, chair_in: 12, chair_rate: 5000 }],
    [{ ...township, chair_in: 12, chair_rate: 5100 }],
  ],
  [
    "C8.8",
    "warning",
    "org_building",
    "sum",
    [{ ...township, unit_kind: "village_group", leaders: 24 }],
    [{ ...township, unit_kind: "village_group", leaders: 23 }],
  ],
  [
    "C8.9",
    "error",
    "org_building",
    "sum",
    [{ ...township, sel: 68, selected: 68 }],
    [{ ...township, sel: 68, selected: 69 }],
  ],
  [
    "C8.10",
    "warning",
    "org_building",
    "sum",
    [township, { ...township, unit_kind: "county", sub_units: 1 }],
    [township, township],
  ],

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

describeEdges("constraints of organisations and positions", ["org_building", "positions_bases"], edges);

function nonPublic(ofEnterprises: number, ofAll: number): Values[] {
  return [
    { unit_kind: "private_enterprise", orgs: 41, chair: 41, exec: 41, orgs_np: ofEnterprises },
    { unit_kind: "all", orgs: 746, chair: 746, exec: 746, orgs_np: ofAll },
  ];
}
