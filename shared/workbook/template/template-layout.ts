import { type HeaderCells, headerTree } from "../drawing/header-tree.ts";
import type { Template } from "./template.ts";
import { type TemplateColumn, templateColumns } from "./template-columns.ts";

/** Where everything stands; rows and columns count from 0. */
export interface TemplateLayout {
  readonly template: Template;
  readonly header: HeaderCells;
  readonly columns: readonly (TemplateColumn & { readonly at: number })[];
  /** Column 填报单位, where the unit has units below it. */
  readonly subjects: number | undefined;
  /** The open rows begin with the units below: a sheet of sums has a row for each. */
  readonly prefilled: boolean;
  /** Column 上期数, where the rows are units and an earlier report is known. */
  readonly earlier: number | undefined;
  readonly widths: readonly number[];
  /** First row below the header. */
  readonly headerEnd: number;
  /**
   * 合计: below the header and frozen with it, so that it is always seen and rows can be added below. None where no
   * column may be added up.
   */
  readonly totalRow: number | undefined;
  /** Rows to be filled, both inclusive. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The note that closes the rows: the totals reach down to it, so rows inserted above it are counted. */
  readonly noteRow: number;
  readonly signatureRow: number;
}

/** Rows of the sheet: title, line, header … */
export const TITLE_ROW = 0;
export const LINE_ROW = 1;
export const HEADER_ROW = 2;

/** The reader knows this header and leaves the column alone. */
const EARLIER_TITLE = "上期数";
const EARLIER_WIDTH = 40;

/** Open rows of a ledger, and those of a sheet of sums below the units that it lists. */
const LEDGER_ROWS = 200;
const SUM_ROWS = 40;

export function layOutTemplate(template: Template): TemplateLayout {
  const columns = templateColumns(template.catalogue, template.form);
  const lead = template.below.length === 0 ? ["序号"] : ["序号", "填报单位"];
  const ledger = template.form.grains.includes("detail");
  const shown = template.earlier !== undefined && !ledger && template.below.length > 0;
  const paths = [
    ...lead.map((title) => [title]),
    ...columns.map(({ path }) => path),
    ...(shown ? [[EARLIER_TITLE]] : []),
  ];
  const header = headerTree(paths, { row: HEADER_ROW, column: 0 });
  const headerEnd = HEADER_ROW + header.rows.length;
  const totalRow = columns.some(({ added }) => added) ? headerEnd : undefined;
  const firstRow = totalRow === undefined ? headerEnd : headerEnd + 1;
  const rows = ledger ? LEDGER_ROWS : template.below.length + SUM_ROWS;
  return {
    template,
    header,
    columns: columns.map((column, index) => ({ ...column, at: lead.length + index })),
    subjects: lead.length > 1 ? 1 : undefined,
    prefilled: !ledger,
    earlier: shown ? lead.length + columns.length : undefined,
    widths: [
      6,
      ...(lead.length > 1 ? [18] : []),
      ...columns.map(columnWidth),
      ...(shown ? [EARLIER_WIDTH] : []),
    ],
    headerEnd,
    totalRow,
    firstRow,
    lastRow: firstRow + rows - 1,
    noteRow: firstRow + rows,
    signatureRow: firstRow + rows + 1,
  };
}

/** Wide enough for the header's lowest line, for the longest code up to a limit, and for what is typed. */
function columnWidth({ column, path }: TemplateColumn): number {
  const lines = (path.at(-1) ?? "").split("\n").map((line) => line.length * 2 + 2);
  const longestCode = Math.max(0, ...(column.codes ?? []).map(({ zh }) => zh.length)) * 2 + 2;
  const typed = column.type === "text" ? 15 : column.type === "date" ? 12 : 9;
  return Math.min(Math.max(typed, longestCode, ...lines), 22);
}
