import { describe, expect, it } from "vitest";
import { carriedOver } from "../../../../addin/features/check/explanations.ts";
import { moveBetween, movedCell, type News, withChange } from "../../../../addin/features/check/movements.ts";
import { type Shift, shiftedCell } from "../../../../addin/host/shifts.ts";
import type { Explanation } from "../../../../shared/api/submissions.ts";
import type { Finding } from "../../../../shared/finding/finding.ts";
import type { Grid, RawValue } from "../../../../shared/sheet/grid.ts";

const rows = (at: number, count: number): Shift => ({ axis: "row", at, count });
const columns = (at: number, count: number): Shift => ({ axis: "column", at, count });

function grid(...values: RawValue[][]): Grid {
  return { name: "表", top: 0, left: 0, values, merges: [] };
}

describe("a cell, when rows and columns come and go", () => {
  it.each<[string, Shift[], string | undefined]>([
    ["C5", [], "C5"],
    ["C5", [rows(4, 1)], "C6"],
    ["C5", [rows(5, 1)], "C5"],
    ["C5", [rows(0, 3), columns(0, 1)], "D8"],
    ["C5", [rows(3, -1)], "C4"],
    ["C5", [rows(4, -1)], undefined],
    ["C5", [rows(2, -2)], "C3"],
    ["C5", [rows(2, -3)], undefined],
    ["C5", [columns(2, -1)], undefined],
    ["C5", [columns(3, -1)], "C5"],
    ["C5", [rows(4, 1), rows(4, -1)], "C5"],
    ["Z1", [columns(0, 1)], "AA1"],
  ])("%s, %j → %s", (cell, shifts, now) => {
    expect(shiftedCell(cell, shifts)).toBe(now);
  });
});

describe("news of a sheet", () => {
  it("name cells as they are named after all shifts", () => {
    const typed = withChange(undefined, { sheet: "表", cells: ["A1", "B5"] });
    const shifted = withChange(typed, { sheet: "表", cells: ["C3"], shifts: [rows(1, 1), rows(0, -1)] });
    expect(shifted).toEqual({ shifts: [rows(1, 1), rows(0, -1)], edited: ["B5", "C3"], unknown: false });
    expect(withChange(shifted, { sheet: "表", cells: null }).unknown).toBe(true);
  });
});

describe("where rows went", () => {
  const before = grid(["甲", 1], ["乙", 2], ["丙", 3]);
  const known = (...shifts: Shift[]): News => ({ shifts, edited: [], unknown: false });
  const unknown: News = { shifts: [], edited: [], unknown: true };

  it.each<[string, Grid, News | undefined, (string | undefined)[]]>([
    ["nowhere", before, undefined, ["B1", "B2", "B3"]],
    [
      "down, where a row was inserted",
      grid(["甲", 1], [], ["乙", 2], ["丙", 3]),
      known(rows(1, 1)),
      ["B1", "B3", "B4"],
    ],
    ["nowhere, where the reading before had them already", before, known(rows(1, 1)), ["B1", "B2", "B3"]],
    ["right, where a column was inserted", grid(["甲", null, 1]), known(columns(1, 1)), ["C1", "C2", "C3"]],
    ["where a sort put them", grid(["丙", 3], ["甲", 1], ["乙", 2]), unknown, ["B2", "B3", "B1"]],
    [
      "lost, where the values changed as well",
      grid(["丙", 3], ["甲", 7], ["乙", 2]),
      unknown,
      [undefined, "B3", "B1"],
    ],
    [
      "lost, where two rows look the same",
      grid(["丙", 3], ["乙", 2], ["乙", 2], ["乙", 2]),
      unknown,
      [undefined, "B2", "B1"],
    ],
    [
      "nowhere, where only others were pasted over",
      grid(["甲", 1], ["乙", 9], ["丙", 3]),
      unknown,
      ["B1", undefined, "B3"],
    ],
  ])("%s", (_, after, news, places) => {
    const move = moveBetween(before, after, news);
    expect(["B1", "B2", "B3"].map((cell) => movedCell(move, cell))).toEqual(places);
  });

  it("cannot be told where two rows looked the same before", () => {
    const twins = grid(["甲", 1], ["甲", 1], ["乙", 2]);
    const move = moveBetween(twins, grid(["乙", 2], ["甲", 1], ["甲", 1]), unknown);
    expect([0, 1, 2].map(move.row)).toEqual([undefined, 1, 0]);
  });
});

describe("explanations, when the sheet is read again", () => {
  const finding = (cells: string[], lines: number[]): Finding => ({
    id: "C4.1 persons",
    rule: "C4.1",
    class: "INTRA_RECORD",
    severity: "warning",
    sheet: "表",
    cells,
    rows: lines,
    column: "persons",
    code: "C4.1",
    params: {},
    message: "示例",
    local: false,
  });
  const explained = (...lines: number[]): Explanation => ({
    rule: "C4.1",
    column: "persons",
    rows: lines,
    reason: "policy",
    note: "",
  });
  const before = grid(["甲", 5], ["乙", 5], ["丙", 7]);
  const found = [finding(["B2", "B3"], [2, 3])];
  const carried = (after: Grid, news: News) =>
    carriedOver([explained(2, 3)], found, {
      before,
      after,
      move: moveBetween(before, after, news),
      edited: news.edited,
    }).flatMap((explanation) => explanation.rows ?? []);

  it("follow their rows", () => {
    const after = grid([], ["甲", 5], ["乙", 5], ["丙", 7]);
    expect(carried(after, { shifts: [rows(0, 1)], edited: [], unknown: false })).toEqual([3, 4]);
  });

  it("are gone with their row, and where somebody typed into it", () => {
    const after = grid(["甲", 5], ["丙", 7, "新"]);
    expect(carried(after, { shifts: [rows(1, -1)], edited: [], unknown: false })).toEqual([2]);
    expect(carried(after, { shifts: [rows(1, -1)], edited: ["C2"], unknown: false })).toEqual([]);
  });

  it("are gone where a formula came to another figure, though nobody typed", () => {
    const after = grid(["甲", 5], ["乙", 6], ["丙", 7]);
    expect(carried(after, { shifts: [], edited: [], unknown: false })).toEqual([3]);
  });

  it("follow columns on a sheet turned on its side", () => {
    const aside = carriedOver([explained(2, 3)], [finding(["B9", "C9"], [2, 3])], {
      before: grid(),
      after: grid(),
      move: moveBetween(grid([1]), grid([2]), { shifts: [columns(2, 1)], edited: [], unknown: false }),
      edited: ["B3"],
    });
    expect(aside).toEqual([explained(4)]);
  });

  it("of the whole sheet stay", () => {
    const { rows: _, ...whole } = explained();
    expect(
      carriedOver([whole], [], {
        before,
        after: grid(),
        move: moveBetween(before, grid(), { shifts: [], edited: [], unknown: true }),
        edited: ["A1"],
      }),
    ).toEqual([whole]);
  });
});
