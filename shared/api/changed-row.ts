/** How a row differs from the one that is known. Columns that stay in the workbook never came, so they are not in it. */
import { z } from "zod";
import { recordSchema } from "./records.ts";

const valuesSchema = recordSchema.shape.values.optional();

export const changedRowSchema = z.object({
  row: z.number().int(),
  at: z.string().optional().describe("In a crosstab: first column of the record's group"),
  subject: z.string().optional().describe("Code of the unit the row is about"),
  change: z.enum(["added", "removed", "changed"]),
  columns: z.array(z.string()),
  before: valuesSchema.describe("Values of `columns` as they were; left out of a row that was added"),
  after: valuesSchema.describe(
    "Values of `columns` as they are, and the texts, codes and dates of the row; left out of one that was removed",
  ),
});
