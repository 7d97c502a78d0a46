import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { CollectionDetails } from "../../../shared/api/collections.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { text } from "../../messages/index.ts";
import { useCatalogue, useServices } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { changeOf, settingsOf } from "./collection-state.ts";
import { OwingField } from "./owing-field.tsx";
import { DaysField } from "./plan-settings.tsx";

const useStyles = makeStyles({
  days: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: "8px 16px" },
});

interface CollectionEditorProps {
  readonly collection: CollectionDetails;
  readonly units: readonly OrgUnit[];
  readonly onDone: (collection: CollectionDetails) => void;
  readonly onClose: () => void;
}

/** Everything may change until somebody has reported; then only the due date, the grace and the reminder. */
export function CollectionEditor({ collection, units, onDone, onClose }: CollectionEditorProps) {
  const { api } = useServices();
  const { findForm } = useCatalogue();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [draft, setDraft] = useState(() => settingsOf(collection));
  const [fault, setFault] = useState<string | null>(null);
  const { started } = collection;
  const stock = findForm(collection.form, collection.formVersion)?.accumulation === "stock";
  const set = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change });

  const save = () => {
    const change = changeOf(collection, draft);
    const invalid = typeof change === "string";
    setFault(invalid ? text.collections.invalid[change] : null);
    return invalid ? null : api.changeCollection(collection.id, change);
  };

  return (
    <ActDialog
      title={text.collections.editHeading(collection.title)}
      confirm={text.collections.save}
      confirming={text.collections.saving}
      act={save}
      onDone={onDone}
      onClose={onClose}
    >
      {started && <p className={shared.paragraph}>{text.collections.editStarted}</p>}
      {!started && (
        <>
          <Field label={text.collections.title} required>
            <Input value={draft.title} maxLength={80} onChange={(_, { value }) => set({ title: value })} />
          </Field>
          {stock && (
            <Field label={text.collections.asOf} hint={text.collections.asOfHint}>
              <Input type="date" value={draft.asOf} onChange={(_, { value }) => set({ asOf: value })} />
            </Field>
          )}
          <Field label={text.collections.opensOn} hint={text.collections.opensHint}>
            <Input type="date" value={draft.opensOn} onChange={(_, { value }) => set({ opensOn: value })} />
          </Field>
        </>
      )}
      <Field label={text.collections.dueOn} hint={text.collections.dueHint}>
        <Input type="date" value={draft.dueOn} onChange={(_, { value }) => set({ dueOn: value })} />
      </Field>
      <div className={styles.days}>
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
      {!started && <OwingField owing={draft.owing} units={units} onChange={(owing) => set({ owing })} />}
      {fault !== null && <Notice kind="error">{fault}</Notice>}
    </ActDialog>
  );
}
