/** Bodies of /api/settings: what holds for a whole city. */
import { z } from "zod";
import { webhookAddressSchema } from "./webhook-address.ts";

export const secondFactorForSchema = z.enum(["nobody", "administrators", "officers", "everybody"]);
const daySchema = z.iso.date();

/** Every setting with what holds until somebody has set it. */
export const settingsSchema = z.object({
  checkBeforeSubmit: z
    .boolean()
    .default(true)
    .describe("Whether reporters may have their tables looked at by the city before they submit"),
  intake: z
    .boolean()
    .default(false)
    .describe("Whether other systems may hand in whole workbooks by POST /api/intake"),
  secondFactorFor: secondFactorForSchema
    .default("nobody")
    .describe("Whose accounts must have a second factor: officers review or administer"),
  secondFactorFrom: daySchema
    .nullable()
    .default(null)
    .describe(
      "Day from which they get no further without one, China time; null: at once. One that is over can not be set",
    ),
  headWebhook: webhookAddressSchema
    .nullable()
    .default(null)
    .describe("Where the head of the audit log is sent once a day; null: nowhere"),
});

/** What holds where a stored value cannot be read: nothing leaves, and administrators keep their second step. */
export const safeSettings = {
  checkBeforeSubmit: false,
  intake: false,
  secondFactorFor: "administrators",
  secondFactorFrom: null,
  headWebhook: null,
} as const satisfies z.infer<typeof settingsSchema>;

export function isSettingKey(key: string): key is keyof Settings {
  return Object.hasOwn(settingsSchema.shape, key);
}

/** @param value JSON, as it is stored */
export function readSetting(
  key: keyof Settings,
  value: string,
): { readonly read: boolean; readonly value: unknown } {
  try {
    const parsed = settingsSchema.shape[key].safeParse(JSON.parse(value));
    if (parsed.success) return { read: true, value: parsed.data };
  } catch {
    // No JSON: as little to be read as a value of another shape.
  }
  return { read: false, value: safeSettings[key] };
}

export type Settings = z.infer<typeof settingsSchema>;
