/** Request and response bodies of the HTTP interface: the one description that Worker and pane share. */
import { z } from "zod";
import { isPeriod } from "./period/period.ts";
import { orgUnitSchema } from "./register/org-unit.ts";
import { FIGURE_LIMIT } from "./value.ts";

export const periodSchema = z
  .string()
  .refine(isPeriod, "not a period")
  .describe("2026, 2026H1, 2026Q3, 2026-09, 2026April, 2026AprilS1");

const figureSchema = z.number().int().min(-FIGURE_LIMIT).max(FIGURE_LIMIT);
export const qualifierSchema = z.enum(["over", "about", "approx"]);

export const cellValueSchema = z.union([
  z.string().min(1).max(500),
  figureSchema.describe("Integer in the column's scale: money in 分, 713.5 课时 as 7135"),
  z.strictObject({ value: figureSchema, qualifier: qualifierSchema }),
]);

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
  grain: z
    .enum(["detail", "sum"])
    .optional()
    .describe("Without it: detail when the event date is given, else sum"),
  values: z.record(z.string(), cellValueSchema).describe("Column id → value; a blank cell has no key"),
});

export const explanationReasons = ["source_lost", "policy", "real_situation", "definition", "other"] as const;

/** Rules and columns are names of ours: nobody's words travel in them. */
const ruleSchema = z.string().regex(/^[A-Z][A-Za-z0-9._]{0,59}$/);
const columnSchema = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);

export const explanationSchema = z.strictObject({
  rule: ruleSchema.describe("Rule of the finding, e.g. C4.1b"),
  column: columnSchema.optional(),
  rows: z
    .array(z.number().int().min(1))
    .max(10_000)
    .optional()
    .describe("Rows it covers; without it all of them"),
  reason: z.enum(explanationReasons),
  note: z.string().max(500),
});

/** A warning that was sent along, by id and place only: rules that read staying columns are counted, not quoted. */
export const localFindingSchema = z.strictObject({
  rule: ruleSchema,
  column: columnSchema.optional(),
  count: z.number().int().min(1).max(1_048_576),
});

export const submissionBodySchema = z.strictObject({
  collection: z.string().min(1).max(80),
  formVersion: z.number().int().min(1),
  baseVersion: z
    .number()
    .int()
    .min(1)
    .nullable()
    .describe("Newest version the sender has seen; null for the first"),
  records: z.array(recordSchema).max(10_000),
  explanations: z.array(explanationSchema).max(500),
  nil: z.boolean().describe("零报告: nothing happened; records must then be empty"),
  localFindings: z.array(localFindingSchema).max(200).optional(),
  /** Sheet columns of the values, for tracing: column id → letters ("F"). */
  layout: z.record(z.string(), z.string().regex(/^[A-Z]{1,3}$/)).optional(),
});

export const roleSchema = z.enum(["reporter", "reviewer", "administrator"]);

export const accountSchema = z.object({
  login: z.string(),
  name: z.string(),
  role: roleSchema,
  unit: orgUnitSchema,
  mustChangePassword: z
    .literal(true)
    .optional()
    .describe("It was let in by an initial password: nothing else is open until that is changed"),
});

export const signInBodySchema = z.strictObject({
  login: z.string().min(1).max(64),
  password: z.string().min(1).max(200),
});
export const sessionSchema = z.object({ token: z.string(), expiresAt: z.string(), account: accountSchema });

export const meSchema = z.object({
  account: accountSchema,
  units: z
    .array(orgUnitSchema)
    .describe("The account's unit and every unit below it, in the register's order"),
  recipient: z.string().describe("Name of the unit that receives the submissions"),
  demonstration: z.boolean(),
});

export const controlTotalsSchema = z.object({
  rows: z.number().int(),
  columns: z.array(
    z.object({
      column: z.string(),
      header: z.string(),
      unit: z.string(),
      total: z.string().describe("Plain decimal in `unit`"),
      qualifier: qualifierSchema.optional(),
    }),
  ),
});

export const submissionStates = [
  "submitted",
  "passed",
  "approved",
  "returned",
  "withdrawn",
  "superseded",
] as const;

export const receiptSchema = z.object({
  uuid: z.string(),
  collection: z.string(),
  form: z.string(),
  formVersion: z.number().int(),
  period: z.string(),
  unit: z.object({ code: z.string(), name: z.string() }),
  version: z.number().int(),
  state: z.enum(submissionStates),
  submittedAt: z.string().describe("China time, ISO 8601 with +08:00"),
  late: z.boolean(),
  sha256: z.string().describe("SHA-256 over the canonical JSON of the request body, hexadecimal"),
  nil: z.boolean(),
  controlTotals: controlTotalsSchema,
  purgedAt: z
    .string()
    .optional()
    .describe("When an administrator removed what was sent; the receipt stays as a tombstone"),
});

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

export const submissionSchema = z.object({
  receipt: receiptSchema,
  records: z.array(recordSchema),
  explanations: z.array(explanationSchema),
  findings: z.array(findingSchema),
});

/** `missing` 未报 · `exempt` 免报 · `nil` 零报告 · the others as the newest version stands. */
export const reportStatusSchema = z.enum(["missing", "exempt", "nil", ...submissionStates]);

export const collectionSchema = z.object({
  id: z.string(),
  form: z.string(),
  formVersion: z.number().int(),
  title: z.string(),
  period: z.string(),
  asOf: z.string().nullable().describe("Stock forms: the day whose state is told"),
  opensAt: z.string().nullable().describe("Nothing is taken before; null: open at once"),
  dueAt: z.string().nullable().describe("null: reported as it happens (随报)"),
  graceDays: z.number().int().describe("So many days after `dueAt` a report is not yet late"),
  reminderDays: z.number().int().nullable().describe("Remind from so many days before `dueAt`"),
  state: z.enum(["open", "locked"]),
  units: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      status: reportStatusSchema,
      exemption: z.string().nullable().describe("Why the unit need not report"),
      remindedAt: z.string().nullable().describe("When somebody last asked for the report"),
      newest: receiptSchema.nullable(),
    }),
  ),
});
export const collectionsSchema = z.object({ collections: z.array(collectionSchema) });
export const submissionsSchema = z.object({ submissions: z.array(receiptSchema) });

export const formSummarySchema = z.object({
  id: z.string(),
  version: z.number().int(),
  number: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
});
export const formsSchema = z.object({ forms: z.array(formSummarySchema) });

export const checkedWorkbookSchema = z.object({
  sheets: z.array(
    z.object({
      sheet: z.string(),
      form: z.string().nullable(),
      period: z.string().nullable(),
      unit: z.string().nullable(),
      records: z.number().int(),
      findings: z.array(findingSchema),
      indicators: z
        .record(z.string(), z.number())
        .describe("Indicator id → value in the indicator's unit (元, 人 …)"),
    }),
  ),
});

export const changedRowSchema = z.object({
  row: z.number().int(),
  at: z.string().optional().describe("In a crosstab: first column of the record's group"),
  change: z.enum(["added", "removed", "changed"]),
  columns: z.array(z.string()),
});

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  findings: z.array(findingSchema).optional(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  newestVersion: z.number().int().optional(),
  retryAfter: z.number().int().optional().describe("Seconds to wait, as in the Retry-After header"),
  changes: z.array(changedRowSchema).optional(),
  opensAt: z.string().optional().describe("When the collection begins to take reports"),
});

export const healthSchema = z.object({
  status: z.enum(["ok", "failing"]),
  version: z.string(),
  schema: z.string().nullable().describe("Newest migration that the database has"),
  database: z.boolean(),
  payloads: z.boolean(),
});

export const sampleSchema = z.object({ name: z.string(), title: z.string(), unit: z.string().nullable() });
export const samplesSchema = z.object({ samples: z.array(sampleSchema) });

export type SubmissionRecord = z.infer<typeof recordSchema>;
export type SubmissionBody = z.infer<typeof submissionBodySchema>;
export type Explanation = z.infer<typeof explanationSchema>;
export type Account = z.infer<typeof accountSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type Me = z.infer<typeof meSchema>;
export type ControlTotals = z.infer<typeof controlTotalsSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
export type Submission = z.infer<typeof submissionSchema>;
export type Collection = z.infer<typeof collectionSchema>;
export type Problem = z.infer<typeof problemSchema>;
export type CheckedWorkbook = z.infer<typeof checkedWorkbookSchema>;
