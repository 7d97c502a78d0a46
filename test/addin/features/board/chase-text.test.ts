import { describe, expect, it } from "vitest";
import { overdueUnits } from "../../../../addin/features/board/board-model.ts";
import { chaseText } from "../../../../addin/features/board/chase-text.ts";
import type { BoardAnswer } from "../../../../shared/api/board.ts";
import { answer, board } from "./boards.ts";

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
