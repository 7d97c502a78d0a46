/** Bodies of GET /api/audit. */
import { z } from "zod";

export const AUDIT_PAGE = 100;

export const auditEntrySchema = z.object({
  id: z.number().int(),
  at: z.string().describe("China time, ISO 8601 with +08:00"),
  account: z
    .object({ login: z.string(), name: z.string() })
    .nullable()
    .describe("As it is called today; null: the system, or somebody who had not signed in"),
  act: z.string(),
  target: z.string(),
  report: z
    .object({ unit: z.string(), collection: z.string(), version: z.number().int() })
    .optional()
    .describe("Which report the target is, where it is one: code of the unit, id of the collection, from 1"),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  origin: z.string().nullable().describe("Network address"),
  sealed: z.boolean().describe("Whether the hash chain covers it"),
});

export const auditPageSchema = z.object({
  entries: z.array(auditEntrySchema).describe("Newest first"),
  next: z.number().int().nullable().describe("`before` of the next page; null: this is the last"),
});

export type AuditEntryView = z.infer<typeof auditEntrySchema>;
export type AuditPage = z.infer<typeof auditPageSchema>;
