import { constants, deflateRawSync } from "node:zlib";
import { CFB, utils, write } from "@e965/xlsx";
import { type Cell, type ColumnDef, writeXlsx } from "hucre/xlsx";
import { columnLetters, parseAddress } from "../../shared/sheet/grid.ts";
import { type ArchiveFile, type ArchiveShape, zipArchive } from "./zip-archive.ts";

export type SheetValue = string | number | boolean | null;

/** A sheet to make a workbook of; rows and columns count from 0, addresses are written as in Excel. */
export interface SheetSketch {
  readonly name: string;
  readonly rows: readonly (readonly SheetValue[])[];
  /** "A1:M1" */
  readonly merges?: readonly string[];
  /** Number formats by address. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Formulas by address; the value in `rows` is their cached result. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** Words that may be chosen, by range: "C3:C20". */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
}

export interface WorkbookSketch {
  readonly date1904?: boolean;
  readonly password?: string;
}

/** The bytes of an .xlsx file, written by hucre as a spreadsheet program would. */
export async function workbookBytes(
  sheets: readonly SheetSketch[],
  workbook: WorkbookSketch = {},
): Promise<Uint8Array> {
  return writeXlsx({
    ...(workbook.date1904 === true && { dateSystem: "1904" }),
    ...(workbook.password !== undefined && {
      encryption: { password: workbook.password, spinCount: 1_000 },
    }),
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row) => [...row]),
      merges: (sheet.merges ?? []).map(mergeRange),
      cells: cellDetails(sheet),
      dataValidations: Object.entries(sheet.lists ?? {}).map(([range, values]) => ({
        type: "list" as const,
        values: [...values],
        range,
      })),
      rowDefs: new Map((sheet.hiddenRows ?? []).map((row) => [row, { hidden: true }] as const)),
      columns: hiddenColumns(sheet),
      hidden: sheet.hidden === true,
    })),
  });
}

function mergeRange(range: string) {
  const [first = "", second = ""] = range.split(":");
  const [from, to] = [parseAddress(first), parseAddress(second)];
  if (from === undefined || to === undefined) throw new Error(`Not a range: ${range}`);
  return { startRow: from.row, startCol: from.column, endRow: to.row, endCol: to.column };
}

function cellDetails(sheet: SheetSketch): Map<string, Partial<Cell>> {
  const details = new Map<string, Partial<Cell>>();
  const add = (address: string, detail: Partial<Cell>): void => {
    const at = parseAddress(address);
    if (at === undefined) throw new Error(`Not an address: ${address}`);
    const value = sheet.rows[at.row]?.[at.column] ?? null;
    const key = `${at.row},${at.column}`;
    details.set(key, { value, ...details.get(key), ...detail });
  };
  for (const [address, numFmt] of Object.entries(sheet.formats ?? {})) add(address, { style: { numFmt } });
  for (const [address, formula] of Object.entries(sheet.formulas ?? {})) {
    const at = parseAddress(address);
    add(address, { formula, formulaResult: sheet.rows[at?.row ?? 0]?.[at?.column ?? 0] ?? null });
  }
  return details;
}

function hiddenColumns(sheet: SheetSketch): ColumnDef[] {
  const hidden = sheet.hiddenColumns ?? [];
  return Array.from({ length: Math.max(-1, ...hidden) + 1 }, (_, column) => ({
    hidden: hidden.includes(column),
  }));
}

/** Parts of a workbook written by hand. */
export interface RawWorkbook {
  /** What stands inside `<worksheet>`, one text for each sheet. */
  readonly sheets: readonly string[];
  /** What stands inside `<sst>`. */
  readonly sharedStrings?: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Further files, or files that take the place of those above. */
  readonly files?: readonly ArchiveFile[];
  readonly shape?: ArchiveShape;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook of hand-written XML, for what no well-behaved program writes. */
export function rawWorkbook(raw: RawWorkbook): Uint8Array {
  const links = raw.sheets.map((_, i) => link(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`));
  const files: ArchiveFile[] = [
    { name: "_rels/.rels", content: relationships([link("rId1", "officeDocument", "xl/workbook.xml")]) },
    {
      name: "xl/workbook.xml",
      content:
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${raw.date1904 === true}"/><sheets>` +
        raw.sheets
          .map((_, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
          .join("") +
        "</sheets></workbook>",
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relationships([
        ...links,
        ...(raw.sharedStrings === undefined
          ? []
          : [link("rId901", "sharedStrings", "/xl/sharedStrings.xml")]),
        ...(raw.styles === undefined ? [] : [link("rId902", "styles", "styles.xml")]),
      ]),
    },
    ...raw.sheets.map((xml, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `<worksheet xmlns="${MAIN}">${xml}</worksheet>`,
    })),
  ];
  if (raw.sharedStrings !== undefined) {
    files.push({ name: "xl/sharedStrings.xml", content: `<sst xmlns="${MAIN}">${raw.sharedStrings}</sst>` });
  }
  if (raw.styles !== undefined) {
    files.push({ name: "xl/styles.xml", content: `<styleSheet xmlns="${MAIN}">${raw.styles}</styleSheet>` });
  }
  const replaced = new Set(raw.files?.map((file) => file.name));
  const all = [...files.filter((file) => !replaced.has(file.name)), ...(raw.files ?? [])];
  return zipArchive(all, raw.shape);
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(links: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}">${links.join("")}</Relationships>`;
}

/**
 * About 1.5 MB that unfold to 1.5 GB of identical rows: one compressed block, repeated.
 * The honest bomb declares its size; the lying one declares 1 MB.
 */
export function zipBomb(declares: "honest" | "lying" = "honest"): Uint8Array {
  const row = `<row><c><v>1</v></c>${" ".repeat(20_000)}</row>`;
  const block = Buffer.from(row.repeat(500));
  const packed = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
  const times = Math.ceil((1.5 * 2 ** 30) / block.length);
  const open = deflateRawSync(Buffer.from(`<worksheet xmlns="${MAIN}"><sheetData>`), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const close = deflateRawSync(Buffer.from("</sheetData></worksheet>"));
  const content = Buffer.concat([open, ...Array.from({ length: times }, () => packed), close]);
  const declaredSize = declares === "honest" ? block.length * times : 2 ** 20;
  return rawWorkbook({
    sheets: [""],
    files: [{ name: "xl/worksheets/sheet1.xml", content, packed: true, declaredSize }],
  });
}

/** One small table, and formatting without content on every row down to 1,048,576. */
export function styledToTheLastRow(rows: readonly (readonly number[])[] = [[1, 2]]): Uint8Array {
  const filled = rows.map((row, r) => {
    const cells = row.map((value, c) => `<c r="${columnLetters(c)}${r + 1}" s="1"><v>${value}</v></c>`);
    return `<row r="${r + 1}" spans="1:3">${cells.join("")}</row>`;
  });
  const blank = Array.from({ length: 1_048_576 - rows.length }, (_, i) => {
    const r = rows.length + i + 1;
    return `<row r="${r}" spans="1:3" s="1" customFormat="1"><c r="A${r}" s="1"/><c r="B${r}" s="1"/></row>`;
  });
  return rawWorkbook({
    sheets: [`<dimension ref="A1:C1048576"/><sheetData>${filled.join("")}${blank.join("")}</sheetData>`],
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs>',
  });
}

/** An .xlsx file with a password, as Excel keeps it: an OLE2 file around the encrypted package. */
export function encryptedWorkbook(): Promise<Uint8Array> {
  return workbookBytes([{ name: "表", rows: [["示例", 1]] }], { password: "测试" });
}

/** The smallest OLE2 file that holds an encrypted package. */
export function encryptedContainer(): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, "/EncryptionInfo", new Uint8Array(64));
  CFB.utils.cfb_add(container, "/EncryptedPackage", new Uint8Array(5_000));
  return new Uint8Array(CFB.write(container, { type: "buffer" }));
}

/** The same table as Excel 97-2003 (.xls) or as a binary workbook (.xlsb). */
export function otherFormat(bookType: "biff8" | "xlsb" | "ods" | "csv"): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["单位", "人数"],
    ["测试甲", 3],
  ]);
  const workbook = { SheetNames: ["表"], Sheets: { 表: sheet } };
  return new Uint8Array(write(workbook, { bookType, type: "buffer" }));
}
