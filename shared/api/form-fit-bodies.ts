/** What is sent about standard forms that a city fits. */
import { z } from "zod";
import { designLimits } from "../form/design/design.ts";
import type { Fit } from "../form/fit/fit.ts";
import type { Shape } from "../form/terms-schema.ts";
import { enteredText } from "./entered-text.ts";
import { namesConfirmedSchema } from "./names-confirmed.ts";
import { codeBodySchema, columnBodySchema, namePattern, ruleBodySchema } from "./own-form-bodies.ts";

const id = z.string().regex(/^(?!constructor$)[a-z][a-z0-9_]{0,59}$/);
const ruleId = z.string().regex(/^[A-Z][A-Za-z0-9._]{0,39}$/);
const names = z
  .array(enteredText({ max: designLimits.name, pattern: namePattern }))
  .max(designLimits.aliases);

export const fitBodySchema: z.ZodType<Fit> = z.strictObject({
  base: z.number().int().min(1).max(999),
  titles: names,
  headers: z.record(id, names),
  words: z.record(id, z.record(id, names)),
  codes: z.record(id, z.array(codeBodySchema).max(designLimits.codes)),
  columns: z.array(columnBodySchema).max(designLimits.columns),
  rules: z.array(ruleBodySchema).max(designLimits.rules),
  offColumns: z.array(id).max(designLimits.columns),
  offRules: z.array(ruleId).max(designLimits.rules),
} satisfies Shape<Fit>);

export const publishFitBodySchema = z.strictObject({
  fit: fitBodySchema,
  namesConfirmed: namesConfirmedSchema,
  seen: z.number().int().nullable().describe("The fitted version that was newest; null: there was none"),
});
export const publishFitQuerySchema = z.object({
  dryRun: z.enum(["true", "false"]).optional().describe('Unless it is "false", nothing is published'),
});
