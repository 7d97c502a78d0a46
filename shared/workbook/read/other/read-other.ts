import type { ParsingOptions, WorkBook } from "@e965/xlsx";
import type { Grid, RawValue } from "../../../sheet/grid.ts";
import type { ReadLimits } from "../limits.ts";
import { unfolder } from "../unfold.ts";
import { damaged, megabytes, tooLarge, Unreadable } from "../unreadable.ts";
import { readZipDirectory } from "../zip-directory.ts";
import { sheetjsGrids } from "./sheetjs-grids.ts";

/** Of a file that is not packed: SheetJS makes some twenty times as much of it. */
const MOST_BYTES = 48 * 2 ** 20;
const LAST_ROW = 1_048_576;

/** Numbers as they are stored, with their formats; nothing that is not needed for values. */
const OPTIONS: ParsingOptions = {
  dense: true,
  raw: true,
  cellNF: true,
  cellDates: false,
  cellFormula: true,
  cellHTML: false,
  cellText: false,
  bookDeps: false,
  bookFiles: false,
  bookVBA: false,
};

/**
 * Reads .xls, .et, .xlsb, .ods, tables of HTML and XML of Excel 2003. `ofText` makes values of texts where a file does not
 * tell one from the other. Throws `Unreadable`.
 */
export async function readOther(
  content: Uint8Array | string,
  limits: ReadLimits,
  ofText: (text: string) => RawValue = (text) => text,
): Promise<Grid[]> {
  return sheetjsGrids(await loadWorkbook(content, limits), limits, ofText);
}

/**
 * The workbook as SheetJS has it, which is loaded for the first of them.
 * @param more what is asked for beside values, formats and merges
 * @throws Unreadable
 */
export async function loadWorkbook(
  content: Uint8Array | string,
  limits: ReadLimits,
  more: ParsingOptions = {},
): Promise<WorkBook> {
  if (content.length > MOST_BYTES) throw tooLarge(`文件超过 ${megabytes(MOST_BYTES)}`);
  if (typeof content !== "string" && isPacked(content)) admitPacked(content, limits);
  const [{ read, set_cptable }, codepages] = await Promise.all([
    import("@e965/xlsx"),
    import("@e965/xlsx/dist/cpexcel.full.mjs"),
  ]);
  set_cptable(codepages);
  // One row more than Excel has would be known by the area; fewer cells than the limit never need as many rows.
  const sheetRows = Math.min(LAST_ROW, limits.cells) + 1;
  const type = typeof content === "string" ? "string" : "array";
  return parsed(() => read(content, { ...OPTIONS, ...more, type, sheetRows }));
}

/** Whatever SheetJS throws it throws over the file. */
function parsed(parse: () => WorkBook): WorkBook {
  try {
    return parse();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(said)) throw new Unreadable("workbook_encrypted", "文件设了打开密码");
    throw damaged(`读不出内容（${said.slice(0, 80)}）`);
  }
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** SheetJS unfolds whatever is there: everything is unfolded under guard before. */
function admitPacked(bytes: Uint8Array, limits: ReadLimits): void {
  const entries = [...readZipDirectory(bytes, limits.entries).values()];
  const guard = unfolder(limits);
  guard.admit(entries);
  for (const entry of entries) guard.unfold(entry, () => undefined);
}
