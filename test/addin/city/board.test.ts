import { describe, expect, it } from "vitest";
import { boardOf, overdueUnits, periodsOf } from "../../../addin/features/board/board-model.ts";
import { chaseText } from "../../../addin/features/board/chase-text.ts";
import type { Collection } from "../../../shared/api.ts";
import { collectionOf, receiptOf } from "../sheets.ts";

function unit(name: string, status: Collection["units"][number]["status"], late = false) {
  const came = status !== "missing" && status !== "withdrawn";
  const newest = came ? receiptOf({ late, version: 1 }) : null;
  return { unit: name, name: `${name}区妇联`, status, exemption: null, remindedAt: null, newest };
}

const loans = collectionOf("missing", {
  units: [unit("甲", "approved"), unit("乙", "submitted", true), unit("丙", "missing")],
});
const training = collectionOf("missing", {
  id: "training-2019",
  form: "training_ledger",
  title: "2019年妇女教育培训台账",
  dueAt: "2020-02-10T23:59:59+08:00",
  units: [unit("甲", "nil"), unit("丙", "returned")],
});
const older = collectionOf("missing", { id: "older", period: "2018", units: [unit("丁", "missing")] });
const all = [older, loans, training];

describe("the board", () => {
  it("shows each unit against each form it owes, in one period", () => {
    const board = boardOf(all, "2019");
    expect(periodsOf(all)).toEqual(["2019", "2018"]);
    expect(board.rows.map(({ name, cells }) => [name, cells.map((cell) => cell?.status ?? null)])).toEqual([
      ["甲区妇联", ["approved", "nil"]],
      ["乙区妇联", ["submitted", null]],
      ["丙区妇联", ["missing", "returned"]],
    ]);
  });

  it("rates against what is owed, not against what came", () => {
    const board = boardOf(all, "2019");
    expect(board.rate).toEqual({ due: 5, reported: 4, inTime: 3 });
    expect(board.forms.map(({ rate }) => rate.reported / rate.due)).toEqual([2 / 3, 1]);
  });

  it("lists who is to be reminded, with days late", () => {
    expect(chaseText(overdueUnits(all, "2019", "2020-01-13"), "2019")).toBe(
      "2019年未报单位\n丙区妇联：2019年妇女创业小额贷款台账（迟3天）",
    );
    expect(chaseText(overdueUnits(all, "2019", "2020-01-10"), "2019")).not.toContain("迟");
  });
});
