/** Where in the XML of a worksheet stand the cells that are to change, its formulas, and what is known around them. */
import { type Area, parseAddress } from "../../sheet/grid.ts";
import { damaged } from "../read/unreadable.ts";
import { attributeFlag } from "../read/xml-text.ts";
import { LAST_COLUMN } from "./formula-text.ts";
import { attributeAt, type TagCursor, tagCursor } from "./xml-tags.ts";

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface FormulaSpan extends Span {
  readonly kind: "plain" | "shared" | "array" | "dataTable";
  /** As written between its tags; "" where it is shared and stands at another cell. */
  readonly written: string;
  /** Of a shared one. */
  readonly group: string;
  /** Cells that an array formula or a data table fills. */
  readonly area: Area | undefined;
}

export interface CellSpan extends Span {
  readonly row: number;
  readonly column: number;
  /** Behind the opening tag. */
  readonly inside: number;
  readonly empty: boolean;
  readonly formula: FormulaSpan | undefined;
  /** Its formula, its value, its text: what makes its content, in their order. */
  readonly content: readonly Span[];
  readonly style: string | undefined;
}

export interface RowSpan extends Span {
  readonly inside: number;
  readonly empty: boolean;
  /** Where its closing tag begins. */
  readonly end: number;
  /** Columns of its cells and where each begins. */
  readonly cells: readonly { readonly column: number; readonly from: number }[];
  /** Style of cells that are typed into it. */
  readonly style: string | undefined;
}

export interface SheetScan {
  /** Of the cells asked for, those that there are, by row and column; several where a sheet names one twice. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, readonly CellSpan[]>>;
  /** Of the rows asked for, those that there are. */
  readonly rows: ReadonlyMap<number, RowSpan>;
  /** Of the others, where they have to be put; none for those behind the last. */
  readonly before: ReadonlyMap<number, number>;
  readonly formulas: readonly CellSpan[];
  /** Cells without a formula that an array formula or a data table fills. */
  readonly filled: readonly CellSpan[];
  readonly data: Span & { readonly inside: number; readonly empty: boolean; readonly end: number };
  readonly dimension: (Span & { readonly ref: string }) | undefined;
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: string }[];
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
}

/** @param wanted rows and columns of cells that are to change. Throws `Unreadable`. */
export function scanSheet(xml: string, wanted: ReadonlyMap<number, ReadonlySet<number>>): SheetScan {
  const tags = tagCursor(xml);
  const cells = new Map<number, Map<number, CellSpan[]>>();
  const rows = new Map<number, RowSpan>();
  const before = new Map<number, number>();
  const pending = [...wanted.keys()].sort((a, b) => a - b);
  const formulas: CellSpan[] = [];
  const filled: CellSpan[] = [];
  const areas: Area[] = [];
  const columnStyles: { first: number; last: number; style: string }[] = [];
  const merges: Area[] = [];
  let dimension: SheetScan["dimension"];
  let data: SheetScan["data"] | undefined;
  let isProtected = false;
  let row = -1;

  const attribute = (name: string, { from, to }: Span = tags): string | undefined =>
    attributeAt(xml, from, to, name)?.value;

  function keep(cell: CellSpan): void {
    if (cell.formula !== undefined) {
      formulas.push(cell);
      if (cell.formula.area !== undefined) areas.push(cell.formula.area);
    } else if (areas.some((area) => covers(area, cell.row, cell.column))) filled.push(cell);
    if (wanted.get(cell.row)?.has(cell.column) !== true) return;
    const line = cells.get(cell.row) ?? new Map<number, CellSpan[]>();
    cells.set(cell.row, line);
    line.set(cell.column, [...(line.get(cell.column) ?? []), cell]);
  }

  function readData(): void {
    const { from, to: inside, empty } = tags;
    if (!empty) while (tags.next() && !(tags.closing && tags.depth === 1)) if (isOpen(tags, "row")) readRow();
    data = { from, inside, empty, end: tags.from, to: tags.to };
  }

  function readRow(): void {
    const { from, to: inside, empty } = tags;
    const number = attribute("r");
    let told = number !== undefined;
    row = number === undefined ? row + 1 : Number(number) - 1;
    const styled = attributeFlag(attribute("customFormat")) ? attribute("s") : undefined;
    const found: { column: number; from: number }[] = [];
    const place = (): void => {
      while (pending.length > 0 && (pending[0] ?? 0) < row) before.set(pending.shift() ?? 0, from);
    };
    if (told) place();
    let column = -1;
    if (!empty) {
      while (tags.next() && !(tags.closing && tags.depth === 2)) {
        if (!isOpen(tags, "c")) continue;
        const address = attribute("r");
        column = address === undefined ? column + 1 : columnOf(address);
        if (!told && address !== undefined) row = Math.max(row, Number(/\d+$/.exec(address)?.[0] ?? 0) - 1);
        told = true;
        if (column < 0 || column > LAST_COLUMN) throw damaged("列号超出工作表的范围");
        if (wanted.has(row)) found.push({ column, from: tags.from });
        readCell(column);
      }
    }
    place();
    if (wanted.has(row))
      rows.set(row, { from, inside, empty, end: tags.from, to: tags.to, cells: found, style: styled });
  }

  function readCell(column: number): void {
    const { from, to: inside, empty } = tags;
    const content: Span[] = [];
    let formula: FormulaSpan | undefined;
    while (!empty && tags.next() && !(tags.closing && tags.depth === 3)) {
      if (tags.depth !== 4 || tags.closing || !/^(?:f|v|is)$/.test(tags.name)) continue;
      const opened = { from: tags.from, to: tags.to, empty: tags.empty, isFormula: tags.name === "f" };
      while (!opened.empty && tags.next() && !(tags.closing && tags.depth === 4));
      content.push({ from: opened.from, to: tags.to });
      if (opened.isFormula) formula = formulaAt(opened, opened.empty ? "" : xml.slice(opened.to, tags.from));
    }
    const interesting =
      formula !== undefined ||
      wanted.get(row)?.has(column) === true ||
      areas.some((area) => covers(area, row, column));
    if (!interesting) return;
    const style = attribute("s", { from, to: inside });
    keep({ row, column, from, inside, empty, to: tags.to, formula, content, style });
  }

  function formulaAt(opening: Span, written: string): FormulaSpan {
    const type = attribute("t", opening);
    const kind = type === "shared" || type === "array" || type === "dataTable" ? type : "plain";
    const area =
      kind === "array" || kind === "dataTable" ? areaOf(attribute("ref", opening) ?? "") : undefined;
    return { from: opening.from, to: tags.to, kind, written, group: attribute("si", opening) ?? "", area };
  }

  while (tags.next()) {
    if (tags.closing) continue;
    if (tags.depth === 0 && tags.name !== "worksheet") throw damaged("缺少工作表的内容");
    if (tags.depth === 1 && tags.name === "sheetData") readData();
    else if (tags.depth === 1 && tags.name === "dimension") {
      dimension = { from: tags.from, to: tags.to, ref: attribute("ref") ?? "" };
    } else if (tags.depth === 1 && tags.name === "sheetProtection") {
      isProtected ||= attributeFlag(attribute("sheet"));
    } else if (tags.depth === 2 && tags.name === "mergeCell") {
      const area = areaOf(attribute("ref") ?? "");
      if (area !== undefined) merges.push(area);
    } else if (tags.depth === 2 && tags.name === "col") {
      const style = attribute("style");
      const [first, last] = [Number(attribute("min")) - 1, Number(attribute("max")) - 1];
      if (style !== undefined) columnStyles.push({ first, last, style });
    }
  }
  if (data === undefined) throw damaged("缺少工作表的内容");
  return { cells, rows, before, formulas, filled, data, dimension, columnStyles, merges, isProtected };
}

function isOpen(tags: TagCursor, name: string): boolean {
  return !tags.closing && tags.name === name;
}

export function covers(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** "B2:B9", "$B$2"; undefined for what is neither. */
export function areaOf(ref: string): Area | undefined {
  const [first = "", second = first] = ref.toUpperCase().split(":");
  const [from, to] = [parseAddress(first), parseAddress(second)];
  if (from === undefined || to === undefined) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** "AB12" → 27; -1 when it does not begin with a column. Runs for every cell, so no regular expression. */
function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    const letter = (address.charCodeAt(i) & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
