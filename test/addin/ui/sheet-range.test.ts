import { describe, expect, it } from "vitest";
import { cellsOf, emptied, pastedOver, rangeBetween, textsIn } from "../../../addin/ui/sheet-range.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const sheet = sheetOf(`
  标题 | < | <
  甲 | 乙 | 丙
  ^ | 1 | 2
  丁 | 3 | 4
`);
const area = (from: string, to: string) => {
  const found = rangeBetween(sheet, from, to);
  if (found === undefined) throw new Error("no range");
  return found;
};

describe("cells selected together", () => {
  it("lie between two cells, whichever comes first, and cut through no merged one", () => {
    expect(area("C4", "B3")).toEqual({ top: 2, bottom: 3, left: 1, right: 2 });
    expect(area("B3", "A3")).toEqual({ top: 1, bottom: 2, left: 0, right: 1 });
    expect(area("A1", "B2")).toEqual({ top: 0, bottom: 2, left: 0, right: 2 });
    expect([cellsOf(area("B3", "C4")), textsIn(sheet, area("B3", "C4"))]).toEqual([
      4,
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ]);
  });

  it("take what is pasted from their corner on, fill up where it fits several times, and name only what changes", () => {
    expect(pastedOver(sheet, area("B3", "B3"), [["1", " 9 "], ["8"]], 99)).toEqual([
      { cell: "C3", text: "9" },
      { cell: "B4", text: "8" },
      { cell: "C4", text: "" },
    ]);
    expect(pastedOver(sheet, area("B3", "C4"), [["7"]], 99)).toHaveLength(4);
    expect(pastedOver(sheet, area("B3", "C4"), [["7"]], 3)).toBeUndefined();
  });

  it("write nothing into what a merged cell covers", () => {
    expect(pastedOver(sheet, area("A2", "A2"), [["a"], ["b"], ["c"]], 99)).toEqual([
      { cell: "A2", text: "a" },
      { cell: "A4", text: "c" },
    ]);
    expect(emptied(sheet, area("A2", "B3")).map(({ cell }) => cell)).toEqual(["A2", "B2", "B3"]);
  });
});
