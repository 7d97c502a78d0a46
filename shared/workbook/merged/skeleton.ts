import { strFromU8, unzipSync } from "fflate";
import { type Cell, colToLetter, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { palette, type StyleName } from "../drawing/palette.ts";
import { escapeXml, formulaSheet } from "../drawing/text.ts";
import { PAGE_MARGINS } from "./print-layout.ts";
import type { StyleIds } from "./row-xml.ts";
import type { PrintPlan, SheetPlan } from "./sheet-plan.ts";

/** A worksheet without its rows: they belong between `before` and `between`, links behind that. */
export interface SheetFrame {
  /** Name of its part in the package. */
  readonly part: string;
  readonly before: string;
  /** Between the rows and the place of the links. */
  readonly between: string;
  readonly after: string;
}

/** Everything of the workbook except the rows. */
export interface Skeleton {
  /** Parts that are complete, by name, in the order of the package. */
  readonly parts: ReadonlyMap<string, string>;
  /** Each sheet's plan and frame, in order. */
  readonly sheets: readonly { readonly plan: SheetPlan; readonly frame: SheetFrame }[];
  readonly styles: StyleIds;
}

/**
 * Lets hucre make the workbook's frame: styles, sheets with widths, merges, panes, filters, print settings. Every
 * style of the palette stands once on the first sheet; the ids it was given are read back, then the rows go.
 */
export async function makeSkeleton(plans: readonly SheetPlan[]): Promise<Skeleton> {
  const names = [...palette.keys()];
  const bytes = await writeXlsx({
    sheets: plans.map((plan, index) => frameOf(plan, index === 0 ? names : [])),
    defaultFont: { name: "宋体", size: 11 },
    stringMode: "inline",
  });
  const files = unzipSync(bytes);
  const parts = new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  parts.set("xl/workbook.xml", withPrintTitles(parts.get("xl/workbook.xml"), plans));
  let ids: readonly string[] = [];
  const sheets = plans.map((plan, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const { before, rows, after } = split(part, parts.get(part));
    parts.delete(part);
    if (index === 0) ids = [...rows.matchAll(/<c [^>]*?\bs="(\d+)"/g)].map((match) => match[1] ?? "");
    return { plan, frame: { part, before: withDimension(before, plan), ...cutForLinks(part, after) } };
  });
  return { parts, sheets, styles: styleIds(names, ids) };
}

function frameOf(plan: SheetPlan, styleNames: readonly StyleName[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  styleNames.forEach((name, column) => {
    cells.set(`0,${column}`, { value: 0, type: "number", style: palette.get(name) ?? {} });
  });
  return {
    name: plan.name,
    ...(plan.veryHidden === true ? { veryHidden: true } : {}),
    rows: [[0]],
    cells,
    columns: plan.widths.map((width) => ({ width })),
    merges: [...plan.merges],
    freezePane: plan.frozen,
    ...(plan.filterRow === undefined ? {} : { autoFilter: { range: filterRange(plan, plan.filterRow) } }),
    conditionalRules: [...(plan.conditionalRules ?? [])],
    pageSetup: pageSetup(plan.print),
    ...(plan.print.breaks === undefined
      ? {}
      : {
          // hucre names the column before the break.
          colBreaks: plan.print.breaks.map((column) => column - 1),
        }),
    ...(plan.print.rowBreaks === undefined ? {} : { rowBreaks: plan.print.rowBreaks.map((row) => row - 2) }),
    ...(plan.charts === undefined ? {} : { charts: [...plan.charts] }),
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
}

function pageSetup({
  paper,
  rows,
  columns,
  scale,
  onePage,
}: PrintPlan): NonNullable<WriteSheet["pageSetup"]> {
  return {
    paperSize: paper,
    orientation: "landscape",
    ...(scale === undefined
      ? { fitToPage: true, fitToWidth: 1, fitToHeight: onePage === true ? 1 : 0 }
      : { scale }),
    margins: PAGE_MARGINS,
    printTitlesRow: rows,
    ...(columns === undefined ? {} : { printTitlesColumn: columns }),
  };
}

function filterRange(plan: SheetPlan, row: number): string {
  return `A${row + 1}:${lastColumn(plan)}${Math.max(plan.rowCount, row + 1)}`;
}

function lastColumn(plan: SheetPlan): string {
  return colToLetter(Math.max(plan.widths.length - 1, 0));
}

function split(part: string, xml = ""): { before: string; rows: string; after: string } {
  const start = xml.indexOf("<sheetData>");
  const end = xml.indexOf("</sheetData>");
  if (start < 0 || end < start) throw new Error(`the skeleton has no rows to replace in ${part}`);
  const rowsAt = start + "<sheetData>".length;
  return { before: xml.slice(0, rowsAt), rows: xml.slice(rowsAt, end), after: xml.slice(end) };
}

/** Names of sheets that hold a hyphen need quotes, which hucre leaves out: Excel would repair the workbook. */
function withPrintTitles(workbook: string | undefined, plans: readonly SheetPlan[]): string {
  const names = plans.map(({ name, print: { rows, columns } }, index) => {
    const areas = [...(columns === undefined ? [] : [columns]), rows].map(
      (area) => `${formulaSheet(name)}!${area}`,
    );
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(areas.join())}</definedName>`;
  });
  const written = /<definedNames>.*<\/definedNames>/s;
  if (workbook === undefined || !written.test(workbook)) throw new Error("the skeleton has no print titles");
  return workbook.replace(written, () => `<definedNames>${names.join("")}</definedNames>`);
}

/** Links stand behind validations and before everything about printing (ECMA-376, CT_Worksheet). */
function cutForLinks(part: string, after: string): { between: string; after: string } {
  const at = after.search(/<(?:printOptions|pageMargins|pageSetup)\b/);
  if (at < 0) throw new Error(`the skeleton has no page set-up in ${part}`);
  return { between: after.slice(0, at), after: after.slice(at) };
}

function withDimension(xml: string, plan: SheetPlan): string {
  const range = `A1:${lastColumn(plan)}${Math.max(plan.rowCount, 1)}`;
  return xml.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${range}"/>`);
}

function styleIds(names: readonly StyleName[], ids: readonly string[]): StyleIds {
  if (ids.length !== names.length) throw new Error("the skeleton lost styles of the palette");
  const byName = new Map(names.map((name, at) => [name, ids[at] ?? "0"]));
  return (style) => {
    const id = byName.get(style);
    if (id === undefined) throw new RangeError(`no style ${style}`);
    return id;
  };
}
