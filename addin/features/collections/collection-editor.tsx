import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Spinner,
} from "@fluentui/react-components";
import { useState } from "react";
import type { CollectionDetails } from "../../../shared/api/collections.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { changeOf, settingsOf } from "./collection-state.ts";
import { OwingField } from "./owing-field.tsx";
import { DaysField } from "./plan-settings.tsx";

const useStyles = makeStyles({
  days: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: "8px 16px" },
});

export interface CollectionEditorProps {
  readonly collection: CollectionDetails;
  readonly units: readonly OrgUnit[];
  readonly onDone: (collection: CollectionDetails) => void;
  readonly onClose: () => void;
}

/** Everything may change until somebody has reported; then only the due date, the grace and the reminder. */
export function CollectionEditor({ collection, units, onDone, onClose }: CollectionEditorProps) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [draft, setDraft] = useState(() => settingsOf(collection));
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { started } = collection;
  const stock = standardCatalogue.findForm(collection.form, collection.formVersion)?.accumulation === "stock";
  const set = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change });

  const save = async (): Promise<void> => {
    const change = changeOf(collection, draft);
    if (typeof change === "string") {
      setFault(text.collections.invalid[change]);
      return;
    }
    setBusy(true);
    setFault(null);
    const answer = await api.changeCollection(collection.id, change);
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else setFault(failureText(answer.failure));
  };

  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && !busy && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.collections.editHeading(collection.title)}</DialogTitle>
          <DialogContent className={shared.stackWide}>
            {started && <p className={shared.paragraph}>{text.collections.editStarted}</p>}
            {!started && (
              <>
                <Field label={text.collections.title} required>
                  <Input
                    value={draft.title}
                    maxLength={80}
                    onChange={(_, { value }) => set({ title: value })}
                  />
                </Field>
                {stock && (
                  <Field label={text.collections.asOf} hint={text.collections.asOfHint}>
                    <Input type="date" value={draft.asOf} onChange={(_, { value }) => set({ asOf: value })} />
                  </Field>
                )}
                <Field label={text.collections.opensOn} hint={text.collections.opensHint}>
                  <Input
                    type="date"
                    value={draft.opensOn}
                    onChange={(_, { value }) => set({ opensOn: value })}
                  />
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
            {!started && (
              <OwingField owing={draft.owing} units={units} onChange={(owing) => set({ owing })} />
            )}
            {fault !== null && <Notice kind="error">{fault}</Notice>}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void save()}>
              {busy ? text.collections.saving : text.collections.save}
            </Button>
            <Button disabled={busy} onClick={onClose}>
              {text.cancel}
            </Button>
            {busy && <Spinner size="tiny" />}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
