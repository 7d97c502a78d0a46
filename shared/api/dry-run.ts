/** The server's check before anything is sent: what a submission of these rows would meet. */
import { z } from "zod";
import { findingSchema } from "./findings.ts";
import { recordSchema } from "./records.ts";
import { controlTotalsSchema } from "./submissions.ts";

export const dryRunSchema = z.object({
  findings: z
    .array(findingSchema)
    .describe("All that PUT /api/submissions/{uuid} would find in the same rows, errors first"),
  /**
   * The rows with figures that were told since January alone, as differences to the report before (`derived`): what the
   * findings are about, and what should be sent.
   */
  completed: z.object({ records: z.array(recordSchema), totals: controlTotalsSchema }).optional(),
});

export type DryRun = z.infer<typeof dryRunSchema>;
