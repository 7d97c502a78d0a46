import type { Grid, RawValue } from "../../../shared/sheet/grid.ts";

const COLUMNS = 40;
/** Characters of chemistry: no word of any form is made of them. */
const elements = [..."铜锌铁锡铅镍钨钼钛锰铬钒铝镁硅磷硫氯氟溴碘砷硒碲铂钯铑钌锇铱"];

function nameOf(index: number): string {
  const at = (step: number) => elements[(index * step) % elements.length] ?? "";
  return `${at(1)}${at(7)}${index}`;
}

/**
 * A sheet of some other trade, of 40 columns, no word of which any form knows: texts, whole numbers and decimals.
 * @param turn another for each, so that no header is known from before
 */
export function strangeSheet(rows: number, turn: number): Grid {
  const headers = Array.from({ length: COLUMNS }, (_, column) => nameOf(turn * COLUMNS + column));
  const kinds: readonly ((row: number, column: number) => RawValue)[] = [
    (row, column) => nameOf((row % 37) + column),
    (row, column) => row * column,
    (row) => (row % 13) + 0.5,
  ];
  const cell = (row: number, column: number) => kinds[column % kinds.length]?.(row, column) ?? null;
  const lines = Array.from({ length: rows }, (_, row) => headers.map((_, column) => cell(row, column)));
  return { name: "Sheet1", top: 0, left: 0, values: [headers, ...lines], merges: [] };
}
