/** What a client learns of the forms. */
import { z } from "zod";
import { contentShape } from "../form/catalogue-schema.ts";

export const formSummarySchema = z.object({
  id: z.string(),
  version: z.number().int(),
  number: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
});

export const formsSchema = z.object({ forms: z.array(formSummarySchema) });

/** Everything a catalogue is made of. */
export const catalogueSchema = z.strictObject({
  digest: z.string().describe("SHA-256 of the content's canonical JSON, hexadecimal"),
  ...contentShape,
});
