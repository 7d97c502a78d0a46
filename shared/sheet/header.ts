import type { Column, Form } from "../form/form.ts";
import { isFigureColumn, leavesWorkbook } from "../form/form.ts";
import type { OrgUnit } from "../register/org-unit.ts";
import type { Assignment, Assignments } from "./assignment.ts";
import { withoutCountedCodes } from "./counted-codes.ts";
import { type Grid, valueAt } from "./grid.ts";
import {
  type HeaderBlock,
  headerBlocks,
  headsSeveral,
  isData,
  likelyHeader,
  MOST_LEVELS,
  readBlock,
} from "./header-blocks.ts";
import { mayName } from "./header-bound.ts";
import type { HeaderCell } from "./header-cell.ts";
import { withCountedPlaces } from "./header-codes.ts";
import { type CellMatches, columnNamed, matchCells } from "./header-match.ts";
import { columnNames, vocabularyOf } from "./header-names.ts";
import { mayTellTimes, type TimedCells, timedCells } from "./header-times.ts";
import { holdsFigures } from "./holds-figures.ts";
import { isKnownHeader, keptAnswers, type RecalledAnswers, tableKey } from "./kept-answers.ts";
import type { LeftReason } from "./left-out.ts";
import { indexMerges, type MergeIndex, textOf, widthOf } from "./merges.ts";
import { parseHeader, unitOfMeasure } from "./normalise.ts";
import { withoutOwnPeriod } from "./own-period.ts";
import { measuresSaid, type Preamble, readPreamble } from "./preamble.ts";
import type { RowTimes } from "./row-time.ts";
import { settledForm } from "./settled-form.ts";
import { sheetSays } from "./sheet-says.ts";
import { contradicts, sumColumnOf } from "./sum-column.ts";
import { headsUnits, mayNameUnits, withUnitsAcross } from "./units-across.ts";

/** A header row or block, seen through the eyes of one form. */
export interface HeaderMatch extends CellMatches {
  readonly form: Form;
  /** Rows of the block, from 0, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** 0 … 1, without the title. */
  readonly score: number;
  /** Needed columns that the sheet does not have and nobody gave a value for. */
  readonly missing: readonly Column[];
  /** Same for the same header below the same title: key of what people confirmed about it (`tableKey`). */
  readonly fingerprint: string;
  /** Column id → code that the title says of the whole sheet, to be agreed with. */
  readonly proposed: Readonly<Record<string, string>>;
  /** Column id → code that the table, from whose template the sheet was made, has on every row. */
  readonly given: Readonly<Record<string, string>>;
  /** Codes that the title says of columns that nobody must fill: told, and not asked about. */
  readonly titled: Readonly<Record<string, string>>;
  /** What a person settled about this header. */
  readonly assignment?: Assignment;
  /** Columns that say of which time each row is: 月份, 期间. */
  readonly times?: RowTimes;
  /** What one settled about it where that may not hold here: to be agreed with again. */
  readonly recalled?: RecalledAnswers;
}

/** What is known of a header before it is looked for. */
export interface HeaderHints {
  readonly confirmed?: Assignments;
  /** Rows that a person marked as the header, from 0, both inclusive. */
  readonly rows?: { readonly first: number; readonly last: number };
  /** The header, where it is known already. */
  readonly block?: HeaderBlock;
  /** Period that is owed. */
  readonly period?: string;
  /** The register, where units may head columns. */
  readonly units?: readonly OrgUnit[];
  /** Who reads. */
  readonly reporter?: OrgUnit;
  /** What stands above the table, where the grid is not the sheet's own. */
  readonly preamble?: Preamble;
  /** A person said that the sheet is this form: the likeliest header counts, however little of it is known. */
  readonly chosen?: boolean;
}

/**
 * The block of rows that reads best as this form's header; undefined when fewer than two columns match and nobody chose
 * the form.
 */
export function findHeader(grid: Grid, form: Form, hints: HeaderHints = {}): HeaderMatch | undefined {
  const { rows, block: given, chosen = false } = hints;
  if (given !== undefined) return matchBlock(grid, form, given, hints, chosen);
  if (rows !== undefined) {
    return matchBlock(grid, form, readBlock(grid, rows.first, rows.last), hints, true);
  }
  const found: HeaderMatch[] = [];
  for (const block of headerBlocks(grid)) {
    if (isData(grid, block) && !isKnownHeader(hints.confirmed, block.fingerprint)) continue;
    const match = matchBlock(grid, form, block, hints);
    if (match?.assignment !== undefined) return match;
    if (match !== undefined) found.push(match);
  }
  let best = likeliestOf(grid, found);
  if (best === undefined && chosen) {
    const likely = likelyHeader(grid);
    best = likely === undefined ? undefined : matchBlock(grid, form, likely, hints, true);
  }
  if (best === undefined) return undefined;
  if (!hangsBelow(grid, indexMerges(grid), best, widthOf(grid))) return best;
  // However little of its names is known: without them the ones above would be read for what stands below.
  return matchBlock(grid, form, readBlock(grid, best.first, best.last + 1), hints, true) ?? best;
}

/**
 * The one that reads best; but no small table below a list of more of the form's columns: a list of which some names are
 * strange would be passed over for its own summary (附：汇总), rows and all.
 */
function likeliestOf(grid: Grid, found: readonly HeaderMatch[]): HeaderMatch | undefined {
  const best = found.reduce<HeaderMatch | undefined>(
    (before, match) => (before === undefined || match.score > before.score ? match : before),
    undefined,
  );
  if (best === undefined) return undefined;
  const heads = ({ last, matched }: HeaderMatch): boolean =>
    last < best.first &&
    matched.length > best.matched.length &&
    matched.some(({ cell }) => holdsFiguresBetween(grid, cell.at, last + 1, best.first - 1));
  return found.find(heads) ?? best;
}

function holdsFiguresBetween(grid: Grid, at: number, first: number, last: number): boolean {
  for (let row = first; row <= last; row += 1) {
    if (typeof grid.values[row - grid.top]?.[at - grid.left] === "number") return true;
  }
  return false;
}

function matchBlock(
  grid: Grid,
  form: Form,
  block: HeaderBlock,
  { confirmed = nothing, period, units = nobody, preamble, reporter }: HeaderHints,
  anyway = false,
): HeaderMatch | undefined {
  const { first, last, cells } = block;
  const known = isKnownHeader(confirmed, block.fingerprint);
  if (!anyway && !known && wordsKnown(form, block) < LEAST_WORDS) {
    const figures = (at: number) => holdsFigures(grid, at, last + 1, new Set());
    // Beside units that head columns the name of what the rows are is enough.
    if (wordsKnown(form, block) === 0 || !headsUnits(form, cells, units, figures)) return undefined;
  }
  const byWords = !anyway && !known && !mayTellTimes(cells) && !mayNameUnits(cells, units);
  if (byWords && !mayName(form, cells)) return undefined;
  const above = preamble ?? readPreamble(grid, first);
  const owed = period ?? above.time.period?.period;
  const by = { grid, confirmed, known, above, owed, units, reporter };
  const { match, few } = laidOver(form, block, by);
  return few && !anyway && match.assignment === undefined ? undefined : match;
}

const nothing: Assignments = {};
const nobody: readonly OrgUnit[] = [];

/** All but form and block that a match depends on. */
interface LaidBy {
  readonly grid: Grid;
  readonly confirmed: Assignments;
  /** Whether something is kept of the header. */
  readonly known: boolean;
  readonly above: Preamble;
  readonly owed: string | undefined;
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit | undefined;
}

interface Laid {
  readonly match: HeaderMatch;
  /** So little of it is known that only a person can say that it is one. */
  readonly few: boolean;
}

const laid = new WeakMap<HeaderBlock, WeakMap<Form, { readonly by: LaidBy; readonly laid: Laid }>>();

/** A sheet is read for no period and then for its own, a form ranked and then guessed: mostly the same again. */
function laidOver(form: Form, block: HeaderBlock, by: LaidBy): Laid {
  const ofBlock = laid.get(block) ?? new WeakMap<Form, { readonly by: LaidBy; readonly laid: Laid }>();
  laid.set(block, ofBlock);
  const before = ofBlock.get(form);
  if (before !== undefined && isSame(before.by, by)) return before.laid;
  const found = layOver(form, block, by);
  ofBlock.set(form, { by, laid: found });
  return found;
}

function isSame(one: LaidBy, other: LaidBy): boolean {
  return (
    one.grid === other.grid &&
    one.confirmed === other.confirmed &&
    one.above === other.above &&
    one.owed === other.owed &&
    one.units === other.units &&
    one.reporter === other.reporter
  );
}

function layOver(
  form: Form,
  block: HeaderBlock,
  { grid, confirmed, known, above, owed, units, reporter }: LaidBy,
): Laid {
  const { first, last, cells } = block;
  const figures = (at: number) => holdsFigures(grid, at, last + 1, new Set());
  const fingerprint = tableKey(block.fingerprint, sheetSays(above, grid.name, reporter));
  const { assignment, recalled } = known ? keptAnswers(confirmed, fingerprint, form.id, owed ?? "") : {};
  const settled = settledForm(form, assignment);
  // Names that run down a column stand for no periods side by side.
  const timed: TimedCells =
    grid.transposed === true
      ? { cells, left: new Map(), open: [] }
      : timedCells(settled, cells, owed, assignment, {
          sumOf: (parts, among) => sumColumnOf(grid, parts, among, last + 1),
          contradicts: (parts, at) => contradicts(grid, parts, at, last + 1),
          asOf: above.time.period?.period,
        });
  const names = columnNames(settled);
  const plain = withoutOwnPeriod(timed.cells, owed, ({ path }) =>
    names.has(path.map((text) => parseHeader(text).keys[0] ?? "").join("")),
  );
  const across =
    grid.transposed === true
      ? { cells: timed.cells, totals: [] }
      : withUnitsAcross(settled, plain, units, {
          holdsFigures: figures,
          contradicts: (parts, at) => contradicts(grid, parts, at, last + 1),
        });
  const counted = withCountedPlaces(settled, across.cells, figures);
  const measuresAt = (at: number) => {
    const below = unitOfMeasure(textOf(valueAt(grid, last + 1, at)).replace(/^[（(]|[）)]$/g, ""));
    return below === undefined ? measuresSaid(readPreamble(grid, first)) : [below];
  };
  const named = matchCells(settled, counted, assignment, measuresAt, grid.transposed === true);
  const left = new Map([
    ...timed.left,
    ...across.totals.map((cell): [HeaderCell, LeftReason] => [cell, "total"]),
  ]);
  const uncounted = withoutCountedCodes(named, grid, last + 1);
  const match = withOtherPeriods(settled, uncounted, { left, open: timed.open });
  const standing = match.matched.filter(
    ({ cell }) => cell.row === last || indexMerges(grid).areaAt(last, cell.at) !== undefined,
  );
  const ids = new Set(
    match.matched.flatMap(({ cell: { span = "ytd" }, column }) => (span === "ytd" ? [column.id] : [])),
  );
  for (const group of match.groups) for (const id of Object.keys(group.codes)) ids.add(id);
  for (const cell of timed.open) {
    const column = columnNamed(settled, cell);
    if (column !== undefined) ids.add(column.id);
  }
  const few =
    ids.size < 2 ||
    standing.length + match.frames.size + timed.open.length < 2 ||
    standing.length + timed.open.length < 1;
  for (const [id, value] of Object.entries(assignment?.constants ?? {})) if (value !== "") ids.add(id);
  const found = {
    ...match,
    ...(assignment !== undefined && { assignment }),
    ...(recalled !== undefined && { recalled }),
    proposed: {},
    given: {},
    titled: {},
    form: settled,
    first,
    last,
    fingerprint,
    missing: neededColumns(settled).filter((column) => !isThere(settled, column, ids)),
    score: scoreOf(settled, ids, match.matched.length, match.unmatched.length),
  };
  return { match: found, few };
}

/** The columns of other periods, and sums of those beside them, are read as nothing, and said. */
function withOtherPeriods(
  form: Form,
  match: CellMatches,
  { left, open }: Omit<TimedCells, "cells">,
): CellMatches {
  if (left.size === 0 && open.length === 0) return match;
  const why = new Map(match.left);
  for (const [cell, reason] of left) why.set(cell.at, reason);
  const answers = new Map(match.answers);
  for (const cell of open) {
    const column = columnNamed(form, cell);
    answers.set(cell.at, column === undefined ? [] : [column.id]);
  }
  const unmatched = [...match.unmatched, ...left.keys(), ...open].sort((a, b) => a.at - b.at);
  return { ...match, unmatched, left: why, answers };
}

/** Cells with a word of the form: fewer never make a header. */
const LEAST_WORDS = 2;

/** How many cells hold a word of the form, up to the least that make a header. */
function wordsKnown(form: Form, { words }: HeaderBlock): number {
  const vocabulary = vocabularyOf(form);
  let count = 0;
  for (const cell of words) {
    if (cell.some((word) => vocabulary.has(word)) && ++count === LEAST_WORDS) break;
  }
  return count;
}

/** Columns without which neither a detail sheet nor a sum sheet makes sense, and those that are there as a rule. */
export function neededColumns(form: Form): Column[] {
  return form.columns.filter(
    (column) =>
      (column.requirement === "required" || column.expected === true) &&
      column.optionalOnSum !== true &&
      !form.identity.includes(column.id),
  );
}

/** Whether a column stands on the sheet; in a ledger of single events its default stands for it. */
function isThere(form: Form, { id, detailDefault }: Column, ids: ReadonlySet<string>): boolean {
  return ids.has(id) || (detailDefault !== undefined && form.identity.some((column) => ids.has(column)));
}

/** By which a form is known whose sum rows need no column in particular: what its detail rows need, else all that may leave. */
function usualColumns(form: Form): readonly Column[] {
  const required = form.columns.filter(({ requirement }) => requirement === "required");
  return required.length > 0 ? required : form.columns.filter(leavesWorkbook);
}

function scoreOf(form: Form, ids: ReadonlySet<string>, matched: number, unmatched: number): number {
  const always = neededColumns(form);
  const needed = always.length > 0 ? always : usualColumns(form);
  const there = needed.filter((column) => isThere(form, column, ids)).length;
  const neededShare = there / Math.max(1, needed.length);
  const figures = form.columns.filter((column) => isFigureColumn(column) && ids.has(column.id)).length;
  const understood = matched / Math.max(1, matched + unmatched);
  return (
    neededShare * 0.5 + Math.min(1, figures / 3) * 0.2 + understood * 0.2 + Math.min(1, ids.size / 8) * 0.1
  );
}

/**
 * Whether the row below is one of sub-headers that matched nothing by itself but hangs under merged headers, or
 * names columns of the form where nobody merged anything.
 */
function hangsBelow(grid: Grid, merges: MergeIndex, match: HeaderMatch, width: number): boolean {
  const row = match.last + 1;
  if (row - match.first >= MOST_LEVELS || row >= grid.top + grid.values.length) return false;
  const names = columnNames(match.form);
  let texts = 0;
  for (let at = grid.left; at < grid.left + width; at++) {
    const area = merges.areaAt(row, at);
    if (area !== undefined && area.top <= match.last) continue;
    const value = valueAt(grid, row, at);
    if (value === null || textOf(value) === "") continue;
    if (typeof value !== "string") return false;
    const headed = headsSeveral(grid, merges, match.last, at);
    if (!headed && !parseHeader(value).keys.some((key) => names.has(key))) return false;
    texts++;
  }
  return texts > 0;
}
