/** A workbook with some of its cells changed, and nothing else. */
import { cellAddress, type RawValue } from "../../sheet/grid.ts";
import { Unreadable } from "../read/unreadable.ts";
import { findWorkbookParts } from "../read/workbook-parts.ts";
import { calculationEdits } from "./calculation.ts";
import { type ChangedValues, leave, wantedCells } from "./changed-values.ts";
import { type CellFormats, numberFor, readFormats } from "./date-styles.ts";
import { formulaTexts } from "./formula-nodes.ts";
import { type LockedArea, lockedAreas } from "./locked-areas.ts";
import { openPackage } from "./package.ts";
import type { PartText } from "./part-text.ts";
import type { LeftCell, LeftReason, Patched, PatchResult, ValueChange } from "./patch-result.ts";
import { recalculated } from "./recalculation.ts";
import { shareOut, sheetEdits } from "./sheet-edits.ts";
import { covers, type SheetScan, scanSheet } from "./sheet-scan.ts";
import { rewriteZip } from "./zip-rewrite.ts";

/** A sheet of the workbook, with what is to change on it. */
interface PatchedSheet {
  readonly name: string;
  readonly key: string;
  readonly part: PartText;
  readonly scan: SheetScan;
  /** What its cells become, without those that have to be left alone. */
  readonly values: ChangedValues;
  readonly formulas: readonly (string | undefined)[];
}

/**
 * Changes cells of an .xlsx or .xlsm file that `readWorkbook` reads. Only the parts in which something changes are written
 * anew, and of these only the cells; all else stays as it is packed. A cell keeps its style, texts stand in the cell itself, a
 * date in a cell for dates becomes its number. A formula in a changed cell gives way to the value. Formulas that may
 * depend on changed cells lose their stored results, and the workbook asks to be calculated when it is opened.
 * Never throws for what the bytes hold.
 */
export function patchWorkbook(bytes: Uint8Array, changes: readonly ValueChange[]): PatchResult {
  try {
    return patched(bytes, changes);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, detail: error.message };
    throw error;
  }
}

function patched(bytes: Uint8Array, changes: readonly ValueChange[]): Patched {
  const container = openPackage(bytes);
  const parts = findWorkbookParts(container.utf8);
  const left: LeftCell[] = [];
  const wanted = wantedCells(changes, left);
  const formats = readFormats(parts.styles === undefined ? undefined : container.utf8(parts.styles));
  const sheets = parts.sheets.flatMap(({ name, part: key }): PatchedSheet[] => {
    const part = key === undefined ? undefined : container.part(key);
    if (key === undefined || part === undefined) return [];
    const values = wanted.get(name) ?? new Map<number, Map<number, RawValue>>();
    const scan = scanSheet(part.xml, new Map([...values].map(([row, line]) => [row, new Set(line.keys())])));
    return [{ name, key, part, scan, values, formulas: formulaTexts(part, scan) }];
  });
  const names = new Set(sheets.map(({ name }) => name));
  for (const { sheet, cell } of changes) if (!names.has(sheet)) left.push({ sheet, cell, reason: "nowhere" });
  for (const sheet of sheets) {
    if (sheet.values.size > 0) {
      left.push(...leaveAlone(sheet, lockedAreas(container, sheet.key)));
      settleNumbers(sheet, formats, parts.date1904);
    }
  }
  const calculation = recalculated(bytes, sheets);
  const writtenOut = sheets.map((sheet) => sharedOut(sheet, left));
  const replaced = sheets.flatMap(replacedFormulas);
  sheets.forEach(({ key, part, scan, values }, index) => {
    const own = {
      stale: calculation.stale[index] ?? new Set<number>(),
      results: calculation.results[index] ?? new Map<number, number>(),
    };
    container.edit(
      key,
      sheetEdits({ part, scan, values, ...own, writtenOut: writtenOut[index] ?? new Map() }),
    );
  });
  if (calculation.recalculated + calculation.uncalculated > 0) {
    const workbook = container.part(parts.workbook);
    if (workbook !== undefined) container.edit(parts.workbook, calculationEdits(workbook));
  }
  if (replaced.length > 0) {
    // Excel repairs a file whose chain names a cell without a formula; without the chain it makes one.
    const chain = container.relationships(parts.workbook).find(({ type }) => type === "calcChain");
    if (chain !== undefined) container.drop(parts.workbook, chain);
  }
  return {
    ok: true,
    bytes: rewriteZip(bytes, container.changed(), container.dropped()),
    left,
    replaced,
    recalculated: calculation.recalculated,
    uncalculated: calculation.uncalculated,
    protectedSheets: sheets.flatMap(({ name, scan, values }) =>
      scan.isProtected && values.size > 0 ? [name] : [],
    ),
    signed: container.keys.some((key) => key.startsWith("_xmlsignatures/")),
  };
}

/** Takes out of the sheet's changes what must not be written. */
function leaveAlone(sheet: PatchedSheet, locked: readonly LockedArea[]): LeftCell[] {
  const { name, scan, values } = sheet;
  const left: LeftCell[] = [];
  const leaveFor = (row: number, column: number, reason: LeftReason): void => {
    leave(values, row, column);
    left.push({ sheet: name, cell: cellAddress(row, column), reason });
  };
  const arrays = scan.formulas.flatMap(({ formula }): LockedArea[] => {
    const area = formula?.area;
    if (area === undefined || (area.top === area.bottom && area.left === area.right)) return [];
    return [{ area, reason: formula?.kind === "array" ? "array" : "data-table" }];
  });
  const areas = [...arrays, ...locked];
  for (const [row, line] of [...values]) {
    for (const column of [...line.keys()]) {
      const area = areas.find((candidate) => covers(candidate.area, row, column));
      const under = scan.merges.some(
        (merge) => covers(merge, row, column) && (merge.top !== row || merge.left !== column),
      );
      if (area !== undefined) leaveFor(row, column, area.reason);
      else if (under) leaveFor(row, column, "merged");
    }
  }
  return left;
}

function settleNumbers({ scan, values }: PatchedSheet, formats: CellFormats, date1904: boolean): void {
  for (const [row, line] of values) {
    for (const [column, value] of line) {
      if (typeof value !== "string") continue;
      const style = scan.cells.get(row)?.get(column)?.at(-1)?.style;
      const number = numberFor(value, formats(style), date1904);
      if (number !== undefined) line.set(column, number);
    }
  }
}

function replacedFormulas({ name, part, scan, values }: PatchedSheet): Patched["replaced"][number][] {
  return scan.formulas.flatMap(({ row, column, formula }) =>
    formula === undefined || values.get(row)?.has(column) !== true
      ? []
      : [{ sheet: name, cell: cellAddress(row, column), formula: part.decode(formula.written) }],
  );
}

/** Formulas that lose the one they share with others are written out; where that cannot be done, it stays, and its cell. */
function sharedOut(
  { name, part, scan, values }: PatchedSheet,
  left: LeftCell[],
): ReadonlyMap<number, string> {
  for (;;) {
    const written = shareOut(part, scan, ({ row, column }) => values.get(row)?.has(column) === true);
    if (!("impossible" in written)) return written;
    const { row, column } = written.impossible;
    leave(values, row, column);
    left.push({ sheet: name, cell: cellAddress(row, column), reason: "shared-formula" });
  }
}
