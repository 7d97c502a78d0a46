import { z } from "zod";

export const findingSchema = z.object({
  id: z.string(),
  rule: z.string(),
  class: z.string(),
  severity: z.enum(["error", "warning", "information"]),
  sheet: z.string(),
  cells: z.array(z.string()),
  rows: z.array(z.number().int()),
  column: z.string().optional(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
  fix: z
    .object({
      certain: z.boolean(),
      changes: z.array(z.object({ cell: z.string(), before: z.string(), after: z.string() })),
    })
    .optional(),
  local: z.boolean(),
});
