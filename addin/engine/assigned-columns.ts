import { type Column, columnOf, type Form, findColumn, isFigureColumn } from "../../shared/form/form.ts";
import { shownMeasure } from "../../shared/form/measure.ts";
import type { Assignment } from "../../shared/sheet/assignment.ts";
import { isBlank } from "../../shared/sheet/blank.ts";
import { cellText } from "../../shared/sheet/cell-text.ts";
import { cellAddress, type Grid, valueAt } from "../../shared/sheet/grid.ts";
import type { HeaderBlock } from "../../shared/sheet/header-blocks.ts";
import { headerKey } from "../../shared/sheet/header-match.ts";
import { columnNames } from "../../shared/sheet/header-names.ts";
import { parseHeader } from "../../shared/sheet/normalise.ts";
import type { Reading } from "../../shared/sheet/reading.ts";
import type { AssignedColumn, AssignedState } from "./assignment-types.ts";

const SAMPLES = 3;
const date = /^\d{4}(-\d\d-\d\d|年(\d+月)?)$/;
/** Rows looked at for what a column holds. */
const LOOKED_AT = 2_000;

interface Sources {
  readonly grid: Grid;
  readonly form: Form;
  readonly header: HeaderBlock | undefined;
  /** The sheet as read by this form; undefined where it could not be. */
  readonly reading: Reading | undefined;
  /** What was settled about this header before. */
  readonly own: Assignment | undefined;
}

/** Every column of the sheet that has a header, in the sheet's order; on an indicator sheet every row that has one. */
export function assignedColumns(sources: Sources): AssignedColumn[] {
  const { reading } = sources;
  return reading?.layout === "indicator" ? indicators(sources, reading) : columns(sources);
}

function columns({ grid, form, header, reading, own }: Sources): AssignedColumn[] {
  const firstRow = (header?.last ?? grid.top) + 1;
  return (header?.cells ?? []).map(({ at, path, row }) => {
    const key = headerKey(path);
    const match = reading?.columns.find((candidate) => candidate.at === at);
    const left = reading?.unmatched.some((candidate) => candidate.at === at) ?? true;
    const named = match === undefined ? frameOf(form, path) : undefined;
    const role =
      match !== undefined || key in (own?.columns ?? {})
        ? undefined
        : named === "reporting_unit" || own?.unitColumn === key
          ? ("unit" as const)
          : named !== undefined
            ? ("frame" as const)
            : left
              ? undefined
              : ("unit" as const);
    const cells = held(grid, firstRow, at);
    return {
      at,
      cell: cellAddress(row, at),
      key,
      header: path.map((text) => text.replace(/\s+/g, "")).join("·"),
      ...taken({ form, reading, own, key, at, matched: match?.column, role, ...cells }),
      ...(role !== undefined && { role }),
      ...(match?.group !== undefined && { group: match.group, ...underOf(form, reading, own, match.group) }),
      ...cells,
    };
  });
}

/** The codes that stand in the header over a group: what its records hold by no column, nor for the whole sheet. */
function underOf(
  form: Form,
  reading: Reading | undefined,
  own: Assignment | undefined,
  group: string,
): Pick<AssignedColumn, "under"> {
  const values = reading?.records.find(({ at }) => at === group)?.values ?? {};
  const said = new Set(reading?.columns.map(({ column }) => column));
  for (const column of Object.keys(own?.constants ?? {})) said.add(column);
  for (const question of reading?.questions ?? [])
    if (question.kind === "constant") said.add(question.column);
  const titles = form.columns.flatMap(({ id, codes = [] }) => {
    const code = said.has(id) ? undefined : codes.find((each) => each.code === values[id]);
    return code === undefined ? [] : [code.zh];
  });
  return titles.length === 0 ? {} : { under: titles.join("、") };
}

function indicators({ grid, form, own }: Sources, reading: Reading): AssignedColumn[] {
  const named = [
    ...reading.columns.map((match) => ({ ...match, text: match.header, taken: match.column })),
    ...reading.unmatched.map((left) => ({ ...left, taken: undefined })),
  ];
  return named
    .sort((a, b) => a.at - b.at)
    .map(({ at, cell, key, text, taken: matched }) => {
      const cells = heldBeside(grid, at);
      return {
        at,
        cell,
        key,
        header: text.replaceAll(" / ", "·"),
        ...taken({ form, reading, own, key, at, matched, role: undefined, ...cells }),
        ...cells,
      };
    });
}

interface Known extends Pick<Sources, "form" | "reading" | "own"> {
  readonly key: string;
  readonly at: number;
  /** Column that the reader took it for. */
  readonly matched: string | undefined;
  readonly role: AssignedColumn["role"] | undefined;
  readonly figures: boolean;
}

/** What a column is taken for, and how sure that is. Figures are never left out unless somebody said so. */
function taken(known: Known): Pick<AssignedColumn, "state" | "column" | "title" | "answers" | "why"> {
  const { form, reading, own, key, at, matched, role, figures } = known;
  const asked = reading?.questions.find(
    (question) => question.kind === "column" && question.at === at && question.key === key,
  );
  const left = reading?.unmatched.find((candidate) => candidate.at === at);
  const suggested = left?.suggestions ?? [];
  const answers = asked?.kind === "column" ? asked.answers : suggested;
  // Settled before, also where the sheet as a whole cannot be read yet.
  const said = own !== undefined && Object.hasOwn(own.columns, key) ? own.columns[key] : undefined;
  const settled = said === null || findColumn(form, said ?? "") !== undefined ? said : undefined;
  const column = matched ?? settled ?? null;
  const open = settled === undefined && role === undefined && left?.why === undefined;
  const doubtful = asked !== undefined || (column === null && (answers.length > 0 || figures));
  const state: AssignedState = open && doubtful ? "ask" : column === null ? "unused" : "certain";
  const title = column === null ? null : columnOf(form, column).header.zh;
  return { state, column, title, answers, ...(left?.why !== undefined && { why: left.why }) };
}

/** What every sheet may have and no form defines: 序号, 单位, 行次. */
function frameOf(form: Form, path: readonly string[]) {
  const names = columnNames(form);
  for (const key of parseHeader(path.at(-1) ?? "").keys) {
    const name = names.get(key);
    if (name !== undefined) return "frame" in name ? name.frame : undefined;
  }
  return undefined;
}

type Held = Pick<AssignedColumn, "figures" | "samples" | "filled">;

function held(grid: Grid, firstRow: number, at: number): Held {
  const end = Math.min(grid.top + grid.values.length, firstRow + LOOKED_AT);
  const cells: (readonly [number, number])[] = [];
  for (let row = firstRow; row < end; row++) cells.push([row, at]);
  return heldIn(grid, cells);
}

function heldBeside(grid: Grid, row: number): Held {
  const line = grid.values[row - grid.top] ?? [];
  return heldIn(
    grid,
    line.slice(1).map((_, index) => [row, grid.left + index + 1] as const),
  );
}

function heldIn(grid: Grid, cells: readonly (readonly [number, number])[]): Held {
  const samples: string[] = [];
  let filled = 0;
  let figures = 0;
  for (const [row, at] of cells) {
    const value = valueAt(grid, row, at);
    if (isBlank(value)) continue;
    filled++;
    const shown = cellText(grid, row, at);
    if (typeof value === "number" && !date.test(shown)) figures++;
    if (samples.length < SAMPLES) samples.push(shown);
  }
  return { samples, filled, figures: figures * 2 > filled };
}

export function shownUnit(column: Column): string {
  return isFigureColumn(column) ? shownMeasure(column).unit : "";
}
