/** Files made on demand, and links that start them from programs which cannot send a token. */
import { z } from "zod";
import { periodSchema } from "../api.ts";
import { unitLevels } from "../org-unit.ts";
import { factsQuerySchema } from "./facts.ts";

export const mergedQuerySchema = z.object({
  period: periodSchema.describe(
    "With it the periods within: 2019H1 takes what was collected by month and by quarter",
  ),
  form: z
    .union([z.string().max(60), z.array(z.string().max(60)).max(50)])
    .optional()
    .describe("Form id; may repeat; without it every form"),
  state: z.enum(["newest", "approved"]).default("newest"),
  level: z.enum(unitLevels).optional().describe("Only units of this level; without it all that owe"),
  under: z
    .string()
    .max(20)
    .optional()
    .describe("Code of a unit below the account's: only it and what lies below"),
});

export const summaryQuerySchema = z.object({
  year: z
    .string()
    .regex(/^20\d\d$/)
    .describe("2019"),
  unit: z
    .string()
    .max(20)
    .optional()
    .describe("Code of the unit whose year is told; without it the account's own"),
  state: mergedQuerySchema.shape.state,
});

export const downloadRequestSchema = z.discriminatedUnion("file", [
  z.strictObject({ file: z.literal("merged.xlsx"), query: mergedQuerySchema }),
  z.strictObject({ file: z.literal("facts.csv"), query: factsQuerySchema }),
  z.strictObject({ file: z.literal("summary.docx"), query: summaryQuerySchema }),
]);

export const downloadLinkSchema = z.object({
  url: z.string().describe("Path of the link; it works once"),
  expiresAt: z.string().describe("China time, ISO 8601 with +08:00"),
});

export type DownloadRequest = z.infer<typeof downloadRequestSchema>;
export type DownloadLink = z.infer<typeof downloadLinkSchema>;
