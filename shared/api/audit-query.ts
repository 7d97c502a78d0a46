import { z } from "zod";
import { daySchema } from "../register/day.ts";
import { soughtText } from "./bounded-text.ts";

export const auditQuerySchema = z.object({
  from: daySchema.optional(),
  to: daySchema.optional().describe("This day included"),
  login: soughtText(64).optional().describe("Of the account that acted"),
  act: soughtText(60).optional(),
  target: soughtText(80).optional(),
  before: z.coerce.number().int().min(1).optional().describe("`next` of the page before"),
});

export type AuditQuery = z.infer<typeof auditQuerySchema>;
