import { summaryColumns } from "../../../shared/workbook/merged/summary-columns.ts";
import { writeMergedWorkbook } from "../../../shared/workbook/merged/write-merged-workbook.ts";
import { countArgument, measured, report } from "../child.ts";
import { codedCells, codedMerge } from "../data/coded-merge.ts";
import { webCompressor } from "../data/web-compressor.ts";

/** The sums of a form with many codes: from stored facts, as the whole workbook, and added up by hand. */
const [units, codes] = [countArgument(0), countArgument(1)];
const merge = codedMerge(units, codes);
const [merged] = merge.forms;
if (merged === undefined) throw new Error("nothing to merge");

const byHand = await measured(() => {
  const cells: number[][] = [];
  const totals = Array.from({ length: codes }, () => [0, 0, 0]);
  for (const [at, figures] of codedCells(units, codes)) {
    const [planned = 0, visited = 0] = figures;
    cells.push([...figures, Math.round((visited / planned) * 1e4) / 100]);
    const total = totals[at] ?? [];
    for (const [place, value] of figures.entries()) total[place] = (total[place] ?? 0) + value;
  }
  const rates = totals.map(([planned = 0, visited = 0]) => Math.round((visited / planned) * 1e4) / 100);
  return cells.length * 4 + totals.length * 3 + rates.length;
});

const summary = await measured(() => {
  const columns = summaryColumns({ merged, form: merged.form }, merge.catalogue);
  let cells = 0;
  for (const { figures, totalOver } of columns) cells += figures.size + (totalOver() === undefined ? 0 : 1);
  return cells;
});

const workbook = await measured(async () => {
  let bytes = 0;
  for await (const part of writeMergedWorkbook(merge, webCompressor)) bytes += part.length;
  return bytes;
});

// 合计 beside the codes.
if (summary.result < byHand.result) throw new Error(`${summary.result} cells of ${byHand.result}`);
report({
  hand: byHand.usage.cpuMs,
  summary: summary.usage.cpuMs,
  workbook: workbook.usage.cpuMs,
  bytes: workbook.result,
});
