import { type DenseWorkSheet, read } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { damaged } from "./unreadable.ts";

/** The parts SheetJS is given; all were written by this folder, only their texts are the sender's. */
export interface SlimWorkbook {
  readonly date1904: boolean;
  readonly sharedStrings: Uint8Array | undefined;
  readonly styles: Uint8Array | undefined;
  readonly sheets: readonly Uint8Array[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Sheets in the order given, cells by row and column. Throws `Unreadable`. */
export function parseSlim(workbook: SlimWorkbook): DenseWorkSheet[] {
  const options = {
    type: "array",
    dense: true,
    nodim: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
    // Without it a sheet that fails to parse would be missing, silently.
    WTF: true,
  } as const;
  try {
    const { SheetNames, Sheets } = read(storedZip(workbook), options);
    // `dense` makes SheetJS return the dense form, which its type does not say.
    return SheetNames.map((name) => Sheets[name] as DenseWorkSheet);
  } catch (error) {
    throw damaged(error instanceof RangeError ? "内容不合规范，无法解析" : "内容不合规范");
  }
}

function storedZip(workbook: SlimWorkbook): Uint8Array {
  const numbers = workbook.sheets.map((_, index) => index + 1);
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(contentTypes(workbook, numbers)),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${workbook.date1904 ? 1 : 0}"/><sheets>` +
        numbers.map((n) => `<sheet name="${n}" sheetId="${n}" r:id="rId${n}"/>`).join("") +
        "</sheets></workbook>",
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">` +
        numbers
          .map(
            (n) =>
              `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
          )
          .join("") +
        "</Relationships>",
    ),
  };
  if (workbook.sharedStrings !== undefined) files["xl/sharedStrings.xml"] = workbook.sharedStrings;
  if (workbook.styles !== undefined) files["xl/styles.xml"] = workbook.styles;
  for (const [index, sheet] of workbook.sheets.entries())
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheet;
  return zipSync(files, { level: 0, mtime: "1980-01-01T00:00:00" });
}

function contentTypes(workbook: SlimWorkbook, numbers: readonly number[]): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${CONTENT}.${type}+xml"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>`,
    override("workbook", "sheet.main"),
    workbook.sharedStrings === undefined ? "" : override("sharedStrings", "sharedStrings"),
    workbook.styles === undefined ? "" : override("styles", "styles"),
    ...numbers.map((n) => override(`worksheets/sheet${n}`, "worksheet")),
    "</Types>",
  ].join("");
}
