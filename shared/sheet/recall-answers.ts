/** Answers that were given of a sheet like this one, laid over what the reader makes of it by itself: to be agreed with. */
import { type Column, findColumn } from "../form/form.ts";
import { baseOf, spanOfKey } from "../form/spans.ts";
import { findCode } from "./coerce/code.ts";
import { mayHoldForAll } from "./constants.ts";
import type { HeaderMatch } from "./header.ts";
import { columnKey, type HeaderCell, type MatchedHeader } from "./header-cell.ts";
import { headerKey } from "./header-match.ts";
import { isOfPeriod, type RecalledAnswers } from "./kept-answers.ts";
import type { Table } from "./locate-table.ts";

/** The table with what is recalled proposed where the reader alone is not certain of the same. */
export function recallAnswers(table: Table): Table {
  const { recalled } = table.header;
  if (recalled === undefined) return table;
  const header = withColumns(table.header, recalled);
  return { ...table, header: { ...header, proposed: withConstants(header, recalled) } };
}

function withColumns(header: HeaderMatch, { columns }: RecalledAnswers): HeaderMatch {
  const left = new Map(header.left);
  const answers = new Map(header.answers);
  const freed: HeaderCell[] = [];
  const matched = header.matched.flatMap((match): MatchedHeader[] => {
    const key = headerKey(match.cell.path);
    const before = columns[key];
    if (before === undefined || match.how === "confirmed" || columnKey(match) === before) return [match];
    const ofPeriod = isOfPeriod(key, before);
    if (before === null) {
      // Somebody left it out; what says a time is read by itself.
      if (ofPeriod) return [match];
      freed.push(match.cell);
      answers.set(match.cell.at, [columnKey(match)]);
      return [];
    }
    if (ofPeriod && match.how !== "proposed") return [match];
    return [proposed(header, match.cell, before, match, match.answers ?? [columnKey(match)]) ?? match];
  });
  const taken = new Set(matched.map((match) => `${match.group ?? ""}|${columnKey(match)}`));
  const unmatched = header.unmatched.filter((cell) => {
    const key = headerKey(cell.path);
    const before = columns[key];
    if (before === undefined || before === null || taken.has(`|${before}`)) return true;
    if (isOfPeriod(key, before) && left.has(cell.at)) return true;
    const match = proposed(header, cell, before, {}, header.answers.get(cell.at) ?? []);
    if (match === undefined) return true;
    matched.push(match);
    taken.add(`|${before}`);
    left.delete(cell.at);
    return false;
  });
  const there = new Set(matched.map(({ column }) => column.id));
  return {
    ...header,
    matched: matched.sort((a, b) => a.cell.at - b.cell.at),
    unmatched: [...unmatched, ...freed].sort((a, b) => a.at - b.at),
    missing: header.missing.filter(({ id }) => !there.has(id)),
    left,
    answers,
  };
}

/** The column of the sheet as what it was answered to be; undefined where the form has no such column. */
function proposed(
  { form }: HeaderMatch,
  cell: HeaderCell,
  key: string,
  { group, unit }: Partial<MatchedHeader>,
  others: readonly string[],
): MatchedHeader | undefined {
  const column = form.columns.find(({ id }) => id === baseOf(key));
  if (column === undefined || findColumn(form, key) === undefined) return undefined;
  const span = spanOfKey(key)?.span;
  const { span: _, doubtful: __, ...rest } = cell;
  return {
    cell: { ...rest, ...(span !== undefined && { span }) },
    column,
    how: "proposed",
    // Those of a span follow from its column.
    ...(span === undefined && { answers: [...new Set([key, ...others])] }),
    ...(group !== undefined && { group }),
    ...(unit !== undefined && { unit }),
  };
}

/** Values that held for the whole sheet: what the title names goes first, and needs no other answer. */
function withConstants(header: HeaderMatch, { constants }: RecalledAnswers): Record<string, string> {
  const { form, matched, groups, given, titled, assignment } = header;
  const there = new Set(matched.map(({ column }) => column.id));
  for (const { codes } of groups) for (const id of Object.keys(codes)) there.add(id);
  const known = new Set([
    ...Object.keys(given),
    ...Object.keys(titled),
    ...Object.keys(assignment?.constants ?? {}),
  ]);
  const values = form.columns.flatMap((column): [string, string][] => {
    const value = constants[column.id];
    if (value === undefined || there.has(column.id) || known.has(column.id)) return [];
    const code = mayHoldForAll(form, column) ? codeOf(column, value) : undefined;
    return code === undefined ? [] : [[column.id, code]];
  });
  return { ...Object.fromEntries(values), ...header.proposed };
}

function codeOf(column: Column, value: string): string | undefined {
  return column.codes === undefined ? value : findCode(column, value)?.code;
}
