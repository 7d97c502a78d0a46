import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkReading } from "../../shared/check/check-reading.ts";
import type { Finding } from "../../shared/finding/finding.ts";
import { columnOf, type Form, isFigureColumn } from "../../shared/form/form.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import { findUnit, type OrgUnit } from "../../shared/register/org-unit.ts";
import { type Grid, parseAddress } from "../../shared/sheet/grid.ts";
import { headerBlocks } from "../../shared/sheet/header-blocks.ts";
import { tableKey } from "../../shared/sheet/kept-answers.ts";
import { readPreamble } from "../../shared/sheet/preamble.ts";
import type { ReadContext } from "../../shared/sheet/read-context.ts";
import { readTables } from "../../shared/sheet/read-tables.ts";
import { formRead, type Reading, type SheetRecord } from "../../shared/sheet/reading.ts";
import { sheetSays } from "../../shared/sheet/sheet-says.ts";
import { amountOf, isFigure, type Qualifier, qualifierOf, toDecimal } from "../../shared/value.ts";
import { district, districtUnits, township } from "./register.ts";
import { sheetOf } from "./sheet-text.ts";

const { newest: forms } = standardCatalogue;

/** One table that a sheet holds, or a sheet read as a whole, as lines a person can read. */
export interface ExpectedTable {
  /** `name: value` lines: form, layout, header rows, period, unit, title, columns, unmatched … */
  readonly facts: Readonly<Record<string, string>>;
  /** One line a record, cells by column id. */
  readonly records: readonly Readonly<Record<string, string>>[];
  /** `severity RULE cells`, perhaps followed by `: words of the message`. */
  readonly findings: readonly string[];
}

export interface SheetFixture {
  readonly name: string;
  readonly says: string;
  readonly grid: Grid;
  readonly context: ReadContext;
  readonly expected: readonly ExpectedTable[];
}

/** Every fixture in a folder, by file name. */
export function sheetFixtures(folder: string): SheetFixture[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => parseFixture(name.replace(/\.txt$/, ""), readFileSync(resolve(folder, name), "utf8")));
}

/**
 * Parses one fixture (test/fixtures/sheets/README.md has the notation).
 * @throws Error naming the fixture when a part is missing or unknown.
 */
function parseFixture(name: string, text: string): SheetFixture {
  const { says, settings, sections } = partsOf(name, text);
  const [sheet, ...rest] = sections;
  if (sheet?.title !== "sheet") throw new Error(`${name}: the first part is "=== sheet"`);
  const expected = tablesIn(name, rest);
  const grid = gridOf(sheet.body, settings);
  return { name, says, grid, context: settledHere(contextOf(settings), grid), expected };
}

/** What a workbook kept as a file must read to: a fixture without its sheet. */
export function parseExpectation(
  name: string,
  text: string,
): Pick<SheetFixture, "context" | "expected"> & { readonly settings: Readonly<Record<string, string>> } {
  const { settings, sections } = partsOf(name, text);
  return { settings, context: contextOf(settings), expected: tablesIn(name, sections) };
}

interface Section {
  readonly title: string;
  readonly body: string;
}

function partsOf(name: string, text: string) {
  const [head = "", ...parts] = text.split(/^=== */m);
  const lines = head.split("\n").filter((line) => line.trim() !== "");
  const says = lines.filter((line) => line.startsWith(";")).map((line) => line.slice(1).trim());
  if (says.length === 0) throw new Error(`${name}: say in a line "; …" what the clerk means`);
  const settings = factsIn(lines.filter((line) => !line.startsWith(";")));
  const sections = parts.map((part): Section => {
    const end = part.indexOf("\n");
    return { title: part.slice(0, end).trim(), body: part.slice(end + 1) };
  });
  return { says: says.join(" "), settings, sections };
}

function tablesIn(name: string, sections: readonly Section[]): ExpectedTable[] {
  const tables: { facts: Record<string, string>; records: Record<string, string>[]; findings: string[] }[] =
    [];
  for (const { title, body } of sections) {
    const rows = body.split("\n").filter((line) => line.trim() !== "");
    const table = tables.at(-1);
    if (title === "reading") tables.push({ facts: factsIn(rows), records: [], findings: [] });
    else if (title === "records" && table !== undefined) table.records.push(...recordsIn(rows));
    else if (title === "findings" && table !== undefined)
      table.findings.push(...rows.map((row) => row.trim()));
    else throw new Error(`${name}: unknown part "${title}"`);
  }
  if (tables.length === 0) throw new Error(`${name}: a part "=== reading" is missing`);
  return tables;
}

function factsIn(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(":");
      if (at < 0) throw new Error(`not a "name: value" line: ${line}`);
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
}

function cellsOf(line: string): string[] {
  return line.split("|").map((cell) => cell.trim());
}

function recordsIn(lines: readonly string[]): Record<string, string>[] {
  const [header = "", ...rows] = lines;
  const names = cellsOf(header);
  return rows.map((row) => {
    const cells = cellsOf(row);
    return Object.fromEntries(names.flatMap((name, at) => (cells[at] ? [[name, cells[at]]] : [])));
  });
}

function gridOf(body: string, settings: Readonly<Record<string, string>>): Grid {
  const grid = sheetOf(settings.sheet === undefined ? body : `# ${settings.sheet}\n${body}`);
  const places = (text: string | undefined, of: (word: string) => number) =>
    text === undefined ? undefined : text.split(/[ ,]+/).map(of);
  const hiddenRows = places(settings["hidden rows"], (word) => Number(word) - 1);
  const hiddenColumns = places(settings["hidden columns"], (word) => parseAddress(`${word}1`)?.column ?? -1);
  const formats: (string | undefined)[][] = grid.values.map(() => []);
  for (const entry of settings.formats?.split(", ") ?? []) {
    const [address = "", format = ""] = entry.split(/ (.*)/);
    const at = parseAddress(address);
    const row = at === undefined ? undefined : formats[at.row];
    if (at === undefined || row === undefined) throw new Error(`no cell for the format ${entry}`);
    row[at.column] = format;
  }
  return {
    ...grid,
    ...(settings.formats === undefined ? {} : { formats }),
    ...(hiddenRows === undefined ? {} : { hiddenRows }),
    ...(hiddenColumns === undefined ? {} : { hiddenColumns }),
    ...(settings.calendar === "1904" ? { date1904: true } : {}),
    ...(settings.lost === "true" ? { lost: true } : {}),
  };
}

function contextOf(settings: Readonly<Record<string, string>>): ReadContext {
  const { period, form, confirmed, template } = settings;
  const units = [...districtUnits, ...townshipsOf(settings.below ?? "")];
  const reporter = settings.unit === undefined ? district : findUnit(units, settings.unit);
  if (reporter === undefined) throw new Error(`no unit ${settings.unit}`);
  const base: ReadContext = { forms, units, reporter };
  return {
    ...base,
    ...(period === undefined ? {} : { period }),
    ...(form === undefined ? {} : { form }),
    ...(confirmed === undefined ? {} : { confirmed: JSON.parse(confirmed) }),
    ...(template === undefined ? {} : { stamped: olderForm(template) }),
  };
}

/** Further townships of the district. */
function townshipsOf(names: string): OrgUnit[] {
  return names
    .split(" ")
    .filter((name) => name !== "")
    .map((name, index) => ({ ...township, code: `99990100${index + 2}000`, name }));
}

/** What a fixture says was confirmed of a header was confirmed of its own sheet. */
function settledHere(context: ReadContext, grid: Grid): ReadContext {
  const blocks = [...headerBlocks(grid)];
  const confirmed = Object.entries(context.confirmed ?? {}).map(([header, assignment]) => {
    const block = blocks.find(({ fingerprint }) => fingerprint === header);
    const says =
      block === undefined ? "" : sheetSays(readPreamble(grid, block.first), grid.name, context.reporter);
    return [tableKey(header, says), assignment];
  });
  return confirmed.length === 0 ? context : { ...context, confirmed: Object.fromEntries(confirmed) };
}

/** "women_loans without subsidy": an earlier version of the form, which had no such column yet. */
function olderForm(text: string): Form {
  const [id = "", missing = ""] = text.split(" without ");
  const form = standardCatalogue.form(id);
  return {
    ...form,
    version: form.version - 1,
    columns: form.columns.filter((column) => column.id !== missing),
  };
}

/** What the reader and the check say of a fixture's sheet, in the notation of fixtures. */
export function tablesOf({ grid, context }: Pick<SheetFixture, "grid" | "context">): ExpectedTable[] {
  return readTables(grid, context).map((reading) => describeReading(reading, context));
}

export function describeReading(reading: Reading, context: ReadContext): ExpectedTable {
  const form = formRead(reading, context.forms);
  const findings = form === undefined ? reading.findings : checkReading(reading, form, context);
  const { headerRows, period, unit, title } = reading;
  const totals = reading.totals.map(
    ({ row, at, label, covers }) =>
      `${row}${at ?? ""} ${label} of ${[...new Set(covers)].join(" ") || "none"}`,
  );
  const facts: Record<string, string | undefined> = {
    sheet: reading.sheet,
    form: reading.form ?? "none",
    layout: reading.layout,
    header: headerRows && spanOf(headerRows.first, headerRows.last),
    title: title && `${title.cell} ${title.text.replace(/\s+/g, " ")}`,
    period: period && `${period.cell} ${period.period}`,
    unit: unit && `${unit.cell} ${unit.text}${unit.code === null ? " (unknown)" : ""}`,
    columns: reading.columns
      .map(({ column, at, unit: kept }) => `${columnName(at)}=${column}${kept ? `(${kept})` : ""}`)
      .join(" "),
    unmatched: reading.unmatched
      .map(({ text, suggestions: [best] }) => `${text}${best ? `→${best}` : ""}`)
      .join("; "),
    asked: reading.questions
      .flatMap((question) => (question.kind === "column" || question.kind === "form" ? [question] : []))
      .map(
        ({ kind, text, answers }) =>
          `${kind === "form" ? "是不是" : text}→${(kind === "form" ? answers : answers.slice(0, 1)).join("|")}`,
      )
      .join("; "),
    totals: totals.join("; "),
    outside: String(reading.outsidePeriod),
  };
  return {
    facts: Object.fromEntries(
      Object.entries(facts).flatMap(([name, value]) =>
        value === undefined || value === "" ? [] : [[name, value]],
      ),
    ),
    records: reading.records.map((record) => recordLine(record, form, context)),
    findings: findings.map(findingLine),
  };
}

function findingLine({ severity, rule, cells, message }: Finding): string {
  return `${[severity, rule, ...cells].join(" ")}: ${message}`;
}

function spanOf(first: number, last: number): string {
  return first === last ? String(first) : `${first}-${last}`;
}

function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(39 + at)}`;
}

const signs: Readonly<Record<Qualifier, string>> = { over: "余", about: "近", approx: "约" };

/** Figures as plain decimals in the column's base unit (元, 人), with 余/近/约 behind them; `?`: filled, not read. */
function recordLine(
  record: SheetRecord,
  form: Form | undefined,
  context: ReadContext,
): Record<string, string> {
  const line: Record<string, string> = { row: `${record.row}${record.at ?? ""}`, grain: record.grain };
  if (record.subject !== context.reporter.code) {
    line.subject = context.units.find(({ code }) => code === record.subject)?.name ?? record.subject;
  }
  for (const [id, value] of Object.entries(record.values)) {
    const column = form === undefined ? undefined : columnOf(form, id);
    if (!isFigure(value) || column === undefined || !isFigureColumn(column)) line[id] = String(value);
    else {
      const sign = qualifierOf(value);
      line[id] = `${toDecimal(amountOf(value), column.scale)}${sign === undefined ? "" : signs[sign]}`;
    }
  }
  for (const id of record.unread ?? []) line[id] = "?";
  return line;
}

/** The facts, records and words of messages that a fixture speaks of; what else a reading says is left out. */
export function spokenOf(actual: ExpectedTable, expected: ExpectedTable): ExpectedTable {
  const names = Object.keys(expected.facts);
  return {
    facts: Object.fromEntries(names.map((name) => [name, actual.facts[name] ?? "none"])),
    records: actual.records,
    findings: actual.findings.map((line, index) => spokenFinding(line, expected.findings[index] ?? "")),
  };
}

function spokenFinding(line: string, wanted: string): string {
  const [place = line] = line.split(": ", 1);
  if (!wanted.startsWith(place)) return line;
  const words = wanted.slice(place.length).replace(/^: /, "");
  return words === "" || !line.includes(words) ? line : wanted;
}
