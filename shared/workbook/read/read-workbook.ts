import type { Grid } from "../../sheet/grid.ts";
import { byteSink } from "./byte-sink.ts";
import { containerKind } from "./container-kind.ts";
import { paneReadLimits, type ReadLimits } from "./limits.ts";
import { parseSlim } from "./parse-slim.ts";
import { partDecoder } from "./part-encoding.ts";
import type { ReadResult } from "./read-result.ts";
import { slimParts } from "./slim-parts.ts";
import { toGrid } from "./to-grid.ts";
import { type Unfolder, unfolder } from "./unfold.ts";
import { damaged, Unreadable } from "./unreadable.ts";
import { findWorkbookParts } from "./workbook-parts.ts";
import { findEntry, readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** A sheet that the workbook lists and whose part the file does not hold. */
const lostSheet = { lost: true, top: 0, left: 0, values: [], merges: [] } as const;

/**
 * Reads the worksheets of an .xlsx or .xlsm file as values, in the order of their tabs; hidden ones are marked.
 * Never throws for what the bytes hold: the result names why a file cannot be read, `detail` in Chinese.
 *
 * Nothing is unfolded before its declared size was accepted, nothing beyond a limit while it unfolds, and what
 * is not read (pictures, charts, macros) is not unfolded at all.
 */
export function readWorkbook(bytes: Uint8Array, options: Partial<ReadLimits> = {}): ReadResult {
  try {
    return { ok: true, sheets: readSheets(bytes, { ...paneReadLimits, ...options }) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, detail: error.message };
    throw error;
  }
}

function readSheets(bytes: Uint8Array, limits: ReadLimits): Grid[] {
  refuseOtherKinds(bytes);
  const directory = readZipDirectory(bytes, limits.entries);
  const guard = unfolder(limits);
  const parts = findWorkbookParts((part) => wholePart(findEntry(directory, part), guard, limits));
  const held = parts.sheets.flatMap(({ part }) =>
    part !== undefined && findEntry(directory, part) !== undefined ? [part] : [],
  );
  if (held.length === 0 && parts.sheets.length > 0) throw damaged("缺少工作表的内容");
  const slim = slimParts(parts, held, directory, guard, limits);
  const parsed = parseSlim(slim.workbook);
  let left = limits.cells;
  const grids = parts.sheets.map(({ name, hidden, stamp, part }, index): Grid => {
    const at = part === undefined ? -1 : held.indexOf(part);
    if (at === -1) return { ...lostSheet, name, ...(hidden && { hidden }) };
    const layout = slim.layouts[at];
    const cells = parsed[at]?.["!data"];
    if (layout === undefined || cells === undefined) throw damaged("缺少工作表的内容");
    const { date1904 } = parts;
    const sheet = toGrid({ name, hidden, date1904, stamp, position: index + 1, layout, cells }, left);
    left -= sheet.cells;
    return sheet.grid;
  });
  if (grids.every((grid) => grid.values.length === 0)) {
    throw new Unreadable("workbook_empty", "每张工作表都是空的");
  }
  return grids;
}

function refuseOtherKinds(bytes: Uint8Array): void {
  switch (containerKind(bytes)) {
    case "encrypted":
      throw new Unreadable("workbook_encrypted", "文件设了打开密码");
    case "legacy":
      throw new Unreadable("workbook_legacy", "文件是 Excel 97-2003 格式");
    case "unknown":
      throw new Unreadable("not_a_workbook", "文件开头不是工作簿的格式");
    case "zip":
  }
}

function wholePart(entry: ZipEntry | undefined, guard: Unfolder, limits: ReadLimits): Uint8Array | undefined {
  if (entry === undefined) return undefined;
  const sink = byteSink(limits.keptBytes);
  const decoder = partDecoder(sink.bytes);
  guard.unfold(entry, decoder.push);
  decoder.end();
  return sink.content();
}
