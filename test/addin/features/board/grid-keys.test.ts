import { describe, expect, it } from "vitest";
import { moved } from "../../../../addin/features/board/grid-keys.ts";

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
