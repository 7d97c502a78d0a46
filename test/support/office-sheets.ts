import fc from "fast-check";
import type { Column, Form } from "../../shared/form/form.ts";
import { isFigureColumn } from "../../shared/form/form.ts";
import type { RawValue } from "../../shared/sheet/grid.ts";
import { columnNames } from "../../shared/sheet/header-names.ts";
import { parseHeader } from "../../shared/sheet/normalise.ts";

/** One column of a sheet as an office keeps it. `column` is absent for 序号 and the unit's name. */
export interface OfficeColumn {
  readonly column?: Column;
  /** Without its unit of measure. */
  readonly header: string;
  /** Unit of measure that the header names, or "". */
  readonly unit: string;
  readonly cells: readonly RawValue[];
}

/** A list of one form, before anybody settled how it is laid out. */
export interface OfficeSheet {
  readonly form: Form;
  readonly title: string;
  readonly columns: readonly OfficeColumn[];
  readonly rows: number;
}

const MOST_OPTIONAL = 6;
const MOST_ROWS = 5;
/** Columns that hold what nobody should make up. */
const left = new Set(["id_no"]);
const places = ["示例镇", "示例甲区", "示例镇妇联"];

/** Real-looking lists of a form: its columns by their names, other names and likely names, with cells of their types. */
export function officeSheets(form: Form): fc.Arbitrary<OfficeSheet> {
  const usable = form.columns.filter(({ id }) => !left.has(id));
  const needed = usable.filter(({ requirement }) => requirement === "required");
  const others = usable.filter((column) => !needed.includes(column));
  return fc
    .record({
      title: fc.constantFrom(form.title.zh, ...form.titleAliases),
      extra: fc.subarray(others, { minLength: Math.min(2, others.length), maxLength: MOST_OPTIONAL }),
      figure: fc.constantFrom(...usable.filter(isFigureColumn)),
      frame: fc.constantFrom<readonly string[]>(["序号"], ["镇街"], ["序号", "单位名称"], []),
      rows: fc.integer({ min: 2, max: MOST_ROWS }),
    })
    .chain(({ title, extra, figure, frame, rows }) => {
      const chosen = new Set([...needed, ...extra, figure]);
      const columns = usable.filter((column) => chosen.has(column));
      return fc
        .tuple(
          ...frame.map((header) => frameColumn(header, rows)),
          ...columns.map((one) => dataColumn(form, one, rows)),
        )
        .map((all) => ({ form, title: `2019年${title}`, columns: related(form, all, rows), rows }));
    });
}

function frameColumn(header: string, rows: number): fc.Arbitrary<OfficeColumn> {
  if (header === "序号") {
    const cells = Array.from({ length: rows }, (_, index) => index + 1);
    return fc.constant({ header, unit: "", cells });
  }
  return fc
    .array(fc.constantFrom<RawValue>(...places), { minLength: rows, maxLength: rows })
    .map((cells) => ({ header, unit: "", cells }));
}

function dataColumn(form: Form, column: Column, rows: number): fc.Arbitrary<OfficeColumn> {
  return fc
    .record({
      header: namesOf(form, column),
      unit: unitsOf(column),
      cells: fc.tuple(...Array.from({ length: rows }, (_, row) => cellOf(column, row))),
    })
    .map(({ header, unit, cells }) => ({ column, header, unit, cells }));
}

/** Names that are no other thing's as well, as 报送单位 is, and say no unit themselves. */
function namesOf(form: Form, column: Column): fc.Arbitrary<string> {
  const { header, aliases } = column;
  const likely = (column.likely ?? []).filter((name) => !columnNames(form).has(name));
  const others = aliases.filter((name) => parseHeader(name).unit === undefined);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(header.zh) },
    { weight: 4, arbitrary: fc.constantFrom(header.zh, ...others) },
    { weight: 2, arbitrary: fc.constantFrom(header.zh, ...likely) },
  );
}

function unitsOf({ type, unit = "" }: Column): fc.Arbitrary<string> {
  if (type === "money") return fc.constantFrom("元", "万元");
  if (type === "percent") return fc.constantFrom("%", "");
  return unit === "" ? fc.constant("") : fc.constantFrom("", "", unit);
}

function cellOf(column: Column, row: number): fc.Arbitrary<RawValue> {
  const cell = filledCell(column, row);
  return column.requirement === "required"
    ? cell
    : fc.oneof({ weight: 6, arbitrary: cell }, { weight: 1, arbitrary: fc.constant(null) });
}

function filledCell(column: Column, row: number): fc.Arbitrary<RawValue> {
  const { type, scale, codes = [] } = column;
  switch (type) {
    case "code":
      return fc.constantFrom(...codes.map(({ zh }) => zh));
    case "date":
      return fc
        .date({ min: new Date("2019-01-01"), max: new Date("2019-12-31"), noInvalidDate: true })
        .chain((date) => fc.constantFrom<RawValue>(...dated(date)));
    case "text":
      return fc.constantFrom("甲", "乙", "丙").map((word) => `${textOf(column)}${word}${row + 1}`);
    case "percent":
      return fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10);
    default:
      return fc.integer(boundsOf(column)).map((value) => value / 10 ** Math.min(1, scale));
  }
}

function textOf({ id, header }: Column): string {
  if (["borrower", "person", "name", "leader", "recipient"].includes(id)) return "测试";
  return header.zh.replace(/名称|[()（）].*/g, "").slice(0, 4);
}

/** Figures of a size that such columns have; far from years and running numbers. */
function boundsOf({ range, scale, unit = "" }: Column): { min: number; max: number } {
  const one = 10 ** Math.min(1, scale);
  if (range?.max !== undefined && range.max < 10_000) return { min: 20 * one, max: 60 * one };
  return { min: 10 * one, max: ["人", "人次", "户"].includes(unit) ? 1_900 : 900 };
}

function dated(date: Date): readonly RawValue[] {
  const [year = "", month = "", day = ""] = date.toISOString().slice(0, 10).split("-");
  const serial = Math.round(date.getTime() / 86_400_000) + 25_569;
  return [
    `${year}-${month}-${day}`,
    `${year}.${Number(month)}.${Number(day)}`,
    `${year}年${Number(month)}月${Number(day)}日`,
    `${year}/${Number(month)}/${Number(day)}`,
    serial,
  ];
}

/** Figures as the form's own relations ask, as on a sheet that somebody checked: parts below wholes, sums, rates. */
function related(form: Form, columns: readonly OfficeColumn[], rows: number): readonly OfficeColumn[] {
  const cells = columns.map((column) => [...column.cells]);
  const placeOf = (name: string) =>
    columns.findIndex(
      ({ column }) =>
        column !== undefined &&
        isFigureColumn(column) &&
        [column.header.zh, ...column.aliases].includes(name.trim()),
    );
  const plain = form.relations.filter(
    ({ expression, scope, when }) =>
      scope !== "group" && when === undefined && !/\d| in |!=|[[\]]/.test(expression.replace("* 100", "")),
  );
  for (let turn = 0; turn < TURNS; turn++) {
    for (const { expression } of plain) {
      const [, rate = "", part = "", whole = ""] = /^(.+) ≈ (.+) \/ (.+) \* 100$/.exec(expression) ?? [];
      const [rateAt, partAt, wholeAt] = [placeOf(rate), placeOf(part), placeOf(whole)];
      for (let row = 0; row < rows; row++) {
        const at = (place: number) => Number(cells[place]?.[row] ?? Number.NaN);
        const share = Number(((at(partAt) / at(wholeAt)) * 100).toFixed(1));
        if (Number.isFinite(share)) cells[rateAt]?.splice(row, 1, share);
        order(expression.split(/(<=|>=|=)/), (name) => cells[placeOf(name)], row);
      }
    }
  }
  return columns.map((column, at) => ({ ...column, cells: cells[at] ?? [] }));
}

const TURNS = 3;

/** Raises the larger side of each comparison to the sum of the smaller one. */
function order(
  [left = "", sign, right = "", ...rest]: readonly string[],
  cellsOf: (name: string) => RawValue[] | undefined,
  row: number,
): void {
  if (sign === undefined) return;
  const [low, high] = sign === ">=" || right.includes("+") ? [right, left] : [left, right];
  const parts = low.split("+").map((name) => cellsOf(name)?.[row]);
  const whole = cellsOf(high);
  const sum = parts.reduce<number>((all, part) => all + (typeof part === "number" ? part : Number.NaN), 0);
  const own = whole?.[row];
  if (typeof own === "number" && Number.isFinite(sum) && (sign === "=" ? sum !== own : sum > own)) {
    whole?.splice(row, 1, Number(sum.toFixed(4)));
  }
  order([right, ...rest], cellsOf, row);
}
