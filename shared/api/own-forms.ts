/** Answers about forms that a city or a district makes itself. */
import { z } from "zod";
import { aggregationSchema, indicatorSchema } from "../form/catalogue-schema.ts";
import type {
  Design,
  DesignAcross,
  DesignAsk,
  DesignCode,
  DesignColumn,
  DesignRule,
} from "../form/design/design.ts";
import { designQuestions } from "../form/design/design.ts";
import type { Earlier, EarlierCode, EarlierColumn } from "../form/design/earlier.ts";
import { formSchema } from "../form/form-schema.ts";
import type { Shape } from "../form/terms-schema.ts";

const text = z.string();
const texts = z.array(text);

export const designCodeSchema: z.ZodType<DesignCode> = z.strictObject({
  code: text,
  name: text,
  aliases: texts,
} satisfies Shape<DesignCode>);

export const designColumnSchema: z.ZodType<DesignColumn> = z.strictObject({
  id: text,
  name: text,
  english: text.exactOptional(),
  aliases: texts,
  groups: texts,
  heading: text.exactOptional(),
  kind: z.enum(["text", "code", "count", "money", "percent", "date"]),
  unit: text.exactOptional(),
  scale: z.number().int(),
  codes: z.array(designCodeSchema).exactOptional(),
  required: z.boolean(),
  leaving: z.enum(["sent", "stays", "personal"]),
  reason: text.exactOptional(),
  aggregation: z.enum(["sum", "latest", "first", "recompute", "none"]).exactOptional(),
  ratio: z.strictObject({ numerator: text, denominator: text }).exactOptional(),
  grouping: z.boolean().exactOptional(),
  apart: z.boolean().exactOptional(),
  signed: z.boolean().exactOptional(),
} satisfies Shape<DesignColumn>);

export const designRuleSchema: z.ZodType<DesignRule> = z.strictObject({
  id: text,
  expression: text,
  when: text.exactOptional(),
  severity: z.enum(["error", "warning", "information"]),
  message: text.exactOptional(),
} satisfies Shape<DesignRule>);

export const designAskSchema: z.ZodType<DesignAsk> = z.strictObject({
  column: text,
  about: z.enum(designQuestions),
} satisfies Shape<DesignAsk>);

/** A design as it was kept: whoever sends one is held to `designBodySchema`. */
export const designSchema: z.ZodType<Design> = z.strictObject({
  id: text,
  title: text,
  english: text.exactOptional(),
  titleAliases: texts,
  number: text,
  authority: text.exactOptional(),
  approval: text.exactOptional(),
  validUntil: text.exactOptional(),
  rows: z.enum(["events", "sums"]),
  eventDate: text.exactOptional(),
  counted: z
    .strictObject({ name: text, unit: text, aggregation: z.enum(["sum", "latest"]).exactOptional() })
    .exactOptional(),
  accumulation: z.enum(["period", "yearToDate", "stock"]),
  columns: z.array(designColumnSchema),
  rules: z.array(designRuleSchema),
  across: z
    .strictObject({
      times: z.array(z.enum(["own", "ytd", "prior", "target"])).max(4),
      by: text.exactOptional(),
      whole: z.enum(["before", "behind"]).exactOptional(),
    } satisfies Shape<DesignAcross>)
    .exactOptional(),
  leftOut: texts,
  asked: z.array(designAskSchema).exactOptional(),
} satisfies Shape<Design>);

const earlierColumnSchema: z.ZodType<EarlierColumn> = z.strictObject({
  id: text,
  name: text,
  type: z.enum(["text", "code", "figure", "money", "percent", "date"]),
  unit: text,
  scale: z.number().int(),
  codes: z.array(z.strictObject({ code: text, words: texts } satisfies Shape<EarlierCode>)).exactOptional(),
  told: texts.exactOptional(),
  figures: z
    .strictObject({
      overUnits: aggregationSchema,
      overTime: aggregationSchema,
      numerator: text.exactOptional(),
      denominator: text.exactOptional(),
      base: z.number().exactOptional(),
      apart: texts.exactOptional(),
    } satisfies Shape<NonNullable<EarlierColumn["figures"]>>)
    .exactOptional(),
} satisfies Shape<EarlierColumn>);

/** What published versions say that a later one is held to. */
export const earlierSchema: z.ZodType<Earlier> = z.strictObject({
  accumulations: z.array(z.enum(["period", "yearToDate", "stock"])),
  columns: z.array(earlierColumnSchema),
} satisfies Shape<Earlier>);

/** A form of one's own, with or without a published version. */
export const ownFormSchema = z.object({
  id: z.string(),
  title: z.string().describe("Of the draft where there is one, else of the newest version"),
  number: z.string(),
  unit: z.string().describe("Code of the unit whose form it is; it holds for that unit and those below"),
  unitName: z.string(),
  version: z.number().int().nullable().describe("The newest published version; null: none yet"),
  publishedAt: z.string().nullable(),
  retiredAt: z.string().nullable(),
  draft: z
    .object({ revision: z.number().int(), changedAt: z.string(), changedBy: z.string() })
    .nullable()
    .describe("What is being changed, and is not published"),
  collections: z.number().int().describe("Tasks that ask for it"),
});
export const ownFormsSchema = z.object({ forms: z.array(ownFormSchema), next: z.string().nullable() });
export type OwnForm = z.infer<typeof ownFormSchema>;

const roomSchema = z.object({
  forms: z.number().int().describe("In use, drafts too"),
  bytes: z.number().int().describe("UTF-8 bytes of what catalogues hold of them"),
});

/** What a unit's own forms come to. */
export const formRoomSchema = z.object({
  unit: z.string(),
  bounds: z.array(
    z.object({
      of: z
        .enum(["own", "branch", "below"])
        .describe(
          "`own`: the top unit's own; `branch`: of a unit right below it with all units below that; `below`: of all branches",
        ),
      taken: roomSchema,
      most: roomSchema,
    }),
  ),
});
export type FormRoom = z.infer<typeof formRoomSchema>;

/** A draft, and what it began as. */
export const draftSchema = z.object({
  id: z.string(),
  unit: z.string(),
  design: designSchema.describe("Where no draft is kept, that of the newest version: saving it begins one"),
  revision: z
    .number()
    .int()
    .describe(
      "Rises with every change, and with publication and removal; whoever saves names the one they saw",
    ),
  source: z.string().describe("What it was made of: the name of a file, or empty"),
  changedAt: z.string(),
  changedBy: z.string(),
  version: z.number().int().nullable(),
  published: designSchema.nullable().describe("The design of the newest published version"),
  earlier: earlierSchema.describe(
    "What all published versions said of their columns: the next is held to it",
  ),
});
export type Draft = z.infer<typeof draftSchema>;

/** An id that nobody has: a draft saved under it with the revision null is a new form of the unit it was asked for. */
export const newFormIdSchema = z.object({
  id: z.string().describe("`own_`, the unit's code in small letters and digits, `_`, a number"),
});

export const savedDraftSchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  changedAt: z.string(),
});

/** What a version has that the one before had not: kinds of change, and what each is about. */
export const formChangeSchema = z.object({
  kind: z.enum([
    "column_added",
    "column_removed",
    "column_renamed",
    "column_changed",
    "codes_added",
    "codes_removed",
    "rule_added",
    "rule_removed",
    "rule_changed",
    "form_changed",
  ]),
  about: z.string(),
  part: z
    .string()
    .optional()
    .describe(
      "Property of the column, rule or form, by its key in the design; `order` is that of the columns",
    ),
  word: z.string().optional().describe("Of a list, with `part` `codes`: the option that it is about"),
  before: z.string().optional(),
  after: z.string().optional(),
  added: z.array(z.string()).readonly().optional().describe("Of a list of names: those that came"),
  removed: z.array(z.string()).readonly().optional().describe("Of a list of names: those that went"),
  moved: z
    .array(z.string())
    .readonly()
    .optional()
    .describe("With `order`: the columns that stand elsewhere now"),
  switched: z
    .literal(true)
    .optional()
    .describe("Of a standard form: what was removed is switched off, what was added is on again"),
});
export type FormChange = z.infer<typeof formChangeSchema>;

export const publishedFormSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  changes: z.array(formChangeSchema),
});

/** A form as a file, for another city: with the design that it can be changed by, where it has one. */
export const formFileSchema = z.strictObject({
  format: z.literal("halfsky-form/1"),
  form: formSchema,
  indicators: z.array(indicatorSchema),
  design: designSchema.optional(),
});
export type FormFile = z.infer<typeof formFileSchema>;

/** What becomes of a file of a form. */
export const importedFormSchema = z.object({
  dryRun: z.boolean().describe("Nothing was kept: this is what would be done"),
  becomes: z
    .enum(["new_form", "new_draft"])
    .describe("A draft of a form that is new, or of a form of one's own that had none open"),
  id: z.string().describe("Of the form; where it would be new, one that is free now"),
  title: z.string(),
  columns: z.number().int(),
  rules: z.number().int(),
  faults: z
    .array(z.object({ code: z.string(), column: z.string().optional(), rule: z.string().optional() }))
    .describe("What would keep it from being published, as codes"),
});
export type ImportedForm = z.infer<typeof importedFormSchema>;

/** What a workbook would become, before anybody has said anything about it. */
export const proposedDesignSchema = z.object({
  design: designSchema,
  asks: z.array(designAskSchema).describe("What the sheet does not say, by id of the column"),
});
