import { type Code, type Column, isFigureColumn } from "../form/form.ts";
import type { CellValue } from "../value.ts";
import { codeKey } from "./coerce/code.ts";
import type { HeaderMatch } from "./header.ts";
import { entryUnit } from "./measure.ts";
import { readCell } from "./read-cell.ts";

/**
 * Values that every record of the sheet has, by column id: only of columns that the sheet does not have, only what can
 * be read certainly, and no figures, which would be counted once a row.
 */
export function constantsOf(header: HeaderMatch, period: string | undefined): Record<string, CellValue> {
  const written = { ...header.proposed, ...header.assignment?.constants };
  const there = new Set(header.matched.map(({ column }) => column.id));
  const values: Record<string, CellValue> = {};
  for (const column of header.form.columns) {
    const text = written[column.id];
    if (text === undefined || there.has(column.id) || isFigureColumn(column)) continue;
    const { value, notices } = readCell(text, {
      column,
      unit: entryUnit(column),
      row: header.first + 1,
      cell: "",
      format: undefined,
      grain: "sum",
      date1904: false,
      period,
      places: true,
    });
    // What a person has to agree to at a cell is not certain enough for a whole sheet.
    const certain = notices.every(({ severity }) => severity === "information");
    if (value !== undefined && certain) values[column.id] = value;
  }
  return values;
}

/** Codes of a column that a text names by one of their names, the longest name first: of 省级 and 级 the first. */
export function codesNamed({ codes = [] }: Column, text: string): string[] {
  const said = codeKey(text);
  const longest = (code: Code) =>
    Math.max(
      0,
      ...[code.zh, ...code.aliases].map(codeKey).map((name) => (said.includes(name) ? name.length : 0)),
    );
  return codes
    .map((code) => ({ code: code.code, length: longest(code) }))
    .filter(({ length }) => length >= LEAST_NAME)
    .sort((a, b) => b.length - a.length)
    .map(({ code }) => code);
}

/** A single character of a title is no name. */
const LEAST_NAME = 2;

/**
 * Codes that the sheet has no column for and that its title or name says: where it names exactly one, it is read as
 * that, and asked about.
 */
export function proposedConstants(missing: readonly Column[], said: string): Record<string, string> {
  return Object.fromEntries(
    missing.flatMap((column) => {
      const [code, ...others] = column.type === "code" ? codesNamed(column, said) : [];
      return code === undefined || others.length > 0 ? [] : [[column.id, code]];
    }),
  );
}
