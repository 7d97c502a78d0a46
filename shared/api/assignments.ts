/** What people settled about the sheets of their unit, kept by the server. */
import { z } from "zod";
import { assignmentSchema, fingerprintSchema } from "../sheet/assignment-schema.ts";

export const keptAssignmentSchema = z.strictObject({
  fingerprint: fingerprintSchema.describe("Of the header: its comparable texts"),
  assignment: assignmentSchema,
  digest: z.string().describe("SHA-256 of the fingerprint, hexadecimal: its name in the path"),
  savedAt: z.string().describe("China time, ISO 8601 with +08:00"),
});

export const assignmentsSchema = z.object({
  assignments: z.array(keptAssignmentSchema).describe("Those of the account's own unit, the newest first"),
});

export type KeptAssignment = z.infer<typeof keptAssignmentSchema>;
