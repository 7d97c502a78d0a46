/** The rows of which something is wrong or to be verified, as the page has them now, with the head of their sheet. */

import type { Severity } from "../../../shared/form/form.ts";
import { type Grid, parseAddress } from "../../../shared/sheet/grid.ts";
import type { ProblemRow, ProblemSheet } from "../../../shared/workbook/marks/problem-rows.ts";
import { text } from "../../messages/index.ts";
import { marksOf } from "./marks.ts";
import type { SheetState } from "./sheet-state.ts";

/** What is only worth knowing is no problem. */
const wanted: readonly Severity[] = ["error", "warning"];

export function problemSheets(
  sheets: readonly SheetState[],
  grids: ReadonlyMap<string, Grid>,
): ProblemSheet[] {
  return [...new Set(sheets.map(({ name }) => name))].flatMap((name) => {
    const grid = grids.get(name);
    return grid === undefined
      ? []
      : problemSheet(
          sheets.filter((sheet) => sheet.name === name),
          grid,
        );
  });
}

/** @param tables of one sheet */
function problemSheet(tables: readonly SheetState[], grid: Grid): ProblemSheet[] {
  const findings = tables
    .flatMap(({ assessment }) => assessment?.findings ?? [])
    .filter(({ severity }) => wanted.includes(severity));
  if (findings.length === 0) return [];
  const said = new Map<number, string[]>();
  for (const { cells, severity, message } of findings) {
    const line = text.marks.said(text.check.severity[severity], message);
    for (const row of new Set(cells.flatMap((cell) => parseAddress(cell)?.row ?? []))) {
      said.set(row, [...(said.get(row) ?? []), line]);
    }
  }
  const marks = new Map<number, Map<number, Severity>>();
  for (const [cell, severity] of marksOf(findings)) {
    const place = parseAddress(cell);
    if (place === undefined) continue;
    marks.set(place.row, (marks.get(place.row) ?? new Map()).set(place.column - grid.left, severity));
  }
  const { top } = grid;
  const lastHead = headOf(tables, grid);
  const heads = Array.from({ length: lastHead - top + 1 }, (_, index) => top + index);
  const rows = [...heads, ...[...said.keys()].filter((row) => row > lastHead).sort((a, b) => a - b)];
  const rowOf = (row: number): ProblemRow => ({
    place: text.marks.row(row + 1),
    values: grid.values[row - top] ?? [],
    formats: Array.from(grid.formats?.[row - top] ?? []),
    marks: marks.get(row) ?? new Map(),
    problems: said.get(row) ?? [],
  });
  const whole = findings.filter(({ cells }) => cells.length === 0);
  // What is wrong with the head itself has no row of its own in the copy.
  const ofHead = heads.flatMap((row) => said.get(row) ?? []);
  return [
    {
      name: grid.name,
      left: grid.left,
      head: heads.length,
      rows: rows.map(rowOf),
      merges: grid.merges
        .filter(({ bottom }) => bottom <= lastHead)
        .map((area) => ({ ...area, top: area.top - top, bottom: area.bottom - top })),
      said: [
        ...new Set([
          ...whole.map(({ severity, message }) => text.marks.said(text.check.severity[severity], message)),
          ...ofHead,
        ]),
      ],
    },
  ];
}

/** The last row of the head of the sheet's first table; above the sheet's first row where it has none. */
function headOf(tables: readonly SheetState[], { top }: Grid): number {
  const [first] = tables;
  if (first?.assessment?.kind !== "recognised") return top - 1;
  const rows = first.assessment.recognition.headers.flatMap(({ cell }) => parseAddress(cell)?.row ?? []);
  return rows.reduce((last, row) => Math.max(last, row), top - 1);
}
