import type { ReviewSheet } from "../../engine/review-sheet.ts";
import { text } from "../../messages/index.ts";

const NARROWEST = 72;
const WIDEST = 220;
/** Rows looked at for the width of a column. */
const MEASURED = 200;

/** Widths in px: row number, unit where it is shown, then the columns. A Chinese character takes the room of two Latin ones. */
export function columnWidths(sheet: ReviewSheet, names: ReadonlyMap<string, string> | null): number[] {
  const measured = sheet.rows.slice(0, MEASURED);
  const widthFor = (texts: readonly string[]) =>
    Math.min(WIDEST, Math.max(NARROWEST, ...texts.map((each) => textWidth(each) + 24)));
  return [
    Math.max(64, ...measured.map(({ line }) => textWidth(text.review.lineHere(line)) + 40)),
    ...(names === null ? [] : [widthFor(measured.map(({ subject }) => names.get(subject) ?? subject))]),
    ...sheet.columns.map(({ id, title, unit }, index) =>
      widthFor([
        // A header may take two lines.
        (title + unit).slice(0, Math.ceil((title.length + unit.length) / 2) + 2),
        ...measured.flatMap(({ cells, before, derived }) => [
          // With the sign that it was worked out.
          `${cells[index] ?? ""}${derived?.includes(id) === true ? "差额" : ""}`,
          before[id] === undefined ? "" : `原来是 ${before[id]}`,
        ]),
      ]),
    ),
  ];
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2e7f" ? 13 : 7.5;
  return Math.ceil(width);
}
