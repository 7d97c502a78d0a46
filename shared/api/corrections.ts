/** What was corrected in the pane and not in the sender's own file, as it is kept with what was sent. */
import { z } from "zod";
import { columnKeySchema } from "../form/column-key.ts";

/** Cells that are listed; of more it is said how many they are. */
export const MOST_CORRECTIONS = 1000;
/** Characters of a text that is told. */
export const CORRECTION_TEXT = 200;

const cellPattern = /^[A-Z]{1,3}[1-9]\d{0,6}$/;

export function correctionsOf(text: z.ZodString) {
  return z.strictObject({
    cells: z
      .array(
        z.strictObject({
          sheet: z
            .number()
            .int()
            .min(1)
            .max(100)
            .optional()
            .describe("Which of several sheets that were sent as one, from 1"),
          cell: z.string().regex(cellPattern),
          column: columnKeySchema
            .optional()
            .describe("Column that leaves and holds the cell; without it the cell is named alone"),
          before: text.optional().describe('As the sheet showed it; "" for nothing. Left out: it stays'),
          after: text.optional().describe("Likewise, as it shows now"),
        }),
      )
      .min(1)
      .max(MOST_CORRECTIONS),
    more: z.number().int().min(1).max(17_179_869_184).optional().describe("Cells that are not listed"),
  });
}

export const correctionsSchema = correctionsOf(z.string().max(CORRECTION_TEXT));

export type Corrections = z.infer<typeof correctionsSchema>;
export type SentCorrection = Corrections["cells"][number];
