/** The page on which a template is printed: A4 landscape, as wide as the sheet. */

/** Heights of rows in points; `furtherLine`: what a row of several lines has more for each. */
export const HEIGHTS = {
  title: 32,
  line: 22,
  header: 40,
  subHeader: 30,
  row: 20,
  furtherLine: 14,
  note: 34,
  signature: 28,
} as const;

/** In inches. */
export const MARGINS = { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 } as const;

/** A4 landscape in points, 72 to the inch. */
const PAGE = { width: 842, height: 595 } as const;
const PIXELS_A_CHARACTER = 7;
const PADDING = 5;
const POINTS_A_PIXEL = 0.75;

/**
 * How many open rows leave the note and the signatures on the page on which the sheet begins.
 * @param widths of the columns, in characters
 * @param headerRows rows of the header
 * @param hasTotal whether 合计 stands below it
 */
export function rowsOnOnePage(widths: readonly number[], headerRows: number, hasTotal: boolean): number {
  const wide = widths.reduce((sum, width) => sum + width * PIXELS_A_CHARACTER + PADDING, 0) * POINTS_A_PIXEL;
  const scale = Math.min(1, (PAGE.width - (MARGINS.left + MARGINS.right) * 72) / wide);
  const high = (PAGE.height - (MARGINS.top + MARGINS.bottom) * 72) / scale;
  const { title, line, header, subHeader, row, note, signature } = HEIGHTS;
  const taken = title + line + header + (headerRows - 1) * subHeader + note + signature;
  // A row is left over: programs round heights up.
  return Math.floor((high - taken) / row) - 1 - (hasTotal ? 1 : 0);
}
