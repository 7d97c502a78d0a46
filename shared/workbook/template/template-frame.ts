/** What every template has around its table: the page, what is locked, its title and the lines above and below. */
import type { CellStyle, MergeRange, WriteSheet } from "hucre/xlsx";
import { periodTitle } from "../../period/period.ts";
import { sideBySide } from "../drawing/segments.ts";
import { sheetName } from "../drawing/text.ts";
import { type Template, titleOf } from "./template.ts";
import { blank, type Put, text } from "./template-cells.ts";
import { HEADER_ROW } from "./template-layout.ts";
import { MARGINS } from "./template-page.ts";

export const AUTHOR = "半边天统计";
export const SIGNATURE = [
  "单位负责人：",
  "审核人：",
  "填报人：",
  "联系电话：",
  "报出日期：　年　月　日",
] as const;

/** Everything but the open cells is locked, without a password. @param headerEnd first row below the header */
export function frameOf(
  template: Template,
  headerEnd: number,
): Pick<WriteSheet, "name" | "protection" | "pageSetup" | "headerFooter"> {
  return {
    name: sheetName(titleOf(template).zh, []),
    // Named here is what stays allowed.
    protection: {
      sheet: true,
      insertRows: true,
      deleteRows: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
      sort: true,
      autoFilter: true,
    },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
      printTitlesRow: `$${HEADER_ROW + 1}:$${headerEnd}`,
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
}

export function sheetTitle(template: Template): string {
  const { unit, period } = template;
  const when = period === undefined ? "" : periodTitle(period).replace(/^(\d{4})年$/, "$1年度");
  return `${when}${unit.name.replace(/(?<=.)(妇女联合会|妇联)$/, "")}${titleOf(template).zh}`;
}

/** What stands above the header on the left, the units of measure said by the caller. */
export function sheetLine({ form, unit, period }: Template, measures: string): string[] {
  return [
    `填报单位：${unit.name}`,
    `所属期：${period === undefined ? "" : periodTitle(period)}`,
    measures,
    ...(form.number === "" ? [] : [`表号：${form.number}`]),
  ];
}

/**
 * Writes texts side by side over the whole width, each as wide as it is long; in one cell where a column would cut one off.
 * @param widths of the columns, in characters
 */
export function spreadOver(
  widths: readonly number[],
  put: Put,
  merges: MergeRange[],
): (row: number, texts: readonly string[], style: CellStyle) => void {
  return (row, texts, style) => {
    for (const { from, to, said } of sideBySide(widths, texts)) {
      for (let at = from; at <= to; at++) put(row, at, at === from ? text(said, style) : blank(style));
      if (to > from) merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
    }
  };
}
