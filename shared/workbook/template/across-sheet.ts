/** The template whose names run down the side: a row a name, a column a time, or a word of a list. */
import type { Cell, DataValidation, MergeRange, WriteSheet } from "hucre/xlsx";
import { partsAcross } from "../../form/printed-table.ts";
import { cellAddress, columnLetters } from "../../sheet/grid.ts";
import { columnDisplay } from "../drawing/display.ts";
import { cellText } from "../drawing/text.ts";
import { type AcrossLayout, type AcrossPlace, type AcrossRow, figureAt } from "./across-layout.ts";
import { timeTitle } from "./across-title.ts";
import { blank, entryStyle, figureCell, open, type Put, styleOf, text, wrapped } from "./template-cells.ts";
import { AUTHOR, frameOf, SIGNATURE, sheetLine, sheetTitle, spreadOver } from "./template-frame.ts";
import { HEADER_ROW, LINE_ROW, TITLE_ROW } from "./template-layout.ts";
import { headerNote } from "./template-notes.ts";
import { HEIGHTS } from "./template-page.ts";
import { validationOf } from "./template-validations.ts";

export function acrossSheet(layout: AcrossLayout): WriteSheet {
  const { template, header, headerEnd, widths, measure } = layout;
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [...header.merges];
  const put: Put = (row, at, cell) => cells.set(`${row},${at}`, cell);
  const spread = spreadOver(widths, put, merges);
  spread(TITLE_ROW, [sheetTitle(template)], styleOf("title"));
  spread(LINE_ROW, sheetLine(template, "计量单位见各栏"), open(styleOf("line")));
  header.rows.forEach((texts, level) => {
    texts.forEach((label, at) => {
      put(HEADER_ROW + level, at, label === "" ? blank(styleOf("header")) : text(label, styleOf("header")));
    });
  });
  for (const row of layout.rows) putRow(layout, row, put);
  merges.push(...groupMerges(layout));
  spread(layout.noteRow, [closingNote(layout)], wrapped(styleOf("line")));
  spread(layout.signatureRow, SIGNATURE, open(styleOf("line")));
  return {
    ...frameOf(template, headerEnd),
    cells,
    rowDefs: rowHeights(layout),
    columns: widths.map((width) => ({ width })),
    merges,
    dataValidations: layout.rows.flatMap((row) => validationsOf(layout, row)),
    freezePane: { rows: headerEnd, columns: measure + 1 },
  };
}

function putRow(layout: AcrossLayout, one: AcrossRow, put: Put): void {
  const { template, names, measure, places } = layout;
  const { row, column, groups, name, unit } = one;
  const style = wrapped(styleOf("text"));
  for (let level = 0; level < names; level++) {
    const label = groups[level] ?? "";
    put(row, level, label === "" || isSameGroup(layout, one, level) ? blank(style) : text(label, style));
  }
  const comment = { author: AUTHOR, text: cellText(headerNote(template.form, column)) };
  put(row, names, { ...text(name, style), comment });
  put(row, measure, unit === "" ? blank(styleOf("centred")) : text(unit, styleOf("centred")));
  for (const place of places) {
    if (place.of === "whole") put(row, place.at, wholeCell(layout, one, place));
    else if (figureAt(template.form, one, place) === undefined) put(row, place.at, blank(styleOf("header")));
    else put(row, place.at, blank(open(entryStyle(column))));
  }
}

/** The sum of the words beside it, blank until something is filled in; shut where figures are not added. */
function wholeCell({ template, places }: AcrossLayout, one: AcrossRow, whole: AcrossPlace): Partial<Cell> {
  const parts = places.filter(
    (place) =>
      place.time === whole.time && place.of !== "whole" && figureAt(template.form, one, place) !== undefined,
  );
  const [first, last] = [parts[0], parts.at(-1)];
  if (!one.added || first === undefined || last === undefined) return blank(styleOf("header"));
  const range = `${cellAddress(one.row, first.at)}:${cellAddress(one.row, last.at)}`;
  const { scale } = columnDisplay(one.column);
  const sum = scale === 0 ? `SUM(${range})` : `ROUND(SUM(${range}),${scale})`;
  return {
    value: "",
    type: "formula",
    formula: `IF(COUNT(${range})=0,"",${sum})`,
    formulaResult: "",
    style: figureCell(one.column, "total"),
  };
}

/** Whether the name right above stands under the same level. */
function isSameGroup({ rows }: Pick<AcrossLayout, "rows">, one: AcrossRow, level: number): boolean {
  const before = rows[rows.indexOf(one) - 1];
  const above = one.groups.slice(0, level + 1);
  return above.length === level + 1 && above.every((label, at) => before?.groups[at] === label);
}

/** Levels that several names share, one below the other. */
function groupMerges({ rows, names }: AcrossLayout): MergeRange[] {
  const merges: MergeRange[] = [];
  for (let level = 0; level < names; level++) {
    let from = 0;
    while (from < rows.length) {
      let to = from;
      for (
        let next = rows[to + 1];
        next !== undefined && isSameGroup({ rows }, next, level);
        next = rows[to + 1]
      )
        to++;
      if (to > from)
        merges.push({
          startRow: rows[from]?.row ?? 0,
          startCol: level,
          endRow: rows[to]?.row ?? 0,
          endCol: level,
        });
      from = to + 1;
    }
  }
  return merges;
}

function validationsOf({ template, places }: AcrossLayout, one: AcrossRow): DataValidation[] {
  const at = places
    .filter((place) => figureAt(template.form, one, place) !== undefined)
    .map((place) => place.at);
  const ranges: [number, number][] = [];
  for (const column of at) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === column - 1) last[1] = column;
    else ranges.push([column, column]);
  }
  return ranges.flatMap(([from, to]) =>
    validationOf(one.column, `${cellAddress(one.row, from)}:${columnLetters(to)}${one.row + 1}`),
  );
}

function closingNote({ template, places, rows }: AcrossLayout): string {
  const { form, period } = template;
  const personal = rows.filter(({ column }) => column.personal === true || column.stays === true);
  const isShut = rows.some((row) =>
    places.some((place) => place.of !== "whole" && figureAt(form, row, place) === undefined),
  );
  const own = timeTitle("own", form, period);
  return [
    "注：带*的指标必填，鼠标停在指标名称上可以看填写要求",
    ...(places.some(({ of }) => of === "whole") ? ["合计自动相加，不用填"] : []),
    ...(partsAcross(form) === undefined ? [] : ["合计和其中各填各的，其中的不多于合计"]),
    ...(places.some(({ time }) => time === "ytd") ? [`本年累计应等于上期报的累计加${own}，报送时核对`] : []),
    ...(isShut ? ["灰色格不用填"] : []),
    ...(personal.length === 0
      ? []
      : [`${personal.map(({ column }) => column.header.zh).join("、")}只留在本工作簿里，不上传`]),
  ]
    .join("；")
    .concat("。");
}

function rowHeights(layout: AcrossLayout): Map<number, { height: number }> {
  const { header, rows, noteRow, signatureRow, widths, names } = layout;
  const heights = new Map<number, { height: number }>([
    [TITLE_ROW, { height: HEIGHTS.title }],
    [LINE_ROW, { height: HEIGHTS.line }],
  ]);
  header.rows.forEach((_, level) => {
    heights.set(HEADER_ROW + level, { height: HEIGHTS.subHeader });
  });
  for (const { row, name } of rows) {
    const lines = Math.ceil((name.length * 2) / ((widths[names] ?? 0) - 1));
    heights.set(row, { height: HEIGHTS.row + Math.max(0, lines - 1) * HEIGHTS.furtherLine });
  }
  heights.set(noteRow, { height: HEIGHTS.note });
  heights.set(signatureRow, { height: HEIGHTS.signature });
  return heights;
}
