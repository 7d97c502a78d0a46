import { describe, expect, it } from "vitest";
import {
  carriedOver,
  explain,
  noteFault,
  standingExplanations,
  withoutExplanation,
} from "../../../../addin/features/check/explanations.ts";
import { openPlaces } from "../../../../addin/features/check/findings.ts";
import { unmoved } from "../../../../addin/features/check/movements.ts";
import { finding } from "./finding-of.ts";

describe("explanations", () => {
  const warning = finding("C4.1", { severity: "warning", column: "jobs", cells: ["J5", "J8"], rows: [5, 8] });

  it("settle a warning for all places, or row by row", () => {
    expect(openPlaces([warning], []).unexplained).toBe(2);
    const first = explain([], warning, { reason: "policy", note: " 有文件 ", rows: [5] });
    expect(openPlaces([warning], first).unexplained).toBe(1);
    const second = explain(first, warning, { reason: "other", note: "另一个原因", rows: [8] });
    expect(openPlaces([warning], second).unexplained).toBe(0);
    expect(second.map(({ rows, note }) => [rows, note])).toEqual([
      [[5], "有文件"],
      [[8], "另一个原因"],
    ]);
  });

  it("says so where it was said with an earlier report, until somebody writes it anew", () => {
    const said = { reason: "policy", note: "有文件" } as const;
    const before = explain([], warning, { ...said, carried: true });
    expect(before).toMatchObject([{ note: "有文件", carried: true }]);
    const [now] = explain(before, warning, said);
    expect(now).not.toHaveProperty("carried");
  });

  it("for all places replace the ones before; for a row, that row's", () => {
    const parts = explain(explain([], warning, { reason: "policy", note: "", rows: [5, 8] }), warning, {
      reason: "other",
      note: "改了",
      rows: [8],
    });
    expect(parts.map(({ rows }) => rows)).toEqual([[5], [8]]);
    expect(explain(parts, warning, { reason: "definition", note: "" })).toEqual([
      { rule: "C4.1", column: "jobs", rows: warning.rows, reason: "definition", note: "" },
    ]);
    expect(withoutExplanation(parts, warning)).toEqual([]);
  });

  it("are bound to the rows that were looked at: new rows and changed cells ask again", () => {
    const explanations = explain([], warning, { reason: "policy", note: "" });
    expect(openPlaces([warning], explanations).unexplained).toBe(0);
    const more = { ...warning, rows: [...warning.rows, 99], cells: [...warning.cells, "J99"] };
    expect(openPlaces([more], explanations).unexplained).toBeGreaterThan(0);
    const [cell = ""] = warning.cells;
    const sheet = { name: "贷款", top: 0, left: 0, values: [], merges: [] };
    const onceTyped = (edited: string) =>
      carriedOver(explanations, [warning], { before: sheet, after: sheet, move: unmoved, edited: [edited] });
    expect(openPlaces([warning], onceTyped(cell)).unexplained).toBeGreaterThan(0);
    expect(onceTyped("A98")).toEqual(explanations);
  });

  it("need a note for another reason, and never carry a personal number", () => {
    expect(noteFault("other", "  ")).toBe("missing");
    expect(noteFault("policy", "")).toBeUndefined();
    expect(noteFault("policy", "见 13800000000 的答复")).toBe("personal");
  });

  it("of findings that no longer stand are not sent", () => {
    const explanations = explain([], warning, { reason: "policy", note: "" });
    expect(standingExplanations(explanations, [warning])).toHaveLength(1);
    expect(standingExplanations(explanations, [finding("C4.1", { column: "amount" })])).toEqual([]);
  });
});
