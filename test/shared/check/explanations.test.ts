import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { unexplained } from "../../../shared/check/explanations.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const { newest: forms } = standardCatalogue;

function check(text: string, period = "2019"): Finding[] {
  const context = { forms, units: districtUnits, reporter: district, period };
  const reading = readSheet(sheetOf(text), context);
  const form = standardCatalogue.findForm(reading.form ?? "");
  if (form === undefined) throw new Error("not recognised");
  return checkReading(reading, form, context);
}

describe("explanations", () => {
  const findings = check(`
    2019年妇女创业小额贷款统计表 | < | <
    贷款类型 | 贷款金额(万元) | 借款人数
    巾帼创业贷款 | | 207
    小额担保贷款 | | 86
  `);
  const reason = { reason: "source_lost", note: "原件缺页" } as const;

  it("cover all places, or the rows they name", () => {
    expect(unexplained(findings, []).map(({ rule }) => rule)).toEqual(["MANDATORY"]);
    expect(unexplained(findings, [{ rule: "MANDATORY", ...reason }])).toEqual([]);
    expect(
      unexplained(findings, [{ rule: "MANDATORY", column: "amount", rows: [3], ...reason }]),
    ).toHaveLength(1);
    expect(
      unexplained(findings, [
        { rule: "MANDATORY", column: "amount", rows: [3], ...reason },
        { rule: "MANDATORY", column: "amount", rows: [4], ...reason },
      ]),
    ).toEqual([]);
    expect(unexplained(findings, [{ rule: "MANDATORY", column: "persons", ...reason }])).toHaveLength(1);
  });
});
