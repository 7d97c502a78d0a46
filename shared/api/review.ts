/** Bodies of reviewing: what an officer does with a version, and what its sender answers. */
import { z } from "zod";
import { nextSchema, pageQuery } from "./pages.ts";
import { personSchema } from "./person.ts";
import {
  controlTotalsSchema,
  localFindingSchema,
  outsidePeriodSchema,
  receiptSchema,
  submissionStates,
} from "./submissions.ts";

/**
 * `revert` takes back an approval at the account's own level, with a reason. `purge` seals a version for thirty days:
 * nobody reads it, it counts nowhere, the receiver can `restore` it; then, or by two people at once, it is erased.
 */
export const reviewActs = [
  "pass",
  "approve",
  "return",
  "withdraw",
  "revert",
  "purge",
  "ask_purge",
  "decline_purge",
  "restore",
  "ask_erase",
  "erase",
  "protest",
  "withdraw_protest",
  "answer_protest",
] as const;
/** What becomes of a protest of a unit against what was sent in its name: a version is protested against once. */
export const protestActs = ["protest", "withdraw_protest", "answer_protest"] as const;
/** Days for which a sealed version can be restored. */
export const SEALED_DAYS = 30;
/** `district`: an officer between sender and city; `city`: the officer of the unit that receives. */
export const reviewLevels = ["district", "city"] as const;
/** A warning or error to its end. */
export const findingStates = ["open", "explained", "corrected", "accepted"] as const;

export const purgeActs = ["purge", "ask_purge", "decline_purge", "restore", "ask_erase", "erase"] as const;
export const reviewSettingSchema = z.strictObject({
  levels: z.union([z.literal(1), z.literal(2)]).describe("Reviews that a township's version needs"),
});

export const reviewedSchema = z.object({
  submissions: z.array(z.object({ uuid: z.string(), state: z.enum(submissionStates) })),
});

export const replySchema = z.object({ at: z.string(), by: personSchema, text: z.string() });
export const noteSchema = z.object({
  ordinal: z.number().int(),
  row: z.number().int().optional(),
  at: z.string().optional(),
  column: z.string().optional(),
  text: z.string(),
  replies: z.array(replySchema),
});
export const reviewEventSchema = z.object({
  act: z.enum(reviewActs),
  state: z.enum(submissionStates),
  at: z.string(),
  by: personSchema,
  comment: z.string(),
  ownIntake: z
    .literal(true)
    .optional()
    .describe("A pass or an approval by whoever sent the version in its unit's name"),
});

/** One version of a unit's report. */
export const reportVersionSchema = z.object({
  uuid: z.string(),
  version: z.number().int(),
  state: z.enum(submissionStates),
  submittedAt: z.string(),
  by: personSchema.describe("Who sent it"),
  sha256: z.string().describe("As its receipt has it"),
  late: z.boolean(),
  nil: z.boolean(),
  rows: z.number().int(),
  outsidePeriod: outsidePeriodSchema.optional(),
  purgedAt: z.string().optional(),
  onBehalf: personSchema.optional(),
  protested: z.literal(true).optional(),
  events: z.array(reviewEventSchema),
  notes: z.array(noteSchema),
  layout: z
    .record(z.string(), z.string())
    .describe(
      "Where its columns stand on the sender's sheet, to say where notes are; empty where nobody said",
    ),
});

/** What a unit reported for another period, by the columns of the form as it is asked for now. */
export const reportTotalsSchema = z.object({
  period: z.string(),
  version: z.number().int(),
  controlTotals: controlTotalsSchema,
});
export const earlierTotalsSchema = z.object({
  reports: z
    .array(reportTotalsSchema)
    .describe("Of the period before and of the year before, where the unit reported then; the nearest first"),
});

export const followedFindingSchema = z.object({
  id: z.string().describe("Id of the finding in the version's findings"),
  state: z.enum(findingStates),
});

export const reviewSchema = z.object({
  receipt: receiptSchema,
  title: z.string().describe("Title of the collection"),
  may: z.array(z.enum(reviewActs)).describe("What the account may do with this version now"),
  waitsFor: z.enum(reviewLevels).nullable(),
  columns: z
    .array(z.object({ id: z.string(), title: z.string() }))
    .describe("Columns of the form, to name what notes and findings are about"),
  localFindings: z.array(localFindingSchema),
  findings: z.array(followedFindingSchema),
  versions: z.array(reportVersionSchema).describe("Every version of the unit's report, the newest first"),
  comparedWith: z
    .object({ uuid: z.string(), version: z.number().int(), reviewed: z.boolean() })
    .nullable()
    .describe("The version that was reviewed last before this one, else the one before"),
  lastYear: reportTotalsSchema.nullable(),
});

export const waitingVersionSchema = z.object({
  receipt: receiptSchema,
  title: z.string(),
  waitsFor: z.enum(reviewLevels),
  mine: z.boolean().describe("Waits for the account itself"),
  district: z
    .object({ code: z.string(), name: z.string() })
    .nullable()
    .describe(
      "The unit directly below the account's own to which the sender belongs; null for the account's own",
    ),
  warnings: z.number().int().describe("Warnings that nobody has accepted yet, local ones included"),
  resubmission: z.boolean(),
  replied: z.boolean().describe("Returned, and its sender answered instead of sending a new version"),
});
/** A version on the way of a purge. */
export const purgedVersionSchema = z.object({
  receipt: receiptSchema,
  title: z.string(),
  step: z.enum(["asked", "sealed", "erase_asked"]),
  at: z.string(),
  by: personSchema,
  reason: z.string(),
  until: z.string().nullable().describe("When what is sealed will be erased; null before it is sealed"),
  may: z.array(z.enum(purgeActs)),
});
export const QUEUE_PAGE = 500;
export const reviewQueueQuerySchema = z.object(pageQuery(2, QUEUE_PAGE));
export const reviewQueueSchema = z.object({
  versions: z
    .array(waitingVersionSchema)
    .describe(
      "The oldest first, after all purges; an approved one waits for an answer to its unit's protest",
    ),
  purges: z.array(purgedVersionSchema).describe("What was sent first comes first"),
  levels: z.union([z.literal(1), z.literal(2)]),
  next: nextSchema,
});

export type ReviewAct = (typeof reviewActs)[number];
export type ReviewLevel = (typeof reviewLevels)[number];
export type FindingState = (typeof findingStates)[number];
export type Reviewed = z.infer<typeof reviewedSchema>;
export type ReviewNote = z.infer<typeof noteSchema>;
export type ReviewEvent = z.infer<typeof reviewEventSchema>;
export type ReportVersion = z.infer<typeof reportVersionSchema>;
export type Review = z.infer<typeof reviewSchema>;
export type ReportTotals = z.infer<typeof reportTotalsSchema>;
export type ReviewSetting = z.infer<typeof reviewSettingSchema>;
export type WaitingVersion = z.infer<typeof waitingVersionSchema>;
export type ProtestAct = (typeof protestActs)[number];
export type PurgeAct = (typeof purgeActs)[number];
export type PurgedVersion = z.infer<typeof purgedVersionSchema>;
export type ReviewQueue = z.infer<typeof reviewQueueSchema>;
