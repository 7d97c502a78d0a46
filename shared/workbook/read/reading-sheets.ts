import type { Grid } from "../../sheet/grid.ts";
import { allowance } from "./allowance.ts";
import { byteSink } from "./byte-sink.ts";
import { cellValues } from "./cell-value.ts";
import { containerKind } from "./container-kind.ts";
import type { ReadLimits } from "./limits.ts";
import { numberFormats } from "./number-formats.ts";
import { partDecoder } from "./part-encoding.ts";
import type { ReadResult } from "./read-result.ts";
import { sharedStrings } from "./shared-strings.ts";
import { sheetCells } from "./sheet-cells.ts";
import { sheetScanner } from "./sheet-scanner.ts";
import { toGrid } from "./to-grid.ts";
import type { Unfolder } from "./unfold.ts";
import { damaged, tooLarge, Unreadable } from "./unreadable.ts";
import { findWorkbookParts, type SheetPart } from "./workbook-parts.ts";
import type { XmlScanner } from "./xml-scanner.ts";
import { findEntry, readZipDirectory, type ZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** A part that is to be unfolded next, and what takes its bytes as they come. */
export interface PartWanted {
  readonly entry: ZipEntry;
  /** Bytes of all parts that are asked for, this one included. */
  readonly of: number;
  readonly take: (chunk: Uint8Array) => void;
  /** Throws when the part did not end. */
  readonly end: () => void;
}

export type SheetsRead = Omit<Extract<ReadResult, { ok: true }>, "ok" | "converted">;

/** A sheet that the workbook lists and whose part the file does not hold. */
const lostSheet = { lost: true, top: 0, left: 0, values: [], merges: [] } as const;

/**
 * The way from a file to its sheets. It asks for one part after the other and goes on when that was unfolded, at once or
 * as it comes: who walks it decides how. Throws `Unreadable`.
 */
export function* readingSheets(
  bytes: Uint8Array,
  limits: ReadLimits,
  guard: Unfolder,
): Generator<PartWanted, SheetsRead, void> {
  refuseOtherKinds(bytes);
  const directory = readZipDirectory(bytes, limits.entries);
  const parts = findWorkbookParts((part) => wholePart(findEntry(directory, part), guard, limits));
  const sheets = parts.sheets.filter(({ isList }) => !isList);
  const entries = sheetEntries(sheets, directory, limits);
  const stringsEntry = linkedEntry(directory, parts.sharedStrings);
  const stylesEntry = linkedEntry(directory, parts.styles);
  const wanted = [stringsEntry, stylesEntry, ...entries].filter((entry) => entry !== undefined);
  guard.admit(wanted);
  const whole = wanted.reduce((sum, { size }) => sum + size, 0);

  const allowed = allowance(limits.keptBytes);
  const strings = sharedStrings(allowed);
  if (stringsEntry !== undefined) yield partWanted(stringsEntry, whole, strings.scanner);
  const styles = numberFormats(allowed);
  if (stylesEntry !== undefined) yield partWanted(stylesEntry, whole, styles.scanner);
  const values = cellValues(strings.texts, parts.date1904);

  const grids: Grid[] = [];
  let cellsLeft = limits.cells;
  let areaLeft = limits.cells;
  for (const [index, { name, hidden, stamp, isExcerpt }] of sheets.entries()) {
    const entry = entries[index];
    if (entry === undefined) {
      grids.push({ ...lostSheet, name, ...(hidden && { hidden }) });
      continue;
    }
    const cells = sheetCells(allowed, cellsLeft, areaLeft);
    const { scanner, layout } = sheetScanner(cells, values, styles.formats, allowed.left());
    yield partWanted(entry, whole, scanner);
    cellsLeft -= cells.count();
    const { date1904 } = parts;
    const source = {
      name,
      hidden,
      isExcerpt,
      date1904,
      stamp,
      position: index + 1,
      layout,
      cells: cells.end(),
    };
    const made = toGrid(source, areaLeft);
    areaLeft -= made.cells;
    grids.push(made.grid);
  }
  if (grids.every((grid) => grid.values.length === 0)) {
    throw new Unreadable("workbook_empty", "每张工作表都是空的");
  }
  const lists = parts.sheets.flatMap(({ name, isList }) => (isList ? [name] : []));
  if (parts.marks === undefined && lists.length === 0) return { sheets: grids };
  return { sheets: grids, marked: { lists } };
}

function partWanted(entry: ZipEntry, of: number, scanner: XmlScanner): PartWanted {
  const decoder = partDecoder(scanner.push);
  return {
    entry,
    of,
    take: decoder.push,
    end() {
      decoder.end();
      scanner.end();
    },
  };
}

/** Of each sheet its part; undefined where the file holds none. */
function sheetEntries(
  sheets: readonly SheetPart[],
  directory: ZipDirectory,
  limits: ReadLimits,
): (ZipEntry | undefined)[] {
  if (sheets.length > limits.sheets) throw tooLarge(`工作表超过 ${limits.sheets} 张`);
  const entries = sheets.map(({ part }) => (part === undefined ? undefined : findEntry(directory, part)));
  if (sheets.length > 0 && entries.every((entry) => entry === undefined)) throw damaged("缺少工作表的内容");
  return entries;
}

/** A part that the workbook names must be there. */
function linkedEntry(directory: ZipDirectory, part: string | undefined): ZipEntry | undefined {
  if (part === undefined) return undefined;
  const entry = findEntry(directory, part);
  if (entry === undefined) throw damaged("缺少工作表的内容");
  return entry;
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
