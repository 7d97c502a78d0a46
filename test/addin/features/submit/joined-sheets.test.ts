import { describe, expect, it } from "vitest";
import {
  findingsByMember,
  joinSheets,
  type Member,
  standingFindings,
} from "../../../../addin/features/submit/joined-sheets.ts";
import type { Finding } from "../../../../shared/finding/finding.ts";
import { placePattern, sentCell } from "../../../../shared/sheet/sent-layout.ts";
import { loanLedger, mended, sheetState, withCells } from "../../../support/pane-sheets.ts";

function member(name: string, cells = {}, explanations: Member["explanations"] = []): Member {
  const grid = withCells({ ...loanLedger(name), values: mended.values }, cells);
  const { assessment } = sheetState(grid);
  if (assessment?.kind !== "recognised") throw new Error("not recognised");
  return { id: name, assessment, explanations };
}

const one = member("一季度");
const two = member("二季度", { "2,4": "3.9余" }, [{ rule: "FORMAT.figure", reason: "policy", note: "" }]);

function joined(...members: Member[]) {
  const found = joinSheets(members);
  if (found === undefined) throw new Error("nothing joined");
  return found;
}

describe("several sheets sent as one", () => {
  it("hold the rows of all, each in a place of its own, and the sum of their totals", () => {
    const { sheet } = joined(one, two);
    expect(sheet.records.map(({ row }) => row)).toEqual([3, 4, 5, 1003, 1004, 1005]);
    expect(new Set(sheet.records.map(({ ownPlace }) => ownPlace))).toEqual(new Set([3, 1003]));
    expect(sheet.rows).toBe(6);
    const amounts = [one, two].map(({ assessment }) => assessment.totals.columns[0]?.total);
    expect(amounts).toEqual(["23", "21.9"]);
    expect(sheet.totals.columns[0]).toMatchObject({ column: "amount", total: "44.9", qualifier: "over" });
  });

  it("leave out what each leaves out as outside the period, from the earliest to the latest", () => {
    const early = member("早", { "2,5": "2011-03-08", "2,6": "2013-03-07" });
    const late = member("晚", { "3,5": "2018-12-31", "2,5": "2015-01-01", "2,6": "2017-01-01" });
    expect(joined(one, early, two, late).sheet).toMatchObject({
      outsidePeriod: 3,
      outsideMonths: { first: "2011-03", last: "2018-12" },
    });
    expect(joined(one, two).sheet.outsideMonths).toBeUndefined();
  });

  it("are explained and found fault with row by row", () => {
    const { sheet, explanations } = joined(one, two);
    const [warning] = two.assessment.findings.filter(({ cells }) => cells.includes("E3"));
    if (warning === undefined) throw new Error("no warning");
    expect(
      sheet.findings.find(({ rule, rows }) => rule === warning.rule && rows.includes(1003))?.cells,
    ).toEqual(["E1003"]);
    const told = joined(one, {
      ...two,
      explanations: [{ rule: warning.rule, column: "amount", reason: "policy", note: "" }],
    });
    expect([explanations[0]?.rows, told.explanations[0]?.rows]).toEqual([undefined, [1003]]);
  });

  it("get back what the server said, each its own part", () => {
    const said: Finding = {
      ...{ id: "x", rule: "C4.5", class: "UNIQUENESS", severity: "error", sheet: "", code: "duplicate" },
      ...{ cells: ["第1张表E5", "第2张表E4"], rows: [5, 1004], params: {}, message: "", local: false },
    };
    const whole: Finding = { ...said, rule: "H1", cells: [], rows: [] };
    const parts = findingsByMember([one, two], [said, whole]);
    expect(parts.get("一季度")).toMatchObject([
      { sheet: "一季度", cells: ["E5"], rows: [5] },
      { rule: "H1" },
    ]);
    expect(parts.get("二季度")).toMatchObject([{ sheet: "二季度", cells: ["E4"], rows: [4] }]);
  });

  it("say where each figure stands, sheet and cell", () => {
    const { sheet } = joined(one, two);
    expect(sentCell(sheet.layout, 5, "amount")).toBe("第1张表E5");
    expect(sentCell(sheet.layout, 1004, "amount")).toBe("第2张表E4");
    for (const place of Object.values(sheet.layout)) expect(place).toMatch(placePattern);
  });

  it("are not told that each is only a part of the period", () => {
    const quarter = member("一季度", { "0,0": "2019年第一季度妇女创业小额贷款台账" }).assessment;
    const isAbout = ({ code }: Finding) => code === "period_mismatch";
    expect([quarter.findings.some(isAbout), standingFindings(quarter).some(isAbout)]).toEqual([true, false]);
    const other = member("去年", { "0,0": "2018年度妇女创业小额贷款台账" }).assessment;
    expect(standingFindings(other).some(isAbout)).toBe(true);
  });
});
