/** What is said of a whole sheet, of the form's columns that it does not have: by lines above the table, by its stamp. */
import type { Column, Form } from "../form/form.ts";
import { constantsOfTable } from "../form/printed-table.ts";
import type { CellValue } from "../value.ts";
import { codesNamed, constantValue, mayHoldForAll } from "./constants.ts";
import type { Grid } from "./grid.ts";
import { textOf } from "./merges.ts";
import { compactText } from "./normalise.ts";

/** Wide spaces part what stands in one cell: 筛查项目：宫颈癌　　检查机构：县医院. */
const gap = /\s{2,}|\u3000+|\t/;

/**
 * Codes that lines above the table give by name, `筛查项目：宫颈癌`, by column id; a label and its value may stand in two
 * cells beside each other.
 */
export function statedConstants(grid: Grid, form: Form, headerRow: number): Record<string, string> {
  const stated: Record<string, string> = {};
  for (const row of grid.values.slice(0, Math.max(0, headerRow - grid.top))) {
    row.forEach((value, index) => {
      if (typeof value !== "string") return;
      for (const part of value.split(gap)) {
        const [, label = "", own = ""] = /^\s*([^:：]{2,12})[:：](.*)$/.exec(part) ?? [];
        const text = own.trim() === "" ? textOf(row[index + 1] ?? null) : own;
        const column = label === "" ? undefined : columnNamed(form, label);
        if (column === undefined || !isOneCode(column, text)) continue;
        stated[column.id] ??= text.trim();
      }
    });
  }
  return stated;
}

/**
 * Codes that the stamp's table has, without those of which title and tab name another: a template that was given another
 * title is no longer what it was, and is asked about like any sheet.
 */
export function stampedConstants(grid: Grid, form: Form, said: string): Record<string, string> {
  if (grid.stamp?.form !== form.id) return {};
  const stamped = Object.entries(constantsOfTable(form, grid.stamp.table));
  return Object.fromEntries(
    stamped.filter(([id, code]) => {
      const column = form.columns.find((each) => each.id === id);
      const named = column === undefined ? [] : codesNamed(column, said).filter((each) => each !== "other");
      return named.length === 0 || named.includes(code);
    }),
  );
}

function columnNamed(form: Form, label: string): Column | undefined {
  const key = compactText(label);
  return form.columns.find(
    (column) =>
      column.type === "code" &&
      mayHoldForAll(form, column) &&
      [column.header.zh, ...column.aliases].some((name) => compactText(name) === key),
  );
}

function isOneCode(column: Column, text: string): boolean {
  const value: CellValue | undefined = constantValue(column, text, undefined);
  return typeof value === "string" && column.codes?.some(({ code }) => code === value) === true;
}
