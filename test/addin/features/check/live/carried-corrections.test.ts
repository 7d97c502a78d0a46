import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriedCorrections } from "../../../../../addin/features/check/live/carried-corrections.ts";
import type { Correction } from "../../../../../addin/host/correction.ts";
import { cellAddress, type Grid, type RawValue } from "../../../../../shared/sheet/grid.ts";
import { tries } from "../../../../support/properties.ts";

type Line = readonly RawValue[];

function sheet(lines: readonly Line[], name = "台账"): ReadonlyMap<string, Grid> {
  return new Map([[name, { name, top: 0, left: 0, values: lines, merges: [] }]]);
}

function correction(cell: string, value: RawValue): Correction {
  return { sheet: "台账", cell, before: "", after: String(value), value };
}

const head: Line = ["序号", "支行", "金额", "人数"];
const one: Line = [1, "甲银行", 6850000, 73];
const two: Line = [2, "乙银行", 500, 50];
const three: Line = [3, "丙银行", 90, 9];

function carry(before: readonly Line[], now: readonly Line[], ...corrections: Correction[]) {
  const { kept, lost } = carriedCorrections(sheet(before), sheet(now), corrections);
  return { kept: kept.map(({ cell, value }) => [cell, value]), lost: lost.map(({ cell }) => cell) };
}

describe("corrections after the file was written elsewhere", () => {
  const fix = correction("C2", 685);

  it("stay where nothing changed", () => {
    expect(carry([head, one, two], [head, one, two], fix)).toEqual({ kept: [["C2", 685]], lost: [] });
  });

  it("go along with their row when rows come in above it or are sorted", () => {
    expect(carry([head, one, two], [head, three, two, one], fix)).toEqual({ kept: [["C4", 685]], lost: [] });
  });

  it("go along where the rows are counted anew", () => {
    const counted = (lines: readonly Line[]) => lines.map(([, ...rest], index) => [index + 1, ...rest]);
    const lines = [one, two, three];
    expect(carry([head, ...lines], [head, ...counted([[0, "己银行", 40, 4], ...lines])], fix)).toEqual({
      kept: [["C3", 685]],
      lost: [],
    });
  });

  it("stay in a row of which another cell was edited", () => {
    expect(carry([head, one, two], [head, [1, "甲支行", 6850000, 73], two], fix)).toEqual({
      kept: [["C2", 685]],
      lost: [],
    });
  });

  it("are neither kept nor lost where she typed the same there", () => {
    expect(carry([head, one, two], [head, [1, "甲银行", 685, 73], two], fix)).toEqual({ kept: [], lost: [] });
  });

  it("are lost, and said to be, where the cell holds a third value, the row is gone, or the sheet is", () => {
    expect(carry([head, one, two], [head, [1, "甲银行", 700, 73], two], fix).lost).toEqual(["C2"]);
    expect(carry([head, one, two], [head, two], fix).lost).toEqual(["C2"]);
    const { lost } = carriedCorrections(sheet([head, one]), sheet([head, one], "别的"), [fix]);
    expect(lost).toEqual([fix]);
  });

  it("never go to another row that looks the same", () => {
    const twin: Line = ["", "甲银行", 6850000, 73];
    // One of two equal rows was corrected in the file itself: the other one is not the corrected one.
    expect(carry([head, twin, twin], [head, ["", "甲银行", 685, 73], twin], fix)).toEqual({
      kept: [],
      lost: [],
    });
    // One of two equal rows was deleted: nobody knows which.
    expect(carry([head, three, twin, twin], [head, three, two, twin], correction("C3", 685)).lost).toEqual([
      "C3",
    ]);
  });

  it("come to the row that holds what theirs held, wherever it was moved to", () => {
    const lines = fc.uniqueArray(
      fc.tuple(fc.nat(999), fc.constantFrom("甲", "乙", "丙"), fc.nat(9), fc.nat(9)),
      { minLength: 1, maxLength: 12, selector: (line) => line.join() },
    );
    fc.assert(
      fc.property(lines, fc.nat(), fc.infiniteStream(fc.nat()), (rows, pick, order) => {
        const at = pick % rows.length;
        const moved = rows
          .map((line) => ({ line, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line);
        const fixed = correction(cellAddress(at, 2), 7777);
        const to = moved.findIndex((line) => line === rows[at]);
        expect(carry(rows, moved, fixed)).toEqual({ kept: [[cellAddress(to, 2), 7777]], lost: [] });
      }),
      tries(200),
    );
  });
});
