import { medianOf } from "../run.ts";
import { type Comparison, figure } from "../table.ts";

const SIZES = [1_000, 10_000];

export async function strangeSuite(): Promise<Comparison> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const { first, warm, cpu } = await medianOf("read-strange", [size], 5);
    rows.push([size.toLocaleString("en"), figure(first), figure(warm), figure(cpu)]);
  }
  return {
    title: "Leave a sheet alone that belongs to no form",
    note:
      "40 columns, no word of which any form knows, after parsing: every form is laid over the header, by exact names and " +
      "by parts. The first such sheet of a process, and the median of 15 others after it, each with other words.",
    head: ["Rows", "first ms", "others ms", "others CPU ms"],
    rows,
  };
}
