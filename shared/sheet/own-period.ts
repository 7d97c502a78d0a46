/** The period that is read, said in a heading over several columns: 2023年 over 城镇 | 农村, 本年募集 over 捐款 | 捐物. */
import { isPeriod } from "../period/period.ts";
import type { HeaderCell } from "./header-cell.ts";
import { type TimeWord, timedText } from "./time-words.ts";

/**
 * The cells without what their headings say of the period itself: it names no column and hides the code beside it. The
 * lowest text stays as it is (本月新增 may be a column), and so does every other period.
 * @param isOwn cells whose whole name the form has
 */
export function withoutOwnPeriod(
  cells: readonly HeaderCell[],
  period: string | undefined,
  isOwn: (cell: HeaderCell) => boolean,
): readonly HeaderCell[] {
  if (period === undefined || !isPeriod(period)) return cells;
  // A single level names the column.
  if (cells.every(({ path, said = path }) => said.length < 2)) return cells;
  return cells.map((cell) => {
    const { path, said = path, span, portion } = cell;
    if (said.length < 2 || span !== undefined || portion !== undefined || isOwn(cell)) return cell;
    const rest = said.flatMap((text, level) => {
      const timed = level === said.length - 1 ? undefined : timedText(text);
      if (timed === undefined || !says(timed.word, period)) return [text];
      return timed.rest === "" ? [] : [timed.rest];
    });
    return rest.length === said.length && rest.every((text, level) => text === said[level])
      ? cell
      : { ...cell, said: rest };
  });
}

const lengths: Readonly<Record<string, RegExp>> = {
  month: /^\d{4}-\d\d$/,
  quarter: /^\d{4}Q\d$/,
  year: /^\d{4}$/,
  any: /./,
};

function says(word: TimeWord, period: string): boolean {
  if (word.kind === "this") return lengths[word.length]?.test(period) === true;
  if (word.kind !== "period") return false;
  return word.year === undefined
    ? word.suffix === period.slice(4) && word.suffix !== ""
    : word.year + word.suffix === period;
}
