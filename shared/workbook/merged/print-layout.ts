import { columnLetters } from "../../sheet/grid.ts";
import type { PrintPlan } from "./sheet-plan.ts";

/** In inches. */
export const PAGE_MARGINS = {
  left: 0.4,
  right: 0.4,
  top: 0.5,
  bottom: 0.6,
  header: 0.3,
  footer: 0.3,
} as const;

/** A sheet printed smaller than this can no longer be read: 11 points become less than 8. */
const SMALLEST_SCALE = 70;
/** Of pages that share the columns. */
const SPREAD_SCALE = 80;
/** Width of a character, in inches: that of 宋体 is 0.083, and of what stands in for it up to this. */
const CHARACTER = 0.097;
const PAPER = { a4: 11.69, a3: 16.54 } as const;
const PAPER_HEIGHT = { a4: 8.27, a3: 11.69 } as const;

/**
 * Paper for a sheet in landscape: A4, or A3 where A4 would be too small to read; where A3 is too small as well, the
 * columns are spread over pages that all begin with the first ones.
 * @param widths in characters
 * @param rows rows repeated on every page
 * @param repeated how many columns each page begins with
 * @param groups first columns of groups that had better stay together
 */
export function printPlan(
  widths: readonly number[],
  rows: string,
  repeated: number,
  groups: readonly number[] = [],
): PrintPlan {
  const whole = sum(widths);
  if (whole <= room("a4", SMALLEST_SCALE)) return { paper: "a4", rows };
  if (whole <= room("a3", SMALLEST_SCALE)) return { paper: "a3", rows };
  return {
    paper: "a3",
    rows,
    columns: `$A:$${columnLetters(Math.max(repeated, 1) - 1)}`,
    scale: SPREAD_SCALE,
    breaks: pageStarts(widths, room("a3", SPREAD_SCALE), repeated, groups),
  };
}

/**
 * The plan for a sheet that had better stand on one page, signatures and all, where it can still be read there.
 * @param height of all rows, in points
 */
export function onOnePage(plan: PrintPlan, height: number): PrintPlan {
  const space = (PAPER_HEIGHT[plan.paper] - PAGE_MARGINS.top - PAGE_MARGINS.bottom) * 72;
  return plan.scale === undefined && height <= (space * 100) / SMALLEST_SCALE
    ? { ...plan, onePage: true }
    : plan;
}

/** Columns (from 0) at which another uppermost header begins. */
export function groupStarts(paths: readonly (readonly string[])[]): number[] {
  return paths.flatMap((path, at) => (path[0] === paths[at - 1]?.[0] ? [] : [at]));
}

/** How many columns stand on the first page. */
export function firstPage(plan: PrintPlan, columns: number): number {
  return plan.breaks?.[0] ?? columns;
}

function pageStarts(
  widths: readonly number[],
  space: number,
  repeated: number,
  groups: readonly number[],
): number[] {
  const lead = sum(widths.slice(0, repeated));
  const starts: number[] = [];
  let start = 0;
  let used = 0;
  for (const [at, width] of widths.entries()) {
    if (used + width > space && at > start && at > repeated) {
      const half = (first: number) => used - sum(widths.slice(first, at)) >= space / 2;
      const group = groups.findLast((first) => first <= at && first > start && half(first));
      start = group ?? at;
      starts.push(start);
      used = lead + sum(widths.slice(start, at));
    }
    used += width;
  }
  return starts;
}

function room(paper: keyof typeof PAPER, scale: number): number {
  return Math.floor((PAPER[paper] - PAGE_MARGINS.left - PAGE_MARGINS.right) / CHARACTER / (scale / 100));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
