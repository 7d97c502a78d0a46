/** What is sent to be checked before it is submitted. */
import { z } from "zod";
import { sentBodySchema } from "./sent-submission.ts";

/** The rows as they would be sent. Explanations are not asked for: warnings are told whether explained or not. */
export const dryRunBodySchema = sentBodySchema
  .pick({ collection: true, formVersion: true, records: true, layout: true, namesConfirmed: true })
  .extend({
    occasion: z
      .enum(["opened", "submitting"])
      .default("opened")
      .describe(
        "Whether somebody has pressed the button to submit; a city can forbid to send anything before that",
      ),
  });

export type DryRunBody = z.input<typeof dryRunBodySchema>;
