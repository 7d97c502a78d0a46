/** Where a sender says that the columns of what is sent stand on the sheet, and the cells that this names. */
import { columnLetters } from "./grid.ts";

/** Column id, or key of a figure beside it → its place. */
export type SentLayout = Readonly<Record<string, string>>;

const one = "(?:[A-Z]{1,3}|[1-9]\\d{0,6}(?:[+-][1-9]\\d{0,4})?)";

/**
 * "F": a column, a record's own row holds the figure. "4": a row of a sheet on which names run down a column, and records
 * are columns that `row` counts from 1. "4+2", "4-1": there so many columns right or left of the record's. "0:F;1000:G": on the
 * first sheet F, and on the next G, whose records are counted on from 1000.
 */
export const placePattern = new RegExp(
  `^(?:${one}|(?:0|[1-9]\\d{0,6}):${one}(?:;[1-9]\\d{0,6}:${one}){0,99})$`,
);

const down = /^(\d+)([+-]\d+)?$/;
const counted = /^(\d+):(.*)$/;

/** The layouts of several sheets as one. @param above number after which each one's records are counted on, in order, from 0 */
export function joinedLayout(
  sheets: readonly { readonly layout: SentLayout; readonly above: number }[],
): SentLayout {
  // Of a sheet that does not say where its figures stand every cell would be one of the sheet before.
  if (sheets.some(({ layout }) => Object.keys(layout).length === 0)) return {};
  const keys = new Set(sheets.flatMap(({ layout }) => Object.keys(layout)));
  const placesOf = (key: string) =>
    sheets.flatMap(({ layout, above }) => (layout[key] === undefined ? [] : [`${above}:${layout[key]}`]));
  return Object.fromEntries([...keys].map((key) => [key, placesOf(key).join(";")]));
}

/** A sheet of several, by the layout of its own: which of them, from 1, and how many rows were counted before. */
interface OneSheet {
  readonly layout: SentLayout;
  readonly row: number;
  readonly nth?: number;
}

/** The sheet on which a record stands. */
function sheetOf(layout: SentLayout, row: number): OneSheet {
  const places = Object.entries(layout).flatMap(([key, place]) =>
    place.split(";").flatMap((text) => {
      const [, above, own] = counted.exec(text) ?? [];
      return above === undefined || own === undefined ? [] : [{ key, above: Number(above), own }];
    }),
  );
  if (places.length === 0) return { layout, row };
  const begins = [...new Set(places.map(({ above }) => above))].sort((a, b) => a - b);
  const above = begins.findLast((begin) => begin < row) ?? 0;
  return {
    layout: Object.fromEntries(
      places.flatMap((place) => (place.above === above ? [[place.key, place.own]] : [])),
    ),
    row: row - above,
    nth: begins.indexOf(above) + 1,
  };
}

/** 第2张表D4: the second of the sheets that were sent together. */
function named(cells: string, { nth }: Pick<OneSheet, "nth">): string {
  return nth === undefined ? cells : `第${nth}张表${cells}`;
}

/**
 * The place of a row.
 * @param at row of the sheet, from 0
 * @param shift columns by which the figure stands right of the record's
 */
export function rowPlace(at: number, shift = 0): string {
  return `${at + 1}${shift === 0 ? "" : shift > 0 ? `+${shift}` : shift}`;
}

/** Whether names run down a column of the sheet: a record is then a column. */
function runsDown(layout: SentLayout): boolean {
  return Object.values(layout).some((place) => down.test(place));
}

/** A cell as it stands on the sheet, where it is named as one of the nth of several (from 1). */
export function cellOnSheet(cell: string, nth: number): string | undefined {
  const before = named("", { nth });
  return cell.startsWith(before) ? cell.slice(before.length) : undefined;
}

/** Cell of a column's figure in a record; undefined where the sender did not say. @param row of the record, from 1 */
export function sentCell(layout: SentLayout, row: number, column: string): string | undefined {
  const sheet = sheetOf(layout, row);
  const cell = cellIn(sheet, column);
  return cell === undefined ? undefined : named(cell, sheet);
}

function cellIn({ layout, row }: OneSheet, column: string): string | undefined {
  const place = layout[column];
  if (place === undefined) return undefined;
  const [, number, shift = "0"] = down.exec(place) ?? [];
  return number === undefined ? `${place}${row}` : `${columnLetters(row - 1 + Number(shift))}${number}`;
}

/** What people look for on the sheet: a row ("8"), a column where names run down ("D"), or there the one cell ("D4"). */
export interface SentPlace {
  readonly kind: "row" | "column" | "cell";
  readonly name: string;
  /** Which of several sheets that were sent as one, from 1. */
  readonly nth?: number;
}

/** Where a record stands on the sender's sheet. @param column whose figure in it is meant; none: the whole record */
export function sentPlace(layout: SentLayout, row: number, column?: string): SentPlace {
  const sheet = sheetOf(layout, row);
  const of = sheet.nth === undefined ? {} : { nth: sheet.nth };
  if (!runsDown(sheet.layout)) return { kind: "row", name: String(sheet.row), ...of };
  const cell = column === undefined ? undefined : cellIn(sheet, column);
  return cell === undefined
    ? { kind: "column", name: columnLetters(sheet.row - 1), ...of }
    : { kind: "cell", name: cell, ...of };
}

/** A record without a word of which cell: its row, or its column where names run down; "8", "D". */
export function sentLine(layout: SentLayout, row: number): string {
  const place = sentPlace(layout, row);
  return named(place.name, place);
}

/**
 * All cells of a record: "B8:M8" from the first to the last column that the layout names, "D4:D12" where names run down,
 * "D4:D12、I4:I7" where they go on beside themselves; the row alone without a layout.
 */
export function sourceCells(layout: SentLayout, row: number): string {
  const sheet = sheetOf(layout, row);
  return named(cellsOf(sheet), sheet);
}

function cellsOf({ layout, row }: OneSheet): string {
  if (!runsDown(layout)) {
    const letters = Object.values(layout).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    return stretch(
      letters.map((letter) => `${letter}${row}`),
      String(row),
    );
  }
  const rows = new Map<number, number[]>();
  for (const place of Object.values(layout)) {
    const [, number, shift = "0"] = down.exec(place) ?? [];
    if (number !== undefined) rows.set(Number(shift), [...(rows.get(Number(shift)) ?? []), Number(number)]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([shift, numbers]) => {
      const letters = columnLetters(row - 1 + shift);
      return stretch(
        numbers.sort((a, b) => a - b).map((number) => `${letters}${number}`),
        letters,
      );
    })
    .join("、");
}

function stretch(cells: readonly string[], none: string): string {
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return none;
  return first === last ? first : `${first}:${last}`;
}
