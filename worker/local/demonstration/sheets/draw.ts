import { type CellStyle, type MergeRange, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { dayNumber } from "../../../../shared/period/period.ts";
import type { NotePlan, SheetPlan, Typed, WorkbookPlan } from "./sheet-plan.ts";

const line = { style: "thin" } as const;
const border = { top: line, bottom: line, left: line, right: line };
const middle = { vertical: "center", wrapText: true } as const;

const styles = {
  title: { font: { name: "宋体", size: 16, bold: true }, alignment: { ...middle, horizontal: "center" } },
  unitLine: { font: { name: "宋体", size: 11 }, alignment: { vertical: "center" } },
  header: {
    font: { name: "宋体", size: 11, bold: true },
    border,
    alignment: { ...middle, horizontal: "center" },
  },
  text: { font: { name: "宋体", size: 11 }, border, alignment: middle },
  figure: { font: { name: "宋体", size: 11 }, border, alignment: { ...middle, horizontal: "right" } },
  date: { font: { name: "宋体", size: 11 }, border, alignment: middle, numFmt: "yyyy-mm-dd" },
  total: {
    font: { name: "宋体", size: 11, bold: true },
    border,
    alignment: { ...middle, horizontal: "right" },
  },
} as const satisfies Record<string, CellStyle>;

/** Serial number of a date in Excel's 1900 system. */
function serial(date: string): number {
  return dayNumber(date) + 25_569;
}

/** Cells, merges and rows of a sheet while it is being drawn. */
function canvas(name: string) {
  const rows: (string | number | null)[][] = [];
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  const merges: MergeRange[] = [];
  return {
    height: () => rows.length,
    row(values: readonly Typed[], style: (value: Typed, column: number) => CellStyle): void {
      const at = rows.length;
      rows.push(
        values.map((value) => (typeof value === "object" && value !== null ? serial(value.date) : value)),
      );
      for (const [column, value] of rows[at]?.entries() ?? []) {
        const typed = values[column] ?? null;
        cells.set(`${at},${column}`, { value, style: style(typed, column) });
      }
    },
    merge(startRow: number, startCol: number, endRow: number, endCol: number): void {
      if (endRow > startRow || endCol > startCol) merges.push({ startRow, startCol, endRow, endCol });
    },
    sheet: (columns: readonly number[]): WriteSheet => ({
      name,
      rows,
      cells,
      merges,
      columns: columns.map((width) => ({ width })),
    }),
  };
}

function styleOf(value: Typed): CellStyle {
  if (typeof value === "number") return styles.figure;
  return typeof value === "object" && value !== null ? styles.date : styles.text;
}

function drawHeader(plan: SheetPlan, on: ReturnType<typeof canvas>): void {
  const levels = Math.max(...plan.columns.map(({ header }) => header.length));
  const top = on.height();
  for (let level = 0; level < levels; level++) {
    const texts = plan.columns.map(({ header }, column) => {
      if (level >= header.length) return null;
      const isGroup = header.length > level + 1;
      const sameAsLeft = isGroup && column > 0 && plan.columns[column - 1]?.header[level] === header[level];
      return sameAsLeft ? null : (header[level] ?? null);
    });
    on.row(texts, () => styles.header);
  }
  for (const [column, { header }] of plan.columns.entries()) {
    on.merge(top + header.length - 1, column, top + levels - 1, column);
    if (header.length === 1 || plan.columns[column - 1]?.header[0] === header[0]) continue;
    let last = column;
    while (
      plan.columns[last + 1]?.header.length === header.length &&
      plan.columns[last + 1]?.header[0] === header[0]
    )
      last++;
    on.merge(top, column, top, last);
  }
}

/** 甲 乙 … for the leading text columns, then 1 2 3. */
function columnNumbers(plan: SheetPlan): Typed[] {
  const firstFigure = plan.columns.findIndex((_, at) =>
    plan.rows.some((row) => at > 0 && typeof row[at] === "number"),
  );
  return plan.columns.map((_, at) => (at < firstFigure ? ("甲乙丙丁戊己"[at] ?? "") : at - firstFigure + 1));
}

/** Rows with the repeats of merged columns left blank, as a merged cell holds its value once; merges them too. */
function mergeEqual(plan: SheetPlan, top: number, on: ReturnType<typeof canvas>): Typed[][] {
  const rows = plan.rows.map((row) => [...row]);
  for (const [column, { column: id }] of plan.columns.entries()) {
    if (plan.mergeDown?.includes(id) !== true) continue;
    for (let start = 0; start < rows.length; ) {
      let end = start;
      while (end + 1 < rows.length && plan.rows[end + 1]?.[column] === plan.rows[start]?.[column]) end++;
      for (const repeat of rows.slice(start + 1, end + 1)) repeat[column] = null;
      on.merge(top + start, column, top + end, column);
      start = end + 1;
    }
  }
  return rows;
}

/** A table as an office prints it: title, unit line, header, rows, 合计, signature line. */
function drawSheet(plan: SheetPlan): WriteSheet {
  const on = canvas(plan.name);
  const last = plan.columns.length - 1;
  const across = (text: string): Typed[] => plan.columns.map((_, at) => (at === 0 ? text : null));
  on.row(across(plan.title), () => styles.title);
  on.merge(0, 0, 0, last);
  on.row(across(plan.unitLine), () => styles.unitLine);
  on.merge(1, 0, 1, last);
  drawHeader(plan, on);
  if (plan.columnNumbers === true) on.row(columnNumbers(plan), () => styles.header);
  const { total } = plan;
  const drawTotal = () =>
    total &&
    on.row([total.label, ...total.values.slice(1)], (_, at) => (at === 0 ? styles.header : styles.total));
  if (total?.at === "top") drawTotal();
  for (const row of mergeEqual(plan, on.height(), on)) on.row(row, styleOf);
  if (total?.at === "bottom") drawTotal();
  on.row(across("单位负责人：　　　　　　审核人：　　　　　　填表人：　　　　　　"), () => styles.unitLine);
  on.merge(on.height() - 1, 0, on.height() - 1, last);
  return on.sheet(plan.columns.map(({ width }) => width ?? 12));
}

function drawNote(plan: NotePlan): WriteSheet {
  const on = canvas(plan.name);
  const width = Math.max(...plan.lines.map((cells) => cells.length));
  for (const cells of plan.lines) on.row(cells, () => ({ font: { name: "宋体", size: 11 } }));
  return on.sheet(Array.from({ length: width }, () => (width === 1 ? 60 : 16)));
}

/** The .xlsx file of a plan: its tables, then its notes. */
export async function drawWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [...plan.sheets.map(drawSheet), ...plan.notes.map(drawNote)],
    properties: { creator: "半边天统计" },
  });
}
