import { periodsTitle } from "../../period-range.ts";
import { type ControlCheck, checkCount, controlChecks } from "./control-checks.ts";
import { decimalsOf } from "./display.ts";
import type { FormLayout } from "./layout.ts";
import type { Merge, MergedSubmission } from "./merge.ts";
import { momentSerial, momentText } from "./moment.ts";
import { CALIBRE } from "./notes-text.ts";
import { figureStyle } from "./palette.ts";
import { printPlan } from "./print-layout.ts";
import { statusOf } from "./reporting.ts";
import {
  acrossRow,
  number,
  type SheetCell,
  type SheetPlan,
  type SheetRow,
  text,
  wideRow,
} from "./sheet-plan.ts";
import type { Tally } from "./tally.ts";

export const NOTES_SHEET = "合并说明";
const WIDTHS = [34, 26, 8, 26, 16, 16, 10, 40, 68] as const;
const SUBMISSION_HEADERS = [
  "报表",
  "单位",
  "版本",
  "报送时间",
  "填报情况",
  "行数",
  "核对",
  "报送编号",
  "校验码（SHA-256）",
];
const CONTROL_HEADERS = ["报表", "单位", "版本", "栏目", "回执控制数", "明细合计", "核对"];
/** Column of 核对 in both tables. */
const VERDICT = "G";
const BLANK_ROW: SheetRow = { cells: [] };

interface Listed {
  readonly layout: FormLayout;
  readonly submission: MergedSubmission;
}

/**
 * 合并说明: what was merged, when, from which versions; control totals of the receipts beside the details.
 * @param tally what the details hold; must be complete when the rows of this sheet are asked for
 */
export function notesSheet(layouts: readonly FormLayout[], merge: Merge, tally: Tally): SheetPlan {
  const listed = layouts.flatMap((layout) =>
    layout.submissions.map((submission): Listed => ({ layout, submission })),
  );
  const checks = listed.reduce((sum, { layout, submission }) => sum + checkCount(layout, submission), 0);
  const missing = layouts.flatMap(missingRows);
  const above = [
    wideRow(NOTES_SHEET, "title", WIDTHS.length, 30),
    ...aboutRows(merge),
    BLANK_ROW,
    ...section("一、口径"),
    ...CALIBRE.map(noteRow),
    BLANK_ROW,
    ...section("二、报送清单", SUBMISSION_HEADERS),
  ];
  const between = [
    BLANK_ROW,
    ...section("三、未报单位", ["报表", "单位"]),
    ...(missing.length === 0 ? [noteRow("没有未报单位")] : missing),
    BLANK_ROW,
    ...section("四、回执控制数与明细核对", CONTROL_HEADERS),
  ];
  const firstCheck = above.length + Math.max(listed.length, 1) + between.length + 1;
  const rowCount = firstCheck - 1 + Math.max(checks, 1);
  return {
    name: NOTES_SHEET,
    widths: WIDTHS,
    merges: acrossRow(0, WIDTHS.length),
    frozen: { rows: 1, columns: 0 },
    print: printPlan(WIDTHS, "$1:$1", 1),
    conditionalRules: [
      {
        type: "cellIs",
        operator: "equal",
        formula: '"不一致"',
        priority: 1,
        range: `${VERDICT}1:${VERDICT}${rowCount}`,
        style: { font: { bold: true, color: { rgb: "FFC00000" } } },
      },
    ],
    rowCount,
    rows: function* () {
      yield* above;
      if (listed.length === 0) yield noteRow("没有可以合并的报送");
      let next = firstCheck;
      for (const { layout, submission } of listed) {
        const own = controlChecks(layout, submission);
        yield submissionRow(layout.merged.form.title.zh, submission, verdictOver(own, next, tally));
        next += own.length;
      }
      yield* between;
      if (checks === 0) yield noteRow("没有需要核对的数");
      let row = firstCheck;
      for (const { layout, submission } of listed) {
        for (const check of controlChecks(layout, submission)) yield checkRow(row++, check, tally);
      }
    },
  };
}

function aboutRows(merge: Merge): SheetRow[] {
  const lines: readonly (readonly [string, string])[] = [
    ["汇总单位", merge.recipient],
    ["所属期", periodsTitle(merge.periods)],
    ["口径", merge.state === "approved" ? "已通过的版本" : "各单位的最新版本"],
    ["合并时间", momentText(merge.madeAt)],
    ["合并人", merge.madeBy],
    ["软件", merge.software],
  ];
  return lines.map(([name, value]) => ({ cells: [text(name, "header"), text(value, "text")] }));
}

function section(title: string, headers: readonly string[] = []): SheetRow[] {
  const heading: SheetRow = { cells: [text(title, "section")], height: 24 };
  if (headers.length === 0) return [heading];
  return [heading, { cells: headers.map((header) => text(header, "header")), height: 20 }];
}

function noteRow(note: string): SheetRow {
  return { cells: [text(note, "line")] };
}

function missingRows({ merged, units }: FormLayout): SheetRow[] {
  return units
    .filter((unit) => merged.periods.some((period) => statusOf(unit, period, merged) === "missing"))
    .map(({ unit }) => ({ cells: [text(merged.form.title.zh, "text"), text(unit.name, "text")] }));
}

/** 一致 when all checks of a submission say so; a nil return has none. */
function verdictOver(checks: readonly ControlCheck[], firstRow: number, tally: Tally): SheetCell {
  if (checks.length === 0) return text("—", "centred");
  const range = `${VERDICT}${firstRow}:${VERDICT}${firstRow + checks.length - 1}`;
  return {
    kind: "formula",
    formula: `IF(COUNTIF(${range},"不一致")=0,"一致","不一致")`,
    cached: { text: verdictText(checks.every((check) => agrees(check, tally))) },
    style: "centred",
  };
}

function submissionRow(form: string, submission: MergedSubmission, verdict: SheetCell): SheetRow {
  return {
    cells: [
      text(form, "text"),
      text(submission.unit.name, "text"),
      number(submission.version, "centred"),
      number(momentSerial(submission.submittedAt), "dateTime"),
      text(submission.nil ? "零报告" : "已报", "centred"),
      number(submission.rows, figureStyle(0, undefined, "row")),
      verdict,
      text(submission.uuid, "text"),
      text(submission.sha256, "text"),
    ],
  };
}

function checkRow(row: number, check: ControlCheck, tally: Tally): SheetRow {
  const written = check.written(tally);
  const decimals = Math.max(decimalsOf(check.receipt), decimalsOf(written));
  const style = figureStyle(decimals, check.qualifier, "row");
  return {
    cells: [
      text(check.form, "text"),
      text(check.submission.unit.name, "text"),
      number(check.submission.version, "centred"),
      text(check.title, "text"),
      number(check.receipt, style),
      { kind: "formula", formula: check.formula, cached: { number: written }, style },
      {
        kind: "formula",
        formula: `IF(ROUND(E${row}-F${row},6)=0,"一致","不一致")`,
        cached: { text: verdictText(agrees(check, tally)) },
        style: "centred",
      },
    ],
  };
}

function agrees(check: ControlCheck, tally: Tally): boolean {
  return Number(check.receipt) === Number(check.written(tally));
}

function verdictText(agreed: boolean): string {
  return agreed ? "一致" : "不一致";
}
