/** Files made on demand, and links that start them from programs which cannot send a token. */
import { z } from "zod";
import { unitCodeSchema } from "../register/org-unit.ts";
import { mergedQuerySchema } from "./facts.ts";

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
  z.strictObject({ file: z.literal("merged.xlsx"), query: mergedQuerySchema }),
  z.strictObject({ file: z.literal("facts.csv"), query: mergedQuerySchema }),
  z.strictObject({ file: z.literal("summary.docx"), query: summaryQuerySchema }),
]);

export const downloadLinkSchema = z.object({
  url: z.string().describe("Path of the link; it works once"),
  expiresAt: z.string().describe("China time, ISO 8601 with +08:00"),
});

export const placeInLineSchema = z.object({
  ahead: z
    .number()
    .int()
    .min(0)
    .describe("Files that are made or wait before this one; 0: it is made now, ask at once"),
  seconds: z.number().int().min(1).describe("Until its turn, as far as can be told"),
});

export type DownloadRequest = z.infer<typeof downloadRequestSchema>;
export type DownloadLink = z.infer<typeof downloadLinkSchema>;
export type PlaceInLine = z.infer<typeof placeInLineSchema>;
