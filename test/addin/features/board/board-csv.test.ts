import { describe, expect, it } from "vitest";
import { boardCsv } from "../../../../addin/features/board/board-csv.ts";
import { filteredBoard } from "../../../../addin/features/board/board-model.ts";
import { all, board } from "./boards.ts";

describe("the board as a file", () => {
  it("holds what is shown", () => {
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
