import { z } from "zod";

export const healthSchema = z.object({
  status: z.enum(["ok", "failing"]),
  version: z.string(),
  schema: z.string().nullable().describe("Newest migration that the database has"),
  database: z.boolean(),
  payloads: z.boolean(),
  faults: z.array(z.string()).optional().describe("What is damaged, and what to do"),
});
