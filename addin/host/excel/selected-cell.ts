/// <reference types="office-js" />
import { cellAddress } from "../../../shared/sheet/grid.ts";
import type { CellPlace } from "../workbook-host.ts";

/** Asked for when the user wants it: a selection handler would clear Undo in some builds. */
export async function selectedCell(context: Excel.RequestContext): Promise<CellPlace> {
  const cell = context.workbook.getActiveCell();
  const worksheet = context.workbook.worksheets.getActiveWorksheet();
  cell.load("rowIndex,columnIndex");
  worksheet.load("name");
  await context.sync();
  return { sheet: worksheet.name, cell: cellAddress(cell.rowIndex, cell.columnIndex) };
}
