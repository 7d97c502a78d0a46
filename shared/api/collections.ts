/** Bodies of the interface for planning, changing, locking and reminding: what a collection is to whoever runs it. */
import { z } from "zod";
import { unitLevels } from "../register/org-unit.ts";
import { nextSchema } from "./pages.ts";
import { receiptSchema, shownStates } from "./submissions.ts";

/** `missing` 未报 · `exempt` 免报 · `nil` 零报告 · `purged` 已清除 · the others as the newest version stands. */
export const reportStatusSchema = z.enum(["missing", "exempt", "nil", ...shownStates]);
type ShownStatus = z.infer<typeof reportStatusSchema>;

/** Whether no report stands: none came, or the one that did was taken back or purged. */
export function isAwaited(status: ShownStatus): boolean {
  return status === "missing" || status === "withdrawn" || status === "purged";
}

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
      purgeReason: z
        .string()
        .optional()
        .describe("Why the newest version was purged, where somebody said so; comes with `newest`"),
    }),
  ),
});

export const collectionsSchema = z.object({
  collections: z
    .array(collectionSchema)
    .describe("A page counts units: a collection that it cuts through begins the next page with the others"),
  next: nextSchema,
});
export type Collection = z.infer<typeof collectionSchema>;
export type Collections = z.infer<typeof collectionsSchema>;

export const createdCollectionsSchema = z.object({ ids: z.array(z.string()) });

export const remindedSchema = z.object({ reminded: z.number().int() });

/** Counts are of units in the account's scope; exempt ones are not expected. */
export const collectionOverviewSchema = z.object({
  id: z.string(),
  form: z.string(),
  formVersion: z.number().int(),
  title: z.string(),
  period: z.string(),
  asOf: z.string().nullable(),
  opensAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  graceDays: z.number().int(),
  reminderDays: z.number().int().nullable(),
  state: z.enum(["open", "locked"]),
  owingLevel: z.enum(unitLevels).nullable(),
  revision: z.number().int(),
  manageable: z.boolean().describe("Whether the account may change, lock and delete it"),
  started: z.boolean().describe("A unit has sent something: only dates, exemptions and reminders may change"),
  expected: z.number().int(),
  exempt: z.number().int(),
  reported: z.number().int(),
});
export const collectionOverviewsSchema = z.object({
  collections: z.array(collectionOverviewSchema),
  years: z.array(z.number().int()).describe("Years that have collections, the newest first"),
  next: nextSchema,
});

export const collectionDetailsSchema = collectionOverviewSchema.extend({
  units: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      level: z.enum(unitLevels),
      status: reportStatusSchema,
      exemption: z.string().nullable(),
      remindedAt: z.string().nullable(),
    }),
  ),
  events: z
    .array(z.object({ at: z.string(), by: z.string(), act: z.enum(["lock", "reopen"]), reason: z.string() }))
    .describe("Locking and reopening, the newest first"),
});

export type CollectionOverview = z.infer<typeof collectionOverviewSchema>;
export type CollectionOverviews = z.infer<typeof collectionOverviewsSchema>;
export type CollectionDetails = z.infer<typeof collectionDetailsSchema>;
