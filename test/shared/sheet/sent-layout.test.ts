import { describe, expect, it } from "vitest";
import {
  joinedLayout,
  placePattern,
  rowPlace,
  sentCell,
  sentLine,
  sentPlace,
  sourceCells,
} from "../../../shared/sheet/sent-layout.ts";

describe("the layout of a list", () => {
  it("names a figure by its column and the record's row", () => {
    expect(sentCell({ a: "AA", b: "B" }, 8, "a")).toBe("AA8");
    expect(sentCell({ a: "AA" }, 8, "b")).toBeUndefined();
    expect(sentLine({ a: "AA" }, 8)).toBe("8");
    expect(sentPlace({ a: "AA" }, 8, "a")).toEqual({ kind: "row", name: "8" });
  });

  it("names all cells from the first column to the last", () => {
    expect(sourceCells({ a: "AA", b: "B", c: "M" }, 8)).toBe("B8:AA8");
    expect(sourceCells({ a: "C" }, 8)).toBe("C8");
    expect(sourceCells({}, 8)).toBe("8");
  });
});

describe("the layout of a sheet on which names run down", () => {
  const layout = { a: rowPlace(3), b: rowPlace(11), "a@ytd": rowPlace(3, 1), "a@prior": rowPlace(3, -1) };

  it("has places that the server takes", () => {
    expect(Object.values(layout)).toEqual(["4", "12", "4+1", "4-1"]);
    for (const place of [...Object.values(layout), "F"]) expect(place).toMatch(placePattern);
    for (const wrong of ["0", "F4", "4+0", "f", "4+", "=1"]) expect(wrong).not.toMatch(placePattern);
  });

  it("names a figure by the record's column and its own row", () => {
    expect(sentCell(layout, 4, "a")).toBe("D4");
    expect(sentCell(layout, 4, "b")).toBe("D12");
    expect(sentCell(layout, 4, "a@ytd")).toBe("E4");
    expect(sentCell(layout, 4, "a@prior")).toBe("C4");
    expect(sentLine(layout, 4)).toBe("D");
    expect(sentPlace(layout, 4)).toEqual({ kind: "column", name: "D" });
    expect(sentPlace(layout, 4, "a@ytd")).toEqual({ kind: "cell", name: "E4" });
  });

  it("names all cells of the column, of each side by itself", () => {
    expect(sourceCells({ a: "4", b: "12", c: "9" }, 4)).toBe("D4:D12");
    expect(sourceCells({ a: "4", b: "12", c: "4+5", d: "7+5" }, 4)).toBe("D4:D12、I4:I7");
    expect(sourceCells(layout, 4)).toBe("C4、D4:D12、E4");
  });
});

describe("the layout of several sheets that are sent as one", () => {
  const down = { a: rowPlace(3), b: rowPlace(11), "a@ytd": rowPlace(3, 1) };
  const list = { a: "C", c: "F" };
  const layout = joinedLayout([
    { layout: down, above: 0 },
    { layout: down, above: 1000 },
    { layout: list, above: 2000 },
  ]);

  it("has places that the server takes", () => {
    expect(layout).toEqual({
      a: "0:4;1000:4;2000:C",
      b: "0:12;1000:12",
      "a@ytd": "0:4+1;1000:4+1",
      c: "2000:F",
    });
    for (const place of Object.values(layout)) expect(place).toMatch(placePattern);
    for (const wrong of ["0:", "4;5", "0:4;", "0:4;0:4", "00:4", ":4"])
      expect(wrong).not.toMatch(placePattern);
  });

  it("names the sheet and the cell on it", () => {
    expect(sentCell(layout, 4, "a")).toBe("第1张表D4");
    expect(sentCell(layout, 1004, "a")).toBe("第2张表D4");
    expect(sentCell(layout, 1004, "a@ytd")).toBe("第2张表E4");
    expect(sentCell(layout, 2008, "c")).toBe("第3张表F8");
    expect(sourceCells(layout, 1005)).toBe("第2张表E4:E12、F4");
    expect(sourceCells(layout, 2008)).toBe("第3张表C8:F8");
    expect([sentLine(layout, 1004), sentLine(layout, 2008)]).toEqual(["第2张表D", "第3张表8"]);
    expect(sentPlace(layout, 2008, "c")).toEqual({ kind: "row", name: "8", nth: 3 });
  });

  it("names no cell of another sheet for what one has not, and none where one does not say", () => {
    expect(sentCell(layout, 2008, "b")).toBeUndefined();
    expect(sentCell(layout, 4, "c")).toBeUndefined();
    expect(
      joinedLayout([
        { layout: down, above: 0 },
        { layout: {}, above: 1000 },
      ]),
    ).toEqual({});
  });
});
