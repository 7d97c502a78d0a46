import { z } from "zod";
import { columnKeySchema } from "../form/column-key.ts";
import { FIGURE_LIMIT } from "../value.ts";

const figureSchema = z.number().int().min(-FIGURE_LIMIT).max(FIGURE_LIMIT);

export const qualifierSchema = z.enum(["over", "about", "approx"]);

export const cellValueOf = (text: z.ZodString) =>
  z.union([
    text,
    figureSchema.describe("Integer in the column's scale: money in 分, 713.5 课时 as 7135"),
    z.strictObject({ value: figureSchema, qualifier: qualifierSchema }),
  ]);
export const cellValueSchema = cellValueOf(z.string().min(1).max(500));

/** Ids of columns: names of ours, nobody's words. */
const columnsSchema = z.array(columnKeySchema).max(200);

export const recordSchema = z.strictObject({
  row: z.number().int().min(1).max(1_048_576).describe("Row of the record on its sheet, from 1"),
  at: z
    .string()
    .regex(/^[A-Z]{1,3}$/)
    .optional()
    .describe("In a crosstab: first column of the record's group; several records then share a row"),
  subject: z
    .string()
    .min(1)
    .max(40)
    .describe("Code of the unit the row is about: the sender or a unit below it"),
  ownPlace: z
    .number()
    .int()
    .min(1)
    .max(1_048_576)
    .optional()
    .describe("Rows about one place within the unit share the number of the first of them; the name stays"),
  grain: z
    .enum(["detail", "sum"])
    .optional()
    .describe("Without it: detail when the event date is given, else sum"),
  values: z.record(z.string(), cellValueSchema).describe("Column id → value; a blank cell has no key"),
  unread: columnsSchema
    .optional()
    .describe("Columns whose cell is filled but gave no value: neither blank nor read"),
  /** Columns whose value is what `column@ytd` has more than in the report before: no cell holds it. */
  derived: columnsSchema.optional(),
  lost: columnsSchema.optional().describe("Those of `unread` whose cell says that the figure is not known"),
});

export type SubmissionRecord = z.infer<typeof recordSchema>;
