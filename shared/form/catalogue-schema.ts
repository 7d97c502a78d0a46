/** The shape of a catalogue's content, for whoever gets one as JSON: every key, and no other. */
import { z } from "zod";
import type { CatalogueContent } from "./catalogue.ts";
import { formSchema } from "./form-schema.ts";
import type { Indicator } from "./indicator.ts";
import { type Shape, textSchema, textsSchema } from "./terms-schema.ts";
import type { Vocabulary } from "./vocabulary.ts";

export const aggregationSchema = z.enum(["sum", "latest", "first", "recompute", "distinct", "none"]);

export const indicatorSchema: z.ZodType<Indicator> = z.strictObject({
  id: z.string(),
  title: textSchema,
  form: z.string(),
  unit: z.string(),
  scale: z.number().int().min(0),
  kind: z.enum(["flow", "stock", "ratio", "target"]),
  overTime: aggregationSchema,
  overUnits: aggregationSchema,
  apart: textsSchema.exactOptional(),
  numerator: z.string().exactOptional(),
  denominator: z.string().exactOptional(),
  base: z.number().exactOptional(),
} satisfies Shape<Indicator>);

export const vocabularySchema: z.ZodType<Vocabulary> = z.strictObject({
  form: z.string(),
  titles: textsSchema.exactOptional(),
  headers: z.record(z.string(), textsSchema).exactOptional(),
  likely: z.record(z.string(), textsSchema).exactOptional(),
  leftOut: textsSchema.exactOptional(),
  words: z.record(z.string(), z.record(z.string(), textsSchema)).exactOptional(),
  byMeaning: z.record(z.string(), textsSchema).exactOptional(),
} satisfies Shape<Vocabulary>);

export const contentShape = {
  forms: z.array(formSchema),
  indicators: z.array(indicatorSchema),
  vocabularies: z.array(vocabularySchema),
  retired: textsSchema.exactOptional(),
  elsewhere: textsSchema.exactOptional(),
} satisfies Shape<CatalogueContent>;
