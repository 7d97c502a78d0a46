/** What came of files that units sent, as a workbook to send back to them: a line a sheet, and below each problem its cells. */
import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { columnLetters } from "../../sheet/grid.ts";
import { cellText } from "../drawing/text.ts";

export interface ReportTable {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  /** A figure stays one. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Characters that one cell holds. */
const LONGEST = 30_000;

const head: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2F2F2" } },
  alignment: { horizontal: "center", vertical: "center" },
};
/** Text throughout: what somebody named =1+1.xlsx stays a name. */
const body: CellStyle = { numFmt: "@", alignment: { vertical: "top", wrapText: true } };
const figure: CellStyle = { numFmt: "0", alignment: { vertical: "top" } };

export async function writeMailboxReport(title: string, tables: readonly ReportTable[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.map(sheetOf), properties: { title, creator: "半边天统计" } });
}

function sheetOf({ name, columns, rows }: ReportTable): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach(({ header }, at) => {
    cells.set(`0,${at}`, { value: header, type: "string", style: head });
  });
  rows.forEach((row, index) => {
    row.forEach((value, at) => {
      const place = `${index + 1},${at}`;
      if (typeof value === "number") cells.set(place, { value, type: "number", style: figure });
      else if (value !== null && value !== "")
        cells.set(place, { value: cellText(value.slice(0, LONGEST)), type: "string", style: body });
    });
  });
  return {
    name,
    cells,
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${rows.length + 1}` },
  };
}
