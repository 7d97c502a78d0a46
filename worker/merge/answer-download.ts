import type { DownloadRequest } from "../../shared/api/downloads.ts";
import { chinaTime } from "../base/clock.ts";
import { attachment, streamOf } from "../http/download.ts";
import { auditDownload } from "../store/merge/downloads.ts";
import { annualSummary } from "./annual-summary.ts";
import type { Asking, Download } from "./download.ts";
import { factsTable } from "./facts-table.ts";
import { mergedWorkbook } from "./merged-workbook.ts";

/** The file that was asked for, as an attachment that is written while it is sent; audited before it leaves. */
export async function answerDownload(asking: Asking, request: DownloadRequest): Promise<Response> {
  const { name, asciiName, type, chunks } = await makeDownload(asking, request);
  const body = await streamOf(chunks);
  await auditDownload(asking.db, asking.account, request, chinaTime(asking.clock()));
  return new Response(body, { headers: attachment(name, asciiName, type) });
}

function makeDownload(asking: Asking, request: DownloadRequest): Promise<Download> {
  switch (request.file) {
    case "merged.xlsx":
      return mergedWorkbook(asking, request.query);
    case "facts.csv":
      return factsTable(asking, request.query);
    case "summary.docx":
      return annualSummary(asking, request.query);
  }
}
