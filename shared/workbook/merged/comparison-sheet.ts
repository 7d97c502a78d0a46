import { periodsTitle } from "../../period/period-range.ts";
import { columnLetters } from "../../sheet/grid.ts";
import { shown } from "../drawing/display.ts";
import { headerTree } from "../drawing/header-tree.ts";
import { type Emphasis, figureStyle } from "../drawing/palette.ts";
import { formulaSheet } from "../drawing/text.ts";
import { changeCells } from "./change-cells.ts";
import { type FormLayout, shortTitle } from "./layout.ts";
import type { EarlierTotals, Merge } from "./merge.ts";
import { firstPage, groupStarts, printPlan } from "./print-layout.ts";
import { acrossRow, type SheetCell, type SheetPlan, type SheetRow, text, wideRow } from "./sheet-plan.ts";
import type { ReadyColumn } from "./summary-cells.ts";
import { comparisonNames, isCompared } from "./summary-comparison.ts";
import type { SummaryPlace } from "./summary-sheet.ts";
import { type TreeRow, unitTree } from "./unit-tree.ts";

const LEAD = ["填报单位"] as const;
/** Title, line. */
const ABOVE_HEADER = 2;
/** 本期, then for each earlier period the figure, the change and the growth. */
const CHANGES = 3;

/** A row of the summary that is compared: its row there, and the units it is of. */
interface Compared {
  readonly label: string;
  readonly line: number;
  readonly unit?: string;
  /** undefined: all. */
  readonly members?: readonly string[];
  readonly emphasis: Emphasis;
}

/**
 * 对比: unit by unit the figures of the summary beside those of earlier periods, with change and growth.
 * @returns undefined when there is nothing to compare with
 */
export function comparisonSheet(
  layout: FormLayout,
  merge: Merge,
  place: SummaryPlace,
): SheetPlan | undefined {
  const earlier = layout.merged.earlier ?? [];
  const columns = place.columns.filter((ready) => isCompared(ready) && hasFigures(ready, earlier));
  if (earlier.length === 0 || columns.length === 0) return undefined;
  const paths = columns.flatMap((ready) => headersOf(ready, earlier));
  const header = headerTree([...LEAD.map((title) => [title]), ...paths], { row: ABOVE_HEADER, column: 0 });
  const firstRow = ABOVE_HEADER + header.rows.length + 1;
  const widths = [28, ...paths.map(() => 12)];
  const print = printPlan(
    widths,
    `$${ABOVE_HEADER + 1}:$${firstRow - 1}`,
    LEAD.length,
    groupStarts([...LEAD.map((title) => [title]), ...paths]),
  );
  const page = firstPage(print, widths.length);
  const rows = [...unitTree(layout.merged.units).rows.map(comparedRow(place)), total(place)];
  return {
    name: layout.comparisonName,
    widths,
    merges: [...acrossRow(0, page), ...acrossRow(1, page), ...header.merges],
    frozen: { rows: firstRow - 1, columns: LEAD.length },
    print,
    rowCount: firstRow - 1 + rows.length,
    rows: function* () {
      yield wideRow(`${shortTitle(layout.merged.form)}对比表`, "title", page, 34);
      yield wideRow(line(layout, merge), "line", page, 18);
      for (const labels of header.rows)
        yield { cells: labels.map((label) => text(label, "header")), height: 34 };
      for (const [index, row] of rows.entries()) {
        yield comparedCells(row, firstRow + index, layout, columns, earlier);
      }
    },
  };
}

function hasFigures({ column }: ReadyColumn, earlier: readonly EarlierTotals[]): boolean {
  return [column.totalOver(), ...earlier.map((before) => column.earlier(before))].some(
    (figure) => figure !== undefined,
  );
}

function line({ merged }: FormLayout, merge: Merge): string {
  const compared = (merged.earlier ?? []).map(
    ({ comparison, periods, reported }) =>
      `${comparisonNames[comparison]}：${periodsTitle(periods)}，${reported}个单位报送`,
  );
  return [`汇总单位：${merge.recipient}`, `本期：${periodsTitle(merged.periods)}`, ...compared].join("　");
}

function headersOf({ column }: ReadyColumn, earlier: readonly EarlierTotals[]): string[][] {
  const rate = column.parts !== undefined;
  const title = [column.path[0] ?? "", ...column.path.slice(1)].join("·").replace("\n", "");
  return [
    [title, "本期"],
    ...earlier.flatMap(({ comparison }) => {
      const name = comparisonNames[comparison];
      return [name, `比${name}增减${rate ? "\n（百分点）" : ""}`, `比${name}增减\n（%）`].map((header) => [
        title,
        header,
      ]);
    }),
  ];
}

function comparedRow({ firstRow }: SummaryPlace): (row: TreeRow, index: number) => Compared {
  return (row, index) =>
    row.kind === "unit"
      ? { label: row.unit.name, line: firstRow + index, unit: row.unit.code, emphasis: "row" }
      : {
          label: `${row.group.name}小计`,
          line: firstRow + index,
          members: row.members,
          emphasis: "subtotal",
        };
}

function total({ totalRow }: SummaryPlace): Compared {
  return { label: "合计", line: totalRow, emphasis: "total" };
}

function comparedCells(
  compared: Compared,
  row: number,
  layout: FormLayout,
  columns: readonly ReadyColumn[],
  earlier: readonly EarlierTotals[],
): SheetRow {
  const { label, line, unit, members, emphasis } = compared;
  const width = 1 + earlier.length * CHANGES;
  const cells = columns.flatMap((ready, at): SheetCell[] => {
    const { column } = ready;
    const left = LEAD.length + at * width;
    const current = `${columnLetters(left)}${row}`;
    const after = unit === undefined ? column.totalOver(members) : column.figures.get(unit);
    const now: SheetCell = {
      kind: "formula",
      // A blank cell of the summary stays blank here.
      formula: `IF(COUNT(${formulaSheet(layout.summaryName)}!${ready.letters}${line})=0,"",${formulaSheet(layout.summaryName)}!${ready.letters}${line})`,
      cached: after === undefined ? { text: "" } : { number: shown(after.value, column.display) },
      style: figureStyle(ready.decimals, after?.qualifier, emphasis),
    };
    const changes = earlier.flatMap((before, turn) => {
      const past = `${columnLetters(left + 1 + turn * CHANGES)}${row}`;
      const figure = unit === undefined ? column.earlier(before, members) : column.earlierOf(before, unit);
      return changeCells(ready, { current, past, after, before: figure }, emphasis);
    });
    return [now, ...changes];
  });
  const styles = { row: "text", subtotal: "subtotal0", total: "total" } as const;
  const name = text(label, styles[emphasis]);
  return { cells: [name, ...cells], height: 20 };
}
