import { expect, it } from "vitest";
import { wholeBoard } from "../../../addin/api/board.ts";
import type { BoardAnswer } from "../../../shared/api/board.ts";

function page(ids: readonly string[], unit: string, next: string | null, purged = 0): BoardAnswer {
  const cells = ids.map((_, place): BoardAnswer["units"][number]["cells"][number] => [place, 0, place, 0, 0]);
  return {
    ...{ period: "2019", periods: ["2019"], purged, protested: 0, next },
    collections: ids.map((id) => ({
      ...{ id, form: id, title: id, opensAt: null, dueAt: null, graceDays: 0, state: "open" as const },
    })),
    units: [{ code: unit, name: unit, level: "district", parent: null, cells }],
  };
}

it("puts the units of all pages under the collections of the last, whatever came or went meanwhile", () => {
  const whole = wholeBoard([page(["甲", "乙", "丙"], "东", "1.1"), page(["甲", "丙", "丁"], "西", null, 2)]);
  expect(whole.collections.map(({ id }) => id)).toEqual(["甲", "丙", "丁"]);
  expect(
    whole.units.map(({ code, cells }) => [code, cells.map(([place, , version]) => [place, version])]),
  ).toEqual([
    [
      "东",
      [
        [0, 0],
        [1, 2],
      ],
    ],
    [
      "西",
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
  ]);
  expect([whole.purged, "next" in whole]).toEqual([2, false]);
});
