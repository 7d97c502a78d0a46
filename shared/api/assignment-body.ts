import { z } from "zod";
import { sentAssignmentSchema, sentFingerprintSchema } from "../sheet/sent-assignment.ts";

export const assignmentBodySchema = z.strictObject({
  fingerprint: sentFingerprintSchema.describe("Of the header: its comparable texts"),
  assignment: sentAssignmentSchema,
});

export type AssignmentBody = z.infer<typeof assignmentBodySchema>;
