import { describe, expect, it } from "vitest";
import { completed, completions } from "../../../../addin/features/forms/rule-completion.ts";

const names = ["从业人数", "其中妇女", "妇女干部数", "年加工费"];
const initials = new Map([
  ["从业人数", "cyrs"],
  ["其中妇女", "qzfn"],
  ["妇女干部数", "fngbs"],
  ["年加工费", "njgf"],
]);

describe("names for what is typed in a check", () => {
  it("are those that hold it, those first that begin with it", () => {
    expect(completions(names, "妇女", 2, null)).toEqual(["妇女干部数", "其中妇女"]);
  });
  it("are found by their letters in pinyin, once these are there", () => {
    expect(completions(names, "其中妇女 ≤ cy", 9, initials)).toEqual(["从业人数"]);
    expect(completions(names, "其中妇女 ≤ cy", 9, null)).toEqual([]);
  });
  it("are for the word at the caret, not for what stands behind it", () => {
    expect(completions(names, "从 ≥ 其中妇女", 1, null)).toEqual(["从业人数"]);
    expect(completions(names, "(年+1) ≥ 2", 2, null)).toEqual(["年加工费"]);
  });
  it("are none between words, of a number, and of a whole name", () => {
    expect(completions(names, "其中妇女 ≤ ", 7, null)).toEqual([]);
    expect(completions(["第1栏"], "从业人数 ≥ 1", 8, null)).toEqual([]);
    expect(completions(names, "从业人数", 4, null)).toEqual([]);
  });
});

describe("a name that is chosen", () => {
  it("takes the place of the word at the caret, which goes on behind it", () => {
    expect(completed("其中妇女≤从", 6, "从业人数")).toEqual({ text: "其中妇女≤从业人数 ", caret: 10 });
    expect(completed("从 ≥ 其中妇女", 1, "从业人数")).toEqual({ text: "从业人数 ≥ 其中妇女", caret: 4 });
    expect(completed("(年+1)≥2", 2, "年加工费")).toEqual({ text: "(年加工费+1)≥2", caret: 5 });
  });
});
