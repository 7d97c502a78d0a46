import type { DataValidation } from "hucre/xlsx";
import { type Column, leavesWorkbook, rangeOf } from "../../form/form.ts";
import { cellAddress, columnLetters } from "../../sheet/grid.ts";
import { TEXT_LIMIT, toDecimal } from "../../value.ts";

import { columnDisplay } from "../drawing/display.ts";
import { dateSerial } from "../drawing/moment.ts";
import { formulaSheet } from "../drawing/text.ts";
import type { TemplateLayout } from "./template-layout.ts";
import { entryText } from "./template-notes.ts";

/** The hidden sheet that holds lists too long, or too odd, to stand in the validation itself. */
export const LISTS_SHEET = "下拉选项";
/** Excel's limits: characters of an inline list, of a title, of a message. */
const INLINE_LIMIT = 255;
const TITLE_LIMIT = 32;

const DATES = { first: dateSerial("1901-01-01"), last: dateSerial("2199-12-31") };

export interface Validations {
  readonly validations: readonly DataValidation[];
  /** Columns of the lists sheet, each from its first row down. */
  readonly lists: readonly (readonly string[])[];
}

/** What may be typed in the open cells: from a list, a number, a date. Chinese prompts and messages throughout. */
export function templateValidations(layout: TemplateLayout): Validations {
  const lists: string[][] = [];
  const listOf = (names: readonly string[]): Pick<DataValidation, "values" | "formula1"> => {
    const inline = names.every((name) => !/[,"]|^[\s=]|\s$/.test(name));
    if (inline && names.join(",").length <= INLINE_LIMIT) return { values: [...names] };
    const letters = columnLetters(lists.push([...names]) - 1);
    return { formula1: `${formulaSheet(LISTS_SHEET)}!$${letters}$1:$${letters}$${names.length}` };
  };
  const { template, subjects } = layout;
  const validations = layout.columns.flatMap(({ column, at }): DataValidation[] => {
    return validationOf(column, openRange(layout, at), listOf);
  });
  if (subjects !== undefined) {
    const units = listOf([template.unit, ...template.below].map(({ name }) => name));
    validations.unshift({ ...subjectMessages, type: "list", ...units, range: openRange(layout, subjects) });
  }
  return { validations, lists };
}

/** What may be typed in a range of cells of a column, where anything is not. @param listOf words of a list */
export function validationOf(
  column: Column,
  range: string,
  listOf: (names: readonly string[]) => Pick<DataValidation, "values" | "formula1"> = () => ({}),
): DataValidation[] {
  const rule = ruleOf(column, listOf);
  return rule === undefined ? [] : [{ ...messages(column), ...rule, range }];
}

const shown = { allowBlank: true, showInputMessage: true, showErrorMessage: true } as const;

const subjectMessages = {
  ...shown,
  inputTitle: "填报单位",
  inputMessage: "这一行是哪个单位的，从下拉列表中选择。空着就是本单位。",
  errorTitle: "填报单位",
  errorMessage: "请从下拉列表中选择本单位或下级单位。",
  errorStyle: "stop",
} as const;

function messages(column: Column): Omit<DataValidation, "type" | "range"> {
  const title = column.header.zh.slice(0, TITLE_LIMIT);
  const entry = entryText(column);
  const isFigure = column.type === "figure" || column.type === "money";
  return {
    ...shown,
    inputTitle: title,
    inputMessage: entry,
    errorTitle: title,
    errorMessage: isFigure ? `${entry}带“余、近、约”的数可以保留原样，选“是”继续。` : entry,
    // 28300余 is a figure too: a warning lets it stand.
    errorStyle: isFigure ? "warning" : "stop",
  };
}

type Rule = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "values">;

function ruleOf(
  column: Column,
  listOf: (names: readonly string[]) => Pick<DataValidation, "values" | "formula1">,
): Rule | undefined {
  switch (column.type) {
    case "code":
      return { type: "list", ...listOf((column.codes ?? []).map(({ zh }) => zh)) };
    case "date":
      // 2013年 is no date to Excel; the longest spelling is 二〇一三年十二月二十一日.
      if (column.precision !== undefined) return between("textLength", "4", "20");
      return between("date", String(DATES.first), String(DATES.last));
    case "figure":
    case "money":
    case "percent": {
      const { scale } = columnDisplay(column);
      const { min, max } = rangeOf(column);
      return between(scale === 0 ? "whole" : "decimal", toDecimal(min, scale), toDecimal(max, scale));
    }
    case "text":
      return leavesWorkbook(column) ? { ...between("textLength", "0", String(TEXT_LIMIT)) } : undefined;
  }
}

function between(type: DataValidation["type"], formula1: string, formula2: string): Rule {
  return { type, operator: "between", formula1, formula2 };
}

function openRange({ firstRow, lastRow }: TemplateLayout, at: number): string {
  return `${cellAddress(firstRow, at)}:${cellAddress(lastRow, at)}`;
}
