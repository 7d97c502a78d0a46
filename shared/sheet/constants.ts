import { type Code, type Column, type Form, isFigureColumn } from "../form/form.ts";
import type { CellValue } from "../value.ts";
import { codeKey } from "./coerce/code.ts";
import type { HeaderMatch } from "./header.ts";
import { entryUnit } from "./measure.ts";
import { readCell } from "./read-cell.ts";

/**
 * Whether one value may hold for a whole sheet: no figure, which would be counted once a row, nothing of one person, and
 * no text that names a single event.
 */
export function mayHoldForAll({ identity }: Pick<Form, "identity">, column: Column): boolean {
  if (isFigureColumn(column) || column.personal === true) return false;
  return column.type !== "text" || !identity.includes(column.id);
}

/**
 * Values that every record of the sheet has, by column id: only of columns that the sheet does not have, and only what
 * can be read certainly.
 */
export function constantsOf(header: HeaderMatch, period: string | undefined): Record<string, CellValue> {
  const written = { ...header.proposed, ...header.titled, ...header.given, ...header.assignment?.constants };
  const there = new Set(header.matched.map(({ column }) => column.id));
  const values: Record<string, CellValue> = {};
  for (const column of header.form.columns) {
    const text = written[column.id];
    if (text === undefined || text === "" || there.has(column.id) || !mayHoldForAll(header.form, column))
      continue;
    const value = constantValue(column, text, period);
    if (value !== undefined) values[column.id] = value;
  }
  return values;
}

/** What a cell of the column with this text would hold; undefined where that is not certain. */
export function constantValue(
  column: Column,
  text: string,
  period: string | undefined,
): CellValue | undefined {
  const { value, notices } = readCell(text, {
    column,
    unit: entryUnit(column),
    row: 1,
    cell: "",
    format: undefined,
    grain: "sum",
    date1904: false,
    period,
    places: true,
  });
  // What a person has to agree to at a cell is not certain enough for a whole sheet.
  return notices.every(({ severity }) => severity === "information") ? value : undefined;
}

/** 收入 in 低收入妇女 says nothing of money that comes in. */
const POOR = "低收入";

function isNameOf(codes: readonly Code[], word: string): boolean {
  return codes.some(({ zh, aliases }) => [zh, ...aliases].some((name) => codeKey(name).includes(word)));
}

/**
 * Codes of a column that a text names by one of their names, the longest name first: of 省级 and 级 the first.
 * @param least characters of a name; a single one of a title is none
 */
export function codesNamed(column: Column, text: string, least = 2): string[] {
  return namesSaid(column, text, least).map(({ code }) => code);
}

interface Said {
  readonly code: string;
  readonly name: string;
}

/** The longest name of each code that a text says, the longest of all first. */
function namesSaid({ codes = [] }: Column, text: string, least = 2): Said[] {
  const said = codeKey(text).replaceAll(POOR, (word) => (isNameOf(codes, word) ? word : ""));
  const longest = (code: Code) =>
    [code.zh, ...code.aliases]
      .map(codeKey)
      .filter((name) => said.includes(name))
      .reduce((most, name) => (name.length > most.length ? name : most), "");
  return codes
    .map((code) => ({ code: code.code, name: longest(code) }))
    .filter(({ name }) => name.length >= least)
    .sort((a, b) => b.name.length - a.name.length);
}

/** Columns that nobody must fill and of which the title alone may speak: 三八活动情况统计表. */
export function titledColumns({ form, matched, groups }: HeaderMatch): Column[] {
  const there = new Set(matched.map(({ column }) => column.id));
  for (const { codes } of groups) for (const id of Object.keys(codes)) there.add(id);
  return form.columns.flatMap((column) => {
    const { id, titled, codes = [] } = column;
    if (titled === undefined || titled === false || there.has(id)) return [];
    return titled === true ? column : { ...column, codes: codes.filter(({ code }) => titled.includes(code)) };
  });
}

/** 其他: its words (平台, 其它) stand in titles of anything. */
const OPEN = "other";

/**
 * Codes that the sheet has no column for and that its title or name says: where they name exactly one, it is read as
 * that, and asked about. A name is short: 小额贷款月报 says nothing against 妇女小额担保贷款 in the title.
 */
export function proposedConstants(
  missing: readonly Column[],
  { title, name }: { readonly title: string; readonly name: string },
): Record<string, string> {
  return Object.fromEntries(
    missing.flatMap((column) => {
      if (column.type !== "code") return [];
      const named = namesSaid(column, `${title} ${name}`).filter(({ code }) => code !== OPEN);
      const [first, ...others] = named;
      if (first === undefined) return [];
      if (others.length === 0) return [[column.id, first.code]];
      const titled = new Set(namesSaid(column, title).map(({ code }) => code));
      const lessSaid = (other: Said) =>
        titled.has(first.code) && !titled.has(other.code) && other.name.length < first.name.length;
      // 社区 within 村(社区) is no code of its own.
      const isOne = others.every((other) => first.name.includes(other.name) || lessSaid(other));
      return isOne ? [[column.id, first.code]] : [];
    }),
  );
}
