import { z } from "zod";

export const sampleSchema = z.object({ name: z.string(), title: z.string(), unit: z.string().nullable() });

export const samplesSchema = z.object({ samples: z.array(sampleSchema) });
