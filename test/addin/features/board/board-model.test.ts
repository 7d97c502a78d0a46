import { describe, expect, it } from "vitest";
import {
  type BoardFilter,
  boardOf,
  cameSince,
  filteredBoard,
} from "../../../../addin/features/board/board-model.ts";
import { all, answer, board } from "./boards.ts";

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
    expect(
      boardOf({ period: null, periods: [], collections: [], units: [], purged: 0, protested: 0 }),
    ).toBeNull();
  });

  it("knows how many reports came since, whichever place their form has now", () => {
    const [first, ...rest] = answer.units;
    if (first === undefined) throw new Error("no unit");
    const later = first.cells.map(([place, status, version, ...more]): (typeof first.cells)[number] => [
      place,
      status,
      version + 1,
      ...more,
    ]);
    expect(cameSince(answer, { ...answer, units: [{ ...first, cells: later }, ...rest] })).toBe(later.length);
    expect(cameSince(answer, answer)).toBe(0);
    const turned = {
      ...answer,
      collections: answer.collections.toReversed(),
      units: answer.units.map((unit) => ({
        ...unit,
        cells: unit.cells.map(([place, ...more]): (typeof unit.cells)[number] => [
          answer.collections.length - 1 - place,
          ...more,
        ]),
      })),
    };
    expect(cameSince(answer, turned)).toBe(0);
    expect(cameSince(answer, { ...answer, period: "2020", units: [{ ...first, cells: later }] })).toBe(0);
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
