import type { Finding } from "../finding/finding.ts";
import type { Catalogue } from "../form/catalogue.ts";
import type { Grid } from "../sheet/grid.ts";
import type { LeftReason } from "../sheet/left-out.ts";
import type { Question } from "../sheet/question.ts";
import type { ReadContext } from "../sheet/read-context.ts";
import { readSheet } from "../sheet/read-sheet.ts";
import { readTables } from "../sheet/read-tables.ts";
import { type AsideReason, type Candidate, formRead, type Reading } from "../sheet/reading.ts";
import { factsOf } from "../statistics/facts.ts";
import { indicatorValues } from "../statistics/roll-up.ts";
import { checkReading } from "./check-reading.ts";

/** Something that the reader would rather ask than guess (待确认). */
export interface Ask {
  readonly kind: Question["kind"];
  /** What stands on the sheet; for the form, its title or name. */
  readonly text: string;
  readonly cell?: string;
  /** Column of the form that a word or a constant is for. */
  readonly column?: string;
  /** Ids of forms or columns, or codes, likeliest first. */
  readonly answers: readonly string[];
}

/** One table as it was understood and checked: what a program, or somebody with many files, wants to know of it. */
export interface CheckedSheet {
  readonly sheet: string;
  /** Form id; null where none was recognised. */
  readonly form: string | null;
  readonly period: string | null;
  /** Code of the unit that the sheet names; null where it names none that is known. */
  readonly unit: string | null;
  readonly asks: readonly Ask[];
  readonly candidates: readonly Candidate[];
  /** First and last row of the header, from 1. */
  readonly header: { readonly first: number; readonly last: number } | null;
  readonly columns: readonly {
    readonly cell: string;
    readonly header: string;
    readonly column: string;
    readonly how: Reading["columns"][number]["how"];
  }[];
  /** Columns of the sheet that are read as nothing. */
  readonly left: readonly {
    readonly cell: string;
    readonly header: string;
    readonly why: LeftReason | "unknown";
  }[];
  readonly records: number;
  /** Codes of the units that the records are about, in their order. */
  readonly subjects: readonly string[];
  readonly setAside: readonly { readonly row: number; readonly why: AsideReason }[];
  /** Indicator id → value in the indicator's unit (元, 人 …). */
  readonly indicators: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  /** A hidden sheet beside a visible one of the same form: nothing of it counts. */
  readonly hidden?: boolean;
}

/**
 * Reads and checks every sheet of a workbook. A hidden sheet beside a visible one of the same form is an old one kept:
 * it is told, and its figures are not.
 */
export function checkSheets(
  grids: readonly Grid[],
  context: ReadContext,
  catalogue: Catalogue,
): CheckedSheet[] {
  const checked = grids.map((grid) => ({ grid, sheets: checkSheet(grid, context, catalogue) }));
  const visible = new Set(
    checked.flatMap(({ grid, sheets }) => (grid.hidden === true ? [] : sheets.map(({ form }) => form))),
  );
  return checked.flatMap(({ grid, sheets }) =>
    sheets.map((sheet) =>
      grid.hidden === true && sheet.form !== null && visible.has(sheet.form)
        ? { ...sheet, hidden: true, records: 0, subjects: [], indicators: {}, asks: [], findings: [] }
        : sheet,
    ),
  );
}

/** Reads and checks every table of a sheet; a form that was chosen is the whole sheet's. */
function checkSheet(grid: Grid, context: ReadContext, catalogue: Catalogue): CheckedSheet[] {
  const readings = context.form === undefined ? readTables(grid, context) : [readSheet(grid, context)];
  return readings.map((reading) => checkedSheet(reading, context, catalogue));
}

function checkedSheet(reading: Reading, context: ReadContext, catalogue: Catalogue): CheckedSheet {
  const form = formRead(reading, context.forms);
  const period = context.period ?? reading.period?.period ?? null;
  // The values of indicators do not depend on the period; a sheet need not name one.
  const facts = form === undefined ? [] : factsOf(catalogue, form, reading.records, period ?? "");
  return {
    sheet: reading.sheet,
    form: reading.form,
    period: reading.period?.period ?? null,
    unit: reading.unit?.code ?? null,
    asks: reading.questions.map(askOf),
    candidates: reading.candidates,
    header: reading.headerRows ?? null,
    columns: reading.columns.map(({ cell, header, column, how }) => ({ cell, header, column, how })),
    left: reading.unmatched.map(({ cell, text, why }) => ({ cell, header: text, why: why ?? "unknown" })),
    records: reading.records.length,
    subjects: reading.records.map(({ subject }) => subject),
    setAside: reading.setAside,
    indicators: form === undefined ? {} : indicatorValues(catalogue, form, facts),
    findings: form === undefined ? reading.findings : checkReading(reading, form, context),
  };
}

function askOf(question: Question): Ask {
  const { kind, text, answers } = question;
  if (kind === "column") return { kind, text, cell: question.cell, answers };
  if (kind === "word") return { kind, text, cell: question.cells[0] ?? "", column: question.column, answers };
  if (kind === "places") return { kind, text, cell: question.cells[0] ?? "", answers };
  if (kind === "measure") return { kind, text, cell: question.cell, column: question.column, answers };
  return kind === "constant" ? { kind, text, column: question.column, answers } : { kind, text, answers };
}
