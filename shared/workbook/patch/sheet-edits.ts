import { type Area, cellAddress, type RawValue } from "../../sheet/grid.ts";
import { anotherResult, newCell, unknownResult, valueEdits, withoutResult } from "./cell-xml.ts";
import { shifted } from "./formula-text.ts";
import { escapeText, type PartText } from "./part-text.ts";
import { areaOf, type CellSpan, type SheetScan } from "./sheet-scan.ts";
import { attributeAt, type Edit, prefixAt } from "./xml-tags.ts";

/** Value by row and column. */
export type SheetValues = ReadonlyMap<number, ReadonlyMap<number, RawValue>>;

export interface SheetPatch {
  readonly part: PartText;
  readonly scan: SheetScan;
  readonly values: SheetValues;
  /** Places among `scan.formulas` whose results may be others now. */
  readonly stale: ReadonlySet<number>;
  /** Of these, the results that are known, by place. */
  readonly results: ReadonlyMap<number, number>;
  /** Formulas that are written out at their cells, by place: the cell where they stood for all loses its own. */
  readonly writtenOut: ReadonlyMap<number, string>;
}

/** What has to be done to the XML of a sheet. */
export function sheetEdits({ part, scan, values, stale, results, writtenOut }: SheetPatch): Edit[] {
  const edits: Edit[] = [];
  const isChanged = ({ row, column }: CellSpan): boolean => values.get(row)?.has(column) === true;
  for (const [row, line] of values) {
    for (const [column, value] of line) {
      for (const cell of scan.cells.get(row)?.get(column) ?? []) {
        edits.push(...valueEdits(part.xml, cell, value, part.encode));
      }
    }
  }
  scan.formulas.forEach((cell, index) => {
    if (isChanged(cell)) return;
    const formula = writtenOut.get(index);
    if (formula !== undefined) edits.push(formulaEdit(part, cell, formula));
    const result = results.get(index);
    if (result !== undefined) edits.push(...anotherResult(part.xml, cell, result));
    else if (stale.has(index)) edits.push(...withoutResult(part.xml, cell));
  });
  const emptied = scan.formulas.flatMap(({ formula }, index) =>
    stale.has(index) && !results.has(index) && formula?.area !== undefined ? [formula.area] : [],
  );
  for (const cell of scan.filled) {
    if (!isChanged(cell) && emptied.some((area) => isIn(area, cell)))
      edits.push(...unknownResult(part.xml, cell));
  }
  const added = addedCells(scan, values);
  edits.push(...newCellEdits(part, scan, added), ...dimensionEdit(part.xml, scan, added));
  return edits;
}

/** How the formulas read that share one with a cell which loses it; undefined where one cannot be written. */
export function shareOut(
  part: PartText,
  scan: SheetScan,
  lost: (cell: CellSpan) => boolean,
): ReadonlyMap<number, string> | { readonly impossible: CellSpan } {
  const masters = new Map<string, CellSpan>();
  const written = new Map<number, string>();
  for (const [index, cell] of scan.formulas.entries()) {
    const { formula } = cell;
    if (formula?.kind !== "shared") continue;
    if (formula.written !== "") masters.set(formula.group, cell);
    const master = masters.get(formula.group);
    if (master === undefined || master === cell || !lost(master) || lost(cell)) continue;
    const source = part.decode(master.formula?.written ?? "");
    const own = shifted(source, cell.row - master.row, cell.column - master.column);
    if (own === undefined) return { impossible: master };
    written.set(index, own);
  }
  return written;
}

function formulaEdit(part: PartText, cell: CellSpan, formula: string): Edit {
  const { from = 0, to = 0 } = cell.formula ?? {};
  const prefix = prefixAt(part.xml, from);
  const always = attributeAt(part.xml, from, to, "ca")?.value;
  const attributes = always === undefined ? "" : ` ca="${always}"`;
  return { from, to, text: `<${prefix}f${attributes}>${part.encode(escapeText(formula))}</${prefix}f>` };
}

interface AddedCell {
  readonly row: number;
  readonly column: number;
  readonly value: RawValue;
}

/** Cells that are not there yet, in order; what is emptied need not be there. */
function addedCells(scan: SheetScan, values: SheetValues): AddedCell[] {
  const added: AddedCell[] = [];
  for (const [row, line] of values) {
    for (const [column, value] of line) {
      if (value !== null && scan.cells.get(row)?.has(column) !== true) added.push({ row, column, value });
    }
  }
  return added.sort((a, b) => a.row - b.row || a.column - b.column);
}

function newCellEdits({ xml, encode }: PartText, scan: SheetScan, added: readonly AddedCell[]): Edit[] {
  const prefix = prefixAt(xml, scan.data.from);
  const edits: Edit[] = [];
  const columnStyle = (column: number): string | undefined =>
    scan.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style;
  const rows = new Map<number, AddedCell[]>();
  for (const cell of added) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  let behind = "";
  for (const [row, cells] of rows) {
    const known = scan.rows.get(row);
    const xmlOf = ({ column, value }: AddedCell): string =>
      encode(newCell(cellAddress(row, column), known?.style ?? columnStyle(column), value, prefix));
    if (known === undefined) {
      const text = `<${prefix}row r="${row + 1}">${cells.map(xmlOf).join("")}</${prefix}row>`;
      const at = scan.before.get(row);
      if (at === undefined) behind += text;
      else edits.push({ from: at, to: at, text });
    } else if (known.empty) {
      const opening = xml.slice(known.from, known.inside).replace(/\s*\/>$/, ">");
      edits.push({
        from: known.from,
        to: known.to,
        text: `${opening}${cells.map(xmlOf).join("")}</${prefix}row>`,
      });
    } else {
      for (const cell of cells) {
        const at = known.cells.find(({ column }) => column > cell.column)?.from ?? known.end;
        edits.push({ from: at, to: at, text: xmlOf(cell) });
      }
    }
  }
  if (behind === "") return edits;
  const { from, to, inside, empty, end } = scan.data;
  if (!empty) return [...edits, { from: end, to: end, text: behind }];
  const opening = xml.slice(from, inside).replace(/\s*\/>$/, ">");
  return [...edits, { from, to, text: `${opening}${behind}</${prefix}sheetData>` }];
}

/** Some programs look no further than where a sheet says that it ends. */
function dimensionEdit(xml: string, { dimension }: SheetScan, added: readonly AddedCell[]): Edit[] {
  const told = dimension === undefined ? undefined : areaOf(dimension.ref);
  if (dimension === undefined || told === undefined || added.every((cell) => isIn(told, cell))) return [];
  const rows = added.map(({ row }) => row);
  const columns = added.map(({ column }) => column);
  const first = cellAddress(Math.min(told.top, ...rows), Math.min(told.left, ...columns));
  const last = cellAddress(Math.max(told.bottom, ...rows), Math.max(told.right, ...columns));
  const { from, to } = dimension;
  return [{ from, to, text: xml.slice(from, to).replace(dimension.ref, `${first}:${last}`) }];
}

function isIn(area: Area, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
