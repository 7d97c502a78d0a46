import { leavesWorkbook } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { loanTypes, loanUses } from "../../../shared/forms/women-loans/codes.ts";
import { womenLoans } from "../../../shared/forms/women-loans/form.ts";
import { columnLetters } from "../../../shared/sheet/grid.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import { controlTotals } from "../../../shared/statistics/control-totals.ts";
import { factsOf } from "../../../shared/statistics/facts.ts";
import { type OwnedFact, unitTotals } from "../../../shared/statistics/roll-up.ts";
import type { Merge, MergedForm, MergedSubmission } from "../../../shared/workbook/merged/merge.ts";
import { collectGarbage } from "../child.ts";

const UNITS = 20;
const PAGE = 500;
const SENT_AT = "2019-12-31T16:20:05+08:00";
/** 2019-12-31 16:20:05 as Excel counts days. */
const SENT_SERIAL = 43_830.680_613_425_93;
const SOURCE_COLUMNS = "B:O";

/**
 * A merge of detail rows of loans, as many for each of 20 units. Rows are made as they are asked for, as pages
 * of a database are: what a writer keeps of them is its own.
 * @param tidy called between units, to free what making one left behind
 */
export function mergedLoans(rows: number, tidy: () => void = collectGarbage): Merge {
  const units = Array.from({ length: UNITS }, (_, at) => {
    tidy();
    return mergedUnit(at, rows);
  });
  const form: MergedForm = {
    form: womenLoans,
    periods: ["2019"],
    units: units.map(({ submission }) => ({
      ...submission.unit,
      above: [],
      owed: [{ period: "2019", exempt: false }],
    })),
    submissions: units.map(({ submission }) => submission),
    totals: [{ period: "2019", totals: units.flatMap(({ totals }) => totals) }],
    records: async function* (uuids) {
      for (const { submission, first } of units.filter(({ submission: { uuid } }) => uuids.includes(uuid))) {
        for (let at = 0; at < submission.rows; at += PAGE) {
          const length = Math.min(PAGE, submission.rows - at);
          yield Array.from({ length }, (_, index) => ({
            ...loanRecord(first + at + index, at + index),
            uuid: submission.uuid,
            source: sourceOf(at + index),
          }));
        }
      }
    },
  };
  return {
    catalogue: standardCatalogue,
    recipient: "示例市妇联",
    periods: ["2019"],
    state: "newest",
    forms: [form],
    madeAt: "2020-01-02T07:03:04+08:00",
    madeBy: "市级管理员",
    software: "半边天统计",
  };
}

/** The same rows as plain cells, for writers that know no forms: the detail sheet's columns, header first. */
export function* mergedCells(rows: number): Generator<(string | number)[]> {
  yield ["来源单位", "版本", "报送时间", "原单元格", "所属单位", ...Object.keys(loanRecord(0, 0).values)];
  for (let at = 0; at < UNITS; at++) {
    const { first, count } = share(at, rows);
    for (let index = 0; index < count; index++) {
      const { subject, values } = loanRecord(first + index, index);
      yield [unitName(at), 1, SENT_SERIAL, sourceOf(index), subject, ...Object.values(values).map(shown)];
    }
  }
}

/** One cell of the detail sheet: without a value only its border. */
export interface StyledCell {
  readonly letters: string;
  /** Index of its style in the workbook. */
  readonly style: number;
  readonly value?: string | number;
}

/** Lead columns of the detail sheet with their styles. */
const LEAD = [5, 6, 9, 5, 5] as const;
const styleOf = { text: 5, figure: 27, half: 28, date: 10 } as const;

/** The same rows as HalfSky shows them, cell by cell with blanks and styles, for whoever writes XML by hand. */
export function* styledCells(rows: number): Generator<StyledCell[]> {
  const columns = womenLoans.columns.filter(leavesWorkbook).map(({ id }) => id);
  const letters = Array.from({ length: LEAD.length + columns.length }, (_, at) => columnLetters(at));
  const [types, uses] = [loanTypes, loanUses].map(
    (codes) => new Map(codes.map(({ code, zh }) => [code as string, zh])),
  );
  const shownOf = ({ values }: SheetRecord): Record<string, [number, string | number]> => ({
    loan_type: [styleOf.text, types?.get(String(values.loan_type)) ?? ""],
    bank: [styleOf.text, String(values.bank)],
    amount: [styleOf.figure, Number(values.amount) / 1e6],
    persons: [styleOf.figure, Number(values.persons)],
    loans: [styleOf.figure, 1],
    issue_date: [styleOf.date, Date.parse(String(values.issue_date)) / 86_400_000 + 25_569],
    term: [styleOf.figure, Number(values.term)],
    subsidy: [styleOf.figure, Number(values.subsidy) / 100],
    use: [styleOf.text, uses?.get(String(values.use)) ?? ""],
    driven: [styleOf.figure, Number(values.driven)],
    balance: [
      Number(values.balance) % 1e6 === 0 ? styleOf.figure : styleOf.half,
      Number(values.balance) / 1e6,
    ],
  });
  for (let at = 0; at < UNITS; at++) {
    const { first, count } = share(at, rows);
    for (let index = 0; index < count; index++) {
      const record = loanRecord(first + index, index);
      const shown = shownOf(record);
      const lead = [unitName(at), 1, SENT_SERIAL, sourceOf(index), record.subject];
      yield letters.map((own, place) => {
        const told = shown[columns[place - LEAD.length] ?? ""];
        if (place < LEAD.length) return { letters: own, style: LEAD[place] ?? 5, value: lead[place] ?? "" };
        return told === undefined
          ? { letters: own, style: styleOf.text }
          : { letters: own, style: told[0], value: told[1] };
      });
    }
  }
}

function mergedUnit(at: number, rows: number) {
  const { first, count } = share(at, rows);
  const records = Array.from({ length: count }, (_, index) => loanRecord(first + index, index));
  const code = String(990_000 + at);
  const submission: MergedSubmission = {
    uuid: `bench-${String(at).padStart(4, "0")}`,
    unit: { code, name: unitName(at) },
    period: "2019",
    formVersion: womenLoans.version,
    version: 1,
    late: false,
    submittedAt: SENT_AT,
    sha256: at.toString(16).padStart(64, "0"),
    nil: count === 0,
    rows: count,
    controlTotals: controlTotals(standardCatalogue, womenLoans, records),
  };
  const facts: OwnedFact[] = factsOf(standardCatalogue, womenLoans, records, "2019").map((fact) => ({
    ...fact,
    unit: code,
  }));
  return { submission, first, totals: unitTotals(standardCatalogue, womenLoans, facts) };
}

function share(at: number, rows: number): { first: number; count: number } {
  const first = Math.floor((rows * at) / UNITS);
  return { first, count: Math.floor((rows * (at + 1)) / UNITS) - first };
}

function unitName(at: number): string {
  return `示例第${at + 1}区妇联`;
}

function sourceOf(index: number): string {
  return SOURCE_COLUMNS.replace(/[A-Z]/g, (letter) => `${letter}${index + 5}`);
}

/** A loan as it is stored: ten values, money in 分. `index` tells loans apart, `place` is its row in its sheet. */
function loanRecord(index: number, place: number): SheetRecord {
  const amount = (5 + (index % 20)) * 1_000_000;
  return {
    row: place + 5,
    subject: `示例${index % 30}镇妇联`,
    grain: "detail",
    values: {
      loan_type: loanTypes[index % loanTypes.length]?.code ?? "other",
      bank: `测试银行第${index % 9}支行`,
      amount,
      persons: 1,
      issue_date: `2019-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`,
      term: 12,
      subsidy: amount / 200,
      use: loanUses[index % loanUses.length]?.code ?? "other",
      driven: index % 5,
      balance: amount / 2,
    },
  };
}

/** Codes and dates stay texts; figures are shown as they are. */
function shown(value: SheetRecord["values"][string]): string | number {
  return typeof value === "object" ? value.value : value;
}
