import type { MergeRange } from "hucre/xlsx";
import type { Catalogue } from "../../form/catalogue.ts";
import type { Indicator } from "../../form/indicator.ts";
import { columnLetters } from "../../sheet/grid.ts";
import type { Total } from "../../value.ts";
import { decimalsOf, shown } from "../drawing/display.ts";
import { headerDepth, headerTree } from "../drawing/header-tree.ts";
import { sideBySide } from "../drawing/segments.ts";
import { lackingBesideText, unlistedText } from "./lacking-beside.ts";
import type { FormLayout } from "./layout.ts";
import type { Merge } from "./merge.ts";
import { firstPage, groupStarts, onOnePage, printPlan } from "./print-layout.ts";
import {
  acrossRow,
  blank,
  type SheetCell,
  type SheetPlan,
  type SheetRow,
  text,
  wideCells,
  wideRow,
} from "./sheet-plan.ts";
import { addedOver, bodyRow, leadOf, leadWidths } from "./summary-body.ts";
import { figureCell, type ReadyColumn } from "./summary-cells.ts";
import { leftOutOf, type SummaryColumn, summaryColumns } from "./summary-columns.ts";
import { comparisonCells, comparisonLabels } from "./summary-comparison.ts";
import { summaryFormulas } from "./summary-formulas.ts";
import { HEAD_ROWS, summaryHead } from "./summary-head.ts";
import { summaryLinks } from "./summary-links.ts";
import { linesOf } from "./table-sheet.ts";
import { unitTree } from "./unit-tree.ts";

/** In points; those of the head are its own. */
const HEIGHTS = { header: 50, subHeader: 22, row: 20, total: 22, remark: 32, signature: 40 } as const;
const SIGNATURE = [
  "单位负责人：",
  "统计负责人：",
  "填表人：",
  "联系电话：",
  "报出日期：　　　年　月　日",
] as const;
const REMARK =
  "说明：各数均为公式，取自明细表中本单位的行；小计、合计只加各单位的数，不重复相加；余、近、约随数保留；“—”表示不相加。";
/** Where columns add up those of codes. */
const MARGIN_REMARK = "分类前的“合计”“小计”为所列各类之和，比率按和重新计算。";

/** Where the parts of a summary stand, rows from 1. */
export interface SummaryPlace {
  readonly firstRow: number;
  readonly totalRow: number;
  readonly columns: readonly ReadyColumn[];
  /** Indicators of the form that nobody reported: they have no column. */
  readonly leftOut: readonly Indicator[];
}

/** Rows and figure columns of the summary of a form. */
export function summaryPlace(layout: FormLayout, catalogue: Catalogue): SummaryPlace {
  const columns = summaryColumns(layout, catalogue);
  const firstRow = HEAD_ROWS + headerDepth(columns.map(({ path }) => path)) + 1;
  return {
    firstRow,
    totalRow: firstRow + unitTree(layout.merged.units).rows.length,
    columns: readyColumns(layout, columns),
    leftOut: leftOutOf(layout, catalogue, columns),
  };
}

/** Indicators that are named where they are left out; of more the number is told. */
const MOST_NAMED = 8;

/** 另有3个指标没有单位填报，本表不列：… */
function leftOutText(leftOut: readonly Indicator[]): string {
  if (leftOut.length === 0) return "";
  const names = leftOut.map(({ title }) => title.zh);
  const said = names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join("、")}等` : names.join("、");
  return `另有${leftOut.length}个指标没有单位填报，本表不列：${said}；见“口径说明”。`;
}

/** 汇总: units by indicators; every figure a formula over the unit's own detail rows, beside its stored value. */
export function summarySheet(
  layout: FormLayout,
  merge: Merge,
  { firstRow, totalRow, columns, leftOut }: SummaryPlace,
): SheetPlan {
  const tree = unitTree(layout.merged.units).rows;
  const lead = leadOf(layout);
  const units = new Map(layout.units.map((unit) => [unit.unit.code, unit]));
  const earlier = layout.merged.earlier ?? [];
  const paths = columns.map(({ column }) => column.path);
  const widths = withHead(leadWidths(layout), paths.map(columnWidth));
  const header = headerTree([...lead.map((title) => [title]), ...paths], { row: HEAD_ROWS, column: 0 });
  const rows = `$${HEAD_ROWS + 1}:$${firstRow - 1}`;
  const spread = printPlan(widths, rows, 2, groupStarts([...lead.map((title) => [title]), ...paths]));
  const page = widths.slice(0, firstPage(spread, widths.length));
  const measures = [...new Set(columns.map(({ column }) => column.display.unit))].filter(
    (unit) => unit !== "",
  );
  const head = summaryHead(layout, merge, page, measures);
  const closing = totalRow + 1 + earlier.length * 3;
  const lastRow = closing + 1;
  const signed = sideBySide(page, SIGNATURE);
  const margins = columns.some(({ column }) => column.across.length > 0) ? MARGIN_REMARK : "";
  const summarised = columns.map(({ column }) => column);
  const gaps = `${unlistedText(summarised, layout.units)}${lackingBesideText(summarised, layout.units)}`;
  const remark = `${REMARK}${margins}${gaps}${leftOutText(leftOut)}`;
  const wide = page.reduce((sum, width) => sum + width, 0);
  const remarkHeight = Math.max(HEIGHTS.remark, 16 * linesOf(remark, wide));
  const print = onOnePage(
    spread,
    head.rows.reduce((sum, { height = 0 }) => sum + height, 0) +
      HEIGHTS.header +
      (header.rows.length - 1) * HEIGHTS.subHeader +
      (tree.length + earlier.length * 3) * HEIGHTS.row +
      HEIGHTS.total +
      remarkHeight +
      HEIGHTS.signature,
  );
  return {
    name: layout.summaryName,
    widths,
    merges: [
      ...head.merges,
      ...header.merges,
      ...labelMerges(totalRow, earlier.length * 3, lead.length),
      ...acrossRow(closing - 1, page.length),
      ...signed.flatMap(({ from, to }) => acrossRow(lastRow - 1, to - from + 1, from)),
    ],
    frozen: { rows: firstRow - 1, columns: 2 },
    print,
    links: () => summaryLinks(layout, tree, units, columns, firstRow),
    rowCount: lastRow,
    rows: function* () {
      yield* head.rows;
      for (const [level, labels] of header.rows.entries()) {
        const height = level === 0 ? HEIGHTS.header : HEIGHTS.subHeader;
        yield { cells: labels.map((label) => text(label, "header")), height };
      }
      let place = 0;
      for (const [index, row] of tree.entries()) {
        if (row.kind === "unit") place += 1;
        yield bodyRow(row, firstRow + index, place, layout, units, columns);
      }
      yield totalsRow(layout, columns, firstRow, totalRow, tree.length > layout.units.length);
      for (const [index, before] of earlier.entries()) {
        const then = totalRow + 1 + index * 3;
        const cells = columns.map((ready) => comparisonCells(ready, before, totalRow, then));
        for (const [at, label] of comparisonLabels(before).entries()) {
          yield labelled(
            lead,
            label,
            cells.map((column) => column[at] ?? blank("text")),
          );
        }
      }
      yield wideRow(remark, "note", page.length, remarkHeight);
      yield {
        cells: signed.flatMap(({ from, to, said }) => wideCells(said, "line", to - from + 1)),
        height: HEIGHTS.signature,
      };
    },
  };
}

function readyColumns(layout: FormLayout, columns: readonly SummaryColumn[]): ReadyColumn[] {
  const formulas = summaryFormulas(layout, columns, leadOf(layout).length);
  return columns.map((column, at): ReadyColumn => {
    const earlier = (layout.merged.earlier ?? []).map((before) => column.earlier(before));
    const figures = [...column.figures.values(), column.totalOver(), ...earlier].filter(isTotal);
    return {
      column,
      formulas: formulas[at] ?? { terms: [], unit: () => undefined, total: () => undefined },
      letters: columnLetters(leadOf(layout).length + at),
      decimals: Math.max(0, ...figures.map(({ value }) => decimalsOf(shown(value, column.display)))),
    };
  });
}

function isTotal(total: Total | undefined): total is Total {
  return total !== undefined;
}

function totalsRow(
  layout: FormLayout,
  columns: readonly ReadyColumn[],
  firstRow: number,
  totalRow: number,
  hasSubtotals: boolean,
): SheetRow {
  const lead = leadOf(layout).map((_, at) => (at === 0 ? text("合计", "total") : blank("total")));
  const added = addedOver(firstRow, totalRow - 1, hasSubtotals);
  const figures = columns.map((ready): SheetCell => {
    if (!ready.column.overUnits || ready.column.over === "none") return text("—", "total");
    const formula =
      totalRow === firstRow ? undefined : ready.formulas.total(totalRow, added, layout.submissions);
    return figureCell(ready, formula, ready.column.totalOver(), "total");
  });
  return { cells: [...lead, ...figures], height: HEIGHTS.total };
}

/** A row whose label reaches over all columns before the figures. */
function labelled(lead: readonly string[], label: string, figures: readonly SheetCell[]): SheetRow {
  const cells = lead.map((_, at) => (at === 0 ? text(label, "text") : blank("text")));
  return { cells: [...cells, ...figures], height: HEIGHTS.row };
}

function labelMerges(totalRow: number, comparisons: number, lead: number): MergeRange[] {
  return Array.from({ length: comparisons + 1 }, (_, at) => acrossRow(totalRow - 1 + at, lead)).flat();
}

/** Characters that head and signatures need beside each other, and most that a column is widened to for them. */
const HEAD_WIDTH = 90;
const WIDEST = 28;

/** Few figures share the width that the head needs. */
function withHead(lead: readonly number[], figures: readonly number[]): number[] {
  const room = HEAD_WIDTH - lead.reduce((sum, width) => sum + width, 0);
  const least = Math.min(WIDEST, Math.floor(room / Math.max(1, figures.length)));
  return [...lead, ...figures.map((width) => Math.max(width, least))];
}

/** Wide enough for the longest line of the innermost header, up to eight characters; longer ones wrap. */
function columnWidth(path: readonly string[]): number {
  const lines = (path[path.length - 1] ?? "").split("\n");
  const longest = Math.max(...lines.map((line) => line.length));
  return Math.min(Math.max(longest * 2 + 2, 12), 18);
}
