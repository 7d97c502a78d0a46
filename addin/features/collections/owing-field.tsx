import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { text } from "../../messages/index.ts";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { levelChoices, type OwingDraft } from "./owing.ts";

const LIST = "list";

interface OwingFieldProps {
  readonly owing: OwingDraft;
  readonly units: readonly OrgUnit[];
  readonly onChange: (owing: OwingDraft) => void;
}

/** Districts alone, townships themselves, or units one by one. */
export function OwingField({ owing, units, onChange }: OwingFieldProps) {
  const hint =
    owing.level === "district" || owing.level === "township" ? text.collections.whoHint[owing.level] : null;
  return (
    <>
      <Field label={text.collections.who} hint={hint}>
        <RadioGroup
          value={owing.level ?? LIST}
          onChange={(_, { value }) => {
            const choice = levelChoices(units).find(({ level }) => level === value);
            onChange({ ...owing, level: choice?.level ?? null });
          }}
        >
          {levelChoices(units).map(({ level, count }) => (
            <Radio key={level} value={level} label={text.collections.levelChoice(level, count)} />
          ))}
          <Radio value={LIST} label={text.collections.listChoice(owing.units.length)} />
        </RadioGroup>
      </Field>
      {owing.level === null && (
        <UnitPicker
          label={text.collections.chooseUnits}
          units={units}
          chosen={owing.units}
          onChange={(chosen) => onChange({ level: null, units: chosen })}
        />
      )}
    </>
  );
}
