import { describe, expect, it } from "vitest";
import { assignTargetOf } from "../../../../addin/features/check/assign-target.ts";
import type { Finding } from "../../../../shared/finding/finding.ts";

function finding(rule: string, more: Partial<Finding> = {}): Finding {
  return {
    id: rule,
    rule,
    class: "STRUCTURE",
    severity: "error",
    sheet: "数",
    cells: [],
    rows: [],
    code: "",
    params: {},
    message: "",
    local: true,
    ...more,
  };
}

describe("what a finding opens 对应 for", () => {
  it.each([
    ["a column that is proposed", finding("STRUCTURE.assignment", { cells: ["C2"] }), { cell: "C2" }],
    [
      "a code of the whole sheet",
      finding("STRUCTURE.assignment", { column: "category" }),
      { column: "category" },
    ],
    ["the form itself", finding("STRUCTURE.assignment", { code: "form_proposed" }), {}],
    ["a column that is missing", finding("STRUCTURE.missing", { column: "amount" }), { column: "amount" }],
    [
      "a unit of measure",
      finding("STRUCTURE.measure", { column: "amount", cells: ["D4"] }),
      { column: "amount", cell: "D4", measure: true },
    ],
    [
      "a word that no code is known for",
      finding("CODE_LIST", {
        code: "code_unknown",
        column: "category",
        cells: ["B5"],
        params: { before: "星星班" },
      }),
      { column: "category", text: "星星班" },
    ],
    [
      "a word that a person gave a meaning",
      finding("CODE_LIST.word", {
        code: "code_understood",
        column: "category",
        cells: ["B5"],
        params: { before: "星星班", after: "家政" },
      }),
      { column: "category", text: "星星班" },
    ],
    [
      "figures that look as if they were kept in 元",
      finding("C4.6", { code: "suspected_yuan", column: "amount", cells: ["D5"] }),
      { column: "amount", measure: true },
    ],
  ])("%s", (_, about, target) => {
    expect(assignTargetOf(about)).toEqual(target);
  });

  it("is nothing that has to be put right in a cell, nor the period", () => {
    for (const rule of ["MANDATORY", "FORMAT.figure", "STRUCTURE.period", "STRUCTURE.rows", "BALANCE"]) {
      expect(assignTargetOf(finding(rule, { column: "amount", cells: ["D5"] }))).toBeUndefined();
    }
  });
});
