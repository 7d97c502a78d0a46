/** What is asked of the facts. */
import { z } from "zod";
import { unitCodeSchema, unitLevels } from "../register/org-unit.ts";
import { soughtText } from "./bounded-text.ts";
import { kindSchema } from "./facts.ts";
import { idSchema } from "./ids.ts";
import { periodSchema } from "./periods.ts";

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

/** The merged workbook besides. */
export const workbookQuerySchema = mergedQuerySchema.extend({
  charts: z
    .literal("none")
    .optional()
    .describe("Without the sheet 图表: Excel on the web takes no charts into a workbook that is open"),
});

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
