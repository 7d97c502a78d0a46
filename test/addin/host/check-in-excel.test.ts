import { expect, it } from "vitest";
import { assess } from "../../../addin/engine/assess.ts";
import { fixesOf } from "../../../addin/features/check/findings.ts";
import { createMappings } from "../../../addin/features/check/mappings.ts";
import { openWorkbench, type Workbench } from "../../../addin/features/check/workbench.ts";
import type { WorkbookHost } from "../../../addin/host/workbook-host.ts";
import { userTypes } from "../../excel-host/user.ts";
import { sheetOf } from "../../excel-host/workbook.ts";
import { district, districtUnits } from "../../support/register.ts";
import { addressBook, loanLedger, loanTask } from "../sheets.ts";
import { openExcel } from "./excel.ts";

const LOANS = "贷款台账";

function findingsOf(workbench: Workbench) {
  const sheet = workbench.state.get().sheets.find(({ name }) => name === LOANS);
  if (sheet?.assessment?.kind !== "recognised") throw new Error("not recognised");
  return sheet.assessment.findings;
}

/** Resolves when the workbench has heard of the next change and checked again. */
async function checkedAgain(workbench: Workbench, host: WorkbookHost): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = host.onChange(() => {
      stop();
      resolve();
    });
  });
  await workbench.settled();
}

it("checks a ledger in Excel while its user types, fixes it by a click and takes the fix back", async () => {
  const { host, excel, syncsOf } = await openExcel([loanLedger(), addressBook()]);
  const workbench = await openWorkbench({
    host,
    engine: { assess: async (request) => assess(request) },
    context: () => ({ units: districtUnits, reporter: district, tasks: [loanTask] }),
    mappings: createMappings({ getItem: () => null, setItem: () => {} }),
    onFault: (fault) => {
      throw fault;
    },
  });
  await workbench.settled();
  const cells = () => findingsOf(workbench).flatMap((finding) => finding.cells);
  expect(cells()).toContain("F4");
  expect(cells()).toContain("E5");

  const syncs = await syncsOf(async () => {
    userTypes(excel.workbook, sheetOf(excel.workbook, LOANS), 3, 6, "2021-05-23");
    await checkedAgain(workbench, host);
  });
  expect(cells()).not.toContain("F4");
  expect(syncs).toBe(1);

  const fixes = fixesOf(findingsOf(workbench).filter(({ fix }) => fix?.certain === true));
  const fixed = checkedAgain(workbench, host);
  await workbench.write(fixes);
  await fixed;
  expect(cells()).not.toContain("E5");

  const undone = checkedAgain(workbench, host);
  await workbench.undo();
  await undone;
  expect(cells()).toContain("E5");
  workbench.close();
});
