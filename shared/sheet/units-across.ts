/** Units of the register that head columns side by side: 城关镇 | 南岭镇 | 合计, over the same names or over figures alone. */
import type { Form } from "../form/form.ts";
import type { OrgUnit } from "../register/org-unit.ts";
import type { HeaderCell } from "./header-cell.ts";
import { namesWhole } from "./header-codes.ts";
import { columnNames } from "./header-names.ts";
import { parseHeader } from "./normalise.ts";
import { liesBelow, unitsByCell } from "./unit-names.ts";

/** What the columns below a header hold. */
export interface ColumnsBelow {
  readonly holdsFigures: (at: number) => boolean;
  /** Whether `at` is another number than the parts have together, on some row. */
  readonly contradicts: (parts: readonly number[], at: number) => boolean;
}

const FEWEST_UNITS = 2;

export interface AcrossCells {
  readonly cells: readonly HeaderCell[];
  /** Sums of the units beside them: read as nothing. */
  readonly totals: readonly HeaderCell[];
}

/**
 * The cells with what each unit's columns are called without its name, a portion of the sheet for each unit. 合计 and a
 * unit above the others are their total; such a unit may have figures of its own. Fewer than two units head nothing.
 */
export function withUnitsAcross(
  form: Form,
  cells: readonly HeaderCell[],
  units: readonly OrgUnit[],
  below: ColumnsBelow,
): AcrossCells {
  const found = foundOf(form, cells, units, below.holdsFigures);
  const named = new Set([...found.values()].map(({ unit }) => unit));
  if (named.size < FEWEST_UNITS) return { cells, totals: [] };
  const isAbove = (unit: OrgUnit) => [...named].some((other) => liesBelow(units, other, unit));
  const partsOf = (rest: readonly string[]) =>
    [...found].flatMap(([{ at }, part]) => (!isAbove(part.unit) && sayTheSame(part.rest, rest) ? [at] : []));
  const totals = cells.filter((cell) => {
    const own = found.get(cell);
    const rest = own === undefined ? withoutTotal(cell) : isAbove(own.unit) ? own.rest : undefined;
    const parts = rest === undefined ? [] : partsOf(rest);
    return parts.length >= FEWEST_UNITS && (own === undefined || !below.contradicts(parts, cell.at));
  });
  const others = cells.filter((cell) => !totals.includes(cell));
  return {
    totals,
    cells: others.map((cell) => {
      const own = found.get(cell);
      if (own === undefined) return cell;
      const portion = { unit: own.unit.code, heading: own.text, last: true, first: true };
      return { ...cell, said: own.rest, portion };
    }),
  };
}

/** What a total is of: the levels beside 合计 or 全市; undefined for what is none. */
function withoutTotal({ path, said = path }: HeaderCell): readonly string[] | undefined {
  const level = said.findIndex(namesWhole);
  return level < 0 ? undefined : said.filter((_, index) => index !== level);
}

/** Whether several units of the register head columns of figures. */
export function headsUnits(
  form: Form,
  cells: readonly HeaderCell[],
  units: readonly OrgUnit[],
  holdsFigures: ColumnsBelow["holdsFigures"],
): boolean {
  const found = foundOf(form, cells, units, holdsFigures);
  return new Set([...found.values()].map(({ unit }) => unit)).size >= FEWEST_UNITS;
}

interface Placed {
  readonly unit: OrgUnit;
  readonly text: string;
  /** The other levels of the header. */
  readonly rest: readonly string[];
}

function foundOf(
  form: Form,
  cells: readonly HeaderCell[],
  units: readonly OrgUnit[],
  holdsFigures: ColumnsBelow["holdsFigures"],
): Map<HeaderCell, Placed> {
  if (units.length < FEWEST_UNITS || !mayNameUnits(cells, units)) return new Map();
  const own = cells.filter(
    ({ at, span, portion }) => span === undefined && portion === undefined && holdsFigures(at),
  );
  return new Map(
    own.flatMap((cell) => {
      const found = placed(form, cell, units);
      return found === undefined ? [] : [[cell, found] as const];
    }),
  );
}

const naming = new WeakMap<
  readonly HeaderCell[],
  { readonly units: readonly OrgUnit[]; readonly may: boolean }
>();

/** Whether so many cells hold a unit's name as would head columns, whatever the form calls its own; looked at once for all forms. */
export function mayNameUnits(cells: readonly HeaderCell[], units: readonly OrgUnit[]): boolean {
  const before = naming.get(cells);
  if (before?.units === units) return before.may;
  const unitOf = unitsByCell(units);
  const holds = ({ path, said = path }: HeaderCell) =>
    said.some((text) => unitOf(parseHeader(text).keys[0] ?? "") !== undefined);
  const may = cells.filter(holds).length >= FEWEST_UNITS;
  naming.set(cells, { units, may });
  return may;
}

function placed(form: Form, cell: HeaderCell, units: readonly OrgUnit[]): Placed | undefined {
  const path = cell.said ?? cell.path;
  const unitOf = unitsByCell(units);
  const names = columnNames(form);
  const level = path.findIndex((text) => {
    const [key = ""] = parseHeader(text).keys;
    return !names.has(key) && unitOf(key) !== undefined;
  });
  const text = path[level] ?? "";
  const unit = unitOf(parseHeader(text).keys[0] ?? "");
  if (level < 0 || unit === undefined) return undefined;
  return { unit, text, rest: path.filter((_, index) => index !== level) };
}

function sayTheSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, level) => text === b[level]);
}
