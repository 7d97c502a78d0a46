import { rowsOfTable } from "../../form/printed-table.ts";
import { type HeaderCells, headerTree } from "../drawing/header-tree.ts";
import type { Template } from "./template.ts";
import { type TemplateColumn, templateColumns } from "./template-columns.ts";
import { rowsOnOnePage } from "./template-page.ts";

/** Where everything stands; rows and columns count from 0. */
export interface TemplateLayout {
  readonly template: Template;
  readonly header: HeaderCells;
  readonly columns: readonly (TemplateColumn & { readonly at: number })[];
  /** Column 填报单位, where the unit has units below it. */
  readonly subjects: number | undefined;
  /** The open rows begin with the units below: a sheet of sums has a row for each. */
  readonly prefilled: boolean;
  /**
   * What stands down the side of a table of codes, from the first open row: with the unit of its figures, or ""; a
   * heading has none, and nothing is filled in beside it.
   */
  readonly down: readonly { readonly name: string; readonly unit?: string }[];
  /** Column 计量单位, where the rows' figures have units of their own. */
  readonly measure: number | undefined;
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

const MEASURE_TITLE = "计量单位";
const MEASURE_WIDTH = 10;

/** Open rows of a ledger, and least ones below the units and below the codes that a sheet lists. */
const LEDGER_ROWS = 100;
const FURTHER_ROWS = { units: 5, codes: 2 } as const;

export function layOutTemplate(template: Template): TemplateLayout {
  const { catalogue, form, table, below, period } = template;
  const columns = templateColumns(catalogue, form, table, period);
  const down = rowsOfTable(form, table ?? {}).map((row) =>
    "heading" in row ? { name: row.heading.zh } : { name: row.code.zh, unit: row.code.unit ?? "" },
  );
  const ledger = down.length === 0 && isLedger(template, columns);
  const byUnit = down.length === 0 && below.length > 0;
  const measured = down.some(({ unit = "" }) => unit !== "");
  const lead = byUnit ? ["序号", "填报单位"] : ["序号"];
  // Behind the column that goes down the side.
  const measure = measured ? lead.length + 1 : undefined;
  const placed = columns.map((column, index) => ({
    ...column,
    at: lead.length + index + (measured && index > 0 ? 1 : 0),
  }));
  const shown = template.earlier !== undefined && !ledger && byUnit;
  const paths = [
    ...lead.map((title) => [title]),
    ...columns.map(({ path }) => path).toSpliced(1, 0, ...(measured ? [[MEASURE_TITLE]] : [])),
    ...(shown ? [[EARLIER_TITLE]] : []),
  ];
  const widths = [
    6,
    ...(byUnit ? [18] : []),
    ...columns
      .map((column, index) => columnWidth(column, index === 0 ? down : []))
      .toSpliced(1, 0, ...(measured ? [MEASURE_WIDTH] : [])),
    ...(shown ? [EARLIER_WIDTH] : []),
  ];
  const header = headerTree(paths, { row: HEADER_ROW, column: 0 });
  const headerEnd = HEADER_ROW + header.rows.length;
  const totalRow = columns.some(({ added }) => added) ? headerEnd : undefined;
  const firstRow = totalRow === undefined ? headerEnd : headerEnd + 1;
  const fitting = rowsOnOnePage(widths, header.rows.length, totalRow !== undefined);
  // A sheet of sums fills its page, signatures and all; a list that is longer goes on.
  const listed = down.length > 0 ? down.length + FURTHER_ROWS.codes : below.length + FURTHER_ROWS.units;
  const rows = ledger ? LEDGER_ROWS : Math.max(listed, fitting);
  return {
    template,
    header,
    columns: placed,
    subjects: byUnit ? 1 : undefined,
    prefilled: byUnit && !ledger,
    down,
    measure,
    earlier: shown ? widths.length - 1 : undefined,
    widths,
    headerEnd,
    totalRow,
    firstRow,
    lastRow: firstRow + rows - 1,
    noteRow: firstRow + rows,
    signatureRow: firstRow + rows + 1,
  };
}

/** Whether its rows are single events or persons: where the table has a column that marks them. */
function isLedger({ form, table }: Template, columns: readonly TemplateColumn[]): boolean {
  if (!form.grains.includes("detail")) return false;
  return table === undefined || columns.some(({ column }) => form.identity.includes(column.id));
}

/**
 * Wide enough for the header's lowest line, for the longest code up to a limit, and for what is typed; names that stand
 * down the side may be longer.
 */
function columnWidth({ column, path }: TemplateColumn, down: TemplateLayout["down"]): number {
  const lines = (path.at(-1) ?? "").split("\n").map((line) => line.length * 2 + 2);
  const longestCode = Math.max(0, ...(column.codes ?? []).map(({ zh }) => zh.length)) * 2 + 2;
  const typed = column.type === "text" ? 15 : column.type === "date" ? 12 : 9;
  return Math.min(Math.max(typed, longestCode, ...lines), down.length > 0 ? 40 : 22);
}
