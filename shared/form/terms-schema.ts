/** The shapes of what columns and rules of a form speak in: every key, and no other. */
import { z } from "zod";
import type { Condition, Feed, Grain, Text } from "./terms.ts";

/** A schema for every key: one that a type gains and its schema lacks does not compile. */
export type Shape<T> = { readonly [Key in keyof T]-?: z.ZodType<T[Key]> };

export const textsSchema = z.array(z.string());

export const textSchema: z.ZodType<Text> = z.strictObject({
  zh: z.string(),
  en: z.string(),
} satisfies Shape<Text>);

export const grainSchema: z.ZodType<Grain> = z.enum(["detail", "sum"]);

export const conditionSchema: z.ZodType<Condition> = z.strictObject({
  column: z.string(),
  in: textsSchema.exactOptional(),
  notIn: textsSchema.exactOptional(),
  filled: z.boolean().exactOptional(),
} satisfies Shape<Condition>);

export const feedSchema: z.ZodType<Feed> = z.strictObject({
  indicator: z.string(),
  each: z.string().exactOptional(),
  kind: z.enum(["actual", "target", "printed", "change", "growth", "gap"]).exactOptional(),
  when: z.array(conditionSchema).exactOptional(),
  breakdown: textsSchema.exactOptional(),
  datedBy: z.string().exactOptional(),
} satisfies Shape<Feed>);
