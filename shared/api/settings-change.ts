/** What is sent to change settings. */
import { z } from "zod";
import { keptText } from "./kept-text.ts";
import { newWebhookAddressSchema } from "./new-webhook-address.ts";
import { secondFactorForSchema } from "./settings.ts";

/** Those that are to change; the others stay. */
export const settingsChangeSchema = z.strictObject({
  checkBeforeSubmit: z.boolean().exactOptional(),
  intake: z.boolean().exactOptional(),
  secondFactorFor: secondFactorForSchema.exactOptional(),
  secondFactorFrom: z.iso.date().nullable().exactOptional(),
  headWebhook: keptText(newWebhookAddressSchema).nullable().exactOptional(),
});

export type SettingsChange = z.input<typeof settingsChangeSchema>;
export type SentSettingsChange = z.output<typeof settingsChangeSchema>;
