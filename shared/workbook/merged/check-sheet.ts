import { periodsTitle } from "../../period/period-range.ts";
import { decimalsOf, shown } from "../drawing/display.ts";
import { figureStyle } from "../drawing/palette.ts";
import { formulaSheet } from "../drawing/text.ts";
import { figureFormula } from "./block-formula.ts";
import { type ControlCheck, checkCount, controlChecks } from "./control-checks.ts";
import { type FormLayout, shortTitle } from "./layout.ts";
import type { Merge, MergedSubmission } from "./merge.ts";
import { printPlan } from "./print-layout.ts";
import {
  acrossRow,
  number,
  type SheetCell,
  type SheetPlan,
  type SheetRow,
  text,
  wideRow,
} from "./sheet-plan.ts";
import type { ReadyColumn } from "./summary-cells.ts";
import { countedOf } from "./summary-formulas.ts";
import type { SummaryPlace } from "./summary-sheet.ts";
import type { Tally } from "./tally.ts";

export const CHECK_SHEET = "数据核对";
/** Where the sheet says whether everything agrees. */
export const VERDICT_CELL = "B3";
const WIDTHS = [30, 28, 16, 7, 30, 18, 18, 10] as const;
const RECEIPT_HEADERS = ["报表", "单位", "报告期", "版本", "栏目", "回执控制数", "明细合计", "核对"];
const SUMMARY_HEADERS = ["报表", "指标", "", "", "分组", "明细合计", "汇总表合计", "核对"];
/** Column of 核对 in both tables. */
const VERDICT = "H";
/** Longest formula (Excel's limit is 8,192). */
const FORMULA_LIMIT = 8_000;
const BLANK_ROW: SheetRow = { cells: [] };

/** A summary beside where its parts stand. */
export interface PlacedForm {
  readonly layout: FormLayout;
  readonly place: SummaryPlace;
}

interface SummaryCheck {
  readonly layout: FormLayout;
  readonly ready: ReadyColumn;
  readonly totalRow: number;
  readonly formula: string;
}

/**
 * 数据核对: control totals of every receipt beside the sums of its detail rows, and sums of all detail rows beside the
 * totals of the summaries: receipts = 明细 = 汇总.
 * @param tally what the details hold; must be complete when the rows of this sheet are asked for
 */
export function checkSheet(forms: readonly PlacedForm[], merge: Merge, tally: Tally): SheetPlan {
  const listed = forms.flatMap(({ layout }) =>
    layout.submissions.map((submission) => ({ layout, submission })),
  );
  const receipts = listed.reduce((sum, { layout, submission }) => sum + checkCount(layout, submission), 0);
  const summaries = forms.flatMap(summaryChecks);
  const firstSummary = 6;
  const firstReceipt = firstSummary + Math.max(summaries.length, 1) + 3;
  const rowCount = firstReceipt - 1 + Math.max(receipts, 1);
  return {
    name: CHECK_SHEET,
    widths: WIDTHS,
    merges: [...acrossRow(0, WIDTHS.length), ...acrossRow(1, WIDTHS.length)],
    frozen: { rows: 3, columns: 0 },
    print: printPlan(WIDTHS, "$1:$3", 2),
    afterDetails: true,
    conditionalRules: [
      {
        type: "cellIs",
        operator: "equal",
        formula: '"不一致"',
        priority: 1,
        range: `${VERDICT}${firstSummary}:${VERDICT}${rowCount}`,
        style: { font: { bold: true, color: { rgb: "FFC00000" } } },
      },
    ],
    rowCount,
    rows: function* () {
      yield wideRow(CHECK_SHEET, "title", WIDTHS.length, 34);
      yield wideRow(
        `汇总单位：${merge.recipient}　所属期：${periodsTitle(merge.periods)}　回执、明细、汇总三者应当一致`,
        "line",
        WIDTHS.length,
        18,
      );
      yield verdictRow(
        firstSummary,
        rowCount,
        allAgree(
          forms.map(({ layout }) => layout),
          tally,
        ),
      );
      yield { cells: [text("一、明细与汇总", "section")], height: 24 };
      yield headerRow(SUMMARY_HEADERS);
      if (summaries.length === 0) yield { cells: [text("没有需要核对的数", "line")] };
      for (const [at, check] of summaries.entries()) yield summaryRow(check, firstSummary + at);
      yield BLANK_ROW;
      yield { cells: [text("二、回执与明细", "section")], height: 24 };
      yield headerRow(RECEIPT_HEADERS);
      if (receipts === 0) yield { cells: [text("没有需要核对的数", "line")] };
      let row = firstReceipt;
      for (const { layout, submission } of listed) {
        for (const check of controlChecks(layout, submission)) yield receiptRow(row++, check, tally);
      }
    },
  };
}

/** Whether every receipt says what the details hold, once they are written. */
export function allAgree(layouts: readonly FormLayout[], tally: Tally): boolean {
  return layouts.every((layout) =>
    layout.submissions.every((submission) =>
      controlChecks(layout, submission).every((check) => agrees(check, tally)),
    ),
  );
}

export function verdictText(agreed: boolean): string {
  return agreed ? "全部一致" : "有不一致，请核对";
}

/** Totals whose details can be added up in one formula; rates are taken from totals that are checked themselves. */
function summaryChecks({ layout, place }: PlacedForm): SummaryCheck[] {
  return place.columns.flatMap((ready) => {
    const { column, formulas } = ready;
    if (!column.overUnits || column.over === "none" || column.parts !== undefined) return [];
    const of = layout.units.flatMap((unit) => countedOf(layout, column, unit));
    const formula = figureFormula(layout, formulas.terms, of);
    if (formula === undefined || formula.length > FORMULA_LIMIT) return [];
    return [{ layout, ready, totalRow: place.totalRow, formula }];
  });
}

function summaryRow({ layout, ready, totalRow, formula }: SummaryCheck, row: number): SheetRow {
  const { column, letters, decimals } = ready;
  const total = column.totalOver();
  const cached = total === undefined ? { text: "" } : { number: shown(total.value, column.display) };
  const style = figureStyle(decimals, total?.qualifier, "row");
  const [title = "", ...codes] = column.path;
  return {
    cells: [
      text(shortTitle(layout.merged.form), "text"),
      text(title.replace("\n", ""), "text"),
      text("", "text"),
      text("", "text"),
      text(codes.join(" / "), "text"),
      { kind: "formula", formula, cached, style },
      {
        kind: "formula",
        formula: `${formulaSheet(layout.summaryName)}!${letters}${totalRow}`,
        cached,
        style,
      },
      verdictCell(row, true),
    ],
  };
}

function receiptRow(row: number, check: ControlCheck, tally: Tally): SheetRow {
  const written = check.written(tally);
  const decimals = Math.max(decimalsOf(check.receipt), decimalsOf(written));
  const style = figureStyle(decimals, check.qualifier, "row");
  const { unit, period, version }: MergedSubmission = check.submission;
  return {
    cells: [
      text(check.form, "text"),
      text(unit.name, "text"),
      text(periodsTitle([period]), "centred"),
      number(version, "centred"),
      text(check.title, "text"),
      number(check.receipt, style),
      { kind: "formula", formula: check.formula, cached: { number: written }, style },
      verdictCell(row, agrees(check, tally)),
    ],
  };
}

/** Both sides are numbers and equal, or both are empty. */
function verdictCell(row: number, agreed: boolean): SheetCell {
  const sides = `F${row},G${row}`;
  return {
    kind: "formula",
    formula: `IF(COUNT(${sides})=2,IF(ROUND(F${row}-G${row},6)=0,"一致","不一致"),IF(COUNT(${sides})=0,"一致","不一致"))`,
    cached: { text: agreed ? "一致" : "不一致" },
    style: "centred",
  };
}

function verdictRow(first: number, last: number, agreed: boolean): SheetRow {
  return {
    cells: [
      text("核对结果", "header"),
      {
        kind: "formula",
        formula: `IF(COUNTIF(${VERDICT}${first}:${VERDICT}${last},"不一致")=0,"全部一致","有不一致，请核对")`,
        cached: { text: verdictText(agreed) },
        style: "text",
      },
    ],
    height: 20,
  };
}

function headerRow(headers: readonly string[]): SheetRow {
  return { cells: headers.map((header) => text(header, "header")), height: 20 };
}

function agrees(check: ControlCheck, tally: Tally): boolean {
  return Number(check.receipt) === Number(check.written(tally));
}
