import { Checkbox, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Settings } from "../../../shared/api/settings.ts";
import type { SettingsChange } from "../../../shared/api/settings-change.ts";
import type { Failure } from "../../api/failure.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import type { CityPageProps } from "../../ui/city-page.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { FactorSettings } from "./factor-settings.tsx";
import { HeadWebhook } from "./head-webhook.tsx";
import { useSettings } from "./use-settings.ts";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    padding: "16px",
    maxWidth: "720px",
    boxSizing: "border-box",
  },
  said: { minHeight: "20px" },
});

/** 设置: what holds for the whole city. A tick is saved as it is made, what is typed or chosen by its button. */
export function SettingsPage({ reloadMe }: CityPageProps) {
  const api = useSettings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const loaded = useLoaded(api.read);
  return (
    <main id="main" className={styles.page}>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {text.settings.heading}
      </h2>
      <p className={shared.paragraph}>{text.settings.intro}</p>
      <Loaded from={loaded}>{(settings) => <Choices settings={settings} onSaved={reloadMe} />}</Loaded>
    </main>
  );
}

/** How far the last change is; null before the first. */
type Saving = "saving" | "saved" | Failure | null;

function Choices({
  settings,
  onSaved,
}: {
  readonly settings: Settings;
  readonly onSaved: () => Promise<void>;
}) {
  const api = useSettings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [now, setNow] = useState(settings);
  const [saving, setSaving] = useState<Saving>(null);
  const change = async (changed: SettingsChange): Promise<void> => {
    if (saving === "saving") return;
    const before = now;
    // At once, as it will be: a box that does not follow the finger is pressed twice.
    setNow({ ...before, ...changed });
    setSaving("saving");
    const outcome = await api.change(changed);
    setSaving(outcome.ok ? "saved" : outcome.failure);
    setNow(outcome.ok ? outcome.value : before);
    if (outcome.ok) await onSaved();
  };
  const failed = saving !== null && typeof saving !== "string" ? saving : null;
  return (
    <>
      <h3 className={shared.subheading}>{text.settings.data}</h3>
      <div>
        <Checkbox
          checked={now.checkBeforeSubmit}
          label={text.settings.checkBeforeSubmit}
          onChange={(_, { checked }) =>
            void change({ checkBeforeSubmit: checked === true }).catch(reportError)
          }
        />
        <p className={shared.quiet}>{text.settings.checkBeforeSubmitHint}</p>
      </div>
      <h3 className={shared.subheading}>{text.settings.systems}</h3>
      <div>
        <Checkbox
          checked={now.intake}
          label={text.settings.intake}
          onChange={(_, { checked }) => void change({ intake: checked === true }).catch(reportError)}
        />
        <p className={shared.quiet}>{text.settings.intakeHint}</p>
      </div>
      <FactorSettings settings={now} onSave={change} />
      <h3 className={shared.subheading}>{text.settings.proof}</h3>
      <HeadWebhook address={now.headWebhook} onSave={(headWebhook) => change({ headWebhook })} />
      {failed !== null && <Notice kind="error">{failureText(failed)}</Notice>}
      <div role="status" className={styles.said}>
        {saving === "saving" && text.settings.saving}
        {saving === "saved" && text.settings.saved}
      </div>
    </>
  );
}
