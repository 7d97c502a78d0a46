import type { Grid } from "../../sheet/grid.ts";
import { containerKind } from "./container-kind.ts";
import { paneReadLimits, type ReadLimits } from "./limits.ts";
import { readOther } from "./other/read-other.ts";
import { type OtherContent, otherContent } from "./other-content.ts";
import type { ReadResult } from "./read-result.ts";
import type { DecodeAs } from "./text/decode-text.ts";
import { readText } from "./text/read-text.ts";
import { Unreadable } from "./unreadable.ts";

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
  const asXlsx = kind === "zip" || kind === "encrypted" ? await readXlsx(bytes, limits) : undefined;
  if (asXlsx?.ok === true) return asXlsx;
  try {
    const content = otherContent(decodeAs, bytes, limits, asXlsx?.code);
    // Which says what it is not.
    if (content === undefined) return asXlsx ?? (await readXlsx(bytes, limits));
    const sheets = await gridsOf(content, sheetName, limits);
    if (sheets.every(({ values }) => values.length === 0)) {
      throw new Unreadable("workbook_empty", "每张工作表都是空的");
    }
    return { ok: true, sheets, converted: true };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, detail: error.message };
    throw error;
  }
}

/** @throws Unreadable */
async function gridsOf(content: OtherContent, sheetName: string, limits: ReadLimits): Promise<Grid[]> {
  if (content.kind === "text") return [readText(content.text, sheetName, limits)];
  return readOther(content.content, limits, content.ofText);
}
