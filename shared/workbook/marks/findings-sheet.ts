/** The sheet that lists the findings, each with a link to its cell. */
import { cellAddress } from "../../sheet/grid.ts";
import { formulaSheet } from "../drawing/text.ts";
import { newCell } from "../patch/cell-xml.ts";
import { colourXml } from "./coloured-cells.ts";
import type { ListStyles, MarkStyles } from "./mark-styles.ts";
import type { MarkedFinding, MarkWords } from "./mark-types.ts";

/** Places that are listed at most: Excel holds 65,530 links on a sheet, and nobody reads so many. */
export const LONGEST_LIST = 20_000;

const WIDTHS = [6, 10, 18, 10, 20, 18, 60, 40];
const CELL = 3;
const SEVERITY = 1;

const NAMESPACES = {
  transitional: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  strict: "http://purl.oclc.org/ooxml/spreadsheetml/main",
};

interface ListedPlace {
  readonly finding: MarkedFinding;
  readonly cell: string | undefined;
  readonly value: string;
}

/** One line a place, in the order of the findings; a finding about a whole sheet is one. */
export function placesOf(findings: readonly MarkedFinding[]): ListedPlace[] {
  const places: ListedPlace[] = [];
  for (const finding of findings) {
    const { cells, values } = finding;
    if (cells.length === 0) places.push({ finding, cell: undefined, value: "" });
    for (const [index, cell] of cells.entries()) {
      if (places.length === LONGEST_LIST) return places;
      places.push({ finding, cell, value: values[index] ?? "" });
    }
  }
  return places.slice(0, LONGEST_LIST);
}

/** @param bounds what has to be said of what is left out */
export function findingsSheet(
  places: readonly ListedPlace[],
  words: MarkWords,
  bounds: readonly string[],
  { formats, list }: MarkStyles,
  isStrict: boolean,
): string {
  const above = [words.about, ...bounds];
  const rows: string[] = above.map((line, row) => rowXml(row, [line], () => undefined));
  const head = above.length;
  rows.push(rowXml(head, words.headers, () => list?.head));
  const links: string[] = [];
  const severities = new Map<number, Map<number, MarkedFinding["severity"]>>();
  for (const [index, { finding, cell, value }] of places.entries()) {
    const row = head + 1 + index;
    const { severity, sheet, column, problem, advice } = finding;
    const line = [index + 1, words.severity[severity], sheet, cell ?? "", column, value, problem, advice];
    rows.push(rowXml(row, line, (at) => styleOf(list, at)));
    severities.set(row, new Map([[SEVERITY, severity]]));
    const target = escaped(`${formulaSheet(sheet)}!${cell ?? "A1"}`);
    links.push(`<hyperlink ref="${cellAddress(row, CELL)}" location="${target}"/>`);
  }
  const columns = WIDTHS.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const frozen = `<pane ySplit="${head + 1}" topLeftCell="A${head + 2}" activePane="bottomLeft" state="frozen"/>`;
  return (
    `<worksheet xmlns="${isStrict ? NAMESPACES.strict : NAMESPACES.transitional}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>` +
    `<cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData>${colourXml(severities, formats, "", 0)}` +
    `${links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`}</worksheet>`
  );
}

function rowXml(
  row: number,
  values: readonly (string | number)[],
  style: (column: number) => number | undefined,
): string {
  const cells = values.map((value, column) => {
    const own = style(column);
    return newCell(cellAddress(row, column), own === undefined ? undefined : `${own}`, shortened(value), "");
  });
  return `<row r="${row + 1}">${cells.join("")}</row>`;
}

/** A value of a cell of hers may be as long as a cell can be; here it is to be recognised. */
const LONGEST_VALUE = 2_000;

function shortened(value: string | number): string | number {
  if (typeof value === "number" || value.length <= LONGEST_VALUE) return value;
  return `${value.slice(0, LONGEST_VALUE)}…`;
}

function styleOf(list: ListStyles | undefined, column: number): number | undefined {
  return column === CELL ? list?.link : list?.text;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
