import { describe, expect, it } from "vitest";
import { type BoardFilter, boardOf, filteredBoard } from "../../../../addin/features/board/board-model.ts";
import { all, board } from "./boards.ts";

const names = (filter: Partial<BoardFilter>) =>
  filteredBoard(board(), { ...all, ...filter }).rows.map(({ code }) => code);

describe("the board", () => {
  it("shows each unit against each form, and none where it owes none", () => {
    expect(board().rows.map(({ cells }) => cells.map((one) => one?.status ?? null))).toEqual([
      ["approved", "nil", null],
      ["submitted", null, null],
      ["missing", "returned", "missing"],
      ["withdrawn", "exempt", null],
    ]);
    expect(boardOf({ period: null, periods: [], collections: [], units: [], purged: 0 })).toBeNull();
  });

  it("rates against what is owed: exempt units and what has no due date are not expected", () => {
    expect(board().rate).toEqual({ due: 6, reported: 4, inTime: 3 });
    expect(board().forms.map(({ rate }) => rate)).toEqual([
      { due: 4, reported: 2, inTime: 1 },
      { due: 2, reported: 2, inTime: 2 },
      { due: 1, reported: 0, inTime: 0 },
    ]);
    expect(board().rows.map(({ rate }) => rate.due)).toEqual([2, 1, 2, 1]);
  });

  it("filters by level, form and state; the rates stay those of all", () => {
    expect(names({ level: "township" })).toEqual(["长安街道"]);
    expect(names({ cells: "missing" })).toEqual(["单县", "长安街道"]);
    expect(names({ cells: "late" })).toEqual(["乙区"]);
    expect(names({ cells: "open" })).toEqual(["乙区"]);
    expect(names({ cells: "waiting" })).toEqual(["甲区", "乙区"]);
    expect(names({ form: "培训台账-2019" })).toEqual(["甲区", "单县", "长安街道"]);
    expect(names({ form: "培训台账-2019", cells: "missing" })).toEqual([]);
    const one = filteredBoard(board(), { ...all, form: "培训台账-2019" });
    expect(one.forms).toHaveLength(1);
    expect(one.rows[0]).toMatchObject({ cells: [{ status: "nil" }], rate: { due: 2 } });
  });
});
