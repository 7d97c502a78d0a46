/** A workbook that was opened as a file in a browser: its sheets live in memory; writing here never writes the file. */
import { cellText } from "../../shared/sheet/cell-text.ts";
import { cellAddress, type Grid, parseAddress, type RawValue, valueAt } from "../../shared/sheet/grid.ts";
import type { Followed } from "../../shared/workbook/patch/follow-formulas.ts";
import type { MarkedCopy } from "../../shared/workbook/read/read-result.ts";
import type { Correction } from "./correction.ts";
import { atFirstCells } from "./merged-cells.ts";
import { typedValue } from "./typed-value.ts";
import type {
  CellChange,
  CellPlace,
  WorkbookChange,
  WorkbookHost,
  WorkbookSettings,
} from "./workbook-host.ts";

interface Selection {
  readonly sheet: string;
  readonly cell: string;
}

/** The port, plus what a page needs that draws the sheet itself. */
export interface FileHost extends WorkbookHost {
  readonly selection: () => Selection | undefined;
  readonly onSelect: (listener: (selection: Selection) => void) => () => void;
  /** Formulas that may come to something else by the corrections, and still show what the file has. */
  readonly unfollowed: () => readonly CellPlace[];
  /** In the order in which the cells were first written; the same list until something changes. */
  readonly corrections: () => readonly Correction[];
  /** The file as it was opened, or read last. */
  readonly source: FileSource;
  /** The file was written elsewhere and read again: it counts from now on, and of what was written here only `kept`. */
  readonly renew: (file: FileReading, kept: readonly CellValueChange[]) => Promise<void>;
}

/** One reading of the file. */
export interface FileReading {
  /** Absent: it is called as it was. */
  readonly name?: string;
  readonly sheets: readonly Grid[];
  readonly source: FileSource;
  /** Absent: formulas show what the file has. */
  readonly follow?: Follow;
}

export interface FileSource {
  readonly bytes: Uint8Array;
  /** It is no .xlsx: what is corrected comes back as one. */
  readonly converted: boolean;
  /** Findings were marked in it here: a sheet that lists them is none of her own. */
  readonly marked?: MarkedCopy;
}

/** What formulas come to by all corrections; undefined where nobody could say just now. */
export type Follow = (corrections: readonly CellValueChange[]) => Promise<Followed | undefined>;

/** @param follow absent: formulas show what the file has */
export function createFileHost(
  openedName: string,
  sheets: readonly Grid[],
  settings: WorkbookSettings,
  source: FileSource,
  follow?: Follow,
): FileHost {
  let workbookName = openedName;
  let reading: FileReading = { sheets, source, ...(follow && { follow }) };
  let grids = byName(sheets);
  let opened: ReadonlyMap<string, Grid> = byName(sheets);
  const written = new Map<string, CellPlace>();
  let corrections: readonly Correction[] = [];
  let unfollowed: readonly CellPlace[] = [];
  /** Formulas that show another result than the file has. */
  let followed: readonly CellPlace[] = [];
  /** One write after the other: each is followed by what all of them come to. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(act);
    turn = result.catch(() => undefined);
    return result;
  };
  const changeListeners = new Set<(change: WorkbookChange) => void>();
  const selectListeners = new Set<(selection: Selection) => void>();
  const currentListeners = new Set<(sheet: string) => void>();
  let selection: Selection | undefined;

  const currentSheet = (): string | undefined =>
    selection?.sheet ?? reading.sheets.find(({ hidden }) => hidden !== true)?.name;

  const gridOf = (name: string): Grid => {
    const grid = grids.get(name);
    if (grid === undefined) throw new RangeError(`no sheet ${name}`);
    return grid;
  };

  /** What was written differs from the file, once the replacements have been made as well. */
  const differing = (replacements: readonly CellValueChange[]): CellValueChange[] => {
    const places = [...written.values(), ...replacements];
    const wanted = new Map(
      places.map((place) => [placeKey(place), { ...place, value: valueIn(gridOf(place.sheet), place.cell) }]),
    );
    for (const replacement of replacements) wanted.set(placeKey(replacement), replacement);
    return [...wanted.values()].filter(({ sheet, cell, value }) => {
      const before = opened.get(sheet);
      return before !== undefined && valueIn(before, cell) !== value;
    });
  };

  /** Formulas that have to show something else: new results, and the file's own where none of the changes is left. */
  const resultsAfter = async (replacements: readonly CellValueChange[]): Promise<CellValueChange[]> => {
    const changed = differing(replacements);
    const found = await reading.follow?.(changed);
    if (found === undefined) return [];
    const typedOver = new Set([...changed, ...replacements].map(placeKey));
    const results = found.results.filter((place) => isOn(grids.get(place.sheet), place.cell));
    const now = new Set(results.map(placeKey));
    const back = followed
      .filter((place) => !now.has(placeKey(place)))
      .map((place) => ({
        ...place,
        value: valueIn(opened.get(place.sheet) ?? gridOf(place.sheet), place.cell),
      }));
    followed = results.map(({ sheet, cell }) => ({ sheet, cell }));
    unfollowed = found.unknown;
    return [...results, ...back].filter(
      (place) => !typedOver.has(placeKey(place)) && valueIn(gridOf(place.sheet), place.cell) !== place.value,
    );
  };

  const replace = async (replacements: readonly CellValueChange[]): Promise<CellValueChange[]> => {
    const results = await resultsAfter(replacements);
    const previous: CellValueChange[] = [];
    for (const [sheet, changes] of groupBySheet(replacements)) {
      const { grid, before } = withValues(gridOf(sheet), changes);
      grids.set(sheet, grid);
      previous.push(...before);
    }
    for (const [sheet, changes] of groupBySheet(results)) {
      grids.set(sheet, withValues(gridOf(sheet), changes).grid);
    }
    for (const { sheet, cell } of replacements) written.set(placeKey({ sheet, cell }), { sheet, cell });
    corrections = [...written.values()].flatMap((place) => correctionAt(place, opened, grids));
    for (const [sheet, changes] of groupBySheet([...replacements, ...results])) {
      for (const listener of changeListeners) listener({ sheet, cells: changes.map(({ cell }) => cell) });
    }
    return previous;
  };

  return {
    get workbookName() {
      return workbookName;
    },
    settings,
    listSheets: async () =>
      [...grids.values()].map(({ name, hidden }) => ({ id: name, name, hidden: hidden === true })),
    readSheet: async (name) => gridOf(name),
    select: async (sheet, cell) => {
      gridOf(sheet);
      const before = currentSheet();
      selection = { sheet, cell };
      for (const listener of selectListeners) listener(selection);
      if (sheet !== before) for (const listener of currentListeners) listener(sheet);
    },
    write: (asked) =>
      inTurn(async () => {
        const changes = atFirstCells(asked, (sheet) => gridOf(sheet).merges);
        const replacements = changes.map(typed);
        const previous = await replace(replacements);
        return () =>
          inTurn(async () => {
            const last = new Map(replacements.map((change) => [placeKey(change), change.value]));
            const standing = ({ sheet, cell }: CellPlace): boolean =>
              valueIn(gridOf(sheet), cell) === last.get(placeKey({ sheet, cell }));
            const kept = changes
              .filter((change) => !standing(change))
              .map(({ sheet, cell }) => ({ sheet, cell }));
            await replace(previous.filter(standing));
            return kept;
          });
      }),
    onChange: (listener) => listen(changeListeners, listener),
    currentSheet,
    onCurrentSheet: (listener) => listen(currentListeners, listener),
    selectedCell: async () => selection,
    selection: () => selection,
    onSelect: (listener) => listen(selectListeners, listener),
    corrections: () => corrections,
    unfollowed: () => unfollowed,
    get source() {
      return reading.source;
    },
    renew: (file, kept) =>
      inTurn(async () => {
        const shown = grids;
        reading = file;
        workbookName = file.name ?? workbookName;
        opened = byName(file.sheets);
        grids = byName(file.sheets);
        written.clear();
        [corrections, unfollowed, followed] = [[], [], []];
        if (selection !== undefined && !grids.has(selection.sheet)) selection = undefined;
        await replace(kept);
        for (const [sheet, grid] of grids) {
          const before = shown.get(sheet);
          if (before !== undefined && isSameSheet(before, grid)) continue;
          for (const listener of changeListeners) listener({ sheet, cells: null });
        }
        // Sheets may have come, gone, or been renamed.
        const current = currentSheet() ?? "";
        for (const listener of currentListeners) listener(current);
      }),
  };
}

/** Settings that a dropped file offers no place for: they live as long as the page, unless `entries` are kept elsewhere. */
export interface PageSettings extends WorkbookSettings {
  readonly entries: () => readonly (readonly [key: string, value: string])[];
}

export function createPageSettings(kept: ReturnType<PageSettings["entries"]> = []): PageSettings {
  const values = new Map<string, string>(kept);
  return {
    entries: () => [...values],
    get: (key) => values.get(key),
    set: async (key, value) => {
      values.set(key, value);
    },
  };
}

export interface CellValueChange {
  readonly sheet: string;
  readonly cell: string;
  readonly value: RawValue;
}

function byName(sheets: readonly Grid[]): Map<string, Grid> {
  return new Map(sheets.map((grid) => [grid.name, grid]));
}

function isSameSheet(one: Grid, other: Grid): boolean {
  const { values, formats, ...frame } = one;
  const { values: otherValues, formats: otherFormats, ...otherFrame } = other;
  return (
    isSameCells(values, otherValues) &&
    isSameCells(formats ?? [], otherFormats ?? []) &&
    JSON.stringify(frame) === JSON.stringify(otherFrame)
  );
}

type Lines = readonly (readonly unknown[] | undefined)[];

/** Of sheets of a hundred thousand rows too, without a copy of them as text. */
function isSameCells(one: Lines, other: Lines): boolean {
  if (one.length !== other.length) return false;
  for (let row = 0; row < one.length; row += 1) {
    const [line = [], otherLine = []] = [one[row], other[row]];
    if (line.length !== otherLine.length) return false;
    for (let column = 0; column < line.length; column += 1) {
      if (line[column] !== otherLine[column]) return false;
    }
  }
  return true;
}

/** None where the cell holds what the file holds. */
function correctionAt(
  { sheet, cell }: CellPlace,
  opened: ReadonlyMap<string, Grid>,
  grids: ReadonlyMap<string, Grid>,
): Correction[] {
  const [before, after] = [opened.get(sheet), grids.get(sheet)];
  const place = parseAddress(cell);
  if (before === undefined || after === undefined || place === undefined) return [];
  const { row, column } = place;
  const value = valueAt(after, row, column);
  if (value === valueAt(before, row, column)) return [];
  return [{ sheet, cell, before: cellText(before, row, column), after: cellText(after, row, column), value }];
}

function placeKey({ sheet, cell }: CellPlace): string {
  return JSON.stringify([sheet, cell]);
}

function valueIn(grid: Grid, cell: string): RawValue {
  const { row, column } = parseAddress(cell) ?? { row: -1, column: -1 };
  return valueAt(grid, row, column);
}

function isOn(grid: Grid | undefined, cell: string): boolean {
  const place = parseAddress(cell);
  return grid !== undefined && place !== undefined && place.row >= grid.top && place.column >= grid.left;
}

function typed({ sheet, cell, text }: CellChange): CellValueChange {
  return { sheet, cell, value: typedValue(text) };
}

function groupBySheet(changes: readonly CellValueChange[]): Map<string, CellValueChange[]> {
  const groups = new Map<string, CellValueChange[]>();
  for (const change of changes) groups.set(change.sheet, [...(groups.get(change.sheet) ?? []), change]);
  return groups;
}

/** A copy of the grid with the values; rows that do not change are shared with the original. */
function withValues(
  grid: Grid,
  changes: readonly CellValueChange[],
): { grid: Grid; before: CellValueChange[] } {
  const places = changes.map(({ cell }) => parseAddress(cell));
  const wide = reachingTo(
    grid,
    places.map((place) => place ?? { row: grid.top, column: grid.left }),
  );
  const values = [...wide.values];
  const copied = new Set<number>();
  const before = changes.map(({ sheet, cell, value }, index) => {
    const address = places[index];
    if (address === undefined) throw new RangeError(`no cell ${cell}`);
    const row = address.row - wide.top;
    const column = address.column - wide.left;
    while (values.length <= row) values.push([]);
    if (!copied.has(row)) values[row] = [...(values[row] ?? [])];
    copied.add(row);
    const line = values[row] as RawValue[];
    while (line.length <= column) line.push(null);
    const previous = line[column] ?? null;
    line[column] = value;
    return { sheet, cell: cellAddress(address.row, address.column), value: previous };
  });
  // A cell that is named twice gets back what stood there first.
  return { grid: { ...wide, values }, before: before.reverse() };
}

/** The grid, begun further up or left where a place lies before its first row or column. */
function reachingTo(grid: Grid, places: readonly { readonly row: number; readonly column: number }[]): Grid {
  const top = places.reduce((least, { row }) => Math.min(least, row), grid.top);
  const left = places.reduce((least, { column }) => Math.min(least, column), grid.left);
  if (top === grid.top && left === grid.left) return grid;
  const shifted = <Cell>(lines: readonly (readonly Cell[] | undefined)[], blank: Cell): Cell[][] => [
    ...Array.from({ length: grid.top - top }, () => []),
    ...lines.map((line) => [...Array.from({ length: grid.left - left }, () => blank), ...(line ?? [])]),
  ];
  return {
    ...grid,
    top,
    left,
    values: shifted<RawValue>(grid.values, null),
    ...(grid.formats !== undefined && { formats: shifted<string | undefined>(grid.formats, undefined) }),
  };
}

function listen<T>(listeners: Set<(value: T) => void>, listener: (value: T) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
