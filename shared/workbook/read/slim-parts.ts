import { type ByteSink, byteSink } from "./byte-sink.ts";
import type { ReadLimits } from "./limits.ts";
import type { SlimWorkbook } from "./parse-slim.ts";
import { partDecoder } from "./part-encoding.ts";
import { type SheetLayout, slimSheet } from "./slim-sheet.ts";
import { slimStrings } from "./slim-strings.ts";
import { slimStyles } from "./slim-styles.ts";
import type { Unfolder } from "./unfold.ts";
import { damaged, tooLarge } from "./unreadable.ts";
import type { WorkbookParts } from "./workbook-parts.ts";
import type { XmlScanner } from "./xml-scanner.ts";
import { withWideEntities } from "./xml-text.ts";
import { findEntry, type ZipDirectory, type ZipEntry } from "./zip-directory.ts";

export interface SlimParts {
  readonly workbook: SlimWorkbook;
  /** One for each sheet, in order. */
  readonly layouts: readonly SheetLayout[];
}

/** Unfolds the parts of a workbook and keeps of each only what its values need. Throws `Unreadable`. `worksheets`: keys. */
export function slimParts(
  parts: WorkbookParts,
  worksheets: readonly string[],
  directory: ZipDirectory,
  guard: Unfolder,
  limits: ReadLimits,
): SlimParts {
  let keptBytes = limits.keptBytes;
  let cells = limits.cells;

  function run(part: string, sink: ByteSink, scanner: XmlScanner): Uint8Array {
    const decoder = partDecoder(scanner.push);
    guard.unfold(requiredEntry(directory, part), decoder.push);
    decoder.end();
    scanner.end();
    keptBytes -= sink.length();
    return withWideEntities(sink.content());
  }

  function optional(
    part: string | undefined,
    writer: (sink: ByteSink) => XmlScanner,
  ): Uint8Array | undefined {
    if (part === undefined) return undefined;
    const sink = byteSink(keptBytes);
    return run(part, sink, writer(sink));
  }

  if (parts.sheets.length > limits.sheets) throw tooLarge(`工作表超过 ${limits.sheets} 张`);
  guard.admit(
    [parts.sharedStrings, parts.styles, ...worksheets].flatMap((part) =>
      part === undefined ? [] : requiredEntry(directory, part),
    ),
  );
  const sharedStrings = optional(parts.sharedStrings, slimStrings);
  const styles = optional(parts.styles, slimStyles);
  const slimmed = worksheets.map((part) => {
    const sink = byteSink(keptBytes);
    const sheet = slimSheet(sink, cells);
    const bytes = run(part, sink, sheet.scanner);
    cells -= sheet.cells();
    return { bytes, layout: sheet.layout };
  });
  const sheets = slimmed.map(({ bytes }) => bytes);
  return {
    workbook: { date1904: parts.date1904, sharedStrings, styles, sheets },
    layouts: slimmed.map(({ layout }) => layout),
  };
}

function requiredEntry(directory: ZipDirectory, part: string): ZipEntry {
  const entry = findEntry(directory, part);
  if (entry === undefined) throw damaged("缺少工作表的内容");
  return entry;
}
