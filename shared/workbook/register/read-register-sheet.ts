/** A sheet with a table of units → rows to import. Nothing is guessed: what cannot be read is named with its cell. */
import { textFaultOf } from "../../api/bounded-text.ts";
import { unitCodeSchema } from "../../register/org-unit.ts";
import type { ImportRow } from "../../register/plan-import.ts";
import { unitNameSchema } from "../../register/unit-name.ts";
import {
  areaWords,
  kindWords,
  levelWords,
  PARENT_NAME,
  type RegisterColumn,
  registerColumns,
} from "../../register/words.ts";
import { dateOfSerial, parseDate } from "../../sheet/coerce/date.ts";
import { cellAddress, type Grid, type RawValue } from "../../sheet/grid.ts";

export const sheetFaults = [
  "code_missing",
  "code_shape",
  "name_missing",
  "name_long",
  "name_characters",
  "name_personal",
  "kind_unknown",
  "level_missing",
  "level_unknown",
  "area_unknown",
  "date_unreadable",
] as const;

export interface SheetFault {
  readonly fault: (typeof sheetFaults)[number];
  /** "D5" */
  readonly cell: string;
}

export interface RegisterSheet {
  readonly sheet: string;
  readonly rows: readonly ImportRow[];
  /** Row on the sheet, from 1, of each of `rows`. */
  readonly sheetRows: readonly number[];
  readonly faults: readonly SheetFault[];
  /** Headers that mean nothing here. */
  readonly ignored: readonly string[];
}

/** Rows below which no header is looked for. */
const HEADER_ROWS = 20;

/** Names that a unit bears or bore, by its code: they may stand in the table whatever the rules of today say of them. */
export type HeldNames = (code: string) => readonly string[];

/** The first sheet with a header of 单位编码, 单位名称 and 级别; undefined when there is none. */
export function readRegisterSheets(
  sheets: readonly Grid[],
  held: HeldNames = () => [],
): RegisterSheet | undefined {
  for (const grid of sheets) {
    const header = findHeader(grid);
    if (header !== undefined) return readRows(grid, header, held);
  }
  return undefined;
}

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<RegisterColumn, number>;
  readonly ignored: readonly string[];
}

function findHeader(grid: Grid): Header | undefined {
  for (const [row, values] of grid.values.slice(0, HEADER_ROWS).entries()) {
    const columns = new Map<RegisterColumn, number>();
    const ignored: string[] = [];
    values.forEach((value, at) => {
      const text = plain(value);
      const column = columnOf(text);
      if (column !== undefined && !columns.has(column)) columns.set(column, at);
      else if (text !== "" && text !== PARENT_NAME) ignored.push(text);
    });
    if (columns.has("code") && columns.has("name") && columns.has("level")) return { row, columns, ignored };
  }
  return undefined;
}

function columnOf(text: string): RegisterColumn | undefined {
  const names = Object.entries(registerColumns) as [RegisterColumn, readonly string[]][];
  return names.find(([, headers]) => headers.includes(text))?.[0];
}

function readRows(grid: Grid, header: Header, held: HeldNames): RegisterSheet {
  const rows: ImportRow[] = [];
  const sheetRows: number[] = [];
  const faults: SheetFault[] = [];
  for (const [index, values] of grid.values.entries()) {
    if (index <= header.row || values.every((value) => plain(value) === "")) continue;
    const cellOf = (column: RegisterColumn): RawValue => values[header.columns.get(column) ?? -1] ?? null;
    const refuse = (column: RegisterColumn, fault: SheetFault["fault"]): undefined => {
      const at = header.columns.get(column) ?? 0;
      faults.push({ fault, cell: cellAddress(grid.top + index, grid.left + at) });
    };
    const row = readRow(grid, cellOf, refuse, held);
    if (row === undefined) continue;
    rows.push(row);
    sheetRows.push(grid.top + index + 1);
  }
  return { sheet: grid.name, rows, sheetRows, faults, ignored: header.ignored };
}

type Refuse = (column: RegisterColumn, fault: SheetFault["fault"]) => undefined;

function readRow(
  grid: Grid,
  cellOf: (column: RegisterColumn) => RawValue,
  refuse: Refuse,
  held: HeldNames,
): ImportRow | undefined {
  const code = readCode(plain(cellOf("code")), refuse);
  const own = code === undefined ? [] : held(code);
  const name = readName(String(cellOf("name") ?? ""), "name", refuse, own);
  const level = word(plain(cellOf("level")), levelWords);
  if (level === undefined) refuse("level", plain(cellOf("level")) === "" ? "level_missing" : "level_unknown");
  const kindText = plain(cellOf("kind"));
  const kind = word(kindText, kindWords);
  if (kind === undefined && kindText !== "") refuse("kind", "kind_unknown");
  const areaText = plain(cellOf("area"));
  const area = word(areaText, areaWords);
  if (area === undefined && areaText !== "") refuse("area", "area_unknown");
  const aliases = readAliases(String(cellOf("aliases") ?? ""), refuse, own);
  const from = readDate(grid, cellOf("from"), "from", refuse);
  const to = readDate(grid, cellOf("to"), "to", refuse);
  const parent = String(cellOf("parent") ?? "").trim();
  if (code === undefined || name === undefined || level === undefined) return undefined;
  return {
    code,
    name,
    level,
    parent: parent === "" ? null : parent,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(kind === undefined ? {} : { kind }),
    ...(area === undefined ? {} : { area: area === "yes" }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function readCode(text: string, refuse: Refuse): string | undefined {
  if (text === "") return refuse("code", "code_missing");
  const parsed = unitCodeSchema.safeParse(text.toUpperCase());
  return parsed.success ? parsed.data : refuse("code", "code_shape");
}

/** @param own names that the unit has: one of them stays as it stands there */
function readName(
  written: string,
  column: "name" | "aliases",
  refuse: Refuse,
  own: readonly string[],
): string | undefined {
  if (own.includes(written)) return written;
  const text = written.trim();
  if (own.includes(text)) return text;
  if (text === "") return refuse(column, "name_missing");
  const parsed = unitNameSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  const [fault] = parsed.error.issues.flatMap((issue) => textFaultOf(issue) ?? []);
  if (fault === "blank") return refuse(column, "name_missing");
  if (fault === "personal_data") return refuse(column, "name_personal");
  return refuse(column, fault === "characters" ? "name_characters" : "name_long");
}

/** An empty cell takes no alias away. */
function readAliases(text: string, refuse: Refuse, own: readonly string[]): string[] {
  const parts = text.split(/[、,，;；\n]/).filter((part) => part.trim() !== "");
  return parts.flatMap((part) => readName(part, "aliases", refuse, own) ?? []);
}

function readDate(grid: Grid, value: RawValue, column: "from" | "to", refuse: Refuse): string | undefined {
  if (plain(value) === "") return undefined;
  const date =
    typeof value === "number" && value < 100_000
      ? dateOfSerial(value, grid.date1904 === true)
      : typedDate(String(value));
  return date ?? refuse(column, "date_unreadable");
}

function typedDate(text: string): string | undefined {
  const typed = parseDate(text, undefined);
  return typed.kind === "date" ? typed.date : undefined;
}

function word<Key extends string>(
  text: string,
  words: Readonly<Record<Key, readonly string[]>>,
): Key | undefined {
  const entries = Object.entries(words) as [Key, readonly string[]][];
  return entries.find(([, spellings]) => spellings.includes(text))?.[0];
}

/** Without spaces and marks, in half width: headers and codes are compared so. */
function plain(value: RawValue): string {
  return String(value ?? "")
    .normalize("NFKC")
    .replace(/[\s*]/g, "");
}
