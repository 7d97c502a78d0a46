/** What is sent to change the register. */
import { z } from "zod";
import { registerChangeSchema } from "../register/changes.ts";
import { daySchema } from "../register/day.ts";
import { importRowSchema } from "../register/plan-import.ts";

const runSchema = {
  dryRun: z.boolean().describe("true: say what would happen, change nothing"),
  revision: z
    .number()
    .int()
    .nullable()
    .describe("Revision that the dry run answered with; null only for a dry run"),
};

export const registerChangesBodySchema = z.strictObject({
  changes: z.array(registerChangeSchema).min(1).max(500),
  ...runSchema,
});

export const registerImportBodySchema = z.strictObject({
  rows: z.array(importRowSchema).min(1).max(10_000),
  from: daySchema.describe("First day on which renames, moves and revisions hold"),
  ...runSchema,
});

export type RegisterChangesBody = z.input<typeof registerChangesBodySchema>;
export type RegisterImportBody = z.input<typeof registerImportBodySchema>;
/** As the Worker gets them. */
export type SentRegisterChangesBody = z.output<typeof registerChangesBodySchema>;
export type SentRegisterImportBody = z.output<typeof registerImportBodySchema>;
