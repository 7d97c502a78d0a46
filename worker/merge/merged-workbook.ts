import type { z } from "zod";
import type { mergedQuerySchema } from "../../shared/api/facts.ts";
import { periodTitle } from "../../shared/period/period.ts";
import { periodsWithin } from "../../shared/period/period-range.ts";
import { writeMergedWorkbook } from "../../shared/workbook/merged/write-merged-workbook.ts";
import { compressor } from "../base/compressor.ts";
import { XLSX } from "../http/download.ts";
import type { Asking, Download } from "./download.ts";
import { makeMerge } from "./make-merge.ts";

/** @throws Refusal not_found */
export async function mergedWorkbook(
  { db, account, clock }: Asking,
  { period, form, state, level, under }: z.infer<typeof mergedQuerySchema>,
): Promise<Download> {
  const forms = form === undefined ? undefined : [form].flat();
  const merge = await makeMerge(
    db,
    account,
    { periods: periodsWithin(period), forms, state, level, under },
    clock,
  );
  return {
    name: `${merge.recipient}${periodTitle(period)}汇总.xlsx`,
    asciiName: `merged-${period}.xlsx`,
    type: XLSX,
    chunks: writeMergedWorkbook(merge, compressor),
  };
}
