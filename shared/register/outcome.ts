/** What an act upon the register came to. */
import { z } from "zod";

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
