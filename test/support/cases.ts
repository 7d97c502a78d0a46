/** `npm run cases`: how sheets that nobody here prepared are read (test/fixtures/cases/README.md). */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkReading } from "../../shared/check/check-reading.ts";
import type { Finding } from "../../shared/finding/finding.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import { readTables } from "../../shared/sheet/read-tables.ts";
import type { SheetRecord } from "../../shared/sheet/reading.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { checkFile } from "../../worker/local/check-files.ts";
import { type Case, type Expectation, registerOf } from "./case-register.ts";

export const casesFolder = resolve(import.meta.dirname, "../fixtures/cases");
/** The handed cases, and those drawn since by strangers to the reader. */
export const caseFolders = [
  casesFolder,
  join(casesFolder, "second"),
  join(casesFolder, "third"),
  join(casesFolder, "fourth"),
  join(casesFolder, "fifth"),
  join(casesFolder, "sixth"),
] as const;

export type Verdict = "right" | "partly" | "wrong";

export interface Judged {
  readonly verdict: Verdict;
  /** What is not as it should be. */
  readonly why: readonly string[];
}

export function readCases(folder = casesFolder): Case[] {
  return readFileSync(join(folder, "cases.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

export function readVerdicts(folder = casesFolder): Map<string, Verdict> {
  const [, ...lines] = readFileSync(join(folder, "verdicts.tsv"), "utf8").trimEnd().split("\n");
  return new Map(lines.map((line) => line.split("\t") as [string, Verdict]));
}

/** Reads one case as its reporter would and holds it against what a careful person reads. */
export function judge(one: Case, folder = casesFolder): Judged {
  const bytes = new Uint8Array(readFileSync(join(folder, "files", one.file)));
  const units = registerOf(one);
  const [reporter] = units;
  const { expect } = one;
  const context = { catalogue: standardCatalogue, units, reporter };
  const told = checkFile(one.file, bytes, context);
  if (expect.refused !== undefined || told.refused !== undefined) {
    const same = told.refused?.code === expect.refused;
    return same ? right : { verdict: "wrong", why: [`refused: ${told.refused?.code ?? "no"}`] };
  }
  const forms = [expect.form ?? null].flat();
  const own = told.sheets.filter(({ form }) => form !== null);
  const asksForm = told.sheets.flatMap(({ asks }) => asks).find(({ kind }) => kind === "form");
  if (own.length === 0) {
    if (forms.includes(null)) return right;
    const [first = null] = asksForm?.answers ?? [];
    return {
      verdict: "wrong",
      why: [first !== null && forms.includes(first) ? "form asked" : "not recognised"],
    };
  }
  const strange = own.filter(({ form }) => !forms.includes(form));
  if (strange.length > 0) return stopped(own, [`taken for ${strange.map(({ form }) => form).join(", ")}`]);

  const workbook = readWorkbook(bytes);
  const old = new Set(own.filter(({ hidden }) => hidden === true).map(({ sheet }) => sheet));
  const readings = (workbook.ok ? workbook.sheets : [])
    .filter(({ name }) => !old.has(name))
    .flatMap((grid) => readTables(grid, { forms: standardCatalogue.newest, units, reporter }))
    .filter(({ form }) => form !== null);
  const records = readings.flatMap((reading) => reading.records);
  const why = [
    ...figureFaults(expect, own),
    ...recordFaults(expect, records, units),
    ...(expect.period === undefined || own.some(({ period }) => period === expect.period)
      ? []
      : [`period ${own.map(({ period }) => period).join(", ")}`]),
    ...(expect.unit === undefined || own.some(({ unit }) => unit === null || unit === reporter.code)
      ? []
      : ["unit line not her own"]),
    ...mustFaults(expect, own),
  ];
  if (why.length > 0) return stopped(own, why);
  // Right figures that cannot be sent are no help.
  const blocking = readings.flatMap((reading) =>
    checkReading(reading, standardCatalogue.form(reading.form ?? ""), { units, reporter }).filter(isBlocking),
  );
  const named = (expect.must ?? []).length > 0;
  return blocking.length === 0 || named
    ? right
    : { verdict: "partly", why: [...new Set(blocking.map(({ rule, message }) => `${rule}: ${message}`))] };
}

const right: Judged = { verdict: "right", why: [] };

type Told = ReturnType<typeof checkFile>["sheets"];

/** Misread: without a word unless something stops it. */
function stopped(sheets: Told, why: readonly string[]): Judged {
  const stops = sheets.some(({ findings }) => findings.some(({ severity }) => severity === "error"));
  return { verdict: stops ? "partly" : "wrong", why };
}

/** Errors to be mended; what is only asked takes one press. */
function isBlocking({ severity, rule }: Finding): boolean {
  return severity === "error" && rule !== "STRUCTURE.assignment";
}

function figureFaults({ n, ind = {}, ind_any: any = {} }: Expectation, sheets: Told): string[] {
  const records = sheets.reduce((sum, sheet) => sum + sheet.records, 0);
  const sumOf = (id: string) =>
    sheets
      .flatMap(({ indicators }) => Object.entries(indicators))
      .filter(([key]) => isNamed(key.replace(/\[.*/, ""), id))
      .reduce((sum, [, value]) => sum + value, 0);
  return [
    ...(n === undefined || n === records ? [] : [`${records} records, not ${n}`]),
    ...Object.entries(ind)
      .filter(([id, value]) => Math.abs(sumOf(id) - value) > 1e-6)
      .map(([id, value]) => `${id} ${sumOf(id)}, not ${value}`),
    ...Object.entries(any)
      .filter(([id, values]) => !values.includes(sumOf(id)))
      .map(([id, values]) => `${id} ${sumOf(id)}, none of ${values.join(", ")}`),
  ];
}

/** The cases name indicators without the name of their form where that says nothing: cases_received. */
function isNamed(indicator: string, id: string): boolean {
  return (
    indicator === id || (standardCatalogue.findIndicator(id) === undefined && indicator.endsWith(`_${id}`))
  );
}

function recordFaults(
  { rec_units: subjects, dates, never_text: never = [] }: Expectation,
  records: readonly SheetRecord[],
  units: readonly OrgUnit[],
): string[] {
  const nameOf = (code: string) => units.find((unit) => unit.code === code)?.name ?? code;
  const names = records.map(({ subject }) => nameOf(subject));
  const texts = records
    .flatMap(({ values }) => Object.values(values))
    .filter((value) => typeof value === "string");
  return [
    ...(subjects === undefined || subjects.join() === names.join() ? [] : [`about ${names.join(", ")}`]),
    ...(dates ?? []).filter((date) => !texts.includes(date)).map((date) => `no date ${date}`),
    ...never.filter((text) => texts.includes(text)).map((text) => `“${text}” comes out`),
  ];
}

function mustFaults({ must = [] }: Expectation, sheets: Told): string[] {
  const said = sheets.flatMap(({ findings, asks }) => [
    ...findings.flatMap(({ message, cells }) => [message, ...cells]),
    ...asks.flatMap(({ text, cell = "" }) => [text, cell]),
  ]);
  return must
    .filter((text) => !said.some((line) => line.includes(text)))
    .map((text) => `nothing names ${text}`);
}

if (process.argv[1] === import.meta.filename) {
  for (const folder of caseFolders) {
    const judged = readCases(folder).map((one) => ({ file: one.file, ...judge(one, folder) }));
    for (const { file, verdict, why } of judged) console.log(`${verdict}\t${file}\t${why.join("; ")}`);
    const count = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict).length;
    console.log(
      `right ${count("right")}, partly ${count("partly")}, wrong ${count("wrong")} of ${judged.length}`,
    );
    if (!process.argv.includes("--write")) continue;
    const lines = judged.map(({ file, verdict }) => `${file}\t${verdict}`);
    writeFileSync(join(folder, "verdicts.tsv"), `${["file\tverdict", ...lines].join("\n")}\n`);
  }
}
