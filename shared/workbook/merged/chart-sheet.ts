import type { SheetChart } from "hucre/xlsx";
import { cellText } from "../drawing/text.ts";
import { type ChartData, comparison, shares, trend } from "./chart-data.ts";
import type { PlacedForm } from "./check-sheet.ts";
import type { Merge } from "./merge.ts";
import { acrossRow, type SheetCell, type SheetPlan, type SheetRow, text, wideRow } from "./sheet-plan.ts";
import type { ReadyColumn } from "./summary-cells.ts";

const CHART_SHEET = "图表";
/** Labels and figures at the left, their chart beside them. */
const WIDTHS = [26, 16, 3, ...Array.from({ length: 9 }, () => 11)] as const;
const CHART = { from: 3, to: 12, rows: 18 } as const;
/** Rows of a printed page, title left out. */
const PAGE = 40;
const types: Readonly<Record<ChartData["kind"], SheetChart["type"]>> = {
  compare: "column",
  share: "doughnut",
  trend: "line",
};

/**
 * 图表: native charts that can be edited, each beside the cells it is drawn from, which are formulas over the
 * summaries. Units are compared by the indicators that the merge names, or else by the one of each form that most have reported.
 * @returns undefined when there is nothing to draw
 */
export function chartSheet(forms: readonly PlacedForm[], merge: Merge): SheetPlan | undefined {
  const charts = forms.flatMap((form) => chartsOf(form, merge.chartIndicators));
  if (charts.length === 0) return undefined;
  const placed = place(charts);
  const rowCount = placed.reduce((last, { first, height }) => Math.max(last, first + height - 1), 1);
  return {
    name: CHART_SHEET,
    widths: WIDTHS,
    merges: acrossRow(0, WIDTHS.length),
    frozen: { rows: 1, columns: 0 },
    print: { paper: "a4", rows: "$1:$1", scale: 65, rowBreaks: pageStarts(placed) },
    charts: placed.map(drawn),
    rowCount,
    rows: function* () {
      yield wideRow(CHART_SHEET, "title", WIDTHS.length, 34);
      for (const { chart, height } of placed) {
        const cells = [[text(chart.title, "section")], ...chart.rows.map(dataCells)];
        for (let line = 0; line < height; line++) yield rowOf(cells[line] ?? []);
      }
    },
  };
}

interface Placed {
  readonly chart: ChartData;
  /** Row of its title, from 1. */
  readonly first: number;
  readonly height: number;
}

function chartsOf(form: PlacedForm, wanted: readonly string[] | undefined): ChartData[] {
  const drawable = form.place.columns.filter(
    ({ column }) => column.overUnits && column.kind === "actual" && column.totalOver() !== undefined,
  );
  const chosen =
    wanted === undefined
      ? mostReported(drawable)
      : drawable.filter(({ column }) => wanted.includes(column.indicator.id));
  return [
    ...chosen.flatMap((ready) => [comparison(form, ready), trend(form, ready)]),
    ...byIndicator(drawable).map((columns) => shares(form, columns)),
  ].filter((chart) => chart !== undefined);
}

/** The column in which most units have a figure. */
function mostReported(columns: readonly ReadyColumn[]): ReadyColumn[] {
  const most = Math.max(...columns.map(({ column }) => column.figures.size));
  return columns.filter(({ column }) => column.figures.size === most).slice(0, 1);
}

/** Columns of indicators that are spread over one code column whose codes exclude each other. */
function byIndicator(columns: readonly ReadyColumn[]): ReadyColumn[][] {
  const spread = columns.filter(({ column: { by, across, indicator, parts } }) => {
    const [only, ...more] = by;
    // What adds the others up has no share among them.
    if (across.length > 0) return false;
    const apart = only !== undefined && indicator.apart?.includes(only) === true;
    return only !== undefined && more.length === 0 && parts === undefined && (!apart || only === GRADE);
  });
  const ids = [...new Set(spread.map(({ column }) => column.indicator.id))];
  return ids.map((id) => spread.filter(({ column }) => column.indicator.id === id));
}

/** Grades are kept apart, yet a household has only one. */
const GRADE = "grade";

function place(charts: readonly ChartData[]): Placed[] {
  let first = 2;
  return charts.map((chart) => {
    const height = Math.max(CHART.rows, chart.rows.length + 2);
    const placed = { chart, first, height };
    first += height;
    return placed;
  });
}

/** No chart is cut by the end of a page. */
function pageStarts(placed: readonly Placed[]): number[] {
  const starts: number[] = [];
  let start = placed[0]?.first ?? 0;
  for (const { first, height } of placed) {
    if (first === start || first + height - start <= PAGE) continue;
    starts.push(first);
    start = first;
  }
  return starts;
}

function drawn({ chart, first }: Placed): SheetChart {
  const range = (letters: string) =>
    `'${CHART_SHEET}'!$${letters}$${first + 1}:$${letters}$${first + chart.rows.length}`;
  return {
    type: types[chart.kind],
    title: cellText(chart.title),
    series: [{ name: cellText(chart.title), values: range("B"), categories: range("A") }],
    anchor: {
      // Beside the first figure, so that no page ends on its edge.
      from: { row: first, col: CHART.from },
      to: { row: first + CHART.rows - 2, col: CHART.to },
    },
    ...(chart.kind === "share"
      ? { legend: "right" as const, dataLabels: { showPercent: true } }
      : {
          legend: false as const,
          dataLabels: { showValue: true },
          // Not that of the cells: 余 is not said of an axis.
          axes: { y: { numberFormat: { formatCode: "General", sourceLinked: false } } },
        }),
  };
}

function dataCells({ label, cell }: ChartData["rows"][number]): SheetCell[] {
  return [text(label, "text"), cell];
}

function rowOf(cells: readonly SheetCell[]): SheetRow {
  return { cells, height: 18 };
}
