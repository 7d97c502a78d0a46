/** Sheets of many units, sent in their names: where each belongs, and what stands there. */
import { z } from "zod";
import { unitCodeSchema } from "../register/org-unit.ts";
import { soughtText } from "./bounded-text.ts";
import { idSchema } from "./ids.ts";
import { periodSchema } from "./periods.ts";
import { personSchema } from "./person.ts";
import { channels, receiptSchema, submissionStates } from "./submissions.ts";

/** Units below the own one whose reports the account sends. Left out, or the own unit: an ordinary submission. */
export const onBehalfQuerySchema = z.object({
  onBehalfOf: unitCodeSchema
    .optional()
    .describe("Code of the unit below the account's own in whose name this is sent; reviewers and up"),
});

export const MOST_PLACES = 500;

export const placesBodySchema = z.strictObject({
  places: z
    .array(z.strictObject({ unit: unitCodeSchema, form: idSchema, period: periodSchema }))
    .max(MOST_PLACES),
});

export const standingVersionSchema = z.object({
  uuid: z.string(),
  version: z.number().int(),
  state: z.enum(submissionStates),
  submittedAt: z.string(),
  sha256: z
    .string()
    .describe(
      "Over the canonical JSON of its body, in which `baseVersion` is one less than its version, or null: who makes the same body has the same report",
    ),
  nil: z.boolean(),
  channel: z.enum(channels),
  onBehalf: personSchema.optional(),
});

export const placeSchema = z.object({
  collection: z.string(),
  title: z.string(),
  formVersion: z.number().int().describe("That the collection asks for: sheets are read by it"),
  asOf: z.string().nullable(),
  opensAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  locked: z.boolean(),
  exempt: z.boolean(),
  newest: standingVersionSchema.nullable().describe("What a new version would replace"),
});

export const placesSchema = z.object({
  places: z
    .array(placeSchema.nullable())
    .describe("In the order asked; null: no such unit in scope, or it owes no such report"),
});

/** What a workbook from another system does not say itself. */
export const intakeQuerySchema = z.object({
  form: idSchema.optional().describe("Id of the form; without it the sheet says so itself"),
  period: periodSchema.optional().describe("Without it that of the sheet"),
  unit: unitCodeSchema
    .optional()
    .describe(
      "Code of the unit that reports; without it the one that the sheet names, for reporters their own",
    ),
  sheet: soughtText(31).optional().describe("Name of the sheet, where several are forms"),
  baseVersion: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe("Version that this one replaces; needed where the newest did not come in this way"),
});

export const intakeSchema = z.object({
  receipt: receiptSchema,
  sheet: z
    .string()
    .nullable()
    .describe("Name of the sheet that was taken; null: the same workbook came before"),
  aside: z
    .array(z.string())
    .describe("Names of sheets that are no form, hold no rows, or are hidden old ones"),
});

export type IntakeQuery = z.infer<typeof intakeQuerySchema>;
export type Intake = z.infer<typeof intakeSchema>;
export type PlacesBody = z.infer<typeof placesBodySchema>;
export type PlaceAsked = PlacesBody["places"][number];
export type Place = z.infer<typeof placeSchema>;
