/** For each sheet the reading that is shown, and where things went since: addresses on the page may be of yesterday. */
import type { Finding } from "../../../shared/finding/finding.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import type { WorkbookChange } from "../../host/workbook-host.ts";
import type { Passage } from "./explanations.ts";
import {
  axisOf,
  type Move,
  mayHaveMoved,
  moveBetween,
  movedCell,
  type News,
  unmoved,
  withChange,
} from "./movements.ts";

export interface ReadingLog {
  readonly heard: (sheetId: string, change: WorkbookChange) => void;
  /** The reading that is shown, unless something was heard of the sheet since. */
  readonly current: (sheetId: string) => Grid | undefined;
  /** Whether cells may stand elsewhere than in the reading that is shown. */
  readonly unsettled: (sheetId: string) => boolean;
  /** What happened between the reading that is shown and this one. */
  readonly passageTo: (sheetId: string, after: Grid) => Passage;
  /** This reading is shown from now on. */
  readonly shown: (sheetId: string, passage: Passage) => void;
  /** These findings are about the reading that is shown. */
  readonly found: (sheetId: string, findings: readonly Finding[]) => void;
  /** A point in time, for `since`. */
  readonly now: (sheetId: string) => number;
  /** Where a cell that was shown at a point in time stands in the reading that is shown now. */
  readonly cellSince: (sheetId: string, point: number, cell: string) => string | undefined;
  /** The same for rows that a finding names, numbered from 1, from the time at which it was found. */
  readonly rowsSince: (sheetId: string, finding: Finding, rows: readonly number[]) => number[];
}

interface Log {
  grid: Grid | undefined;
  news: News | undefined;
  /** One for each reading after the first. */
  readonly moves: Move[];
}

export function createReadingLog(): ReadingLog {
  const logs = new Map<string, Log>();
  const foundAt = new WeakMap<Finding, number>();

  const logOf = (sheetId: string): Log => {
    const log = logs.get(sheetId) ?? { grid: undefined, news: undefined, moves: [] };
    logs.set(sheetId, log);
    return log;
  };

  return {
    heard: (sheetId, change) => {
      const log = logOf(sheetId);
      log.news = withChange(log.news, change);
    },
    current: (sheetId) => {
      const { grid, news } = logOf(sheetId);
      return news === undefined ? grid : undefined;
    },
    unsettled: (sheetId) => mayHaveMoved(logOf(sheetId).news),
    passageTo: (sheetId, after) => {
      const { grid: before = after, news } = logOf(sheetId);
      return { before, after, move: moveBetween(before, after, news), edited: news?.edited ?? [] };
    },
    shown: (sheetId, { after, move }) => {
      const log = logOf(sheetId);
      log.grid = after;
      log.news = undefined;
      // Most readings follow a mere edit: all of them together are one point in time.
      if (move !== unmoved) log.moves.push(move);
    },
    found: (sheetId, findings) => {
      for (const finding of findings) foundAt.set(finding, logOf(sheetId).moves.length);
    },
    now: (sheetId) => logOf(sheetId).moves.length,
    cellSince: (sheetId, point, cell) =>
      logOf(sheetId)
        .moves.slice(point)
        .reduce<string | undefined>((at, move) => (at === undefined ? undefined : movedCell(move, at)), cell),
    rowsSince: (sheetId, finding, rows) => {
      const { moves } = logOf(sheetId);
      const axis = axisOf(finding);
      const since = moves.slice(foundAt.get(finding) ?? moves.length);
      return rows.flatMap((row) => {
        const now = since.reduce<number | undefined>(
          (at, move) => (at === undefined ? undefined : move[axis](at)),
          row - 1,
        );
        return now === undefined ? [] : [now + 1];
      });
    },
  };
}
