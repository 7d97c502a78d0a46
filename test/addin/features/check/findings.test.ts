import { describe, expect, it } from "vitest";
import {
  carriedOver,
  explain,
  noteFault,
  standingExplanations,
  withoutExplanation,
} from "../../../../addin/features/check/explanations.ts";
import {
  countPlaces,
  filterFindings,
  fixesOf,
  groupFindings,
  openPlaces,
} from "../../../../addin/features/check/findings.ts";
import { withGone } from "../../../../addin/features/check/lingering.ts";
import { marksOf } from "../../../../addin/features/check/marks.ts";
import { unmoved } from "../../../../addin/features/check/movements.ts";
import type { Finding } from "../../../../shared/finding/finding.ts";

function finding(id: string, more: Partial<Finding> = {}): Finding {
  return {
    id,
    rule: id,
    class: "RANGE",
    severity: "error",
    sheet: "表1",
    cells: [],
    rows: [],
    code: "test",
    params: {},
    message: `${id} 的说法`,
    local: false,
    ...more,
  };
}

const columns = [
  { id: "borrower", title: "借款人" },
  { id: "amount", title: "贷款金额" },
  { id: "jobs", title: "带动就业" },
];

describe("the list of findings", () => {
  it("groups by column in the form's order, groups with errors first, the gravest first within", () => {
    const groups = groupFindings(
      [
        finding("a", { column: "borrower", severity: "information", cells: ["A1"], rows: [1] }),
        finding("b", { column: "jobs", severity: "warning", cells: ["C1", "C2"], rows: [1, 2] }),
        finding("c", { column: "jobs", cells: ["C3"], rows: [3] }),
        finding("d", { column: "amount", cells: ["B1"], rows: [1] }),
        finding("e"),
      ],
      columns,
      "整张表",
    );
    expect(groups.map(({ title, places }) => `${title} ${places}`)).toEqual([
      "整张表 1",
      "贷款金额 1",
      "带动就业 3",
      "借款人 1",
    ]);
    expect(groups[2]?.findings.map(({ id }) => id)).toEqual(["c", "b"]);
  });

  it("counts places, not findings", () => {
    const findings = [
      finding("a", { cells: ["A1", "A2"], rows: [1, 2] }),
      finding("b", { severity: "warning" }),
    ];
    expect(countPlaces(findings)).toEqual({ error: 2, warning: 1, information: 0 });
  });

  it("finds a cell by its whole address and a message by any part", () => {
    const findings = [
      finding("a", { cells: ["J5"], rows: [5] }),
      finding("b", { cells: ["J55"], rows: [55], severity: "warning" }),
    ];
    const found = (text: string, onlyErrors = false) =>
      filterFindings(findings, { text, onlyErrors }).map(({ id }) => id);
    expect(found(" j5 ")).toEqual(["a"]);
    expect(found("Ｊ55")).toEqual(["b"]);
    expect(found("的说法")).toEqual(["a", "b"]);
    expect(found("", true)).toEqual(["a"]);
  });

  it("writes a cell once when two fixes touch it, the graver one's way", () => {
    const change = (after: string) => ({ certain: true, changes: [{ cell: "B2", before: "x", after }] });
    expect(
      fixesOf([
        finding("hint", { severity: "information", fix: change("1") }),
        finding("error", { fix: change("2") }),
      ]),
    ).toEqual([{ sheet: "表1", cell: "B2", text: "2" }]);
  });

  it("marks a cell by the gravest finding", () => {
    const marks = marksOf([
      finding("a", { cells: ["A1"], severity: "information" }),
      finding("b", { cells: ["A1", "A2"], severity: "warning" }),
    ]);
    expect([...marks]).toEqual([
      ["A1", "warning"],
      ["A2", "warning"],
    ]);
  });

  it("keeps what has just gone in its place", () => {
    const [a, b, c] = [finding("a"), finding("b"), finding("c")];
    const { findings, gone } = withGone([a, b], [b, c]);
    expect(findings.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect([...gone]).toEqual(["a"]);
    expect(withGone([a], [a, b]).findings).toEqual([a, b]);
  });
});

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
