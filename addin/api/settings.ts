/** 设置: what holds for the whole city. */
import { type Settings, type SettingsChange, settingsSchema } from "../../shared/api/settings.ts";
import type { Connection } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export interface SettingsApi {
  readonly read: () => Promise<Outcome<Settings>>;
  readonly change: (change: SettingsChange) => Promise<Outcome<Settings>>;
}

export function createSettingsApi({ server, read }: Connection): SettingsApi {
  return {
    read: () => read(settingsSchema, () => server.settings.$get()),
    change: (json) => read(settingsSchema, () => server.settings.$patch({ json })),
  };
}
