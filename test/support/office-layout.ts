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
