/** How a row differs from the one that is known, without what stands in it. */
import { z } from "zod";

export const changedRowSchema = z.object({
  row: z.number().int(),
  at: z.string().optional().describe("In a crosstab: first column of the record's group"),
  change: z.enum(["added", "removed", "changed"]),
  columns: z.array(z.string()),
});
