import { describe, expect, it } from "vitest";
import { marksOf } from "../../../../addin/features/check/marks.ts";
import { finding } from "./finding-of.ts";

describe("marks", () => {
  it("are those of the gravest finding of a cell", () => {
    const marks = marksOf([
      finding("a", { cells: ["A1"], severity: "information" }),
      finding("b", { cells: ["A1", "A2"], severity: "warning" }),
    ]);
    expect([...marks]).toEqual([
      ["A1", "warning"],
      ["A2", "warning"],
    ]);
  });
});
