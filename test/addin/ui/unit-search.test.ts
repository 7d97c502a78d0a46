import { describe, expect, it } from "vitest";
import { loadInitials, matchesUnit } from "../../../addin/ui/unit-search.ts";
import { board } from "../features/board/boards.ts";

describe("a search among units", () => {
  it("finds units by characters and by the initials of their pinyin, as a place or as a name is read", async () => {
    const units = board().rows;
    const initials = await loadInitials(units);
    const found = (typed: string) =>
      units.filter((row) => matchesUnit(row, typed, initials)).map(({ code }) => code);
    expect(found("长安")).toEqual(["长安街道"]);
    expect(found("cajd")).toEqual(["长安街道"]);
    expect(found("ＣＡ ")).toEqual(["长安街道"]);
    expect([found("sx"), found("dx")]).toEqual([["单县"], ["单县"]]);
    expect(found("qfl")).toEqual(["甲区", "乙区"]);
    expect(found("")).toHaveLength(4);
    expect(units.filter((row) => matchesUnit(row, "cajd", null))).toEqual([]);
  });
});
