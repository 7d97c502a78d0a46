/** The tables as which offices print a form. */
import { wholeCodeOf } from "./code-whole.ts";
import { type Code, type Column, columnOf, type Form, isFigureColumn } from "./form.ts";
import type { PrintedAcross, PrintedTable, Text } from "./terms.ts";

/** Column ids of a table in its order; those that stand under several groups come several times. */
export function columnsOfTable({ columns }: PrintedTable): string[] {
  return columns.flatMap((entry) => (typeof entry === "string" ? [entry] : entry.columns));
}

/** What stands down the side of a table, from its first row; none where the rows are left open. */
export function rowsOfTable(
  form: Form,
  { rows }: Pick<PrintedTable, "rows">,
): readonly ({ readonly code: Code } | { readonly heading: Text })[] {
  if (rows === undefined) return [];
  const all = columnOf(form, rows.column).codes ?? [];
  const these = (codes: readonly string[]) =>
    all.filter(({ code }) => codes.includes(code)).map((code) => ({ code }));
  if (rows.headings === undefined) return these(rows.codes ?? all.map(({ code }) => code));
  return rows.headings.flatMap(({ title, codes }) => [{ heading: title }, ...these(codes)]);
}

/** What stands across the table of a form whose names run down its side; undefined for a form that has none. */
export function acrossOf({ printed = [] }: Form): PrintedAcross | undefined {
  return printed.find(({ across }) => across !== undefined)?.across;
}

/** The list across such a table of which one word is all of them together (全部 | 女), and that word; undefined without one. */
export function partsAcross(form: Form): { readonly by: Column; readonly whole: Code } | undefined {
  const id = acrossOf(form)?.by;
  const by = id === undefined ? undefined : columnOf(form, id);
  const whole = by === undefined ? undefined : wholeCodeOf(by);
  return by === undefined || whole === undefined ? undefined : { by, whole };
}

/** What a sheet of the form may be called: as the form, or as one of its tables. */
export function titlesOfForm({ title, titleAliases, printed = [] }: Form): string[] {
  return [...new Set([title.zh, ...titleAliases, ...printed.map((table) => table.title.zh)])];
}

/** What all rows of a sheet have that was made from the table (`table`: its id). */
export function constantsOfTable(
  { printed = [] }: Form,
  table: string | undefined,
): Readonly<Record<string, string>> {
  return printed.find(({ id }) => id === table)?.constants ?? {};
}

/** A column stands once in a table, or once in each of several groups; what goes down the side does not go across. */
export function validatePrinted(form: Form, fail: (what: string) => never): void {
  const seen = new Set<string>();
  for (const table of form.printed ?? []) {
    const at = `table ${table.id}`;
    if (seen.has(table.id)) fail(`${at} is defined twice`);
    seen.add(table.id);
    if (columnsOfTable(table).length === 0) fail(`${at} has no columns`);
    for (const id of columnsOfTable(table)) {
      if (!form.columns.some((column) => column.id === id))
        fail(`${at} names column ${id}, which does not exist`);
    }
    const places = table.columns.flatMap((entry) =>
      typeof entry === "string" ? [entry] : entry.columns.map((id) => `${entry.title.zh}/${id}`),
    );
    const twice = places.find((place, index) => places.indexOf(place) < index);
    if (twice !== undefined) fail(`${at} has ${twice} twice`);
    const failHere = (what: string): never => fail(`${at}: ${what}`);
    validateRows(form, table, failHere);
    validateAcross(form, table, failHere);
    for (const id of Object.keys(table.timed ?? {})) {
      if (!columnsOfTable(table).includes(id)) failHere(`${id} is headed by its time and no column of it`);
    }
    for (const [id, code] of Object.entries(table.constants ?? {})) {
      const codes = codesOf(form, id) ?? failHere(`${id} is constant and no code column`);
      if (!codes.has(code)) failHere(`${id} is always ${code}, which it does not have`);
      if (columnsOfTable(table).includes(id)) failHere(`${id} is constant and a column of its own`);
    }
  }
}

function validateRows(form: Form, table: PrintedTable, fail: (what: string) => never): void {
  if (table.rows === undefined) return;
  const { column, headings = [] } = table.rows;
  const codes = [...(table.rows.codes ?? []), ...headings.flatMap((heading) => heading.codes)];
  if (headings.length > 0 && table.rows.codes !== undefined) fail("rows both under headings and without");
  const known = codesOf(form, column) ?? fail(`rows of ${column}, which is no code column`);
  if (columnsOfTable(table).includes(column)) fail(`${column} goes down the side and across`);
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) fail(`row ${unknown}, which ${column} does not have`);
  const twice = codes.find((code, index) => codes.indexOf(code) < index);
  if (twice !== undefined) fail(`row ${twice} twice`);
}

/** Names down the side are those of figures: each row has one cell for every column across. */
function validateAcross(form: Form, table: PrintedTable, fail: (what: string) => never): void {
  const { across, rows, columns } = table;
  if (across === undefined) return;
  const { times, by, whole } = across;
  if (rows !== undefined || columns.some((entry) => typeof entry !== "string"))
    fail("names run down a table that has rows or groups of its own");
  if (!times.includes("own") || new Set(times).size < times.length)
    fail("times across without own, or twice");
  for (const id of columnsOfTable(table)) {
    if (!isFigureColumn(columnOf(form, id))) fail(`${id} runs down the side and is no figure`);
  }
  if (by === undefined) {
    if (whole !== undefined) fail("合计 across of nothing");
    return;
  }
  if (codesOf(form, by) === undefined) fail(`${by} goes across and is no code column`);
}

function codesOf(form: Form, id: string): ReadonlySet<string> | undefined {
  const codes = form.columns.find((column) => column.id === id)?.codes;
  return codes && new Set(codes.map(({ code }) => code));
}
