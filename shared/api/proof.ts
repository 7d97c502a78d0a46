/** What a receipt and a merged workbook carry of the audit log, so that a log that is rewritten later is found out. */
import { z } from "zod";
import { unitCodeSchema } from "../register/org-unit.ts";
import { collectionIdSchema } from "./ids.ts";

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Where the chain of the log stood. */
export const headSchema = z.object({
  sealed: z.number().int().min(0).describe("The entry that the newest seal reaches to; 0 before the first"),
  head: digestSchema.describe("Hash of that seal"),
});

export const proofSchema = headSchema.extend({
  entry: z.number().int().min(1).describe("The version's own entry, which comes after that seal"),
});

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

export const headNoteSchema = headSchema.extend({
  day: z.string().describe("China time"),
  tries: z.number().int(),
  triedAt: z.string(),
  sentAt: z.string().nullable().describe("Null: it has not arrived, and is tried again"),
  failure: z
    .string()
    .nullable()
    .describe("HTTP 404; code 93000 of a robot; timeout; unreachable; address, where it may not be sent to"),
});

export const headNotesSchema = headSchema.extend({
  notes: z.array(headNoteSchema).describe("Days on which the head was sent out, the newest first"),
});

export type HeadNote = z.infer<typeof headNoteSchema>;
export type HeadNotes = z.infer<typeof headNotesSchema>;
export type Head = z.infer<typeof headSchema>;
export type Proof = z.infer<typeof proofSchema>;
export type Claims = z.infer<typeof claimsSchema>;
export type ClaimFault = z.infer<typeof claimFaultSchema>;

/** 12/10/3f9a…: own entry, entry that the seal reaches to, its hash; - in place of an entry where there is none. */
export function proofText({ entry, sealed, head }: Head & Partial<Pick<Proof, "entry">>): string {
  return `${entry ?? "-"}/${sealed}/${head}`;
}

/** Finds what `proofText` wrote, in whatever it was copied into. */
export function proofsIn(text: string): (Head & Partial<Pick<Proof, "entry">>)[] {
  return [...text.matchAll(/(?<![\w/-])(\d+|-)\/(\d+)\/([0-9a-f]{64})(?![0-9a-f])/g)].map(
    ([, entry, sealed, head = ""]) => ({
      ...(entry === "-" ? {} : { entry: Number(entry) }),
      sealed: Number(sealed),
      head,
    }),
  );
}
