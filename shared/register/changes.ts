/** What an administrator can do to the register, and what each act came to. */
import { z } from "zod";
import { isIsoDate } from "../period/period.ts";
import { orgUnitSchema, unitCodeSchema, unitKinds, unitLevels, unitNameSchema } from "./org-unit.ts";

export const daySchema = z.string().refine(isIsoDate, "not a date").describe("ISO date, China time");

const aliasesSchema = z.array(unitNameSchema).max(30);

/** One act. Days are the first on which it holds, but `end` names the unit's last day. */
export const registerChangeSchema = z.discriminatedUnion("act", [
  z.strictObject({
    act: z.literal("add"),
    unit: orgUnitSchema
      .omit({ validTo: true })
      .extend({ name: unitNameSchema, aliases: aliasesSchema, parent: unitCodeSchema.nullable() }),
    from: daySchema.nullable().describe("null: since before the register began"),
  }),
  z.strictObject({
    act: z.literal("change"),
    code: unitCodeSchema,
    name: unitNameSchema.optional(),
    aliases: aliasesSchema.optional(),
    kind: z.enum(unitKinds).optional(),
    level: z.enum(unitLevels).optional(),
    area: z.boolean().optional(),
    parent: unitCodeSchema.optional(),
    from: daySchema.nullable().describe("null: what stands there was wrong, and is corrected in place"),
  }),
  z.strictObject({ act: z.literal("end"), code: unitCodeSchema, to: daySchema }),
  z.strictObject({ act: z.literal("resume"), code: unitCodeSchema }),
  z.strictObject({
    act: z.literal("merge"),
    codes: z.array(unitCodeSchema).min(1).max(500),
    into: unitCodeSchema,
    from: daySchema,
  }),
  z.strictObject({
    act: z.literal("split"),
    code: unitCodeSchema,
    into: z.array(unitCodeSchema).min(1).max(500),
    from: daySchema,
  }),
]);

export type RegisterChange = z.infer<typeof registerChangeSchema>;

const conflictKinds = [
  "unknown_unit",
  "code_taken",
  "code_personal",
  "unit_ended",
  "not_ended",
  "not_yet_there",
  "changed_later",
  "parent_unknown",
  "parent_ended",
  "parent_later",
  "parent_missing",
  "parent_inside",
  "parent_level",
  "name_taken",
  "has_children",
  "top_fixed",
  "out_of_scope",
  "merged_into_itself",
  "name_ambiguous",
  "repeated",
] as const;

/** Why an act cannot be done. `change` counts the acts (or the rows of an import) from 0. */
export const registerConflictSchema = z.object({
  change: z.number().int(),
  conflict: z.enum(conflictKinds),
  code: z.string(),
  /** Another unit that has to do with it: a child, a namesake, the parent. */
  other: z.string().optional(),
});

const effectKinds = [
  "added",
  "renamed",
  "moved",
  "revised",
  "corrected",
  "ended",
  "resumed",
  "merged",
  "split",
] as const;

/** What an act does to one unit. `before` and `after` are names, codes of parents, or codes of kinds and levels. */
export const registerEffectSchema = z.object({
  effect: z.enum(effectKinds),
  code: z.string(),
  name: z.string(),
  from: z.string().nullable().describe("First day; for `ended` the last day; null: for all time"),
  before: z.string().optional(),
  after: z.string().optional(),
});

export type RegisterConflict = z.infer<typeof registerConflictSchema>;
export type RegisterEffect = z.infer<typeof registerEffectSchema>;
