import { describe, expect, it } from "vitest";
import { cellText, seenText } from "../../../shared/sheet/cell-text.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";

describe("what a cell shows", () => {
  it("shows dates, percentages and plain figures as their formats say", () => {
    const grid: Grid = {
      name: "表1",
      top: 0,
      left: 0,
      values: [[43532, 0.855, 0.1 + 0.2, true, null, "6余", 59]],
      formats: [["yyyy/m/d", "0.0%", undefined, undefined, undefined, undefined, 'm"月"d"日"']],
      merges: [],
    };
    expect([0, 1, 2, 3, 4, 5, 6].map((column) => cellText(grid, 0, column))).toEqual([
      "2019-03-08",
      "85.5%",
      "0.3",
      "TRUE",
      "",
      "6余",
      "1900-02-28",
    ]);
    expect(cellText({ ...grid, date1904: true }, 0, 0)).toBe("2023-03-09");
  });

  it("shows to eyes as many places of a share as its format has", () => {
    const of = (format: string) =>
      seenText({ name: "表1", top: 0, left: 0, values: [[11 / 12]], formats: [[format]], merges: [] }, 0, 0);
    expect(["0%", "0.0%", "0.00%", "0.0"].map(of)).toEqual(["92%", "91.7%", "91.67%", "0.916666666666667"]);
  });

  it("shows no more of a date than its format does", () => {
    const of = (format: string) =>
      cellText({ name: "表1", top: 0, left: 0, values: [[41395]], formats: [[format]], merges: [] }, 0, 0);
    expect(['yyyy"年"m"月"', "mmm-yy", 'yyyy"年"', "yyyy-mm-dd"].map(of)).toEqual([
      "2013年5月",
      "2013年5月",
      "2013年",
      "2013-05-01",
    ]);
  });

  it("keeps a figure with a money format a figure", () => {
    const grid: Grid = {
      name: "表1",
      top: 0,
      left: 0,
      values: [[8888]],
      formats: [['#,##0.00"万元"']],
      merges: [],
    };
    expect(cellText(grid, 0, 0)).toBe("8888");
  });
});
