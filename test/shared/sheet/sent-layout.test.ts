import { describe, expect, it } from "vitest";
import {
  placePattern,
  rowPlace,
  sentCell,
  sentLine,
  sourceCells,
} from "../../../shared/sheet/sent-layout.ts";

describe("the layout of a list", () => {
  it("names a figure by its column and the record's row", () => {
    expect(sentCell({ a: "AA", b: "B" }, 8, "a")).toBe("AA8");
    expect(sentCell({ a: "AA" }, 8, "b")).toBeUndefined();
    expect(sentLine({ a: "AA" }, 8)).toBe("8");
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
  });

  it("names all cells of the column, of each side by itself", () => {
    expect(sourceCells({ a: "4", b: "12", c: "9" }, 4)).toBe("D4:D12");
    expect(sourceCells({ a: "4", b: "12", c: "4+5", d: "7+5" }, 4)).toBe("D4:D12、I4:I7");
    expect(sourceCells(layout, 4)).toBe("C4、D4:D12、E4");
  });
});
