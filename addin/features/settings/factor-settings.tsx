import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { type Settings, secondFactorForSchema } from "../../../shared/api/settings.ts";
import type { SettingsChange } from "../../../shared/api/settings-change.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { dateOfDay, dayNumber, isIsoDate } from "../../../shared/period/period.ts";
import { createFactorsApi } from "../../api/factors.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";

/** Days that people are given to set it up, unless another day is chosen. */
const AHEAD = 14;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  field: { width: "100%" },
});

interface FactorSettingsProps {
  readonly settings: Settings;
  readonly onSave: (change: SettingsChange) => Promise<void>;
}

/** Who must have a second factor, and from which day: saved together, by a button. */
export function FactorSettings({ settings, onSave }: FactorSettingsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = text.factorAdmin;
  const { secondFactorFor, secondFactorFrom } = settings;
  const today = chinaTime(Date.now()).slice(0, 10);
  const [whom, setWhom] = useState(secondFactorFor);
  const [from, setFrom] = useState(
    secondFactorFor === "nobody" ? dateOfDay(dayNumber(today) + AHEAD) : (secondFactorFrom ?? today),
  );
  const [wrong, setWrong] = useState(false);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    // A day that holds already stays what it is.
    const bad = whom !== "nobody" && from !== secondFactorFrom && (!isIsoDate(from) || from < today);
    setWrong(bad);
    if (bad) return;
    const change = { secondFactorFor: whom, secondFactorFrom: whom === "nobody" ? null : from };
    void onSave(change).catch(reportError);
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <h3 className={shared.subheading}>{words.settings}</h3>
      <Field className={styles.field} label={words.whom}>
        <Select
          value={whom}
          onChange={(_, { value }) => {
            const chosen = secondFactorForSchema.safeParse(value);
            if (chosen.success) setWhom(chosen.data);
          }}
        >
          {secondFactorForSchema.options.map((each) => (
            <option key={each} value={each}>
              {words.whomWords[each]}
            </option>
          ))}
        </Select>
      </Field>
      {whom !== "nobody" && (
        <>
          <Field
            className={styles.field}
            label={words.from}
            hint={words.fromHint}
            validationState={wrong ? "error" : "none"}
            validationMessage={wrong ? words.fromWrong : null}
          >
            <Input type="date" min={today} value={from} onChange={(_, { value }) => setFrom(value)} />
          </Field>
          <OwnFactor />
        </>
      )}
      <Button type="submit">{words.save}</Button>
    </form>
  );
}

/** Every choice is about administrators too: one without a second factor is told before. */
function OwnFactor() {
  const { connection } = useServices().api;
  const [{ own }] = useState(() => createFactorsApi(connection));
  const loaded = useLoaded(own);
  return (
    <Loaded from={loaded}>
      {({ totp, passkeys }) =>
        totp === null && passkeys.length === 0 ? (
          <Notice kind="warning">{text.factorAdmin.ownMissing}</Notice>
        ) : null
      }
    </Loaded>
  );
}
