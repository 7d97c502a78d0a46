/** What is sent about forms that a city or a district makes itself. */
import { z } from "zod";
import { indicatorSchema } from "../form/catalogue-schema.ts";
import type {
  Design,
  DesignAcross,
  DesignAsk,
  DesignCode,
  DesignColumn,
  DesignRule,
} from "../form/design/design.ts";
import { designLimits, designQuestions } from "../form/design/design.ts";
import { formSchema } from "../form/form-schema.ts";
import type { Shape } from "../form/terms-schema.ts";
import { unitCodeSchema } from "../register/org-unit.ts";
import { enteredShape } from "./entered-shape.ts";
import { enteredText } from "./entered-text.ts";
import { namesConfirmedSchema } from "./names-confirmed.ts";
import { pageQueryBy } from "./pages.ts";

/** Ids are made by the program: `c1`, `k12`, `R3`. `constructor` is a key of every object. */
const columnId = z.string().regex(/^(?!constructor$)[a-z][a-z0-9_]{0,39}$/);
const ruleId = z.string().regex(/^[A-Z][A-Za-z0-9._]{0,39}$/);
/** Of a form of one's own: `own_` and what makes it the only one. */
export const ownFormIdSchema = z.string().regex(/^own_[a-z0-9_]{1,50}$/);

/** No formula: what it is called stands in cells of workbooks, and is written again by other programs. */
export const namePattern = /^(?![=＝@＠])/;
const name = enteredText({ max: designLimits.name, empty: true, pattern: namePattern });
const aliases = z
  .array(enteredText({ max: designLimits.name, pattern: namePattern }))
  .max(designLimits.aliases);
const unit = enteredText({ max: 20, empty: true });
const words = enteredText({ max: designLimits.name, empty: true });

export const codeBodySchema: z.ZodType<DesignCode> = z.strictObject({
  code: columnId,
  name,
  aliases,
} satisfies Shape<DesignCode>);

export const columnBodySchema: z.ZodType<DesignColumn> = z.strictObject({
  id: columnId,
  name,
  english: name.exactOptional(),
  aliases,
  groups: z.array(name).max(designLimits.groups),
  heading: name.exactOptional(),
  kind: z.enum(["text", "code", "count", "money", "percent", "date"]),
  unit: unit.exactOptional(),
  scale: z.number().int().min(0).max(4),
  codes: z.array(codeBodySchema).max(designLimits.codes).exactOptional(),
  required: z.boolean(),
  leaving: z.enum(["sent", "stays", "personal"]),
  reason: words.exactOptional(),
  aggregation: z.enum(["sum", "latest", "first", "recompute", "none"]).exactOptional(),
  ratio: z.strictObject({ numerator: columnId, denominator: columnId }).exactOptional(),
  grouping: z.boolean().exactOptional(),
  apart: z.boolean().exactOptional(),
  signed: z.boolean().exactOptional(),
} satisfies Shape<DesignColumn>);

const expression = enteredText({ max: designLimits.expression, empty: true });

export const ruleBodySchema: z.ZodType<DesignRule> = z.strictObject({
  id: ruleId,
  expression,
  when: expression.exactOptional(),
  severity: z.enum(["error", "warning", "information"]),
  message: enteredText({ max: designLimits.message, empty: true }).exactOptional(),
} satisfies Shape<DesignRule>);

/** A design that may still lack what a form needs: `faultsOfDesign` says what. */
export const designBodySchema: z.ZodType<Design> = z.strictObject({
  id: ownFormIdSchema.describe("From GET /api/forms/own/new-id; it says whose form it is"),
  title: name,
  english: name.exactOptional(),
  titleAliases: aliases,
  number: enteredText({ max: 40, empty: true }),
  authority: words.exactOptional(),
  approval: words.exactOptional(),
  validUntil: enteredText({ max: 20, empty: true }).exactOptional(),
  rows: z.enum(["events", "sums"]),
  eventDate: columnId.exactOptional(),
  counted: z
    .strictObject({
      name: enteredText({ max: 20 }),
      unit: enteredText({ max: 20 }),
      aggregation: z.enum(["sum", "latest"]).exactOptional(),
    })
    .exactOptional(),
  accumulation: z.enum(["period", "yearToDate", "stock"]),
  columns: z.array(columnBodySchema).max(designLimits.columns),
  rules: z.array(ruleBodySchema).max(designLimits.rules),
  across: z
    .strictObject({
      times: z.array(z.enum(["own", "ytd", "prior", "target"])).max(4),
      by: columnId.exactOptional(),
      whole: z.enum(["before", "behind"]).exactOptional(),
    } satisfies Shape<DesignAcross>)
    .exactOptional(),
  leftOut: z.array(name).max(designLimits.columns),
  asked: z
    .array(z.strictObject({ column: columnId, about: z.enum(designQuestions) } satisfies Shape<DesignAsk>))
    .max(designLimits.columns * designQuestions.length)
    .exactOptional(),
} satisfies Shape<Design>);

export const draftBodySchema = z.strictObject({
  design: designBodySchema,
  revision: z
    .number()
    .int()
    .nullable()
    .describe("The one that was seen; null: there was no draft under this id"),
  source: enteredText({ max: 200, empty: true }),
  namesConfirmed: namesConfirmedSchema,
});
export type DraftBody = z.infer<typeof draftBodySchema>;

export const publishBodySchema = z.strictObject({
  revision: z.number().int(),
  namesConfirmed: namesConfirmedSchema,
});

export type PublishBody = z.infer<typeof publishBodySchema>;

export const OWN_FORMS_PAGE = 100;
export const ownFormsQuerySchema = z.object(pageQueryBy(/^own_[a-z0-9_]{1,50}$/, OWN_FORMS_PAGE));

export const newFormIdQuerySchema = z.object({
  unit: unitCodeSchema.optional().describe("At or below the own one; without it the own one"),
});

/** The longest text of a form: an explanation of one of its rules. */
const FORM_TEXT = 4_000;

/** A file of a form, as it was exported. Its design is what counts: form and indicators are made of it anew. */
export const formFileBodySchema = z.strictObject({
  format: z.literal("halfsky-form/1"),
  form: enteredShape(formSchema, FORM_TEXT),
  indicators: z.array(enteredShape(indicatorSchema, FORM_TEXT)),
  design: designBodySchema.exactOptional(),
  namesConfirmed: namesConfirmedSchema,
});
export const importQuerySchema = z.object({
  dryRun: z.enum(["true", "false"]).optional().describe('Unless it is "false", nothing is kept'),
});
