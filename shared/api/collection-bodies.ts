/** What is asked of collections, and what is sent to plan, change, lock and remind. */
import { z } from "zod";
import { isoDate, periodContains } from "../period/period.ts";
import { unitCodeSchema, unitLevels } from "../register/org-unit.ts";
import { enteredText } from "./entered-text.ts";
import { idSchema } from "./ids.ts";
import { keptText } from "./kept-text.ts";
import { namesConfirmedSchema } from "./names-confirmed.ts";
import { pageQuery } from "./pages.ts";
import { periodSchema } from "./periods.ts";

/** Owing units of a page: with their receipts, a megabyte or so; without, half of one. */
export const COLLECTIONS_PAGE = 500;
export const BRIEF_PAGE = 5_000;

export const collectionsQuerySchema = z.object({
  period: periodSchema.optional(),
  own: z.enum(["1"]).optional().describe("Only what the account's own unit owes"),
  receipts: z
    .enum(["0"])
    .optional()
    .describe(
      `States only: \`newest\` is null everywhere, and a page has ${BRIEF_PAGE} units; goes with neither \`period\` nor \`own\``,
    ),
  ...pageQuery(2, COLLECTIONS_PAGE),
});

export const dateSchema = z
  .string()
  .refine(isDate, "not a date")
  .describe("A day in China, ISO 8601: 2026-01-10");

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** Words of a person, kept and shown; refused when they look like personal data. */
const reasonSchema = enteredText({ max: 200, lines: true });
const daysSchema = z.number().int().min(0).max(60);

/** Who owes: every unit of a level below the maker (districts alone, or townships themselves), or those named. */
export const owingSchema = z.union([
  z.strictObject({ level: z.enum(unitLevels) }),
  z.strictObject({ units: z.array(unitCodeSchema).min(1).max(5_000) }),
]);

const settings = {
  title: enteredText({ max: 80 }),
  period: periodSchema,
  asOf: dateSchema
    .nullable()
    .describe("Stock forms: the day whose state is told; a day of the period. null: the whole period"),
  opensOn: dateSchema.nullable().describe("From the start of this day; null: at once"),
  dueOn: dateSchema.nullable().describe("Until the end of this day; null: no due date (随报)"),
  graceDays: daysSchema.describe("So many days after the due date a report is not yet late"),
  reminderDays: daysSchema
    .nullable()
    .describe("The pane reminds from so many days before the due date; null: never"),
  owing: owingSchema,
};

interface Dates {
  readonly period: string;
  readonly asOf: string | null;
  readonly opensOn: string | null;
  readonly dueOn: string | null;
}

const datesAgree = ({ period, asOf, opensOn, dueOn }: Dates): boolean =>
  (asOf === null || periodContains(period, asOf)) && (opensOn === null || dueOn === null || opensOn <= dueOn);
const disagreeing = "asOf outside the period, or due before it opens";

export const exemptionSchema = z.strictObject({ unit: unitCodeSchema, reason: reasonSchema });

const versionSchema = z.number().int().min(1);

export const newCollectionSchema = z
  .strictObject({
    ...settings,
    form: idSchema,
    formVersion: versionSchema,
    exemptions: z.array(exemptionSchema).max(5_000),
  })
  .refine(datesAgree, disagreeing);

export const newCollectionsSchema = z.strictObject({
  collections: z.array(newCollectionSchema).min(1).max(200),
  namesConfirmed: namesConfirmedSchema,
});
export const collectionChangeSchema = z
  .strictObject({
    ...settings,
    title: keptText(settings.title),
    revision: z.number().int().min(0).describe("Of the collection as its editor saw it"),
  })
  .refine(datesAgree, disagreeing);

export const exemptionsBodySchema = z.strictObject({
  units: z.array(unitCodeSchema).min(1).max(5_000),
  reason: reasonSchema.nullable().describe("null: they owe it again"),
  namesConfirmed: namesConfirmedSchema,
});

export const collectionStateBodySchema = z.strictObject({
  state: z.enum(["open", "locked"]),
  reason: reasonSchema,
  namesConfirmed: namesConfirmedSchema,
});

export const formVersionBodySchema = z.strictObject({
  from: versionSchema.describe("Of the form, as whoever asks saw the collection"),
  to: versionSchema.describe("The form's newest"),
});

export const remindersBodySchema = z.strictObject({
  units: z
    .array(unitCodeSchema)
    .min(1)
    .max(5_000)
    .optional()
    .describe("Without it every unit in scope that still has to report"),
});

export type Owing = z.infer<typeof owingSchema>;
export type NewCollectionsBody = z.infer<typeof newCollectionsSchema>;
export type NewCollectionBody = z.infer<typeof newCollectionSchema>;
export type CollectionChange = z.input<typeof collectionChangeSchema>;
export type SentCollectionChange = z.output<typeof collectionChangeSchema>;
export type ExemptionsBody = z.infer<typeof exemptionsBodySchema>;
export type CollectionStateBody = z.infer<typeof collectionStateBodySchema>;
export type FormVersionBody = z.infer<typeof formVersionBodySchema>;
export type RemindersBody = z.infer<typeof remindersBodySchema>;

/** Collections of a page of a year's overview. */
export const OVERVIEW_PAGE = 100;
export const overviewQuerySchema = z.object({
  year: z.coerce.number().int().min(1900).max(2199).optional(),
  form: idSchema
    .optional()
    .describe("In the place of a year: open collections of the form, of whatever year"),
  ...pageQuery(1, OVERVIEW_PAGE),
});
