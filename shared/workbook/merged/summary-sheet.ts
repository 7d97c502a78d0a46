import { periodTitle } from "../../period.ts";
import { columnLetters } from "../../sheet/grid.ts";
import type { Total } from "../../value.ts";
import { decimalsOf, shown } from "./display.ts";
import { headerDepth, headerTree } from "./header-tree.ts";
import { type FormLayout, shortTitle } from "./layout.ts";
import type { Merge, MergedSubmission } from "./merge.ts";
import { type Emphasis, figureStyle } from "./palette.ts";
import {
  acrossRow,
  blank,
  number,
  type SheetCell,
  type SheetPlan,
  type SheetRow,
  text,
  wideRow,
} from "./sheet-plan.ts";
import type { SummaryColumn } from "./summary-columns.ts";
import { type SummaryFormulas, summaryFormulas } from "./summary-formulas.ts";

const LEAD = ["序号", "填报单位", "填报情况", "版本"] as const;
const LEAD_WIDTHS = [6, 26, 11, 7] as const;
/** Title and two lines. */
const ABOVE_HEADER = 3;
const ROW_HEIGHT = 20;

/** A figure column made ready for writing: its formulas and the most decimals any of its figures has. */
interface ReadyColumn {
  readonly column: SummaryColumn;
  readonly formulas: SummaryFormulas;
  readonly decimals: number;
}

/** 汇总: units by indicators; every figure a formula over the unit's own detail rows, beside its stored value. */
export function summarySheet(layout: FormLayout, merge: Merge, columns: readonly SummaryColumn[]): SheetPlan {
  const { form, submissions, missing } = layout.merged;
  const paths = columns.map(({ path }) => path);
  const width = LEAD.length + columns.length;
  const headRows = ABOVE_HEADER + headerDepth(paths);
  const units = submissions.length + missing.length;
  const header = headerTree([...LEAD.map((title) => [title]), ...paths], { row: ABOVE_HEADER, column: 0 });
  const ready = columns.map((column): ReadyColumn => {
    const figures = [...column.figures.values(), ...(column.total === undefined ? [] : [column.total])];
    return {
      column,
      formulas: summaryFormulas(layout, column),
      decimals: Math.max(0, ...figures.map(({ value }) => decimalsOf(shown(value, column.display)))),
    };
  });
  return {
    name: layout.summaryName,
    widths: [...LEAD_WIDTHS, ...paths.map(columnWidth)],
    merges: [
      ...[0, 1, 2].flatMap((row) => acrossRow(row, width)),
      ...header.merges,
      ...acrossRow(headRows + units, LEAD.length),
    ],
    frozen: { rows: headRows, columns: 2 },
    printTitles: `$${ABOVE_HEADER + 1}:$${headRows}`,
    rowCount: headRows + units + 1,
    rows: function* () {
      yield wideRow(`${shortTitle(form)}汇总表`, "title", width, 30);
      yield wideRow(mergeLine(layout, merge), "line", width, 18);
      yield wideRow(reportLine(layout, columns), "line", width, 18);
      for (const [level, labels] of header.rows.entries()) {
        const height = level === 0 ? 50 : 22;
        yield { cells: labels.map((label) => text(label, "header")), height };
      }
      let place = 0;
      for (const submission of submissions) yield submissionRow(++place, submission, layout, ready);
      for (const { name } of missing) yield missingRow(++place, name, ready.length);
      yield totalRow(ready, { first: headRows + 1, last: headRows + units });
    },
  };
}

function mergeLine({ merged }: FormLayout, merge: Merge): string {
  return [
    `汇总单位：${merge.recipient}`,
    `所属期：${periodTitle(merge.period)}`,
    `口径：${merge.state === "approved" ? "已通过" : "最新版本"}`,
    `表号：${merged.form.number}`,
  ].join("　");
}

function reportLine({ merged }: FormLayout, columns: readonly SummaryColumn[]): string {
  const nil = merged.submissions.filter((submission) => submission.nil).length;
  const expected = merged.submissions.length + merged.missing.length;
  const units = [...new Set(columns.map(({ display }) => display.unit))].join("、");
  return [
    ...(units === "" ? [] : [`单位：${units}`]),
    `应报${expected}个单位，已报${merged.submissions.length}个（其中零报告${nil}个），未报${merged.missing.length}个`,
    "余、近、约随数保留",
  ].join("　");
}

function submissionRow(
  place: number,
  submission: MergedSubmission,
  layout: FormLayout,
  columns: readonly ReadyColumn[],
): SheetRow {
  const block = layout.blocks.get(submission.uuid);
  return {
    cells: [
      number(place, "centred"),
      text(submission.unit.name, "text"),
      text(submission.nil ? "零报告" : "已报", "centred"),
      number(submission.version, "centred"),
      ...columns.map((ready): SheetCell => {
        if (block === undefined) return blank("text");
        const figure = ready.column.figures.get(submission.unit.code);
        // What is not added (as printed, distinct) is shown only where the facts have it.
        if (figure === undefined && !ready.column.overUnits) return blank("text");
        return figureCell(ready, ready.formulas.unit(block), figure, "row");
      }),
    ],
    height: ROW_HEIGHT,
  };
}

function missingRow(place: number, name: string, figures: number): SheetRow {
  return {
    cells: [
      number(place, "mutedCentred"),
      text(name, "muted"),
      text("未报", "mutedCentred"),
      ...Array.from({ length: figures + 1 }, () => blank("muted")),
    ],
    height: ROW_HEIGHT,
  };
}

function totalRow(
  columns: readonly ReadyColumn[],
  units: { readonly first: number; readonly last: number },
): SheetRow {
  const lead = LEAD.map((_, at) => (at === 0 ? text("合计", "total") : blank("total")));
  const figures = columns.map((ready, at): SheetCell => {
    if (!ready.column.overUnits) return text("—", "total");
    const letters = columnLetters(LEAD.length + at);
    const cells = `${letters}${units.first}:${letters}${units.last}`;
    const formula = units.last < units.first ? undefined : ready.formulas.total(cells);
    return figureCell(ready, formula, ready.column.total, "total");
  });
  return { cells: [...lead, ...figures], height: 22 };
}

function figureCell(
  { column, decimals }: ReadyColumn,
  formula: string | undefined,
  figure: Total | undefined,
  emphasis: Emphasis,
): SheetCell {
  const style = figureStyle(decimals, figure?.qualifier, emphasis);
  if (formula === undefined) {
    if (figure !== undefined) throw new Error(`no column gives ${column.indicator.id}, yet facts have it`);
    return blank(style);
  }
  const cached = figure === undefined ? { text: "" } : { number: shown(figure.value, column.display) };
  return { kind: "formula", formula, cached, style };
}

/** Wide enough for the longest line of the innermost header, up to eight characters; longer ones wrap. */
function columnWidth(path: readonly string[]): number {
  const lines = (path[path.length - 1] ?? "").split("\n");
  const longest = Math.max(...lines.map((line) => line.length));
  return Math.min(Math.max(longest * 2 + 2, 12), 18);
}
