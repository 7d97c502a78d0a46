/** Files made on demand, and links that start them from programs which cannot send a token. */
import { z } from "zod";

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

export type DownloadLink = z.infer<typeof downloadLinkSchema>;
export type PlaceInLine = z.infer<typeof placeInLineSchema>;
