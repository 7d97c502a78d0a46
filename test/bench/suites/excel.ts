import { medianOf } from "../run.ts";
import { type Comparison, figure } from "../table.ts";

const SIZES = [5_000, 50_000];

const deeds = [
  ["opened", "The pane opens: connected, read, checked"],
  ["edit", "One edit"],
  ["insert", "A row is inserted"],
  ["calculated", "One edit, and a formula with it (the first of all: one round trip more)"],
  ["again", "Read afresh, before the question whether to submit"],
] as const;

export async function excelSuite(): Promise<Comparison> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const figures = await medianOf("excel-session", [size], 3);
    for (const [deed, name] of deeds) {
      rows.push([
        size.toLocaleString("en"),
        name,
        String(figures[`${deed}.syncs`]),
        figure(figures[`${deed}.ms`]),
        figure(figures[`${deed}.cpu`]),
        kilobytes(figures[`${deed}.sent`]),
        kilobytes(figures[`${deed}.answered`]),
      ]);
    }
  }
  return {
    title: "The pane in Excel",
    note:
      "A ledger of 15 columns in the emulated Excel, behind the real Office.js. Times hold the emulation, which is no " +
      "measure of Excel's own; 30 ms of an edit are the wait for what else changes, 400 ms of the one with a formula. " +
      "Round trips and bytes are what Excel would see; the limit on the web is 5 MB.",
    head: [
      "Rows",
      "What happens",
      "Round trips",
      "ms",
      "CPU ms",
      "Largest request, KB",
      "Largest answer, KB",
    ],
    rows,
  };
}

function kilobytes(bytes: number | undefined): string {
  return bytes === undefined ? "–" : figure(bytes / 1_000);
}
