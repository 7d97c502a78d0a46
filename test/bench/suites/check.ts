import { hasPeer, medianOf } from "../run.ts";
import { type Comparison, figure, ratio } from "../table.ts";

const SIZES = [1_000, 10_000, 100_000];

export async function checkSuite(): Promise<Comparison> {
  const peer = hasPeer("tableschema");
  const rows: string[][] = [];
  for (const size of SIZES) {
    const rounds = size > 10_000 ? 3 : 5;
    const ours = await medianOf("check-halfsky", [size], rounds);
    const tableschema = peer ? await medianOf("check-tableschema", [size], rounds) : {};
    const zod = await medianOf("check-zod", [size], rounds);
    rows.push([
      size.toLocaleString("en"),
      figure(ours.ms),
      figure(ours.cpuMs),
      figure((ours.cpuMs ?? 0) / (size / 1000)),
      figure(ours.peakMb),
      figure(ours.inputMb),
      figure(ours.findings),
      figure(tableschema.ms),
      figure(tableschema.peakMb),
      ratio(tableschema.cpuMs, ours.cpuMs),
      figure(zod.ms),
      figure(zod.peakMb),
      ratio(zod.cpuMs, ours.cpuMs),
    ]);
  }
  return {
    title: "Recognise, read and check a sheet",
    note:
      "A ledger of loans, 15 columns, after parsing. HalfSky recognises it among all forms, finds the header, reads " +
      "what clerks type, checks cells, relations, duplicates and totals, and says every finding with its cells. " +
      "The peers get clean rows with the columns already named: `tableschema` checks types, ranges, code lists and a " +
      "key; zod the same and the relations within a row, in floating point. Ratios are those of CPU time. Memory is " +
      "the highest of the process, MB; “input” is that of HalfSky's process when the sheet was made and nothing was " +
      "read yet.",
    head: [
      "Rows",
      "HalfSky ms",
      "CPU ms",
      "CPU ms per 1,000 rows",
      "HalfSky MB",
      "of it input",
      "cells found",
      "tableschema ms",
      "MB",
      "tableschema / HalfSky",
      "zod ms",
      "MB",
      "zod / HalfSky",
    ],
    rows,
    skipped: peer ? [] : ["tableschema is not installed: `npm ci --prefix test/bench/peers`."],
  };
}
