import { expect, it } from "vitest";
import { problemSheets } from "../../../../addin/features/check/problem-sheets.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { finding } from "./finding-of.ts";
import { recognised } from "./recognised-of.ts";

/** Its used range begins at B1: columns B to D. */
const grid: Grid = {
  name: "台账",
  top: 0,
  left: 1,
  values: [["示例台账"], ["金额", "日期", "备注"], [1, 40_000, null], [2, 40_001, "=好"], [-3], [4]],
  formats: [undefined, undefined, undefined, [undefined, "yyyy-m-d"]],
  merges: [
    { top: 0, bottom: 0, left: 1, right: 3 },
    { top: 3, bottom: 4, left: 3, right: 3 },
  ],
};
const grids = new Map([["台账", grid]]);

it("keeps the head, and the rows with problems in the order of the sheet, with their numbers", () => {
  const found = [
    finding("b", { cells: ["B5", "D4"], rows: [5, 4] }),
    finding("w", { cells: ["B4"], rows: [4], severity: "warning" }),
    finding("i", { cells: ["B3"], rows: [3], severity: "information" }),
    finding("s", { severity: "warning" }),
    finding("h", { cells: ["C2"], rows: [2] }),
  ];
  const [sheet, ...others] = problemSheets([recognised(found)], grids);
  expect(others).toEqual([]);
  expect(sheet).toMatchObject({ name: "台账", left: 1, head: 2 });
  expect(sheet?.merges).toEqual([{ top: 0, bottom: 0, left: 1, right: 3 }]);
  expect(sheet?.said).toEqual(["【核实】s 的说法", "【错误】h 的说法"]);
  const rows = sheet?.rows.map(({ place, values, problems, marks }) => [place, values, problems, [...marks]]);
  expect(rows?.slice(2)).toEqual([
    [
      "第4行",
      [2, 40_001, "=好"],
      ["【错误】b 的说法", "【核实】w 的说法"],
      [
        [2, "error"],
        [0, "warning"],
      ],
    ],
    ["第5行", [-3], ["【错误】b 的说法"], [[0, "error"]]],
  ]);
  expect(sheet?.rows[2]?.formats).toEqual([undefined, "yyyy-m-d"]);
});

it("leaves out sheets of which nothing is to be mended", () => {
  expect(problemSheets([recognised([finding("i", { severity: "information" })])], grids)).toEqual([]);
  expect(problemSheets([recognised([finding("e")], { name: "没有" })], grids)).toEqual([]);
});
