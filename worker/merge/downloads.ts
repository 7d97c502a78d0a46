import type { z } from "zod";
import packageJson from "../../package.json" with { type: "json" };
import type { DownloadRequest, summaryQuerySchema } from "../../shared/api/download-request.ts";
import type { mergedQuerySchema, workbookQuerySchema } from "../../shared/api/facts-queries.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { periodTitle } from "../../shared/period/period.ts";
import { writeMergedWorkbook } from "../../shared/workbook/merged/write-merged-workbook.ts";
import type { Act } from "../base/act.ts";
import { compressor } from "../base/compressor.ts";
import { CSV, DOCX, XLSX } from "../base/media-types.ts";
import { unhurried } from "../store/merge/giving-way.ts";
import { csvOf, factsFor } from "./make-facts.ts";
import { makeMerge } from "./make-merge.ts";
import { makeSummary } from "./make-summary.ts";
import { mergeQueryOf } from "./versions.ts";

/** A file that is made while it is being sent. */
export interface Download {
  /** Name for people, and one in ASCII for old programs. */
  readonly name: string;
  readonly asciiName: string;
  readonly type: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Beside it short things get on: it asks the database one question at a time. @throws Refusal not_found */
export function makeDownload(asking: Act, request: DownloadRequest): Promise<Download> {
  const act = unhurried(asking);
  switch (request.file) {
    case "merged.xlsx":
      return mergedWorkbook(act, request.query);
    case "facts.csv":
      return factsTable(act, request.query);
    case "summary.docx":
      return annualSummary(act, request.query);
  }
}

async function mergedWorkbook(act: Act, query: z.infer<typeof workbookQuerySchema>): Promise<Download> {
  const merge = await makeMerge(act, mergeQueryOf(query));
  return {
    name: `${merge.recipient}${periodTitle(query.period)}汇总.xlsx`,
    asciiName: `merged-${query.period}.xlsx`,
    type: XLSX,
    chunks: writeMergedWorkbook(merge, compressor),
  };
}

async function factsTable(act: Act, query: z.infer<typeof mergedQuerySchema>): Promise<Download> {
  return {
    name: `数据_${query.period}.csv`,
    asciiName: `facts-${query.period}.csv`,
    type: CSV,
    chunks: csvOf(await factsFor(act, query)),
  };
}

async function annualSummary(act: Act, query: z.infer<typeof summaryQuerySchema>): Promise<Download> {
  const summary = await makeSummary(act, query);
  return {
    name: `${summary.unit}${query.year}年工作统计情况.docx`,
    asciiName: `summary-${query.year}.docx`,
    type: DOCX,
    chunks: document(),
  };

  async function* document(): AsyncGenerator<Uint8Array> {
    // Large, and needed here only: it is not read when the Worker starts.
    const { writeSummary } = await import("./write-docx.ts");
    yield await writeSummary(summary, {
      madeAt: chinaTime(act.clock()),
      software: `半边天统计 ${packageJson.version}`,
      basis: query.state === "approved" ? "审核通过的报送" : "各单位最新的报送",
    });
  }
}
