import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasPeer, medianOf } from "../run.ts";
import { type Comparison, figure, ratio } from "../table.ts";

const SIZES = [1_000, 10_000, 100_000];

export async function readSuite(): Promise<Comparison> {
  const exceljs = hasPeer("exceljs");
  const peers = [
    ["by hand: zlib and indexOf", "read-by-hand"] as const,
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
        figure(figures.cpuMs),
        figure(figures.peakMb),
        ratio(figures.cpuMs, ours.cpuMs),
      ];
      rows.push(line("HalfSky", ours));
      rows.push(line("HalfSky without zlib", await medianOf("read-halfsky", [file, "alone"], rounds)));
      for (const [name, script] of peers) rows.push(line(name, await medianOf(script, [file], rounds)));
    }
    return {
      title: "Read an .xlsx file",
      note:
        "15 columns, shared strings, two date columns, written by hucre. HalfSky checks the ZIP directory, unfolds " +
        "within limits, and makes a grid with number formats and merges of what its scanner meets; “without zlib” with " +
        "the decompressor that comes along. By hand: the central directory, zlib, and a search for `<c ` in one text, no " +
        "limits, formats or merges. SheetJS reads the file with the same options and makes no grid.",
      head: ["Rows", "File MB", "Reader", "ms", "CPU ms", "Peak MB", "CPU / HalfSky"],
      rows,
      skipped: exceljs ? [] : ["ExcelJS is not installed: `npm ci --prefix test/bench/peers`."],
    };
  } finally {
    await rm(directory, { recursive: true });
  }
}
