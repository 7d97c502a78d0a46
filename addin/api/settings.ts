/** 设置: what holds for the whole city. */
import { type HeadNotes, headNotesSchema } from "../../shared/api/head-notes.ts";
import { type Settings, settingsSchema } from "../../shared/api/settings.ts";
import type { SettingsChange } from "../../shared/api/settings-change.ts";
import type { Connection } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export interface SettingsApi {
  readonly read: () => Promise<Outcome<Settings>>;
  /** Where the log stands, and how sending that out went. */
  readonly head: () => Promise<Outcome<HeadNotes>>;
  readonly change: (change: SettingsChange) => Promise<Outcome<Settings>>;
}

export function createSettingsApi({ server, read }: Connection): SettingsApi {
  return {
    read: () => read(settingsSchema, () => server.settings.$get()),
    head: () => read(headNotesSchema, () => server.integrity.head.$get()),
    change: (json) => read(settingsSchema, () => server.settings.$patch({ json })),
  };
}
