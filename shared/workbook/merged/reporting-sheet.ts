import { divide, multiply, rational, roundToScale } from "../../form/rational.ts";
import { periodsTitle } from "../../period/period-range.ts";
import { columnLetters } from "../../sheet/grid.ts";
import { toDecimal } from "../../value.ts";
import { headerTree } from "../drawing/header-tree.ts";
import { figureStyle, type StyleName } from "../drawing/palette.ts";
import { type UnitAcross, unitsAcross } from "./all-units.ts";
import { allAgree, CHECK_SHEET, VERDICT_CELL, verdictText } from "./check-sheet.ts";
import { sentUnder } from "./form-versions.ts";
import { type FormLayout, shortTitle } from "./layout.ts";
import type { Merge } from "./merge.ts";
import { firstPage, groupStarts, printPlan } from "./print-layout.ts";
import { PERIOD_STATUS, type ReportingStatus, statusOf } from "./reporting.ts";
import { countsFor, expected, rates, type Statuses } from "./reporting-counts.ts";
import {
  acrossRow,
  blank,
  number,
  type SheetCell,
  type SheetPlan,
  type SheetRow,
  text,
  wideCells,
} from "./sheet-plan.ts";
import type { Tally } from "./tally.ts";

const REPORTING_SHEET = "填报情况";
const LEAD = ["序号", "单位"] as const;
/** Title, who and when, whether receipts, details and summaries agree. */
const ABOVE_HEADER = 3;
const RATE_DECIMALS = 2;

type Counts = ReturnType<typeof countsFor>;

/** One report of every unit: a form for a period. */
interface Report {
  readonly layout: FormLayout;
  readonly form: number;
  readonly period: string;
}

/**
 * 填报情况: units by forms and periods, with what was expected, came, came late or not at all, and the rates.
 * @param tally what the details hold; must be complete when the rows of this sheet are asked for
 */
export function reportingSheet(layouts: readonly FormLayout[], merge: Merge, tally: Tally): SheetPlan {
  const reports = layouts.flatMap((layout, form) =>
    layout.merged.periods.map((period): Report => ({ layout, form, period })),
  );
  const units = unitsAcross(layouts);
  const statuses = units.map((unit) => reports.map((report) => statusIn(unit, report)));
  const words = units.map((unit) => reports.map((report) => wordsIn(unit, report)));
  const counts = countsFor(statuses.flat());
  const paths = [
    ...LEAD.map((title) => [title]),
    ...reports.map(({ layout, period }) => reportPath(layout, period)),
    ...[...counts, ...rates].map(({ title }) => [title]),
  ];
  const header = headerTree(paths, { row: ABOVE_HEADER, column: 0 });
  const widths = [
    6,
    28,
    ...reports.map((_, at) => statusWidth(words.map((row) => row[at] ?? ""))),
    ...counts.map(() => 8),
    ...rates.map(() => 10),
  ];
  const firstRow = ABOVE_HEADER + header.rows.length + 1;
  const lastUnit = firstRow + units.length - 1;
  const summed = [...counts, ...rates];
  const print = printPlan(widths, `$${ABOVE_HEADER + 1}:$${firstRow - 1}`, LEAD.length, groupStarts(paths));
  const page = firstPage(print, widths.length);
  const lines = ["title", "line"].length;
  return {
    name: REPORTING_SHEET,
    widths,
    merges: [
      ...Array.from({ length: lines }, (_, row) => acrossRow(row, page)).flat(),
      ...header.merges,
      ...["合计", ...summed].flatMap((_, at) => acrossRow(lastUnit + at, LEAD.length)),
    ],
    frozen: { rows: firstRow - 1, columns: LEAD.length },
    print,
    afterDetails: true,
    rowCount: lastUnit + 1 + summed.length,
    rows: function* () {
      yield { cells: wideCells(REPORTING_SHEET, "title", page), height: 34 };
      yield { cells: wideCells(aboutLine(merge), "line", page), height: 18 };
      yield verdictRow(allAgree(layouts, tally));
      for (const labels of header.rows) {
        yield { cells: labels.map((label) => text(label, "header")), height: 34 };
      }
      for (const [index, unit] of units.entries()) {
        const row = firstRow + index;
        yield unitRow(unit, index, row, statuses[index] ?? [], words[index] ?? [], counts);
      }
      yield totalRow(statuses, reports.length, firstRow, lastUnit, counts);
      const columns = reports.map((_, at) => statuses.map((row) => row[at]));
      for (const [at, { title }] of summed.entries()) {
        yield formRow(title, at, columns, firstRow, lastUnit, counts);
      }
    },
  };
}

function reportPath({ merged }: FormLayout, period: string): string[] {
  const title = shortTitle(merged.form);
  return merged.periods.length > 1 ? [title, periodsTitle([period])] : [title];
}

function statusIn({ forms }: UnitAcross, { form, period }: Report): ReportingStatus | undefined {
  const unit = forms[form];
  return unit === undefined ? undefined : statusOf(unit, period);
}

/** 已报; of a form in several versions with the one that was sent: 已报（报表第1版）, behind what the counts look at. */
function wordsIn(unit: UnitAcross, report: Report): string {
  const { layout, form, period } = report;
  const status = statusIn(unit, report);
  const sent = unit.forms[form]?.submissions.filter((submission) => submission.period === period) ?? [];
  if (status === undefined) return "";
  const versions = sent.map(({ formVersion }) => formVersion);
  return `${PERIOD_STATUS[status]}${versions.length === 0 ? "" : sentUnder(layout.merged, versions)}`;
}

function aboutLine(merge: Merge): string {
  return [
    `汇总单位：${merge.recipient}`,
    `所属期：${periodsTitle(merge.periods)}`,
    merge.state === "approved" ? "只计已审核通过的版本" : "计各单位最新版本",
    "空白表示不需要填报",
  ].join("　");
}

function verdictRow(agreed: boolean): SheetRow {
  return {
    cells: [
      text("核对", "header"),
      {
        kind: "formula",
        formula: `'${CHECK_SHEET}'!${VERDICT_CELL}`,
        cached: { text: verdictText(agreed) },
        style: "text",
      },
    ],
    height: 20,
  };
}

function unitRow(
  { name }: UnitAcross,
  index: number,
  row: number,
  statuses: Statuses,
  words: readonly string[],
  counts: Counts,
): SheetRow {
  const cells = statuses.map((status, at) =>
    status === undefined ? blank("text") : text(words[at] ?? "", styleOf(status)),
  );
  const range = `${columnLetters(LEAD.length)}${row}:${columnLetters(LEAD.length + statuses.length - 1)}${row}`;
  const counted = (at: number) => `${columnLetters(LEAD.length + statuses.length + at)}${row}`;
  return {
    cells: [
      number(index + 1, "centred"),
      text(name, "text"),
      ...cells,
      ...counts.map(({ formula, of }) =>
        countCell(statuses.length === 0 ? "0" : formula(range), of(statuses), "row"),
      ),
      ...rates.map((rate) => rateCell(rate, [counted(0), counted(1), counted(2)], statuses, "row")),
    ],
    height: 20,
  };
}

/** Over all units and all reports. */
function totalRow(
  statuses: readonly Statuses[],
  reports: number,
  firstRow: number,
  lastUnit: number,
  counts: Counts,
): SheetRow {
  const row = lastUnit + 1;
  const letters = (at: number) => columnLetters(LEAD.length + reports + at);
  const all = statuses.flat();
  return {
    cells: [
      text("合计", "total"),
      ...Array.from({ length: reports + 1 }, () => blank("total")),
      ...counts.map(({ of }, at) => {
        const sum = `SUM(${letters(at)}${firstRow}:${letters(at)}${lastUnit})`;
        return countCell(statuses.length === 0 ? "0" : sum, of(all), "total");
      }),
      ...rates.map((rate) =>
        rateCell(rate, [`${letters(0)}${row}`, `${letters(1)}${row}`, `${letters(2)}${row}`], all, "total"),
      ),
    ],
    height: 20,
  };
}

/** One line below the units: the same count or rate for every report. */
function formRow(
  title: string,
  at: number,
  columns: readonly Statuses[],
  firstRow: number,
  lastUnit: number,
  counts: Counts,
): SheetRow {
  const row = lastUnit + 2;
  const count = counts[at];
  const rate = rates[at - counts.length];
  const cells = columns.map((statuses, index): SheetCell => {
    const letters = columnLetters(LEAD.length + index);
    const range = `${letters}${firstRow}:${letters}${lastUnit}`;
    if (count !== undefined)
      return countCell(statuses.length === 0 ? "0" : count.formula(range), count.of(statuses), "total");
    if (rate === undefined) throw new RangeError(`no count or rate ${at}`);
    return rateCell(
      rate,
      [`${letters}${row}`, `${letters}${row + 1}`, `${letters}${row + 2}`],
      statuses,
      "total",
    );
  });
  return { cells: [text(title, "total"), blank("total"), ...cells], height: 20 };
}

/** Wide enough for the longest word of the column; a Chinese character is as wide as two. */
function statusWidth(words: readonly string[]): number {
  return Math.max(13, ...words.map(({ length }) => length * 2 + 2));
}

function styleOf(status: ReportingStatus): StyleName {
  if (status === "missing" || status === "withdrawn" || status === "purged") return "alarm";
  if (status === "exempt") return "mutedCentred";
  return status === "reported" || status === "nil" ? "centred" : "caution";
}

function countCell(formula: string, value: number, emphasis: "row" | "total"): SheetCell {
  return {
    kind: "formula",
    formula,
    cached: { number: String(value) },
    style: figureStyle(0, undefined, emphasis),
  };
}

function rateCell(
  { part, of }: (typeof rates)[number],
  [due, sent, after]: readonly [string, string, string],
  statuses: Statuses,
  emphasis: "row" | "total",
): SheetCell {
  const quotient = divide(
    multiply(rational(String(of(statuses))), rational("100")),
    rational(String(expected(statuses))),
  );
  return {
    kind: "formula",
    formula: `IF(${due}=0,"",ROUND(${part(due, sent, after)}*100,${RATE_DECIMALS}))`,
    cached:
      quotient === undefined
        ? { text: "" }
        : { number: toDecimal(roundToScale(quotient, RATE_DECIMALS), RATE_DECIMALS) },
    style: figureStyle(RATE_DECIMALS, undefined, emphasis),
  };
}
