/** Whether the database says what was sent and what the log tells of it, and whether the log is whole. */
import { z } from "zod";

/** Of a version beside its evidence and its entries in the log. */
export const differenceKinds = [
  "entry_missing",
  "entry_repeated",
  "entry_lacking",
  "entry",
  "act_before_arrival",
  "act_after_purge",
  "act_by_sender",
  "act_while_locked",
  "act_without_right",
  "act_impossible",
  "course",
  "payload_missing",
  "payload_changed",
  "form_unknown",
  "content",
  "control_totals",
  "records",
  "facts",
  "findings",
  "explanations",
] as const;

export const factDifferenceSchema = z.object({
  submission: z.string().describe("UUID of the version"),
  kind: z.enum(differenceKinds),
  ordinals: z
    .array(z.number().int())
    .describe(
      "Places of the rows that differ, are missing or are too many; of an act that nobody can have done, its entries in the log",
    ),
  fields: z
    .array(z.object({ name: z.string(), expected: z.string(), found: z.string() }))
    .describe("What the evidence or the log says, and what the database has"),
  repairable: z.boolean().describe("Whether it can be made anew from evidence that is what the log says"),
});

export const factComparisonSchema = z.object({
  versions: z.number().int(),
  facts: z.number().int().describe("Facts that the database holds for these versions"),
  older: z
    .number()
    .int()
    .describe("Versions whose entry is of a release that wrote no digests of control totals and findings"),
  differences: z.array(factDifferenceSchema),
  next: z.string().nullable().describe("`after` of the next page; null when this was the last"),
});

export const houseFaultKinds = ["row_changed", "row_unlogged", "row_gone", "unit_misplaced"] as const;

export const houseComparisonSchema = z.object({
  rows: z
    .number()
    .int()
    .describe(
      "Rows of accounts, units, settings, decided words and collections that were held against the log",
    ),
  unproven: z
    .number()
    .int()
    .describe("Those of which no entry tells, because they are older than these proofs"),
  since: z.string().nullable().describe("Since when every one of them is proven; null: not yet"),
  faults: z.array(
    z.object({
      kind: z.enum(houseFaultKinds),
      row: z
        .string()
        .describe(
          "account/5, password/5, unit/D001, setting/C001/headWebhook, word/C001/…, exempt/women_loans-2026-…/D001",
        ),
      entry: z.number().int().nullable().describe("The last entry that tells of it"),
      at: z.string().nullable(),
    }),
  ),
});

export const factComparisonQuerySchema = z.object({
  after: z
    .uuid()
    .toLowerCase()
    .optional()
    .describe("UUID after which to go on; without it, from the beginning"),
});

export const repairBodySchema = z.strictObject({ submission: z.uuid().toLowerCase() });

export const repairSchema = z.object({
  submission: z.string(),
  mended: z.array(z.enum(differenceKinds)).describe("What was made anew; empty when there was nothing to"),
});

export const logFaultKinds = [
  "empty",
  "broken",
  "gap",
  "shortened",
  "seal_gap",
  "seal_beyond",
  "seal_late",
  "submission_missing",
  "submission_repeated",
  "act_before_arrival",
  "form_missing",
  "form_changed",
  "form_untold",
] as const;

export const logFaultSchema = z.object({
  kind: z.enum(logFaultKinds),
  first: z.number().int().optional().describe("First entry, or seal, that it may concern"),
  last: z.number().int().optional(),
  at: z.string().optional().describe("When the seal was made, or the oldest entry without one"),
  submission: z
    .string()
    .optional()
    .describe(
      "UUID that was taken in by the log, and is not in the database, was taken in before, or acted on before it came",
    ),
  form: z
    .string()
    .optional()
    .describe(
      "Id and version of a form that the log says was published, and that is not in the database or another there; or that is there, and the log says nothing of it",
    ),
});

export const logPageSchema = z.object({
  seals: z.number().int(),
  sealed: z.number().int().describe("Entries under seals of this page that hold"),
  open: z.number().int().describe("Entries that no seal covers yet; on the last page"),
  head: z.string().describe("Hash of the newest seal so far"),
  last: z.number().int().describe("The entry that it reaches to; 0 before the first"),
  faults: z.array(logFaultSchema),
  next: z.number().int().nullable().describe("`after` of the next page: a seal; null when this was the last"),
});

export const logPageQuerySchema = z.object({
  after: z.coerce.number().int().min(0).optional().describe("Seal after which to go on"),
});

export type FactDifference = z.infer<typeof factDifferenceSchema>;
export type HouseComparison = z.infer<typeof houseComparisonSchema>;
export type HouseFault = HouseComparison["faults"][number];
export type FactComparison = z.infer<typeof factComparisonSchema>;
export type Repair = z.infer<typeof repairSchema>;
export type LogFault = z.infer<typeof logFaultSchema>;
export type LogPage = z.infer<typeof logPageSchema>;
