import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { cellText, escapeXml, formulaSheet } from "../drawing/text.ts";
import { layOutAcross } from "./across-layout.ts";
import { acrossSheet } from "./across-sheet.ts";
import { sizeNoteBoxes } from "./note-boxes.ts";
import { STAMP_NAME, stampFormula } from "./stamp.ts";
import { type Template, titleOf } from "./template.ts";
import { layOutTemplate, type TemplateLayout } from "./template-layout.ts";
import { templateSheet } from "./template-sheet.ts";
import { LISTS_SHEET, templateValidations, type Validations } from "./template-validations.ts";

const CREATOR = "半边天统计";

/** A ZIP entry wants a time; one for all keeps the same input the same bytes. */
const NO_TIME = "1980-01-01T00:00:00";

/**
 * Writes a blank form as offices know it, ready to be filled in and read back: title, unit line, header, 合计,
 * open rows, signature line. The same template gives the same bytes.
 * @throws Error when a part of the workbook is not where the stamp or the notes expect it.
 */
export async function writeTemplate(template: Template): Promise<Uint8Array> {
  const { sheet, lists, open } = template.table?.across === undefined ? listOf(template) : acrossOf(template);
  const bytes = await writeXlsx({
    sheets: [sheet, ...(lists.length === 0 ? [] : [listsSheet(lists)])],
    properties: { title: titleOf(template).zh, creator: CREATOR },
    defaultFont: { name: "宋体", size: 11 },
  });
  const parts = unzipSync(bytes);
  const rewrite = (part: string, change: (xml: string) => string) => {
    const content = parts[part];
    if (content === undefined) throw new Error(`the template has no ${part}`);
    parts[part] = strToU8(change(strFromU8(content)));
  };
  rewrite("xl/worksheets/sheet1.xml", (xml) => growing(xml, open));
  rewrite("xl/workbook.xml", (xml) => stamped(quoted(xml, sheet.name), template));
  rewrite("xl/drawings/vmlDrawing1.vml", (vml) => sizeNoteBoxes(vml, noteBoxes(sheet)));
  rewrite("docProps/core.xml", (xml) => xml.replace(/<dcterms:(created|modified) .*?<\/dcterms:\1>/g, ""));
  rewrite("docProps/app.xml", (xml) => xml.replace(/(?<=<Application>)[^<]*/, escapeXml("HalfSky")));
  return zipSync(parts, { mtime: NO_TIME });
}

interface Drawn {
  readonly sheet: WriteSheet;
  readonly lists: Validations["lists"];
  /** Rows that grow with what is typed. */
  readonly open: Pick<TemplateLayout, "firstRow" | "lastRow">;
}

function listOf(template: Template): Drawn {
  const layout = layOutTemplate(template);
  const { validations, lists } = templateValidations(layout);
  return { sheet: templateSheet(layout, { validations }), lists, open: layout };
}

/** Names run down the side: it has no list and no row that grows. */
function acrossOf(template: Template): Drawn {
  const layout = layOutAcross(template);
  return { sheet: acrossSheet(layout), lists: [], open: { firstRow: 0, lastRow: -1 } };
}

/** Open rows grow with what is typed: no height of theirs is fixed. */
function growing(xml: string, { firstRow, lastRow }: Drawn["open"]): string {
  return xml.replace(/<row r="(\d+)"[^>]*>/g, (row, number: string) =>
    Number(number) > firstRow && Number(number) <= lastRow + 1 ? row.replace(' customHeight="1"', "") : row,
  );
}

/** The sheet's name in the print titles within quotes: hucre leaves them out, and Excel would repair “两癌”. */
function quoted(xml: string, name: string): string {
  const titles = /(<definedName name="_xlnm\.Print_Titles"[^>]*>)[^<]*!(\$[^!<]*)</;
  if (!titles.test(xml)) throw new Error("the template has no print titles");
  return xml.replace(titles, (_, start, rows) => `${start}${escapeXml(formulaSheet(name))}!${rows}<`);
}

/** Adds the hidden name that says which form, and which version of it, the first sheet is. */
function stamped(xml: string, { form, table }: Template): string {
  const name = `<definedName name="${STAMP_NAME}" localSheetId="0" hidden="1">${escapeXml(stampFormula(form, table))}</definedName>`;
  const parts = xml.split("<definedNames>");
  if (parts.length !== 2) throw new Error("the template's workbook has no list of names");
  return parts.join(`<definedNames>${name}`);
}

function noteBoxes({ cells, rowDefs }: WriteSheet) {
  const texts = [...(cells ?? [])].flatMap(([, { comment }]) =>
    comment === undefined ? [] : [comment.text],
  );
  return { texts, heightOf: (row: number) => rowDefs?.get(row)?.height ?? 15 };
}

/** One list a column; no headings, so that nothing on the sheet looks like a table. */
function listsSheet(lists: readonly (readonly string[])[]): WriteSheet {
  const rows = Math.max(...lists.map(({ length }) => length));
  return {
    name: LISTS_SHEET,
    veryHidden: true,
    rows: Array.from({ length: rows }, (_, row) =>
      lists.map((list) => (list[row] === undefined ? null : cellText(list[row]))),
    ),
  };
}
