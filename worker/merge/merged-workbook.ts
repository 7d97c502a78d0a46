import type { z } from "zod";
import type { mergedQuerySchema } from "../../shared/api/facts.ts";
import { periodTitle } from "../../shared/period/period.ts";
import { periodsWithin } from "../../shared/period/period-range.ts";
import { writeMergedWorkbook } from "../../shared/workbook/merged/write-merged-workbook.ts";
import type { Act } from "../base/act.ts";
import { compressor } from "../base/compressor.ts";
import { XLSX } from "../http/download.ts";
import type { Download } from "./download.ts";
import { makeMerge } from "./make-merge.ts";

/** @throws Refusal not_found */
export async function mergedWorkbook(
  act: Act,
  { period, form, state, level, under }: z.infer<typeof mergedQuerySchema>,
): Promise<Download> {
  const forms = form === undefined ? undefined : [form].flat();
  const merge = await makeMerge(act, { periods: periodsWithin(period), forms, state, level, under });
  return {
    name: `${merge.recipient}${periodTitle(period)}汇总.xlsx`,
    asciiName: `merged-${period}.xlsx`,
    type: XLSX,
    chunks: writeMergedWorkbook(merge, compressor),
  };
}
