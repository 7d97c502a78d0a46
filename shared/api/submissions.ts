import { z } from "zod";
import { columnKeySchema as columnSchema } from "../form/column-key.ts";
import { placePattern } from "../sheet/sent-layout.ts";
import { correctionsSchema } from "./corrections.ts";
import { findingSchema } from "./findings.ts";
import { namesConfirmedSchema } from "./names-confirmed.ts";
import { nextSchema, pageQuery } from "./pages.ts";
import { personSchema } from "./person.ts";
import { proofSchema } from "./proof.ts";
import { qualifierSchema, recordSchema } from "./records.ts";

export const explanationReasons = ["source_lost", "policy", "real_situation", "definition", "other"] as const;

/** Rules and columns are names of ours: nobody's words travel in them. */
export const rulePattern = /^[A-Z][A-Za-z0-9._]{0,59}$/;
const ruleSchema = z.string().regex(rulePattern);

export const explanationSchema = z.strictObject({
  rule: ruleSchema.describe("Rule of the finding, e.g. C4.1b"),
  column: columnSchema.optional(),
  rows: z
    .array(z.number().int().min(1).max(1_048_576))
    .max(10_000)
    .optional()
    .describe("Rows it covers; without it all of them"),
  reason: z.enum(explanationReasons),
  note: z.string().max(500),
  carried: z
    .literal(true)
    .optional()
    .describe(
      "It was said with an earlier report and goes along with this one: nobody wrote it for this one",
    ),
});

/** A warning that was sent along, by id and place only: rules that read staying columns are counted, not quoted. */
export const localFindingSchema = z.strictObject({
  rule: ruleSchema,
  column: columnSchema.optional(),
  count: z.number().int().min(1).max(1_048_576),
});

const monthSchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/);

/** Rows of the sheet that lie outside the period and so were not sent, and when their first and last event was. */
export const outsidePeriodSchema = z.strictObject({
  rows: z.number().int().min(1).max(1_048_576),
  first: monthSchema.optional().describe("Month of the earliest, or its year where no more is known"),
  last: monthSchema.optional().describe("Likewise of the latest; where there is a first, and only there"),
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
  /** Where the values stand, for tracing: column id → its column ("F"), row where names run down a column ("4"), one of each sheet ("0:F;1000:F"). */
  layout: z.record(z.string(), z.string().regex(placePattern)).optional(),
  namesConfirmed: namesConfirmedSchema,
  outsidePeriod: outsidePeriodSchema
    .optional()
    .describe("Rows of the sheet that were left out because they lie outside the period"),
  corrections: correctionsSchema
    .optional()
    .describe("Cells that the sender corrected in the pane: her own file has them otherwise"),
});

export const controlTotalsSchema = z.object({
  rows: z.number().int(),
  columns: z.array(
    z.object({
      column: z.string(),
      header: z.string().describe("Name of the column, with those of `codes` in brackets"),
      codes: z
        .record(z.string(), z.string())
        .optional()
        .describe(
          "Code column id → code of the rows summed, where the form never adds them to those of other codes",
        ),
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

/** How a version came in: from the pane of its unit, or with the files of many units or from another system. */
export const channels = ["pane", "intake"] as const;

/** As people are shown it: what was purged is withdrawn in the books, but nobody withdrew it. */
export const shownStates = [...submissionStates, "purged"] as const;

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
  outsidePeriod: outsidePeriodSchema
    .optional()
    .describe("Rows of the sender's sheet that lie outside the period: they were not sent"),
  channel: z.enum(channels).optional().describe("Left out: `pane`"),
  onBehalf: personSchema
    .optional()
    .describe(
      "Who sent it in the name of its unit, and of which unit above; left out: the unit did so itself",
    ),
  protested: z
    .literal(true)
    .optional()
    .describe("Its unit protests against it, as it was sent in its name, and waits for an answer"),
  proof: proofSchema.optional().describe("Where it stands in the audit log; in answers about one version"),
  purgedAt: z
    .string()
    .optional()
    .describe("When an administrator removed what was sent; the receipt stays as a tombstone"),
});

export const submissionSchema = z.object({
  receipt: receiptSchema,
  records: z.array(recordSchema),
  explanations: z.array(explanationSchema),
  findings: z.array(findingSchema),
  corrections: correctionsSchema
    .optional()
    .describe("What the sender corrected in the pane; left out: nothing"),
});

export const VERSIONS_PAGE = 500;
export const submissionsQuerySchema = z.object(pageQuery(2, VERSIONS_PAGE));
export const submissionsSchema = z.object({ submissions: z.array(receiptSchema), next: nextSchema });
export type Submissions = z.infer<typeof submissionsSchema>;

export type SubmissionBody = z.infer<typeof submissionBodySchema>;
export type OutsidePeriod = z.infer<typeof outsidePeriodSchema>;
export type Channel = (typeof channels)[number];
export type Explanation = z.infer<typeof explanationSchema>;
export type ControlTotals = z.infer<typeof controlTotalsSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
export type Submission = z.infer<typeof submissionSchema>;
