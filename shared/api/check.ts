/** What is said of workbooks that were read and checked as a whole: by `POST /api/check`, and by `npm run check-files`. */
import { z } from "zod";
import { findingSchema } from "./findings.ts";
import { idSchema } from "./ids.ts";
import { periodSchema } from "./periods.ts";

const askSchema = z.object({
  kind: z.enum(["form", "column", "word", "constant", "measure", "places"]),
  text: z.string().describe("What stands on the sheet; for the form, its title or name"),
  cell: z.string().optional(),
  answers: z.array(z.string()).describe("Ids of forms or columns, or codes, likeliest first"),
});

export const checkedSheetSchema = z.object({
  sheet: z.string(),
  form: z.string().nullable().describe("null where none was recognised"),
  period: z.string().nullable(),
  unit: z.string().nullable().describe("Code of the unit that the sheet names"),
  asks: z.array(askSchema).describe("What the reader would rather ask than guess"),
  candidates: z.array(
    z.object({
      form: z.string(),
      formVersion: z.number().int(),
      score: z.number(),
      matched: z.number().int(),
      missing: z.array(z.string()),
    }),
  ),
  header: z
    .object({ first: z.number().int(), last: z.number().int() })
    .nullable()
    .describe("Rows, from 1; in an indicator sheet columns"),
  columns: z.array(z.object({ cell: z.string(), header: z.string(), column: z.string(), how: z.string() })),
  left: z
    .array(z.object({ cell: z.string(), header: z.string(), why: z.string() }))
    .describe("Columns of the sheet that are read as nothing"),
  records: z.number().int(),
  subjects: z.array(z.string()).describe("Codes of the units that the records are about, in their order"),
  setAside: z.array(z.object({ row: z.number().int(), why: z.string() })),
  indicators: z
    .record(z.string(), z.number())
    .describe("Indicator id → value in the indicator's unit (元, 人 …)"),
  findings: z.array(
    findingSchema.pick({
      severity: true,
      rule: true,
      code: true,
      column: true,
      cells: true,
      message: true,
    }),
  ),
  hidden: z
    .boolean()
    .optional()
    .describe("A hidden sheet beside a visible one of the same form: nothing of it counts"),
});

export const checkedWorkbookSchema = z.object({ sheets: z.array(checkedSheetSchema) });

/** One line of `npm run check-files`. */
export const checkedFileSchema = z.object({
  file: z.string(),
  refused: z
    .object({ code: z.string().describe("A code of the catalogue of problems"), detail: z.string() })
    .optional(),
  sheets: checkedWorkbookSchema.shape.sheets,
});

/** As the command's `--form` and `--period`. */
export const checkQuerySchema = z.object({
  form: idSchema.optional().describe("Id of the form that every sheet is; without it they say so themselves"),
  period: periodSchema.optional(),
});

export type CheckedWorkbook = z.infer<typeof checkedWorkbookSchema>;
