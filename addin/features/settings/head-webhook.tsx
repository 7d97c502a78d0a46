import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { HeadNote } from "../../../shared/api/head-notes.ts";
import { webhookHost } from "../../../shared/api/webhook-address.ts";
import { text } from "../../messages/index.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { useSettings } from "./use-settings.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  field: { width: "100%" },
});

interface HeadWebhookProps {
  readonly address: string | null;
  readonly onSave: (address: string | null) => Promise<void>;
}

/** Where the head of the log goes once a day, and how that went. */
export function HeadWebhook({ address, onSave }: HeadWebhookProps) {
  const { head } = useSettings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [typed, setTyped] = useState(address ?? "");
  const [wrong, setWrong] = useState(false);
  const loaded = useLoaded(head);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = typed.trim();
    const bad = wanted !== "" && webhookHost(wanted) === undefined;
    setWrong(bad);
    if (!bad) void onSave(wanted === "" ? null : wanted).catch(reportError);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <Field
        className={styles.field}
        label={text.settings.webhook}
        validationState={wrong ? "error" : "none"}
        validationMessage={wrong ? text.settings.webhookWrong : null}
      >
        <Input
          value={typed}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <p className={`${shared.paragraph} ${shared.quiet}`}>{text.settings.webhookHint}</p>
      <Button type="submit">{text.settings.webhookSave}</Button>
      {address !== null && (
        <Loaded from={loaded}>
          {({ notes, restoredAt }) =>
            restoredAt === null ? (
              <p className={shared.paragraph}>{noteText(notes[0])}</p>
            ) : (
              <Restored at={restoredAt} onGoOn={() => onSave(address).then(loaded.reload)} />
            )
          }
        </Loaded>
      )}
    </form>
  );
}

interface RestoredProps {
  readonly at: string;
  readonly onGoOn: () => Promise<void>;
}

/** A copy that came from a backup says nothing to the outside until somebody says that it is the one that goes on. */
function Restored({ at, onGoOn }: RestoredProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.form}>
      <p className={shared.paragraph}>{text.settings.webhookRestored(at.slice(0, 10))}</p>
      <Button onClick={() => void onGoOn().catch(reportError)}>{text.settings.webhookGoOn}</Button>
    </div>
  );
}

function noteText(note: HeadNote | undefined): string {
  if (note === undefined) return text.settings.webhookNone;
  const { day, tries, sentAt, failure } = note;
  return sentAt === null
    ? text.settings.webhookFailed(day, tries, reasonOf(failure ?? ""))
    : text.settings.webhookSent(day);
}

/** `HTTP 404` and the codes of robots are for whoever runs that side, and stand as they are. */
function reasonOf(failure: string): string {
  return text.settings.webhookReasons[failure] ?? failure;
}
