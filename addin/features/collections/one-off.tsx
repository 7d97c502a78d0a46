import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { chinaTime } from "../../../shared/period/china-time.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { useCatalogue, useServices } from "../../services.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { likelyPeriods, type OneOffDraft, oneOffCollection, usualDue, usualPeriod } from "./one-off-model.ts";
import { levelChoices } from "./owing.ts";
import { OwingField } from "./owing-field.tsx";

const useStyles = makeStyles({ narrow: { maxWidth: "560px" } });

interface OneOffProps {
  /** Id of the form that is asked for; "" for none yet. */
  readonly form: string;
  readonly units: readonly OrgUnit[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** One collection in three answers: which form, who reports, until when. */
export function OneOff({ form: asked, units, onDone, onCancel }: OneOffProps) {
  const { api, now } = useServices();
  const { offered } = useCatalogue();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const today = chinaTime(now()).slice(0, 10);
  const periods = likelyPeriods(today);
  /** What is asked of such a form unless somebody says otherwise. */
  const usual = (id: string) => {
    const period = usualPeriod(offered.find((one) => one.id === id)?.title.zh ?? "", periods);
    return { period, dueOn: usualDue(today, period) };
  };
  const [chosen, setChosen] = useState({ period: false, dueOn: false });
  const [draft, setDraft] = useState<OneOffDraft>(() => ({
    form: asked,
    ...usual(asked),
    owing: { level: levelChoices(units)[0]?.level ?? null, units: [] },
  }));
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const words = text.collections;
  const form = offered.find(({ id }) => id === draft.form);
  const set = (change: Partial<OneOffDraft>): void => {
    setFault(null);
    setDraft({ ...draft, ...change });
  };
  const setPeriod = (period: string): void => {
    setChosen({ ...chosen, period: true });
    set({ period, ...(!chosen.dueOn && { dueOn: usualDue(today, period) }) });
  };
  const setForm = (id: string): void => {
    const { period, dueOn } = usual(id);
    const next = chosen.period ? draft.period : period;
    set({
      form: id,
      period: next,
      ...(!chosen.dueOn && { dueOn: chosen.period ? usualDue(today, next) : dueOn }),
    });
  };
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const collection = form === undefined ? undefined : oneOffCollection(draft, form);
    if (collection === undefined) {
      setFault(words.obstacles[form === undefined ? "forms" : "units"]);
      return;
    }
    setBusy(true);
    const answer = await api.createCollections({ collections: [collection] });
    setBusy(false);
    if (answer.ok) onDone();
    else setFault(failureText(answer.failure));
  };
  return (
    <form
      className={`${shared.stackWide} ${styles.narrow}`}
      onSubmit={(event) => void make(event).catch(reportError)}
    >
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {words.oneOffHeading}
      </h2>
      <Field label={words.forms} {...(form !== undefined && { hint: words.versionAsked(form.version) })}>
        <Select value={form?.id ?? ""} onChange={(_, { value }) => setForm(value)}>
          <option value="">{words.oneOffChoose}</option>
          {offered.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title.zh}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.period}>
        <Select value={draft.period} onChange={(_, { value }) => setPeriod(value)}>
          {periods.map((period) => (
            <option key={period} value={period}>
              {periodText(period)}
            </option>
          ))}
        </Select>
      </Field>
      <OwingField owing={draft.owing} units={units} onChange={(owing) => set({ owing })} />
      <Field label={words.dueOn} hint={words.dueHint}>
        <Input
          type="date"
          value={draft.dueOn}
          onChange={(_, { value }) => {
            setChosen({ ...chosen, dueOn: true });
            set({ dueOn: value });
          }}
        />
      </Field>
      {fault !== null && <Notice kind="error">{fault}</Notice>}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? words.creating : words.create(1)}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  );
}
