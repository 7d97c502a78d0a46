import { describe, expect, it } from "vitest";
import { wordedIn } from "../../../addin/engine/worded.ts";
import { assess } from "../../support/engine.ts";
import { addressBook, loanLedger, loanTask } from "../../support/pane-sheets.ts";
import { district, districtUnits } from "../../support/register.ts";

function only(grid: ReturnType<typeof loanLedger>) {
  const [assessment] = assess({
    grid,
    units: districtUnits,
    reporter: district,
    tasks: [loanTask],
    confirmed: {},
  });
  if (assessment === undefined) throw new Error("no assessment");
  return assessment;
}

describe("findings in another language", () => {
  it("say the same of the same cells, and name columns as the sheet does", () => {
    const chinese = only(loanLedger());
    const english = wordedIn("en", chinese);
    const rewritten = english.findings.find(({ cells }) => cells.includes("E5"));
    expect(rewritten?.message).toBe("E5: “１０” is read as 10. One click makes it a number");
    const order = english.findings.find(({ cells }) => cells.includes("F4"));
    expect(order?.message).toMatch(/^F4: The loan is due before it was issued: 发放日期/);
    const rest = (of: typeof chinese) => of.findings.map(({ message: _, ...finding }) => finding);
    expect(rest(english)).toEqual(rest(chinese));
    expect({ ...english, findings: [] }).toEqual({ ...chinese, findings: [] });
  });

  it("say that a sheet was not recognised", () => {
    const [finding] = wordedIn("en", only(addressBook())).findings;
    expect(finding?.message).toMatch(/^No form was recognised/);
  });

  it("stay Chinese in the Chinese pane, and for a code of a later version", () => {
    const chinese = only(loanLedger());
    expect(wordedIn("zh", chinese)).toBe(chinese);
    const [first] = chinese.findings;
    if (first === undefined) throw new Error("no finding");
    const later = { ...chinese, findings: [{ ...first, code: "of_tomorrow", message: "以后的话" }] };
    expect(wordedIn("en", later).findings[0]?.message).toBe("以后的话");
  });
});
