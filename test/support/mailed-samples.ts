/** The six workbooks as somebody drops them, read: also in workerd, which has no disk. */
import { type Proposal, proposeDesign } from "../../shared/proposal/propose-design.ts";
import type { Sample } from "../../shared/proposal/sample.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { readMarks } from "../../shared/workbook/read/sheet-marks.ts";
import { caseGrid } from "./agreed/case-files.ts";
import { type OwnWorkbook, ownWorkbook } from "./own-workbooks.ts";

async function sampleOf(workbook: OwnWorkbook): Promise<Sample> {
  if (workbook === "channels") {
    return { grid: await caseGrid("s12_channels.xlsx"), rules: [], formulas: new Map(), units: [] };
  }
  const bytes = await ownWorkbook(workbook);
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.code);
  const [grid] = read.sheets;
  const [marks] = readMarks(bytes, read.sheets);
  if (grid === undefined || marks === undefined) throw new Error(`${workbook} is empty`);
  return { grid, ...marks, units: [] };
}

/** What is proposed of the workbook, nothing corrected. */
export async function proposed(workbook: OwnWorkbook): Promise<Proposal> {
  const proposal = proposeDesign(await sampleOf(workbook), "own_sample");
  if (proposal === undefined) throw new Error(`no header in ${workbook}`);
  return proposal;
}
