/** Somebody who did something, as those are told who may know of it. */
import { z } from "zod";

export const personSchema = z.object({ name: z.string(), unit: z.string().describe("Name of the unit") });

export type Person = z.infer<typeof personSchema>;
