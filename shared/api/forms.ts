import { z } from "zod";

export const formSummarySchema = z.object({
  id: z.string(),
  version: z.number().int(),
  number: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
});

export const formsSchema = z.object({ forms: z.array(formSummarySchema) });
