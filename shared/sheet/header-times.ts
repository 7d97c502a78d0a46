/** The words for time in a header: which of several periods side by side is read, and what names a column without them. */
import { type Form, overTimeOf } from "../form/form.ts";
import { isPeriod, periodRange } from "../period/period.ts";
import { comparePeriods } from "../period/period-range.ts";
import type { Assignment } from "./assignment.ts";
import type { HeaderCell } from "./header-cell.ts";
import { columnNamed, headerKey } from "./header-match.ts";
import { columnNames } from "./header-names.ts";
import { type SpannedCell, settledSpan, spannedCells } from "./header-spans.ts";
import type { LeftReason } from "./left-out.ts";
import { compactText, parseHeader } from "./normalise.ts";
import { periodsAcross, standInSeveralTimes } from "./periods-across.ts";
import { hintsAtSpan } from "./span-words.ts";

export interface TimedCells {
  /** Cells that may name a column, `said` without the words for the period that is read. */
  readonly cells: readonly HeaderCell[];
  /** Cells of other periods, and why they are not read. */
  readonly left: ReadonlyMap<HeaderCell, LeftReason>;
  /** Cells of which nobody can say which of them is meant: not read, and asked about. */
  readonly open: readonly HeaderCell[];
}

/**
 * Tells periods side by side apart. Names of the form that speak of time themselves (上年数) are names, and what a person
 * settled stays, unless she gave several periods one meaning: they are its parts.
 * @param period that is owed, else the sheet's own
 * @param sheet what its columns have together, row by row
 */
export function timedCells(
  form: Form,
  cells: readonly HeaderCell[],
  period: string | undefined,
  assignment: Assignment | undefined,
  sheet: SheetSums,
): TimedCells {
  const names = columnNames(form);
  const settled = assignment?.columns ?? {};
  if (assignment === undefined && !mayTellTimes(cells)) return { cells, left: new Map(), open: [] };
  const meanings = cells.map(({ path }) => settled[headerKey(path)]);
  const isSettled = ({ path }: HeaderCell) => {
    const key = headerKey(path);
    const meaning = settled[key];
    return key in settled && (meaning === null || meanings.filter((other) => other === meaning).length < 2);
  };
  const isOwn = (cell: HeaderCell) =>
    names.has(cell.path.map((text) => parseHeader(text).keys[0] ?? "").join("")) || isSettled(cell);
  const among = cells.filter((cell) => !isOwn(cell));
  const across = periodsAcross(among, period);
  const { leave: timed, strip, parts, sums, asked } = across;
  const leave = withTheirParts(among, timed);
  const spanned = spannedCells(
    form,
    cells,
    isOwn,
    endsTogether(period, sheet.asOf) ? period : undefined,
    across,
  );
  const isPlain = leave.size === 0 && asked.length === 0 && parts.size === 0 && spanned.size === 0;
  if (isPlain && !meanings.some((meaning) => meaning?.includes("@") === true))
    return { cells, left: new Map(), open: [] };
  const unsure = new Set(asked.flatMap(({ at }) => (at.every((one) => leave.has(one)) ? at : [])));
  const doubtful = new Set(asked.flatMap(({ at }) => at));
  for (const [at, summed] of sums) {
    const cell = cells.find((one) => one.at === at);
    const column = cell && columnNamed(form, { ...cell, said: strip(cell.path) });
    const added = column === undefined || overTimeOf(form, column) === "sum";
    if (added && column?.type !== "percent" && sheet.contradicts(summed, at)) doubtful.add(at);
  }
  const left = new Map<HeaderCell, LeftReason>();
  const open: HeaderCell[] = [];
  const kept: HeaderCell[] = [];
  for (const cell of cells) {
    const settledTo = settledSpan(cell, headerKey(cell.path), assignment);
    const beside = spanned.get(cell);
    if (settledTo !== undefined || beside !== undefined) {
      kept.push(besidePeriod(cell, settledTo ?? beside ?? {}, leave.get(cell.at)));
      continue;
    }
    const why = isOwn(cell) ? undefined : leave.get(cell.at);
    const named = isOwn(cell) ? cell : said(cell, strip(cell.path), doubtful.has(cell.at));
    if (why === undefined) kept.push(named);
    else if (unsure.has(cell.at)) open.push({ ...named, doubtful: true });
    else left.set(cell, why);
  }
  const portioned = withPortions(form, kept, parts, sheet);
  for (const cell of portioned.summed) left.set(cell, "otherPeriod");
  return { cells: portioned.cells, left, open };
}

const telling = new WeakMap<readonly HeaderCell[], boolean>();

/** Whether anything among the cells may tell times apart, whatever the form calls its own; looked at once for all forms. */
export function mayTellTimes(cells: readonly HeaderCell[]): boolean {
  const before = telling.get(cells);
  if (before !== undefined) return before;
  const may = standInSeveralTimes(cells) || cells.some(({ path }) => hintsAtSpan(path));
  telling.set(cells, may);
  return may;
}

/** 本年累计 on a sheet of July is none of the third quarter, which it is sent for. */
function endsTogether(period: string | undefined, stated: string | undefined): boolean {
  if (period === undefined || stated === undefined || !isPeriod(period) || !isPeriod(stated)) return true;
  const [owed, own] = [periodRange(period), periodRange(stated)];
  return owed.end === own.end || own.start < owed.start || own.end > owed.end;
}

function besidePeriod(
  cell: HeaderCell,
  {
    said: path = cell.path,
    span,
    doubtful,
  }: Partial<SpannedCell> | Pick<HeaderCell, "said" | "span" | "doubtful">,
  instead: LeftReason | undefined,
): HeaderCell {
  return {
    ...cell,
    said: path,
    ...(instead !== undefined && { instead }),
    ...(span !== undefined && { span }),
    ...(doubtful === true && { doubtful }),
  };
}

/** 本月 | 本年累计 | 其中：农村妇女: what is said of a part right behind a column that is left is of that column. */
function withTheirParts<Why>(
  cells: readonly HeaderCell[],
  leave: ReadonlyMap<number, Why>,
): ReadonlyMap<number, Why> {
  const all = new Map(leave);
  for (const { at, path } of [...cells].sort((a, b) => a.at - b.at)) {
    const before = all.get(at - 1);
    if (before !== undefined && !all.has(at) && /^其中/.test(compactText(path[0] ?? ""))) all.set(at, before);
  }
  return all;
}

export interface SheetSums {
  /** The column among `candidates` that is the sum of `parts` on every row. */
  readonly sumOf: (parts: readonly number[], candidates: readonly number[]) => number | undefined;
  /** The period that the sheet itself speaks of. */
  readonly asOf?: string | undefined;
  /** Whether `at` is another number than the parts have together, on some row. */
  readonly contradicts: (parts: readonly number[], at: number) => boolean;
}

/** Parts of a period with what they are part of; left where a column has their sum, whatever it is called. */
function withPortions(
  form: Form,
  cells: readonly HeaderCell[],
  parts: ReadonlyMap<number, string>,
  { sumOf }: SheetSums,
): { cells: readonly HeaderCell[]; summed: readonly HeaderCell[] } {
  const keyOf = ({ path, said: name = path }: HeaderCell) => name.join("\n");
  const families = new Map<string, HeaderCell[]>();
  for (const cell of cells.filter(({ at }) => parts.has(at))) {
    families.set(keyOf(cell), [...(families.get(keyOf(cell)) ?? []), cell]);
  }
  const portions = new Map<HeaderCell, HeaderCell>();
  const summed: HeaderCell[] = [];
  for (const family of families.values()) {
    const [first] = family;
    if (first === undefined) continue;
    const column = columnNamed(form, first);
    const others = cells.filter((cell) => {
      if (cell.span !== undefined) return false;
      const own = parts.has(cell.at) ? first : columnNamed(form, cell);
      return own === undefined || own === column;
    });
    const at = sumOf(
      family.map((cell) => cell.at),
      others.map((cell) => cell.at),
    );
    const whole = others.find((cell) => cell.at === at);
    if (whole !== undefined) {
      summed.push(...family);
      if (columnNamed(form, whole) === undefined)
        portions.set(whole, { ...whole, said: first.said ?? first.path });
      continue;
    }
    const ordered = family.map((cell) => parts.get(cell.at) ?? "").sort(comparePeriods);
    for (const cell of family) {
      const period = parts.get(cell.at) ?? "";
      portions.set(cell, {
        ...cell,
        portion: { period, last: period === ordered.at(-1), first: period === ordered[0] },
      });
    }
  }
  const gone = new Set(summed);
  return { cells: cells.filter((cell) => !gone.has(cell)).map((cell) => portions.get(cell) ?? cell), summed };
}

function said(cell: HeaderCell, path: readonly string[], doubtful: boolean): HeaderCell {
  const same = path.length === cell.path.length && path.every((text, level) => text === cell.path[level]);
  return same ? cell : { ...cell, said: path, ...(doubtful && { doubtful }) };
}
