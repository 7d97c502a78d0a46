import { type Figures, medianOf } from "../run.ts";
import { type Comparison, figure } from "../table.ts";
import { HEAP_MB } from "../workerd.ts";

const SIZES = [10_000, 100_000, 300_000, 500_000];

/** The merged workbook where it is made in earnest: in workerd, with Cloudflare's heap, without and with D1. */
export async function mergeSuite(): Promise<Comparison> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    rows.push(line(size, "made as it is written", await medianOf("write-workerd", [size], 1)));
    rows.push(line(size, "read from D1", await medianOf("write-stored", [size], 1)));
  }
  return {
    title: "Merge in workerd",
    note:
      `The same workbook from workerd (bare Miniflare), V8's heap capped at ${HEAP_MB} MB; download included. First ` +
      "with rows that are made as they are written, then with the whole Worker: versions fixed, facts added up and " +
      "records read from D1 (SQLite on this disk, in the same process: its processor time and memory count), " +
      "submissions of 5,000 rows. One round each. “Added” is the peak above what the process held before the request.",
    head: ["Rows", "Records", "ms", "CPU ms", "First byte ms", "Peak MB", "Added MB", "File MB"],
    rows,
  };
}

function line(size: number, records: string, figures: Figures): string[] {
  return [
    size.toLocaleString("en"),
    records,
    figure(figures.ms),
    figure(figures.cpuMs),
    figure(figures.firstByte),
    figure(figures.peakMb),
    figure((figures.peakMb ?? 0) - (figures.inputMb ?? 0)),
    figure((figures.bytes ?? 0) / 1e6),
  ];
}
