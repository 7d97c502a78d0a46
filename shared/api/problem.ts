import { z } from "zod";
import { changedRowSchema } from "./changed-row.ts";
import { findingSchema } from "./findings.ts";

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  findings: z.array(findingSchema).optional(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  newestVersion: z.number().int().optional(),
  formVersion: z.number().int().optional().describe("Version of the form that the collection takes"),
  retryAfter: z.number().int().optional().describe("Seconds to wait, as in the Retry-After header"),
  changes: z.array(changedRowSchema).optional(),
  changedBy: z.string().optional().describe("Who has changed what was seen meanwhile"),
  changedAt: z.string().optional().describe("When they did, China time"),
  opensAt: z.string().optional().describe("When the collection begins to take reports"),
});
export type Problem = z.infer<typeof problemSchema>;
