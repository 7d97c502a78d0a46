/** Bodies of /api/settings: what holds for a whole city. */
import { z } from "zod";

/** Every setting with what holds until somebody has set it. */
export const settingsSchema = z.object({
  checkBeforeSubmit: z
    .boolean()
    .default(true)
    .describe("Whether reporters may have their tables looked at by the city before they submit"),
});

/** Those that are to change; the others stay. */
export const settingsChangeSchema = z.strictObject({ checkBeforeSubmit: z.boolean().exactOptional() });

export type Settings = z.infer<typeof settingsSchema>;
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
