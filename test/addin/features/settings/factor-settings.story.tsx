import { FactorSettings } from "../../../../addin/features/settings/factor-settings.tsx";
import { settingsSchema } from "../../../../shared/api/settings.ts";
import type { SettingsChange } from "../../../../shared/api/settings-change.ts";
import { hears, show } from "../../../support/components/story.tsx";

export interface FactorSettingsStory {
  readonly now: SettingsChange;
}

show<FactorSettingsStory>(({ now }) => (
  <FactorSettings settings={settingsSchema.parse(now)} onSave={async (change) => hears("onSave")(change)} />
));
