import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { mergedCells } from "../data/merged-loans.ts";
import { type Figures, hasPeer, hasPythonModule, medianOf, medianOfPython } from "../run.ts";
import { type Comparison, figure, ratio } from "../table.ts";

const SIZES = [10_000, 100_000, 300_000, 500_000];
/** Above this the buffered libraries take gigabytes. */
const BUFFERED = 100_000;

interface Writer {
  readonly name: string;
  readonly write: (rows: number, rounds: number) => Promise<Figures>;
  /** Rows above which it is not asked. */
  readonly most?: number;
}

export async function writeSuite(): Promise<Comparison> {
  const directory = await mkdtemp(join(tmpdir(), "halfsky-bench-"));
  try {
    return await compare(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function compare(directory: string): Promise<Comparison> {
  const { writers, skipped } = await presentWriters(directory);
  const rows: string[][] = [];
  for (const size of SIZES) {
    let ours: number | undefined;
    for (const { name, write, most = Number.POSITIVE_INFINITY } of writers) {
      if (size > most) continue;
      const figures = await write(size, roundsOf(size));
      ours ??= figures.cpuMs;
      rows.push([
        size.toLocaleString("en"),
        name,
        figure(figures.ms),
        figure(figures.cpuMs),
        ratio(figures.cpuMs, ours),
        figure(figures.firstByte),
        figure(figures.peakMb),
        figure((figures.peakMb ?? 0) - (figures.inputMb ?? 0)),
        figure((figures.bytes ?? 0) / 1e6),
      ]);
    }
  }
  return {
    title: "Write a merged workbook",
    note:
      "Detail rows of 20 units. HalfSky writes the whole merged workbook (summary with formulas and cached values, " +
      "styled details of 37 columns of which 16 are filled, notes) and hands it on as it is made. Beside it the same " +
      "37 cells a row with their styles, written by hand. The others write " +
      "15 cells a row and nothing else: no styles, no summary; the buffered ones and openpyxl up to 100,000 rows. “Added” " +
      "is the peak above what the process held before it began.",
    head: [
      "Rows",
      "Writer",
      "ms",
      "CPU ms",
      "CPU / HalfSky",
      "First byte ms",
      "Peak MB",
      "Added MB",
      "File MB",
    ],
    rows,
    skipped,
  };
}

/** Large workbooks take long enough for one round to say something. */
function roundsOf(rows: number): number {
  if (rows > BUFFERED) return 1;
  return rows > 10_000 ? 3 : 5;
}

/** Writers that this machine has; HalfSky is the first. */
async function presentWriters(directory: string): Promise<{ writers: Writer[]; skipped: string[] }> {
  const inNode = (name: string, script: string): Writer => ({
    name,
    write: (rows, rounds) => medianOf(script, [rows], rounds),
  });
  const writers = [
    inNode("HalfSky, whole workbook", "write-halfsky"),
    inNode("handwritten XML, the same cells and styles", "write-styled"),
    inNode("handwritten XML, CompressionStream", "write-bare"),
    { ...inNode("SheetJS, buffered", "write-sheetjs"), most: BUFFERED },
    { ...inNode("hucre, buffered", "write-hucre"), most: BUFFERED },
  ];
  const skipped: string[] = [];
  if (hasPeer("exceljs")) writers.push(inNode("ExcelJS, streaming", "write-exceljs"));
  else skipped.push("ExcelJS is not installed: `npm ci --prefix test/bench/peers`.");
  for (const [module, name] of [
    ["xlsxwriter", "Python XlsxWriter, constant memory"],
    ["openpyxl", "Python openpyxl, write-only"],
  ] as const) {
    if (await hasPythonModule(module)) {
      const write: Writer["write"] = async (rows, rounds) =>
        medianOfPython(module, await rowsFile(directory, rows), rounds);
      writers.push({ name, write, ...(module === "openpyxl" ? { most: BUFFERED } : {}) });
    } else {
      skipped.push(`this machine's Python has no ${module} (Debian: python3-${module}).`);
    }
  }
  return { writers, skipped };
}

/** The rows for Python, one JSON list a line. @returns the file's path */
async function rowsFile(directory: string, rows: number): Promise<string> {
  const path = join(directory, `${rows}.jsonl`);
  await pipeline(Readable.from(jsonLines(rows)), createWriteStream(path));
  return path;
}

function* jsonLines(rows: number): Generator<string> {
  for (const cells of mergedCells(rows)) yield `${JSON.stringify(cells)}\n`;
}
