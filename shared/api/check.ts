import { z } from "zod";
import { findingSchema } from "./findings.ts";

export const checkedWorkbookSchema = z.object({
  sheets: z.array(
    z.object({
      sheet: z.string(),
      form: z.string().nullable(),
      period: z.string().nullable(),
      unit: z.string().nullable(),
      records: z.number().int(),
      findings: z.array(findingSchema),
      indicators: z
        .record(z.string(), z.number())
        .describe("Indicator id → value in the indicator's unit (元, 人 …)"),
    }),
  ),
});
export type CheckedWorkbook = z.infer<typeof checkedWorkbookSchema>;
