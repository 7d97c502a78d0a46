import { describe, expect, it } from "vitest";
import type { Area, Grid, RawValue } from "../../../shared/sheet/grid.ts";
import { headerBlocks, isData } from "../../../shared/sheet/header-blocks.ts";

function gridOf(values: readonly (readonly RawValue[])[], merges: readonly Area[] = []): Grid {
  return { name: "Sheet1", top: 0, left: 0, values: values.map((row) => [...row]), merges: [...merges] };
}

const down = (left: number): Area => ({ top: 0, left, bottom: 2, right: left });

describe("a lowest row with one name of its own", () => {
  const header = [
    ["乡镇", "第一组", "人数"],
    [null, "第一项", null],
    [null, "说明", null],
  ];
  const rows = [["A镇", "测试", 3]];
  const grid = gridOf([...header, ...rows], [down(0), down(2)]);

  it("ends a header where all other names are merged down to it", () => {
    const block = headerBlocks(grid).find(({ last }) => last === 2);
    expect(block?.cells.map(({ path }) => path)).toEqual([["乡镇"], ["第一组", "第一项", "说明"], ["人数"]]);
    expect(block !== undefined && isData(grid, block)).toBe(false);
  });

  it("ends none where something beside it is merged with nothing", () => {
    const open = gridOf([...header, ...rows], [down(0)]);
    expect(headerBlocks(open).some(({ last }) => last === 2)).toBe(false);
  });

  it("is no row of data of which only one cell is filled, below a merged unit", () => {
    const data = gridOf(
      [
        ["乡镇", "备注"],
        ["A镇", "甲"],
        [null, "乙"],
      ],
      [{ top: 1, left: 0, bottom: 2, right: 0 }],
    );
    const block = headerBlocks(data).find(({ last }) => last === 2);
    expect(block === undefined || isData(data, block)).toBe(true);
  });
});
