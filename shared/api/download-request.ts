/** What is asked of files made on demand. */
import { z } from "zod";
import { unitCodeSchema } from "../register/org-unit.ts";
import { mergedQuerySchema, workbookQuerySchema } from "./facts-queries.ts";

export const summaryQuerySchema = z.object({
  year: z
    .string()
    .regex(/^20\d\d$/)
    .describe("2019"),
  unit: unitCodeSchema
    .optional()
    .describe("Code of the unit whose year is told; without it the account's own"),
  state: mergedQuerySchema.shape.state,
});

export const downloadRequestSchema = z.discriminatedUnion("file", [
  z.strictObject({ file: z.literal("merged.xlsx"), query: workbookQuerySchema }),
  z.strictObject({ file: z.literal("facts.csv"), query: mergedQuerySchema }),
  z.strictObject({ file: z.literal("summary.docx"), query: summaryQuerySchema }),
]);

export type DownloadRequest = z.infer<typeof downloadRequestSchema>;
