/** The server's check before anything is sent: what a submission of these rows would meet. */
import { z } from "zod";
import { findingSchema } from "./findings.ts";
import { submissionBodySchema } from "./submissions.ts";

/** The rows as they would be sent. Explanations are not asked for: warnings are told whether explained or not. */
export const dryRunBodySchema = submissionBodySchema.pick({
  collection: true,
  formVersion: true,
  records: true,
  layout: true,
});

export const dryRunSchema = z.object({
  findings: z
    .array(findingSchema)
    .describe("All that PUT /api/submissions/{uuid} would find in the same rows, errors first"),
});

export type DryRunBody = z.infer<typeof dryRunBodySchema>;
export type DryRun = z.infer<typeof dryRunSchema>;
