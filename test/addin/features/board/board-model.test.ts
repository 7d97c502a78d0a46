import { describe, expect, it } from "vitest";
import { boardCsv } from "../../../../addin/features/board/board-csv.ts";
import {
  type Board,
  type BoardFilter,
  boardOf,
  filteredBoard,
  overdueUnits,
} from "../../../../addin/features/board/board-model.ts";
import { chaseText } from "../../../../addin/features/board/chase-text.ts";
import { moved } from "../../../../addin/features/board/grid-keys.ts";
import type { ReportStatus } from "../../../../addin/messages/status.ts";
import { loadInitials, matchesUnit } from "../../../../addin/ui/unit-search.ts";
import { type BoardAnswer, boardStatuses } from "../../../../shared/api/board.ts";
import type { UnitLevel } from "../../../../shared/register/org-unit.ts";

function column(form: string, more: Partial<BoardAnswer["collections"][number]> = {}) {
  return {
    id: `${form}-2019`,
    form,
    title: `2019年${form}`,
    opensAt: null,
    dueAt: "2020-01-10T23:59:59+08:00" as string | null,
    graceDays: 0,
    state: "open" as const,
    ...more,
  };
}

interface Sent {
  readonly version?: number;
  readonly late?: boolean;
  readonly open?: number;
}

function cell(place: number, status: ReportStatus, { version = 0, late = false, open = 0 }: Sent = {}) {
  const sent: BoardAnswer["units"][number]["cells"][number] = [
    place,
    boardStatuses.indexOf(status),
    version,
    late ? 1 : 0,
    open,
  ];
  return sent;
}

function unit(name: string, level: UnitLevel, ...cells: BoardAnswer["units"][number]["cells"]) {
  return { code: name, name: `${name}妇联`, level, parent: null, cells };
}

const answer: BoardAnswer = {
  period: "2019",
  periods: ["2019", "2018"],
  collections: [
    column("贷款台账"),
    column("培训台账", { dueAt: "2020-02-10T23:59:59+08:00" }),
    column("表彰台账", { dueAt: null }),
  ],
  units: [
    unit("甲区", "district", cell(0, "approved", { version: 2 }), cell(1, "nil", { version: 1 })),
    unit("乙区", "district", cell(0, "submitted", { version: 1, late: true, open: 3 })),
    unit("单县", "district", cell(0, "missing"), cell(1, "returned", { version: 1 }), cell(2, "missing")),
    unit("长安街道", "township", cell(0, "withdrawn", { version: 1 }), cell(1, "exempt")),
  ],
};

function board(changes: Partial<BoardAnswer> = {}): Board {
  const made = boardOf({ ...answer, ...changes });
  if (made === null) throw new Error("no board");
  return made;
}

const all: BoardFilter = { level: null, form: null, cells: null, named: () => true };
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
    expect(boardOf({ period: null, periods: [], collections: [], units: [] })).toBeNull();
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

  it("finds units by characters and by the initials of their pinyin, as a place or as a name is read", async () => {
    const units = board().rows;
    const initials = await loadInitials(units);
    const found = (typed: string) =>
      units.filter((row) => matchesUnit(row, typed, initials)).map(({ code }) => code);
    expect(found("长安")).toEqual(["长安街道"]);
    expect(found("cajd")).toEqual(["长安街道"]);
    expect(found("ＣＡ ")).toEqual(["长安街道"]);
    expect([found("sx"), found("dx")]).toEqual([["单县"], ["单县"]]);
    expect(found("qfl")).toEqual(["甲区", "乙区"]);
    expect(found("")).toHaveLength(4);
    expect(units.filter((row) => matchesUnit(row, "cajd", null))).toEqual([]);
  });

  it("is downloaded as it is shown", () => {
    const shown = filteredBoard(board(), { ...all, level: "district" });
    expect(boardCsv(shown, "2019").split("\r\n")).toEqual([
      "\uFEFF单位,贷款台账,培训台账,表彰台账,填报率",
      "甲区妇联,已通过 第2次,零报告 第1次,不用报,100%",
      "乙区妇联,待审 第1次 迟报 待核实3项,不用报,不用报,100%",
      "单县妇联,未报,已退回 第1次,未报,50%",
      "",
    ]);
  });
});

describe("the list of whom to remind", () => {
  const chased = (now: string, changes: Partial<BoardAnswer> = {}) => {
    const made = board(changes);
    return chaseText(overdueUnits(made, made.rows, `${now}T09:00:00+08:00`), "2019");
  };

  it("has units that have not reported or not corrected, with days late", () => {
    expect(chased("2020-01-13")).toBe(
      "2019年未报单位\n单县妇联：2019年贷款台账（迟3天）、2019年培训台账（已退回，待改）\n长安街道妇联：2019年贷款台账（迟3天）",
    );
    expect(chased("2020-01-10")).not.toContain("迟");
  });

  it("asks for nothing that is locked or has not begun", () => {
    const [loans, training, awards] = answer.collections;
    if (loans === undefined || training === undefined || awards === undefined) throw new Error("no column");
    const closed = [{ ...loans, state: "locked" as const }, training, awards];
    expect(chased("2020-01-13", { collections: closed })).toBe(
      "2019年未报单位\n单县妇联：2019年培训台账（已退回，待改）",
    );
    const upcoming = [{ ...loans, opensAt: "2020-02-01T00:00:00+08:00" }, training, awards];
    expect(chased("2020-01-13", { collections: upcoming })).not.toContain("贷款台账");
  });
});

describe("keys in the grid", () => {
  const size = { rows: 30, columns: 4 };
  it.each([
    ["ArrowDown", { row: 0, column: 1 }, { row: 1, column: 1 }],
    ["ArrowUp", { row: 0, column: 1 }, undefined],
    ["ArrowRight", { row: 0, column: 3 }, undefined],
    ["ArrowLeft", { row: 2, column: 3 }, { row: 2, column: 2 }],
    ["PageDown", { row: 25, column: 2 }, { row: 29, column: 2 }],
    ["PageUp", { row: 25, column: 2 }, { row: 15, column: 2 }],
    ["Home", { row: 4, column: 2 }, { row: 4, column: 0 }],
    ["Control End", { row: 4, column: 2 }, { row: 29, column: 3 }],
    ["x", { row: 4, column: 2 }, undefined],
  ] as const)("%s at %j", (keys, from, to) => {
    const key = keys.replace("Control ", "");
    expect(moved(from, { key, ctrlKey: keys !== key }, size)).toEqual(to);
  });
});
