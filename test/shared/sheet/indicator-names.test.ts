import { describe, expect, it } from "vitest";
import { indicatorNames } from "../../../shared/sheet/indicator-names.ts";
import { gridFrom } from "../../support/sheet-text.ts";

function namesOf(...rows: (readonly [name: string, unit: string, value: number | null])[]) {
  const grid = gridFrom(rows);
  const named = indicatorNames(grid, [...rows.keys()], { first: 0, last: 0 }, { unit: 1, values: [2] });
  return named.map(({ cell, partOf }) => [cell.path.join("/"), partOf]);
}

describe("the levels above a name", () => {
  it("are the rows without figures that head its block", () => {
    const names = namesOf(
      ["一、招聘会", "", null],
      ["　举办招聘会", "场", 14],
      ["二、劳务输送", "", null],
      ["　输送人数", "人", 126],
    );
    expect(names).toEqual([
      ["一、招聘会/举办招聘会", undefined],
      ["二、劳务输送/输送人数", undefined],
    ]);
  });

  it("are the row that 其中 belongs to, for all that stand as far in", () => {
    const names = namesOf(
      ["受理信访", "件", 41],
      ["　其中：来信", "件", 6],
      ["　　　　来访", "件", 22],
      ["　　　　其中：集体访", "件", 2],
      ["办结", "件", 38],
    );
    expect(names.slice(0, 3)).toEqual([
      ["受理信访", undefined],
      ["受理信访/其中：来信", 0],
      ["受理信访/来访", 0],
    ]);
    expect(names.at(-1)).toEqual(["办结", undefined]);
  });

  it("are not made of a row whose figure is yet to come, and figures without a name are kept", () => {
    expect(
      namesOf(["参训人数", "人", null], ["就业人数", "人", 3], ["", "人", 2]).map(([path]) => path),
    ).toEqual(["参训人数", "就业人数", "第3行"]);
  });
});
