import type { z } from "zod";
import packageJson from "../../package.json" with { type: "json" };
import type { summaryQuerySchema } from "../../shared/api/downloads.ts";
import type { Act } from "../base/act.ts";
import { chinaTime } from "../base/clock.ts";
import { DOCX } from "../http/download.ts";
import type { Download } from "./download.ts";
import { makeSummary } from "./make-summary.ts";

/** @throws Refusal not_found */
export async function annualSummary(act: Act, query: z.infer<typeof summaryQuerySchema>): Promise<Download> {
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
