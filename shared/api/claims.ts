/** What somebody holds in hand against the audit log, and what does not agree. */
import { z } from "zod";
import { unitCodeSchema } from "../register/org-unit.ts";
import { collectionIdSchema } from "./ids.ts";
import { digestSchema, headSchema } from "./proof.ts";

/** What somebody holds in hand against the log. */
export const claimsSchema = z.strictObject({
  heads: z.array(headSchema).max(100),
  entries: z
    .array(
      z.strictObject({
        uuid: z.string().regex(/^[0-9a-fA-F-]{1,40}$/),
        sha256: digestSchema.optional(),
        entry: z.number().int().min(1).optional(),
        collection: collectionIdSchema.optional(),
        unit: unitCodeSchema.optional().describe("Code"),
        version: z.number().int().optional(),
        submittedAt: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:\+08:00)?$/)
          .optional()
          .describe("China time, or as much of it as the receipt shows"),
        late: z.boolean().optional(),
        totals: digestSchema.optional().describe("Of the control totals, as canonical JSON"),
      }),
    )
    .max(20_000),
});

export const claimFaultKinds = ["seal_missing", "head_differs", "entry_missing", "entry_differs"] as const;

export const claimFaultSchema = z.object({
  kind: z.enum(claimFaultKinds),
  sealed: z.number().int().optional().describe("The entry that the seal reached to"),
  submission: z.string().optional(),
  fields: z.array(z.string()).optional().describe("What of an entry differs"),
  expected: z.string().describe("What the receipt says"),
  found: z.string().describe("What the log says; empty when it says nothing"),
});

export const claimFaultsSchema = z.object({ faults: z.array(claimFaultSchema) });

export type Claims = z.infer<typeof claimsSchema>;
export type ClaimFault = z.infer<typeof claimFaultSchema>;
