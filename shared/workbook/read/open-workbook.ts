import { strFromU8 } from "fflate";
import type { Grid } from "../../sheet/grid.ts";
import { containerKind } from "./container-kind.ts";
import type { InflateWhole } from "./inflate-whole.ts";
import { paneReadLimits, type ReadLimits } from "./limits.ts";
import { readOther } from "./other/read-other.ts";
import type { ReadResult, UnreadableCode } from "./read-result.ts";
import { readWorkbook } from "./read-workbook.ts";
import { decodeText } from "./text/decode-text.ts";
import { plainValue, readText } from "./text/read-text.ts";
import { Unreadable } from "./unreadable.ts";

export interface OpenOptions {
  readonly limits?: Partial<ReadLimits>;
  /** Name of the only sheet of a file without names. */
  readonly sheetName?: string;
  readonly inflate?: InflateWhole;
}

const DEFAULT_NAME = "Sheet1";
const OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
const EXCEL_2003 = "urn:schemas-microsoft-com:office:spreadsheet";

/**
 * Opens whatever tables an office keeps, by what the file holds and not by its name: .xlsx and .xlsm; .xls, .et, .xlsb and
 * .ods; HTML and XML that was named .xls; text whose lines are cut into fields. Never throws for what the bytes hold.
 */
export async function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): Promise<ReadResult> {
  const limits = { ...paneReadLimits, ...options.limits };
  const kind = containerKind(bytes);
  if (kind === "zip" || kind === "encrypted") {
    const read = readWorkbook(bytes, limits, options.inflate);
    return !read.ok && isReadElsewhere(read.code, bytes) ? result(readOther(bytes, limits)) : read;
  }
  if (kind === "legacy") return result(readOther(bytes, limits));
  const text = decodeText(bytes);
  if (text === undefined) return readWorkbook(bytes, limits);
  return result(ofText(text, bytes, limits, options.sheetName ?? DEFAULT_NAME));
}

/** Workbooks that are packed as .xlsx is, and hold something else. */
function isReadElsewhere(code: UnreadableCode, bytes: Uint8Array): boolean {
  return code === "workbook_binary" || (code === "not_a_workbook" && isOpenDocument(bytes));
}

/** Its first entry says so, uncompressed (ODF 1.3, part 2, 3.3). */
function isOpenDocument(bytes: Uint8Array): boolean {
  return strFromU8(bytes.subarray(30, 30 + OPEN_DOCUMENT.length), true) === OPEN_DOCUMENT;
}

async function ofText(text: string, bytes: Uint8Array, limits: ReadLimits, name: string): Promise<Grid[]> {
  if (/^\s*MIME-Version:/i.test(text)) return readOther(bytes, limits);
  if (!/^\s*</.test(text)) return [readText(text, name, limits)];
  if (/<table[\s>]/i.test(text)) return readOther(text, limits, plainValue);
  if (text.includes(EXCEL_2003)) return readOther(text, limits);
  throw new Unreadable("not_a_workbook", "文件里没有表");
}

async function result(reading: Promise<Grid[]>): Promise<ReadResult> {
  try {
    const sheets = await reading;
    if (sheets.every(({ values }) => values.length === 0)) {
      throw new Unreadable("workbook_empty", "每张工作表都是空的");
    }
    return { ok: true, sheets };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, detail: error.message };
    throw error;
  }
}
