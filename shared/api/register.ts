/** Bodies of the register's routes. */
import { z } from "zod";
import { orgUnitSchema, unitLevels } from "../register/org-unit.ts";
import { registerConflictSchema, registerEffectSchema } from "../register/outcome.ts";

/** A unit as it is today, with what it was before. */
export const registerUnitSchema = orgUnitSchema.omit({ validTo: true }).extend({
  area: z.boolean(),
  from: z.string().nullable().describe("First day; null: since before the register began"),
  to: z.string().nullable().describe("Last day; null: to this day"),
  former: z
    .array(z.object({ name: z.string(), until: z.string() }))
    .describe("Names it bore, each with its last day"),
  predecessors: z.array(z.string()).describe("Units that were merged into it, or of which it was a part"),
  successors: z.array(z.string()),
  accounts: z.number().int().describe("Accounts that can sign in for it"),
});

export const registerSchema = z.object({
  units: z.array(registerUnitSchema).describe("In the register's order, ended ones included"),
  areas: z
    .object(Object.fromEntries(unitLevels.map((level) => [level, z.number().int()])) as Levels)
    .describe("Areas of each level below the account's unit today: the denominators"),
  revision: z.number().int(),
  today: z.string(),
});
type Levels = Record<(typeof unitLevels)[number], z.ZodNumber>;

export const registerOutcomeSchema = z.object({
  applied: z.boolean(),
  revision: z.number().int(),
  effects: z.array(registerEffectSchema),
  conflicts: z
    .array(registerConflictSchema)
    .describe(
      "While there is one, nothing is applied. `change` counts changes, or rows of an import, from 0",
    ),
  unchanged: z.number().int().describe("Rows of an import that say what the register says"),
  unnamed: z.number().int().describe("Units that an import does not name; they stay as they are"),
  accounts: z.number().int().describe("Accounts of units that end by this"),
  openReports: z
    .number()
    .int()
    .describe("Reports that units which end by this still owe in open collections"),
});

export type RegisterView = z.infer<typeof registerSchema>;
export type RegisterUnitView = z.infer<typeof registerUnitSchema>;
export type RegisterOutcome = z.infer<typeof registerOutcomeSchema>;
