/** A submission on its way in. What was taken before is read by `submissionBodySchema`, whatever is refused today. */
import { z } from "zod";
import { columnKeySchema } from "../form/column-key.ts";
import { unitCodeSchema } from "../register/org-unit.ts";
import { placePattern } from "../sheet/sent-layout.ts";
import { CORRECTION_TEXT, correctionsOf } from "./corrections.ts";
import { enteredText } from "./entered-text.ts";
import { collectionIdSchema } from "./ids.ts";
import { cellValueOf, recordSchema } from "./records.ts";
import { explanationSchema, localFindingSchema, rulePattern, submissionBodySchema } from "./submissions.ts";

/** A record on its way in. What was taken before is read by `recordSchema`, whatever is refused today. */
export const sentRecordSchema = recordSchema.extend({
  subject: unitCodeSchema,
  values: z.record(columnKeySchema, cellValueOf(enteredText({ max: 500, lines: true, asSent: true }))),
});

const sentRule = { rule: enteredText({ max: 60, pattern: rulePattern, asSent: true }) };

/** A body on its way in. What was taken before is read by `submissionBodySchema`, whatever is refused today. */
export const sentBodySchema = submissionBodySchema.extend({
  collection: collectionIdSchema,
  records: z.array(sentRecordSchema).max(10_000),
  explanations: z
    .array(
      explanationSchema.extend({
        ...sentRule,
        note: enteredText({ max: 500, lines: true, empty: true, asSent: true }),
      }),
    )
    .max(500),
  localFindings: z.array(localFindingSchema.extend(sentRule)).max(200).optional(),
  corrections: correctionsOf(
    enteredText({ max: CORRECTION_TEXT, lines: true, empty: true, asSent: true }),
  ).optional(),
  layout: z.record(columnKeySchema, z.string().regex(placePattern)).optional(),
});
