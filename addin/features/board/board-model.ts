/** Units × forms of one period: who has reported, who has not, who was late. */

import { type BoardAnswer, boardStatuses } from "../../../shared/api/board.ts";
import { isAwaited } from "../../../shared/api/collections.ts";
import { dayNumber } from "../../../shared/period/period.ts";
import type { UnitLevel } from "../../../shared/register/org-unit.ts";
import type { WholeBoard } from "../../api/board.ts";
import type { ReportStatus } from "../../messages/status.ts";

export interface BoardCell {
  readonly status: ReportStatus;
  /** null while nothing was sent. */
  readonly version: number | null;
  /** The first report that counts came late. */
  readonly late: boolean;
  /** Findings that nobody has settled. */
  readonly open: number;
}

export interface BoardRow {
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** In the order of the board's forms; null where the unit does not owe the form. */
  readonly cells: readonly (BoardCell | null)[];
  readonly rate: Rate;
}

/** Reports due, those that came, and those that came in time. Exempt units and 随报 are not due. */
export interface Rate {
  readonly due: number;
  readonly reported: number;
  readonly inTime: number;
}

type BoardForm = BoardAnswer["collections"][number] & { readonly rate: Rate };

export interface Board {
  readonly period: string;
  readonly forms: readonly BoardForm[];
  readonly rows: readonly BoardRow[];
  readonly rate: Rate;
}

/** Whether a report counts as received: returned ones do, they came. */
export function isReported(status: ReportStatus): boolean {
  return !isAwaited(status) && status !== "exempt";
}

/** @returns null when no unit owes anything. */
export function boardOf({ period, collections, units }: WholeBoard): Board | null {
  if (period === null) return null;
  const due = collections.map(({ dueAt }) => dueAt !== null);
  const rows = units.map(({ code, name, level, cells: sent }): BoardRow => {
    const cells: (BoardCell | null)[] = collections.map(() => null);
    for (const [place, status, version, late, open] of sent) {
      const known = boardStatuses[status];
      if (known === undefined) throw new RangeError(`no status ${status}`);
      cells[place] = { status: known, version: version === 0 ? null : version, late: late === 1, open };
    }
    return { code, name, level, cells, rate: rateOf(cells.filter((_, place) => due[place])) };
  });
  const column = (place: number) => rows.map(({ cells }) => cells[place] ?? null);
  return {
    period,
    forms: collections.map((collection, place) => ({ ...collection, rate: rateOf(column(place)) })),
    rows,
    rate: rows.reduce((sum, { rate }) => added(sum, rate), { due: 0, reported: 0, inTime: 0 }),
  };
}

function rateOf(cells: readonly (BoardCell | null)[]): Rate {
  const rate = { due: 0, reported: 0, inTime: 0 };
  for (const cell of cells) {
    if (cell === null || cell.status === "exempt") continue;
    rate.due += 1;
    if (!isReported(cell.status)) continue;
    rate.reported += 1;
    if (!cell.late) rate.inTime += 1;
  }
  return rate;
}

function added(a: Rate, b: Rate): Rate {
  return { due: a.due + b.due, reported: a.reported + b.reported, inTime: a.inTime + b.inTime };
}

/** What a cell may be asked for: a state, or something about it. */
export const cellFilters = [
  "missing",
  "waiting",
  "approved",
  "returned",
  "nil",
  "exempt",
  "late",
  "open",
] as const;
export type CellFilter = (typeof cellFilters)[number];

const filters: Readonly<Record<CellFilter, (cell: BoardCell) => boolean>> = {
  missing: ({ status }) => isAwaited(status),
  waiting: ({ status }) => status === "submitted" || status === "nil" || status === "passed",
  approved: ({ status }) => status === "approved",
  returned: ({ status }) => status === "returned",
  nil: ({ status }) => status === "nil",
  exempt: ({ status }) => status === "exempt",
  late: ({ late }) => late,
  open: ({ open }) => open > 0,
};

export interface BoardFilter {
  readonly level: UnitLevel | null;
  /** Id of a collection; null: all. */
  readonly form: string | null;
  readonly cells: CellFilter | null;
  /** Whether the unit is one that is searched for. */
  readonly named: (row: BoardRow) => boolean;
}

export interface ShownBoard {
  readonly forms: readonly BoardForm[];
  readonly rows: readonly BoardRow[];
}

/** The forms and units that the filter leaves; rates stay those of all reports. */
export function filteredBoard(board: Board, { level, form, cells, named }: BoardFilter): ShownBoard {
  const places = board.forms.flatMap(({ id }, place) => (form === null || id === form ? [place] : []));
  const whole = places.length === board.forms.length;
  const rows = board.rows.filter((row) => {
    if ((level !== null && row.level !== level) || !named(row)) return false;
    const shown = places.flatMap((place) => row.cells[place] ?? []);
    if (!whole && shown.length === 0) return false;
    return cells === null || shown.some(filters[cells]);
  });
  if (whole) return { forms: board.forms, rows };
  return {
    forms: places.flatMap((place) => board.forms[place] ?? []),
    rows: rows.map((row) => ({ ...row, cells: places.map((place) => row.cells[place] ?? null) })),
  };
}

export interface Overdue {
  readonly unit: string;
  readonly forms: readonly {
    readonly title: string;
    /** Days since the due date; 0: not due yet. */
    readonly daysLate: number;
    readonly returned: boolean;
  }[];
}

/**
 * Units that still have to report or to correct, with the forms they owe. What is locked, has no due date or has
 * not begun is not asked for.
 * @param now ISO time in China
 */
export function overdueUnits({ forms }: Board, rows: readonly BoardRow[], now: string): Overdue[] {
  const asked = forms.map(
    ({ state, dueAt, opensAt }) => state === "open" && dueAt !== null && (opensAt === null || opensAt <= now),
  );
  return rows.flatMap(({ name, cells }) => {
    const owed = cells.flatMap((cell, place) => {
      const form = forms[place];
      if (cell === null || form === undefined || form.dueAt === null || asked[place] !== true) return [];
      const returned = cell.status === "returned";
      if (cell.status === "exempt" || (isReported(cell.status) && !returned)) return [];
      const days = dayNumber(now.slice(0, 10)) - dayNumber(form.dueAt.slice(0, 10));
      return [{ title: form.title, daysLate: Math.max(0, days), returned }];
    });
    return owed.length === 0 ? [] : [{ unit: name, forms: owed }];
  });
}

/** Reports of the same period that came, or came anew, since. */
export function cameSince(shown: WholeBoard, now: WholeBoard): number {
  if (shown.period !== now.period) return 0;
  const versions = versionsOn(shown);
  return [...versionsOn(now)].filter(([report, version]) => version > (versions.get(report) ?? 0)).length;
}

function versionsOn({ units, collections }: WholeBoard): ReadonlyMap<string, number> {
  return new Map(
    units.flatMap(({ code, cells }) =>
      cells.map(([place, , version]) => [`${code} ${collections[place]?.id ?? ""}`, version] as const),
    ),
  );
}
