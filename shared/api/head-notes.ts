/** Where the log stands, and how sending that out each day went. */

import { z } from "zod";
import { headSchema } from "./proof.ts";

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
  restoredAt: z
    .string()
    .nullable()
    .describe("When this copy was restored: it sends no head until the address is set anew; null: it does"),
});

export type HeadNote = z.infer<typeof headNoteSchema>;
export type HeadNotes = z.infer<typeof headNotesSchema>;
