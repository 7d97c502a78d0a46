import { describe, expect, it } from "vitest";
import { notSaidYet } from "../../../shared/check/not-said-yet.ts";
import type { Finding } from "../../../shared/finding/finding.ts";

function finding(over: Partial<Finding>): Finding {
  const made = {
    rule: "MANDATORY",
    class: "MANDATORY" as const,
    severity: "error" as const,
    sheet: "表",
    cells: [],
    rows: [],
    code: "mandatory",
    params: {},
    message: "",
    local: false,
    ...over,
  };
  return { id: `${made.rule}|${made.column}|${made.code}|${made.severity}`, ...made };
}

const blanks = finding({ column: "kind", rows: [4, 5, 6], cells: ["E4", "E5", "E6"] });
const unknown = finding({ rule: "CODE_LIST", class: "CODE_LIST", code: "code_unknown", column: "kind" });
const name = () => "贷款类型";

describe("what the server finds beside the pane", () => {
  it("is nothing about cells where the pane has an error, whatever its class", () => {
    expect(notSaidYet([{ ...unknown, rows: [4, 5, 6] }], [blanks], name)).toEqual([]);
    const [rest, ...others] = notSaidYet([{ ...unknown, rows: [4, 6] }], [blanks], name);
    expect(others).toEqual([]);
    expect(rest).toMatchObject({ rows: [5], cells: ["E5"], message: "E5 “贷款类型”必填" });
  });

  it("is nothing about a column that the pane misses as a whole", () => {
    const missing = finding({ rule: "STRUCTURE.missing", class: "STRUCTURE", column: "kind" });
    expect(notSaidYet([missing], [blanks], name)).toEqual([]);
    expect(notSaidYet([missing], [{ ...blanks, column: "other" }], name)).toHaveLength(1);
  });

  it("is not a second warning that the same cell is without a figure", () => {
    const lost = finding({ code: "figure_lost", severity: "warning", column: "persons", rows: [4] });
    const blank = finding({ code: "mandatory_figure", severity: "warning", column: "persons", rows: [4, 7] });
    expect(notSaidYet([lost], [blank], name)).toEqual([expect.objectContaining({ rows: [7] })]);
  });

  it("is everything that differs from earlier reports, where the pane only warns of the cell", () => {
    const doubtful = finding({
      rule: "C4.1",
      class: "PLAUSIBILITY",
      severity: "warning",
      column: "kind",
      rows: [4],
    });
    const fallen = finding({
      rule: "H4.1",
      class: "PLAUSIBILITY",
      severity: "warning",
      column: "kind",
      rows: [4],
    });
    const whole = finding({ rule: "H4.2", class: "INTER_PERIOD", severity: "warning" });
    expect(notSaidYet([doubtful], [fallen, whole], name)).toEqual([fallen, whole]);
  });
});
