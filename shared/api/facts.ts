/** Facts for other programs, and the trace of one total back to the cells it was made of. */
import { z } from "zod";
import { unitCodeSchema, unitLevels } from "../register/org-unit.ts";
import { soughtText } from "./entered-text.ts";
import { idSchema } from "./ids.ts";
import { periodSchema } from "./periods.ts";
import { qualifierSchema } from "./records.ts";

const unitSchema = z.object({ code: z.string(), name: z.string() });
const kindSchema = z.enum([
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

/** Which versions are read: of each unit the newest that counts, or the newest approved. */
const versionsQuery = {
  form: z
    .union([idSchema, z.array(idSchema).max(50)])
    .optional()
    .describe("Form id; may repeat; without it every form"),
  state: z.enum(["newest", "approved"]).default("newest"),
};

/** What a merge, or a table of its facts, is made of. */
export const mergedQuerySchema = z.object({
  period: periodSchema.describe(
    "With it the periods within: 2019H1 takes what was collected by month and by quarter",
  ),
  ...versionsQuery,
  level: z.enum(unitLevels).optional().describe("Only units of this level; without it all that owe"),
  under: unitCodeSchema
    .optional()
    .describe("Code of a unit below the account's: only it and what lies below"),
});

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

/** A code, or the name that an indicator of one's own keeps. */
const codeSchema = soughtText(260).regex(/^[a-z][a-z0-9_]{0,59}:/);

export const traceQuerySchema = z.object({
  period: periodSchema,
  indicator: idSchema,
  unit: unitCodeSchema.optional().describe("Code of the reporting unit; without it all units in scope"),
  under: unitCodeSchema.optional().describe("Code of a unit: only it and what lies below"),
  kind: kindSchema.optional().describe("Without it figures of every kind"),
  code: z
    .union([codeSchema, z.array(codeSchema).max(10)])
    .optional()
    .describe("column:code, may repeat; `column:` for figures without a code there"),
  state: versionsQuery.state,
  after: z
    .string()
    .regex(/^\d+\.\d+$/)
    .optional()
    .describe("`next` of the page before"),
});

export const tracedFactSchema = z.object({
  unit: unitSchema,
  subject: unitSchema,
  formVersion: z.number().int(),
  submission: z.uuid(),
  version: z.number().int(),
  submittedAt: z.string(),
  row: z.number().int(),
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
