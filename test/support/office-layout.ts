import { isFigureColumn } from "../../shared/form/form.ts";
import type { Area, Grid, RawValue } from "../../shared/sheet/grid.ts";
import type { OfficeColumn, OfficeSheet } from "./office-sheets.ts";

/** How a sheet's header stands: in a row; merged over two; the unit in a row or line below; under a word for several. */
export type HeaderStyle = "row" | "tall" | "lineBreak" | "unitBelow" | "parent" | "numbered" | "gap";

/** How a list is laid out; none of it changes what the list says. */
export interface Layout {
  /** A number for each column: they stand in the order of these. */
  readonly order?: readonly number[];
  readonly title?: boolean;
  /** Lines between the title and the header. */
  readonly lines?: readonly string[];
  /** Rows of the body before which a blank one stands. */
  readonly blanks?: readonly number[];
  readonly total?: { readonly place: "top" | "bottom"; readonly label: string };
  readonly mark?: { readonly row: number; readonly column: number; readonly mark: string };
  readonly remark?: { readonly at: number; readonly text: string; readonly header: string };
  readonly head?: HeaderStyle;
  /** Figures as somebody typed them. */
  readonly typed?: "text" | "thousands" | "wide";
  /** Lines below the last row. */
  readonly below?: readonly string[];
  readonly top?: number;
  readonly left?: number;
}

export function isSummed({ column }: OfficeColumn): boolean {
  return column !== undefined && isFigureColumn(column) && column.type !== "percent";
}

/** The sheet under a layout. */
export function laidOut(sheet: OfficeSheet, layout: Layout = {}): Grid {
  const { order = [], top = 0, left = 0, blanks = [] } = layout;
  const columns = [...sheet.columns.keys()]
    .sort((a, b) => (order[a] ?? a) - (order[b] ?? b))
    .flatMap((index) => sheet.columns[index] ?? []);
  const body = bodyOf(sheet, columns, layout);
  for (const at of [...blanks].sort((a, b) => b - a)) body.splice(Math.min(at, body.length), 0, []);
  const all = withRemark(columns, body, layout);
  const above: RawValue[][] = [
    ...(layout.title === false ? [] : [[sheet.title]]),
    ...(layout.lines ?? []).map((line) => [line]),
  ];
  const { rows, merges } = headOf(all, layout.head ?? "row", above.length);
  const title: Area[] =
    layout.title === false ? [] : [{ top: 0, left: 0, bottom: 0, right: Math.max(1, all.length - 1) }];
  return {
    name: "表1",
    top,
    left,
    values: [...above, ...rows, ...body, ...(layout.below ?? []).map((line) => [line])],
    merges: [...title, ...merges].map((area) => ({
      top: area.top + top,
      bottom: area.bottom + top,
      left: area.left + left,
      right: area.right + left,
    })),
  };
}

function bodyOf(sheet: OfficeSheet, columns: readonly OfficeColumn[], layout: Layout): RawValue[][] {
  const rows = Array.from({ length: sheet.rows }, (_, row) =>
    columns.map((column) => {
      const cell = column.cells[row] ?? null;
      const marked =
        layout.mark !== undefined && layout.mark.row === row && sheet.columns[layout.mark.column] === column;
      if (!isSummed(column) || typeof cell !== "number") return cell;
      return marked ? `${cell}${layout.mark?.mark}` : typed(cell, layout.typed);
    }),
  );
  const { total } = layout;
  if (total === undefined) return rows;
  const named = columns.findIndex(({ column }) => column === undefined || !isFigureColumn(column));
  const line = columns.map((column, at) =>
    isSummed(column) ? sumOf(column.cells) : at === named ? total.label : null,
  );
  return total.place === "top" ? [line, ...rows] : [...rows, line];
}

function sumOf(cells: readonly RawValue[]): number {
  const sum = cells.reduce<number>((all, cell) => all + (typeof cell === "number" ? cell : 0), 0);
  return Number(sum.toFixed(6));
}

function typed(value: number, how: Layout["typed"]): RawValue {
  if (how === undefined) return value;
  if (how === "text") return `${value}`;
  if (how === "thousands") return value.toLocaleString("en-US", { maximumFractionDigits: 9 });
  return `${value}`.replace(/[\d.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function withRemark(
  columns: readonly OfficeColumn[],
  body: RawValue[][],
  { remark }: Layout,
): readonly OfficeColumn[] {
  if (remark === undefined || columns.some(({ column }) => column?.id === "remark")) return columns;
  const at = Math.min(remark.at, columns.length);
  body.forEach((row, index) => {
    if (row.length > 0) row.splice(at, 0, index === 0 && remark.text !== "" ? remark.text : null);
  });
  return [...columns.slice(0, at), { header: remark.header, unit: "", cells: [] }, ...columns.slice(at)];
}

function headOf(columns: readonly OfficeColumn[], style: HeaderStyle, top: number) {
  const names = columns.map(({ header, unit }) => (unit === "" ? header : `${header}（${unit}）`));
  const plain = columns.map(({ header }) => header);
  const down = columns.map((_, at): Area => ({ top, left: at, bottom: top + 1, right: at }));
  const none: Area[] = [];
  switch (style) {
    case "row":
      return { rows: [names], merges: none };
    case "gap":
      return { rows: [names, []], merges: none };
    case "tall":
      return { rows: [names, []], merges: down };
    case "lineBreak":
      return {
        rows: [columns.map(({ header, unit }) => (unit === "" ? header : `${header}\n(${unit})`))],
        merges: none,
      };
    case "unitBelow":
      return {
        rows: [plain, columns.map(({ unit }) => (unit === "" ? null : unit))],
        merges: down.filter((_, at) => columns[at]?.unit === ""),
      };
    case "numbered":
      return { rows: [names, columns.map((_, at) => at + 1)], merges: none };
    case "parent": {
      const over = Math.min(3, columns.length);
      const parents = names.map((name, at) => (at === 0 ? "基本情况" : at < over ? null : name));
      return {
        rows: [parents, names.map((name, at) => (at < over ? name : null))],
        merges: [...down.slice(over), { top, left: 0, bottom: top, right: over - 1 }],
      };
    }
  }
}

/** Another unit for figures: a number word before it, and where the sheet says so. */
export interface Scaling {
  readonly word: "十" | "百" | "千" | "万" | "百万";
  readonly place: "header" | "row" | "line";
  /** Which columns, by their place; in a line all. */
  readonly columns: readonly number[];
}

const powers = { 十: 1, 百: 2, 千: 3, 万: 4, 百万: 6 } as const;
const counted = ["人", "人次", "户", "件", "份", "例", "元"];

/** The unit of a column's figures without a number word, where people count in tens or thousands of it. */
export function baseUnit({ column }: Pick<OfficeColumn, "column">): string | undefined {
  const unit = column?.type === "money" ? "元" : column?.unit;
  return unit !== undefined && counted.includes(unit) ? unit : undefined;
}

/**
 * A sheet with its figures in plain units, and the same in other units: both say it in the same place. undefined where a
 * line cannot say it of all figures.
 */
export function rescaled(
  sheet: OfficeSheet,
  { word, place, columns }: Scaling,
): { readonly plain: Grid; readonly scaled: Grid } | undefined {
  const bases = new Set(sheet.columns.flatMap((one) => baseUnit(one) ?? []));
  const [only] = bases;
  const figures = sheet.columns.filter(({ column }) => column !== undefined && isFigureColumn(column));
  const isAll = bases.size === 1 && figures.every((one) => baseUnit(one) !== undefined);
  if (only === undefined || (place === "line" && !isAll)) return undefined;
  const written = (number: string, isScaled: (at: number) => boolean) => {
    const all = sheet.columns.map((one, at) => {
      const base = baseUnit(one);
      if (base === undefined) return one;
      const unit = isScaled(at) ? `${number}${base}` : base;
      const shift = (isScaled(at) ? powers[word] : 0) - (one.unit === "万元" ? 4 : 0);
      return {
        ...one,
        unit: place === "line" ? "" : unit,
        cells: one.cells.map((cell) => shifted(cell, shift)),
      };
    });
    const line = place === "line" ? { lines: [`单位：${number}${only}`] } : {};
    return laidOut({ ...sheet, columns: all }, { ...line, ...(place === "row" && { head: "unitBelow" }) });
  };
  const isScaled = (at: number) => place === "line" || columns.includes(at);
  return { plain: written("", () => false), scaled: written(word, isScaled) };
}

function shifted(cell: RawValue, shift: number): RawValue {
  return typeof cell === "number" ? Number((cell / 10 ** shift).toPrecision(12)) : cell;
}
