/** Bodies of reviewing: what an officer does with a version, and what its sender answers. */
import { z } from "zod";
import { enteredText } from "./entered-text.ts";
import { idSchema } from "./ids.ts";
import { namesConfirmedSchema } from "./names-confirmed.ts";
import { nextSchema, pageQuery } from "./pages.ts";
import { controlTotalsSchema, localFindingSchema, receiptSchema, submissionStates } from "./submissions.ts";

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
] as const;
/** Days for which a sealed version can be restored. */
export const SEALED_DAYS = 30;
/** `district`: an officer between sender and city; `city`: the officer of the unit that receives. */
export const reviewLevels = ["district", "city"] as const;
/** A warning or error to its end. */
export const findingStates = ["open", "explained", "corrected", "accepted"] as const;

const wordsSchema = enteredText({ max: 500, lines: true });
const rowSchema = z.number().int().min(1).max(1_048_576);
const placeSchema = z.string().regex(/^[A-Z]{1,3}$/);

/** A note on a cell: the record of the returned version by its place there, and the column. */
export const noteBodySchema = z
  .strictObject({
    row: rowSchema
      .optional()
      .describe("Row of the record in the returned version; without it the whole report"),
    at: placeSchema.optional(),
    column: idSchema.optional().describe("Without it the whole row"),
    text: wordsSchema,
  })
  .refine(({ row, at, column }) => row !== undefined || (at === undefined && column === undefined));

export const returnBodySchema = z
  .strictObject({
    comment: enteredText({ max: 500, lines: true, empty: true }),
    notes: z.array(noteBodySchema).max(200),
    namesConfirmed: namesConfirmedSchema,
  })
  .refine(({ comment, notes }) => comment !== "" || notes.length > 0);
export const approveBodySchema = z.strictObject({
  submissions: z.array(z.uuid().toLowerCase()).min(1).max(500),
});
export const revertBodySchema = z.strictObject({
  submissions: z.array(z.uuid().toLowerCase()).min(1).max(500),
  reason: wordsSchema,
  namesConfirmed: namesConfirmedSchema,
});
export const purgeActs = ["purge", "ask_purge", "decline_purge", "restore", "ask_erase", "erase"] as const;
export const purgeBodySchema = z.strictObject({
  act: z.enum(purgeActs).optional().describe("`purge` unless it is said"),
  reason: wordsSchema,
  namesConfirmed: namesConfirmedSchema,
});
export const replyBodySchema = z.strictObject({ text: wordsSchema, namesConfirmed: namesConfirmedSchema });
export const reviewSettingSchema = z.strictObject({
  levels: z.union([z.literal(1), z.literal(2)]).describe("Reviews that a township's version needs"),
});

export const reviewedSchema = z.object({
  submissions: z.array(z.object({ uuid: z.string(), state: z.enum(submissionStates) })),
});

export const personSchema = z.object({ name: z.string(), unit: z.string() });
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
});

/** One version of a unit's report. */
export const reportVersionSchema = z.object({
  uuid: z.string(),
  version: z.number().int(),
  state: z.enum(submissionStates),
  submittedAt: z.string(),
  late: z.boolean(),
  nil: z.boolean(),
  rows: z.number().int(),
  purgedAt: z.string().optional(),
  events: z.array(reviewEventSchema),
  notes: z.array(noteSchema),
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
  lastYear: z
    .object({ period: z.string(), version: z.number().int(), controlTotals: controlTotalsSchema })
    .nullable(),
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
  versions: z.array(waitingVersionSchema).describe("The oldest first, after all purges"),
  purges: z.array(purgedVersionSchema).describe("What was sent first comes first"),
  levels: z.union([z.literal(1), z.literal(2)]),
  next: nextSchema,
});

export type ReviewAct = (typeof reviewActs)[number];
export type ReviewLevel = (typeof reviewLevels)[number];
export type FindingState = (typeof findingStates)[number];
export type NoteBody = z.infer<typeof noteBodySchema>;
export type ReturnBody = z.infer<typeof returnBodySchema>;
export type RevertBody = z.infer<typeof revertBodySchema>;
export type PurgeBody = z.infer<typeof purgeBodySchema>;
export type ReplyBody = z.infer<typeof replyBodySchema>;
export type Reviewed = z.infer<typeof reviewedSchema>;
export type ReviewNote = z.infer<typeof noteSchema>;
export type ReviewEvent = z.infer<typeof reviewEventSchema>;
export type ReportVersion = z.infer<typeof reportVersionSchema>;
export type Review = z.infer<typeof reviewSchema>;
export type ReviewSetting = z.infer<typeof reviewSettingSchema>;
export type WaitingVersion = z.infer<typeof waitingVersionSchema>;
export type PurgeAct = (typeof purgeActs)[number];
export type PurgedVersion = z.infer<typeof purgedVersionSchema>;
export type ReviewQueue = z.infer<typeof reviewQueueSchema>;
