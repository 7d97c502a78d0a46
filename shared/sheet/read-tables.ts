import type { Grid } from "./grid.ts";
import { headerOfKey } from "./kept-answers.ts";
import { indexMerges, textOf } from "./merges.ts";
import { compactText } from "./normalise.ts";
import { pageTitle } from "./printed-pages.ts";
import type { ReadContext } from "./read-context.ts";
import { readSheet } from "./read-sheet.ts";
import { formRead, type Reading } from "./reading.ts";
import { isOwed, rowTimeOf, timeOfHeading } from "./row-time.ts";
import { isSignature } from "./row-words.ts";
import { sliceRows } from "./transpose.ts";

/** Rows below a title within which its header must stand. */
const HEADER_WITHIN = 6;
const LEAST_HEADER_TEXTS = 3;

/**
 * Reads every table of a sheet. Tables stand below one another, each under a title of its own; a part in which no
 * form is recognised belongs to the table above it. A sheet without any form gives one reading that says so.
 */
export function readTables(grid: Grid, context: ReadContext): Reading[] {
  const starts = tableStarts(grid, grid.values.keys());
  if (starts.length === 0) return [readSheet(grid, context)];
  const bounds = [grid.top, ...starts, grid.top + grid.values.length];
  const parts: { from: number; to: number; reading: Reading }[] = [];
  for (let index = 0; index + 1 < bounds.length; index++) {
    const [from = 0, to = 0] = [bounds[index], bounds[index + 1]];
    const reading = readSheet(sliceRows(grid, from, to), context);
    const above = parts.at(-1);
    if (reading.form === null && above !== undefined && above.reading.form !== null) {
      above.to = to;
      above.reading = readSheet(sliceRows(grid, above.from, to), context);
    } else if (
      above !== undefined &&
      (isNextPage(above.reading, reading) || isBeside(above.reading, reading, context))
    ) {
      above.to = to;
      above.reading = readSheet(sliceRows(grid, above.from, to), context);
    } else if (above !== undefined && above.reading.form === null) {
      parts[parts.length - 1] = {
        from: above.from,
        to,
        reading: readSheet(sliceRows(grid, above.from, to), context),
      };
    } else {
      parts.push({ from, to, reading });
    }
  }
  return parts.map(({ reading }) => reading);
}

function sameHeader(one: Reading, other: Reading): boolean {
  return headerOfKey(one.fingerprint) === headerOfKey(other.fingerprint);
}

/** The same title and header once more: the table goes on on the next printed page. */
function isNextPage(above: Reading, reading: Reading): boolean {
  const { form, title } = reading;
  return (
    form !== null &&
    form === above.form &&
    sameHeader(reading, above) &&
    title !== undefined &&
    ["", pageTitle(above.title?.text ?? "")].includes(pageTitle(title.text))
  );
}

/**
 * 一、本月贷款情况, 二、本年累计贷款情况: figures beside those of the table above. Tables of two months stay two, each of its
 * period.
 */
function isBeside(above: Reading, reading: Reading, { forms, ...context }: ReadContext): boolean {
  const period = context.period ?? above.period?.period;
  const form = formRead(reading, forms);
  const same = reading.form === above.form && sameHeader(reading, above);
  if (form === undefined || !same || !isOwed(period)) return false;
  const [own, other] = [above, reading].map(({ title }) => timeOfHeading(title?.text ?? "", period));
  if (own === undefined || other === undefined || own.rest !== other.rest) return false;
  const [time, beside] = [own, other].map(({ said }) => rowTimeOf([said], period, form)?.kind);
  return time === "own" && beside === "span";
}

/**
 * Whether a table may begin below the first. After an edit of a grid that had none, only places near it can begin one.
 * @param edited rows of the sheet, from 0; all without.
 */
export function mayHoldFurtherTables(grid: Grid, edited?: readonly number[]): boolean {
  const near = edited?.flatMap((row) =>
    Array.from({ length: HEADER_WITHIN + 2 }, (_, step) => row - grid.top + 1 - step),
  );
  return tableStarts(grid, near ?? grid.values.keys()).length > 0;
}

/** Rows (from 0) where a further table seems to begin: a lone title after a gap or a signature, a header below it. */
function tableStarts(grid: Grid, indexes: Iterable<number>): number[] {
  const merges = indexMerges(grid);
  const starts: number[] = [];
  for (const index of indexes) {
    if (index < 1 || index >= grid.values.length) continue;
    const title = loneText(grid, index);
    if (title === undefined || title.length < 4) continue;
    if (/[:：]/.test(title) || isSignature(title) || !/[表账册]|情况|统计|汇总/.test(title)) continue;
    const before = textsOf(grid, index - 1);
    const wide = merges.areaAt(grid.top + index, firstFilled(grid, index));
    const apart = before.length === 0 || before.some(isSignature);
    if (!apart && (wide === undefined || wide.right - wide.left < 2)) continue;
    const below = Array.from({ length: HEADER_WITHIN }, (_, step) => index + 1 + step);
    if (below.some((row) => isTextRow(grid, row))) starts.push(grid.top + index);
  }
  return starts;
}

/** The text of a row's only filled cell; most rows have more than one, and are looked at no further. */
function loneText(grid: Grid, index: number): string | undefined {
  let lone: string | undefined;
  for (const value of grid.values[index] ?? []) {
    const text = compactText(textOf(value));
    if (text === "") continue;
    if (lone !== undefined) return undefined;
    lone = text;
  }
  return lone;
}

function textsOf(grid: Grid, index: number): string[] {
  return (grid.values[index] ?? []).flatMap((value) => {
    const text = compactText(textOf(value));
    return text === "" ? [] : [text];
  });
}

function firstFilled(grid: Grid, index: number): number {
  return grid.left + (grid.values[index] ?? []).findIndex((value) => textOf(value) !== "");
}

function isTextRow(grid: Grid, index: number): boolean {
  const filled = (grid.values[index] ?? []).filter((value) => value !== null && textOf(value) !== "");
  return filled.length >= LEAST_HEADER_TEXTS && filled.every((value) => typeof value === "string");
}
