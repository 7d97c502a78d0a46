import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasPeer, medianOf } from "../run.ts";
import { type Comparison, figure, ratio } from "../table.ts";

const SIZES = [10_000, 100_000];

export async function readSuite(): Promise<Comparison> {
  const exceljs = hasPeer("exceljs");
  const peers = [
    ["SheetJS", "read-sheetjs"] as const,
    ...(exceljs ? [["ExcelJS", "read-exceljs"] as const] : []),
  ];
  const directory = await mkdtemp(join(tmpdir(), "halfsky-bench-"));
  try {
    const rows: string[][] = [];
    for (const size of SIZES) {
      const file = join(directory, `${size}.xlsx`);
      const { bytes } = await medianOf("make-ledger-file", [file, size], 1);
      const rounds = size > 10_000 ? 3 : 5;
      const ours = await medianOf("read-halfsky", [file], rounds);
      const line = (name: string, figures: typeof ours) => [
        size.toLocaleString("en"),
        figure((bytes ?? 0) / 1e6),
        name,
        figure(figures.ms),
        figure(figures.peakMb),
        ratio(figures.ms, ours.ms),
      ];
      rows.push(line("HalfSky", ours));
      for (const [name, script] of peers) rows.push(line(name, await medianOf(script, [file], rounds)));
    }
    return {
      title: "Read an .xlsx file",
      note:
        "15 columns, shared strings, two date columns, written by hucre. HalfSky checks the ZIP directory, unfolds " +
        "within limits, leaves out what it does not need, lets SheetJS parse the rest, and makes a grid with number " +
        "formats and merges. SheetJS alone reads the file as it is with the same options and makes no grid.",
      head: ["Rows", "File MB", "Reader", "ms", "Peak MB", "/ HalfSky"],
      rows,
      skipped: exceljs ? [] : ["ExcelJS is not installed: `npm ci --prefix test/bench/peers`."],
    };
  } finally {
    await rm(directory, { recursive: true });
  }
}
