/** Whether the figures in the database are those that were sent. */
import { z } from "zod";

export const factDifferenceSchema = z.object({
  submission: z.string().describe("UUID of the version"),
  kind: z.enum(["facts", "payload_missing", "payload_changed", "form_unknown"]),
  ordinals: z
    .array(z.number().int())
    .describe("Places of the facts that differ, are missing or are too many"),
});

export const factComparisonSchema = z.object({
  versions: z.number().int(),
  facts: z.number().int().describe("Facts that the database holds for these versions"),
  differences: z.array(factDifferenceSchema),
  next: z.string().nullable().describe("`after` of the next page; null when this was the last"),
});

export const factComparisonQuerySchema = z.object({
  after: z
    .uuid()
    .toLowerCase()
    .optional()
    .describe("UUID after which to go on; without it, from the beginning"),
});

export type FactDifference = z.infer<typeof factDifferenceSchema>;
export type FactComparison = z.infer<typeof factComparisonSchema>;
