import { type Column, type Form, isFigureColumn, leavesWorkbook } from "../../form/form.ts";
import { columnLetters } from "../../sheet/grid.ts";
import { columnDisplay, withUnit } from "./display.ts";
import type { MergedForm, MergedSubmission } from "./merge.ts";
import { formulaSheet, sheetName } from "./text.ts";

/** Rows of one submission on the detail sheet, as row numbers from 1, both inclusive. */
export interface Block {
  readonly first: number;
  readonly last: number;
}

export interface DetailColumn {
  readonly column: Column;
  readonly header: string;
  readonly letters: string;
}

/** Where everything of one form stands in the workbook. */
export interface FormLayout {
  readonly merged: MergedForm;
  /** Period of the merge: figures with a date of their own count where it lies in it. */
  readonly period: string;
  readonly summaryName: string;
  readonly detailName: string;
  readonly columns: readonly DetailColumn[];
  /** By the submission's uuid; a submission without rows has no block. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** All rows of all submissions. */
  readonly everything: Block | undefined;
}

/** Columns that stand before the form's own: unit, version, time, original cells, subject. */
export const LEAD_HEADERS = ["来源单位", "版本", "报送时间", "原单元格", "所属单位"] as const;
/** Title, line, header. */
export const DETAIL_HEAD_ROWS = 3;
/** Rows of a worksheet (Excel's limit). */
export const ROW_LIMIT = 1_048_576;

/**
 * Gives every form its sheet names and every submission its block of rows.
 * @throws RangeError when the details of a form do not fit on a sheet.
 */
export function layOut(forms: readonly MergedForm[], period: string): FormLayout[] {
  const taken: string[] = [];
  const named = (wanted: string) => {
    const name = sheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  return forms.map((merged) => {
    const title = shortTitle(merged.form);
    const { blocks, next } = blocksOf(merged.submissions);
    if (next - 1 > ROW_LIMIT) throw new RangeError(`the details of ${merged.form.id} do not fit on a sheet`);
    const first = DETAIL_HEAD_ROWS + 1;
    return {
      merged,
      period,
      summaryName: named(`汇总-${title}`),
      detailName: named(`明细-${title}`),
      columns: detailColumns(merged.form),
      blocks,
      everything: next > first ? { first, last: next - 1 } : undefined,
    };
  });
}

/** 妇女创业小额贷款台账 → 妇女创业小额贷款 */
export function shortTitle(form: Form): string {
  return form.title.zh.replace(/(?<=.)(台账|统计表|情况表|登记表)$/, "");
}

/** `'明细-妇女创业小额贷款'!$F$4:$F$9` */
export function rangeOf(layout: FormLayout, letters: string, block: Block): string {
  return `${formulaSheet(layout.detailName)}!$${letters}$${block.first}:$${letters}$${block.last}`;
}

export function detailColumnOf(layout: FormLayout, id: string): DetailColumn | undefined {
  return layout.columns.find(({ column }) => column.id === id);
}

function detailColumns(form: Form): DetailColumn[] {
  return form.columns.filter(leavesWorkbook).map((column, at) => ({
    column,
    header: isFigureColumn(column)
      ? withUnit(column.header.zh, columnDisplay(column).unit)
      : column.header.zh,
    letters: columnLetters(LEAD_HEADERS.length + at),
  }));
}

function blocksOf(submissions: readonly MergedSubmission[]): { blocks: Map<string, Block>; next: number } {
  const blocks = new Map<string, Block>();
  let next = DETAIL_HEAD_ROWS + 1;
  for (const { uuid, rows } of submissions) {
    if (rows === 0) continue;
    blocks.set(uuid, { first: next, last: next + rows - 1 });
    next += rows;
  }
  return { blocks, next };
}
