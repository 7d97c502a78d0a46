import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { SubmissionRecord } from "../../api/records.ts";
import { type Column, columnsWith, type Form, isFigureColumn } from "../../form/form.ts";
import { spanKeysIn } from "../../form/spans.ts";
import { shownDate } from "../../period/partial-date.ts";
import { type SentLayout, sentLine } from "../../sheet/sent-layout.ts";
import { amountOf, type CellValue, isFigure, qualifierOf } from "../../value.ts";
import { columnDisplay, decimalsOf, shown, withUnit } from "../drawing/display.ts";
import { numberFormat } from "../drawing/palette.ts";
import { cellText, sheetName } from "../drawing/text.ts";

/** What a city has of one version, to be kept as a workbook. */
export interface SentWorkbook {
  readonly form: Form;
  readonly records: readonly SubmissionRecord[];
  /** Where the columns stand on the sender's sheet. */
  readonly layout: SentLayout;
  /** Code → name of the units that rows are about; null where all are about the sender. */
  readonly names: ReadonlyMap<string, string> | null;
  readonly words: SentWords;
}

/** In the language of who asks. */
export interface SentWords {
  readonly title: string;
  /** Names of the sheets: what was sent; receipt, explanations and corrections. */
  readonly sheet: string;
  readonly receiptSheet: string;
  /** Headers of the columns that no form has. */
  readonly place: string;
  readonly unit: string;
  /** Rows of the second sheet. */
  readonly receipt: readonly (readonly string[])[];
}

const title: CellStyle = { font: { bold: true, size: 14 } };
const head: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2F2F2" } },
  alignment: { vertical: "center", wrapText: true },
};
const said: CellStyle = { alignment: { vertical: "top", wrapText: true } };
const plain: CellStyle = {};

const HEAD_ROW = 1;

/** The columns that left, a row a record in the sheet's order, and on a second sheet what came with them. */
export async function writeSentWorkbook(sent: SentWorkbook): Promise<Uint8Array> {
  const { words } = sent;
  const rows = recordsSheet(sent);
  const receipt = receiptSheet(words, rows.name);
  return writeXlsx({
    sheets: [rows, receipt],
    properties: { title: words.title, creator: "半边天统计" },
  });
}

function recordsSheet({ form, records, layout, names, words }: SentWorkbook): WriteSheet {
  const columns = columnsWith(form, spanKeysIn(records)).filter(({ id }) =>
    records.some(({ values }) => values[id] !== undefined),
  );
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, cell: Partial<Cell>) => cells.set(`${row},${column}`, cell);
  const own = names === null ? 1 : 2;
  put(0, 0, text(words.title, title));
  put(HEAD_ROW, 0, text(words.place, head));
  if (names !== null) put(HEAD_ROW, 1, text(words.unit, head));
  columns.forEach((column, index) => {
    const unit = isFigureColumn(column) ? columnDisplay(column).unit : "";
    put(HEAD_ROW, own + index, text(withUnit(column.header.zh, unit), head));
  });
  inSheetOrder(records).forEach((record, index) => {
    const row = HEAD_ROW + 1 + index;
    put(row, 0, text(sentLine(layout, record.row), plain));
    if (names !== null) put(row, 1, text(names.get(record.subject) ?? record.subject, plain));
    columns.forEach((column, at) => {
      const value = record.values[column.id];
      if (value !== undefined) put(row, own + at, valueCell(column, value));
    });
  });
  return {
    name: sheetName(words.sheet, []),
    cells,
    columns: [
      { width: 10 },
      ...(names === null ? [] : [{ width: 24 }]),
      ...columns.map((column) => ({ width: isFigureColumn(column) ? 14 : 20 })),
    ],
    freezePane: { rows: HEAD_ROW + 1, columns: own },
  };
}

function receiptSheet(words: SentWords, taken: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  words.receipt.forEach((row, at) => {
    row.forEach((content, column) => {
      cells.set(`${at},${column}`, text(content, said));
    });
  });
  return {
    name: sheetName(words.receiptSheet, [taken]),
    cells,
    columns: [{ width: 36 }, { width: 80 }],
  };
}

function inSheetOrder(records: readonly SubmissionRecord[]): readonly SubmissionRecord[] {
  const order = ({ at = "" }: SubmissionRecord) => `${at.length}${at}`;
  return records.toSorted((a, b) => a.row - b.row || (order(a) < order(b) ? -1 : 1));
}

/** Figures are numbers in the unit of the header; 余, 近 and 约 stand in their format. */
function valueCell(column: Column, value: CellValue): Partial<Cell> {
  if (isFigure(value)) {
    const decimal = shown(amountOf(value), columnDisplay(column));
    const numFmt = numberFormat(decimalsOf(decimal), qualifierOf(value) ?? "exact");
    return { value: Number(decimal), type: "number", style: { numFmt } };
  }
  if (column.type === "date") return text(shownDate(value), plain);
  return text(column.codes?.find(({ code }) => code === value)?.zh ?? value, said);
}

/** A text is a text, whatever it begins with. */
function text(content: string, style: CellStyle): Partial<Cell> {
  return { value: cellText(content), type: "string", style };
}
