/** The words for time in a header: which of several periods side by side is read, and what names a column without them. */
import type { Form } from "../form/form.ts";
import type { Assignment } from "./assignment.ts";
import { type HeaderCell, headerKey } from "./header-match.ts";
import { columnNames } from "./header-names.ts";
import type { LeftReason } from "./left-out.ts";
import { parseHeader } from "./normalise.ts";
import { periodsAcross } from "./periods-across.ts";

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
 * settled stays.
 * @param period that is owed, else the sheet's own
 */
export function timedCells(
  form: Form,
  cells: readonly HeaderCell[],
  period: string | undefined,
  assignment: Assignment | undefined,
): TimedCells {
  const names = columnNames(form);
  const isOwn = ({ path }: HeaderCell) =>
    names.has(path.map((text) => parseHeader(text).keys[0] ?? "").join("")) ||
    (assignment !== undefined && headerKey(path) in assignment.columns);
  const among = cells.filter((cell) => !isOwn(cell));
  const { leave, strip, asked } = periodsAcross(among, period);
  if (leave.size === 0 && asked.length === 0) return { cells, left: new Map(), open: [] };
  const unsure = new Set(asked.flatMap(({ at, why }) => (why === "sum" || why === "absent" ? at : [])));
  const doubtful = new Set(asked.flatMap(({ at }) => at));
  const left = new Map<HeaderCell, LeftReason>();
  const open: HeaderCell[] = [];
  const kept: HeaderCell[] = [];
  for (const cell of cells) {
    const why = isOwn(cell) ? undefined : leave.get(cell.at);
    if (why === undefined)
      kept.push(isOwn(cell) ? cell : said(cell, strip(cell.path), doubtful.has(cell.at)));
    else if (unsure.has(cell.at)) open.push(said(cell, strip(cell.path), true));
    else left.set(cell, why);
  }
  return { cells: kept, left, open };
}

function said(cell: HeaderCell, path: readonly string[], doubtful: boolean): HeaderCell {
  if (path.length === cell.path.length && path.every((text, level) => text === cell.path[level])) return cell;
  return { ...cell, said: path, ...(doubtful && { doubtful }) };
}
