/** What stands across a sheet whose names run down a column: times of the figures (本月 | 本年累计), words of a column (男 | 女). */
import { wholeCodeOf } from "../form/code-whole.ts";
import type { Column, Form } from "../form/form.ts";
import { isSent } from "../form/spans.ts";
import { findCode } from "./coerce/code.ts";
import type { Grid } from "./grid.ts";
import { isAsideText, isMainColumn } from "./indicator-labels.ts";
import type { IndicatorLayout } from "./indicator-layout.ts";
import { indexMerges, textOf } from "./merges.ts";
import { compactText } from "./normalise.ts";
import type { HeaderPlace } from "./periods-across.ts";
import { withoutOfWhich } from "./row-heads.ts";
import { isOwed, type RowTimes, rowTimeOf, timeSaid } from "./row-time.ts";
import { namesResult, namesWhole } from "./time-words.ts";

export interface AcrossTimes {
  /** Columns of figures beside the period's own: since January, of the year before, planned. */
  readonly beside: readonly HeaderPlace[];
  /** The row of the header that says so, as the column that it is once rows and columns are swapped. */
  readonly columns: RowTimes;
}

export interface AcrossCodes {
  /** Of the header, from 0. */
  readonly row: number;
  readonly column: Column;
  /** Columns of one of its codes each, and of all of them together, those that say another time aside. */
  readonly read: readonly HeaderPlace[];
  /** Name of the code that each column is of, whatever its time: 女 below 其中：女, 全部 below 合计. */
  readonly words: ReadonlyMap<number, string>;
}

function levelsOf({ first, last }: IndicatorLayout): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index);
}

function textAt(grid: Grid, row: number, at: number): string {
  return textOf(indexMerges(grid).masterValue(row, at));
}

/** The code column whose words, at least two, stand side by side in one row of the header. */
export function codesAcross(
  grid: Grid,
  layout: IndicatorLayout,
  columns: readonly Column[],
): AcrossCodes | undefined {
  for (const row of levelsOf(layout)) {
    for (const column of columns) {
      if (column.type !== "code") continue;
      const isWhole = (place: HeaderPlace) => isMainColumn(place) || namesWhole(textAt(grid, row, place.at));
      const whole = wholeCodeOf(column);
      const words = new Map(
        layout.beside.flatMap((place): (readonly [number, string])[] => {
          const code = findCode(column, withoutOfWhich(textAt(grid, row, place.at)));
          const found = code ?? (isWhole(place) ? whole : undefined);
          return found === undefined ? [] : [[place.at, found.zh]];
        }),
      );
      if (new Set(words.values()).size < LEAST_CODES) continue;
      const coded = layout.beside.filter(({ at }) => words.has(at));
      const wholes = layout.beside.filter((place) => !words.has(place.at) && isWhole(place));
      const isOfOwn = ({ at }: HeaderPlace) =>
        levelsOf(layout).every((level) => level === row || !isAsideText(textAt(grid, level, at)));
      const read = [...coded, ...wholes].filter(isOfOwn).sort((a, b) => a.at - b.at);
      return { row, column, read, words };
    }
  }
  return undefined;
}

const LEAST_CODES = 2;

/**
 * Columns that say of which time beside the period their figures are, of the same words as those of the period; undefined
 * where there is none, or no period is owed.
 * @param own columns with figures of the period
 */
export function timesAcross(
  grid: Grid,
  layout: IndicatorLayout,
  own: readonly HeaderPlace[],
  form: Form,
  period: string | undefined,
): AcrossTimes | undefined {
  if (!isOwed(period)) return undefined;
  const levels = levelsOf(layout);
  /** A text over a blank level is that of the level. */
  const headAt = (row: number, at: number) =>
    levels.flatMap((level) => (level <= row ? [textAt(grid, level, at)] : [])).find((text) => text !== "") ??
    "";
  const saidAt = (row: number, at: number) => timeSaid(headAt(row, at), "any", period, grid.date1904);
  for (const row of levels) {
    // A text over both levels is no heading of itself, and 完成情况 no other figure.
    const restOf = ({ at }: HeaderPlace) =>
      levels
        .map((level) => textAt(grid, level, at))
        .filter((text, index) => levels[index] !== row && text !== headAt(row, at) && !namesResult(text))
        .map(compactText)
        .join("\n");
    const rests = new Set(own.map(restOf));
    const beside = layout.beside.filter((place) => {
      if (own.some(({ at }) => at === place.at) || !rests.has(restOf(place))) return false;
      const said = saidAt(row, place.at);
      const time = said === undefined ? undefined : rowTimeOf([said], period, form);
      return time?.kind === "span" && isSent(time.span);
    });
    // A label that says 累计 is no 合计 of the columns before it.
    const since = own.length > 0 && own.every(({ at }) => saidAt(row, at)?.kind === "cumulative");
    if (beside.length > 0 || since)
      return { beside, columns: { period, columns: new Map([[row, "any"]]), sums: false } };
  }
  return undefined;
}
