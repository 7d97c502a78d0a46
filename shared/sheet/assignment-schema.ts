/** The shape of an assignment that was kept: every key, no other, and nothing longer than headers and words are. */
import { z } from "zod";
import { columnKeySchema } from "../form/column-key.ts";
import type { Shape } from "../form/terms-schema.ts";
import { type Assignment, MOST_PERIODS, type PeriodAnswers, type SettledMeasure } from "./assignment.ts";

const columnSchema = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);

const MOST_COLUMNS = 200;
const MOST_WORDS = 300;
const periodSchema = z.string().regex(/^[\dA-Za-z-]{0,12}$/);

/** A record with so many keys at most. */
function records<Value extends z.ZodType>(key: z.ZodString, value: Value, most: number) {
  return z
    .record(key, value)
    .refine((record) => Object.keys(record).length <= most, `more than ${most} keys`);
}

export function schemaWith(text: (max: number) => z.ZodString): z.ZodType<Omit<Assignment, "unfinished">> {
  const headerSchema = text(300);
  const wordSchema = text(80);
  const codeSchema = text(60);
  return z.strictObject({
    form: columnSchema,
    columns: records(headerSchema, columnKeySchema.nullable(), MOST_COLUMNS),
    constants: records(columnSchema, wordSchema, MOST_COLUMNS).exactOptional(),
    periods: records(
      periodSchema,
      z.strictObject({
        columns: records(headerSchema, columnKeySchema.nullable(), MOST_COLUMNS).exactOptional(),
        constants: records(columnSchema, wordSchema, MOST_COLUMNS).exactOptional(),
      } satisfies Shape<PeriodAnswers>),
      MOST_PERIODS,
    ).exactOptional(),
    unitColumn: headerSchema.nullable().exactOptional(),
    places: z.literal("own").exactOptional(),
    below: z.literal("counted").exactOptional(),
    measures: records(
      columnSchema,
      z.strictObject({
        said: z.union([z.literal(""), wordSchema]),
        unit: text(20),
      } satisfies Shape<SettledMeasure>),
      MOST_COLUMNS,
    ).exactOptional(),
    words: records(columnSchema, records(wordSchema, codeSchema, MOST_WORDS), MOST_COLUMNS).exactOptional(),
  } satisfies Shape<Omit<Assignment, "unfinished">>);
}

/** As it was kept, here or there. */
export const assignmentSchema = schemaWith((max) => z.string().min(1).max(max));

/** `Reading.fingerprint` of a header. */
export const fingerprintSchema = z.string().min(1).max(20_000);
