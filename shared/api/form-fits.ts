/** Answers about standard forms that a city fits to what it keeps. */
import { z } from "zod";
import type { Fit } from "../form/fit/fit.ts";
import type { Shape } from "../form/terms-schema.ts";
import {
  designCodeSchema,
  designColumnSchema,
  designRuleSchema,
  earlierSchema,
  formChangeSchema,
} from "./own-forms.ts";

const texts = z.array(z.string());

/** A fit as it was kept: whoever sends one is held to `fitBodySchema`. */
export const fitSchema: z.ZodType<Fit> = z.strictObject({
  base: z.number().int(),
  titles: texts,
  headers: z.record(z.string(), texts),
  words: z.record(z.string(), z.record(z.string(), texts)),
  codes: z.record(z.string(), z.array(designCodeSchema)),
  columns: z.array(designColumnSchema),
  rules: z.array(designRuleSchema),
  offColumns: texts,
  offRules: texts,
} satisfies Shape<Fit>);

export const formFitSchema = z.object({
  form: z.string(),
  title: z.string(),
  number: z.string(),
  standard: z.number().int().describe("The newest version of the standard form"),
  version: z.number().int().describe("The version that new tasks ask for: the city's, or the standard's"),
  fitted: z
    .object({
      base: z.number().int().describe("Version of the standard form that it was made of"),
      columns: z.number().int().describe("Columns of one's own"),
      rules: z.number().int().describe("Checks of one's own"),
      words: z.number().int().describe("Names and words that it adds, those of new codes included"),
      off: z.number().int().describe("Columns and checks that are done without"),
      publishedAt: z.string(),
      publishedBy: z.string(),
    })
    .nullable()
    .describe(
      "What the city made of it last, nothing but noughts where it went back to the standard; null: nothing",
    ),
});
export type FormFit = z.infer<typeof formFitSchema>;
export const formFitsSchema = z.object({ fits: z.array(formFitSchema) });

export const openFitSchema = z.object({
  form: z.string(),
  prefix: z.string().describe("Ids of columns and codes of one's own begin with it"),
  standard: z.number().int().describe("The newest version of the standard form"),
  version: z
    .number()
    .int()
    .nullable()
    .describe("The fitted version that is newest, also one that is the standard again; null: none"),
  fit: fitSchema.describe("What is in use; one that changes nothing where that is the standard"),
  earlier: earlierSchema.describe(
    "What the city's versions said of its own columns and of lists: the next is held to it",
  ),
  publishedAt: z.string().nullable(),
  publishedBy: z.string().nullable(),
  changes: z
    .array(formChangeSchema)
    .describe("What the newest standard version has that the one that was fitted had not"),
});
export type OpenFit = z.infer<typeof openFitSchema>;

export const publishedFitSchema = z.object({
  form: z.string(),
  version: z
    .number()
    .int()
    .describe(
      "What new tasks ask for; on a dry run, would; the standard's where nothing is changed any more",
    ),
  changes: z.array(formChangeSchema).describe("From the version before, fitted or standard"),
});
export type PublishedFit = z.infer<typeof publishedFitSchema>;
