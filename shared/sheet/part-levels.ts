/** 本月 | 其中：女 | 本年累计 | 其中：女 in one row of a header: each part is of the time before it, as if that stood over both. */
import type { Grid, RawValue } from "./grid.ts";
import type { IndicatorLayout } from "./indicator-layout.ts";
import { indexMerges, textOf } from "./merges.ts";
import type { HeaderPlace } from "./periods-across.ts";
import { timeSaid } from "./row-time.ts";

const part = /^(?:其\s*中|[#＃])/;
const WHOLE = "合计";
/** Words for a time are known by a month. */
const MONTH = "2026-03";

interface Levelled {
  readonly grid: Grid;
  readonly layout: IndicatorLayout;
}

interface Levels {
  readonly time: string;
  readonly word: string;
}

/**
 * The sheet with the words of such a header in the row above it, which is no row of its table; the sheet itself where no part
 * stands beside several times.
 */
export function withPartLevels(grid: Grid, layout: IndicatorLayout): Levelled {
  const { first, last, beside } = layout;
  if (first !== last || first <= grid.top) return { grid, layout };
  const levels = levelsOf(grid, first, beside);
  const parts = [...levels.values()].filter(({ word }) => word !== WHOLE);
  if (new Set(parts.map(({ word }) => word)).size === parts.length) return { grid, layout };
  const pathOf = (place: HeaderPlace): HeaderPlace => {
    const of = levels.get(place.at);
    return of === undefined ? place : { ...place, path: [of.word, of.time] };
  };
  const rowWith = (row: number, textAt: (of: Levels) => string): readonly RawValue[] => {
    const values = [...(grid.values[row - grid.top] ?? [])];
    for (const [at, of] of levels) values[at - grid.left] = textAt(of);
    return values;
  };
  const rows = new Map([
    [first - 1, rowWith(first - 1, ({ word }) => word)],
    [first, rowWith(first, ({ time }) => time)],
  ]);
  return {
    grid: {
      ...grid,
      values: grid.values.map((values, index) => rows.get(grid.top + index) ?? values),
      merges: grid.merges.filter(({ top, bottom }) => bottom < first - 1 || top > first),
    },
    layout: {
      ...layout,
      first: first - 1,
      beside: beside.map(pathOf),
      values: layout.values.map(pathOf),
    },
  };
}

/** Of each column of a time and of those parts that follow it. */
function levelsOf(grid: Grid, row: number, beside: readonly HeaderPlace[]): ReadonlyMap<number, Levels> {
  const levels = new Map<number, Levels>();
  let time: string | undefined;
  for (const { at } of beside) {
    const text = textOf(indexMerges(grid).masterValue(row, at)).trim();
    if (part.test(text)) {
      if (time !== undefined) levels.set(at, { time, word: text });
      continue;
    }
    time = timeSaid(text, "any", MONTH) === undefined ? undefined : text;
    if (time !== undefined) levels.set(at, { time, word: WHOLE });
  }
  return levels;
}
