import { medianOf } from "../run.ts";
import { type Comparison, figure, ratio } from "../table.ts";

const UNITS = 100;
const ROUNDS = 3;

export async function codesSuite(): Promise<Comparison> {
  const rows: string[][] = [];
  for (const codes of [125, 250, 500]) {
    const { hand, summary, workbook } = await medianOf("codes", [UNITS, codes], ROUNDS);
    rows.push([
      figure(codes),
      figure(hand),
      figure(summary),
      ratio(summary, hand),
      figure(workbook),
      ratio(workbook, hand),
    ]);
  }
  return {
    title: "A merge over many codes",
    note:
      "Three figures and a rate of two of them, of 100 units, spread over a list of codes: the columns of 汇总 with the " +
      "units' figures and their totals, and the whole workbook with its formulas. The bound adds the same cells up by " +
      "hand, in floating point, and writes nothing. Processor time; what is linear keeps its ratio from row to row.",
    head: ["codes", "by hand ms", "汇总 ms", "/ by hand", "workbook ms", "/ by hand"],
    rows,
  };
}
