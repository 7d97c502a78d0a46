import { describe, expect, it } from "vitest";
import { createAssignments, MOST_ASSIGNMENTS } from "../../../../addin/features/check/assignments.ts";
import type { Assignment } from "../../../../shared/sheet/assignment.ts";

const settled: Assignment = {
  form: "training_ledger",
  columns: { 班名: "session_name", 备注: null },
  constants: { category: "母婴护理" },
  unitColumn: null,
  places: "own",
  words: { category: { 月嫂: "maternal_care" } },
};

function memory(entries: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe("what was settled about sheets", () => {
  it("is kept whole for the unit that settled it, and for no other", () => {
    const storage = memory();
    expect(createAssignments(storage).choose("A", "班名|备注", settled)).toBe(true);
    const later = createAssignments(storage);
    expect(later.get("A")).toEqual({ "班名|备注": settled });
    expect(later.get("B")).toEqual({});
  });

  it("holds from before assignments were a unit's own, until the unit settles it otherwise", () => {
    const before = { form: "women_loans", columns: { 贷款人: "borrower" } };
    const storage = memory({ "halfsky.mappings": JSON.stringify({ 贷款人: before }) });
    const assignments = createAssignments(storage);
    expect(assignments.get("A")).toEqual({ 贷款人: before });
    assignments.choose("A", "贷款人", settled);
    expect(createAssignments(storage).get("A")).toEqual({ 贷款人: settled });
    expect(createAssignments(storage).get("B")).toEqual({ 贷款人: before });
  });

  it("is not believed where something else stands in its place, and the rest is", () => {
    const entries = { good: settled, bad: { form: 1 }, worse: null };
    const storage = memory({
      "halfsky.assignments:A": JSON.stringify(entries),
      "halfsky.assignments:B": "{",
    });
    expect(createAssignments(storage).get("A")).toEqual({ good: settled });
    expect(createAssignments(storage).get("B")).toEqual({});
  });

  it("forgets what was settled longest ago, and not what was settled anew", () => {
    const assignments = createAssignments(memory());
    for (let index = 0; index < MOST_ASSIGNMENTS; index++) assignments.choose("A", `表${index}`, settled);
    assignments.choose("A", "表0", settled);
    assignments.choose("A", "新表", settled);
    const names = Object.keys(assignments.get("A"));
    expect(names).toHaveLength(MOST_ASSIGNMENTS);
    expect(names).toContain("表0");
    expect(names).not.toContain("表1");
  });

  it("says so where it cannot be kept, and holds as long as the page", () => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    const assignments = createAssignments({ getItem: () => null, setItem: full });
    expect(assignments.choose("A", "班名", settled)).toBe(false);
    expect(assignments.get("A")).toEqual({ 班名: settled });
  });

  it("is forgotten for the unit, also what held for all of the computer, until the server knows of it", () => {
    const before = { form: "women_loans", columns: { 贷款人: "borrower" } };
    const storage = memory({ "halfsky.mappings": JSON.stringify({ 贷款人: before }) });
    const assignments = createAssignments(storage);
    assignments.choose("A", "班名|备注", settled);
    for (const fingerprint of ["班名|备注", "贷款人"]) assignments.forget("A", fingerprint);
    const later = createAssignments(storage);
    expect(later.get("A")).toEqual({});
    expect(later.forgotten("A")).toEqual(["班名|备注", "贷款人"]);
    expect(later.forgotten("B")).toEqual([]);
    later.gone("A", "贷款人");
    later.choose("A", "班名|备注", settled);
    expect(createAssignments(storage).forgotten("A")).toEqual([]);
  });
});
