import { Field, Input, Select } from "@fluentui/react-components";
import { type Settings, type SettingsChange, secondFactorForSchema } from "../../../shared/api/settings.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";

interface FactorSettingsProps {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/** Who must have a second factor, and from which day. */
export function FactorSettings({ settings, onChange }: FactorSettingsProps) {
  const shared = useSharedStyles();
  const words = text.factorAdmin;
  const { secondFactorFor: whom, secondFactorFrom: from } = settings;
  return (
    <>
      <h3 className={shared.subheading}>{words.settings}</h3>
      <Field label={words.whom}>
        <Select
          value={whom}
          onChange={(_, { value }) => {
            const chosen = secondFactorForSchema.safeParse(value);
            if (chosen.success) onChange({ secondFactorFor: chosen.data });
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
        <Field label={words.from} hint={words.fromHint}>
          <Input
            type="date"
            value={from ?? ""}
            onChange={(_, { value }) => onChange({ secondFactorFrom: value === "" ? null : value })}
          />
        </Field>
      )}
    </>
  );
}
