/** Which column says whom a row is about, by what the cells hold. */
import type { OrgUnit } from "../register/org-unit.ts";
import { isColumnNumber } from "./column-numbers.ts";
import { type Grid, valueAt } from "./grid.ts";
import type { HeaderMatch } from "./header.ts";
import { SEARCHED_ROWS } from "./header-blocks.ts";
import type { MatchedHeader } from "./header-cell.ts";
import { headerKey } from "./header-match.ts";
import type { FrameColumn } from "./header-names.ts";
import { leansOn } from "./leaning.ts";
import { textOf } from "./merges.ts";
import { compactText, unitOfMeasure } from "./normalise.ts";
import { isNote, labelOf } from "./row-words.ts";
import { unitsByCell } from "./unit-names.ts";

/**
 * A column under an unknown header is the one of the units when every cell looked at names one, and more of them than
 * the column that is called so: 县 | 乡镇 over one county and its towns.
 */
export function withUnitColumn(
  grid: Grid,
  header: HeaderMatch,
  firstRow: number,
  units: readonly OrgUnit[],
): HeaderMatch {
  const settled = header.assignment?.unitColumn;
  if (settled !== undefined) return withSettledUnitColumn(header, settled);
  const before = header.frames.get("reporting_unit");
  if (before !== undefined && holdsMeasures(grid, header, firstRow, before, units)) {
    return withUnitColumn(grid, withMeasures(header, before), firstRow, units);
  }
  const below = (at: number) => namedBelow(grid, at, firstRow, units);
  const own = before === undefined ? undefined : below(before);
  const [column] = header.unmatched
    .filter(({ at }) => below(at).all && below(at).different > (own?.different ?? 0))
    .concat(header.unmatched.filter(({ at }) => isWithin(header, at, below(at), own)))
    .sort((a, b) => below(b.at).different - below(a.at).different);
  if (column === undefined) {
    return before === undefined ? withoutNamesOfUnits(grid, header, firstRow, units) : header;
  }
  const frames = new Map([...header.frames, ["reporting_unit" as FrameColumn, column.at] as const]);
  // 单位 may hold units of measure.
  if (before !== undefined && !frames.has("measure")) frames.set("measure", before);
  return { ...header, unmatched: header.unmatched.filter((cell) => cell !== column), frames };
}

/** From here on a column that names no unit holds units of measure, although some of them are in no list: 元/人·月. */
const MOSTLY = 0.6;

/**
 * 单位 beside indicators, each counted in a unit of its own: what stands below it are units of measure, and no unit of the
 * register among them.
 */
function holdsMeasures(
  grid: Grid,
  { form, frames }: HeaderMatch,
  firstRow: number,
  at: number,
  units: readonly OrgUnit[],
): boolean {
  if (frames.has("measure") || !form.columns.some(({ unitBy }) => unitBy !== undefined)) return false;
  const texts = textsBelow(grid, at, firstRow);
  const measures = texts.filter((text) => unitOfMeasure(text) !== undefined);
  return (
    measures.length > texts.length * MOSTLY && texts.every((text) => unitsByCell(units)(text) === undefined)
  );
}

function withMeasures(header: HeaderMatch, at: number): HeaderMatch {
  const frames = new Map(header.frames);
  frames.delete("reporting_unit");
  frames.set("measure", at);
  return { ...header, frames };
}

/** 单位名称 may name places of any kind, and the units: where another header names those places too, the cells decide. */
function withoutNamesOfUnits(
  grid: Grid,
  header: HeaderMatch,
  firstRow: number,
  units: readonly OrgUnit[],
): HeaderMatch {
  const other = ({ column, group }: MatchedHeader) =>
    header.repeated.find((match) => match.column === column && match.group === group);
  const taken = header.matched.find(
    (match) => other(match) !== undefined && namedBelow(grid, match.cell.at, firstRow, units).all,
  );
  const instead = taken && other(taken);
  if (taken === undefined || instead === undefined) return header;
  const left = new Map(header.left);
  left.delete(instead.cell.at);
  return {
    ...header,
    matched: header.matched.map((match) => (match === taken ? instead : match)),
    repeated: header.repeated.filter((match) => match !== instead),
    unmatched: header.unmatched.filter((cell) => cell !== instead.cell),
    left,
    frames: new Map([...header.frames, ["reporting_unit", taken.cell.at]]),
  };
}

/** 同上 and its like name the unit above. */
const LEANING = Symbol();

/** 县 | 乡镇: another column of places, over one and the same unit the other. */
function isWithin(header: HeaderMatch, at: number, below: NamedBelow, own: NamedBelow | undefined): boolean {
  return header.left.get(at) === "place" && own?.texts === 1 && below.different > 0 && below.texts > 1;
}

/** What the cells near the top of a column name. */
interface NamedBelow {
  /** Every one of them a unit of the register. */
  readonly all: boolean;
  /** How many different units. */
  readonly different: number;
  /** How many different texts. */
  readonly texts: number;
}

const unitColumns = new WeakMap<Grid, WeakMap<readonly OrgUnit[], Map<string, NamedBelow>>>();

/** Asked for every form, looked at once. */
function namedBelow(grid: Grid, at: number, firstRow: number, units: readonly OrgUnit[]): NamedBelow {
  const ofGrid = unitColumns.get(grid) ?? new WeakMap<readonly OrgUnit[], Map<string, NamedBelow>>();
  unitColumns.set(grid, ofGrid);
  const known = ofGrid.get(units) ?? new Map<string, NamedBelow>();
  ofGrid.set(units, known);
  const key = `${at}|${firstRow}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const texts = textsBelow(grid, at, firstRow);
  const named = texts.filter(
    (text) => labelOf(text) === undefined && !isNote(compactText(text)) && !isColumnNumber(text),
  );
  const unitOf = unitsByCell(units);
  const found = named.map((text) => (leansOn(text) === undefined ? unitOf(text) : LEANING));
  const below: NamedBelow = {
    all: found.length > 0 && !found.includes(undefined),
    different: new Set(found.filter((unit) => unit !== undefined && unit !== LEANING)).size,
    texts: new Set(named).size,
  };
  known.set(key, below);
  return below;
}

function textsBelow(grid: Grid, at: number, firstRow: number): string[] {
  const end = Math.min(grid.top + grid.values.length, grid.top + SEARCHED_ROWS);
  const rows = Array.from({ length: Math.max(0, end - firstRow) }, (_, index) => firstRow + index);
  return rows.map((row) => textOf(valueAt(grid, row, at))).filter((text) => text !== "");
}

/** The column that a person named for the units; null: none names any. */
function withSettledUnitColumn(header: HeaderMatch, key: string | null): HeaderMatch {
  const frames = new Map(header.frames);
  frames.delete("reporting_unit");
  const column = key === null ? undefined : header.unmatched.find(({ path }) => headerKey(path) === key);
  const before = key === null ? undefined : header.frames.get("reporting_unit");
  if (column !== undefined) frames.set("reporting_unit", column.at);
  else if (before !== undefined) frames.set("reporting_unit", before);
  return { ...header, frames, unmatched: header.unmatched.filter((cell) => cell !== column) };
}
