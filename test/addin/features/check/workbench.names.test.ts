import { describe, expect, it } from "vitest";
import type { Workbench } from "../../../../addin/features/check/workbench.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { loanLedger } from "../../../support/pane-sheets.ts";

import { memory, open, recognised, sheet } from "./opened.ts";

describe("what looks like a name in a column that leaves", () => {
  const ledger = (...banks: readonly string[]): Grid => ({
    ...loanLedger(),
    values: loanLedger().values.map((row, index) => [
      ...Array.from({ length: 8 }, (_, at) => row[at] ?? null),
      index === 1 ? "支行名称" : (banks[index - 2] ?? null),
    ]),
  });
  const names = (workbench: Workbench) =>
    recognised(workbench)
      .findings.filter(({ rule }) => rule === "PRIVACY.name")
      .map(({ code, cells }) => `${code} ${cells.join(" ")}`);
  const answer = async (workbench: Workbench, send: boolean) => {
    const finding = recognised(workbench).findings.find(({ rule }) => rule === "PRIVACY.name");
    if (finding === undefined) throw new Error("nothing is asked about");
    workbench.sendNames(sheet(workbench).id, [finding], send);
    await workbench.settled();
  };

  it("is asked about once: a press lets it go, another takes that back", async () => {
    const workbench = await open({ sheets: [ledger("王秀英", "示例农商行", "王秀英")] });
    expect(names(workbench)).toEqual(["name_likely I3 I5"]);
    await answer(workbench, true);
    expect(names(workbench)).toEqual(["name_confirmed I3 I5"]);
    await answer(workbench, false);
    expect(names(workbench)).toEqual(["name_likely I3 I5"]);
  });

  it("is answered for one text alone, too", async () => {
    const workbench = await open({ sheets: [ledger("王秀英", "李建国", "王秀英")] });
    const asked = recognised(workbench).findings.filter(({ code }) => code === "name_likely");
    workbench.sendNames(sheet(workbench).id, asked, true, ["王秀英"]);
    await workbench.settled();
    expect(names(workbench)).toEqual(["name_likely I4", "name_confirmed I3 I5"]);
  });

  it("is not asked about again when the unit opens another workbook, and other words are", async () => {
    const kept = memory();
    await answer(await open({ sheets: [ledger("王秀英")], names: kept }), true);
    const next = await open({ sheets: [ledger("李建国", "王秀英")], names: kept });
    expect(names(next)).toEqual(["name_likely I3", "name_confirmed I4"]);
  });
});
