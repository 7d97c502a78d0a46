import { Checkbox, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { frequencies } from "../../../shared/collections/frequency.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { owingCodes } from "./owing.ts";
import { OwingField } from "./owing-field.tsx";
import { type LineDraft, type PlanDraft, withFrequency } from "./plan-model.ts";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px", minHeight: "40px" },
  form: { flex: "0 1 300px" },
  due: { width: "152px", minWidth: 0 },
  days: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: "8px 16px" },
  number: { width: "88px", minWidth: 0 },
  short: { maxWidth: "240px" },
});

interface PlanSettingsProps {
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
      <fieldset className={shared.fields}>
        <legend>{text.collections.forms}</legend>
        <Checkbox
          label={text.collections.allForms}
          checked={all ? true : draft.lines.some(({ chosen }) => chosen) ? "mixed" : false}
          onChange={() => set({ lines: draft.lines.map((line) => ({ ...line, chosen: !all })) })}
        />
        <ul className={shared.list}>
          {draft.lines.map((line) => (
            <PlanLineFields
              key={line.form.id}
              line={line}
              onChange={(change) => setLine(line.form.id, change)}
            />
          ))}
        </ul>
      </fieldset>
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
      <div className={styles.days}>
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

/** A form to tick; ticked, how often it is reported and when that is due. */
function PlanLineFields({
  line: { form, chosen, frequency, dueDays },
  onChange,
}: {
  readonly line: LineDraft;
  readonly onChange: (change: (line: LineDraft) => LineDraft) => void;
}) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <Checkbox
        className={styles.form}
        label={form.title.zh}
        checked={chosen}
        onChange={(_, { checked }) => onChange((line) => ({ ...line, chosen: checked === true }))}
      />
      {chosen && (
        <Select
          aria-label={text.collections.frequencyFor(form.title.zh)}
          value={frequency}
          onChange={(_, { value }) => {
            const choice = frequencies.find((candidate) => candidate === value);
            if (choice !== undefined) onChange((line) => withFrequency(line, choice));
          }}
        >
          {frequencies.map((choice) => (
            <option key={choice} value={choice}>
              {text.collections.frequencies[choice]}
            </option>
          ))}
        </Select>
      )}
      {chosen && frequency !== "asItHappens" && (
        <Input
          className={styles.due}
          inputMode="numeric"
          aria-label={text.collections.dueDaysFor(form.title.zh)}
          contentBefore={text.collections.afterPeriod}
          contentAfter={text.collections.daysDue}
          value={dueDays}
          onChange={(_, { value }) => onChange((line) => ({ ...line, dueDays: value }))}
        />
      )}
    </li>
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
        className={styles.number}
        inputMode="numeric"
        value={value}
        contentAfter={text.collections.days}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
    </Field>
  );
}
