import { comparePeriods, periodsTitle } from "../../period/period-range.ts";
import type { Total } from "../../value.ts";
import { shown } from "../drawing/display.ts";
import { figureStyle } from "../drawing/palette.ts";
import { formulaSheet } from "../drawing/text.ts";
import type { PlacedForm } from "./check-sheet.ts";
import { countsUnlike } from "./form-versions.ts";
import { number, type SheetCell } from "./sheet-plan.ts";
import type { ReadyColumn } from "./summary-cells.ts";
import { type TreeRow, unitTree } from "./unit-tree.ts";

/** A chart and the cells it is drawn from: one label and one figure a row. */
export interface ChartData {
  readonly kind: "compare" | "share" | "trend";
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly cell: SheetCell }[];
}

/** Bars that can still be told apart. */
const MOST_BARS = 30;

/** Units compared: those directly below the recipient, each with what lies below it; the largest of very many. */
export function comparison({ layout, place }: PlacedForm, ready: ReadyColumn): ChartData | undefined {
  const { column } = ready;
  const bars = unitTree(layout.merged.units)
    .rows.map((row, index) => ({ row, line: place.firstRow + index }))
    .filter(({ row }, index, all) => row.depth === 0 && !isFollowedBySubtotal(all, index))
    .flatMap(({ row, line }) => {
      const figure = row.kind === "unit" ? column.figures.get(row.unit.code) : column.totalOver(row.members);
      return figure === undefined ? [] : [{ label: labelOf(row), line, figure }];
    });
  if (bars.length < 2) return undefined;
  const shownBars =
    bars.length <= MOST_BARS
      ? bars
      : bars.toSorted((a, b) => compareValues(b.figure, a.figure) || a.line - b.line).slice(0, MOST_BARS);
  return {
    kind: "compare",
    title: `${titleOf(ready)}${bars.length > MOST_BARS ? `（前${MOST_BARS}位）` : ""}`,
    rows: shownBars.map(({ label, line, figure }) => ({
      label,
      cell: linkedCell(layout.summaryName, `${ready.letters}${line}`, ready, figure),
    })),
  };
}

/** Shares of codes that exclude each other; codes that are kept apart may overlap and have none. */
export function shares(
  { layout, place }: PlacedForm,
  columns: readonly ReadyColumn[],
): ChartData | undefined {
  const parts = columns.flatMap((ready) => {
    const figure = ready.column.totalOver();
    return figure === undefined || figure.value <= 0n ? [] : [{ ready, figure }];
  });
  const [first] = parts;
  if (first === undefined || parts.length < 2) return undefined;
  return {
    kind: "share",
    title: `${(first.ready.column.path[0] ?? "").replace("\n", "")}构成`,
    rows: parts.map(({ ready, figure }) => ({
      label: ready.column.path.at(-1) ?? "",
      cell: linkedCell(layout.summaryName, `${ready.letters}${place.totalRow}`, ready, figure),
    })),
  };
}

/** Totals of the periods of the merge and of those it is compared with, in order of time. */
export function trend({ layout, place }: PlacedForm, ready: ReadyColumn): ChartData | undefined {
  const { column } = ready;
  const { merged } = layout;
  if (countsUnlike(merged, column.indicator)) return undefined;
  const [only, ...more] = merged.totals;
  const own = merged.totals.map(({ period, totals }) => ({
    period,
    figure: column.totalIn(totals),
    current: more.length === 0 && only?.period === period,
  }));
  const before = (merged.earlier ?? []).flatMap((earlier) => {
    const [period, ...others] = earlier.periods;
    if (period === undefined || others.length > 0) return [];
    return [{ period, figure: column.earlier(earlier), current: false }];
  });
  const points = [...new Map([...before, ...own].map((point) => [point.period, point])).values()]
    .sort((a, b) => comparePeriods(a.period, b.period))
    .flatMap(({ period, figure, current }) => (figure === undefined ? [] : [{ period, figure, current }]));
  if (points.length < 2) return undefined;
  return {
    kind: "trend",
    title: `${titleOf(ready)}变化`,
    rows: points.map(({ period, figure, current }) => ({
      label: periodsTitle([period]),
      cell: current
        ? linkedCell(layout.summaryName, `${ready.letters}${place.totalRow}`, ready, figure)
        : number(shown(figure.value, column.display), figureStyle(ready.decimals, figure.qualifier, "row")),
    })),
  };
}

/** A unit whose sub-total stands further down is not shown beside it. */
function isFollowedBySubtotal(all: readonly { readonly row: TreeRow }[], index: number): boolean {
  const row = all[index]?.row;
  if (row?.kind !== "unit") return false;
  const next = all[index + 1]?.row;
  return next?.kind === "unit" && next.unit.above.some(({ code }) => code === row.unit.code);
}

function labelOf(row: TreeRow): string {
  const { name } = row.kind === "unit" ? row.unit : row.group;
  return name.replace(/(?<=.)(妇女联合会|妇联)$/, "");
}

/** 评选表彰家庭户数（户）：最美家庭·省级 */
function titleOf({ column }: ReadyColumn): string {
  const [title = "", ...codes] = column.path;
  return [title.replace("\n", ""), ...(codes.length === 0 ? [] : [codes.join("·")])].join("：");
}

function linkedCell(sheet: string, address: string, ready: ReadyColumn, figure: Total): SheetCell {
  return {
    kind: "formula",
    formula: `${formulaSheet(sheet)}!${address}`,
    cached: { number: shown(figure.value, ready.column.display) },
    style: figureStyle(ready.decimals, figure.qualifier, "row"),
  };
}

function compareValues(a: Total, b: Total): number {
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}
