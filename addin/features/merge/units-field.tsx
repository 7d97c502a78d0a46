import { Field, Select } from "@fluentui/react-components";
import { text } from "../../messages/index.ts";
import type { UnitChoices, Units } from "./merge-model.ts";

interface UnitsFieldProps {
  readonly choices: UnitChoices;
  readonly value: Units;
  readonly onChange: (units: Units) => void;
}

/** Everybody, one level, or one unit and below it; nothing to choose where all who owe are of one level. */
export function UnitsField({ choices, value, onChange }: UnitsFieldProps) {
  const options: { readonly key: string; readonly label: string; readonly units: Units }[] = [
    { key: "all", label: text.merge.allUnits, units: { kind: "all" } },
    ...choices.levels.map((level) => ({
      key: `level ${level}`,
      label: text.merge.ofLevel[level],
      units: { kind: "level" as const, level },
    })),
    ...choices.heads.map(({ code, name }) => ({
      key: `under ${code}`,
      label: text.merge.under(name),
      units: { kind: "under" as const, unit: code },
    })),
  ];
  if (options.length === 1) return null;
  const chosen =
    value.kind === "all" ? "all" : value.kind === "level" ? `level ${value.level}` : `under ${value.unit}`;
  return (
    <Field label={text.merge.units}>
      <Select
        value={chosen}
        onChange={(_, { value: key }) => {
          const option = options.find((candidate) => candidate.key === key);
          if (option !== undefined) onChange(option.units);
        }}
      >
        {options.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
