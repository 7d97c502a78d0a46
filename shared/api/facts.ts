/** Facts for other programs, and the trace of one total back to the cells it was made of. */
import { z } from "zod";
import { qualifierSchema } from "./records.ts";

const unitSchema = z.object({ code: z.string(), name: z.string() });
export const kindSchema = z.enum([
  "actual",
  "target",
  "printed",
  "change",
  "growth",
  "gap",
  "ytd",
  "all_time",
  "prior",
]);
const decimalSchema = z.string().describe("Plain decimal, exact");

/** One figure of one row under one indicator: tidy data, a row an observation. */
export const tidyFactSchema = z.object({
  period: z.string(),
  unit: unitSchema.describe("The unit that reported it"),
  subject: unitSchema.describe("The unit the row is about"),
  form: z.string(),
  formVersion: z.number().int(),
  indicator: z.string(),
  title: z.string().describe("Name of the indicator"),
  breakdown: z.record(z.string(), z.string()).describe("Column id → code"),
  kind: kindSchema,
  value: decimalSchema,
  measure: z.string().describe("Unit of measure of the value: 人, 元, 个百分点"),
  qualifier: qualifierSchema.nullable(),
  submission: z.uuid(),
  version: z.number().int(),
  row: z.number().int().describe("Row on the sender's sheet, from 1"),
});
export const tidyFactsSchema = z.object({ facts: z.array(tidyFactSchema) });

export const tracedFactSchema = z.object({
  unit: unitSchema,
  subject: unitSchema,
  formVersion: z.number().int(),
  submission: z.uuid(),
  version: z.number().int(),
  submittedAt: z.string(),
  row: z.number().int(),
  at: z.string().optional().describe("Where a row of a crosstab holds several records, which of them"),
  cell: z.string().describe("Cell on the sender's sheet, J12; the row alone when the sender gave no layout"),
  column: z.string().describe("Id of the form's column"),
  breakdown: z.record(z.string(), z.string()),
  kind: kindSchema,
  value: decimalSchema,
  measure: z.string().describe("Unit of measure of the value: 人, 元, 个百分点"),
  qualifier: qualifierSchema.nullable(),
});

export const traceSchema = z.object({
  indicator: z.string(),
  title: z.string(),
  form: z.string(),
  measure: z.string(),
  totals: z
    .array(
      z.object({
        unit: unitSchema,
        breakdown: z.record(z.string(), z.string()),
        kind: kindSchema,
        value: decimalSchema,
        qualifier: qualifierSchema.nullable(),
      }),
    )
    .describe("What each unit's figures add up to; of a rate, what is recomputed from its parts"),
  of: z.array(z.string()).describe("Of a rate: the indicators it is made of, to be traced themselves"),
  facts: z.array(tracedFactSchema),
  next: z.string().nullable().describe("Where the next page begins; null on the last"),
});

export type TidyFact = z.infer<typeof tidyFactSchema>;
export type Trace = z.infer<typeof traceSchema>;
export type TracedFact = z.infer<typeof tracedFactSchema>;
