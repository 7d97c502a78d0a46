import { Checkbox, Field, Input, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { RegisterUnitView } from "../../../shared/api/register.ts";
import { unitKinds, unitLevels } from "../../../shared/register/org-unit.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { ChangeDialog } from "./change-dialog.tsx";
import type { NameOf } from "./register-text.ts";
import { UnitField } from "./unit-field.tsx";
import { changesOf, draftFaults, draftOf, newDraft, type UnitDraft } from "./unit-form-model.ts";

interface UnitFormProps {
  /** The unit to change, or null for a new one below `parent`. */
  readonly unit: RegisterUnitView | null;
  readonly parent: RegisterUnitView;
  /** Units that are there today. */
  readonly units: readonly RegisterUnitView[];
  readonly today: string;
  readonly nameOf: NameOf;
  readonly onDone: (changes: number) => void;
  readonly onClose: () => void;
}

/** A new unit, or another name, place or kind for one that is there. */
export function UnitForm({ unit, parent, units, today, nameOf, onDone, onClose }: UnitFormProps) {
  const shared = useSharedStyles();
  const words = text.units;
  const [draft, setDraft] = useState(() => (unit === null ? newDraft(parent) : draftOf(unit, today)));
  const [asked, setAsked] = useState(false);
  const faults = draftFaults(draft, unit);
  const change = (part: Partial<UnitDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const shown = (fault: string | null) => (asked && fault !== null ? { validationMessage: fault } : {});
  const isTop = unit !== null && unit.parent === null;
  const changes = () => {
    setAsked(true);
    if (Object.values(faults).some((fault) => fault !== null)) return null;
    return changesOf(draft, unit);
  };
  const known = (name: string): string =>
    name === draft.code && draft.name !== "" ? draft.name : nameOf(name);
  return (
    <ChangeDialog
      title={unit === null ? words.acts.add : words.acts.change}
      changes={changes}
      nameOf={known}
      onDone={onDone}
      onClose={onClose}
    >
      <div className={shared.stackWide}>
        <Field label={words.name} required {...shown(faults.name)}>
          <Input maxLength={60} value={draft.name} onChange={(_, { value }) => change({ name: value })} />
        </Field>
        <Field label={words.code} hint={text.door.unitCodeHint} required {...shown(faults.code)}>
          <Input
            maxLength={20}
            readOnly={unit !== null}
            value={draft.code}
            onChange={(_, { value }) => change({ code: value.trim().toUpperCase() })}
          />
        </Field>
        {!isTop && (
          <UnitField
            label={words.parent}
            units={units.filter(({ code }) => code !== unit?.code)}
            value={draft.parent}
            onChange={(code) => change({ parent: code })}
            fault={asked ? faults.parent : null}
          />
        )}
        <Field label={words.level}>
          <Select
            value={draft.level}
            onChange={(_, { value }) =>
              change({ level: unitLevels.find((level) => level === value) ?? draft.level })
            }
          >
            {unitLevels.map((level) => (
              <option key={level} value={level}>
                {text.unitLevelWords[level]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.kind}>
          <Select
            value={draft.kind}
            onChange={(_, { value }) => {
              const kind = unitKinds.find((each) => each === value) ?? draft.kind;
              change({ kind, area: kind === "federation" });
            }}
          >
            {unitKinds.map((kind) => (
              <option key={kind} value={kind}>
                {text.unitKindWords[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={words.area}
          checked={draft.area}
          onChange={(_, { checked }) => change({ area: checked === true })}
        />
        <Field label={words.aliases} hint={words.aliasHint}>
          <Input value={draft.aliases} onChange={(_, { value }) => change({ aliases: value })} />
        </Field>
        {unit !== null && (
          <Field label={words.how}>
            <RadioGroup
              value={draft.correct ? "correct" : "since"}
              onChange={(_, { value }) => change({ correct: value === "correct" })}
            >
              <Radio value="since" label={words.since_} />
              <Radio value="correct" label={words.correct} />
            </RadioGroup>
          </Field>
        )}
        {!draft.correct && (
          <Field
            label={unit === null ? words.fromAlways : words.from}
            {...(unit === null ? { hint: words.fromAlwaysHint } : {})}
            {...shown(faults.from)}
          >
            <Input type="date" value={draft.from} onChange={(_, { value }) => change({ from: value })} />
          </Field>
        )}
      </div>
    </ChangeDialog>
  );
}
