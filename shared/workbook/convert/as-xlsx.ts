import type { Grid, RawValue } from "../../sheet/grid.ts";
import { valueAt } from "../../sheet/grid.ts";
import { paneReadLimits, type ReadLimits } from "../read/limits.ts";
import { type OpenOptions, type OpenPlatform, openWorkbook } from "../read/open-workbook.ts";
import { loadWorkbook } from "../read/other/read-other.ts";
import { type OtherContent, otherContent } from "../read/other-content.ts";
import type { ConvertResult } from "./convert-result.ts";
import { type Written, xlsxOfGrid, xlsxOfLibrary } from "./xlsx-of-library.ts";

/**
 * A file of another format as .xlsx that reads as the file does, each value of each cell, or it is not given out. Formulas
 * come along as far as they can be trusted. Fonts, colours, borders, pictures, lists to choose from and printing do not.
 * A file that is an .xlsx is returned as it is. Never throws for what the bytes hold.
 * @throws Error when what was written reads otherwise
 */
export async function asXlsx(
  platform: OpenPlatform,
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<ConvertResult> {
  const limits = { ...paneReadLimits, ...options.limits };
  const opened = await openWorkbook(platform, bytes, options);
  if (!opened.ok) return opened;
  if (opened.converted !== true) return { ok: true, bytes, converted: false };
  const read = await platform.readXlsx(bytes, limits);
  const content = otherContent(platform.decodeAs, bytes, limits, read.ok ? undefined : read.code);
  if (content === undefined) throw new Error("a file was opened that holds nothing");
  for (const withFormulas of [true, false]) {
    const written = await write(content, opened.sheets, withFormulas, limits);
    const again = await platform.readXlsx(written.bytes, limits);
    if (again.ok && isSame(again.sheets, opened.sheets)) return { ok: true, converted: true, ...written };
  }
  throw new Error("the workbook reads otherwise than the file it was made of");
}

async function write(
  content: OtherContent,
  [grid]: readonly Grid[],
  withFormulas: boolean,
  limits: ReadLimits,
): Promise<Written> {
  if (content.kind === "library") {
    // Read anew each time: what is written is changed for it.
    const workbook = await loadWorkbook(content.content, limits, { cellStyles: true });
    return xlsxOfLibrary(workbook, content.ofText ?? asItIs, withFormulas);
  }
  if (grid === undefined) throw new Error("a text without a sheet");
  return xlsxOfGrid(grid);
}

function asItIs(text: string): RawValue {
  return text;
}

/** The same sheets in the same order, with the same values in the same cells. */
function isSame(sheets: readonly Grid[], others: readonly Grid[]): boolean {
  return (
    sheets.length === others.length &&
    sheets.every((grid, index) => {
      const other = others[index];
      return other !== undefined && grid.name === other.name && holds(grid, other) && holds(other, grid);
    })
  );
}

/** Whether each value of `other` stands in the same cell of `grid`. */
function holds(grid: Grid, other: Grid): boolean {
  return other.values.every((line, row) =>
    line.every(
      (value, column) => value === null || valueAt(grid, other.top + row, other.left + column) === value,
    ),
  );
}
