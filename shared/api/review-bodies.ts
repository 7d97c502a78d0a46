/** What an officer sends about a version, and what its sender answers. */
import { z } from "zod";
import { enteredText } from "./entered-text.ts";
import { idSchema } from "./ids.ts";
import { namesConfirmedSchema } from "./names-confirmed.ts";
import { purgeActs } from "./review.ts";

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
  despiteProtests: z
    .literal(true)
    .optional()
    .describe("Whoever decides was told that units protest against versions among them"),
});
export const revertBodySchema = z.strictObject({
  submissions: z.array(z.uuid().toLowerCase()).min(1).max(500),
  reason: wordsSchema,
  namesConfirmed: namesConfirmedSchema,
});
export const purgeBodySchema = z.strictObject({
  act: z.enum(purgeActs).optional().describe("`purge` unless it is said"),
  reason: wordsSchema,
  namesConfirmed: namesConfirmedSchema,
});
export const replyBodySchema = z.strictObject({ text: wordsSchema, namesConfirmed: namesConfirmedSchema });

/** `reason` of a protest, or the answer to one: the same rules for both. */
export const protestBodySchema = z.strictObject({ text: wordsSchema, namesConfirmed: namesConfirmedSchema });

export type NoteBody = z.infer<typeof noteBodySchema>;
export type ReturnBody = z.infer<typeof returnBodySchema>;
export type RevertBody = z.infer<typeof revertBodySchema>;
export type PurgeBody = z.infer<typeof purgeBodySchema>;
export type ApproveBody = z.infer<typeof approveBodySchema>;
export type ProtestBody = z.infer<typeof protestBodySchema>;
export type ReplyBody = z.infer<typeof replyBodySchema>;
