import { expect, it } from "vitest";
import { markedFindings } from "../../../../addin/features/check/marked-findings.ts";
import type { SheetState } from "../../../../addin/features/check/sheet-state.ts";
import type { Finding } from "../../../../shared/finding/finding.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { finding } from "./finding-of.ts";
import { recognised } from "./recognised-of.ts";

const grid: Grid = {
  name: "台账",
  top: 0,
  left: 0,
  values: [
    ["社区", "金额"],
    ["示例社区", -5],
    ["甲社区", 0.125],
  ],
  formats: [[], [], [undefined, "0.0%"]],
  merges: [],
};
const grids = new Map([["台账", grid]]);

function marked(findings: readonly Finding[], more: Partial<SheetState> = {}) {
  return markedFindings([recognised(findings, { name: "台账", ...more })], grids);
}

it("says what stands in a cell as it is shown, and in which column", () => {
  const found = marked([finding("a", { cells: ["B2", "B3"], rows: [2, 3], column: "amount" })]);
  expect(found).toEqual([
    {
      severity: "error",
      sheet: "台账",
      column: "贷款金额",
      cells: ["B2"],
      values: ["-5"],
      problem: "a 的说法",
      advice: "请改正后再报送",
    },
    {
      severity: "error",
      sheet: "台账",
      column: "贷款金额",
      cells: ["B3"],
      values: ["12.5%"],
      // What is said names the figures of the first.
      problem: "和 B2 是同样的问题，请看这一格自己的数。B2 的说法：a 的说法",
      advice: "请改正后再报送",
    },
  ]);
});

it("gives each cell with a proposal its own, and one advice for all others", () => {
  const fix = {
    certain: false,
    changes: [
      { cell: "B2", before: "-5", after: "5" },
      { cell: "B3", before: "0.125", after: "" },
    ],
  };
  const found = marked([finding("a", { cells: ["B2", "A2", "B3", "A3"], rows: [2, 2, 3, 3], fix })]);
  expect(found.map(({ cells, advice }) => [cells, advice])).toEqual([
    [["B2"], "改为：5"],
    [["A2", "A3"], "请改正后再报送"],
    [["B3"], "改为：空白"],
  ]);
});

it("repeats what she explained, for the rows that it is about", () => {
  const warning = finding("w", { severity: "warning", cells: ["B2", "B3"], rows: [2, 3], column: "amount" });
  const explanations = [
    { rule: "w", column: "amount", rows: [3], reason: "policy" as const, note: "已问过" },
  ];
  expect(marked([warning], { explanations }).map(({ cells, advice }) => [cells, advice])).toEqual([
    [["B2"], "请核实；属实的，报送时写明情况"],
    [["B3"], "已说明：政策变化（已问过）"],
  ]);
});

it("says of a whole sheet what has no cell", () => {
  expect(marked([finding("a", { severity: "information" })])).toMatchObject([
    { cells: [], values: [], column: "", advice: "供参考" },
  ]);
});
