import type { DownloadRequest } from "../../shared/api/downloads.ts";
import type { Act } from "../base/act.ts";
import { chinaTime } from "../base/clock.ts";
import { attachment, streamOf } from "../http/download.ts";
import { auditDownload } from "../store/merge/downloads.ts";
import { annualSummary } from "./annual-summary.ts";
import type { Download } from "./download.ts";
import { factsTable } from "./facts-table.ts";
import { mergedWorkbook } from "./merged-workbook.ts";

/** The file that was asked for, as an attachment that is written while it is sent; audited before it leaves. */
export async function answerDownload(act: Act, request: DownloadRequest): Promise<Response> {
  const { name, asciiName, type, chunks } = await makeDownload(act, request);
  const body = await streamOf(chunks);
  await auditDownload(act.db, act.account, request, chinaTime(act.clock()));
  return new Response(body, { headers: attachment(name, asciiName, type) });
}

function makeDownload(act: Act, request: DownloadRequest): Promise<Download> {
  switch (request.file) {
    case "merged.xlsx":
      return mergedWorkbook(act, request.query);
    case "facts.csv":
      return factsTable(act, request.query);
    case "summary.docx":
      return annualSummary(act, request.query);
  }
}
