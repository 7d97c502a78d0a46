import { expect, it } from "vitest";
import { atFirstCells } from "../../../addin/host/merged-cells.ts";

const merges = [
  { top: 2, left: 5, bottom: 4, right: 5 },
  { top: 6, left: 0, bottom: 6, right: 2 },
];
const at = (cell: string, text: string, sheet = "台账") => ({ sheet, cell, text });
const placed = (...changes: ReturnType<typeof at>[]) =>
  atFirstCells(changes, (sheet) => (sheet === "台账" ? merges : [])).map(
    ({ cell, text }) => `${cell}=${text}`,
  );

it("what merged cells were meant to hold is written once, at the first", () => {
  expect(placed(at("F3", "2019-01-08"), at("F4", "2019-01-08"), at("F5", "2019-01-08"))).toEqual([
    "F3=2019-01-08",
  ]);
  expect(placed(at("F5", "1"), at("F4", "2"))).toEqual(["F3=1"]);
  expect(placed(at("B7", "1"), at("A7", "2"), at("C7", "3"))).toEqual(["A7=2"]);
});

it("a cell that is not merged, or on another sheet, stays where it is, in order, however often it is named", () => {
  expect(placed(at("F6", "1"), at("F2", "2"), at("F4", "3"), at("F6", "4"))).toEqual([
    "F6=1",
    "F2=2",
    "F3=3",
    "F6=4",
  ]);
  expect(placed(at("F4", "1", "通讯录"), at("F5", "1", "通讯录"))).toEqual(["F4=1", "F5=1"]);
});
