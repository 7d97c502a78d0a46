import { Checkbox, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { frequencies } from "../../../shared/collections/frequency.ts";
import type { OrgUnit } from "../../../shared/org-unit.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { owingCodes } from "./owing.ts";
import { OwingField } from "./owing-field.tsx";
import { type LineDraft, type PlanDraft, withFrequency } from "./plan-model.ts";
import { UnitPicker } from "./unit-picker.tsx";

const useStyles = makeStyles({
  scroller: { overflowX: "auto" },
  days: { width: "88px", minWidth: 0 },
  short: { maxWidth: "240px" },
});

export interface PlanSettingsProps {
  readonly draft: PlanDraft;
  readonly units: readonly OrgUnit[];
  readonly onChange: (draft: PlanDraft) => void;
}

export function PlanSettings({ draft, units, onChange }: PlanSettingsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const set = (change: Partial<PlanDraft>): void => onChange({ ...draft, ...change });
  const setLine = (form: string, change: (line: LineDraft) => LineDraft): void =>
    set({ lines: draft.lines.map((line) => (line.form.id === form ? change(line) : line)) });
  const all = draft.lines.every(({ chosen }) => chosen);
  const owing = new Set(owingCodes(draft.owing, units));
  return (
    <>
      <Field label={text.collections.year}>
        <Select
          className={styles.short}
          value={String(draft.year)}
          onChange={(_, { value }) => set({ year: Number(value) })}
        >
          {[-1, 0, 1].map((step) => (
            <option key={step} value={String(draft.year + step)}>
              {text.collections.yearOption(draft.year + step)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.scroller}>
        <table className={shared.table}>
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  label={text.collections.allForms}
                  checked={all ? true : draft.lines.some(({ chosen }) => chosen) ? "mixed" : false}
                  onChange={() => set({ lines: draft.lines.map((line) => ({ ...line, chosen: !all })) })}
                />
              </th>
              <th scope="col">{text.collections.frequency}</th>
              <th scope="col">{text.collections.dueDays}</th>
            </tr>
          </thead>
          <tbody>
            {draft.lines.map(({ form, chosen, frequency, dueDays }) => (
              <tr key={form.id}>
                <td>
                  <Checkbox
                    label={form.title.zh}
                    checked={chosen}
                    onChange={(_, { checked }) =>
                      setLine(form.id, (line) => ({ ...line, chosen: checked === true }))
                    }
                  />
                </td>
                <td>
                  <Select
                    aria-label={text.collections.frequencyFor(form.title.zh)}
                    value={frequency}
                    onChange={(_, { value }) => {
                      const choice = frequencies.find((candidate) => candidate === value);
                      if (choice !== undefined) setLine(form.id, (line) => withFrequency(line, choice));
                    }}
                  >
                    {frequencies.map((choice) => (
                      <option key={choice} value={choice}>
                        {text.collections.frequencies[choice]}
                      </option>
                    ))}
                  </Select>
                </td>
                <td>
                  {frequency !== "asItHappens" && (
                    <Input
                      className={styles.days}
                      inputMode="numeric"
                      aria-label={text.collections.dueDaysFor(form.title.zh)}
                      value={dueDays}
                      onChange={(_, { value }) => setLine(form.id, (line) => ({ ...line, dueDays: value }))}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <OwingField owing={draft.owing} units={units} onChange={(owing) => set({ owing })} />
      <Checkbox
        label={text.collections.exemptSome}
        checked={draft.exempting}
        onChange={(_, { checked }) => set({ exempting: checked === true })}
      />
      {draft.exempting && (
        <>
          <UnitPicker
            label={text.collections.exemptUnits}
            units={units.filter(({ code }) => owing.has(code))}
            chosen={draft.exempt}
            onChange={(exempt) => set({ exempt })}
          />
          <Field label={text.collections.exemptReason} required>
            <Input
              value={draft.exemptReason}
              maxLength={200}
              onChange={(_, { value }) => set({ exemptReason: value })}
            />
          </Field>
        </>
      )}
      <div className={shared.row}>
        <DaysField
          label={text.collections.opensBefore}
          value={draft.opensBefore}
          onChange={(opensBefore) => set({ opensBefore })}
        />
        <DaysField
          label={text.collections.grace}
          hint={text.collections.graceHint}
          value={draft.graceDays}
          onChange={(graceDays) => set({ graceDays })}
        />
        <DaysField
          label={text.collections.remindBefore}
          hint={text.collections.remindHint}
          value={draft.reminderDays}
          onChange={(reminderDays) => set({ reminderDays })}
        />
      </div>
    </>
  );
}

/** A whole number of days, as typed. */
export function DaysField({
  label,
  hint = null,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={label} hint={hint}>
      <Input
        className={styles.days}
        inputMode="numeric"
        value={value}
        contentAfter={text.collections.days}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
    </Field>
  );
}
