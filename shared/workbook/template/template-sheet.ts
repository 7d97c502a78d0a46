import type { Cell, MergeRange, WriteSheet } from "hucre/xlsx";
import { periodTitle } from "../../period/period.ts";
import { cellAddress, columnLetters } from "../../sheet/grid.ts";
import { columnDisplay } from "../drawing/display.ts";
import { cellText } from "../drawing/text.ts";
import { earlierText } from "./earlier-text.ts";
import { blank, entryStyle, figureCell, open, type Put, styleOf, text, wrapped } from "./template-cells.ts";
import { AUTHOR, frameOf, SIGNATURE, sheetLine, sheetTitle, spreadOver } from "./template-frame.ts";
import { HEADER_ROW, LINE_ROW, type TemplateLayout, TITLE_ROW } from "./template-layout.ts";
import { headerNote, measuresText } from "./template-notes.ts";
import { HEIGHTS } from "./template-page.ts";
import type { Validations } from "./template-validations.ts";

/** The sheet that is filled in: everything but the open cells is locked, without a password. */
export function templateSheet(
  layout: TemplateLayout,
  { validations }: Pick<Validations, "validations">,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [...layout.header.merges];
  const put = (row: number, at: number, cell: Partial<Cell>) => cells.set(`${row},${at}`, cell);
  const spread = spreadOver(layout.widths, put, merges);

  spread(TITLE_ROW, [sheetTitle(layout.template)], styleOf("title"));
  spread(
    LINE_ROW,
    sheetLine(layout.template, measuresText(layout.columns.map(({ column }) => column))),
    open(styleOf("line")),
  );
  putHeader(layout, put);
  if (layout.totalRow !== undefined) {
    putTotals(layout, layout.totalRow, put);
    if (layout.subjects !== undefined) merges.push(across(layout.totalRow, 0, layout.subjects));
  }
  putOpenRows(layout, put);
  spread(layout.noteRow, [closingNote(layout)], wrapped(styleOf("line")));
  spread(layout.signatureRow, SIGNATURE, open(styleOf("line")));

  return {
    ...frameOf(layout.template, layout.headerEnd),
    cells,
    rowDefs: rowHeights(layout),
    columns: layout.widths.map((width) => ({ width })),
    merges,
    dataValidations: [...validations],
    freezePane: { rows: layout.firstRow, columns: layout.subjects === undefined ? 1 : 2 },
  };
}

/** The header's texts; the lowest one of each column carries the column's note. */
function putHeader(layout: TemplateLayout, put: Put): void {
  const { header, columns, template } = layout;
  const style = styleOf("header");
  header.rows.forEach((texts, level) => {
    texts.forEach((label, at) => {
      const named = columns.find((column) => column.at === at && column.path.length - 1 === level);
      const cell = label === "" ? blank(style) : text(label, style);
      const note = named && { author: AUTHOR, text: cellText(headerNote(template.form, named.column)) };
      put(HEADER_ROW + level, at, note === undefined ? cell : { ...cell, comment: note });
    });
  });
}

/** 合计: blank until something is filled in; from the first open row to the closing note, which holds no figure. */
function putTotals(layout: TemplateLayout, row: number, put: Put): void {
  const { firstRow, noteRow } = layout;
  const style = styleOf("total");
  layout.widths.forEach((_, at) => {
    put(row, at, at === 0 ? text("合计", style) : blank(style));
  });
  for (const { column, at, added } of layout.columns) {
    if (!added) continue;
    const { scale } = columnDisplay(column);
    const range = `${cellAddress(firstRow, at)}:${columnLetters(at)}${noteRow + 1}`;
    // A sum of decimals is rounded to the decimals that the column has: 0.1 and 0.2 are 0.3.
    const sum = scale === 0 ? `SUM(${range})` : `ROUND(SUM(${range}),${scale})`;
    put(row, at, {
      value: "",
      type: "formula",
      formula: `IF(COUNT(${range})=0,"",${sum})`,
      formulaResult: "",
      style: figureCell(column, "total"),
    });
  }
}

function putOpenRows(layout: TemplateLayout, put: Put): void {
  const { below } = layout.template;
  const styles = layout.columns.map(({ column, at }) => ({ at, style: open(entryStyle(column)) }));
  const [number, name] = [open(styleOf("centred")), open(styleOf("text"))];
  let count = 0;
  for (let row = layout.firstRow; row <= layout.lastRow; row++) {
    const place = row - layout.firstRow;
    const code = layout.down[place];
    if (code !== undefined && code.unit === undefined) {
      putHeading(layout, row, code.name, put);
      continue;
    }
    put(row, 0, { value: ++count, type: "number", style: number });
    if (layout.subjects !== undefined) {
      const unit = layout.prefilled ? below[place] : undefined;
      put(row, layout.subjects, unit === undefined ? blank(name) : text(unit.name, name));
    }
    for (const { at, style } of styles) put(row, at, blank(style));
    putCode(layout, row, code, put);
    if (layout.earlier !== undefined) put(row, layout.earlier, earlierCell(layout, below[place]?.code));
  }
}

/** 一、健康: locked over the whole width. */
function putHeading({ widths, columns }: TemplateLayout, row: number, heading: string, put: Put): void {
  const at = columns[0]?.at;
  widths.forEach((_, column) => {
    put(row, column, column === at ? text(heading, styleOf("subtotal0")) : blank(styleOf("subtotal0")));
  });
}

/** What stands down the side of a table of codes, and its unit of measure; further rows are left to be filled in. */
function putCode(
  { down, columns, measure }: TemplateLayout,
  row: number,
  code: TemplateLayout["down"][number] | undefined,
  put: Put,
): void {
  const [first] = columns;
  if (down.length === 0 || first === undefined) return;
  if (code !== undefined) put(row, first.at, text(code.name, open(wrapped(styleOf("text")))));
  if (measure === undefined) return;
  const style = open(styleOf("centred"));
  put(row, measure, code === undefined ? blank(style) : text(code.unit ?? "", style));
}

/** Locked: it is there to be looked at. */
function earlierCell({ template: { earlier } }: TemplateLayout, unit: string | undefined): Partial<Cell> {
  const totals = unit === undefined ? undefined : earlier?.byUnit.get(unit);
  const style = wrapped(styleOf("text"));
  return totals === undefined ? blank(style) : text(earlierText(totals), style);
}

function earlierNote({ template: { earlier } }: TemplateLayout): string[] {
  if (earlier === undefined) return [];
  return [`上期（${periodTitle(earlier.period)}）报送：${earlierText(earlier.all)}。上期数供参考，不报送`];
}

function closingNote(layout: TemplateLayout): string {
  const { columns, totalRow } = layout;
  const personal = columns.filter(({ column }) => column.personal === true);
  return [
    "注：带*的栏目必填，鼠标停在栏目名称上可以看填写要求",
    `行数不够时，请在本行上方插入行${totalRow === undefined ? "" : "，合计会一并计入"}；多余的空行可以删去`,
    ...(personal.length === 0
      ? []
      : [`${personal.map(({ column }) => column.header.zh).join("、")}只留在本工作簿里，不上传`]),
    ...earlierNote(layout),
  ]
    .join("；")
    .concat("。");
}

function rowHeights(layout: TemplateLayout): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  for (let row = layout.headerEnd; row <= layout.lastRow; row++) {
    heights.set(row, { height: openRowHeight(layout, row) });
  }
  for (let row = HEADER_ROW; row < layout.headerEnd; row++)
    heights.set(row, { height: row === HEADER_ROW ? HEIGHTS.header : HEIGHTS.subHeader });
  heights.set(TITLE_ROW, { height: HEIGHTS.title });
  heights.set(LINE_ROW, { height: HEIGHTS.line });
  heights.set(layout.noteRow, { height: HEIGHTS.note });
  heights.set(layout.signatureRow, { height: HEIGHTS.signature });
  return heights;
}

/** What is printed in a row stands in it whole. */
function openRowHeight({ down, widths, columns, firstRow }: TemplateLayout, row: number): number {
  const { name = "" } = down[row - firstRow] ?? {};
  const lines = Math.ceil((name.length * 2) / ((widths[columns[0]?.at ?? 0] ?? 0) - 1));
  return HEIGHTS.row + Math.max(0, lines - 1) * HEIGHTS.furtherLine;
}

function across(row: number, from: number, to: number): MergeRange {
  return { startRow: row, startCol: from, endRow: row, endCol: to };
}
