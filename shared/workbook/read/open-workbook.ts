import { strFromU8 } from "fflate";
import type { Grid } from "../../sheet/grid.ts";
import { containerKind } from "./container-kind.ts";
import { paneReadLimits, type ReadLimits } from "./limits.ts";
import { readOther } from "./other/read-other.ts";
import type { ReadResult, UnreadableCode } from "./read-result.ts";
import { type DecodeAs, decodeText } from "./text/decode-text.ts";
import { plainValue, readText } from "./text/read-text.ts";
import { unfolder } from "./unfold.ts";
import { damaged, Unreadable } from "./unreadable.ts";
import { findEntry, readZipDirectory } from "./zip-directory.ts";

export type ReadXlsx = (bytes: Uint8Array, limits: ReadLimits) => ReadResult | Promise<ReadResult>;

/** What the platform does better than anything that comes along. */
export interface OpenPlatform {
  readonly readXlsx: ReadXlsx;
  readonly decodeAs: DecodeAs;
}

export interface OpenOptions {
  readonly limits?: Partial<ReadLimits>;
  /** Name of the only sheet of a file without names. */
  readonly sheetName?: string;
}

const DEFAULT_NAME = "Sheet1";
const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";
const EXCEL_2003 = "urn:schemas-microsoft-com:office:spreadsheet";

/**
 * Opens whatever tables an office keeps, by what the file holds and not by its name: .xlsx and .xlsm; .xls, .et, .xlsb and
 * .ods; HTML and XML that was named .xls; text whose lines are cut into fields. Never throws for what the bytes hold.
 */
export async function openWorkbook(
  { readXlsx, decodeAs }: OpenPlatform,
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<ReadResult> {
  const limits = { ...paneReadLimits, ...options.limits };
  const { sheetName = DEFAULT_NAME } = options;
  const kind = containerKind(bytes);
  if (kind === "zip" || kind === "encrypted") {
    const read = await readXlsx(bytes, limits);
    return !read.ok && isReadElsewhere(read.code, bytes, limits) ? result(readOther(bytes, limits)) : read;
  }
  if (kind === "legacy") return result(readOther(bytes, limits));
  const text = decodeText(decodeAs, bytes);
  // Which says what it is not.
  if (text === undefined) return readXlsx(bytes, limits);
  return result(ofText(text, bytes, limits, sheetName));
}

/** Workbooks that are packed as .xlsx is, and hold something else. */
function isReadElsewhere(code: UnreadableCode, bytes: Uint8Array, limits: ReadLimits): boolean {
  return code === "workbook_binary" || (code === "not_a_workbook" && isOpenDocument(bytes, limits));
}

/** One of its entries says so (ODF 1.3, part 2, 3.3); `readWorkbook` finds nothing amiss with such a container. */
function isOpenDocument(bytes: Uint8Array, limits: ReadLimits): boolean {
  const entry = findEntry(readZipDirectory(bytes, limits.entries), "mimetype");
  if (entry === undefined || entry.size !== OPEN_DOCUMENT.length) return false;
  let said = "";
  unfolder(limits).unfold(entry, (chunk) => {
    said += strFromU8(chunk, true);
  });
  return said === OPEN_DOCUMENT;
}

async function ofText(text: string, bytes: Uint8Array, limits: ReadLimits, name: string): Promise<Grid[]> {
  if (/^\s*MIME-Version:/i.test(text)) return readOther(bytes, limits, plainValue);
  if (!/^\s*</.test(text)) return [readText(text, name, limits)];
  if (text.includes(EXCEL_2003)) {
    if (!/<\/(?:\w+:)?Workbook>\s*$/.test(text)) throw cutOff();
    return readOther(text, limits);
  }
  const tables = text.match(/<table[\s>]/gi)?.length ?? 0;
  if (tables === 0) throw new Unreadable("not_a_workbook", "文件里没有表");
  if (text.match(/<\/table\s*>/gi)?.length !== tables) throw cutOff();
  return readOther(text, limits, plainValue);
}

/** What is read of such a file would look whole. */
function cutOff(): Unreadable {
  return damaged("文件不完整，可能没有下载完或传输中断");
}

async function result(reading: Promise<Grid[]>): Promise<ReadResult> {
  try {
    const sheets = await reading;
    if (sheets.every(({ values }) => values.length === 0)) {
      throw new Unreadable("workbook_empty", "每张工作表都是空的");
    }
    return { ok: true, sheets, converted: true };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, detail: error.message };
    throw error;
  }
}
