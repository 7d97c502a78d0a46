/** What an administrator can do to the register. */
import { z } from "zod";
import { keptText } from "../api/kept-text.ts";
import { daySchema } from "./day.ts";
import { orgUnitSchema, unitCodeSchema, unitKinds, unitLevels } from "./org-unit.ts";
import { unitNameSchema } from "./unit-name.ts";

/** One act. Days are the first on which it holds, but `end` names the unit's last day. */
export const registerChangeSchema = z.discriminatedUnion("act", [
  z.strictObject({
    act: z.literal("add"),
    unit: orgUnitSchema.omit({ validTo: true }).extend({
      name: unitNameSchema,
      aliases: z.array(unitNameSchema).max(30),
      parent: unitCodeSchema.nullable(),
    }),
    from: daySchema.nullable().describe("null: since before the register began"),
  }),
  z.strictObject({
    act: z.literal("change"),
    code: unitCodeSchema,
    name: unitNameSchema.optional(),
    aliases: z.array(keptText(unitNameSchema)).max(30).optional(),
    kind: z.enum(unitKinds).optional(),
    level: z.enum(unitLevels).optional(),
    area: z.boolean().optional(),
    parent: unitCodeSchema.optional(),
    from: daySchema.nullable().describe("null: what stands there was wrong, and is corrected in place"),
  }),
  z.strictObject({ act: z.literal("end"), code: unitCodeSchema, to: daySchema }),
  z.strictObject({ act: z.literal("resume"), code: unitCodeSchema }),
  z.strictObject({
    act: z.literal("merge"),
    codes: z.array(unitCodeSchema).min(1).max(500),
    into: unitCodeSchema,
    from: daySchema,
  }),
  z.strictObject({
    act: z.literal("split"),
    code: unitCodeSchema,
    into: z.array(unitCodeSchema).min(1).max(500),
    from: daySchema,
  }),
]);

export type RegisterChange = z.input<typeof registerChangeSchema>;
/** As the Worker gets it: aliases are sent all of them, those of before too. */
export type SentRegisterChange = z.output<typeof registerChangeSchema>;
