/** What becomes of a sheet that is drawn in a test. */
import type { DesignColumn } from "../../shared/form/design/design.ts";
import { type Proposal, proposeDesign } from "../../shared/proposal/propose-design.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { readMarks } from "../../shared/workbook/read/sheet-marks.ts";
import { type SheetSketch, workbookBytes } from "./workbooks.ts";

/** Read as the pane reads a workbook that is dropped; the form would be `own_test`. */
export async function proposalFor(sketch: Omit<SheetSketch, "name">): Promise<Proposal> {
  const bytes = await workbookBytes([{ name: "Sheet1", ...sketch }]);
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.detail);
  const [grid] = read.sheets;
  const [marks] = readMarks(bytes, read.sheets);
  if (grid === undefined || marks === undefined) throw new Error("no sheet");
  const proposal = proposeDesign({ grid, ...marks, units: [] }, "own_test");
  if (proposal === undefined) throw new Error("no header was found");
  return proposal;
}

/** 栏目 种类 单位, for reading at a glance. */
export function shortly({ design }: Proposal): string[] {
  return design.columns.map(({ name, kind, unit, leaving, aggregation }: DesignColumn) =>
    [name, kind, unit, leaving, aggregation].filter((part) => part !== undefined).join(" "),
  );
}
